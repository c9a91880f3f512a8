"""The morning mail of a clinician: counts by group, once, and only where it is wanted."""

from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from pytest_django import Settings

from recovery.accounts.models import Clinician, Patient
from recovery.caseload import digest
from recovery.sharing.models import AccessRecord, CareLink
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone, add_knee
from tests.support.red_flags import flag

pytestmark = pytest.mark.django_db
MONDAY_IN_BERLIN = datetime(2026, 11, 30, 6, 10, tzinfo=UTC)  # 07:10 there


@pytest.fixture(autouse=True)
def mail_server(settings: Settings) -> None:
    settings.EMAIL_HOST = "localhost"


@pytest.fixture
def clinician() -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def desk(clinician: Clinician) -> Client:
    return signed_in(clinician.user)


@pytest.fixture
def patient(clinician: Clinician) -> Patient:
    patient = make_patient("ada@example.org")
    knee = str(add_knee(Phone(patient)))
    CareLink.objects.create(
        patient=patient, clinician=clinician, injuries=[knee],
        accepted_at=MONDAY_IN_BERLIN - timedelta(days=300),
        expires_at=MONDAY_IN_BERLIN + timedelta(days=3000),
    )  # fmt: skip
    flag(patient, knee, "calf")
    return patient


def choose(desk: Client, zone: object):
    return desk.put("/api/v1/caseload/digest/", {"zone": zone}, content_type="application/json")


def test_it_counts_the_groups_and_names_nobody(
    patient: Patient, desk: Client, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    assert choose(desk, "Europe/Berlin").status_code == 204
    assert digest.send_due(now=MONDAY_IN_BERLIN) == 1
    (mail,) = mailoutbox
    assert mail.to == ["jo@example.org"]
    assert "Today: 1. This week: 0. Next visit: 0." in mail.body
    assert "/caseload" in mail.body
    assert "ada" not in mail.body.lower()
    assert not AccessRecord.objects.filter(patient=patient).exists()


def test_it_goes_out_once_a_morning(
    patient: Patient, desk: Client, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    choose(desk, "Europe/Berlin")
    for minutes in (0, 10, 200):
        digest.send_due(now=MONDAY_IN_BERLIN + timedelta(minutes=minutes))
    assert len(mailoutbox) == 1
    digest.send_due(now=MONDAY_IN_BERLIN + timedelta(days=1))
    assert len(mailoutbox) == 2


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("Europe/Berlin", MONDAY_IN_BERLIN - timedelta(hours=2)),  # 05:10
        ("Europe/Berlin", MONDAY_IN_BERLIN + timedelta(hours=5)),  # 12:10
        ("Europe/Berlin", MONDAY_IN_BERLIN - timedelta(days=1)),  # Sunday
        ("America/Los_Angeles", MONDAY_IN_BERLIN),  # Sunday evening there
        ("", MONDAY_IN_BERLIN),
    ],
)
def test_it_waits_for_a_weekday_morning_there(
    patient: Patient, desk: Client, mailoutbox: list[EmailMultiAlternatives], zone: str,
    at: datetime,
) -> None:  # fmt: skip
    assert choose(desk, zone).status_code == 204
    assert digest.send_due(now=at) == 0
    assert mailoutbox == []


def test_who_left_the_clinic_gets_none(
    patient: Patient, clinician: Clinician, desk: Client, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    choose(desk, "Europe/Berlin")
    Clinician.objects.filter(id=clinician.id).update(deactivated_at=MONDAY_IN_BERLIN)
    assert digest.send_due(now=MONDAY_IN_BERLIN) == 0


def test_one_that_cannot_be_counted_holds_up_nobody(
    patient: Patient, desk: Client, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    choose(desk, "Europe/Berlin")
    other = make_clinician("kim@example.org", "Elsewhere")
    choose(signed_in(other.user), "Europe/Berlin")

    def count(clinician: Clinician) -> dict[str, str]:
        if clinician.user.email == "jo@example.org":
            raise ValueError("hostile")
        return dict.fromkeys(("today", "this_week", "next_visit", "quiet"), "0")

    with mock.patch.object(digest, "counts", count):
        assert digest.send_due(now=MONDAY_IN_BERLIN) == 1
    assert [mail.to for mail in mailoutbox] == [["kim@example.org"]]


def test_a_zone_that_is_none_names_its_field(desk: Client, patient: Patient) -> None:
    refused = choose(desk, "Mars/Olympus")
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["zone"])
    assert choose(signed_in(patient.user), "Europe/Berlin").status_code == 403
    assert desk.get("/api/v1/session").json()["user"]["clinician"]["digest_zone"] == ""
