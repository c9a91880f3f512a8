"""What is read of trials: whose they are, what stands against one, what may be seen of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypedDict
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Max
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.days import began_on, local_day
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.journal.kinds.day_context import DayContext
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.symptom import Symptom
from recovery.journal.queries import red_flags
from recovery.sharing.queries import Access
from recovery.supplements.catalogue import nutrients
from recovery.supplements.models import Regimen
from recovery.supplements.queries import schedule_of
from recovery.supplements.schedule import Schedule
from recovery.trials import planner
from recovery.trials.designs import Choice, designs
from recovery.trials.models import Amendment, Period, Trial, TrialSecret
from recovery.trials.outcomes import Outcome, candidates, readings

EVERY_DAY = set(range(1, 8))
STOPPED_FOR_HARM = "trial_harm"  # the code of the red flag that stopping for harm writes


def today_of(patient_id: UUID) -> date:
    """Return the day that a patient calls today."""
    zone = Patient.objects.values_list("zone", flat=True).get(id=patient_id)
    return local_day(timezone.now(), ZoneInfo(zone))


def outcome_of(trial: Trial) -> Outcome:
    """Return what a trial looks at."""
    return Outcome(trial.outcome, trial.injury, trial.motion, trial.mode, trial.device)


def may_see(access: Access, trial: Trial) -> bool:
    """Say whether a viewer may see a trial: supplements, and all that its outcome is made of."""
    return access.supplements and outcome_of(trial).is_shared(access)


def trials_of(access: Access) -> list[Trial]:
    """Return the trials that a viewer may see, the newest first."""
    found = Trial.objects.filter(patient=access.patient_id, deleted_at=None)
    related = found.select_related("injury", "regimen__supplement")
    return [each for each in related.order_by("-starts_on", "-id") if may_see(access, each)]


def trial_of(access: Access, trial_id: UUID) -> Trial:
    """Return one of them. Raises NotFound for any other."""
    for each in trials_of(access):
        if each.id == trial_id:
            return each
    raise NotFound(say("There is no such trial."))


def periods_of(trial: Trial) -> list[Period]:
    """Return the periods that are revealed, in their order."""
    found = Period.objects.filter(patient=trial.patient_id, trial=trial, deleted_at=None)
    return list(found.order_by("number"))


def amendments_of(trial: Trial) -> list[Amendment]:
    """Return what was amended, in its order."""
    found = Amendment.objects.filter(patient=trial.patient_id, trial=trial, deleted_at=None)
    return list(found.order_by("day", "id"))


def seed_of(trial: Trial) -> str:
    """Return the secret from which the order follows; empty if nothing was drawn yet."""
    found = TrialSecret.objects.filter(patient=trial.patient_id, trial=trial).first()
    return found.seed if found else ""


def planned_schedule(regimen: Regimen) -> Schedule:
    """Return the days on which a regimen is to be taken: the off periods of trials are not.

    They are asked for and reminded of all the same; what adherence counts is this schedule.
    """
    off = Period.objects.filter(
        patient=regimen.patient_id, deleted_at=None, is_on=False,
        trial__regimen__supplement=regimen.supplement_id,
    ).select_related("trial")  # fmt: skip
    pauses = [
        (each.starts_on, min(each.ends_on, each.trial.stopped_on or each.ends_on))
        for each in off
        if each.trial.stopped_on is None or each.starts_on <= each.trial.stopped_on
    ]
    schedule = schedule_of(regimen)
    return replace(schedule, pauses=(*schedule.pauses, *pauses))


def running_on(day: date, zone: str) -> Iterable[UUID]:
    """Return the patients of `zone` with a trial that runs on `day`."""
    running = Trial.objects.filter(
        status="running", deleted_at=None, starts_on__lte=day, patient__zone=zone
    )
    return list(running.values_list("patient", flat=True).distinct())


def regimen_of(patient_id: UUID, regimen_id: UUID) -> Regimen:
    """Return a patient's regimen. Raises NotFound."""
    found = Regimen.objects.filter(patient=patient_id, id=regimen_id, deleted_at=None)
    regimen = found.select_related("supplement").first()
    if regimen is None:
        raise NotFound(say("There is no such plan."))
    return regimen


