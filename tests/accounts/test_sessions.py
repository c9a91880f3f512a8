"""How sessions are kept, when they end, and what a phone hears whose session was ended."""

from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from recovery import migrations
from recovery.accounts.ending import Ended, end_sessions, use_device, when_ended
from recovery.accounts.models import Patient, Session
from recovery.accounts.sessions import hash_of_key
from recovery.core.errors import NotSignedIn
from recovery.core.ids import uuid7
from tests.support.people import (
    PASSWORD,
    add_second_factor,
    make_clinician,
    make_patient,
    signed_in,
)

pytestmark = pytest.mark.django_db
BROWSERS = "/api/v1/browsers/"
ACCOUNTS = "/_allauth/browser/v1"
JSON = "application/json"


def is_in(client: Client) -> bool:
    return client.get(BROWSERS).status_code == 200


def everything_stored() -> str:
    """All that the tables of sessions and of the cache hold, as text."""
    with connection.cursor() as cursor:
        found = []
        for table in ("recovery_session", settings.CACHE_TABLE):
            if table in connection.introspection.table_names():
                cursor.execute(f"SELECT * FROM {table}")
                found += cursor.fetchall()
    return str(found)


# --- Kept under a hash ----------------------------------------------------------------------------


@pytest.mark.promise("S21")
def test_what_the_database_holds_of_a_session_opens_nothing() -> None:
    browser = signed_in(make_patient("ada@example.org").user)
    key = browser.cookies[settings.SESSION_COOKIE_NAME].value
    assert is_in(browser)
    assert key not in everything_stored()
    kept = Session.objects.get().session_key
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = kept
    assert not is_in(thief)
    series = f"/api/v1/patients/{Patient.objects.get().pk}/series/?kind=pain"
    assert browser.get(series).status_code == 200
    assert thief.get(series).status_code == 401


def migration():
    (file,) = Path(migrations.__file__).parent.glob("*_sessions.py")
    return import_module(f"recovery.migrations.{file.stem}")


@pytest.mark.promise("S21")
def test_who_was_signed_in_before_the_upgrade_still_is_and_for_how_long() -> None:
    phone = signed_in(make_patient("ada@example.org").user)
    desk = signed_in(make_clinician("jo@example.org").user)
    for browser in (phone, desk):  # as 0.1.0 kept them
        key = browser.cookies[settings.SESSION_COOKIE_NAME].value
        Session.objects.filter(pk=hash_of_key(key)).update(
            session_key=key, ends_at=None, expire_date=timezone.now() + timedelta(days=390)
        )
    migration().keep_sessions(apps, None)
    assert is_in(phone)
    assert is_in(desk)
    with time_machine.travel(timezone.now() + timedelta(hours=13)):
        assert is_in(phone)
        assert not is_in(desk)
    with time_machine.travel(timezone.now() + timedelta(days=105)):
        assert not is_in(phone), "it was not used for more than ninety days"


# --- Ends -----------------------------------------------------------------------------------------


@pytest.mark.promise("S18")
@pytest.mark.parametrize(
    "path",
    [
        f"{ACCOUNTS}/auth/webauthn/reauthenticate",
        f"{ACCOUNTS}/auth/session",
        f"{ACCOUNTS}/account/authenticators/totp",
        "/api/v1/session",
    ],
)
def test_a_clinicians_session_ends_after_twelve_hours_whatever_is_asked_of_it(path: str) -> None:
    desk = signed_in(make_clinician("jo@example.org").user)
    began = timezone.now()
    for hours in range(1, 12):
        with time_machine.travel(began + timedelta(hours=hours)):
            desk.get(path)
            desk.post(f"{ACCOUNTS}/auth/reauthenticate", {"password": PASSWORD}, JSON)
            assert is_in(desk)
    with time_machine.travel(began + timedelta(hours=12, seconds=5)):
        desk.get(path)
        assert not is_in(desk)


@pytest.mark.promise("S18")
def test_an_operators_session_ends_like_a_clinicians() -> None:
    user = make_patient("ops@example.org").user
    user.is_staff = True
    user.save()
    add_second_factor(user)
    browser = signed_in(user)
    with time_machine.travel(timezone.now() + timedelta(hours=13)):
        assert not is_in(browser)


@pytest.mark.promise("S18")
def test_a_patients_session_in_daily_use_ends_after_four_hundred_days() -> None:
    phone = signed_in(make_patient("ada@example.org").user)
    began = timezone.now()
    for day in range(50, 400, 50):
        with time_machine.travel(began + timedelta(days=day)):
            assert is_in(phone)
    with time_machine.travel(began + timedelta(days=400, minutes=1)):
        assert not is_in(phone)


# --- Ended by the owner ---------------------------------------------------------------------------


