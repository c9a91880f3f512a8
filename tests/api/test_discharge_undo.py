"""A discharge is taken back within a week: the sharing is as it was, or not at all."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.care_plan.models import Discharge
from recovery.core.errors import NotFound
from recovery.core.ids import uuid7
from recovery.reminders import discharging
from recovery.sharing import reach
from recovery.sharing.models import CLINIC, STAND_IN, AccessRecord, Admission, CareLink, Notice
from recovery.supplements.models import Regimen
from tests.supplements.healthy import answer_all
from tests.support.people import colleague_of, signed_in
from tests.support.phone import Phone, add_knee

pytestmark = pytest.mark.django_db
JSON = "application/json"


def discharge(desk: Client, patient: Patient, injury: str, **more: Any) -> str:
    body = {"injury": injury, "reason": "other", **more}
    done = desk.post(f"/api/v1/caseload/{patient.id}/discharge/", body, JSON)
    assert done.status_code == 201, done.content
    return str(done.json()["id"])


def take_back(desk: Client, patient: Patient, row: str) -> int:
    return desk.delete(f"/api/v1/caseload/{patient.id}/discharge/{row}/").status_code


def shown(desk: Client) -> list[str]:
    return [each["id"] for each in desk.get("/api/v1/caseload/").json()["patients"]]


def ended(desk: Client) -> list[dict[str, Any]]:
    return list(desk.get("/api/v1/caseload/ended/").json())


def open_link(patient: Patient) -> CareLink:
    return CareLink.objects.get(patient=patient, revoked_at=None)


def said(link: CareLink) -> dict[str, Any]:
    own = {*CareLink.OWN}
    return {
        field.attname: getattr(link, field.attname)
        for field in CareLink._meta.concrete_fields
        if field.name not in own
    }


@pytest.fixture
def regimen(patient: Patient, link: CareLink) -> str:
    phone, supplement, regimen = Phone(patient), uuid7(), uuid7()
    answer_all(phone)
    today = timezone.now().date().isoformat()
    planned = {"supplement": str(supplement), "starts_on": today, "slots": ["21:00"]}
    phone.sync(
        phone.operation("supplement", supplement, {"name": "D", "nutrient": "other"}),
        phone.operation("regimen", regimen, planned),
    )
    assert Regimen.objects.get(id=regimen).reminds
    return str(regimen)


def test_the_sharing_and_the_reminders_come_back_as_they_were(
    desk: Client, patient: Patient, link: CareLink, knee: str, regimen: str
) -> None:
    row = discharge(desk, patient, knee, reason="goals_reached", summary="Well done.")
    assert Discharge.objects.get(id=row).reason == "goals_reached"
    assert not Regimen.objects.get(id=regimen).reminds
    assert shown(desk) == []
    (one,) = ended(desk)
    assert (one["id"], one["patient"], one["joint"]) == (row, str(patient.id), "knee")

    assert take_back(desk, patient, row) == 204
    back = open_link(patient)
    link.refresh_from_db()
    assert link.ended_by == "clinician"  # history stays: a new document replaces it
    assert (back.replaces_id, back.version) == (link.id, link.version + 1)
    assert said(back) == said(link)
    assert Regimen.objects.get(id=regimen).reminds
    assert (shown(desk), ended(desk)) == ([str(patient.id)], [])
    assert take_back(desk, patient, row) == 404


def test_the_patient_is_told_of_both_and_reads_it_in_the_history(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    take_back(desk, patient, discharge(desk, patient, knee))
    told = Notice.objects.filter(user=patient.user).order_by("created_at")
    assert [each.kind for each in told] == ["treatment_ended", "end_taken_back"]
    assert told[0].until is not None
    assert timedelta(days=6) < told[0].until - timezone.now() < timedelta(days=7)
    sections = set(AccessRecord.objects.filter(patient=patient).values_list("section", flat=True))
    assert {"treatment_ended", "end_taken_back"} <= sections
    phone = Phone(patient)
    phone.sync()
    changed = [row.values for (kind, _), row in phone.rows.items() if kind == "record_amendment"]
    assert [each["kind"] for each in changed if each["kind"] == "discharge"] == ["discharge"]


def test_of_two_injuries_the_one_that_was_ended_comes_back(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    other = str(add_knee(Phone(patient)))
    CareLink.objects.filter(id=link.id).update(injuries=[knee, other])
    row = discharge(desk, patient, knee)
    assert open_link(patient).injuries == [other]
    case = desk.get(f"/api/v1/caseload/{patient.id}/").json()
    assert [each["id"] for each in case["ended"]] == [row]
    assert take_back(desk, patient, row) == 204
    assert open_link(patient).injuries == [knee, other]


def test_what_the_patient_has_changed_meanwhile_stays(
    desk: Client, patient: Patient, link: CareLink, knee: str, mine: Client
) -> None:
    other = str(add_knee(Phone(patient)))
    CareLink.objects.filter(id=link.id).update(injuries=[knee, other])
    row = discharge(desk, patient, knee)
    narrowed = open_link(patient)
    path = f"/api/v1/care-links/{narrowed.id}/"
    assert mine.patch(path, {"share_sleep": False}, JSON).status_code == 200
    refused = desk.delete(f"/api/v1/caseload/{patient.id}/discharge/{row}/")
    assert (refused.status_code, refused.json()["code"]) == (400, "changed_by_patient")
    assert open_link(patient).injuries == [other]
    assert Discharge.objects.get(id=row).deleted_at is None


def test_what_the_patient_wants_ended_stays_ended(
    desk: Client, patient: Patient, link: CareLink, knee: str, mine: Client
) -> None:
    row = discharge(desk, patient, knee)
    assert mine.delete(f"/api/v1/care-links/{link.id}/").status_code == 200
    assert ended(desk) == []
    assert take_back(desk, patient, row) == 404
    assert not CareLink.objects.filter(patient=patient, revoked_at=None).exists()


def test_after_a_week_or_after_its_own_end_nothing_comes_back(
    desk: Client, patient: Patient, clinician: Clinician, link: CareLink, knee: str
) -> None:
    row = discharge(desk, patient, knee)
    a_week_on = timezone.now() + timedelta(days=7, minutes=1)
    with time_machine.travel(a_week_on), pytest.raises(NotFound):
        discharging.take_back(clinician=clinician, patient_id=patient.id, discharge_id=UUID(row))
    CareLink.objects.filter(id=link.id).update(
        accepted_at=timezone.now() - timedelta(days=9), expires_at=timezone.now()
    )
    refused = desk.delete(f"/api/v1/caseload/{patient.id}/discharge/{row}/")
    assert refused.json()["code"] == "changed_by_patient"


def test_only_who_ended_it_takes_it_back(
    desk: Client, patient: Patient, clinician: Clinician, link: CareLink, knee: str
) -> None:
    row = discharge(desk, patient, knee)
    colleague = signed_in(colleague_of(clinician, "max@example.org", "Max").user)
    assert ended(colleague) == []
    assert take_back(colleague, patient, row) == 404


def test_a_stand_in_is_back_for_the_rest_of_their_time_and_whom_the_patient_stopped_is_not(
    desk: Client, patient: Patient, clinician: Clinician, link: CareLink, knee: str
) -> None:
    CareLink.objects.filter(id=link.id).update(reach=STAND_IN)
    link.refresh_from_db()
    kim = colleague_of(clinician, "kim@example.org", "Kim")
    max_ = colleague_of(clinician, "max@example.org", "Max")
    until = timezone.now().date() + timedelta(days=3)
    for each in (kim, max_):
        reach.name_stand_in(link=link, clinician=clinician, colleague_id=each.id, until=until)
    stopped = Admission.objects.get(clinician=max_)
    reach.stop(patient=patient, admission_id=stopped.id)
    assert take_back(desk, patient, discharge(desk, patient, knee)) == 204
    (back,) = reach.open_admissions().filter(link=open_link(patient))
    assert (back.clinician, back.named_by) == (kim, clinician.name)
    assert shown(signed_in(kim.user)) == [str(patient.id)]
    assert shown(signed_in(max_.user)) == []


def test_members_of_the_clinic_are_back_with_it(
    desk: Client, patient: Patient, clinician: Clinician, link: CareLink, knee: str
) -> None:
    max_ = colleague_of(clinician, "max@example.org", "Max")
    CareLink.objects.filter(id=link.id).update(reach=CLINIC)
    link.refresh_from_db()
    reach.admit_members(link=link)
    assert take_back(desk, patient, discharge(desk, patient, knee)) == 204
    assert shown(signed_in(max_.user)) == [str(patient.id)]
