"""What an operator is told: in their language, and never at the cost of a reminder."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from recovery import tasks
from recovery.accounts.models import Patient, User
from recovery.core.ids import uuid7
from recovery.reminders import alarms, services
from recovery.reminders.models import Alarm, Delivery
from recovery.supplements.models import Regimen, Supplement
from tests.support.consent import agreed
from tests.support.push_service import PushService
from tests.support.subscriptions import subscribe

OPERATOR = "ops@example.org"
PEOPLE = 6


@pytest.fixture
def silent(settings: Any) -> Iterator[None]:
    """A mail server that takes connections and never speaks."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = listening.getsockname()
        settings.EMAIL_TIMEOUT = 10
        yield


def evening_of(service: PushService) -> float:
    """Let everybody's reminder be due and be sent; return the seconds."""
    Delivery.objects.all().delete()
    browsers = [service.browser() for _ in range(PEOPLE)]
    now = timezone.now().replace(second=0, microsecond=0)
    for browser in browsers:
        user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1")
        person = agreed(Patient.objects.create(user=user, zone="UTC"))
        subscribe(person, browser)
        supplement = Supplement.objects.create(
            patient=person, name="Magnesium", nutrient="magnesium", elemental_mg=200
        )
        Regimen.objects.create(
            patient=person,
            supplement=supplement,
            elemental_mg=200,
            slots=[f"{now:%H:%M}"],
            starts_on=now.date() - timedelta(days=30),
        )
        services.replan(patient_id=person.id, now=now - timedelta(minutes=1))
    began = time.monotonic()
    tasks.tick()
    waiting = [str(one) for one in Delivery.objects.values_list("id", flat=True)]
    tasks.send_deliveries(waiting)
    took = time.monotonic() - began
    assert [len(service.messages(browser)) for browser in browsers] == [1] * PEOPLE
    return took


@pytest.mark.django_db(transaction=True)
@pytest.mark.promise("S1", "S2")
def test_a_mail_server_that_hangs_delays_no_tick_and_no_reminder(
    service: PushService, settings: Any, silent: None
) -> None:
    settings.RESERVE_MEGABYTES = 10**9  # so that there is something to tell
    undisturbed = evening_of(service)
    Alarm.objects.all().delete()
    settings.OPERATOR_EMAILS = [OPERATOR]
    disturbed = evening_of(service)
    assert Alarm.objects.filter(name="disk_short").exclude(told_at=None).exists()
    assert disturbed - undisturbed < 1


def spoken_by(language: str, **who: Any) -> User:
    user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1", **who)
    user.language = language
    user.save()
    return user


@pytest.fixture
def told(settings: Any, queue_at_once: None, django_capture_on_commit_callbacks: Any) -> Any:
    """Raise an alarm; return the subjects and texts that left, by address."""

    def raise_one(*addresses: str) -> dict[str, str]:
        settings.OPERATOR_EMAILS = list(addresses)
        Alarm.objects.all().delete()
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            alarms.raise_alarm("disk_short", "alarm_disk_short", free=12)
        return {one.to[0]: f"{one.subject} {one.body}" for one in mail.outbox}

    return raise_one


@pytest.mark.django_db
@pytest.mark.promise("S2")
def test_an_alarm_speaks_the_language_of_the_operator(told: Any) -> None:
    assert "nearly full" in told(OPERATOR)[OPERATOR], "nobody chose: the installation's"
    german = spoken_by("de", is_staff=True, is_superuser=True)
    assert "fast voll" in told(OPERATOR)[OPERATOR], "a mailbox of no account"
    english = spoken_by("en", is_staff=True)
    spoken_by("de")
    found = told(english.email.upper(), german.email, OPERATOR)
    assert "nearly full" in found[english.email.upper()]
    assert "nur noch 12 MB" in found[german.email]
    assert Alarm.objects.get().words.startswith("Only 12 MB are free"), "pages and logs: English"


@pytest.mark.django_db
@pytest.mark.promise("S2")
def test_an_alarm_that_did_not_leave_is_mailed_at_its_next_raise_and_others_each_hour(
    told: Any, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    def again() -> int:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            alarms.raise_alarm("disk_short", "alarm_disk_short", free=12)
        return len(mail.outbox)

    own, settings.EMAIL_BACKEND = (
        settings.EMAIL_BACKEND,
        "django.core.mail.backends.smtp.EmailBackend",
    )
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens
    assert told(OPERATOR) == {}
    settings.EMAIL_BACKEND = own
    assert [again(), again()] == [1, 0]
    Alarm.objects.update(told_at=timezone.now() - alarms.AGAIN_AFTER)
    assert [again(), again()] == [1, 0]
