"""From a due reminder to a message on a phone: claimed once, sent once, recorded."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.reminders import dispatch, queries, sending, services
from recovery.reminders.models import Delivery, PushSubscription, Reminder, Sending
from recovery.supplements.models import Dose, Regimen
from recovery.sync import services as sync
from tests.supplements.healthy import answer_all
from tests.support.phone import Phone
from tests.support.push_service import PushService
from tests.support.subscriptions import subscribe

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = datetime(2026, 11, 24, 19, 59, tzinfo=UTC)
NINE = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


class Queue(list):
    """Takes what would go to the broker."""

    def __call__(self, ids: list[str]) -> None:
        self.extend(ids)


def plan(patient: Patient) -> None:
    services.replan(patient_id=patient.id, now=BEFORE)


def test_a_regimen_makes_one_reminder_at_nine_in_the_patients_zone(
    patient: Patient, regimen: Regimen
) -> None:
    plan(patient)
    assert Reminder.objects.get().next_due_at == NINE
    patient.zone = "America/New_York"
    patient.save()
    plan(patient)
    assert Reminder.objects.get().next_due_at == NINE + timedelta(hours=6)


def test_a_regimen_that_comes_by_sync_is_planned_at_once(patient: Patient) -> None:
    phone, supplement = Phone(patient), uuid7()
    answer_all(phone)
    values = {"supplement": str(supplement), "slots": ["21:00"], "starts_on": "2026-01-01"}
    product = {"name": "Mg", "nutrient": "magnesium", "elemental_mg": 200}
    phone.sync(
        phone.operation("supplement", supplement, product),
        phone.operation("regimen", uuid7(), values),
    )
    assert Reminder.objects.get(patient=patient).next_due_at is not None


def test_a_second_tick_claims_nothing(patient: Patient, regimen: Regimen) -> None:
    plan(patient)
    queue = Queue()
    assert dispatch.tick(enqueue=queue, now=NINE) == 1
    assert dispatch.tick(enqueue=queue, now=NINE + timedelta(seconds=1)) == 0
    assert len(queue) == Delivery.objects.count() == 1
    assert Reminder.objects.get().next_due_at == NINE + timedelta(days=1)


def test_tick_worker_push_and_the_phone_opens_it(
    patient: Patient, regimen: Regimen, service: PushService
) -> None:
    browser = service.browser()
    subscribe(patient, browser)
    plan(patient)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE)
    assert sending.send_deliveries(ids=queue, now=NINE) == 1
    assert sending.send_deliveries(ids=queue, now=NINE) == 0
    (received,) = service.messages(browser)
    notification = json.loads(browser.open(received.body))["notification"]
    delivery = Delivery.objects.get(attempt=1)
    assert notification["data"] == {
        "delivery": str(delivery.id), "day": "2026-11-24", "slot": "21:00",
        "snooze_minutes": 30,
    }  # fmt: skip
    assert "agnesium" not in json.dumps(notification)
    assert int(received.headers["TTL"]) == 120 * 60
    assert delivery.state == "sent"
    assert Sending.objects.get().status_code == 201
    assert queries.reminders_of(patient.id)[0]["last_state"] == "sent"


def test_a_logged_dose_is_not_reminded(
    patient: Patient, regimen: Regimen, service: PushService
) -> None:
    browser = service.browser()
    subscribe(patient, browser)
    plan(patient)
    Dose.objects.create(
        patient=patient,
        regimen=regimen,
        supplement=regimen.supplement,
        day="2026-11-24",
        slot="21:00",
        outcome="skipped",
    )
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE)
    assert sending.send_deliveries(ids=queue, now=NINE) == 0
    assert service.messages(browser) == []
    assert (Delivery.objects.get().state, Delivery.objects.get().reason) == ("skipped", "answered")


def test_after_an_outage_nothing_is_sent_at_night_and_tomorrow_is_on_time(
    patient: Patient, regimen: Regimen
) -> None:
    plan(patient)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE + timedelta(hours=2, minutes=30))
    assert queue == []
    assert Delivery.objects.get().reason == "window_over"
    assert Reminder.objects.get().next_due_at == NINE + timedelta(days=1)


def test_a_worker_that_died_holding_a_lease_is_replaced(
    patient: Patient, regimen: Regimen, service: PushService
) -> None:
    browser = service.browser()
    subscribe(patient, browser)
    plan(patient)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE)
    assert len(dispatch.lease(ids=queue, now=NINE)) == 1
    assert dispatch.lease(ids=queue, now=NINE) == []
    later = NINE + timedelta(seconds=61)
    again = Queue()
    dispatch.tick(enqueue=again, now=later)
    assert again == queue
    assert sending.send_deliveries(ids=again, now=later) == 1


@pytest.mark.parametrize(("status", "kept"), [(404, 0), (410, 0), (429, 1), (403, 1), (500, 1)])
def test_only_gone_removes_a_subscription(
    patient: Patient, regimen: Regimen, service: PushService, status: int, kept: int
) -> None:
    subscribe(patient, service.browser(status))
    plan(patient)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE)
    sending.send_deliveries(ids=queue, now=NINE)
    assert Sending.objects.get(channel="push").state == "failed"
    assert PushSubscription.objects.count() == kept


def test_a_busy_push_service_is_asked_again_when_it_wants(
    patient: Patient, regimen: Regimen, service: PushService, time_machine
) -> None:
    time_machine.move_to(NINE)
    subscribe(patient, service.browser(429, Retry_After="300"))
    plan(patient)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE)
    sending.send_deliveries(ids=queue, now=NINE)
    delivery = Delivery.objects.get()
    assert delivery.state == "pending"
    assert delivery.enqueued_until >= NINE + timedelta(seconds=300)


def test_a_broker_that_is_away_loses_nothing(patient: Patient, regimen: Regimen) -> None:
    plan(patient)

    def refuse(ids: list[str]) -> None:
        raise ConnectionRefusedError

    dispatch.tick(enqueue=refuse, now=NINE)
    queue = Queue()
    dispatch.tick(enqueue=queue, now=NINE + timedelta(seconds=61))
    assert len(queue) == 1


def test_an_ended_regimen_is_silent(patient: Patient, regimen: Regimen) -> None:
    plan(patient)
    regimen.status = "ended"
    regimen.save()
    plan(patient)
    assert dispatch.tick(enqueue=Queue(), now=NINE) == 0
    assert sync.purge() == 0
