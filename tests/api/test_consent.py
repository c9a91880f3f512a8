"""A consent is a document: a change makes another one, and what has ended stays ended."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import IO, Any

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.core.errors import RecoveryError
from recovery.exports.offer import Wish
from recovery.exports.offered import EXPORTS
from recovery.jobs import files
from recovery.jobs.models import Job
from recovery.sharing import services
from recovery.sharing.models import SWITCHES, CareLink
from recovery.sharing.queries import visible_patient
from tests.support.exporting import asked, base, work_off
from tests.support.race import at_once, codes

pytestmark = pytest.mark.django_db

JSON = "application/json"
ALL = {"injuries": [], **dict.fromkeys(SWITCHES, True)}


def stale(link: CareLink) -> CareLink:
    """A consent as a request read it before anything else happened."""
    return CareLink.objects.get(id=link.id)


def open_ones(patient: Patient) -> list[CareLink]:
    return list(CareLink.objects.filter(patient=patient, revoked_at=None))


@pytest.mark.promise("S11")
def test_a_change_that_was_read_before_a_revocation_does_not_bring_it_back(
    patient: Patient, link: CareLink
) -> None:
    read_before = stale(link)
    services.revoke(link=link)
    with pytest.raises(RecoveryError) as refused:
        services.change_link(link=read_before, own_injuries=[], changes={"share_notes": True})
    assert refused.value.code == "ended"
    assert open_ones(patient) == []


@pytest.mark.promise("S11")
@pytest.mark.django_db(transaction=True)
def test_of_a_change_and_a_revocation_at_once_the_revocation_always_holds(
    patient: Patient, link: CareLink
) -> None:
    def narrow(read_before: CareLink) -> CareLink:
        return services.change_link(
            link=stale(read_before), own_injuries=[], changes={"share_notes": False}
        )

    for number in range(8):
        token = services.invite(clinician=link.clinician, email=patient.user.email)[1]
        link = services.accept_invitation(
            token=token, patient=patient, own_injuries=[], consent=ALL
        )
        answers = at_once(partial(services.revoke, link=link), partial(narrow, link))
        assert set(codes(answers)) <= {"", "ended"}, number
        assert open_ones(patient) == []


@pytest.mark.promise("S11")
@pytest.mark.django_db(transaction=True)
def test_of_two_invitations_accepted_at_once_one_consent_is_left(
    patient: Patient, clinician: Clinician
) -> None:
    def accept(token: str) -> CareLink:
        return services.accept_invitation(
            token=token, patient=patient, own_injuries=[], consent=ALL
        )

    tokens = [services.invite(clinician=clinician, email="ada@example.org")[1] for _ in range(4)]
    answers = at_once(*(partial(accept, token) for token in tokens))
    assert codes(answers) == [""] * 4
    assert len(open_ones(patient)) == 1


@pytest.mark.promise("S11")
@pytest.mark.django_db(transaction=True)
def test_one_invitation_accepted_on_two_devices_at_once_is_one_consent(
    patient: Patient, clinician: Clinician
) -> None:
    """Wide on one and narrow on the other: what the patient is told of is what holds."""
    narrow = {**ALL, "share_notes": False}
    for _ in range(4):
        _, token = services.invite(clinician=clinician, email="ada@example.org")
        answers = at_once(
            *(
                partial(
                    services.accept_invitation,
                    token=token, patient=patient, own_injuries=[], consent=consent,
                )
                for consent in (ALL, narrow)
            )
        )  # fmt: skip
        assert sorted(codes(answers)) == ["", "not_found"]
        (told,) = [each for each in answers if isinstance(each, CareLink)]
        assert [each.id for each in open_ones(patient)] == [told.id]


@pytest.mark.promise("S11", "S12")
def test_a_change_keeps_the_old_document_and_makes_the_next(
    patient: Patient, mine: Client, link: CareLink
) -> None:
    before = CareLink.objects.filter(id=link.id).values("injuries", "share_sleep", "version").get()
    path = f"/api/v1/care-links/{link.id}/"
    answer = mine.patch(path, {"share_sleep": False}, JSON).json()
    assert answer["id"] != str(link.id)
    assert (answer["replaces"], answer["version"]) == (str(link.id), 2)
    held = CareLink.objects.filter(id=link.id)
    assert held.values("injuries", "share_sleep", "version").get() == before
    (listed,) = mine.get("/api/v1/care-links/").json()
    assert listed["id"] == answer["id"]


@pytest.mark.promise("S11")
def test_ending_from_an_older_page_ends_what_it_has_become(
    patient: Patient, mine: Client, link: CareLink
) -> None:
    path = f"/api/v1/care-links/{link.id}/"
    assert mine.patch(path, {"share_sleep": False}, JSON).status_code == 200
    assert mine.delete(path).json()["revoked_at"]
    assert open_ones(patient) == []
    refused = mine.patch(path, {"share_sleep": True}, JSON)
    assert (refused.status_code, refused.json()["code"]) == (400, "ended")


def test_an_expired_consent_is_not_narrowed_but_may_be_lengthened(link: CareLink) -> None:
    long_ago = timezone.now() - timedelta(days=20)
    CareLink.objects.filter(id=link.id).update(
        accepted_at=long_ago, expires_at=long_ago + timedelta(days=1)
    )
    with pytest.raises(RecoveryError):
        services.change_link(link=stale(link), own_injuries=[], changes={"share_sleep": False})
    assert stale(link).revoked_at is None
    end = timezone.now() + timedelta(days=30)
    services.change_link(link=stale(link), own_injuries=[], changes={"expires_at": end})
    assert len(open_ones(link.patient)) == 1


@pytest.mark.parametrize("what", ["revoked and given anew", "narrowed"])
@pytest.mark.promise("S12")
def test_what_was_made_under_one_consent_is_not_served_under_another(
    what: str, patient: Patient, mine: Client, desk: Client, link: CareLink,
    django_capture_on_commit_callbacks,
) -> None:  # fmt: skip
    one = asked(desk, patient, "tables")
    work_off()
    assert desk.get(f"{one}file/").status_code == 200
    job = Job.objects.get()
    assert files.path_of(job.id).exists()
    with django_capture_on_commit_callbacks(execute=True):
        if what == "narrowed":
            mine.patch(f"/api/v1/care-links/{link.id}/", {"share_sleep": False}, JSON)
        else:
            mine.delete(f"/api/v1/care-links/{link.id}/")
            token = services.invite(clinician=link.clinician, email=patient.user.email)[1]
            narrow = {"injuries": [], "share_sleep": False, "share_symptoms": False}
            assert mine.post(f"/api/v1/invitations/{token}/", narrow, JSON).status_code == 201
    assert visible_patient(user_id=link.clinician.user_id, patient_id=patient.id)
    assert desk.get(one).status_code == 404
    assert desk.get(f"{one}file/").status_code == 404
    assert desk.get(f"{base(patient)}/exports/").json() == []
    assert not files.path_of(job.id).exists()
    assert not Job.objects.exists()


@pytest.mark.promise("S12")
def test_an_entity_tag_of_one_consent_is_none_of_another(
    patient: Patient, mine: Client, desk: Client, link: CareLink
) -> None:
    path = f"{base(patient)}/series/?kind=pain"
    tag = desk.get(path)["ETag"]
    assert desk.get(path, headers={"If-None-Match": tag}).status_code == 304
    mine.patch(f"/api/v1/care-links/{link.id}/", {"share_notes": True}, JSON)
    assert desk.get(path, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.promise("S12")
def test_what_is_still_being_made_when_the_consent_ends_leaves_nothing(
    patient: Patient, desk: Client, link: CareLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(desk, patient, "tables")
    tables = EXPORTS["tables"]

    def ends_meanwhile(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
        told = tables.write(to, wish)
        services.revoke(link=link)
        return told

    monkeypatch.setitem(EXPORTS, "tables", replace(tables, write=ends_meanwhile))
    work_off()
    job = Job.objects.get()
    assert (job.state, job.result["failure"]["code"]) == ("failed", "sharing_changed")
    assert not files.path_of(job.id).exists()
