"""How far a consent reaches: this person, a stand-in whom they name, or the clinic's members.

Who sees what is asked at every door that shows a patient to somebody else.
"""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.care_plan import closing
from recovery.core.errors import Invalid
from recovery.jobs.models import Job
from recovery.journal.queries import injuries_of
from recovery.sharing import clinics, colleagues, queries, reach, services
from recovery.sharing.models import (
    CLINIC,
    PERSON_ONLY,
    STAND_IN,
    AccessRecord,
    Admission,
    CareLink,
    Notice,
)
from tests.support.exporting import asked, work_off
from tests.support.people import (
    PASSWORD,
    add_second_factor,
    make_clinician,
    make_patient,
    signed_in,
)
from tests.support.phone import Phone, add_knee

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S15")]
JSON = "application/json"


@pytest.fixture
def patient() -> Patient:
    found = make_patient("ada@example.org")
    add_knee(Phone(found))
    return found


@pytest.fixture
def jo() -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def kim(jo: Clinician) -> Clinician:
    return join(jo, "kim@example.org", "Kim Lang")


def join(owner: Clinician, email: str, name: str) -> Clinician:
    _, token = colleagues.invite_colleague(clinician=owner, email=email)
    made = colleagues.join(token=token, name=name, password=PASSWORD)
    add_second_factor(made.user)
    return made


def accept(patient: Patient, clinician: Clinician, how_far: str, **more: Any) -> CareLink:
    """Accept over REST, as the phone does."""
    _, token = services.invite(clinician=clinician, email=patient.user.email)
    injuries = [str(row) for row in patient_injuries(patient)]
    body = {"injuries": injuries, "reach": how_far, **more}
    answer = signed_in(patient.user).post(f"/api/v1/invitations/{token}/", body, JSON)
    assert answer.status_code == 201, answer.content
    return CareLink.objects.get(id=answer.json()["id"])


def patient_injuries(patient: Patient) -> list[Any]:
    return list(injuries_of(patient.id))


def name(clinician: Clinician, patient: Patient, colleague: Clinician, days: int = 7) -> Any:
    until = (timezone.now() + timedelta(days=days)).date().isoformat()
    path = f"/api/v1/caseload/{patient.id}/stand-ins/"
    return signed_in(clinician.user).post(
        path, {"clinician": str(colleague.id), "until": until}, JSON
    )


def sees(clinician: Clinician, patient: Patient) -> bool:
    """Whether a clinician sees a patient. Every door must say the same."""
    client = signed_in(clinician.user)
    base = f"/api/v1/patients/{patient.id}"
    doors = {
        "list": any(
            row["id"] == str(patient.id)
            for row in client.get("/api/v1/caseload/").json().get("patients", [])
        ),
        "one": client.get(f"/api/v1/caseload/{patient.id}/").status_code == 200,
        "rows": client.get(f"{base}/injuries/").status_code == 200,
        "series": client.get(f"{base}/series/?kind=pain").status_code == 200,
        "findings": client.get(f"{base}/findings/").status_code == 200,
        "report": client.get(f"{base}/report/").status_code == 200,
        # Asked again and again it is too often: 429 is said to who may.
        "export": client.post(f"{base}/exports/", {"kind": "tables"}, JSON).status_code
        not in (401, 403, 404),
        "readers": clinician.id
        in {
            each.id
            for each in queries.readers_of(patient_id=patient.id, clinic_id=clinician.clinic_id)
        },
    }
    assert len(set(doors.values())) == 1, doors
    return doors["list"]


def told(patient: Patient) -> list[tuple[str, str]]:
    rows = signed_in(patient.user).get("/api/v1/session").json()["notices"]
    return [(row["kind"], row["who"]) for row in rows]


def change(client: Client, admission: Any, method: str) -> Any:
    return getattr(client, method)(f"/api/v1/admissions/{admission}/")


# --- The three choices ----------------------------------------------------------------------------


def test_this_person_only_reaches_nobody_else(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, PERSON_ONLY)
    assert sees(jo, patient)
    assert not sees(kim, patient)
    refused = name(jo, patient, kim)
    assert (refused.status_code, refused.json()["code"]) == (403, "no_stand_in")
    assert not sees(kim, patient)


