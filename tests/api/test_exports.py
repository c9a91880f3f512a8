"""Exports, imports and the report over HTTP: who gets what, and what is refused."""

import io
import zipfile
from dataclasses import replace
from uuid import UUID

import orjson
import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.exports.offered import EXPORTS
from recovery.imports.accepted import IMPORTS
from recovery.jobs import files, services
from recovery.jobs.models import Job
from recovery.journal.kinds.sleep import Sleep
from recovery.sharing.models import AccessRecord, CareLink
from tests.support.answers import JSON, is_a_failure
from tests.support.exporting import asked, base, work_off
from tests.support.people import make_clinician, make_patient, signed_in

pytestmark = pytest.mark.django_db
BYTES = "application/octet-stream"
KINDS = ("report", "tables", "fhir", "archive")


def test_whoever_is_signed_in_is_told_what_there_is_to_ask_for(mine: Client) -> None:
    offered = mine.get("/api/v1/exports/").json()
    assert [one["kind"] for one in offered] == ["report", "tables", "fhir", "archive"]
    assert [one["kind"] for one in offered if one["own_only"]] == ["archive"]
    is_a_failure(Client().get("/api/v1/exports/"), 401, "not_signed_in")


def test_whoever_is_signed_in_is_told_what_files_can_be_sent(mine: Client) -> None:
    offered = mine.get("/api/v1/imports/").json()
    assert {one["kind"]: one["endings"] for one in offered} == {
        "sleep": [".zip", ".xml", ".csv"],
        "journal": [".csv", ".txt"],
        "archive_in": [".json"],
    }
    assert all(one["most_bytes"] >= 10 * 2**20 for one in offered)
    is_a_failure(Client().get("/api/v1/imports/"), 401, "not_signed_in")


def test_a_job_says_by_its_kind_alone_what_it_is() -> None:
    kinds = [*IMPORTS, *EXPORTS]
    assert len(set(kinds)) == len(kinds)
    longest = Job._meta.get_field("kind").max_length
    assert [kind for kind in kinds if len(kind) > longest] == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_is_asked_for_polled_fetched_and_deleted(
    patient: Patient, mine: Client, knee: str, kind: str
) -> None:
    one = asked(mine, patient, kind)
    assert mine.get(one).json()["state"] == "waiting"
    is_a_failure(mine.get(f"{one}file/"), 404, "not_found")
    work_off()
    answer = mine.get(one)
    assert (answer.json()["state"], answer.json()["progress"]) == ("ready", 100)
    assert answer["Cache-Control"] == "no-store"
    file = mine.get(f"{one}file/")
    content = b"".join(file)
    assert len(content) == answer.json()["size"] > 100
    assert file["Content-Disposition"].startswith(f'attachment; filename="recovery-{kind}-')
    assert file["Cache-Control"] == "no-store"
    assert file["X-Content-Type-Options"] == "nosniff"
    listed = mine.get(f"{base(patient)}/exports/").json()
    assert [each["kind"] for each in listed] == [kind]
    assert mine.delete(one).status_code == 204
    is_a_failure(mine.get(one), 404, "not_found")
    assert not files.path_of(UUID(one.split("/")[-2])).exists()


def test_a_wrong_request_names_its_field(patient: Patient, mine: Client) -> None:
    address = f"{base(patient)}/exports/"
    is_a_failure(mine.post(address, {"kind": "all"}, JSON), 400, "invalid", "kind")
    is_a_failure(mine.post(address, {}, JSON), 400, "invalid", "kind")
    wrong = {"kind": "report", "from": "soon", "language": "fr", "injury": "x"}
    is_a_failure(mine.post(address, wrong, JSON), 400, "invalid", "from", "language", "injury")
    is_a_failure(mine.get(f"{base(patient)}/report/?to=x"), 400, "invalid", "to")
    no_injury = 400, "unknown_injury", "injury"  # codes that the screen says in its language
    is_a_failure(mine.get(f"{base(patient)}/report/?injury={uuid7()}"), *no_injury)
    is_a_failure(mine.post(address, {"kind": "report", "injury": str(uuid7())}, JSON), *no_injury)
    backwards = f"{base(patient)}/report/?from=2026-11-02&to=2026-11-01"
    is_a_failure(mine.get(backwards), 400, "period_empty", "from")
    address = f"{base(patient)}/imports/"
    is_a_failure(mine.post(address, b"x", BYTES), 400, "invalid", "kind")
    is_a_failure(mine.post(f"{address}?kind=sleep", b"", BYTES), 400, "empty_file", "file")
    is_a_failure(
        mine.post(f"{address}?kind=sleep&language=x", b"x", BYTES), 400, "invalid", "language"
    )
    is_a_failure(mine.post(f"{address}{uuid7()}/confirm/", {}, JSON), 404, "not_found")