class Phone:
    """A browser that syncs, with the ids that it alone knows."""

    def __init__(self, patient: Patient, device: str = "") -> None:
        self.patient, self.device = patient, device or str(uuid7())
        self.browser = signed_in(patient.user)
        self.status = self.sync()

    def sync(self) -> int:
        asked = {
            "protocol": 1, "device": self.device, "epoch": None, "cursor": None, "derived": None,
            "operations": [],
        }  # fmt: skip
        return self.browser.post("/api/v1/sync", asked, JSON).status_code

    def heard(self) -> dict:
        asked = {"patient": str(self.patient.pk), "device": self.device}
        return Client().post("/api/v1/account/erased/", asked, JSON).json()


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.mark.promise("S19")
def test_signing_out_everywhere_is_told_to_the_other_phone_by_its_name(patient: Patient) -> None:
    mine, lost = Phone(patient), Phone(patient)
    assert mine.browser.delete(BROWSERS).status_code == 204
    assert lost.sync() == 401
    assert lost.heard()["ended_device"] == lost.device
    assert mine.sync() == 200
    assert mine.heard()["ended_device"] is None


@pytest.mark.promise("S19")
def test_ending_one_browser_ends_that_device_alone(patient: Patient) -> None:
    mine, lost, other = Phone(patient), Phone(patient), Phone(patient)
    lost_id = Session.objects.get(device=lost.device).session_key[:32]
    assert mine.browser.delete(f"{BROWSERS}{lost_id}/").status_code == 204
    assert lost.heard()["ended_device"] == lost.device
    assert other.heard()["ended_device"] is None
    assert other.sync() == 200


@pytest.mark.promise("S19")
def test_signing_out_everywhere_reaches_a_phone_whose_session_had_run_out(patient: Patient) -> None:
    mine, lost = Phone(patient), Phone(patient)
    Session.objects.filter(device=lost.device).delete()
    assert lost.heard()["ended_device"] is None, "a session that ran out wipes nothing"
    mine.browser.delete(BROWSERS)
    assert lost.heard()["ended_device"] == lost.device


@pytest.mark.promise("S19")
def test_signing_in_on_it_again_makes_it_a_phone_like_any_other(patient: Patient) -> None:
    mine, lost = Phone(patient), Phone(patient)
    mine.browser.delete(BROWSERS)
    again = Phone(patient, lost.device)
    assert again.status == 200
    assert again.heard()["ended_device"] is None


@pytest.mark.promise("S19")
def test_nobody_else_hears_that_a_device_was_ended(patient: Patient) -> None:
    mine, lost = Phone(patient), Phone(patient)
    mine.browser.delete(BROWSERS)
    stranger = make_patient("eve@example.org")
    for who, device in ((stranger.pk, lost.device), (patient.pk, uuid7()), (uuid7(), lost.device)):
        asked = {"patient": str(who), "device": str(device)}
        found = Client().post("/api/v1/account/erased/", asked, JSON).json()
        assert (found["account_deleted"], found["ended_device"]) == (False, None)


@pytest.mark.promise("S19")
def test_an_ended_session_does_not_sync_by_a_request_that_was_under_way(patient: Patient) -> None:
    lost = Phone(patient)
    loaded = lost.browser.session
    loaded.get("anything")
    end_sessions(user_id=patient.user_id)
    with pytest.raises(NotSignedIn):
        use_device(session=loaded, user_id=patient.user_id, device=uuid7())


def test_what_was_ended_is_told_by_ids_to_who_keeps_a_record(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Ended] = []
    monkeypatch.setattr("recovery.accounts.ending._told", [])
    when_ended(told.append)
    lost = Phone(patient)
    (row,) = Session.objects.all()
    assert end_sessions(user_id=patient.user_id) == 1
    (ended,) = told
    assert (ended.user_id, ended.sessions) == (patient.user_id, (row.pk,))
    assert [str(each) for each in ended.devices] == [lost.device]


@pytest.mark.promise("S19")
def test_no_answer_has_a_browser_drop_its_storage(patient: Patient) -> None:
    """What is sealed there, or waits to be sent, is the only copy."""
    mine, lost = Phone(patient), Phone(patient)
    answers = [mine.browser.delete(BROWSERS)]
    answers.append(lost.browser.get("/api/v1/session"))
    asked = {"patient": str(patient.pk), "device": lost.device}
    ended = Client().post("/api/v1/account/erased/", asked, JSON)
    answers.append(mine.browser.delete("/_allauth/browser/v1/auth/session"))
    again = signed_in(patient.user)
    answers.append(again.post("/api/v1/account/deletion/", {"password": PASSWORD}, JSON))
    assert answers[-1].status_code == 204
    erased = Client().post("/api/v1/account/erased/", asked, JSON)
    assert erased.json()["account_deleted"]
    told = [each.headers.get("Clear-Site-Data") for each in (ended, erased)]
    assert told == ['"cache"', '"cache"']
    assert [each.headers.get("Clear-Site-Data") for each in answers] == [None] * 4
