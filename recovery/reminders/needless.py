"""Which reminders are no longer needed, and why."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from recovery.reminders import clock
from recovery.reminders.models import Delivery, ReminderSettings
from recovery.supplements.models import Dose, Regimen
from recovery.supplements.queries import schedule_of

Logged = set[tuple[UUID, str, str]]  # regimen, day, slot


def logged_of(deliveries: Sequence[Delivery]) -> Logged:
    """Return which slots of these days have an answer already."""
    doses = Dose.objects.filter(
        patient__in={one.patient_id for one in deliveries},
        day__in={one.day for one in deliveries},
        deleted_at=None,
    ).values_list("regimen", "day", "slot")
    return {(regimen, day.isoformat(), slot) for regimen, day, slot in doses if regimen}


def reason_to_skip(
    delivery: Delivery,
    wishes: ReminderSettings,
    regimens: Sequence[Regimen],
    logged: Logged,
    now: datetime,
) -> str:
    """Return why a delivery need not be sent, in a word; empty if it must be."""
    if now >= delivery.window_ends_at:
        return "window_over"
    if _is_paused(wishes, delivery):
        return "paused"
    due = [
        regimen
        for regimen in regimens
        if delivery.slot in regimen.slots and schedule_of(regimen).holds_on(delivery.day)
    ]
    if not due:
        return "not_due"
    if all((regimen.id, delivery.day.isoformat(), delivery.slot) in logged for regimen in due):
        return "answered"
    zone = ZoneInfo(delivery.patient.zone)
    is_quiet = clock.is_quiet(now, zone, wishes.quiet_from, wishes.quiet_until)
    return "quiet_hours" if is_quiet else ""


def _is_paused(wishes: ReminderSettings, delivery: Delivery) -> bool:
    first, last = wishes.paused_from, wishes.paused_until
    return first is not None and first <= delivery.day and (last is None or delivery.day <= last)
