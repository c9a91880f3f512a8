"""Who gets in, who sees whom, and what is left when it ends."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, Session
from recovery.core.errors import RecoveryError
from recovery.core.ids import uuid7
from recovery.journal.kinds.pain import Pain
from recovery.sharing import services
from recovery.sharing.models import SWITCHES, AccessRecord, CareLink
from tests.support import totp
from tests.support.people import PASSWORD, SECRET, make_clinician, make_patient, signed_in

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"


def series(patient: Patient, kind: str = "pain") -> str:
    return f"/api/v1/patients/{patient.id}/series/?kind={kind}"


def test_signing_up_makes_a_patient_who_stays_signed_in_for_three_months() -> None:
    client = Client()
    answer = client.post(
        f"{ACCOUNTS}/auth/signup",
        {"email": "New@Example.org", "password": PASSWORD},
        content_type="application/json",
    )
    assert answer.status_code == 200
    session = client.get("/api/v1/session").json()
    assert session["user"]["email"] == "new@example.org"
    assert session["user"]["patient"]["zone"] == "UTC"
    assert Session.objects.get().user.email == "new@example.org"
    assert client.session.get_expiry_age() > 89 * 24 * 3600


def test_a_clinicians_session_ends_after_twelve_hours(clinician: Clinician) -> None:
    client = Client()
    credentials = {"email": "jo@example.org", "password": PASSWORD}
    answer = client.post(f"{ACCOUNTS}/auth/login", credentials, content_type="application/json")
    assert answer.status_code == 401  # the second step is still to come
    code = {"code": totp.code(SECRET)}
    answer = client.post(f"{ACCOUNTS}/auth/2fa/authenticate", code, content_type="application/json")
    assert answer.status_code == 200
    assert client.session.get_expiry_age() <= 12 * 3600


def test_a_session_ends_with_the_password(patient: Patient, mine: Client) -> None:
    assert mine.get("/api/v1/session").json()["user"] is not None
    patient.user.set_password("another one 99")
    patient.user.save()
    assert mine.get("/api/v1/session").json()["user"] is None


def test_a_blocked_account_is_out_at_once(patient: Patient, mine: Client) -> None:
    patient.user.is_active = False
    patient.user.save()
    assert mine.get(series(patient)).status_code == 401


def test_nobody_else_finds_a_patient(patient: Patient, knee: str, desk: Client) -> None:
    other = signed_in(make_patient("eve@example.org").user)
    for client, status in ((Client(), 401), (other, 404), (desk, 404)):
        answer = client.get(series(patient))
        assert answer.status_code == status
        assert set(answer.json()) == {"code", "message", "fields"}


def test_a_care_link_opens_until_it_expires_or_is_revoked(
    patient: Patient, knee: str, mine: Client, desk: Client, link: CareLink
) -> None:
    assert desk.get(series(patient)).json()["rows"] == [
        ["2026-11-24", "rest", 4, knee],
        ["2026-11-25", "rest", 3, knee],
    ]
    assert mine.delete(f"/api/v1/care-links/{link.id}/").status_code == 200
    assert mine.delete(f"/api/v1/care-links/{link.id}/").status_code == 200
    assert desk.get(series(patient)).status_code == 404
    CareLink.objects.update(revoked_at=None, expires_at=timezone.now() + timedelta(seconds=1))
    assert desk.get(series(patient)).status_code == 200
    CareLink.objects.update(
        accepted_at=timezone.now() - timedelta(days=2),
        expires_at=timezone.now() - timedelta(seconds=1),
    )
    assert desk.get(series(patient)).status_code == 404


def test_another_clinic_sees_nothing(patient: Patient, link: CareLink) -> None:
    other = signed_in(make_clinician("kim@example.org", "Elsewhere").user)
    assert other.get(series(patient)).status_code == 404
    assert other.get("/api/v1/caseload/").json()["patients"] == []


def test_what_is_switched_off_is_not_there(
    patient: Patient, mine: Client, desk: Client, link: CareLink, knee: str
) -> None:
    assert len(desk.get(series(patient, "sleep")).json()["rows"]) == 1
    mine.patch(
        f"/api/v1/care-links/{link.id}/",
        {"share_sleep": False, "injuries": []},
        content_type="application/json",
    )
    assert desk.get(series(patient, "sleep")).json()["rows"] == []
    assert desk.get(series(patient)).json()["rows"] == []
    base = f"/api/v1/patients/{patient.id}"
    assert desk.get(f"{base}/injuries/").json()["results"] == []
    assert desk.get(f"{base}/injuries/{knee}/").status_code == 404
    assert desk.get(f"{base}/sleep-logs/").json()["results"] == []


def test_somebody_elses_injury_cannot_be_shared(mine: Client, link: CareLink) -> None:
    answer = mine.patch(
        f"/api/v1/care-links/{link.id}/",
        {"injuries": [str(uuid7())]},
        content_type="application/json",
    )
    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"injuries"})


def test_every_look_is_recorded_and_the_patient_reads_it(
    patient: Patient, mine: Client, desk: Client, link: CareLink
) -> None:
    for _ in range(2):
        desk.get("/api/v1/caseload/")
        desk.get(series(patient))
    mine.get(series(patient))
    records = mine.get("/api/v1/access-records/").json()
    assert sorted(record["section"] for record in records) == ["caseload", "pain"]
    assert AccessRecord.objects.count() == 2


def consent(injury: str) -> dict:
    return {"injuries": [injury], "share_notes": True}


def test_an_invitation_is_shown_to_all_and_accepted_once_by_the_invited(
    patient: Patient, mine: Client, desk: Client, knee: str
) -> None:
    made = desk.post(
        "/api/v1/clinic/invitations/", {"email": "Ada@example.org"}, "application/json"
    ).json()
    path = f"/api/v1/invitations/{made['link'].rsplit('/', 1)[1]}/"
    for _ in range(3):
        assert Client().get(path).json()["clinician"] == "Jo Berger"
    stranger = signed_in(make_patient("eve@example.org").user)
    assert Client().post(path, consent(knee), "application/json").status_code == 401
    refused = stranger.post(path, consent(knee), "application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "other_address")
    accepted = mine.post(path, consent(knee), "application/json")
    assert accepted.status_code == 201
    # A phone that lost the answer asks for the same again.
    again = mine.post(path, consent(knee), "application/json")
    assert (again.status_code, again.json()) == (201, accepted.json())
    other = {**consent(knee), "share_notes": not consent(knee)["share_notes"]}
    assert mine.post(path, other, "application/json").status_code == 404
    assert desk.get("/api/v1/caseload/").json()["patients"][0]["last_log_day"] == "2026-11-25"
    mine.delete(f"/api/v1/care-links/{accepted.json()['id']}/")
    assert mine.post(path, consent(knee), "application/json").status_code == 404
    assert desk.get("/api/v1/caseload/").json()["patients"] == []


@pytest.mark.django_db(transaction=True)
def test_of_several_acceptances_at_once_one_makes_a_link(
    patient: Patient, clinician: Clinician, knee: str
) -> None:
    _, token = services.invite(clinician=clinician, email="ada@example.org")
    wanted = {"injuries": [], **dict.fromkeys(SWITCHES, True)}

    def accept(_: int) -> bool:
        try:
            services.accept_invitation(
                token=token, patient=patient, own_injuries=[], consent=wanted
            )
        except RecoveryError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(accept, range(4)))
    assert CareLink.objects.count() == 1


def test_a_patient_does_not_invite_and_a_clinician_does_not_sync(
    mine: Client, desk: Client
) -> None:
    answer = mine.post(
        "/api/v1/clinic/invitations/", {"email": "x@example.org"}, "application/json"
    )
    assert answer.status_code == 403
    request = {"protocol": 1, "device": str(uuid7()), "operations": []}
    assert desk.post("/api/v1/sync", request, "application/json").status_code == 403


def test_a_zone_that_does_not_exist_is_named(patient: Patient, mine: Client) -> None:
    path = f"/api/v1/patients/{patient.id}/"
    answer = mine.patch(path, {"zone": "Mars/Olympus"}, "application/json")
    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"zone"})
    assert (
        mine.patch(path, {"zone": "Asia/Tokyo"}, "application/json").json()["zone"] == "Asia/Tokyo"
    )


def test_a_clinician_writes_only_what_is_shared(
    patient: Patient, desk: Client, link: CareLink, knee: str
) -> None:
    base = f"/api/v1/patients/{patient.id}"
    score = {"injury": knee, "day": "2026-11-26", "activity": "stairs", "score": 1}
    assert desk.post(f"{base}/psfs-scores/", score, "application/json").status_code == 201
    elsewhere = {**score, "injury": str(uuid7())}
    other = desk.post(f"{base}/psfs-scores/", elsewhere, "application/json")
    assert other.status_code == 403
    # What happened to the patient is the patient's to say.
    pain = {"injury": knee, "day": "2026-11-26", "context": "rest", "score": 1}
    assert desk.post(f"{base}/pain-scores/", pain, "application/json").status_code == 403
    note = {"day": "2026-11-26", "text": "Private."}
    # Clinicians read their own notes, whether the link opens the notes of others or not.
    assert desk.post(f"{base}/notes/", note, "application/json").status_code == 201
    assert Pain.objects.count() == 2


def test_a_note_is_read_by_who_wrote_it_and_by_whom_it_is_shared_with(
    patient: Patient, clinician: Clinician, desk: Client, mine: Client, link: CareLink, knee: str
) -> None:
    base = f"/api/v1/patients/{patient.id}/notes/"
    private = {"injury": knee, "day": "2026-11-26", "text": "Private.", "shared": False}
    shared = {"injury": knee, "day": "2026-11-26", "text": "Do the exercises.", "shared": True}
    ids = [desk.post(base, each, "application/json").json()["id"] for each in (private, shared)]

    def texts(client: Client) -> set[str]:
        return {each["text"] for each in client.get(base).json()["results"]}

    other = make_clinician("kim@example.org", "Elsewhere")
    theirs = CareLink.objects.create(
        patient=patient, clinician=other, injuries=[knee], accepted_at=link.accepted_at,
        expires_at=link.expires_at,
    )  # fmt: skip
    kim = signed_in(other.user)
    assert texts(desk) == {"Private.", "Do the exercises."}
    assert texts(mine) == {"Do the exercises."}
    assert texts(kim) == set()
    assert kim.patch(f"{base}{ids[0]}/", {"text": "x"}, "application/json").status_code == 404
    theirs.share_notes = True
    theirs.save()
    assert texts(kim) == {"Do the exercises."}
    again = {**private, "id": ids[0], "text": "Overwritten"}
    assert kim.post(base, again, "application/json").status_code == 403
    assert texts(desk) == {"Private.", "Do the exercises."}
