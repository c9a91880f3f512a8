"""Who looked: written at one place that no view can forget, read in pages without an end."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.sharing import access_log
from recovery.sharing.models import AccessRecord, CareLink
from recovery.sharing.queries import record_access, visible_patient

pytestmark = pytest.mark.django_db
DAYS = "/api/v1/access-days/"


def look(patient: Patient, clinician: Clinician, at: datetime, section: str = "pain") -> None:
    AccessRecord.objects.create(
        patient=patient, clinician=clinician, clinician_name=clinician.name,
        clinic_name=clinician.clinic.name, section=section, bucket=at.isoformat()[:19],
        opened_at=at,
    )  # fmt: skip


def everything(client: Client) -> list[dict]:
    """All pages, one after the other."""
    found, before = [], ""
    while before is not None:
        page = client.get(DAYS + (f"?before={before}" if before else "")).json()
        found += page["results"]
        before = page["next"]
    return found


@pytest.mark.promise("S8")
def test_a_view_that_does_not_say_what_it_shows_leaves_a_record_all_the_same(
    patient: Patient, clinician: Clinician, link: CareLink
) -> None:
    with access_log.collected() as found:
        visible_patient(user_id=clinician.user_id, patient_id=patient.id)
    assert not AccessRecord.objects.exists()
    access_log.write(found)
    assert [each.section for each in AccessRecord.objects.all()] == ["other"]


@pytest.mark.promise("S8")
def test_a_look_is_written_once_under_what_was_shown(
    patient: Patient, clinician: Clinician, link: CareLink
) -> None:
    with access_log.collected() as found:
        access = visible_patient(user_id=clinician.user_id, patient_id=patient.id)
        for _ in range(2):
            record_access(access, "report")
    access_log.write(found)
    assert [each.section for each in AccessRecord.objects.all()] == ["report"]


def test_a_patients_own_look_is_none(patient: Patient, mine: Client, knee: str) -> None:
    assert mine.get(f"/api/v1/patients/{patient.id}/pain-scores/").status_code == 200
    assert not AccessRecord.objects.exists()


@pytest.mark.promise("S8", "R9")
def test_a_series_is_recorded_by_who_records_everything(
    patient: Patient, desk: Client, link: CareLink
) -> None:
    path = f"/api/v1/patients/{patient.id}/series/"
    assert desk.get(f"{path}?kind=nothing").status_code == 400
    assert not AccessRecord.objects.exists()
    for _ in range(2):
        assert desk.get(f"{path}?kind=pain").status_code == 200
    assert [each.section for each in AccessRecord.objects.all()] == ["pain"]


@pytest.mark.promise("R9")
def test_a_series_passes_all_middleware_that_every_other_answer_passes(
    patient: Patient, mine: Client, knee: str
) -> None:
    series = mine.get(f"/api/v1/patients/{patient.id}/series/?kind=pain")
    other = mine.get(f"/api/v1/patients/{patient.id}/pain-scores/")
    assert set(other.headers) - set(series.headers) <= {"Allow"}
    patient.user.is_active = False
    patient.user.save()
    assert mine.get(f"/api/v1/patients/{patient.id}/series/?kind=pain").status_code == 401


@pytest.mark.promise("S16")
def test_looks_are_read_in_pages_to_the_first_one(
    patient: Patient, mine: Client, clinician: Clinician
) -> None:
    newest = timezone.now().replace(hour=12, minute=0)
    for number in range(300):
        look(patient, clinician, newest - timedelta(days=number // 3), f"part{number % 3}")
    found = everything(mine)
    assert len(found) == 100
    assert sum(len(each["looks"]) for each in found) == 300
    assert [each["day"] for each in found] == sorted((each["day"] for each in found), reverse=True)
    assert len(mine.get("/api/v1/access-records/").json()) == 300


@pytest.mark.promise("S16")
def test_looks_are_grouped_by_person_and_by_the_patients_own_day(
    patient: Patient, mine: Client, clinician: Clinician, link: CareLink
) -> None:
    patient.zone = "Pacific/Auckland"
    patient.save()
    at = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)  # 23:30 in Auckland
    for minutes in (0, 10, 45):  # the last one is of the next day there
        look(patient, clinician, at + timedelta(minutes=minutes))
    look(patient, clinician, at, "sleep")
    found = everything(mine)
    assert [each["day"] for each in found] == ["2026-11-25", "2026-11-24"]
    assert {each["clinician"] for each in found} == {"Jo Berger"}
    told = {each["section"]: each for each in found[1]["looks"]}
    assert set(told) == {"pain", "sleep"}
    assert (told["pain"]["times"], told["pain"]["first_at"][:16]) == (2, "2026-11-24T10:30")
    assert told["pain"]["last_at"][:16] == "2026-11-24T10:40"


def test_a_page_begins_at_a_day_and_nothing_else(mine: Client) -> None:
    answer = mine.get(f"{DAYS}?before=soon")
    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"before"})