def test_without_a_choice_it_is_this_person_only(patient: Patient, jo: Clinician) -> None:
    _, token = services.invite(clinician=jo, email=patient.user.email)
    body = {"injuries": [str(row) for row in patient_injuries(patient)]}
    answer = signed_in(patient.user).post(f"/api/v1/invitations/{token}/", body, JSON)
    assert answer.json()["reach"] == PERSON_ONLY


def test_a_stand_in_sees_until_the_day_is_over_and_the_patient_is_told_at_once(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    assert not sees(kim, patient)
    assert name(jo, patient, kim).status_code == 201
    assert told(patient) == [("stand_in_named", "Kim Lang")]
    assert sees(kim, patient)
    with time_machine.travel(timezone.now() + timedelta(days=9), tick=False):
        assert not sees(kim, patient)
        assert sees(jo, patient)


def test_a_stand_in_stays_thirty_days_at_most(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    for days in (-2, 32):
        refused = name(jo, patient, kim, days)
        assert (refused.status_code, list(refused.json()["fields"])) == (400, ["until"])
    assert name(jo, patient, kim, 29).status_code == 201
    # A new end takes the place of the one before: there is one stand-in, not two.
    assert name(jo, patient, kim, 3).status_code == 201
    with time_machine.travel(timezone.now() + timedelta(days=6), tick=False):
        assert not sees(kim, patient)


def test_only_whom_the_patient_named_names_a_stand_in_and_only_of_the_clinic(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    lee, elsewhere = join(jo, "lee@example.org", "Lee"), make_clinician("far@example.org")
    assert name(jo, patient, elsewhere).status_code == 400
    assert name(kim, patient, lee).status_code == 404
    assert name(jo, patient, kim).status_code == 201
    assert name(kim, patient, lee).status_code == 403
    assert not sees(lee, patient)
    assert not sees(elsewhere, patient)


def test_the_clinics_members_see_and_a_new_one_is_told_of(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, CLINIC)
    assert sees(kim, patient)
    assert told(patient) == []
    lee = join(jo, "lee@example.org", "Lee")
    assert told(patient) == [("member_joined", "Lee")]
    assert sees(lee, patient)
    assert not sees(make_clinician("far@example.org"), patient)


@pytest.mark.parametrize("how_far", [STAND_IN, CLINIC])
def test_the_patient_stops_one_person_and_takes_it_back(
    how_far: str, patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    link, mine = accept(patient, jo, how_far), signed_in(patient.user)
    if how_far == STAND_IN:
        name(jo, patient, kim)
    admission = Admission.objects.get(link=link).id
    for _ in range(2):
        assert change(mine, admission, "delete").json()["ended_by"] == "patient"
    assert not sees(kim, patient)
    assert sees(jo, patient)
    assert change(mine, admission, "put").json()["ended_at"] is None
    assert sees(kim, patient)


def test_nobody_of_the_clinic_lets_in_again_whom_the_patient_stopped(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    mine = signed_in(patient.user)
    accept(patient, jo, STAND_IN)
    first = name(jo, patient, kim).json()["id"]
    change(mine, first, "delete")
    refused = name(jo, patient, kim)
    assert (refused.status_code, refused.json()["code"]) == (403, "stopped_by_patient")

    # Not by deactivating and inviting the same person again either.
    other = make_patient("eve@example.org")
    add_knee(Phone(other))
    accept(other, jo, CLINIC)
    change(signed_in(other.user), Admission.objects.get(patient=other).id, "delete")
    clinics.deactivate(by=jo, member_id=kim.id)
    back = join_again(jo, kim)
    assert not sees(back, other)
    assert told(other) == []
    stopped = Admission.objects.filter(patient=other, clinician=back).latest("from_at")
    assert change(signed_in(other.user), stopped.id, "put").status_code == 200
    assert sees(back, other)


def join_again(owner: Clinician, member: Clinician) -> Clinician:
    _, token = colleagues.invite_colleague(clinician=owner, email=member.user.email)
    return colleagues.join(token=token, name=member.name, password=PASSWORD)


def test_a_change_of_the_choice_is_a_new_document(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    link, mine = accept(patient, jo, CLINIC), signed_in(patient.user)
    narrower = mine.patch(f"/api/v1/care-links/{link.id}/", {"reach": PERSON_ONLY}, JSON)
    assert (narrower.status_code, narrower.json()["version"]) == (200, 2)
    assert not sees(kim, patient)
    wider = mine.patch(f"/api/v1/care-links/{narrower.json()['id']}/", {"reach": CLINIC}, JSON)
    assert wider.json()["reach"] == CLINIC
    assert sees(kim, patient)


def test_a_change_of_what_is_shared_keeps_a_stand_in_and_a_stop(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    link, mine = accept(patient, jo, STAND_IN), signed_in(patient.user)
    admission = name(jo, patient, kim).json()["id"]
    second = mine.patch(f"/api/v1/care-links/{link.id}/", {"share_sleep": False}, JSON).json()
    assert sees(kim, patient)
    change(mine, admission, "delete")
    mine.patch(f"/api/v1/care-links/{second['id']}/", {"share_sleep": True}, JSON)
    assert not sees(kim, patient)


def test_the_end_of_a_consent_ends_everybody_whom_it_let_in(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    link, mine = accept(patient, jo, CLINIC), signed_in(patient.user)
    admission = Admission.objects.get().id
    mine.delete(f"/api/v1/care-links/{link.id}/")
    assert not sees(kim, patient)
    assert not sees(jo, patient)
    assert change(mine, admission, "put").status_code == 400
    (shown,) = mine.get("/api/v1/care-links/").json()
    assert (shown["ended_by"], shown["admissions"][0]["ended_by"]) == ("patient", "consent")


def test_ones_own_consent_counts_before_the_clinics(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    """Whom the patient shows less sees less, whatever the clinic's members see."""
    accept(patient, jo, CLINIC)
    accept(patient, kim, PERSON_ONLY, share_sleep=False)
    access = queries.visible_patient(user_id=kim.user_id, patient_id=patient.id)
    assert not access.sleep
    (row,) = signed_in(kim.user).get("/api/v1/caseload/").json()["patients"]
    assert row["id"] == str(patient.id)


def test_the_record_names_who_really_looked(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    name(jo, patient, kim)
    AccessRecord.objects.all().delete()
    signed_in(kim.user).get(f"/api/v1/patients/{patient.id}/pain-scores/")
    assert [row.clinician_name for row in AccessRecord.objects.all()] == ["Kim Lang"]


def test_an_export_of_a_stand_in_is_gone_when_their_time_is(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    admission = name(jo, patient, kim).json()["id"]
    desk, mine = signed_in(kim.user), signed_in(patient.user)
    path = f"/api/v1/patients/{patient.id}/exports/"
    job = desk.post(path, {"kind": "tables"}, JSON).json()["id"]
    change(mine, admission, "delete")
    assert desk.get(f"{path}{job}/").status_code == 404
    change(mine, admission, "put")
    assert desk.get(f"{path}{job}/").status_code == 404


def test_a_stand_in_may_end_early_and_cannot_end_the_treatment(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    admission = name(jo, patient, kim).json()["id"]
    desk = signed_in(kim.user)
    injury = str(patient_injuries(patient)[0])
    ended = desk.post(
        f"/api/v1/caseload/{patient.id}/discharge/", {"injury": injury, "reason": "other"}, JSON
    )
    assert ended.status_code == 403
    assert desk.delete(f"/api/v1/caseload/{patient.id}/stand-ins/{admission}/").status_code == 204
    assert not sees(kim, patient)
    assert told(patient)[-1] == ("access_ended", "Kim Lang")


# --- Leaving --------------------------------------------------------------------------------------


@pytest.mark.parametrize("how_far", [PERSON_ONLY, STAND_IN, CLINIC])
def test_who_is_deactivated_sees_nobody_and_the_patient_is_told(
    how_far: str, patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    link = accept(patient, kim, how_far)
    desk = signed_in(kim.user)
    assert desk.get("/api/v1/caseload/").status_code == 200
    boss = signed_in(jo.user)
    assert boss.delete(f"/api/v1/clinic/members/{kim.id}/").status_code == 204
    assert desk.get("/api/v1/caseload/").status_code in (401, 403)
    assert kim.user.sessions.count() == 0
    assert not sees(kim, patient)
    # A consent to the clinic's members goes on with those who are left.
    assert sees(jo, patient) == (how_far == CLINIC)
    code = "access_ended" if how_far == CLINIC else "sharing_ended"
    assert told(patient) == [(code, "Kim Lang")]
    link.refresh_from_db()
    assert (link.revoked_at is None) == (how_far == CLINIC)
    if how_far != CLINIC:
        assert (link.ended_by, link.ended_by_name) == ("clinic", jo.name)


def test_who_comes_back_to_a_clinic_is_told_of_and_can_be_stopped(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    """Also whoever the consent to the clinic's members had named; an old export stays gone."""
    accept(patient, kim, CLINIC)
    one = asked(signed_in(kim.user), patient, "tables")
    work_off()
    clinics.deactivate(by=jo, member_id=kim.id)
    assert not Job.objects.exists()
    join_again(jo, kim)
    assert told(patient) == [("access_ended", "Kim Lang"), ("member_joined", "Kim Lang")]
    assert sees(kim, patient)
    assert signed_in(kim.user).get(one).status_code == 404
    (back,) = Admission.objects.filter(clinician=kim, ended_at=None)
    assert change(signed_in(patient.user), back.id, "delete").status_code == 200
    assert not sees(kim, patient)
    assert sees(jo, patient)


def test_a_stand_in_who_is_deactivated_stands_in_no_more(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    admission = name(jo, patient, kim).json()["id"]
    clinics.deactivate(by=jo, member_id=kim.id)
    assert not sees(kim, patient)
    assert told(patient)[-1] == ("access_ended", "Kim Lang")
    join_again(jo, kim)
    assert not sees(kim, patient)
    assert change(signed_in(patient.user), admission, "put").status_code == 400


def test_who_was_deactivated_cannot_sign_in_until_invited_again(
    jo: Clinician, kim: Clinician, client: Client
) -> None:
    clinics.deactivate(by=jo, member_id=kim.id)
    body = {"email": kim.user.email, "password": PASSWORD}
    login = "/_allauth/browser/v1/auth/login"
    assert flows(client.post(login, body, JSON)).isdisjoint({"mfa_authenticate"})
    assert client.get("/api/v1/session").json()["user"] is None
    _, token = colleagues.invite_colleague(clinician=jo, email=kim.user.email)
    assert client.get(f"/api/v1/join/{token}/").json()["returns"] is True
    with pytest.raises(Invalid):
        colleagues.join(token=token, name="Kim", password="not the one 42")
    back = colleagues.join(token=token, name="Kim", password=PASSWORD)
    assert (back.id, back.role) == (kim.id, "member")
    assert "mfa_authenticate" in flows(client.post(login, body, JSON))


def flows(answer: Any) -> set[str]:
    """The steps that a door still asks for."""
    found = answer.json().get("data", {}).get("flows", [])
    return {each["id"] for each in found if each.get("is_pending")}


def test_a_clinician_who_deletes_their_account_leaves_the_record_of_the_consent(
    patient: Patient, jo: Clinician, kim: Clinician, settings: Any, tmp_path: Any
) -> None:
    settings.ERASURES_FILE = tmp_path / "erasures"
    accept(patient, kim, PERSON_ONLY)
    answer = signed_in(kim.user).post("/api/v1/account/deletion/", {"password": PASSWORD}, JSON)
    assert answer.status_code == 204
    mine = signed_in(patient.user)
    (shown,) = mine.get("/api/v1/care-links/").json()
    assert (shown["clinician"], shown["clinic"]) == ("Kim Lang", "Praxis")
    assert (shown["ended_by"], shown["ended_by_name"]) == ("account", "Kim Lang")
    assert shown["accepted_at"] < shown["revoked_at"]
    assert told(patient) == [("sharing_ended", "Kim Lang")]


def test_of_a_patient_who_is_gone_the_clinic_keeps_when_and_nothing_of_whom(
    patient: Patient, jo: Clinician, settings: Any, tmp_path: Any
) -> None:
    settings.ERASURES_FILE = tmp_path / "erasures"
    link = accept(patient, jo, PERSON_ONLY, name="Ada Byron", phone="030 1234")
    mine = signed_in(patient.user)
    mine.post("/api/v1/account/deletion/", {"password": "correct horse 42"}, JSON)
    assert not Patient.objects.exists()
    clinic = signed_in(jo.user).get("/api/v1/clinic/").json()
    (kept,) = clinic["past_consents"]
    assert set(kept) == {"id", "clinician_name", "accepted_at", "ended_at"}
    assert kept["id"] == str(link.id)
    assert "Ada" not in str(clinic)


# --- Who the patient is ---------------------------------------------------------------------------


@pytest.mark.promise("D4")
def test_the_name_and_number_given_on_accepting_stand_at_the_desk(
    patient: Patient, jo: Clinician
) -> None:
    accept(patient, jo, PERSON_ONLY, name="Ada Byron", phone="030 1234")
    (row,) = signed_in(jo.user).get("/api/v1/caseload/").json()["patients"]
    assert (row["name"], row["phone"]) == ("Ada Byron", "030 1234")
    # Given nothing, nothing that was there is lost.
    accept(patient, jo, PERSON_ONLY, name="", phone="")
    assert Patient.objects.get().phone == "030 1234"


def test_a_notice_is_dismissed_by_its_own_patient_alone(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    name(jo, patient, kim)
    notice = Notice.objects.get().id
    eve = signed_in(make_patient("eve@example.org").user)
    assert eve.post(f"/api/v1/notices/{notice}/").status_code == 404
    assert told(patient)
    mine = signed_in(patient.user)
    assert mine.post(f"/api/v1/notices/{notice}/").status_code == 204
    assert told(patient) == []


def test_a_stop_takes_back_nothing_that_somebody_else_has_ended(
    patient: Patient, jo: Clinician, kim: Clinician
) -> None:
    accept(patient, jo, STAND_IN)
    admission = name(jo, patient, kim).json()["id"]
    reach.hand_back(clinician=jo, patient_id=patient.id, admission_id=admission)
    assert change(signed_in(patient.user), admission, "put").status_code == 400
    assert not sees(kim, patient)


def test_what_a_clinician_wrote_can_be_saved_for_a_week_by_its_author_alone(
    patient: Patient, jo: Clinician, kim: Clinician, settings: Any, tmp_path: Any
) -> None:
    settings.ERASURES_FILE = tmp_path / "erasures"
    accept(patient, kim, CLINIC, name="Ada Byron", share_notes=True)
    injury = str(patient_injuries(patient)[0])
    desk = signed_in(kim.user)
    note = {"injury": injury, "day": "2026-11-01", "text": "Stairs are hard", "shared": False}
    assert desk.post(f"/api/v1/patients/{patient.id}/notes/", note, JSON).status_code == 201
    mine = signed_in(patient.user)
    assert mine.post("/api/v1/account/deletion/", {"password": PASSWORD}, JSON).status_code == 204

    kinds = [each["kind"] for each in desk.get("/api/v1/session").json()["notices"]]
    assert kinds == ["patient_gone"]
    (kept,) = desk.get("/api/v1/clinic/").json()["closing_records"]
    path = f"/api/v1/clinic/closing-records/{kept['id']}/"
    (row,) = desk.get(path).json()["rows"]
    assert (row["kind"], row["text"], row["injury"]) == ("note", "Stairs are hard", "knee, left")
    # Nobody let the owner in, so what a colleague noted for themselves stays closed.
    boss = signed_in(jo.user)
    assert boss.get("/api/v1/clinic/").json()["closing_records"] == []
    assert boss.get(path).status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        assert closing.closing_records(kim) == []
        assert closing.purge() == 1
