"""Appointments: rows of their own, and the two fields of an injury that older phones still send."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from recovery.accounts.models import Patient
from recovery.care_plan.models import Appointment
from recovery.core.ids import named_id, uuid7
from recovery.exports.calendar import calendar_of
from recovery.exports.report.page import Wanted, report_of
from recovery.imports.archive_arrival import Archive, ArchivedRow, arrive
from recovery.imports.incoming import KEEP, take
from recovery.sharing.queries import visible_patient
from tests.security.world import share
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import KNEE, Phone, add_knee

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


def live(patient: Patient) -> list[tuple[str, str, str, bool | None]]:
    rows = Appointment.objects.filter(patient=patient, deleted_at=None).order_by("day")
    return [(row.day.isoformat(), row.at, row.whom, row.kept) for row in rows]


def test_an_appointment_is_written_and_later_said_to_be_kept(phone: Phone) -> None:
    knee, row = add_knee(phone), uuid7()
    values = {
        "injury": str(knee), "day": "2026-12-03", "at": "09:30", "whom": "surgeon",
        "name": "Dr. Weiss",
    }  # fmt: skip
    phone.sync(phone.operation("appointment", row, values))
    assert live(phone.patient) == [("2026-12-03", "09:30", "surgeon", None)]
    phone.sync(phone.operation("appointment", row, {"kept": True}))
    assert live(phone.patient) == [("2026-12-03", "09:30", "surgeon", True)]


def test_a_time_that_is_none_is_refused(phone: Phone) -> None:
    values = {"injury": str(add_knee(phone)), "day": "2026-12-03", "at": "25:00"}
    result = phone.sync(phone.operation("appointment", uuid7(), values)).results[0]
    assert (result.status, list(result.fields)) == ("rejected", ["at"])


def test_a_clinician_sees_those_of_shared_injuries_alone(phone: Phone) -> None:
    knee, other = add_knee(phone), add_knee(phone)
    for injury, name in ((knee, "shared"), (other, "kept back")):
        values = {"injury": str(injury), "day": "2026-12-03", "name": name}
        phone.sync(phone.operation("appointment", uuid7(), values))
    clinician = make_clinician("jo@example.org")
    share(phone.patient, clinician, [str(knee)])
    desk = signed_in(clinician.user)
    path = f"/api/v1/patients/{phone.patient.id}/appointments/"
    assert [row["name"] for row in desk.get(path).json()["results"]] == ["shared"]
    made = desk.post(path, {"injury": str(knee), "day": "2026-12-09", "whom": "other"}, JSON)
    assert made.status_code == 201


def visit(phone: Phone, knee: Any, **values: Any) -> None:
    row = {"injury": str(knee), "whom": "surgeon", **values}
    assert statuses(phone.sync(phone.operation("appointment", uuid7(), row))) == ["applied"]


def statuses(answer: Any) -> list[str]:
    return [each.status for each in answer.results]


def test_the_calendar_shows_what_lies_ahead_and_names_nobody(phone: Phone) -> None:
    knee, today = add_knee(phone), timezone.now().date()
    Patient.objects.filter(id=phone.patient.id).update(zone="Europe/Berlin")
    day = {n: (today + timedelta(days=n)).isoformat() for n in (-1, 1, 2, 3)}
    visit(phone, knee, day=day[1], at="09:30", name="Dr. Weiss")
    visit(phone, knee, day=day[2])
    visit(phone, knee, day=day[3], kept=False)
    visit(phone, knee, day=day[-1])
    text = calendar_of(phone.patient.id, today)
    assert b"Weiss" not in text
    timed, whole = sorted(Calendar.from_ical(text).events, key=lambda each: str(each.start))
    berlin = ZoneInfo("Europe/Berlin")
    assert timed.start == datetime.fromisoformat(f"{day[1]}T09:30").replace(tzinfo=berlin)
    assert whole.start.isoformat() == day[2]
    assert str(timed["summary"]) == "Appointment"


def test_the_report_names_the_next_visit(phone: Phone) -> None:
    knee = add_knee(phone)
    visit(phone, knee, day="2026-12-10")
    visit(phone, knee, day="2026-12-03", at="09:30", name="Dr. Weiss")
    visit(phone, knee, day="2026-11-20")
    access = visible_patient(user_id=phone.patient.user_id, patient_id=phone.patient.id)
    wanted = Wanted(language="en", now=datetime(2026, 11, 24, 20, tzinfo=UTC))
    head = report_of(access, wanted)["head"]
    assert ["Next visit", "3 Dec 2026, 09:30, surgeon, Dr. Weiss"] in head


# --- Phones and pages of 0.1.0 --------------------------------------------------------------------


def test_a_phone_of_the_first_release_still_sets_moves_and_clears_its_date(phone: Phone) -> None:
    knee = add_knee(phone)
    old = {"appointment_on": "2026-12-03", "appointment_with": "surgeon"}
    first = phone.operation("injury", knee, old)
    assert phone.sync(first).results[0].status == "applied"
    assert live(phone.patient) == [("2026-12-03", "", "surgeon", None)]
    assert phone.sync(first).results[0].status == "duplicate"

    phone.sync(phone.operation("injury", knee, {**old, "appointment_on": "2026-12-10"}))
    assert live(phone.patient) == [("2026-12-10", "", "surgeon", None)]
    phone.sync(phone.operation("injury", knee, {"appointment_on": None, "appointment_with": None}))
    assert live(phone.patient) == []


def test_a_whole_injury_offered_again_takes_no_appointment_away(phone: Phone) -> None:
    knee = add_knee(phone)
    phone.sync(phone.operation("injury", knee, {"appointment_on": "2026-12-03"}))
    phone.sync(phone.operation("injury", knee, {**KNEE, "appointment_on": None}))
    assert live(phone.patient) == [("2026-12-03", "", "other", None)]


def test_a_new_injury_with_an_old_date_brings_both(phone: Phone) -> None:
    knee = uuid7()
    phone.sync(phone.operation("injury", knee, {**KNEE, "appointment_on": "2026-12-03"}))
    row = Appointment.objects.get(patient=phone.patient)
    assert row.id == named_id(phone.patient.id, f"appointment:{knee}")


def test_an_old_page_of_the_desk_still_sets_the_date(phone: Phone) -> None:
    knee = add_knee(phone)
    mine: Client = signed_in(phone.patient.user)
    path = f"/api/v1/patients/{phone.patient.id}/injuries/{knee}/"
    changed = mine.patch(path, {"appointment_on": "2026-12-03"}, JSON)
    assert changed.status_code == 200
    assert live(phone.patient) == [("2026-12-03", "", "other", None)]
    refused = mine.patch(path, {"appointment_on": "soon"}, JSON)
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["appointment_on"])


def test_an_archive_of_the_first_release_brings_its_appointments(phone: Phone) -> None:
    knee = uuid7()
    values = {**KNEE, "appointment_on": "2026-12-03", "appointment_with": "doctor"}
    archive = Archive("recovery-archive", 1, {"injury": [ArchivedRow(values, knee)]})
    arrival = arrive(archive, phone.patient)
    found = take(patient=phone.patient, incoming=arrival.rows, existing=KEEP, source="test")
    assert found.refusals == []
    assert live(phone.patient) == [("2026-12-03", "", "doctor", None)]
