"""What is read of reminders: their state for a patient, their health for an operator."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Min
from django.utils import timezone

from recovery.reminders.models import Delivery, Heartbeat, PushSubscription, Reminder

WORKER_SILENCE = 15 * 60  # seconds without work before a waiting reminder is an alarm


def health() -> dict[str, Any]:
    """Return how old the tick's and the worker's last work is, and the oldest unsent reminder.

    Ages in seconds; None where there never was one. `ok` is false when the tick is late or a
    reminder has waited longer than its lease and a minute.
    """
    now = timezone.now()
    beats = dict(Heartbeat.objects.values_list("name", "beat_at"))
    oldest = Delivery.objects.filter(state__in=("pending", "leased")).aggregate(Min("due_at"))
    ages = {
        "tick_age": _age(beats.get("tick"), now),
        "worker_age": _age(beats.get("worker"), now),
        "oldest_unsent": _age(oldest["due_at__min"], now),
    }
    tick, waiting = ages["tick_age"], ages["oldest_unsent"]
    is_late = tick is None or tick > 3 * settings.TICK_SECONDS + 30
    is_stuck = waiting is not None and waiting > WORKER_SILENCE
    return {"ok": not is_late and not is_stuck, **ages}


def _age(instant: Any, now: Any) -> int | None:
    return None if instant is None else int((now - instant).total_seconds())


def reminders_of(patient_id: UUID) -> list[dict[str, Any]]:
    """Return a patient's reminders, each with what became of the last one."""
    last: dict[UUID, Delivery] = {}
    for delivery in Delivery.objects.filter(patient=patient_id).order_by("-due_at")[:50]:
        last.setdefault(delivery.reminder_id, delivery)
    return [
        {
            "id": reminder.id,
            "slot": reminder.slot,
            "zone": reminder.zone,
            "next_due_at": reminder.next_due_at,
            "last_day": last[reminder.id].day if reminder.id in last else None,
            "last_state": last[reminder.id].state if reminder.id in last else None,
            "last_reason": last[reminder.id].reason if reminder.id in last else "",
        }
        for reminder in Reminder.objects.filter(patient=patient_id).order_by("slot")
    ]


def subscriptions_of(patient_id: UUID) -> list[PushSubscription]:
    return list(PushSubscription.objects.filter(patient=patient_id).order_by("created_at"))
