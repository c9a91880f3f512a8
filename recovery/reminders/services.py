"""Planning reminders from regimens, snoozing them, and the browsers that take them."""

import hashlib
import re
import secrets
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NotRequired, TypedDict
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.errors import Invalid, NotFound
from recovery.core.ids import named_id
from recovery.core.languages import say
from recovery.reminders import clock
from recovery.reminders.channels.push_encryption import encrypt, unb64
from recovery.reminders.channels.push_endpoint import BadEndpoint, check_endpoint
from recovery.reminders.channels.vapid import known
from recovery.reminders.models import (
    CalendarFeed,
    Delivery,
    PushSubscription,
    Reminder,
    ReminderSettings,
    Snooze,
)
from recovery.supplements.models import Regimen
from recovery.supplements.queries import reminding, schedule_of

AFTER_SNOOZE = timedelta(minutes=30)  # a snoozed reminder may still come that late
MOST_SUBSCRIPTIONS = 20  # browsers of one patient
SECRET_BYTES, POINT_BYTES = 16, 65  # RFC 8291, the point uncompressed
BASE64 = re.compile(r"[A-Za-z0-9_+/-]+={0,2}")
PUSH = UUID("8d0a3f5e-6c1b-5a5e-9f7d-2b7a4c3e1f90")  # names the ids of subscriptions

Pause = tuple[str, str | None]  # its first and last day


class PlainDays(TypedDict):
    """The days of a regimen as a reminder keeps them: ISO weekdays, ISO days."""

    weekdays: list[int]
    every_days: NotRequired[int | None]  # 0.1.0 knew none
    starts_on: str
    ends_on: str | None


class PlainRule(PlainDays):
    """Those days, the pauses among them, and the quiet hours; 0.1.0 kept none of these."""

    pauses: list[Pause]
    quiet: NotRequired[tuple[str, str]]


def replan(*, patient_id: UUID, now: datetime | None = None) -> None:
    """Make the reminders fit the regimens that remind: one per time slot of the day.

    Called in the transaction in which a regimen, the settings or the patient's zone change.
    """
    patient = Patient.objects.get(id=patient_id)
    wanted = _by_slot(reminding([patient_id])[patient_id])
    at = now or timezone.now()
    wishes = settings_of([patient_id]).get(patient_id) or ReminderSettings()
    for slot, regimens in wanted.items():
        _plan(patient, slot, regimens, wishes, at)
    unwanted = Reminder.objects.filter(patient=patient_id).exclude(slot__in=wanted)
    unwanted.update(next_due_at=None, rules=[])


def settings_of(patients: Iterable[UUID]) -> dict[UUID, ReminderSettings]:
    """Return the settings of those patients who have changed any."""
    rows = ReminderSettings.objects.filter(patient__in=list(patients), deleted_at=None)
    return {row.patient_id: row for row in rows}


def _by_slot(regimens: Iterable[Regimen]) -> dict[str, list[Regimen]]:
    found: dict[str, list[Regimen]] = {}
    for regimen in regimens:
        for slot in regimen.slots:
            found.setdefault(slot, []).append(regimen)
    return found


def _pauses(settings: ReminderSettings) -> list[Pause]:
    if settings.paused_from is None:
        return []
    return [(settings.paused_from.isoformat(), _text(settings.paused_until))]


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plan(
    patient: Patient,
    slot: str,
    regimens: Sequence[Regimen],
    wishes: ReminderSettings,
    now: datetime,
) -> None:
    """Write one reminder that covers every regimen of its slot."""
    reminder = Reminder(
        id=named_id(patient.id, f"reminder:{slot}"),
        patient=patient,
        slot=slot,
        zone=patient.zone,
        rules=[_rule_of(regimen, wishes) for regimen in regimens],
        planned_revision=max(regimen.revision for regimen in regimens),
        updated_at=now,
    )
    reminder.next_due_at = next_due_at(reminder, now)
    Reminder.objects.bulk_create(
        [reminder],
        update_conflicts=True,
        unique_fields=["patient", "id"],
        update_fields=["zone", "rules", "planned_revision", "updated_at", "next_due_at"],
    )


def _rule_of(regimen: Regimen, wishes: ReminderSettings) -> PlainRule:
    return {
        **plain_rule(regimen),
        "pauses": _own(regimen) + _pauses(wishes),
        "quiet": (wishes.quiet_from, wishes.quiet_until),
    }


