"""A disk that is short: reading and reminders go on, entries wait on the phone."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from config.room import RoomMiddleware
from recovery import tasks
from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.reminders.models import Alarm, Reminder
from recovery.sharing.models import CareLink
from tests.support.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def short(settings: Settings) -> None:
    settings.RESERVE_MEGABYTES = 1 << 40


@pytest.mark.promise("S6")
def test_entries_wait_and_reading_goes_on(
    mine: Client, patient: Patient, knee: str, short: None
) -> None:
    pains = f"/api/v1/patients/{patient.id}/pain-scores/"
    body = {"injury": knee, "day": "2026-11-01", "context": "rest", "score": 3}
    refused = mine.post(pains, body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (507, "disk_full")
    assert int(refused.headers["Retry-After"]) > 0
    assert mine.post("/api/v1/sync", {}, content_type="application/json").status_code == 507
    assert mine.get(pains).status_code == 200
    kept = mine.get(pains).json()["results"][0]["id"]
    assert mine.delete(f"{pains}{kept}/").status_code == 204, "what frees room is let through"


@pytest.mark.promise("S6")
def test_reading_ending_and_deleting_still_work(
    mine: Client, client: Client, patient: Patient, link: CareLink, short: None
) -> None:
    who = {"email": patient.user.email, "password": PASSWORD}
    auth = "/_allauth/browser/v1/auth"
    json = {"content_type": "application/json"}
    assert client.post(f"{auth}/login", who, **json).status_code == 200
    assert (
        client.post(f"{auth}/signup", {**who, "email": "new@example.org"}, **json).status_code
        == 507
    )
    narrower = mine.patch(f"/api/v1/care-links/{link.id}/", {"share_sleep": False}, **json)
    assert narrower.status_code == 200
    gone = mine.post("/api/v1/account/deletion/", {"password": PASSWORD}, **json)
    assert gone.status_code < 300, gone.content
    assert not Patient.objects.exists()


def test_its_health_is_red_and_the_operator_is_told(
    client: Client, settings: Settings, short: None
) -> None:
    assert client.get("/healthz/disk").status_code == 503
    assert client.get("/healthz").status_code == 200
    tasks.tick()
    assert Alarm.objects.filter(name="disk_short").exists()
    settings.RESERVE_MEGABYTES = 0
    tasks.tick()
    assert not Alarm.objects.filter(name="disk_short").exists()
    assert client.get("/healthz/disk").status_code == 200


def test_reminders_are_claimed_all_the_same(patient: Patient, short: None) -> None:
    before = timezone.now() - timedelta(minutes=1)
    Reminder.objects.create(id=uuid7(), patient=patient, slot="21:00", next_due_at=before)
    tasks.tick()
    assert Reminder.objects.get().next_due_at != before


FULL = ("database or disk is full", 'could not extend file "x": No space left on device')


@pytest.mark.parametrize(("words", "status"), [*((each, 507) for each in FULL), ("locked", None)])
def test_a_database_without_room_is_told_as_that(words: str, status: int | None) -> None:
    middleware = RoomMiddleware(lambda request: HttpResponse())
    answer = middleware.process_exception(HttpRequest(), OperationalError(words))
    assert (answer.status_code if answer else None) == status