def as_planned(regimen: Regimen) -> planner.Regimen:
    """Return a regimen as the planner sees it."""
    return planner.Regimen(
        nutrient=regimen.supplement.nutrient,
        washes_out_quickly=nutrients()[regimen.supplement.nutrient].washes_out_quickly,
        status="paused" if regimen.paused_from else regimen.status,
        is_daily=schedule_of(regimen).is_daily and bool(regimen.slots),
        ends_on=regimen.ends_on,
    )


def person(
    patient_id: UUID,
    today: date,
    *,
    surgery_ahead: bool = False,
    taper_ahead: bool = False,
    but: UUID | None = None,
) -> planner.Person:
    """Return what stands for or against any trial; `but` is the trial that is being begun."""
    own = {"patient": patient_id, "deleted_at": None}
    since = today - timedelta(days=planner.STABLE_DAYS)
    injuries = list(Injury.objects.filter(**own, ended_on=None))
    planned = any(each.surgery_on and each.surgery_on > today for each in injuries)
    flags = red_flags().filter(patient=patient_id, day__gt=since)
    more = DayContext.objects.filter(**own, day__gt=since, painkillers="more")
    others = Trial.objects.filter(**own, status__in=("asked", "running"))
    others = others.exclude(id=but) if but else others
    return planner.Person(
        today=today,
        begins=[
            began_on(happened_on=each.happened_on, surgery_on=each.surgery_on, today=today)
            for each in injuries
        ],
        surgery_ahead=surgery_ahead or planned,
        taper_ahead=taper_ahead,
        last_red_flag=flags.aggregate(last=Max("day"))["last"],
        last_more_painkillers=more.aggregate(last=Max("day"))["last"],
        has_trial=others.exists(),
    )


def recent(patient_id: UUID, outcome: Outcome, today: date) -> planner.Readings:
    """Return the readings of the last 21 days before today."""
    first, last = today - timedelta(days=planner.STABLE_DAYS), today - timedelta(days=1)
    found = readings(patient_id, outcome, first, last)
    values = [((last - day).days, value) for day, value in sorted(found.items())]
    return planner.Readings(values, outcome.higher_is_better)


class OutcomeOffer(TypedDict):
    """An outcome to choose: its average over the last 21 days, and what stands against it.

    `average` and `smallest_change` in the units of the outcome.
    """

    key: str
    outcome: str
    injury: UUID | None
    joint: str
    motion: str
    mode: str
    device: str
    average: float | None
    readings: int
    smallest_change: float
    change_is_assumed: bool
    refusals: list[planner.PlainRefusal]
    designs: list[Choice]


class Offer(TypedDict):
    """All that the planner shows for one supplement."""

    today: date
    refusals: list[planner.PlainRefusal]
    outcomes: list[OutcomeOffer]


def offer(patient_id: UUID, regimen: Regimen) -> Offer:
    """Return all that the planner shows: what stands against it, the outcomes, the designs."""
    today = today_of(patient_id)
    against = [
        *planner.of_regimen(as_planned(regimen)),
        *planner.of_person(person(patient_id, today)),
    ]
    return {
        "today": today,
        "refusals": [each.plain() for each in against],
        "outcomes": [_choice(patient_id, each, today) for each in candidates(patient_id, today)],
    }


def _choice(patient_id: UUID, outcome: Outcome, today: date) -> OutcomeOffer:
    found = recent(patient_id, outcome, today)
    change = planner.DEFAULT_CHANGE[outcome.family]
    against = planner.of_outcome(outcome.name, found, change, today)
    return {
        "key": outcome.key,
        "outcome": outcome.name,
        "injury": outcome.injury.id if outcome.injury else None,
        "joint": outcome.injury.joint if outcome.injury else "",
        "motion": outcome.motion,
        "mode": outcome.mode,
        "device": outcome.device,
        "average": found.average(),
        "readings": len(found.values),
        "smallest_change": change,
        "change_is_assumed": outcome.family not in planner.PUBLISHED,
        "refusals": [each.plain() for each in against],
        "designs": designs(outcome.family),
    }


def harms(trial: Trial) -> "list[Symptom]":
    """Return the side effects and red flags that were logged while a trial ran."""
    effects = Symptom.objects.filter(kind="side_effect", deleted_at=None)
    days = (trial.starts_on, trial.stopped_on or trial.ends_on)
    found = (effects | red_flags()).filter(patient=trial.patient_id, day__range=days)
    return list(found.order_by("day", "id"))