def plain_rule(regimen: Regimen) -> PlainDays:
    """Return the days of a regimen as a reminder keeps them."""
    schedule = schedule_of(regimen)
    return {
        "weekdays": sorted(schedule.weekdays),
        "every_days": schedule.every_days,
        "starts_on": schedule.starts_on.isoformat(),
        "ends_on": _text(schedule.ends_on),
    }


def _own(regimen: Regimen) -> list[Pause]:
    return [(first.isoformat(), _text(last)) for first, last in schedule_of(regimen).pauses]


def next_due_at(reminder: Reminder, after: datetime) -> datetime | None:
    """Return when this reminder comes next (UTC), or None."""
    return clock.first_due(rules_of(reminder), ZoneInfo(reminder.zone), after)


def rules_of(reminder: Reminder) -> list[clock.Rule]:
    """Return when this reminder comes, as the clock wants it."""
    return [_rule(reminder.slot, kept) for kept in reminder.rules]


def _rule(slot: str, kept: PlainRule) -> clock.Rule:
    quiet = kept.get("quiet", ("", ""))
    return clock.Rule(
        at=time.fromisoformat(slot),
        weekdays=frozenset(kept["weekdays"]),
        every_days=kept.get("every_days"),
        starts_on=date.fromisoformat(kept["starts_on"]),
        ends_on=_day(kept["ends_on"]),
        pauses=tuple((date.fromisoformat(first), _day(last)) for first, last in kept["pauses"]),
        quiet=(quiet[0], quiet[1]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def on_regimen_change(patient_id: UUID, row_ids: Sequence[UUID]) -> None:
    """Plan again: called by sync in the transaction of the change."""
    replan(patient_id=patient_id)


def on_snooze(patient_id: UUID, row_ids: Sequence[UUID]) -> None:
    """Move the next attempt of a slot to the instant that was asked for."""
    for snooze in Snooze.objects.filter(patient=patient_id, id__in=row_ids, deleted_at=None):
        snooze_delivery(snooze=snooze)


def snooze_delivery(*, snooze: Snooze, now: datetime | None = None) -> Delivery | None:
    """Let a reminder come again at `snooze.until`; None if there was none, or that is past.

    A repeat that waits already is moved, so that a snooze never adds a second message.
    """
    at = now or timezone.now()
    deliveries = list(
        Delivery.objects.filter(
            patient=snooze.patient_id, day=snooze.day, slot=snooze.slot
        ).order_by("attempt")
    )
    if not deliveries or snooze.until <= at:
        return None
    last = deliveries[-1]
    ends = max(last.window_ends_at, snooze.until + AFTER_SNOOZE)
    # 1. Whoever holds a lease is sending: its outcome stands, and the snooze follows it.
    moved = Delivery.objects.filter(id=last.id, state="pending", tries=0, due_at__gt=at).update(
        due_at=snooze.until, enqueued_until=snooze.until, window_ends_at=ends
    )
    if moved:
        return Delivery.objects.get(id=last.id)
    # 2. Otherwise one more attempt; the unique key lets two devices make only one of it.
    again = next_attempt(last, due_at=snooze.until, window_ends_at=ends, now=at)
    Delivery.objects.bulk_create([again], ignore_conflicts=True)
    return again


def next_attempt(
    delivery: Delivery, *, due_at: datetime, window_ends_at: datetime, now: datetime
) -> Delivery:
    """Return, not yet written, the attempt that follows one. The sweep takes it when it is due."""
    return Delivery(
        patient_id=delivery.patient_id,
        reminder_id=delivery.reminder_id,
        day=delivery.day,
        slot=delivery.slot,
        attempt=delivery.attempt + 1,
        due_at=due_at,
        window_ends_at=window_ends_at,
        enqueued_until=due_at,
        created_at=now,
    )


def push_subscription_id(endpoint: str) -> UUID:
    """Return the id of a browser's subscription: one row a browser, whoever it reminds."""
    return named_id(PUSH, endpoint)


def subscribe(
    *,
    patient_id: UUID,
    endpoint: str,
    p256dh: str,
    auth: str,
    device: UUID | None,
    vapid_key: str = "",
) -> PushSubscription:
    """Keep or refresh a browser's subscription. Raises Invalid naming the field.

    `vapid_key` is our public key that it was made under, empty if the phone does not say it:
    then what was known of it stays.

    A browser that reminded somebody else reminds this patient from now on. Beyond
    MOST_SUBSCRIPTIONS the one that was neither heard of nor reached for longest makes room.
    """
    try:
        check_endpoint(endpoint)
    except BadEndpoint as error:
        raise Invalid(str(error), fields={"endpoint": [str(error)]}) from error
    _check_keys(p256dh, auth)
    now = timezone.now()
    row = PushSubscription(
        id=push_subscription_id(endpoint),
        patient_id=patient_id,
        device=device,
        endpoint=endpoint,
        p256dh=p256dh,
        auth=auth,
        vapid_key=known(vapid_key),
        created_at=now,
        refreshed_at=now,
    )
    with transaction.atomic():
        # 1. One at a time for a patient: what is counted stays true until it is committed.
        Patient.objects.select_for_update().get(id=patient_id)
        # 2. What the browser was to somebody else goes with its history.
        PushSubscription.objects.filter(id=row.id).exclude(patient=patient_id).delete()
        # 3. Of two accounts at once the key lets one row stand, and the last one has it.
        PushSubscription.objects.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=[
                "patient",
                "device",
                "p256dh",
                "auth",
                "refreshed_at",
                "paused_until",
                *(["vapid_key"] if vapid_key else []),
            ],
        )
        _make_room(patient_id, row.id)
    return PushSubscription.objects.get(id=row.id)


def _make_room(patient_id: UUID, newest: UUID) -> None:
    """Forget what is too much, never what was just added."""
    others = PushSubscription.objects.filter(patient=patient_id).exclude(id=newest)
    by_age = sorted(
        others, key=lambda each: max(each.refreshed_at, each.last_sent_at or each.refreshed_at)
    )
    surplus = by_age[: max(0, len(by_age) + 1 - MOST_SUBSCRIPTIONS)]
    others.filter(id__in=[each.id for each in surplus]).delete()


def _check_keys(p256dh: str, auth: str) -> None:
    """Hold the keys to what RFC 8291 wants: 16 bytes, and a whole point on the curve."""
    if len(_bytes_of(auth)) != SECRET_BYTES:
        raise Invalid(
            say("This is not a valid secret."),
            fields={"keys.auth": [say("16 bytes in base64url.")]},
        )
    try:
        if len(_bytes_of(p256dh)) != POINT_BYTES:
            raise ValueError
        encrypt(b"", p256dh, auth)
    except ValueError as error:
        reason = {"keys.p256dh": [say("A point of the curve P-256 in base64url.")]}
        raise Invalid(say("This is not a valid key."), fields=reason) from error


def _bytes_of(text: str) -> bytes:
    """Return what a key says, nothing if it is not base64 from end to end."""
    try:
        return unb64(text) if BASE64.fullmatch(text) else b""
    except ValueError:
        return b""


def browser_at(patient_id: UUID, endpoint: str) -> PushSubscription:
    """Return a patient's browser. Raises NotFound."""
    found = PushSubscription.objects.filter(
        patient=patient_id, id=push_subscription_id(endpoint)
    ).first()
    if found is None:
        raise NotFound(say("This browser takes no reminders of yours. Turn them on here."))
    return found


def unsubscribe(*, patient_id: UUID, endpoint: str) -> None:
    """Forget a browser. Idempotent."""
    PushSubscription.objects.filter(patient=patient_id, id=push_subscription_id(endpoint)).delete()


def open_calendar(*, patient_id: UUID) -> str:
    """Make a patient's secret calendar address anew and return its token, which is not kept."""
    token = secrets.token_urlsafe(24)
    with transaction.atomic():
        Patient.objects.select_for_update().get(id=patient_id)
        CalendarFeed.objects.filter(patient=patient_id).delete()
        CalendarFeed.objects.create(patient_id=patient_id, token_hash=_hash(token))
    return token


def close_calendar(*, patient_id: UUID) -> None:
    """Revoke the address. Idempotent."""
    CalendarFeed.objects.filter(patient=patient_id).delete()


def read_calendar(*, token: str) -> UUID | None:
    """Return whose calendar this is and note that it was read; None for an unknown token."""
    feed = CalendarFeed.objects.filter(token_hash=_hash(token)).first()
    if feed is None:
        return None
    CalendarFeed.objects.filter(patient=feed.patient_id).update(last_read_at=timezone.now())
    return feed.patient_id


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
