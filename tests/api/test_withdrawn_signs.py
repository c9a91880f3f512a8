"""A sign that was tapped by mistake: nobody acts on it, and that it was tapped stays known."""

import io
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.exports.fhir.bundle import write_bundle
from recovery.exports.report.page import report_of
from recovery.journal.queries import red_flags
from recovery.sharing.models import CareLink
from recovery.sharing.queries import Access
from recovery.sync.models import RecordAmendment
from recovery.sync.protocol import Operation
from recovery.trials.queries import person
from tests.support.course import own_access
from tests.support.phone import Phone
from tests.support.reports import WANTED
from tests.support.today import today

pytestmark = pytest.mark.promise("P20")


def tap(phone: Phone, injury: str | None, day: date) -> Operation:
    values = {"injury": injury, "day": day.isoformat(), "kind": "red_flag", "code": "calf"}
    return phone.operation("symptom", uuid7(), values)


def take_back(phone: Phone, tapped: Operation) -> Operation:
    held = phone.rows.get(("symptom", str(tapped.row)))
    return phone.operation("symptom", tapped.row, base=held.revision if held else 0)


def shown(desk: Client) -> list[str]:
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    return [each["code"] for each in case["flags"]]


@pytest.mark.parametrize("is_offline", [True, False])
def test_it_is_no_flag_at_the_desk_and_kept_as_withdrawn(
    patient: Patient, desk: Client, mine: Client, knee: str, link: CareLink, is_offline: bool
) -> None:
    phone = Phone(patient)
    tapped = tap(phone, knee, today())
    if is_offline:
        phone.sync(tapped, take_back(phone, tapped))
    else:
        phone.sync(tapped)
        assert shown(desk) == ["calf"]
        phone.sync(take_back(phone, tapped))
    assert shown(desk) == []
    assert not red_flags().exists()
    for reader in (mine, desk):
        path = f"/api/v1/patients/{patient.id}/record-amendments/"
        (kept,) = reader.get(path).json()["results"]
        assert (kept["kind"], kept["withdrawn"], kept["author"]) == ("symptom", True, "")
        assert (kept["row"], kept["values"]["code"]) == (str(tapped.row), "calf")


def test_a_sign_that_becomes_another_one_is_kept_as_it_was(patient: Patient, knee: str) -> None:
    phone = Phone(patient)
    tapped = tap(phone, knee, today())
    phone.sync(tapped)
    phone.sync(phone.operation("symptom", tapped.row, {"kind": "note", "code": ""}))
    assert not red_flags().exists()
    kept = RecordAmendment.objects.get()
    assert (kept.withdrawn, kept.values["kind"], kept.values["code"]) == (False, "red_flag", "calf")


def test_what_else_is_taken_back_leaves_nothing(patient: Patient, knee: str) -> None:
    phone, row = Phone(patient), uuid7()
    cramps = {"day": today().isoformat(), "kind": "cramps", "value": 2}
    phone.sync(phone.operation("symptom", row, cramps))
    phone.sync(phone.operation("symptom", row))
    assert not RecordAmendment.objects.exists()


def test_it_is_in_no_export_and_stands_against_no_trial(patient: Patient, knee: str) -> None:
    phone, now = Phone(patient), date(2026, 11, 24)
    tapped = tap(phone, knee, now)
    phone.sync(tapped)
    access = own_access(patient)
    assert person(patient.id, now).last_red_flag
    assert all("calf" in each for each in said_of(access))
    phone.sync(take_back(phone, tapped))
    assert not person(patient.id, now).last_red_flag
    assert not any("calf" in each for each in said_of(access))


def said_of(access: Access) -> tuple[str, str]:
    """Return what the report's flags and FHIR say."""
    bundle = io.BytesIO()
    write_bundle(bundle, access, datetime(2026, 11, 24, tzinfo=UTC), lambda percent: None)
    return str(report_of(access, WANTED)["flags"]), bundle.getvalue().decode()
