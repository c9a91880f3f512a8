"""What is read of reminders: their state for a patient, their health for an operator."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypedDict
from uuid import UUID

from django.conf import settings
from django.db.models import Min
from django.utils import timezone

from recovery.accounts.models import User
from recovery.reminders.channels.instead import FALLBACKS, email
from recovery.reminders.models import (
    CalendarFeed,
    Delivery,
    Heartbeat,
    PushSubscription,
    Reminder,
    Sending,
)
from recovery.reminders.services import rules_of

PATIENCE = timedelta(seconds=90)  # checked once a half minute, it is red within two
LATELY = timedelta(minutes=15)
SAMPLE = 2000  # of the latest messages, so that whoever asks costs little
FEWEST_ATTEMPTS = 20
FAILING_SHARE = 0.2
GONE = (404, 410)  # a subscription that ended says nothing of the service


class Health(TypedDict):
    """How old the tick's and the worker's last work is, and what waits.

    Ages in seconds; None if there never was one. `oldest_unattempted` is how long the oldest
    delivery that is due, or reminder that is due and not yet claimed, has waited for its first
    try. `ok` is false when the tick is late, when something waits longer than PATIENCE, or when
    a push service fails too often (`failing_services`).
    """

    ok: bool
    tick_age: int | None
    worker_age: int | None
    oldest_unsent: int | None
    oldest_unattempted: int | None
    failing_services: list[str]


def health() -> Health:
    now = timezone.now()
    beats = dict(Heartbeat.objects.values_list("name", "beat_at"))
    unfinished = Delivery.objects.filter(state__in=("pending", "leased"), due_at__lte=now)
    unclaimed = Reminder.objects.filter(next_due_at__lte=now).aggregate(Min("next_due_at"))
    untried = unfinished.filter(attempted_at=None).aggregate(Min("due_at"))["due_at__min"]
    waiting = [at for at in (untried, unclaimed["next_due_at__min"]) if at is not None]
    failing = [service for service, figures in services(now).items() if figures.is_failing]
    tick_age = _age(beats.get("tick"), now)
    is_late = tick_age is None or tick_age > 3 * settings.TICK_SECONDS + 30
    is_stuck = any(now - at > PATIENCE for at in waiting)
    return {
        "ok": not (is_late or is_stuck or failing),
        "tick_age": tick_age,
        "worker_age": _age(beats.get("worker"), now),
        "oldest_unsent": _age(unfinished.aggregate(Min("due_at"))["due_at__min"], now),
        "oldest_unattempted": _age(min(waiting, default=None), now),
        "failing_services": failing,
    }


@dataclass
class Service:
    """What one push service said lately: attempts, and the people it was and was not well for."""

    attempts: int = 0
    failures: int = 0
    people: set[UUID] = field(default_factory=set)
    reached: set[UUID] = field(default_factory=set)

    @property
    def is_failing(self) -> bool:
        """Whether over a fifth of at least twenty attempts fail, each person counted once.

        So that nobody's own subscriptions, however many and however dead, say it.
        """
        unreached = len(self.people - self.reached)
        share = unreached / max(1, len(self.people))
        return self.attempts >= FEWEST_ATTEMPTS and unreached > 1 and share > FAILING_SHARE


def services(now: datetime) -> dict[str, Service]:
    """Return how each push service answered in the last quarter of an hour."""
    found: dict[str, Service] = defaultdict(Service)
    sendings = Sending.objects.filter(id__gte=first_id(now - LATELY), channel="push")
    lately = sendings.exclude(status_code__in=GONE).exclude(service="").order_by("-id")
    for host, patient, state in lately.values_list("service", "patient_id", "state")[:SAMPLE]:
        service = found[host]
        service.attempts += 1
        service.people.add(patient)
        if state == "sent":
            service.reached.add(patient)
        else:
            service.failures += 1
    return found


def first_id(instant: datetime) -> UUID:
    """Return the lowest id of version 7 made at an instant: recent rows by their primary key."""
    return UUID(int=int(instant.timestamp() * 1000) << 80)


def _age(instant: datetime | None, now: datetime) -> int | None:
    return None if instant is None else int((now - instant).total_seconds())


class ReminderState(TypedDict):
    """A reminder, and what became of its last delivery; None if there was none.

    `silence` says in a word why none comes: see `_silence`.
    """

    id: UUID
    slot: str
    zone: str
    next_due_at: datetime | None
    silence: str
    last_day: date | None
    last_state: str | None
    last_reason: str


def reminders_of(patient_id: UUID) -> list[ReminderState]:
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
            "silence": _silence(reminder),
            "last_day": last[reminder.id].day if reminder.id in last else None,
            "last_state": last[reminder.id].state if reminder.id in last else None,
            "last_reason": last[reminder.id].reason if reminder.id in last else "",
        }
        for reminder in Reminder.objects.filter(patient=patient_id).order_by("slot")
    ]


def subscriptions_of(patient_id: UUID) -> list[PushSubscription]:
    return list(PushSubscription.objects.filter(patient=patient_id).order_by("created_at"))


class Last(TypedDict):
    """When a channel last worked, and what last went wrong."""

    last_sent_at: datetime | None
    last_error: str


def _silence(reminder: Reminder) -> str:
    """Return why a reminder does not come, in a word; empty if it comes."""
    if reminder.next_due_at is not None:
        return ""
    rules = rules_of(reminder)
    if rules and all(rule.is_silent for rule in rules):
        return "quiet_hours"
    # A pause without a last day; one with a last day leaves a next time.
    is_paused = any(last is None for rule in rules for _, last in rule.pauses)
    return "paused" if is_paused else "not_planned"


class EmailState(Last):
    """How mail is: whether this installation sends it, and to which address."""

    is_available: bool
    address: str


class OtherState(Last):
    """How another channel is that stands in where no push arrives."""

    name: str


class CalendarState(TypedDict):
    """Whether a calendar is fed, and when it last asked."""

    is_on: bool
    created_at: datetime | None
    last_read_at: datetime | None


class Channels(TypedDict):
    """How each way to a patient is; `others` are those that this installation has."""

    push: list[PushSubscription]
    email: EmailState
    others: list[OtherState]
    calendar: CalendarState


def channels_of(patient_id: UUID) -> Channels:
    """Return how each way to a patient is: when it last worked, and what last went wrong."""
    feed = CalendarFeed.objects.filter(patient=patient_id).first()
    return {
        "push": subscriptions_of(patient_id),
        "email": {
            "is_available": email.is_on(),
            "address": User.objects.values_list("email", flat=True).get(patient=patient_id),
            **_last_of(patient_id, email.CHANNEL.name),
        },
        "others": [
            {"name": channel.name, **_last_of(patient_id, channel.name)}
            for channel in FALLBACKS
            if channel is not email.CHANNEL and channel.is_on()
        ],
        "calendar": {
            "is_on": feed is not None,
            "created_at": feed.created_at if feed else None,
            "last_read_at": feed.last_read_at if feed else None,
        },
    }


def _last_of(patient_id: UUID, channel: str) -> Last:
    sendings = Sending.objects.filter(patient=patient_id, channel=channel).order_by("-ended_at")
    sent, last = sendings.filter(state="sent").first(), sendings.first()
    return {
        "last_sent_at": sent.ended_at if sent else None,
        "last_error": last.error if last else "",
    }


# What nobody wanted, or had answered, is not missed.
MISSED = ("window_over", "not_delivered", "no_channel", "refused", "our_side", "quiet_hours")


class Missed(TypedDict):
    """A slot of which nobody could be reminded, and why, in a word."""

    day: date
    slot: str
    reason: str


def missed_of(patient_id: UUID, since: date) -> list[Missed]:
    """Return the slots since a day that nobody could be reminded of, with the reason in a word."""
    missed = Delivery.objects.filter(
        patient=patient_id, day__gte=since, attempt=1, reason__in=MISSED
    ).order_by("day", "slot")
    return [{"day": each.day, "slot": each.slot, "reason": each.reason} for each in missed]
