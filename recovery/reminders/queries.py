"""What is read of reminders: their state for a patient, their health for an operator."""

from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Min
from django.utils import timezone

from recovery.people.models import User
from recovery.reminders.models import (
    CalendarFeed,
    Delivery,
    Heartbeat,
    PushSubscription,
    Reminder,
    Sending,
)

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
    ended = Delivery.objects.filter(patient=patient_id, finished_at__isnull=False)
    for delivery in ended.order_by("-due_at")[:50]:
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


def channels_of(patient_id: UUID) -> dict[str, Any]:
    """Return how each way to a patient is: when it last worked, and what last went wrong.

    `email`: None where this installation sends none.
    """
    mails = Sending.objects.filter(patient=patient_id, channel="email").order_by("-ended_at")
    sent, last = mails.filter(state="sent").first(), mails.first()
    feed = CalendarFeed.objects.filter(patient=patient_id).first()
    return {
        "push": subscriptions_of(patient_id),
        "email": {
            "is_available": settings.EMAIL_REMINDERS,
            "address": User.objects.values_list("email", flat=True).get(patient=patient_id),
            "last_sent_at": sent.ended_at if sent else None,
            "last_error": last.error if last else "",
        },
        "calendar": {
            "is_on": feed is not None,
            "created_at": feed.created_at if feed else None,
            "last_read_at": feed.last_read_at if feed else None,
        },
    }


def missed_of(patient_id: UUID, since: date) -> list[dict[str, Any]]:
    """Return the slots since a day that nobody could be reminded of, with the reason in a word."""
    missed = Delivery.objects.filter(
        patient=patient_id, day__gte=since, attempt=1, state__in=("failed", "skipped"),
        reason__in=("window_over", "not_delivered", "no_channel", "refused"),
    ).order_by("day", "slot")  # fmt: skip
    return [{"day": each.day, "slot": each.slot, "reason": each.reason} for each in missed]
