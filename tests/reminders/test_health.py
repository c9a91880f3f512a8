"""`/healthz/reminders`: red when somebody waits, or when a service fails; never by one person."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Patient, User
from recovery.core.ids import uuid7
from recovery.reminders import dispatch, queries, sending, services
from recovery.reminders.models import Delivery, PushSubscription, Reminder, Sending
from recovery.supplements.models import Regimen
from tests.support.push_service import PushService
from tests.support.subscriptions import subscribe

pytestmark = pytest.mark.django_db(transaction=True)
FCM = "fcm.googleapis.com"


@pytest.fixture(autouse=True)
def a_tick_that_works(db: None) -> None:
    dispatch.beat("tick", timezone.now())


def is_ok() -> bool:
    return bool(queries.health()["ok"])


def delivery(patient: Patient, due_at: datetime, **more: object) -> Delivery:
    own = Reminder.objects.filter(patient=patient).first()
    reminder = own or Reminder.objects.create(id=uuid7(), patient=patient, slot="21:00", zone="UTC")
    return Delivery.objects.create(
        patient=patient, reminder=reminder, day=date.today(), slot="21:00",
        attempt=1 + Delivery.objects.filter(patient=patient).count(), due_at=due_at,
        window_ends_at=due_at + timedelta(hours=2), **more,
    )  # fmt: skip


@pytest.mark.promise("S1")
def test_it_is_red_within_two_minutes_of_a_delivery_that_nobody_tried(patient: Patient) -> None:
    assert is_ok()
    waiting = delivery(patient, timezone.now() - timedelta(seconds=80))
    assert is_ok()
    Delivery.objects.update(due_at=timezone.now() - timedelta(seconds=100))
    assert not is_ok()
    answer = Client().get("/healthz/reminders")
    assert answer.status_code == 503
    assert answer.json()["oldest_unattempted"] >= 100
    # A lease is no attempt: the worker that holds it may be hanging.
    Delivery.objects.filter(id=waiting.id).update(state="leased", leased_until=timezone.now())
    assert not is_ok()
    # Tried and to be tried again, it waits for a push service and not for us.
    Delivery.objects.update(attempted_at=timezone.now())
    assert is_ok()


@pytest.mark.promise("S1")
def test_it_is_red_when_a_due_reminder_is_not_claimed(patient: Patient, regimen: Regimen) -> None:
    services.replan(patient_id=patient.id)
    assert is_ok()
    Reminder.objects.update(next_due_at=timezone.now() - timedelta(seconds=100))
    assert not is_ok()
    dispatch.claim(now=timezone.now(), enqueue=lambda ids: None)
    Delivery.objects.update(attempted_at=timezone.now())
    assert is_ok()


@pytest.mark.promise("S1")
def test_what_only_one_persons_subscription_is_to_blame_for_is_attempted(
    patient: Patient, regimen: Regimen, service: PushService
) -> None:
    subscribe(patient, service.browser(503))
    PushSubscription.objects.update(endpoint="https://fcm.googleapis.com/fcm/send/é")
    services.replan(patient_id=patient.id)
    due = Reminder.objects.get().next_due_at
    assert due
    dispatch.tick(enqueue=lambda ids: None, now=due)
    ids = list(Delivery.objects.values_list("id", flat=True))
    sending.send_deliveries(ids=ids, now=due)
    assert Delivery.objects.get(attempt=1).attempted_at >= due


def sendings(patient: Patient, state: str, count: int = 1, status: int = 500) -> None:
    own = delivery(patient, timezone.now(), state="sent", finished_at=timezone.now())
    for _ in range(count):
        Sending.objects.create(
            patient=patient, delivery=own, channel="push", state=state, service=FCM,
            status_code=201 if state == "sent" else status,
        )  # fmt: skip


def people(count: int) -> list[Patient]:
    return [
        Patient.objects.create(user=User.objects.create(email=f"{uuid7()}@example.org"))
        for _ in range(count)
    ]


@pytest.mark.promise("S1")
def test_it_is_red_when_over_a_fifth_of_at_least_twenty_attempts_at_a_service_fail() -> None:
    everybody = people(25)
    for each in everybody[:20]:
        sendings(each, "sent")
    for each in everybody[20:]:
        sendings(each, "failed")
    assert is_ok(), "a fifth is not over a fifth"
    (one,) = people(1)
    sendings(one, "failed")
    health = queries.health()
    assert (health["ok"], health["failing_services"]) == (False, [FCM])
    # What was long ago is over: the ids tell when they were made.
    old = timezone.now() - timedelta(minutes=20)
    for number, each in enumerate(Sending.objects.all()):
        Sending.objects.filter(id=each.id).update(id=UUID(int=queries.first_id(old).int + number))
    assert is_ok()


@pytest.mark.promise("S1")
def test_few_attempts_say_nothing() -> None:
    for each in people(19):
        sendings(each, "failed")
    assert is_ok()


@pytest.mark.promise("S1")
def test_one_persons_dead_subscriptions_never_make_it_red() -> None:
    one, *others = people(4)
    sendings(one, "failed", 200, 403)
    assert is_ok()
    for each in others:
        sendings(each, "sent")
    assert is_ok()


@pytest.mark.promise("S1")
def test_subscriptions_that_ended_say_nothing_of_the_service() -> None:
    for each in people(30):
        sendings(each, "failed", 2, 410)
    assert is_ok()
