"""A clinic's owners: what they may do, what members may not, and that one always stays."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.accounts.models import Clinician
from recovery.jobs import files
from recovery.jobs.models import Job
from recovery.sharing import clinics, colleagues, notices
from recovery.sharing.models import CareLink, Clinic, Notice
from tests.support.people import (
    PASSWORD,
    add_second_factor,
    make_clinician,
    make_patient,
    signed_in,
)

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S15")]
JSON = "application/json"


@pytest.fixture
def jo() -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def kim(jo: Clinician) -> Clinician:
    _, token = colleagues.invite_colleague(clinician=jo, email="kim@example.org")
    made = colleagues.join(token=token, name="Kim Lang", password=PASSWORD)
    add_second_factor(made.user)
    return made


@pytest.fixture
def boss(jo: Clinician) -> Client:
    return signed_in(jo.user)


@pytest.fixture
def desk(kim: Clinician) -> Client:
    return signed_in(kim.user)


def member(clinician: Clinician) -> str:
    return f"/api/v1/clinic/members/{clinician.id}/"


def test_who_founds_a_clinic_owns_it_and_who_joins_is_a_member(
    boss: Client, desk: Client, kim: Clinician
) -> None:
    assert boss.get("/api/v1/clinic/").json()["role"] == "owner"
    shown = desk.get("/api/v1/clinic/").json()
    assert shown["role"] == "member"
    assert {row["name"]: row["role"] for row in shown["colleagues"]} == {
        "Jo Berger": "owner", "Kim Lang": "member",
    }  # fmt: skip


@pytest.mark.promise("D4")
def test_an_owner_changes_name_number_and_address(boss: Client, jo: Clinician) -> None:
    wanted = {"name": "Praxis am Park", "phone": "030 99", "address": "Parkweg 1, Berlin"}
    answer = boss.patch("/api/v1/clinic/", wanted, JSON)
    assert (answer.status_code, Clinic.objects.get().phone) == (200, "030 99")
    only = boss.patch("/api/v1/clinic/", {"phone": ""}, JSON).json()
    assert (only["name"], only["phone"]) == ("Praxis am Park", "")
    refused = boss.patch("/api/v1/clinic/", {"name": " "}, JSON)
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["name"])


def test_a_member_changes_nobody_but_themselves(
    boss: Client, desk: Client, jo: Clinician, kim: Clinician
) -> None:
    invited = boss.post("/api/v1/clinic/colleagues/", {"email": "lee@example.org"}, JSON).json()
    tries: list[Any] = [
        desk.patch("/api/v1/clinic/", {"name": "Mine"}, JSON),
        desk.post("/api/v1/clinic/colleagues/", {"email": "x@example.org"}, JSON),
        desk.delete(f"/api/v1/clinic/colleagues/{invited['id']}/"),
        desk.patch(member(kim), {"role": "owner"}, JSON),
        desk.patch(member(jo), {"role": "member"}, JSON),
        desk.delete(member(jo)),
    ]
    assert [(each.status_code, each.json()["code"]) for each in tries[:3]] == [
        (403, "owner_needed")
    ] * 3
    assert [each.status_code for each in tries[4:]] == [403, 403]
    assert set(Clinician.objects.values_list("name", "role")) == {
        ("Jo Berger", "owner"), ("Kim Lang", "member"),
    }  # fmt: skip
    assert desk.delete(member(kim)).status_code == 204
    assert Clinician.objects.get(id=kim.id).deactivated_at is not None


def test_the_last_owner_goes_only_after_naming_another(
    boss: Client, jo: Clinician, kim: Clinician
) -> None:
    for refused in (
        boss.delete(member(jo)),
        boss.patch(member(jo), {"role": "member"}, JSON),
        boss.post("/api/v1/account/deletion/", {"password": PASSWORD}, JSON),
    ):
        assert (refused.status_code, refused.json()["code"]) == (400, "last_owner")
    assert boss.patch(member(kim), {"role": "owner"}, JSON).status_code == 200
    assert boss.delete(member(jo)).status_code == 204
    assert boss.get("/api/v1/clinic/").status_code in (401, 403)


def test_who_is_alone_may_go(boss: Client, jo: Clinician) -> None:
    assert boss.delete(member(jo)).status_code == 204


def test_somebody_of_another_clinic_is_unknown(boss: Client) -> None:
    far = make_clinician("far@example.org", "Elsewhere")
    assert boss.delete(member(far)).status_code == 404
    assert boss.patch(member(far), {"role": "member"}, JSON).status_code == 404


def test_a_clinic_whose_last_owner_is_erased_all_the_same_has_an_owner(
    jo: Clinician, kim: Clinician
) -> None:
    """Two owners who delete their accounts at once both pass the question who is left."""
    clinics.keep_owned(without=jo)
    assert Clinician.objects.get(id=kim.id).role == "owner"


def test_with_the_queue_away_the_change_is_done_and_answered(
    boss: Client,
    kim: Clinician,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    now = timezone.now()
    patient = make_patient("ada@example.org")
    link = CareLink.objects.create(
        patient=patient, clinician=kim, clinic=kim.clinic, injuries=[], accepted_at=now,
        expires_at=now + timedelta(days=10),
    )  # fmt: skip
    made = Job.objects.create(
        patient=patient, requested_by=kim.user, consent=link.id, care_version=1, kind="fhir",
        state="ready", expires_at=now + timedelta(days=1),
    )  # fmt: skip
    files.path_of(made.id).write_bytes(b"what was shared")

    def away(*_: object, **__: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("celery.app.base.Celery.send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        assert boss.delete(member(kim)).status_code == 204
    assert Notice.objects.filter(kind=notices.SHARING_ENDED).count() == 1
    assert not files.path_of(made.id).exists()
