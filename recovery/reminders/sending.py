"""What a worker does with its deliveries: skip the answered, send the rest, record the outcome."""

import json
import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from recovery.people.models import Patient
from recovery.reminders import dispatch
from recovery.reminders.models import Delivery, PushSubscription, Sending
from recovery.reminders.services import due_regimens
from recovery.reminders.webpush import Message, Outcome, Sender
from recovery.supplements.models import Dose

logger = logging.getLogger(__name__)

REST_AFTER_REFUSAL = timedelta(hours=1)
WORDS = {
    "en": ("Your evening log", "Time for your evening entry."),
    "de": ("Ihr Abendeintrag", "Zeit für Ihren Abendeintrag."),
}
ANSWERS = {"en": "Taken", "de": "Genommen"}


def send_deliveries(*, ids: Sequence[UUID], now: datetime | None = None) -> int:
    """Lease and send; return how many deliveries were sent. No transaction spans the network."""
    at = now or timezone.now()
    dispatch.beat("worker", at)
    waiting = [each for each in dispatch.lease(ids=ids, now=at) if not _skipped(each, at)]
    subscriptions = _subscriptions({each.patient_id for each in waiting}, at)
    messages, owners = [], {}
    for delivery in waiting:
        taken = subscriptions.get(delivery.patient_id, [])
        if not taken:
            dispatch.finish(delivery, "failed", now=at, reason="no_channel")
        for subscription in taken:
            message = _message(delivery, subscription, at)
            messages.append(message)
            owners[message.key] = (delivery, subscription)
    outcomes: dict[UUID, list[Outcome]] = defaultdict(list)
    with Sender() as sender:
        for outcome in sender.send(messages):
            delivery, subscription = owners[outcome.key]
            _note(delivery, subscription, outcome)
            outcomes[delivery.id].append(outcome)
    return sum(_settle(each, outcomes[each.id]) for each in waiting if outcomes[each.id])


def _skipped(delivery: Delivery, now: datetime) -> bool:
    """Finish a delivery that nobody needs any more: the evening is over, or the dose is logged."""
    if now >= delivery.window_ends_at:
        dispatch.finish(delivery, "skipped", now=now, reason="window_over")
        return True
    due = due_regimens(delivery.patient_id, delivery.day, delivery.slot)
    logged = set(
        Dose.objects.filter(
            patient=delivery.patient_id,
            day=delivery.day,
            slot=delivery.slot,
            deleted_at=None,
        ).values_list("regimen_id", flat=True)
    )
    if all(regimen.id in logged for regimen in due):
        dispatch.finish(delivery, "skipped", now=now, reason="answered" if due else "not_due")
        return True
    return False


def _subscriptions(patients: Iterable[UUID], now: datetime) -> dict[UUID, list[PushSubscription]]:
    found: dict[UUID, list[PushSubscription]] = defaultdict(list)
    for each in PushSubscription.objects.filter(patient__in=list(patients)):
        if each.paused_until is None or each.paused_until <= now:
            found[each.patient_id].append(each)
    return found


def payload(delivery_id: UUID, day: str, slot: str, language: str) -> bytes:
    """Return what the phone gets: generic words and an opaque id, nothing about health.

    The shape is that of declarative web push, which newer phones show without our worker.
    """
    title, body = WORDS[language]
    notification = {
        "title": title,
        "body": body,
        "tag": f"reminder-{day}-{slot}",
        "navigate": f"{settings.PUBLIC_URL}/today",
        "actions": [{"action": "taken", "title": ANSWERS[language]}],
        "data": {"delivery": str(delivery_id), "day": day, "slot": slot},
    }
    return json.dumps({"web_push": 8030, "notification": notification}).encode()


def _message(delivery: Delivery, subscription: PushSubscription, now: datetime) -> Message:
    body = payload(delivery.id, delivery.day.isoformat(), delivery.slot, delivery.patient.language)
    return Message(
        key=f"{delivery.id}/{subscription.id}",
        endpoint=subscription.endpoint,
        p256dh=subscription.p256dh,
        auth=subscription.auth,
        payload=body,
        ttl=int((delivery.window_ends_at - now).total_seconds()),
        topic=delivery.reminder_id.hex,
    )


def _note(delivery: Delivery, subscription: PushSubscription, outcome: Outcome) -> None:
    """Write one sending, and what it says about the subscription."""
    now = timezone.now()
    Sending.objects.create(
        patient_id=delivery.patient_id,
        delivery=delivery,
        channel="push",
        subscription=subscription.id,
        state="sent" if outcome.is_sent else "failed",
        status_code=outcome.status or None,
        error=outcome.error,
        ended_at=now,
    )
    _remember(subscription, outcome, now)


def _remember(subscription: PushSubscription, outcome: Outcome, now: datetime) -> None:
    row = PushSubscription.objects.filter(patient=subscription.patient_id, id=subscription.id)
    if outcome.is_gone:
        row.delete()
    elif outcome.is_sent:
        row.update(last_sent_at=now, last_error="")
    elif outcome.is_not_allowed:
        logger.error("A push service refuses us with %s; look at the VAPID key.", outcome.status)
        row.update(last_error=str(outcome.status), paused_until=now + REST_AFTER_REFUSAL)
    else:
        row.update(last_error=outcome.error or str(outcome.status))


def _settle(delivery: Delivery, outcomes: Sequence[Outcome]) -> bool:
    """Write what became of a delivery; return whether a phone has it."""
    now = timezone.now()
    if any(outcome.is_sent for outcome in outcomes):
        dispatch.finish(delivery, "sent", now=now)
        return True
    again = [outcome for outcome in outcomes if outcome.is_worth_retrying]
    if again:
        wait = max([30 * 2 ** min(delivery.tries, 5), *(each.retry_after or 0 for each in again)])
        dispatch.postpone(delivery, now=now, seconds=wait)
    else:
        dispatch.finish(delivery, "failed", now=now, reason="refused")
    return False


def send_test(*, patient_id: UUID) -> int:
    """Send a test to every browser of a patient; return how many took it."""
    now = timezone.now()
    patient = Patient.objects.get(id=patient_id)
    subscriptions = {
        str(each.id): each for each in _subscriptions([patient_id], now).get(patient_id, [])
    }
    title, body = WORDS[patient.language]
    notification = {"title": title, "body": body, "tag": "test"}
    notification["navigate"] = f"{settings.PUBLIC_URL}/me"
    content = json.dumps({"web_push": 8030, "notification": notification}).encode()
    messages = [
        Message(key, each.endpoint, each.p256dh, each.auth, content, ttl=300, topic="test")
        for key, each in subscriptions.items()
    ]
    sent = 0
    with Sender() as sender:
        for outcome in sender.send(messages):
            _remember(subscriptions[outcome.key], outcome, timezone.now())
            sent += outcome.is_sent
    return sent
