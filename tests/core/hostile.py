"""Rows as bad as a person, an older release or a mistake of ours could have left them.

What a person can write is asked of the kinds and the models, so that a field of tomorrow is spoilt
too. The rows are written past every check: what the database takes may be there.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import DatabaseError, models, transaction

from recovery.accounts.models import Patient, User
from recovery.core.days import local_day
from recovery.core.ids import uuid7
from recovery.reminders.models import Delivery, PushSubscription, Reminder
from recovery.supplements.models import Medicine, Regimen
from recovery.sync.registry import kinds
from tests.accounts.everything import WORDS, is_wanted, models_of_a_person, value
from tests.support.push_service import PushService

TEXTS = (
    "é" * 300,
    "\u202egnp.exe\u202c\u200b\ufeff",
    "a\r\nBcc: everybody@example.org\r\n\r\nx",
    "👩🏽‍⚕️{}%s{0.__class__}<b>&amp;';--",
    "\x01\x07\x1b[31m",
    "",
)
ZONES = ("Mars/Olympus", "../../etc/passwd", "", "é", "Europe/Berlin\n", "localtime\\")
ENDPOINTS = (
    "https://fcm.googleapis.com/fcm/send/é",
    "https://fcm.googleapis.com/fcm/send/a b\r\nX: y",
    "https://[fcm.googleapis.com/",
    "http://169.254.169.254/latest",
    "https://fcm.googleapis.com:0x1bb/x",
    "",
)
KEYS = ("é", "AAAA", "BA" + "A" * 85, "====", "", "\x01")
JSONS = (
    ["é:99", "25:00", None, 7, {"a": []}],
    {"a": "b"},
    "21:00",
    [["21:00"] * 50] * 50,
    -1,
    None,
)
DAYS = (date.min, date.max, date(1, 12, 31), date(9999, 1, 1), date(2028, 2, 29), date(1582, 10, 4))
INSTANTS = tuple(datetime(day.year, day.month, day.day, tzinfo=UTC) for day in DAYS)
NUMBERS = (-(2**31), 2**31 - 1, 32767, -1, 0, 1)
FLOATS = (1e308, -1e308, 5e-324, -0.0, float("inf"), 1e-9)
KINDS_OF_BADNESS = len(TEXTS)
BY_NAME = {"zone": ZONES, "endpoint": ENDPOINTS, "p256dh": KEYS, "auth": KEYS}
BY_TYPE: tuple[tuple[type[models.Field], tuple[Any, ...]], ...] = (
    (models.DateTimeField, INSTANTS),
    (models.DateField, DAYS),
    (models.JSONField, JSONS),
    (models.FloatField, FLOATS),
    (models.IntegerField, NUMBERS),
    (models.CharField, TEXTS),
    (models.TextField, TEXTS),
)


def writable() -> Iterator[tuple[type[models.Model], tuple[str, ...]]]:
    """Every model that a person writes to, with the fields that they may set."""
    for kind in kinds():
        yield kind.model, (*kind.fields, *kind.set_by_server)
    yield Patient, ("name", "birth_year", "zone", "language")
    yield User, ("email",)
    yield PushSubscription, ("endpoint", "p256dh", "auth")
    yield Reminder, ("slot", "zone", "rules")


def bad_value(field: models.Field, which: int) -> Any:
    """The value number `which` for a field, None where it can hold nothing bad."""
    if field.is_relation or isinstance(field, models.UUIDField | models.BooleanField):
        return None
    found = BY_NAME.get(field.name) or next(
        (values for of_type, values in BY_TYPE if isinstance(field, of_type)), None
    )
    value = found[which] if found else None
    return value[: field.max_length] if isinstance(value, str) and field.max_length else value


def somebody(name: str) -> Patient:
    user = User.objects.create(email=f"{name}-{uuid7()}@example.org", password="!")
    return Patient.objects.create(user=user, zone="Europe/Berlin", revision=1)


def row_of(model: type[models.Model], made: dict[type[models.Model], models.Model]) -> None:
    """Write one row of a model, for many people in one database; like `accounts.everything`."""
    if model in made:
        return
    wanted = [field for field in model._meta.concrete_fields if is_wanted(field, model)]
    given = WORDS.get(model._meta.label_lower, {})
    for field in wanted:
        if isinstance(field, models.ForeignKey):
            row_of(field.related_model, made)
    values = {
        field.attname: uuid4().hex[: field.max_length]
        if isinstance(field, models.CharField) and field.unique
        else value(field, made)
        for field in wanted
        if field.name not in given
    }
    made[model] = model._base_manager.create(**values, **given)


def with_an_evening(patient: Patient, service: PushService, now: datetime) -> None:
    """Let everything be due of somebody: a reminder, findings, a medicine that begins today."""
    made: dict[type[models.Model], models.Model] = {User: patient.user, Patient: patient}
    for model in models_of_a_person():
        if model._meta.app_label == "recovery":
            row_of(model, made)
    today = local_day(now, ZoneInfo("Europe/Berlin"))
    Regimen.objects.filter(patient=patient).update(
        slots=["21:00"], starts_on=today - timedelta(days=30), reminds=True, status="active"
    )
    Medicine.objects.filter(patient=patient).update(starts_on=today)
    browser = service.browser()
    PushSubscription.objects.filter(patient=patient).update(
        endpoint=browser.endpoint, p256dh=browser.p256dh, auth=browser.auth
    )
    rule = {"weekdays": [1, 2, 3, 4, 5, 6, 7], "starts_on": "2020-01-01", "ends_on": None}
    Delivery.objects.filter(patient=patient).delete()
    Reminder.objects.filter(patient=patient).update(
        slot="21:00",
        zone="Europe/Berlin",
        rules=[{**rule, "pauses": []}],
        next_due_at=now - timedelta(minutes=1),
    )
    assert made[Reminder]


def spoil(patient: Patient, model: type[models.Model], fields: tuple[str, ...], which: int) -> int:
    """Write bad values into somebody's row, each by itself; return how many the database took."""
    owner = {Patient: "id", User: "patient"}.get(model, "patient")
    taken = 0
    for name in fields:
        value = bad_value(model._meta.get_field(name), which)  # type: ignore[arg-type]
        try:
            with transaction.atomic():
                taken += model._base_manager.filter(**{owner: patient.id}).update(**{name: value})
        except (DatabaseError, OverflowError, ValueError, TypeError):
            continue
    return taken
