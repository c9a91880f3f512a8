"""A sharing that ends by its date: both sides are told four weeks before."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.caseload import overview
from recovery.sharing.models import CareLink, Notice
from recovery.sharing.nearing_end import tell_of_endings
from recovery.sharing.services import change_link, revoke
from tests.support.people import make_clinician, make_patient

pytestmark = pytest.mark.django_db
AGREED = datetime(2026, 9, 13, 10, tzinfo=ZoneInfo("Europe/Berlin"))
UNTIL = datetime(2027, 3, 12, 10, tzinfo=ZoneInfo("Europe/Berlin"))
FOUR_WEEKS_BEFORE = UNTIL - timedelta(weeks=4)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(AGREED, tick=False) as clock:
        yield clock


@pytest.fixture
def patient(clock: time_machine.Traveller) -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def clinician(clock: time_machine.Traveller) -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def link(patient: Patient, clinician: Clinician) -> CareLink:
    return CareLink.objects.create(
        patient=patient, clinician=clinician, injuries=[], accepted_at=AGREED, expires_at=UNTIL
    )


def told(patient: Patient) -> list[tuple[str, str, datetime | None]]:
    found = Notice.objects.filter(user=patient.user).order_by("created_at")
    return [(each.kind, each.who, each.until) for each in found]


def shown(link: CareLink, clinician: Clinician) -> object:
    (case,) = overview.cases_of([link], clinician, overview.found_of([link]))
    return case["ends_on"]


def test_both_are_told_four_weeks_before_and_the_patient_once(
    clock: time_machine.Traveller, link: CareLink, patient: Patient, clinician: Clinician
) -> None:
    clock.move_to(FOUR_WEEKS_BEFORE - timedelta(hours=1))
    assert tell_of_endings() == 0
    assert shown(link, clinician) is None

    clock.move_to(FOUR_WEEKS_BEFORE + timedelta(minutes=1))
    assert tell_of_endings() == 1
    assert str(shown(link, clinician)) == "2027-03-12"
    clock.shift(timedelta(days=3))
    assert tell_of_endings() == 0
    assert told(patient) == [("sharing_ends", "Jo Berger", UNTIL)]


def test_who_shares_on_is_told_again_before_the_new_end(
    clock: time_machine.Traveller, link: CareLink, patient: Patient, clinician: Clinician
) -> None:
    clock.move_to(FOUR_WEEKS_BEFORE + timedelta(minutes=1))
    tell_of_endings()
    on = change_link(
        link=link, own_injuries=[], changes={"expires_at": UNTIL + timedelta(days=180)}
    )
    assert shown(on, clinician) is None
    assert tell_of_endings() == 0
    clock.move_to(FOUR_WEEKS_BEFORE + timedelta(days=180, minutes=1))
    assert tell_of_endings() == 1
    assert len(told(patient)) == 2


def test_what_is_changed_within_the_four_weeks_is_told_once(
    clock: time_machine.Traveller, link: CareLink, patient: Patient
) -> None:
    clock.move_to(FOUR_WEEKS_BEFORE + timedelta(days=1))
    tell_of_endings()
    change_link(link=link, own_injuries=[], changes={"share_sleep": False})
    assert tell_of_endings() == 0
    assert len(told(patient)) == 1


def test_nobody_is_told_of_what_has_ended_or_was_meant_for_less(
    clock: time_machine.Traveller, link: CareLink, patient: Patient
) -> None:
    clock.move_to(FOUR_WEEKS_BEFORE + timedelta(days=1))
    revoke(link=link)
    assert tell_of_endings() == 0
    CareLink.objects.create(
        patient=patient, clinician=make_clinician("kim@example.org", "Elsewhere"), injuries=[],
        accepted_at=timezone.now(), expires_at=timezone.now() + timedelta(days=10),
    )  # fmt: skip
    assert tell_of_endings() == 0
