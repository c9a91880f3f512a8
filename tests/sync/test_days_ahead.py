"""What has been lies in the past, as far as the clock of a phone may be trusted."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core import days
from recovery.core.ids import named_id, uuid7
from recovery.sync.registry import PATIENT, kinds
from tests.support.people import make_patient, signed_in
from tests.support.phone import Phone, add_knee

pytestmark = [pytest.mark.django_db, pytest.mark.promise("P11")]
JSON = "application/json"


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


def pain(phone: Phone, knee, day: date):
    row = named_id(phone.patient.id, f"pain:{knee}:{day}:rest")
    values = {"injury": str(knee), "day": str(day), "context": "rest", "score": 4}
    return phone.operation("pain", row, values)


def test_a_day_that_has_not_come_is_refused_by_name(phone: Phone) -> None:
    knee = add_knee(phone)
    ahead = days.latest(timezone.now()) + timedelta(days=1)
    (result,) = phone.sync(pain(phone, knee, ahead)).results
    assert (result.status, result.code, list(result.fields)) == ("rejected", "invalid", ["day"])


def test_a_clock_that_is_a_day_ahead_is_believed(phone: Phone) -> None:
    knee = add_knee(phone)
    tomorrow = timezone.now().date() + timedelta(days=1)
    (result,) = phone.sync(pain(phone, knee, tomorrow)).results
    assert result.status == "applied"


def test_a_year_typed_short_is_refused_and_so_is_an_injury_to_come(phone: Phone) -> None:
    values = {"joint": "knee", "side": "left", "kind": "sprain"}
    for happened_on in ("0026-09-01", str(timezone.now().date() + timedelta(days=30))):
        operation = phone.operation("injury", uuid7(), {**values, "happened_on": happened_on})
        (result,) = phone.sync(operation).results
        assert (result.status, list(result.fields)) == ("rejected", ["happened_on"])


def test_it_holds_over_rest_too(phone: Phone, patient: Patient) -> None:
    knee = add_knee(phone)
    client: Client = signed_in(patient.user)
    ahead = str(timezone.now().date() + timedelta(days=30))
    values = {"injury": str(knee), "day": ahead, "kind": "note", "text": "from tomorrow"}
    answer = client.post(f"/api/v1/patients/{patient.id}/symptoms/", values, JSON)
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["day"]


def test_a_visit_may_lie_ahead(phone: Phone) -> None:
    knee = add_knee(phone)
    ahead = str(timezone.now().date() + timedelta(days=300))
    (result,) = phone.sync(
        phone.operation("appointment", uuid7(), {"injury": str(knee), "day": ahead})
    ).results
    assert result.status == "applied"


def test_every_kind_says_of_its_day_whether_it_is_planned() -> None:
    """A kind whose day may lie ahead is planned; whatever else patients write has been."""
    written = [kind for kind in kinds() if PATIENT in kind.writers and kind.day]
    assert {kind.name for kind in written if kind.is_planned} == {"appointment", "snooze"}
    assert all(kind.day in kind.past for kind in written if not kind.is_planned)
