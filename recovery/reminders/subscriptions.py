"""The browsers that take a patient's pushes, and how the last one to each of them went."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from recovery.core.each import each
from recovery.reminders import alarms
from recovery.reminders.channels.webpush import Receipt
from recovery.reminders.models import PushSubscription

REST_AFTER_REFUSAL = timedelta(hours=1)


def awake(patients: Iterable[UUID], now: datetime) -> dict[UUID, list[PushSubscription]]:
    """Return the subscriptions by patient, without those that rest after a refusal."""
    found: dict[UUID, list[PushSubscription]] = defaultdict(list)
    for one in PushSubscription.objects.filter(patient__in=list(patients)):
        if one.paused_until is None or one.paused_until <= now:
            found[one.patient_id].append(one)
    return found


def remember(receipts: Iterable[tuple[PushSubscription, Receipt]], now: datetime) -> None:
    """Keep how each browser's last message went. Only "gone" removes a subscription."""
    gone, well, failed = [], [], []
    for subscription, receipt in receipts:
        if receipt.is_gone:
            gone.append(subscription)
        elif receipt.is_sent:
            well.append(subscription)
        elif not receipt.was_not_begun:
            failed.append((subscription, receipt))
    each("outcome", failed, lambda pair: _remember_failure(*pair, now))
    _of(gone).delete()
    if well:
        _of(well).update(last_sent_at=now, last_error="", paused_until=None)


def _of(subscriptions: Sequence[PushSubscription]) -> "QuerySet[PushSubscription]":
    return PushSubscription.objects.filter(
        patient__in={one.patient_id for one in subscriptions},
        id__in=[one.id for one in subscriptions],
    )


def _remember_failure(subscription: PushSubscription, receipt: Receipt, now: datetime) -> None:
    values: dict[str, object] = {"last_error": receipt.error or str(receipt.status)}
    if receipt.is_not_allowed:
        values["paused_until"] = now + REST_AFTER_REFUSAL
        alarms.raise_alarm("push_refused", "alarm_push_refused", status=receipt.status)
    _of([subscription]).update(**values)
