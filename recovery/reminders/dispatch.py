"""Claim, lease, send, outcome. The database holds the truth; the queue only makes it quick.

    tick     claims due reminders, writes a Delivery each, moves `next_due_at` on: one transaction
             and, once that is committed, enqueues ids
    tick     also sweeps deliveries whose time has run out: never enqueued, leased by a worker that
             died, or planned for now (a repeat, a snooze, a later try)
    worker   leases its deliveries by one conditional update, sends outside any transaction,
             writes the outcomes after sending

Whatever is wrong with one row is that row's alone (see `core.each`): a reminder that cannot
be claimed is looked at again after AGAIN_AFTER, and everybody else's is claimed on time.

Two ticks at once are harmless, so is a task that runs twice: the lease decides. The one possible
duplicate is a message that was sent and not recorded; its Topic and tag let it replace the first.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.core.each import each, together
from recovery.reminders import clock
from recovery.reminders.models import Delivery, Heartbeat, Reminder
from recovery.reminders.services import next_attempt, next_due_at

logger = logging.getLogger(__name__)

BATCH = 1000  # reminders claimed in one transaction
SWEPT = 10_000  # deliveries enqueued again by one tick, at most
A_TASK = 500  # ids in one task
AGAIN_AFTER = timedelta(minutes=5)  # for a reminder that could not be claimed
LONGEST_PATIENCE = timedelta(minutes=30)

Enqueue = Callable[[list[str]], object]


def tick(*, enqueue: Enqueue, now: datetime | None = None) -> int:
    """Claim what is due and sweep what was lost; return how many deliveries were enqueued."""
    at = now or timezone.now()
    counts = each("tick", [_claim_all, sweep], lambda step: step(now=at, enqueue=enqueue))
    beat("tick", at)
    return sum(counts)


def _claim_all(*, now: datetime, enqueue: Enqueue) -> int:
    count = 0
    while True:
        claimed = claim(now=now, enqueue=enqueue)
        count += claimed
        if claimed < BATCH:
            return count


def beat(name: str, now: datetime) -> None:
    """Note that a process did its work."""
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=name, beat_at=now)],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["beat_at"],
    )


def claim(*, now: datetime, enqueue: Enqueue) -> int:
    """Turn up to BATCH due reminders into deliveries; return how many reminders were looked at."""
    with transaction.atomic():
        due = _locked_due(now)
        failed: list[UUID] = []
        claims = each(
            "claim", due, _claims(now), otherwise=lambda reminder, _: failed.append(reminder.id)
        )
        together(
            "claim",
            claims,
            lambda some: _write(some, now),
            otherwise=lambda claim, _: failed.append(claim.reminder.id),
        )
        Reminder.objects.filter(id__in=failed).update(next_due_at=now + AGAIN_AFTER)
        # 3. The queue hears of it only after the commit; if it never does, the sweep tells it.
        ids = [str(made.delivery.id) for made in claims if made.delivery.state == "pending"]
        transaction.on_commit(lambda: _enqueue(ids, enqueue))
    return len(due)


@dataclass(frozen=True)
class Claim:
    """A due reminder, the delivery that it makes, and when it comes next."""

    reminder: Reminder
    delivery: Delivery
    next_due_at: datetime | None


def _claims(now: datetime) -> Callable[[Reminder], Claim]:
    """Return what makes a claim. Most of a batch share their days, which are worked out once."""
    known: dict[str, datetime | None] = {}

    def claim_of(reminder: Reminder) -> Claim:
        same = f"{reminder.slot} {reminder.zone} {reminder.rules}"
        if same not in known:
            known[same] = next_due_at(reminder, now)
        return Claim(reminder, _delivery(reminder, now), known[same])

    return claim_of


def _write(claims: Sequence[Claim], now: datetime) -> None:
    # 1. The unique key makes a second delivery of one evening impossible.
    Delivery.objects.bulk_create([claim.delivery for claim in claims], ignore_conflicts=True)
    # 2. The reminder moves on in the same transaction: no half claim survives a crash.
    by_instant: dict[datetime | None, list[UUID]] = defaultdict(list)
    for claim in claims:
        by_instant[claim.next_due_at].append(claim.reminder.id)
    for instant, ids in by_instant.items():
        Reminder.objects.filter(id__in=ids).update(next_due_at=instant)


def _locked_due(now: datetime) -> list[Reminder]:
    due = Reminder.objects.filter(next_due_at__lte=now).order_by("next_due_at")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    return list(due[:BATCH])


def _delivery(reminder: Reminder, now: datetime) -> Delivery:
    due_at = reminder.next_due_at or now
    window_ends_at = due_at + timedelta(minutes=settings.REMINDER_WINDOW_MINUTES)
    is_over = now >= window_ends_at
    return Delivery(
        patient_id=reminder.patient_id,
        reminder_id=reminder.id,
        day=clock.day_of(due_at, time.fromisoformat(reminder.slot), ZoneInfo(reminder.zone)),
        slot=reminder.slot,
        due_at=due_at,
        window_ends_at=window_ends_at,
        # Down all evening: the reminder is not sent at night but shown as missed.
        state="skipped" if is_over else "pending",
        reason="window_over" if is_over else "",
        finished_at=now if is_over else None,
        enqueued_until=now + timedelta(seconds=settings.LEASE_SECONDS),
        enqueues=1,
        created_at=now,
    )


def _enqueue(ids: Sequence[str], enqueue: Enqueue) -> None:
    for start in range(0, len(ids), A_TASK):
        try:
            enqueue(list(ids[start : start + A_TASK]))
        except (OSError, OperationalError):
            # The broker is away. The deliveries are in the database; the sweep comes back to them.
            logger.warning("The queue cannot be reached; the sweep will enqueue again.")
            return


def sweep(*, now: datetime, enqueue: Enqueue) -> int:
    """Enqueue again what nobody took in time, each time more patiently."""
    lost = Q(state="pending", enqueued_until__lte=now) | Q(state="leased", leased_until__lte=now)
    with transaction.atomic():
        found = Delivery.objects.filter(lost).order_by("due_at")
        if connection.features.has_select_for_update_skip_locked:
            found = found.select_for_update(skip_locked=True)
        deliveries = list(found.values_list("id", "enqueues")[:SWEPT])
        by_enqueues: dict[int, list[UUID]] = defaultdict(list)
        for delivery_id, enqueues in deliveries:
            by_enqueues[enqueues].append(delivery_id)
        for enqueues, ids in by_enqueues.items():
            Delivery.objects.filter(id__in=ids).update(
                state="pending",
                enqueued_until=now + _patience(enqueues),
                leased_until=None,
                enqueues=F("enqueues") + 1,
            )
        told = [str(delivery_id) for delivery_id, _ in deliveries]
        transaction.on_commit(lambda: _enqueue(told, enqueue))
    return len(deliveries)


def _patience(enqueues: int) -> timedelta:
    first = timedelta(seconds=settings.LEASE_SECONDS)
    return min(first * int(2 ** min(enqueues, 10)), LONGEST_PATIENCE)


def lease(*, ids: Sequence[UUID], now: datetime) -> list[Delivery]:
    """Take the deliveries among `ids` that nobody holds. One conditional update decides."""
    token = uuid4()
    Delivery.objects.filter(
        Q(state="pending") | Q(state="leased", leased_until__lte=now), id__in=ids, due_at__lte=now
    ).update(
        state="leased",
        lease=token,
        leased_until=now + timedelta(seconds=settings.LEASE_SECONDS),
        tries=F("tries") + 1,
    )
    return list(Delivery.objects.filter(lease=token, state="leased").select_related("patient"))


@dataclass(frozen=True)
class End:
    """What became of a leased delivery. `repeat_at`: when the next attempt comes, if any."""

    delivery: Delivery
    state: str  # "sent", "failed", "skipped", or "pending" for a later try at `again_at`
    reason: str = ""
    again_at: datetime | None = None
    repeat_at: datetime | None = None
    was_attempted: bool = True


def finish(ends: Iterable[End], *, now: datetime) -> None:
    """Write outcomes in one transaction, each only while its lease is still ours."""
    together("outcome", list(ends), lambda some: _finish(some, now))


def _finish(ends: Sequence[End], now: datetime) -> None:
    groups: dict[tuple[str, str, datetime | None, bool], list[Delivery]] = defaultdict(list)
    repeats = []
    for end in ends:
        key = (end.state, end.reason, end.again_at, end.was_attempted)
        groups[key].append(end.delivery)
        if end.repeat_at:
            repeats.append(_repeat(end.delivery, end.repeat_at, now))
    for (state, reason, again_at, was_attempted), deliveries in groups.items():
        held = Delivery.objects.filter(
            id__in=[one.id for one in deliveries],
            lease__in={one.lease for one in deliveries},
            state="leased",
        )
        held.update(
            state=state,
            reason=reason,
            finished_at=now if state != "pending" else None,
            enqueued_until=again_at,
            leased_until=None,
            **({"attempted_at": now} if was_attempted else {}),
        )
    Delivery.objects.bulk_create(repeats, ignore_conflicts=True)


def _repeat(delivery: Delivery, due_at: datetime, now: datetime) -> Delivery:
    return next_attempt(delivery, due_at=due_at, window_ends_at=delivery.window_ends_at, now=now)
