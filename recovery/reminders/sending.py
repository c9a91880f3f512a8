"""What a worker does with its deliveries: skip the answered, send the rest, keep the receipts."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.each import each, together
from recovery.reminders import dispatch, messages, subscriptions
from recovery.reminders.channels.fallback import Fallback, Reminding
from recovery.reminders.channels.instead import FALLBACKS
from recovery.reminders.channels.push_endpoint import service_of
from recovery.reminders.channels.webpush import Message, Receipt, Sender, not_made
from recovery.reminders.dispatch import End
from recovery.reminders.models import Delivery, PushSubscription, ReminderSettings, Sending
from recovery.reminders.needless import logged_of, reason_to_skip
from recovery.reminders.services import settings_of
from recovery.supplements.queries import reminding

RETRY_SECONDS = 30  # doubling
WRITE_AFTER = 100  # receipts, or
WRITE_SECONDS = 1.0  # so that a worker that dies forgets little


@dataclass
class Job:
    """One delivery with what is known of its patient, and what became of its messages."""

    delivery: Delivery
    wishes: ReminderSettings
    subscriptions: list[PushSubscription] = field(default_factory=list)
    receipts: list[tuple[PushSubscription, Receipt]] = field(default_factory=list)
    is_broken: bool = False

    def give_up(self) -> None:
        """Leave it to a mail: what it needs cannot be read."""
        self.is_broken = True

    @property
    def is_complete(self) -> bool:
        return len(self.receipts) == len(self.subscriptions)


def send_deliveries(*, ids: Sequence[UUID], now: datetime | None = None) -> int:
    """Lease and send; return how many deliveries were sent. No transaction spans the network.

    A delivery that cannot be judged or made fails by itself, and a mail stands in for it.
    """
    at = now or timezone.now()
    # Nothing is begun that could outlast the lease: what is left goes back at once.
    until = time.monotonic() + settings.LEASE_SECONDS * 0.75
    dispatch.beat("worker", at)
    broken: list[Job] = []
    waiting = together(
        "send",
        dispatch.lease(ids=ids, now=at),
        lambda some: _waiting(some, at),
        otherwise=lambda delivery, _: broken.append(_broken(delivery)),
    )
    jobs = [job for some in waiting for job in some]
    sent = _settle([job for job in jobs if not job.subscriptions], at)
    sent += _push([job for job in jobs if job.subscriptions], at, until)
    return sent + _settle(broken, at)


def _broken(delivery: Delivery) -> Job:
    """Return a job that nothing but a mail can do."""
    return Job(delivery, ReminderSettings(patient_id=delivery.patient_id), is_broken=True)


def _waiting(deliveries: Sequence[Delivery], now: datetime) -> list[Job]:
    """Finish what nobody needs any more; return the rest with where it goes. Database only."""
    jobs = _skip_needless(_jobs(deliveries), now)
    _subscribe(jobs, now)
    return jobs


def _jobs(deliveries: Iterable[Delivery]) -> list[Job]:
    leased = list(deliveries)
    wishes = settings_of({one.patient_id for one in leased})
    return [
        Job(one, wishes.get(one.patient_id) or ReminderSettings(patient_id=one.patient_id))
        for one in leased
    ]


# --- What need not be sent ------------------------------------------------------------------------


def _skip_needless(jobs: Sequence[Job], now: datetime) -> list[Job]:
    """Finish the deliveries that nobody needs any more; return the others."""
    regimens = reminding({job.delivery.patient_id for job in jobs})
    logged = logged_of([job.delivery for job in jobs])
    judged = each(
        "send",
        jobs,
        lambda job: (
            job,
            reason_to_skip(
                job.delivery, job.wishes, regimens[job.delivery.patient_id], logged, now
            ),
        ),
        otherwise=lambda job, _: job.give_up(),
    )
    ends = [End(job.delivery, "skipped", reason) for job, reason in judged if reason]
    dispatch.finish(ends, now=now)
    return [job for job, reason in judged if not reason] + [job for job in jobs if job.is_broken]


# --- Push -----------------------------------------------------------------------------------------


def _subscribe(jobs: Sequence[Job], now: datetime) -> None:
    found = subscriptions.awake({job.delivery.patient_id for job in jobs}, now)
    for job in jobs:
        job.subscriptions = [] if job.is_broken else found.get(job.delivery.patient_id, [])


def _push(jobs: Sequence[Job], now: datetime, until: float) -> int:
    """Send to every browser; write receipts as they come, a hundred or a second at a time.

    After `until` (of `time.monotonic()`) no message is begun.
    """
    if not jobs:
        return 0
    owners = {
        f"{job.delivery.id}/{one.id}": (job, one) for job in jobs for one in job.subscriptions
    }
    finished: list[Job] = []

    def hear(key: str, receipt: Receipt) -> None:
        job, subscription = owners[key]
        job.receipts.append((subscription, receipt))
        finished.extend([job] if job.is_complete else [])

    made = each(
        "message",
        owners,
        lambda key: _message(key, *owners[key], now),
        otherwise=lambda key, error: hear(key, not_made(key, error)),
    )
    began = written_at = time.monotonic()
    sent = 0
    with Sender() as sender:
        for receipt in sender.send(made, until=until):
            if receipt is not None:
                hear(receipt.key, receipt)
            passed = time.monotonic()
            if len(finished) >= WRITE_AFTER or passed - written_at > WRITE_SECONDS:
                sent += _settle(finished, now + timedelta(seconds=passed - began))
                finished.clear()
                written_at = passed
    return sent + _settle(finished, now + timedelta(seconds=time.monotonic() - began))


def _message(key: str, job: Job, to: PushSubscription, now: datetime) -> Message:
    return messages.reminder(key, to, job.delivery, job.wishes.snooze_minutes, now)


# --- What became of it ----------------------------------------------------------------------------


def _settle(jobs: Sequence[Job], now: datetime) -> int:
    """Write what became of these jobs; other channels stand in where no push arrived."""
    if not jobs:
        return 0
    ends = {job.delivery.id: End(job.delivery, "failed", "our_side") for job in jobs}
    ends |= {end.delivery.id: end for end in each("outcome", jobs, lambda job: _end(job, now))}
    unreached = [job for job in jobs if ends[job.delivery.id].state == "failed"]
    for channel in FALLBACKS:
        errors = _fall_back(channel, unreached)
        reached = {delivery for delivery, error in errors.items() if not error}
        ends |= {
            job.delivery.id: _sent(job, now) for job in unreached if job.delivery.id in reached
        }
        _keep_fallbacks(channel, unreached, errors, now)
        unreached = [job for job in unreached if job.delivery.id not in reached]
    _keep_pushes(jobs, now)
    subscriptions.remember([pair for job in jobs for pair in job.receipts], now)
    dispatch.finish(ends.values(), now=now)
    return sum(end.state == "sent" for end in ends.values())


def _end(job: Job, now: datetime) -> End:
    receipts = [receipt for _, receipt in job.receipts]
    if job.is_broken:
        return End(job.delivery, "failed", "our_side")
    if not receipts:
        return End(job.delivery, "failed", "no_channel")
    if any(receipt.is_sent for receipt in receipts):
        return _sent(job, now)
    again = [receipt for receipt in receipts if receipt.is_worth_retrying]
    if not again:
        return End(job.delivery, "failed", "refused")
    later = now + timedelta(seconds=_wait(job, again))
    if later >= job.delivery.window_ends_at:
        return End(job.delivery, "failed", "not_delivered")
    was_attempted = not all(receipt.was_not_begun for receipt in receipts)
    return End(job.delivery, "pending", again_at=later, was_attempted=was_attempted)


def _wait(job: Job, receipts: Sequence[Receipt]) -> int:
    """Return the seconds until the next try: as long as a service asks for, at least our own."""
    if all(receipt.was_not_begun for receipt in receipts):
        return 1
    own = RETRY_SECONDS * 2 ** min(job.delivery.tries - 1, 6)
    return int(max([own, *(receipt.retry_after or 0 for receipt in receipts)]))


def _sent(job: Job, now: datetime) -> End:
    """Sent; an unanswered reminder comes again while there are repeats and the evening lasts."""
    delivery, wishes = job.delivery, job.wishes
    repeat_at = now + timedelta(minutes=wishes.repeat_minutes)
    has_more = delivery.attempt <= wishes.repeats and repeat_at < delivery.window_ends_at
    return End(delivery, "sent", repeat_at=repeat_at if has_more else None)


def _fall_back(channel: Fallback, jobs: Iterable[Job]) -> Mapping[UUID, str]:
    """Send what can go by a channel; return for each delivery what went wrong, empty if nothing.

    A channel that fails as a whole has reached nobody, and the next one stands in.
    """
    wanted = {
        job.delivery.patient_id: job.delivery for job in jobs if channel.is_wished(job.wishes)
    }
    if not wanted or not channel.is_on():
        return {}
    owners = Patient.objects.filter(id__in=wanted).values_list("id", "user__email", "language")
    reminders = [Reminding(wanted[owner].id, owner, *said) for owner, *said in owners]
    errors = {one.delivery: "our_side" for one in reminders}
    each("channel", [channel], lambda one: errors.update(one.send(reminders)))
    return errors


def _keep_pushes(jobs: Sequence[Job], now: datetime) -> None:
    rows = [
        Sending(
            patient_id=job.delivery.patient_id,
            delivery_id=job.delivery.id,
            channel="push",
            subscription=subscription.id,
            service=service_of(subscription.endpoint),
            state="sent" if receipt.is_sent else "failed",
            status_code=receipt.status or None,
            error=receipt.error,
            ended_at=now,
        )
        for job in jobs
        for subscription, receipt in job.receipts
        if not receipt.was_not_begun
    ]
    together("outcome", rows, Sending.objects.bulk_create)


def _keep_fallbacks(
    channel: Fallback, jobs: Iterable[Job], errors: Mapping[UUID, str], now: datetime
) -> None:
    rows = [
        Sending(
            patient_id=job.delivery.patient_id,
            delivery_id=job.delivery.id,
            channel=channel.name,
            state="failed" if errors[job.delivery.id] else "sent",
            error=errors[job.delivery.id][:100],
            ended_at=now,
        )
        for job in jobs
        if job.delivery.id in errors
    ]
    together("outcome", rows, Sending.objects.bulk_create)
