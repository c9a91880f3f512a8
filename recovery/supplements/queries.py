"""What is read of supplements: what is planned on which days."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from recovery.supplements.models import Regimen
from recovery.supplements.schedule import EVERY_DAY, Schedule


def schedule_of(regimen: Regimen) -> Schedule:
    """Return the days on which a regimen has intakes, its own pause left out."""
    return Schedule(
        weekdays=frozenset(regimen.weekdays) or EVERY_DAY,
        every_days=regimen.every_days,
        starts_on=regimen.starts_on,
        ends_on=regimen.ends_on,
        pauses=((regimen.paused_from, regimen.paused_until),) if regimen.paused_from else (),
    )


def reminding(patients: Iterable[UUID]) -> dict[UUID, list[Regimen]]:
    """Return the regimens that are to be reminded of, by patient. A blocked one is not."""
    found: dict[UUID, list[Regimen]] = defaultdict(list)
    for regimen in Regimen.objects.filter(
        patient__in=list(patients), deleted_at=None, reminds=True, status="active"
    ):
        found[regimen.patient_id].append(regimen)
    return found
