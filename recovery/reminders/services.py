"""Planning reminders from regimens, and the browsers that take them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from recovery.errors import Invalid
from recovery.ids import derived
from recovery.people.models import Patient
from recovery.reminders import clock, webpush
from recovery.reminders.models import PushSubscription, Reminder
from recovery.supplements.models import Regimen


def replan(*, patient_id: UUID, now: datetime | None = None) -> None:
    """Make the reminders fit the regimens that remind: one per time slot of the day.

    Called in the transaction in which a regimen or the patient's zone changes.
    """
    patient = Patient.objects.get(id=patient_id)
    wanted = _by_slot(
        Regimen.objects.filter(patient=patient_id, deleted_at=None, reminds=True, status="active")
    )
    at = now or timezone.now()
    for slot, regimens in wanted.items():
        _plan(patient, slot, regimens, at)
    Reminder.objects.filter(patient=patient_id).exclude(slot__in=wanted).update(next_due_at=None)


def _by_slot(regimens: Iterable[Regimen]) -> dict[str, list[Regimen]]:
    found: dict[str, list[Regimen]] = {}
    for regimen in regimens:
        for slot in regimen.slots:
            found.setdefault(slot, []).append(regimen)
    return found


def _plan(patient: Patient, slot: str, regimens: Sequence[Regimen], now: datetime) -> None:
    """Write one reminder that covers every regimen of its slot."""
    ends = [regimen.ends_on for regimen in regimens]
    # Several regimens pause together only if there is but one; a worker checks each day anyway.
    single = regimens[0] if len(regimens) == 1 else None
    reminder = Reminder(
        id=derived(patient.id, f"reminder:{slot}"),
        patient=patient,
        slot=slot,
        zone=patient.zone,
        weekdays=sorted({day for regimen in regimens for day in regimen.weekdays or range(1, 8)}),
        starts_on=min(regimen.starts_on for regimen in regimens),
        ends_on=None if None in ends else max(end for end in ends if end),
        paused_from=single.paused_from if single else None,
        paused_until=single.paused_until if single else None,
        planned_revision=max(regimen.revision for regimen in regimens),
        updated_at=now,
    )
    reminder.next_due_at = clock.next_due(rule_of(reminder), ZoneInfo(reminder.zone), now)
    fields = [
        "zone", "weekdays", "starts_on", "ends_on", "paused_from", "paused_until",
        "planned_revision", "updated_at", "next_due_at",
    ]  # fmt: skip
    Reminder.objects.bulk_create(
        [reminder],
        update_conflicts=True,
        unique_fields=["patient", "id"],
        update_fields=fields,
    )


def rule_of(reminder: Reminder) -> clock.Rule:
    """Return when this reminder comes, as the clock wants it."""
    return clock.Rule(
        at=time.fromisoformat(reminder.slot),
        weekdays=frozenset(reminder.weekdays or range(1, 8)),
        starts_on=reminder.starts_on,
        ends_on=reminder.ends_on,
        paused_from=reminder.paused_from,
        paused_until=reminder.paused_until,
    )


def due_regimens(patient_id: UUID, day: date, slot: str) -> list[Regimen]:
    """Return the regimens that are due in one slot of one day."""
    found = []
    for regimen in Regimen.objects.filter(
        patient=patient_id, deleted_at=None, reminds=True, status="active"
    ):
        rule = clock.Rule(
            at=time.fromisoformat(slot),
            weekdays=frozenset(regimen.weekdays or range(1, 8)),
            starts_on=regimen.starts_on,
            ends_on=regimen.ends_on,
            paused_from=regimen.paused_from,
            paused_until=regimen.paused_until,
        )
        if slot in regimen.slots and rule.holds_on(day):
            found.append(regimen)
    return found


def subscribe(
    *, patient_id: UUID, endpoint: str, p256dh: str, auth: str, device: UUID | None
) -> PushSubscription:
    """Keep or refresh a browser's subscription. Raises Invalid naming the field."""
    try:
        webpush.check_endpoint(endpoint)
    except webpush.BadEndpoint as error:
        raise Invalid(str(error), fields={"endpoint": [str(error)]}) from error
    _check_keys(p256dh, auth)
    now = timezone.now()
    with transaction.atomic():
        row, _ = PushSubscription.objects.update_or_create(
            id=derived(patient_id, f"push:{endpoint}"),
            patient_id=patient_id,
            defaults={
                "endpoint": endpoint,
                "p256dh": p256dh,
                "auth": auth,
                "device": device,
                "refreshed_at": now,
                "paused_until": None,
            },
        )
    return row


def _check_keys(p256dh: str, auth: str) -> None:
    """Hold the keys to what RFC 8291 wants by using them."""
    try:
        if len(webpush.unb64(auth)) != 16:
            raise ValueError
    except ValueError as error:
        raise Invalid("The secret is not one.", fields={"keys.auth": ["16 bytes."]}) from error
    try:
        webpush.encrypt(b"", p256dh, auth)
    except ValueError as error:
        reason = {"keys.p256dh": ["A point of the curve P-256."]}
        raise Invalid("The key is not one.", fields=reason) from error


def unsubscribe(*, patient_id: UUID, endpoint: str) -> None:
    """Forget a browser. Twice is once."""
    PushSubscription.objects.filter(
        patient=patient_id, id=derived(patient_id, f"push:{endpoint}")
    ).delete()


def on_regimen_change(patient_id: UUID, row_ids: Sequence[UUID]) -> Any:
    replan(patient_id=patient_id)
