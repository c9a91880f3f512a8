"""Every second day, every two weeks, as needed: one function of due days, read everywhere."""

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.exports.calendar import calendar_of
from recovery.reminders.models import Reminder
from recovery.reminders.services import replan
from recovery.supplements.fhir import regimen as fhir_regimen
from recovery.supplements.models import Regimen, Supplement
from recovery.supplements.schedule import Schedule
from recovery.sync.registry import known_kind
from recovery.sync.rows import read
from tests.reminders.evening import NINE, Evening
from tests.support.phone import Phone, make_patient

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.promise("P28")]
DAY = date(2026, 11, 24)
TOO_MUCH = 367


@pytest.fixture
def patient() -> Patient:
    patient = make_patient()
    patient.zone = "Europe/Berlin"
    patient.save()
    return patient


def plan(patient: Patient, **values: Any) -> Regimen:
    supplement = Supplement.objects.create(
        patient=patient, name="Magnesium glycinate", nutrient="magnesium", elemental_mg=200
    )
    given = {"slots": ["21:00"], "starts_on": date(2026, 11, 22), **values}
    return Regimen.objects.create(patient=patient, supplement=supplement, **given)


def next_days(patient: Patient) -> list[str]:
    """The days of the next reminders, each asked for when the one before has come."""
    evening, found = Evening(patient), []
    for days in range(30):
        for reminder in Reminder.objects.filter(next_due_at__isnull=False):
            found.append(reminder.next_due_at.date().isoformat())
        evening.at(days * 24 * 60)
    return sorted(set(found))


@pytest.mark.parametrize(
    ("every_days", "days"),
    [
        (2, [f"2026-11-{day}" for day in (24, 26, 28, 30)]),
        (14, ["2026-12-06", "2026-12-20"]),
        (0, []),
    ],
)
def test_reminders_come_on_the_days_of_the_rhythm(
    patient: Patient, every_days: int, days: list[str]
) -> None:
    plan(patient, every_days=every_days)
    assert next_days(patient)[: len(days)] == days
    assert bool(next_days(patient)) is bool(days)


def test_a_reminder_that_an_earlier_release_planned_goes_on(patient: Patient) -> None:
    plan(patient)
    replan(patient_id=patient.id, now=NINE)
    reminder = Reminder.objects.get()
    kept = ("weekdays", "starts_on", "ends_on", "pauses")
    reminder.rules = [{name: reminder.rules[0][name] for name in kept}]
    reminder.save()
    assert Evening(patient).at(0) in (0, 1)


def test_the_calendar_repeats_by_the_rhythm(patient: Patient) -> None:
    plan(patient, every_days=2)
    replan(patient_id=patient.id, now=NINE - timedelta(days=1))
    (event,) = Calendar.from_ical(calendar_of(patient.id, date(2026, 11, 23))).events
    assert event.start.date() == DAY
    assert (event["RRULE"]["FREQ"], event["RRULE"]["INTERVAL"]) == (["DAILY"], [2])


class Subject:
    """As much of a bundle's builder as a statement needs."""

    subject = {"reference": "Patient/1"}
    today = "2026-11-24"

    def beside(self, kind: str) -> dict[str, Any]:
        return {}


@pytest.mark.parametrize(
    ("values", "repeat", "as_needed"),
    [
        ({"every_days": 2}, {"frequency": 1, "period": 2, "periodUnit": "d"}, None),
        ({"every_days": 14, "weekdays": [1]}, {"frequency": 1, "period": 14}, None),
        ({"every_days": 0, "slots": []}, None, True),
        ({"weekdays": [1, 3]}, {"period": 1, "dayOfWeek": ["mon", "wed"]}, None),
    ],
)
def test_fhir_says_the_rhythm(
    patient: Patient, values: dict[str, Any], repeat: dict[str, Any] | None, as_needed: bool | None
) -> None:
    regimen = plan(patient, elemental_mg=200, **values)
    row = read(known_kind("regimen"), patient.id, {str(regimen.id)})[str(regimen.id)]
    (statement,) = fhir_regimen(Subject(), row)  # type: ignore[arg-type]
    (dosage,) = statement["dosage"]
    assert dosage.get("asNeededBoolean") is as_needed
    said = dosage.get("timing", {}).get("repeat")
    assert (said is None) is (repeat is None)
    assert (repeat or {}).items() <= (said or {}).items()


@pytest.mark.parametrize(
    ("schedule", "is_daily"),
    [({}, True), ({"every_days": 1}, True), ({"every_days": 2}, False), ({"every_days": 0}, False)],
)
def test_only_every_day_is_daily(schedule: dict[str, int], is_daily: bool) -> None:
    assert Schedule(starts_on=DAY, **schedule).is_daily is is_daily


def test_a_phone_that_knows_no_rhythm_leaves_it_as_it_is(patient: Patient) -> None:
    """0.1.0 sends no such field, neither for a new plan nor for a change."""
    phone = Phone(patient)
    supplement, regimen = uuid7(), uuid7()
    product = {"name": "D3", "nutrient": "vitamin_d", "elemental_mg": 0.02}
    course = {"supplement": str(supplement), "slots": ["21:00"], "starts_on": "2026-11-01"}
    phone.sync(
        phone.operation("supplement", supplement, product),
        phone.operation("regimen", regimen, course),
    )
    assert Regimen.objects.get(id=regimen).every_days is None
    phone.sync(phone.operation("regimen", regimen, {"every_days": 2}, base=10**6))
    phone.sync(phone.operation("regimen", regimen, {"slots": ["20:00"]}, base=10**6))
    assert Regimen.objects.get(id=regimen).every_days == 2


@pytest.mark.parametrize("every_days", [-1, TOO_MUCH, 1.5, "two"])
def test_a_rhythm_has_bounds(patient: Patient, every_days: object) -> None:
    phone = Phone(patient)
    values = {"supplement": str(uuid7()), "starts_on": "2026-11-01", "every_days": every_days}
    (result,) = phone.sync(phone.operation("regimen", uuid7(), values)).results
    assert "every_days" in result.fields
