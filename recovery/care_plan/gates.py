"""Which regimens the rules of safety block, from what a patient said and what was decided."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.care_plan.models import Clearance
from recovery.core.days import local_day
from recovery.supplements import chemistry, safety
from recovery.supplements.models import (
    RUNNING,
    HealthAnswer,
    Medicine,
    Regimen,
    Supplement,
    WeeklyCheck,
)
from recovery.supplements.queries import schedule_of
from recovery.sync.registry import Consequence

# How far back a medicine that began or ended while this server was off is made up for.
MADE_UP_FOR = timedelta(days=14)
# A change of any of these asks the rules again.
CONCERNED = ("supplement", "regimen", "health_answer", "medicine", "weekly_check", "clearance")


def blocked_regimens(patient_id: UUID) -> list[Consequence]:
    """Return what status and reasons each running regimen must have now."""
    regimens = _running(patient_id)
    if not regimens:
        return []
    found = cautions(patient_id, regimens)
    consequences = []
    for regimen in regimens:
        reasons = [each.plain() for each in found[str(regimen.id)] if each.blocks]
        status = "blocked" if reasons else "active"
        values = {"status": status, "blocked_reasons": reasons}
        consequences.append(Consequence("regimen", str(regimen.id), values))
    return consequences


def cautions(
    patient_id: UUID, regimens: Sequence[Regimen] | None = None
) -> dict[str, tuple[safety.Caution, ...]]:
    """Return what the rules say of each running regimen, by its id: blocking or to know."""
    running = _running(patient_id) if regimens is None else regimens
    return safety.review(
        plans=[plan_of(regimen) for regimen in running],
        person=_person(patient_id),
        today=_today(patient_id),
    )


def plan_of(regimen: Regimen) -> safety.Plan:
    """Return a regimen as the rules see it. The amount follows from the label where it can."""
    return safety.Plan(
        id=str(regimen.id),
        nutrient=regimen.supplement.nutrient,
        form=regimen.supplement.form,
        dose_mg=planned_mg(regimen),
        slots=tuple(regimen.slots),
        schedule=schedule_of(regimen),
        order=str(regimen.id),
    )


def planned_mg(regimen: Regimen) -> float | None:
    """Return the elemental mg of one intake: what the label supplies, else what was entered."""
    supplied = label_mg(regimen.supplement)
    return regimen.elemental_mg if supplied is None else supplied * regimen.servings


def label_mg(supplement: Supplement) -> float | None:
    """Return the elemental mg of one serving, None if the label does not say enough."""
    return chemistry.amount_of(
        states=supplement.states,
        elemental_mg=supplement.elemental_mg,
        compound_mg=supplement.compound_mg,
        form=supplement.form,
    ).elemental_mg


def concerned_by_the_day(day: date, zone: str) -> list[UUID]:
    """Return the patients of `zone` for whom a medicine begins on `day` or ended before it, or did
    so in the days before, in which this server may have been off."""
    since = day - MADE_UP_FOR
    starting = Medicine.objects.filter(starts_on__range=(since, day), deleted_at=None)
    yesterday = timedelta(days=1)
    ended = Medicine.objects.filter(
        ends_on__range=(since - yesterday, day - yesterday), deleted_at=None
    )
    concerned = Q(id__in=starting.values("patient")) | Q(id__in=ended.values("patient"))
    return list(Patient.objects.filter(concerned, zone=zone).values_list("id", flat=True))


def _running(patient_id: UUID) -> list[Regimen]:
    return list(
        Regimen.objects.filter(
            patient=patient_id, deleted_at=None, status__in=RUNNING
        ).select_related("supplement")
    )


def _today(patient_id: UUID) -> date:
    zone = Patient.objects.values_list("zone", flat=True).get(id=patient_id)
    return local_day(timezone.now(), ZoneInfo(zone))


def _person(patient_id: UUID) -> safety.Person:
    own = {"patient": patient_id, "deleted_at": None}
    answers = HealthAnswer.objects.filter(**own).values_list("question", "answer")
    last = WeeklyCheck.objects.filter(**own).order_by("-day", "-revision").first()
    return safety.Person(
        answers=dict(answers),
        medicines=[
            safety.Medicine(
                each.code, tuple(each.slots), each.elemental_mg, each.starts_on, each.ends_on
            )
            for each in Medicine.objects.filter(**own)
        ],
        weekly=last.answer if last else "no",
        decisions=_decisions(patient_id),
    )


def _decisions(patient_id: UUID) -> list[safety.Decision]:
    """Return the last decision about each gate of each nutrient."""
    kept: dict[tuple[str, str], safety.Decision] = {}
    recorded = Clearance.objects.filter(patient=patient_id, deleted_at=None)
    for each in recorded.select_related("regimen__supplement").order_by("decided_on", "revision"):
        nutrient = each.regimen.supplement.nutrient
        kept[nutrient, each.gate] = safety.Decision(
            nutrient, each.gate, each.allowed, each.decided_on, each.up_to_mg
        )
    return list(kept.values())