def test_nobody_else_reaches_a_job(
    patient: Patient, mine: Client, desk: Client, link: CareLink, knee: str
) -> None:
    one = asked(mine, patient, "archive")
    work_off()
    stranger = signed_in(make_patient("eve@example.org").user)
    unlinked = signed_in(make_clinician("far@example.org", "Far").user)
    for client in (desk, stranger, unlinked):
        for path in (one, f"{one}file/"):
            is_a_failure(client.get(path), 404, "not_found")
        is_a_failure(client.delete(one), 404, "not_found")
    for client in (stranger, unlinked):
        is_a_failure(client.get(f"{base(patient)}/report/"), 404, "not_found")
        wanted = {"kind": "report"}
        is_a_failure(client.post(f"{base(patient)}/exports/", wanted, JSON), 404, "not_found")
    is_a_failure(Client().get(f"{one}file/"), 401, "not_signed_in")
    # What is only the patient's own.
    is_a_failure(
        desk.post(f"{base(patient)}/exports/", {"kind": "archive"}, JSON), 404, "not_found"
    )
    is_a_failure(desk.post(f"{base(patient)}/imports/?kind=sleep", b"x", BYTES), 404, "not_found")
    is_a_failure(desk.get(f"{base(patient)}/imports/"), 404, "not_found")


def test_a_clinician_gets_what_is_shared_until_it_is_revoked(
    patient: Patient, mine: Client, desk: Client, link: CareLink, knee: str
) -> None:
    link.share_sleep = False
    link.save()
    one = asked(desk, patient, "tables")
    work_off()
    content = io.BytesIO(b"".join(desk.get(f"{one}file/")))
    with zipfile.ZipFile(content) as archive:
        assert {"pain.csv", "injury.csv"} <= set(archive.namelist())
        assert "sleep.csv" not in archive.namelist()
    assert desk.get(f"{base(patient)}/report/").status_code == 200
    looks = AccessRecord.objects.values_list("section", flat=True)
    assert set(looks) == {"export", "report"}
    assert mine.delete(f"/api/v1/care-links/{link.id}/").status_code == 200
    is_a_failure(desk.get(f"{one}file/"), 404, "not_found")
    is_a_failure(desk.get(f"{base(patient)}/report/"), 404, "not_found")


def test_the_patients_own_look_at_the_report_is_no_look(
    patient: Patient, mine: Client, knee: str
) -> None:
    answer = mine.get(f"{base(patient)}/report/?language=de")
    assert answer.json()["title"] == "Verlaufsbericht"
    assert answer["Cache-Control"] == "no-store"
    assert not AccessRecord.objects.exists()


def test_an_archive_goes_from_one_account_into_another(
    patient: Patient, mine: Client, knee: str
) -> None:
    one = asked(mine, patient, "archive")
    work_off()
    content = b"".join(mine.get(f"{one}file/"))
    other = make_patient("bea@example.org")
    theirs = signed_in(other.user)
    answer = theirs.post(f"{base(other)}/imports/?kind=archive_in", content, BYTES)
    assert answer.status_code == 202
    job = f"{base(other)}/imports/{answer.json()['id']}/"
    work_off()
    preview = theirs.get(job).json()
    assert preview["state"] == "preview"
    assert preview["result"]["counts"] == {
        "injury": {"new": 1}, "pain": {"new": 2}, "sleep": {"new": 1},
    }  # fmt: skip
    assert Sleep.objects.filter(patient=other).count() == 0
    is_a_failure(theirs.post(f"{job}confirm/", {"existing": "x"}, JSON), 400, "invalid", "existing")
    assert theirs.post(f"{job}confirm/", {"existing": "keep"}, JSON).status_code == 202
    work_off()
    result = theirs.get(job).json()
    assert (result["state"], result["result"]["refused"]) == ("ready", 0)
    assert Sleep.objects.filter(patient=other).count() == 1
    rows = orjson.loads(content)["rows"]
    assert len(rows["pain"]) == 2


def test_one_person_cannot_fill_the_disk(patient: Patient, mine: Client, monkeypatch) -> None:
    monkeypatch.setattr(services, "MOST_JOBS", 2)
    for _ in range(2):
        asked(mine, patient, "archive")
    again = mine.post(f"{base(patient)}/exports/", {"kind": "archive"}, JSON)
    is_a_failure(again, 429, "too_many")
    monkeypatch.setitem(IMPORTS, "journal", replace(IMPORTS["journal"], most_bytes=3))
    big = mine.post(f"{base(patient)}/imports/?kind=journal", b"four", BYTES)
    is_a_failure(big, 413, "too_large", "file")


def test_a_browser_sends_a_file_with_its_token(patient: Patient, knee: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(patient.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    address = f"{base(patient)}/imports/?kind=journal"
    is_a_failure(strict.post(address, b"day;pain", BYTES), 403, "csrf")
    token = strict.get("/api/v1/session").json()["csrf_token"]
    data = b"day;pain\n2026-11-27;3\n"
    answer = strict.post(address, data, BYTES, headers={"X-CSRFToken": token})
    assert answer.status_code == 202
    assert files.path_of(UUID(answer.json()["id"])).read_bytes() == data
    wrong = strict.post(address, "a=b", "text/plain", headers={"X-CSRFToken": token})
    is_a_failure(wrong, 415, "unsupported_media_type")
