"""What stands against planning a supplement. Pure and table-driven (`rules.json`).

The rules block planning and reminding, never recording. Each carries its source, which the
screens show. The front end reads the same table and applies the same steps (`safety.ts`); both
are asked the cases of `tests/cases/safety.json`.

Levels, from the strongest:

    block      nobody's decision lifts it here
    clearance  "do not start without": a recorded decision of a doctor, pharmacist or midwife lifts
    answer     an answer or an amount is missing
    ask        "ask your doctor or pharmacist"; does not block
    inform     to know; does not block
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import Any

from recovery.clinical.knowledge import table
from recovery.clinical.thresholds import NEARLY
from recovery.supplements.schedule import Schedule

BLOCKING = ("block", "clearance", "answer")
DAY_MINUTES = 24 * 60
A_WEEK, A_YEAR = 7, 366
LIMITED = ("magnesium", "vitamin_d", "omega_3")


@dataclass(frozen=True)
class Plan:
    """One regimen as the rules see it. `dose_mg`: mg (elemental) of one intake, None: unknown.

    `order` sorts regimens by when they were made: the later one is what goes over a limit.
    """

    id: str
    nutrient: str
    form: str
    dose_mg: float | None
    slots: tuple[str, ...]
    schedule: Schedule
    order: str = ""


@dataclass(frozen=True)
class Medicine:
    """A medicine beside it. `elemental_mg` a day for laxatives and antacids with magnesium."""

    code: str
    slots: tuple[str, ...] = ()
    elemental_mg: float | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    def is_taken_from(self, today: date) -> bool:
        """Say whether it is or will be taken."""
        return self.ends_on is None or self.ends_on >= today


@dataclass(frozen=True)
class Decision:
    """A recorded decision about one gate of one nutrient, up to an amount a day where one is named.

    `decided_on` orders decisions: the last one counts.
    """

    nutrient: str
    gate: str
    allowed: bool
    decided_on: date
    up_to_mg: float | None = None

    def covers(self, caution: "Caution") -> bool:
        """Say whether it allows what a caution is about, in that amount."""
        is_enough = self.up_to_mg is None or caution.values.get("mg", 0) <= self.up_to_mg
        return self.allowed and is_enough


@dataclass(frozen=True)
class Caution:
    """One rule that applies. `values` fill its sentence: mg, times ("17:30"), names."""

    gate: str
    level: str
    source: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        return self.level in BLOCKING

    def plain(self) -> dict[str, object]:
        """Return it as it is stored and travels."""
        return {
            "gate": self.gate, "level": self.level, "source": self.source, **self.values,
        }  # fmt: skip


@dataclass(frozen=True)
class Person:
    """What a person said: answers by question, medicines, the last weekly answer, decisions."""

    answers: Mapping[str, str] = field(default_factory=dict)
    medicines: Sequence[Medicine] = ()
    weekly: str = "no"
    decisions: Sequence[Decision] = ()


def rules() -> Mapping[str, Any]:
    """Return the table."""
    return table("rules")


def questions_for(nutrient: str) -> list[str]:
    """Return the questions that must be answered before this nutrient is planned."""
    return [each["id"] for each in rules()["questions"] if nutrient in each["nutrients"]]


def review(*, plans: Sequence[Plan], person: Person, today: date) -> dict[str, tuple[Caution, ...]]:
    """Return what stands against each plan, by its id, the strongest first.

    Amounts are summed over all plans of a nutrient, in the order in which they were made; a plan
    that is blocked already does not count against a later one.
    """
    found: dict[str, tuple[Caution, ...]] = {}
    supplies: dict[str, Supply] = {}
    for plan in sorted(plans, key=lambda each: (each.order, each.id)):
        supply = supplies.setdefault(plan.nutrient, Supply(plan.nutrient, person, today))
        cautions = tuple(_lifted(plan, _against(plan, supply, person, today), person))
        strongest = (*BLOCKING, "ask", "inform")
        found[plan.id] = tuple(sorted(cautions, key=lambda each: strongest.index(each.level)))
        if not any(each.blocks for each in cautions):
            supply.count(plan)
    return found


def _against(plan: Plan, supply: "Supply", person: Person, today: date) -> Iterator[Caution]:
    yield from _unanswered(plan, person)
    yield from _gates(plan, person)
    yield from _medicines(plan, person, today)
    yield from _amounts(plan, supply)
    weekly = rules()["weekly"]
    if person.weekly == "yes" and plan.nutrient in weekly["nutrients"]:
        yield Caution(weekly["gate"], weekly["level"], weekly["source"])


def _lifted(plan: Plan, cautions: Iterable[Caution], person: Person) -> Iterator[Caution]:
    """Leave out the cautions that a recorded decision lifts."""
    for caution in cautions:
        decision = _last_decision(plan.nutrient, caution.gate, person)
        if caution.level != "clearance" or decision is None or not decision.covers(caution):
            yield caution


def _last_decision(nutrient: str, gate: str, person: Person) -> Decision | None:
    about = [each for each in person.decisions if (each.nutrient, each.gate) == (nutrient, gate)]
    return max(about, key=lambda each: each.decided_on, default=None)


def _unanswered(plan: Plan, person: Person) -> Iterator[Caution]:
    missing = [each for each in questions_for(plan.nutrient) if each not in person.answers]
    if missing:
        yield Caution("unanswered", "answer", "", {"questions": missing})


def _gates(plan: Plan, person: Person) -> Iterator[Caution]:
    for gate in rules()["gates"]:
        if plan.nutrient not in gate["nutrients"]:
            continue
        if "forms" in gate and plan.form not in gate["forms"]:
            continue
        if person.answers.get(gate["question"]) in gate["answers"]:
            yield Caution(gate["gate"], gate["level"], gate["source"])


# --- Medicines ------------------------------------------------------------------------------------


def _medicines(plan: Plan, person: Person, today: date) -> Iterator[Caution]:
    for medicine in person.medicines:
        if not medicine.is_taken_from(today):
            continue
        for rule in rules()["medicines"]:
            if rule["id"] == medicine.code and plan.nutrient in rule["nutrients"]:
                yield from _interaction(plan, medicine, rule)


def _interaction(plan: Plan, medicine: Medicine, rule: Mapping[str, Any]) -> Iterator[Caution]:
    named = {"medicine": medicine.code}
    if "counts" in rule:
        if medicine.elemental_mg is None:
            yield Caution("medicine_amount_unknown", "answer", rule["source"], named)
    elif "hours_before_medicine" not in rule:
        yield Caution(f"medicine:{medicine.code}", rule["level"], rule["source"], named)
    elif not medicine.slots:
        yield Caution("medicine_time_unknown", "answer", rule["source"], named)
    else:
        yield from _spacing(plan, medicine, rule)


def _spacing(plan: Plan, medicine: Medicine, rule: Mapping[str, Any]) -> Iterator[Caution]:
    """Hold each intake to the hours that must lie before and after the medicine.

    What is taken as needed has no time (`slot` is empty), and may come at any.
    """
    before, after = rule["hours_before_medicine"] * 60, rule["hours_after_medicine"] * 60
    for slot in ("",) if plan.schedule.is_as_needed else plan.slots:
        for taken_at in medicine.slots:
            there = _minutes(taken_at)
            if not slot or not _is_apart(_minutes(slot), there, before, after):
                values = {
                    "medicine": medicine.code,
                    "slot": slot,
                    "by": _clock(there - before),
                    "from": _clock(there + after),
                }
                yield Caution(f"spacing:{medicine.code}", rule["level"], rule["source"], values)


def _is_apart(here: int, there: int, before: int, after: int) -> bool:
    """Say whether a minute of the day lies far enough from that of a medicine."""
    return (there - here) % DAY_MINUTES >= before and (here - there) % DAY_MINUTES >= after


def _minutes(slot: str) -> int:
    at = time.fromisoformat(slot)
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> str:
    return f"{minutes % DAY_MINUTES // 60:02}:{minutes % 60:02}"


# --- Amounts --------------------------------------------------------------------------------------


def _amounts(plan: Plan, supply: "Supply") -> Iterator[Caution]:
    if plan.nutrient in LIMITED and plan.dose_mg is None:
        yield Caution("amount_unknown", "answer", "")
        return
    total = supply.most_with(plan)
    for limit in rules()["limits"]:
        if limit["nutrient"] != plan.nutrient or total <= limit["above_mg"] + NEARLY:
            continue
        if total <= limit.get("up_to_mg", float("inf")) + NEARLY:
            values = {"mg": round(total, 6), "limit_mg": limit["above_mg"]}
            yield Caution(limit["gate"], limit["level"], limit["source"], values)
    yield from _splitting(plan, total)


def _splitting(plan: Plan, total: float) -> Iterator[Caution]:
    rule = rules()["splitting"]
    is_single = len(plan.slots) == 1
    if plan.nutrient == rule["nutrient"] and is_single and 0 < total <= rule["up_to_mg"]:
        yield Caution(rule["gate"], rule["level"], rule["source"], {"mg": round(total, 6)})


class Supply:
    """What the plans of one nutrient that count supply together, with what medicines have of it.

    A day is summed up once, however many plans ask for it: whoever plans a thing a hundred times
    must not keep everybody else waiting.
    """

    def __init__(self, nutrient: str, person: Person, today: date) -> None:
        self.nutrient = nutrient
        self.today = today
        self._plans: list[tuple[Schedule, float]] = []  # and mg on each of its days
        self._starts: set[date] = set()
        self._mg: dict[date, float] = {}
        counting = {each["id"] for each in rules()["medicines"] if each.get("counts") == nutrient}
        self._medicines = [each for each in person.medicines if each.code in counting]

    def most_with(self, plan: Plan) -> float:
        """Return the most of the nutrient, in mg, on any day on which `plan` has an intake.

        Looked at are the weeks that begin today and at each later start, a year of them where a
        rhythm is no week's; pauses are left aside. What is taken as needed counts once on every
        day.
        """
        starts = {*self._starts, self._start_of(plan)}
        schedule = _unpaused(plan)
        is_weekly = not (schedule.every_days or any(each.every_days for each, _ in self._plans))
        ahead = range(A_WEEK if is_weekly else A_YEAR)
        days = {start + timedelta(days=count) for start in starts for count in ahead}
        own = [self._on(day) for day in days if schedule.may_be_taken_on(day)]
        return max(own) + _a_day(plan) if own else 0.0

    def count(self, plan: Plan) -> None:
        """Count a plan against those that come after it."""
        schedule, mg = _unpaused(plan), _a_day(plan)
        for day in self._mg:
            if schedule.may_be_taken_on(day):
                self._mg[day] += mg
        self._plans.append((schedule, mg))
        self._starts.add(self._start_of(plan))

    def _start_of(self, plan: Plan) -> date:
        return max(self.today, plan.schedule.starts_on)

    def _on(self, day: date) -> float:
        if day not in self._mg:
            taken = (mg for schedule, mg in self._plans if schedule.may_be_taken_on(day))
            self._mg[day] = sum(taken) + self._from_medicines(day)
        return self._mg[day]

    def _from_medicines(self, day: date) -> float:
        return sum(
            medicine.elemental_mg or 0
            for medicine in self._medicines
            if (medicine.starts_on is None or medicine.starts_on <= day)
            and (medicine.ends_on is None or day <= medicine.ends_on)
        )


def _a_day(plan: Plan) -> float:
    """Return the mg of one of its days."""
    return (plan.dose_mg or 0) * _intakes(plan)


def _intakes(plan: Plan) -> int:
    """Return how often it is taken on one of its days; as needed at least once."""
    return 1 if plan.schedule.is_as_needed else len(plan.slots)


def _unpaused(plan: Plan) -> Schedule:
    return replace(plan.schedule, pauses=())
