"""A red flag reaches the physiotherapist at their next look, whatever the consent leaves out."""

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal import queries
from recovery.sharing.models import CareLink
from tests.support.people import make_clinician, signed_in
from tests.support.phone import Phone
from tests.support.red_flags import flag


def shown(desk: Client) -> list[str]:
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    return [each["code"] for each in case["flags"]]


def test_it_is_shown_without_consent_for_symptoms_newest_first(
    patient: Patient, desk: Client, knee: str, link: CareLink
) -> None:
    link.share_symptoms = False
    link.save()
    flag(patient, knee, "calf")
    flag(patient, None, "breathless")
    assert shown(desk) == ["breathless", "calf"]


@pytest.mark.parametrize(("days_ago", "codes"), [(13, ["calf"]), (14, [])])
def test_it_is_shown_for_fourteen_days(
    patient: Patient, desk: Client, knee: str, link: CareLink, days_ago: int, codes: list[str]
) -> None:
    flag(patient, knee, days_ago=days_ago)
    assert shown(desk) == codes


def test_thousands_of_one_patient_leave_room_for_all_the_others(
    patient: Patient, desk: Client, link: CareLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_RED_FLAGS", 3)
    for code in ("calf", "calf", "calf", "breathless", "locked"):
        flag(patient, None, code)
    assert sorted(shown(desk)) == ["breathless", "calf", "locked"]


def test_what_was_undone_is_not_shown(
    patient: Patient, desk: Client, knee: str, link: CareLink
) -> None:
    phone = Phone(patient)
    row = flag(patient, knee)
    phone.sync()
    phone.sync(phone.operation("symptom", row, None, base=phone.rows["symptom", row].revision))
    assert shown(desk) == []


def test_one_of_an_injury_that_is_not_shared_is_shown_without_naming_it(
    patient: Patient, desk: Client, knee: str, link: CareLink
) -> None:
    phone = Phone(patient)
    shoulder = uuid7()
    other = {"joint": "shoulder", "side": "left", "kind": "tendon", "happened_on": "2026-10-01"}
    phone.sync(phone.operation("injury", shoulder, other))
    flag(patient, str(shoulder))
    assert shown(desk) == ["calf"]
    assert str(shoulder) not in desk.get("/api/v1/caseload/").content.decode()


def test_nobody_else_sees_it(patient: Patient, knee: str, link: CareLink) -> None:
    flag(patient, knee)
    stranger = signed_in(make_clinician("max@example.org").user)
    assert stranger.get("/api/v1/caseload/").json()["patients"] == []
    link.revoked_at = timezone.now()
    link.save()
    assert signed_in(link.clinician.user).get("/api/v1/caseload/").json()["patients"] == []


@pytest.mark.promise("P29")
def test_the_number_of_a_practice_is_at_hand_while_it_is_shared_with(
    mine: Client, desk: Client, link: CareLink
) -> None:
    link.clinic.phone = "030/99 88"
    link.clinic.save()
    called = {"name": link.clinic.name, "phone": "030/99 88"}
    assert mine.get("/api/v1/session").json()["user"]["clinics"] == [called]
    assert desk.get("/api/v1/session").json()["user"]["clinics"] == []
    link.revoked_at = timezone.now()
    link.save()
    assert mine.get("/api/v1/session").json()["user"]["clinics"] == []
