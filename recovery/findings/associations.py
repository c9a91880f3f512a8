"""How an outcome and a supplement went together, without a trial: never a verdict.

`statistics.effect` computes it; this module defines which days count as days with and without the
supplement, and turns the reasons of a refusal into codes that every language has texts for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

import numpy as np

from recovery.clinical.thresholds import threshold
from recovery.findings.draft import Draft, rounded
from recovery.findings.facts import MOST_SUPPLEMENTS, Course, Facts
from recovery.findings.withheld import withheld
from recovery.journal.kinds.sleep import Sleep
from recovery.statistics.answers import Verdict
from recovery.statistics.effect import Effect, observed_association
from recovery.supplements.catalogue import nutrients
from recovery.supplements.models import Dose, Regimen, Supplement
from recovery.supplements.queries import schedule_of
from recovery.supplements.schedule import Schedule

LONGEST_DAYS = 365


def smallest(outcome: str) -> float:
    """Return the smallest change of an outcome that matters, in its units."""
    return float(threshold("smallest_change", outcome))


@dataclass(frozen=True)
class Outcome:
    """What is compared. `lag`: after how many days an intake can be seen in it.

    A night belongs to the evening on which it began; pain is asked in the evening, before or
    beside the intake, so it is compared with the intake of the day before.
    """

    name: str
    course: Course
    smallest_change: float
    higher_is_better: bool
    lag: int
    needs: tuple[str, ...]
    injury: UUID | None = None

    @property
    def key(self) -> str:
        return self.name if self.injury is None else f"{self.name}:{self.injury.hex[-12:]}"


@dataclass
class Taken:
    """One supplement: what was logged of it, and when it was planned."""

    supplement: Supplement
    outcomes: dict[int, set[str]]
    schedules: list[Schedule]

    def on(self, day: int, *, logged: bool) -> float:
        """Return 1 for a day on which it was taken, 0 for one on which it was not, else nan.

        A day on which it was planned and nobody logged it is not known. One on which it was not
        planned counts as one without it if anything was logged on that day.
        """
        said = self.outcomes.get(day)
        if said:
            return 1.0 if said & {"taken", "part"} else 0.0
        if any(each.holds_on(date.fromordinal(day)) for each in self.schedules):
            return float("nan")
        return 0.0 if logged else float("nan")


@dataclass(frozen=True)
class Intakes:
    """What many patients took, how they slept, and what is being tried. Four statements."""

    taken: Mapping[UUID, list[Taken]]
    sleep: Mapping[UUID, Course]
    tried: Mapping[UUID, set[UUID]]

    @classmethod
    def of(cls, facts: Iterable[Facts]) -> "Intakes":
        known = {each.patient: each.today for each in facts}
        if not known:
            return cls({}, {}, {})
        taken = _taken(list(known), date.fromordinal(min(known.values()) - LONGEST_DAYS))
        return cls(taken, _sleep(list(taken)), withheld(list(taken)))


def associations(facts: Facts, intakes: Intakes) -> list[Draft]:
    """Return what went together with each supplement of which any dose was logged."""
    tried = intakes.tried.get(facts.patient, set())
    outcomes = [
        each
        for each in map(
            partial(_while_doses_are_known, facts.today),
            _outcomes(facts, intakes.sleep.get(facts.patient)),
        )
        if len(each.course.day)
    ]
    return [
        _draft(each, outcome, is_tried=each.supplement.id in tried)
        for each in intakes.taken.get(facts.patient, [])
        for outcome in outcomes
    ]


def _while_doses_are_known(today: int, outcome: Outcome) -> Outcome:
    """Leave out the days before the doses that are read: nothing tells there what was taken."""
    first = today - LONGEST_DAYS + outcome.lag
    return replace(outcome, course=outcome.course.since(first))


def _taken(patients: Sequence[UUID], first: date) -> dict[UUID, list[Taken]]:
    found: dict[UUID, Taken] = {}
    doses = Dose.objects.filter(patient__in=patients, deleted_at=None, day__gte=first)
    rows = list(doses.values_list("supplement_id", "day", "outcome"))
    known = Supplement.objects.in_bulk({supplement for supplement, _, _ in rows})
    for supplement in known.values():
        found[supplement.id] = Taken(supplement, defaultdict(set), [])
    for supplement_id, day, outcome in rows:
        found[supplement_id].outcomes[day.toordinal()].add(outcome)
    for regimen in Regimen.objects.filter(
        patient__in=patients, supplement__in=list(known), deleted_at=None
    ):
        found[regimen.supplement_id].schedules.append(schedule_of(regimen))
    by_patient: dict[UUID, list[Taken]] = defaultdict(list)
    for each in sorted(found.values(), key=lambda each: each.supplement.name):
        by_patient[each.supplement.patient_id].append(each)
    return {patient: _most_logged(own) for patient, own in by_patient.items()}


def _most_logged(own: list[Taken]) -> list[Taken]:
    """Bound them as the series of a patient are."""
    if len(own) <= MOST_SUPPLEMENTS:
        return own
    return sorted(own, key=lambda each: -len(each.outcomes))[:MOST_SUPPLEMENTS]


def _sleep(patients: Sequence[UUID]) -> dict[UUID, Course]:
    nights: dict[UUID, list[tuple[int, float]]] = defaultdict(list)
    rows = Sleep.objects.filter(patient__in=patients, deleted_at=None, quality__isnull=False)
    for patient, night, quality in rows.order_by("night").values_list(
        "patient_id", "night", "quality"
    ):
        nights[patient].append((night.toordinal(), float(quality or 0)))
    return {
        patient: Course(np.array([n for n, _ in each]), np.array([q for _, q in each]))
        for patient, each in nights.items()
    }


def _outcomes(facts: Facts, sleep: Course | None) -> Iterator[Outcome]:
    if sleep is not None:
        yield Outcome("sleep_quality", sleep, smallest("sleep"), True, 0, ("supplements", "sleep"))
    for injury in facts.injuries:
        for context in ("rest", "movement"):
            course = facts.pain.get((injury.id, context))
            if course is not None:
                yield Outcome(
                    f"pain_{context}",
                    course,
                    smallest("pain"),
                    False,
                    1,
                    ("supplements",),
                    injury.id,
                )


def _draft(taken: Taken, outcome: Outcome, *, is_tried: bool) -> Draft:
    supplement = taken.supplement
    reasons, figures = _answer(taken, outcome, is_tried=is_tried)
    return Draft(
        kind="association",
        key=f"association:{supplement.id}:{outcome.key}",
        injury=outcome.injury,
        needs=outcome.needs,
        content={
            "supplement": str(supplement.id),
            "name": supplement.name,
            "nutrient": supplement.nutrient,
            "outcome": outcome.name,
            "verdict": "refused" if reasons else "association",
            **figures,
            "smallest_change": outcome.smallest_change,
            "reasons": reasons,
        },
    )


def _answer(
    taken: Taken, outcome: Outcome, *, is_tried: bool
) -> tuple[list[str], dict[str, float | None]]:
    nothing: dict[str, float | None] = {"estimate": None, "low": None, "high": None}
    if is_tried:
        return ["trial"], nothing
    if not nutrients()[taken.supplement.nutrient].washes_out_quickly:
        return ["unknown" if taken.supplement.nutrient == "other" else "slow"], nothing
    effect = _compared(taken, outcome)
    if effect.verdict != Verdict.ASSOCIATION:
        return list(effect.reasons), nothing
    figures = {name: rounded(getattr(effect, name)) for name in nothing}
    return [], dict(figures)


def _compared(taken: Taken, outcome: Outcome) -> Effect:
    course = outcome.course
    day = np.arange(course.day[0], course.day[-1] + 1)
    value = np.full(len(day), np.nan)
    value[(course.day - course.day[0]).astype(int)] = course.value
    doses = [
        taken.on(int(each) - outcome.lag, logged=not np.isnan(said))
        for each, said in zip(day, value, strict=True)
    ]
    return observed_association(
        day=day - day[0],
        outcome=value,
        taken=np.array(doses),
        smallest_change=outcome.smallest_change,
        higher_is_better=outcome.higher_is_better,
        scale=(0.0, 10.0),
    )
