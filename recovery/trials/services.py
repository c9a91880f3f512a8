"""Every write of a trial. The server alone writes plans: they come by REST, never by sync."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from recovery.accounts.models import Clinician, Patient
from recovery.core.errors import Invalid
from recovery.core.ids import named_id, uuid7
from recovery.core.languages import say
from recovery.supplements.models import Regimen
from recovery.sync import services as sync
from recovery.sync.registry import PATIENT, SERVER, Values, Writer
from recovery.trials import planner, queries, randomisation
from recovery.trials.models import OPEN, Period, Trial, TrialSecret
from recovery.trials.outcomes import Outcome

LONGEST_NAME = 200  # of who agreed, with their profession
Row = tuple[str, UUID, Values]


@dataclass(frozen=True)
class Plan:
    """What a person decided, as it came in: see `models.Trial` for units.

    `surgery_ahead` and `taper_ahead` are their answers; `asks` wants a clinician to agree first.
    """

    question: str
    regimen: UUID
    outcome: Outcome
    smallest_change: float
    period_days: int
    periods: int
    starts_on: date
    half_life_days: float = 0.0
    half_life_reason: str = ""
    surgery_ahead: bool = False
    taper_ahead: bool = False
    asks: bool = False

    @property
    def design(self) -> planner.Design:
        return planner.Design(
            outcome=self.outcome.name,
            smallest_change=self.smallest_change,
            period_days=self.period_days,
            periods=self.periods,
            half_life_days=self.half_life_days,
            half_life_reason=self.half_life_reason,
            starts_on=self.starts_on,
        )


def create(*, patient_id: UUID, user_id: UUID, plan: Plan) -> Trial:
    """Begin a trial, or ask a clinician first. Raises Invalid if the plan cannot answer."""
    with transaction.atomic():
        Patient.objects.select_for_update().get(id=patient_id)
        regimen = queries.regimen_of(patient_id, plan.regimen)
        refuse(patient_id=patient_id, plan=plan, regimen=regimen)
        trial_id = uuid7()
        values = {**_values(plan), "status": "asked"}
        _write(patient_id, user_id, [("trial", trial_id, values)])
        trial = Trial.objects.get(patient=patient_id, id=trial_id)
        return trial if plan.asks else _draw(trial, user_id)


def refuse(*, patient_id: UUID, plan: Plan, regimen: Regimen, but: UUID | None = None) -> None:
    """Raise Invalid with every reason why this plan cannot begin; the first one is its code."""
    today = queries.today_of(patient_id)
    person = queries.person(
        patient_id,
        today,
        surgery_ahead=plan.surgery_ahead,
        taper_ahead=plan.taper_ahead,
        but=but,
    )
    found = [
        *planner.of_regimen(queries.as_planned(regimen), plan.design.ends_on),
        *planner.of_person(person),
        *planner.of_outcome(
            plan.outcome.name,
            queries.recent(patient_id, plan.outcome, today),
            plan.smallest_change,
            today,
        ),
        *planner.of_design(plan.design, today),
    ]
    if not found:
        return
    fields: dict[str, list[str]] = {}
    for each in found:
        fields.setdefault(each.field, []).append(each.words)
    raise Invalid(
        say("This plan cannot answer your question yet. Change the fields named."),
        code=found[0].code,
        fields=fields,
    )


def start(*, trial: Trial, user_id: UUID, starts_on: date) -> Trial:
    """Draw the order of a trial for which a clinician was asked. Raises Invalid."""
    with transaction.atomic():
        trial = _locked(trial)
        if trial.status not in ("asked", "declined"):
            raise Invalid(
                say("This trial has begun already."),
                code="begun",
                fields={"trial": [say("This trial has begun already.")]},
            )
        plan = replace(_plan_of(trial), starts_on=starts_on)
        # What was there when a clinician was asked may have been deleted since.
        regimen = queries.regimen_of(trial.patient_id, trial.regimen_id)
        refuse(patient_id=trial.patient_id, plan=plan, regimen=regimen, but=trial.id)
        days = {"starts_on": _text(starts_on), "ends_on": _text(plan.design.ends_on)}
        _write(trial.patient_id, user_id, [("trial", trial.id, days)])
        return _draw(_again(trial), user_id)


def agree(*, trial: Trial, clinician: Clinician, agrees: bool, words: str) -> Trial:
    """Record what a clinician said to a plan that has not begun. Raises Invalid."""
    with transaction.atomic():
        trial = _locked(trial)
        if trial.status not in ("asked", "declined"):
            raise Invalid(
                say("Nobody has asked for your agreement to this trial."),
                code="not_asked",
                fields={"trial": [say("This trial has begun already.")]},
            )
        values = {
            "status": "asked" if agrees else "declined",
            "agreed_by": f"{clinician.name}, {clinician.profession}"[:LONGEST_NAME],
            "agreed_on": _text(queries.today_of(trial.patient_id)) if agrees else None,
            "agreed_words": words,
        }
        _write(trial.patient_id, clinician.user_id, [("trial", trial.id, values)])
        return _again(trial)


def amend(*, trial: Trial, user_id: UUID, subject: str, words: str) -> None:
    """Keep what was changed after the start, and why. The plan itself stays as it was drawn."""
    with transaction.atomic():
        trial = _locked(trial)
        if trial.status != "running":
            fields = {"trial": [say("This trial is not running.")]}
            raise Invalid(say("This trial is not running."), code="not_running", fields=fields)
        day = _text(queries.today_of(trial.patient_id))
        values = {"trial": str(trial.id), "day": day, "subject": subject, "words": words}
        _write(trial.patient_id, user_id, [("trial_amendment", uuid7(), values)])


def stop(*, trial: Trial, user_id: UUID, reason: str, words: str = "") -> Trial:
    """End a trial before its time; its data stay. For harm: end the supplement, tell the clinic.

    A red flag is what every physiotherapist sees, whatever else is shared. A phone writes the
    same rows without a network; `harm.trials_after_harm` follows from either.
    """
    with transaction.atomic():
        trial = _locked(trial)
        if trial.status not in OPEN:
            raise Invalid(
                say("This trial has ended."),
                code="over",
                fields={"trial": [say("This trial has ended.")]},
            )
        today = _text(queries.today_of(trial.patient_id))
        if reason == "harm":
            _tell_of_harm(trial, user_id, today, words)
        else:
            values = {
                "status": "stopped", "stopped_on": today, "stop_reason": reason,
                "stop_words": words, "seed": queries.seed_of(trial),
            }  # fmt: skip
            _write(trial.patient_id, user_id, [("trial", trial.id, values)])
        return _again(trial)


def _locked(trial: Trial) -> Trial:
    """Return a trial as it is now; nobody else writes it until this transaction ends.

    Whatever is decided about it is decided after this: what was read before may be over.
    """
    Patient.objects.select_for_update().get(id=trial.patient_id)
    return _again(trial)


def _tell_of_harm(trial: Trial, user_id: UUID, today: str, words: str) -> None:
    flag = {
        "injury": None, "day": today, "kind": "red_flag", "code": queries.STOPPED_FOR_HARM,
        "text": words,
    }  # fmt: skip
    supplement = trial.regimen.supplement_id
    running = Regimen.objects.filter(
        patient=trial.patient_id, supplement=supplement, deleted_at=None,
        status__in=("active", "paused", "blocked"),
    ).values_list("id", flat=True)  # fmt: skip
    ended = {"status": "ended", "ends_on": today}
    _write(
        trial.patient_id,
        user_id,
        [("symptom", uuid7(), flag), *(("regimen", each, ended) for each in running)],
        role=PATIENT,
    )


def catch_up(*, patient_id: UUID) -> None:
    """Bring running trials up to the current day: reveal the next period, end what is over."""
    running = {"patient": patient_id, "status": "running", "deleted_at": None}
    if not any(_due(trial) for trial in Trial.objects.filter(**running)):
        return
    with transaction.atomic():
        Patient.objects.select_for_update().get(id=patient_id)
        for trial in Trial.objects.filter(**running):
            _write(patient_id, None, _due(trial))


def _due(trial: Trial) -> list[Row]:
    """Return what the day has made due: the next period, and the end of what is over."""
    today = queries.today_of(trial.patient_id)
    rows = _due_periods(trial, today)
    if today > trial.ends_on:
        rows.append(("trial", trial.id, {"status": "ended", "seed": queries.seed_of(trial)}))
    return rows


def _draw(trial: Trial, user_id: UUID) -> Trial:
    """Draw the order in secret and publish the commitment. From here on the plan is locked."""
    seed = randomisation.new_seed()
    TrialSecret.objects.create(patient_id=trial.patient_id, trial=trial, seed=seed)
    values = {
        "status": "running",
        "commitment": randomisation.commitment(seed, plan_text(trial)),
    }
    _write(trial.patient_id, user_id, [("trial", trial.id, values)])
    drawn = _again(trial)
    _write(trial.patient_id, user_id, _due_periods(drawn, drawn.starts_on))
    return drawn


def plan_text(trial: Trial) -> str:
    """Return the locked plan as the text that the commitment binds."""
    injury = str(trial.injury_id) if trial.injury_id else ""
    parts = (
        trial.id, trial.regimen_id, trial.outcome, injury, trial.motion, trial.mode,
        trial.device, f"{trial.smallest_change:g}", trial.period_days, trial.periods,
        f"{trial.half_life_days:g}", _text(trial.starts_on), _text(trial.ends_on),
    )  # fmt: skip
    return ";".join(map(str, parts))


def _due_periods(trial: Trial, today: date) -> list[Row]:
    """Return the periods to be revealed: all up to the one after today's. Not yet written ones."""
    running = max((today - trial.starts_on).days, 0) // trial.period_days
    wanted = range(min(running + 2, trial.periods))
    known = set(
        Period.objects.filter(patient=trial.patient_id, trial=trial).values_list(
            "number", flat=True
        )
    )
    missing = [number for number in wanted if number not in known]
    if not missing:
        return []
    order = randomisation.order(queries.seed_of(trial), trial.periods // 2)
    return [_period(trial, number, order[number]) for number in missing]


def _period(trial: Trial, number: int, is_on: bool) -> Row:
    first = trial.starts_on + timedelta(days=number * trial.period_days)
    values = {
        "trial": str(trial.id), "number": number, "is_on": is_on, "starts_on": _text(first),
        "ends_on": _text(first + timedelta(days=trial.period_days - 1)),
    }  # fmt: skip
    return "trial_period", named_id(trial.patient_id, f"trial_period:{trial.id}:{number}"), values


def _values(plan: Plan) -> Values:
    injury = plan.outcome.injury
    default = planner.DEFAULT_CHANGE[plan.outcome.family]
    is_published = plan.outcome.family in planner.PUBLISHED and plan.smallest_change == default
    return {
        "question": plan.question, "regimen": str(plan.regimen), "outcome": plan.outcome.name,
        "injury": str(injury.id) if injury else None, "motion": plan.outcome.motion,
        "mode": plan.outcome.mode, "device": plan.outcome.device,
        "smallest_change": plan.smallest_change, "change_is_assumed": not is_published,
        "period_days": plan.period_days, "periods": plan.periods,
        "half_life_days": plan.half_life_days, "half_life_reason": plan.half_life_reason,
        "starts_on": _text(plan.starts_on), "ends_on": _text(plan.design.ends_on),
    }  # fmt: skip


def _plan_of(trial: Trial) -> Plan:
    return Plan(
        question=trial.question,
        regimen=trial.regimen_id,
        outcome=queries.outcome_of(trial),
        smallest_change=trial.smallest_change,
        period_days=trial.period_days,
        periods=trial.periods,
        starts_on=trial.starts_on,
        half_life_days=trial.half_life_days,
        half_life_reason=trial.half_life_reason,
    )


def _write(
    patient_id: UUID, user_id: UUID | None, rows: Sequence[Row], *, role: str = SERVER
) -> None:
    """Write rows of a trial. Raises Invalid if one is refused."""
    writer = Writer(role=role, device=named_id(patient_id, "trials"), user_id=user_id)
    changes = [sync.Change(kind, row, values) for kind, row, values in rows]
    sync.write(patient_id=patient_id, writer=writer, changes=changes)


def _again(trial: Trial) -> Trial:
    found = Trial.objects.select_related("injury", "regimen__supplement")
    return found.get(patient=trial.patient_id, id=trial.id)


def _text(day: date) -> str:
    return day.isoformat()
