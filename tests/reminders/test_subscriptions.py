"""Which browsers are reminded, for whom: checked at the door, at most twenty, one owner each."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from importlib import import_module
from uuid import UUID

import pytest
from django.apps import apps
from django.db import close_old_connections, connection
from django.utils import timezone

from recovery.accounts.models import Patient, User
from recovery.core.errors import Invalid
from recovery.core.ids import uuid7
from recovery.reminders import dispatch, sending, services
from recovery.reminders.channels.push_encryption import b64, unb64
from recovery.reminders.models import PushSubscription, Reminder
from recovery.supplements.models import Regimen
from tests.support.push_service import Browser, PushService
from tests.support.subscriptions import subscribe

pytestmark = pytest.mark.django_db(transaction=True)
KEYS = Browser("x")
FCM = "https://fcm.googleapis.com/fcm/send/"


def another(name: str) -> Patient:
    user = User.objects.create_user(f"{name}-{uuid7()}@example.org", "long enough 1")
    return Patient.objects.create(user=user, zone="Europe/Berlin")


def keep(patient: Patient, **changes: str) -> PushSubscription:
    keys = {"endpoint": f"{FCM}{uuid7()}", "p256dh": KEYS.p256dh, "auth": KEYS.auth, **changes}
    return services.subscribe(patient_id=patient.id, device=None, **keys)


@pytest.mark.promise("S1")
@pytest.mark.parametrize(
    "endpoint",
    [
        f"{FCM}é",
        f"{FCM}a b",
        f"{FCM}a\r\nX: y",
        f"{FCM}\x00",
        f"{FCM}\u202e",
        f"{FCM}{'x' * 1000}",
        "https://fcm.goo\ngleapis.com/x",
        "https://[fcm.googleapis.com/x",
        "https://fcm.googleapis.com@evil.example/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com.evil.example/x",
        "http://fcm.googleapis.com/x",
        "https://127.0.0.1/x",
        "",
    ],
)
def test_an_address_that_no_message_can_go_to_is_refused(patient: Patient, endpoint: str) -> None:
    with pytest.raises(Invalid) as refused:
        keep(patient, endpoint=endpoint)
    assert set(refused.value.fields) == {"endpoint"}


@pytest.mark.promise("S1")
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("auth", b64(b"x" * 15)),
        ("auth", b64(b"x" * 17)),
        ("auth", f"é{KEYS.auth}"),
        ("auth", f"{KEYS.auth[:10]}\n{KEYS.auth[10:]}"),
        ("auth", ""),
        ("p256dh", b64(b"\x04" + b"\x01" * 64)),
        ("p256dh", b64(unb64(KEYS.p256dh)[:64])),
        ("p256dh", b64(b"\x02" + unb64(KEYS.p256dh)[1:33])),
        ("p256dh", f"!{KEYS.p256dh}"),
        ("p256dh", ""),
    ],
    ids=range(10),  # keys are drawn anew in each process
)
def test_a_key_that_no_message_can_be_sealed_with_is_refused(
    patient: Patient, field: str, value: str
) -> None:
    with pytest.raises(Invalid) as refused:
        keep(patient, **{field: value})
    assert set(refused.value.fields) == {f"keys.{field}"}


@pytest.mark.promise("S24")
def test_a_browser_reminds_whoever_subscribed_last(
    patient: Patient, regimen: Regimen, service: PushService
) -> None:
    browser, other = service.browser(), another("eve")
    subscribe(patient, browser)
    services.replan(patient_id=patient.id)
    subscribe(other, browser)
    assert PushSubscription.objects.get().patient == other
    due = Reminder.objects.get().next_due_at
    assert due
    queue: list[UUID] = []
    dispatch.tick(enqueue=lambda ids: queue.extend(UUID(each) for each in ids), now=due)
    sending.send_deliveries(ids=queue, now=due)
    assert service.messages(browser) == []
    services.unsubscribe(patient_id=patient.id, endpoint=browser.endpoint)
    assert PushSubscription.objects.get().patient == other, (
        "the browser belongs to another patient now"
    )


@pytest.mark.promise("S24")
def test_a_browser_that_moves_leaves_its_history_behind(patient: Patient) -> None:
    endpoint, long_ago = f"{FCM}one", timezone.now() - timedelta(days=90)
    row = keep(patient, endpoint=endpoint)
    PushSubscription.objects.update(created_at=long_ago, last_sent_at=long_ago, last_error="410")
    assert keep(patient, endpoint=endpoint).created_at == long_ago, "refreshed, it is the same"
    moved = keep(another("eve"), endpoint=endpoint)
    assert (moved.id, moved.last_sent_at, moved.last_error) == (row.id, None, "")
    assert moved.created_at > long_ago


@pytest.mark.promise("S24")
def test_of_two_accounts_at_once_one_has_the_browser(patient: Patient) -> None:
    people = [patient, *(another(f"eve{n}") for n in range(3))]

    def take(each: Patient) -> None:
        try:
            for _ in range(10):
                keep(each, endpoint=f"{FCM}shared")
        finally:
            close_old_connections()
            connection.close()

    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(take, people))
    assert PushSubscription.objects.count() == 1


@pytest.mark.promise("S6")
def test_beyond_twenty_the_browser_not_heard_of_for_longest_makes_room(patient: Patient) -> None:
    now = timezone.now()
    rows = [keep(patient) for _ in range(20)]
    for age, row in enumerate(rows):
        PushSubscription.objects.filter(id=row.id).update(refreshed_at=now - timedelta(days=age))
    oldest, second = rows[19], rows[18]
    # It was not opened for long, and it is reached every evening.
    PushSubscription.objects.filter(id=oldest.id).update(last_sent_at=now)
    newest = keep(patient)
    kept = set(PushSubscription.objects.filter(patient=patient).values_list("id", flat=True))
    assert len(kept) == 20
    assert newest.id in kept
    assert oldest.id in kept
    assert second.id not in kept
    keep(patient, endpoint=newest.endpoint)
    assert PushSubscription.objects.filter(patient=patient).count() == 20


@pytest.mark.promise("S6")
def test_the_twenty_of_one_account_are_nobody_elses(patient: Patient) -> None:
    other = another("eve")
    row = keep(other)
    for _ in range(25):
        keep(patient)
    assert PushSubscription.objects.filter(id=row.id).exists()


@pytest.mark.promise("S24")
def test_of_a_browser_that_an_older_release_kept_twice_the_last_one_stays(
    patient: Patient,
) -> None:
    other, now = another("eve"), timezone.now()
    for number, (owner, endpoint) in enumerate(
        [(patient, f"{FCM}shared"), (other, f"{FCM}shared"), (patient, f"{FCM}é")]
    ):
        PushSubscription.objects.create(
            id=uuid7(), patient=owner, endpoint=endpoint, p256dh=KEYS.p256dh, auth=KEYS.auth,
            refreshed_at=now + timedelta(seconds=number),
        )  # fmt: skip
    import_module("recovery.migrations.0012_workers").one_row_a_browser(apps, None)
    kept = PushSubscription.objects.values_list("id", "patient", "endpoint")
    assert set(kept) == {
        (services.push_subscription_id(f"{FCM}shared"), other.id, f"{FCM}shared"),
        (services.push_subscription_id(f"{FCM}é"), patient.id, f"{FCM}é"),
    }
