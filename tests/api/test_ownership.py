"""Whose a row is: a patient's entries are the patient's, a clinician's are amended, never lost."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from api.sync.nouns import NOUNS
from recovery.accounts.models import Clinician, Patient, PrivacyConsent
from recovery.care_plan.models import MeasuringPlan, Precaution
from recovery.core.ids import named_id, uuid7
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.sharing.models import AccessRecord, CareLink
from recovery.supplements.models import Regimen
from recovery.sync.models import RecordAmendment
from recovery.sync.registry import CLINICIAN, PATIENT, Kind
from recovery.trials.models import Trial
from tests.security.samples import ANOTHER, BY_SERVER, filled
from tests.security.world import JSON, NOUN_OF, Person, facts, person
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone
from tests.support.race import at_once

pytestmark = pytest.mark.django_db
WRITTEN = [noun for noun in NOUNS if noun.name not in BY_SERVER]
OF_PATIENT = [noun for noun in WRITTEN if CLINICIAN not in noun.writers]
OF_BOTH = [noun for noun in WRITTEN if noun.writers == {CLINICIAN, PATIENT}]
SAFETY = {"health_answer", "medicine", "weekly_check", "symptom"}


def named(noun: Kind) -> str:
    return noun.route


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis am Park")


def one(ada: Person, kind: str) -> str:
    return f"{ada.base}/{NOUN_OF[kind].route}/{ada.ids[kind]}/"


def many(ada: Person, kind: str) -> str:
    return f"{ada.base}/{NOUN_OF[kind].route}/"


def made_at_the_desk(ada: Person, kind: str, **but: Any) -> dict[str, Any]:
    answer = ada.desk.post(many(ada, kind), filled(kind, ada.ids, **but), JSON)
    assert answer.status_code == 201, answer.content
    return answer.json()


def is_refused(answer: Any) -> None:
    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed"), answer.content


# --- The patient's entries ------------------------------------------------------------------------


def test_safety_answers_are_the_patients_alone() -> None:
    assert {noun.name for noun in OF_PATIENT} >= SAFETY


@pytest.mark.promise("S9")
@pytest.mark.parametrize("noun", OF_PATIENT, ids=named)
def test_a_clinician_neither_makes_nor_changes_nor_deletes_a_patients_entry(
    noun: Kind, ada: Person
) -> None:
    before = facts(ada)
    body = filled(noun.name, ada.ids, **ANOTHER.get(noun.name, {}))
    wanted = {403, 404}
    assert ada.desk.post(many(ada, noun.name), body, JSON).status_code in wanted
    over = {**filled(noun.name, ada.ids), "id": ada.ids[noun.name]}
    assert ada.desk.post(many(ada, noun.name), over, JSON).status_code in wanted
    assert ada.desk.patch(one(ada, noun.name), body, JSON).status_code in wanted
    assert ada.desk.delete(one(ada, noun.name)).status_code in wanted
    assert facts(ada) == before


@pytest.mark.promise("S9")
@pytest.mark.parametrize("noun", OF_BOTH, ids=named)
def test_what_both_write_is_changed_by_its_author_alone(noun: Kind, ada: Person) -> None:
    theirs = made_at_the_desk(ada, noun.name)
    assert theirs["author"] == "Jo Berger, Praxis am Park"
    at = f"{many(ada, noun.name)}{theirs['id']}/"
    change = CHANGES[noun.name]
    before = facts(ada)
    for client, path in ((ada.desk, one(ada, noun.name)), (ada.client, at)):
        is_refused(client.patch(path, change, JSON))
        is_refused(client.delete(path))
    over = {**filled(noun.name, ada.ids), **change, "id": ada.ids[noun.name]}
    is_refused(ada.desk.post(many(ada, noun.name), over, JSON))
    is_refused(
        ada.client.post(many(ada, noun.name), {**over, "id": theirs["id"]}, JSON)
        if noun.name != "measuring_plan"
        else ada.client.patch(at, change, JSON)
    )
    assert facts(ada) == before
    assert ada.client.patch(one(ada, noun.name), change, JSON).status_code == 200
    assert ada.desk.patch(at, change, JSON).status_code == 200


CHANGES: dict[str, dict[str, Any]] = {
    "range_of_motion": {"degrees": 5},
    "function_score": {"score": 9},
    "goal": {"degrees": 100},
    "measuring_plan": {"weekdays": [1, 2]},
    "precaution": {"maximum": 40},
    "appointment": {"name": "Dr Doe"},
}


@pytest.mark.promise("S9")
def test_a_phone_does_not_write_over_what_a_clinician_wrote(ada: Person) -> None:
    limit = made_at_the_desk(ada, "precaution")
    phone = Phone(ada.patient)
    cursor = int(phone.sync().cursor)
    row = next(each for key, each in phone.rows.items() if key == ("precaution", limit["id"]))
    assert row.values["author"] == "Jo Berger, Praxis am Park"
    tries = ({"maximum": 140}, None)
    sent = [phone.operation("precaution", limit["id"], each, base=cursor) for each in tries]
    assert [each.code for each in phone.sync(*sent).results] == ["not_allowed"] * 2
    assert Precaution.objects.get(id=limit["id"]).maximum == limit["maximum"]


def test_a_patient_answers_on_a_clinicians_row_where_that_is_asked(ada: Person) -> None:
    visit = made_at_the_desk(ada, "appointment")
    path = f"{many(ada, 'appointment')}{visit['id']}/"
    assert ada.client.patch(path, {"kept": True}, JSON).json()["kept"] is True
    is_refused(ada.client.patch(path, {"kept": False, "name": "Somebody else"}, JSON))


@pytest.mark.promise("S9")
def test_who_measured_follows_from_who_writes(ada: Person) -> None:
    made = made_at_the_desk(ada, "range_of_motion", day="2026-11-03")
    assert made["rater"] == "clinician"
    for rater in ("self", "helper"):
        body = filled("range_of_motion", ada.ids, rater=rater)
        is_refused(ada.desk.post(many(ada, "range_of_motion"), body, JSON))
        path = f"{many(ada, 'range_of_motion')}{made['id']}/"
        is_refused(ada.desk.patch(path, {"rater": rater}, JSON))
    body = filled("range_of_motion", ada.ids, rater="clinician")
    is_refused(ada.client.post(many(ada, "range_of_motion"), body, JSON))
    assert RangeOfMotion.objects.filter(rater="clinician").count() == 1


@pytest.mark.promise("S9")
def test_a_colleague_does_not_change_what_another_wrote(ada: Person) -> None:
    limit = made_at_the_desk(ada, "precaution")
    kim = make_clinician("kim@example.org", "Elsewhere")
    CareLink.objects.create(
        patient=ada.patient, clinician=kim, injuries=[ada.ids["injury"]], share_notes=True,
        expires_at=ada.link.expires_at,
    )  # fmt: skip
    other = signed_in(kim.user)
    for kind, row in (("precaution", limit["id"]), ("note", ada.ids["note"])):
        path = f"{many(ada, kind)}{row}/"
        is_refused(
            other.patch(path, {"maximum": 1} if kind == "precaution" else {"text": "x"}, JSON)
        )
        is_refused(other.delete(path))


@pytest.mark.promise("S9")
def test_an_answer_about_health_that_a_clinician_sends_lifts_no_block(ada: Person) -> None:
    kidneys = {"question": "kidneys", "answer": "egfr_below_30", "day": "2026-11-02"}
    assert ada.client.post(many(ada, "health_answer"), kidneys, JSON).status_code == 201
    assert Regimen.objects.get(id=ada.ids["regimen"]).status == "blocked"
    row = named_id(ada.patient.id, "health_answer:kidneys")
    path = f"{many(ada, 'health_answer')}{row}/"
    for answer in ("none", "egfr_below_30", "none"):
        is_refused(ada.desk.patch(path, {"answer": answer}, JSON))
        is_refused(ada.desk.post(many(ada, "health_answer"), {**kidneys, "answer": answer}, JSON))
    is_refused(ada.desk.delete(path))
    assert Regimen.objects.get(id=ada.ids["regimen"]).status == "blocked"


# --- Tombstones -----------------------------------------------------------------------------------


@pytest.mark.promise("S10")
@pytest.mark.parametrize("noun", [each for each in WRITTEN if each.key], ids=named)
def test_nobody_but_the_patient_revives_what_was_deleted(noun: Kind, ada: Person) -> None:
    assert ada.client.delete(one(ada, noun.name)).status_code == 204
    model = noun.model
    body = filled(noun.name, ada.ids)
    answer = ada.desk.post(many(ada, noun.name), body, JSON)
    assert model.objects.get(id=ada.ids[noun.name]).deleted_at is not None
    if noun in OF_BOTH:  # the clinician's stands beside it
        assert (answer.status_code, answer.json()["id"] != ada.ids[noun.name]) == (201, True)
    else:
        assert answer.status_code == 403
    assert ada.client.post(many(ada, noun.name), body, JSON).status_code == 201


@pytest.mark.promise("S10")
def test_a_row_that_returns_by_its_key_has_nothing_of_the_deleted_one(ada: Person) -> None:
    night = {"night": "2026-11-01", "awakenings": 4}
    assert ada.client.delete(one(ada, "sleep")).status_code == 204
    again = ada.client.post(many(ada, "sleep"), night, JSON).json()
    assert (again["awakenings"], again["quality"], again["minutes"]) == (4, None, None)


@pytest.mark.promise("S10")
def test_a_clinician_writes_anew_what_they_have_withdrawn(ada: Person) -> None:
    plan = made_at_the_desk(ada, "measuring_plan")
    path = f"{many(ada, 'measuring_plan')}{plan['id']}/"
    assert ada.desk.delete(path).status_code == 204
    over = {**filled("measuring_plan", ada.ids), "id": plan["id"]}
    is_refused(ada.desk.post(many(ada, "measuring_plan"), over, JSON))
    assert made_at_the_desk(ada, "measuring_plan")["id"] != plan["id"]
    living = MeasuringPlan.objects.filter(deleted_at=None, injury=ada.ids["injury"])
    assert sorted(living.values_list("author", flat=True)) == ["", "Jo Berger, Praxis am Park"]


# --- Amendments -----------------------------------------------------------------------------------


@pytest.mark.promise("S9")
def test_an_amendment_and_a_withdrawal_keep_author_time_and_the_old_values(ada: Person) -> None:
    RecordAmendment.objects.all().delete()
    limit = made_at_the_desk(ada, "precaution")
    path = f"{many(ada, 'precaution')}{limit['id']}/"
    ada.desk.patch(path, {"maximum": 60, "brace": "MARK brace"}, JSON)
    assert ada.desk.delete(path).status_code == 204
    assert ada.desk.delete(path).status_code == 404
    listed = ada.client.get(f"{ada.base}/record-amendments/").json()["results"]
    assert [each["withdrawn"] for each in listed] == [False, True]
    assert {each["author"] for each in listed} == {"Jo Berger, Praxis am Park"}
    assert {each["row"] for each in listed} == {limit["id"]}
    assert listed[0]["values"] == {"maximum": 93.5}
    assert listed[1]["values"]["maximum"] == 60
    assert listed[0]["at"] <= listed[1]["at"]
    phone = Phone(ada.patient)
    phone.sync()
    sent = [each for (kind, _), each in phone.rows.items() if kind == "record_amendment"]
    assert [each.values["values"] for each in sent] == [each["values"] for each in listed]
    assert phone.rows["precaution", limit["id"]].deleted


def test_what_was_changed_of_a_private_note_stays_with_the_clinic(ada: Person) -> None:
    note = made_at_the_desk(ada, "note", shared=False, text="MARK private")
    path = f"{many(ada, 'note')}{note['id']}/"
    assert ada.desk.patch(path, {"text": "Yours to read", "shared": True}, JSON).status_code == 200
    kept = RecordAmendment.objects.get(row=note["id"])
    assert (kept.private, kept.values["text"]) == (True, "MARK private")
    assert "MARK private" not in ada.client.get(f"{ada.base}/record-amendments/").content.decode()
    phone = Phone(ada.patient)
    phone.sync()
    assert "MARK private" not in repr(phone.rows)


def amendments(client: Client, ada: Person) -> list[Any]:
    """What a reader has of the amendments, one by one as in the list."""
    path = f"{ada.base}/record-amendments/"
    listed: list[Any] = client.get(path).json()["results"]
    for each in RecordAmendment.objects.filter(patient=ada.patient):
        status = client.get(f"{path}{each.id}/").status_code
        assert (status == 200) is (str(each.id) in {one["id"] for one in listed})
    return [(each["kind"], each["withdrawn"]) for each in listed]


@pytest.mark.promise("S9")
def test_a_clinician_reads_what_was_amended_of_what_is_shared_with_them(ada: Person) -> None:
    RecordAmendment.objects.all().delete()
    for noun, change in (
        ("precaution", {"maximum": 60}),
        ("clearance", {"words": "MARK again"}),
        ("note", {"text": "MARK again"}),
    ):
        row = made_at_the_desk(ada, noun)
        path = f"{many(ada, noun)}{row['id']}/"
        assert ada.desk.patch(path, change, JSON).status_code == 200
        assert ada.desk.delete(path).status_code == 204
    every = [(kind, gone) for kind in ("precaution", "clearance", "note") for gone in (False, True)]
    assert amendments(ada.desk, ada) == every
    assert amendments(ada.client, ada) == every
    colleague = make_clinician("kim@example.org")
    sharing = {"accepted_at": timezone.now(), "expires_at": timezone.now() + timedelta(days=9)}
    link = CareLink.objects.create(
        patient=ada.patient, clinician=colleague, injuries=[ada.ids["injury"]],
        share_supplements=False, share_notes=False, **sharing,
    )  # fmt: skip
    theirs = signed_in(colleague.user)
    assert amendments(theirs, ada) == every[:2]
    CareLink.objects.filter(pk=link.pk).update(injuries=[str(uuid7())], share_supplements=True)
    assert amendments(theirs, ada) == every[2:4]


@pytest.mark.promise("S9")
def test_what_was_private_when_it_was_amended_stays_with_its_author(ada: Person) -> None:
    RecordAmendment.objects.all().delete()
    note = made_at_the_desk(ada, "note", shared=False, text="MARK private")
    path = f"{many(ada, 'note')}{note['id']}/"
    ada.desk.patch(path, {"text": "Yours to read", "shared": True}, JSON)
    colleague = make_clinician("kim@example.org")
    now = timezone.now()
    CareLink.objects.create(
        patient=ada.patient, clinician=colleague, injuries=[ada.ids["injury"]], share_notes=True,
        accepted_at=now, expires_at=now + timedelta(days=9),
    )  # fmt: skip
    assert amendments(signed_in(colleague.user), ada) == []
    assert amendments(ada.desk, ada) == [("note", False)]


def test_amendments_are_written_by_nobody(ada: Person) -> None:
    path = f"{ada.base}/record-amendments/"
    for client in (ada.client, ada.desk):
        assert client.post(path, {}, JSON).status_code == 405
        assert client.delete(f"{path}{ada.ids['record_amendment']}/").status_code == 405
    phone = Phone(ada.patient)
    wanted = {
        "kind": "note",
        "row": ada.ids["note"],
        "author": "Forged",
        "at": "2026-11-01T10:00:00Z",
    }
    (result,) = phone.sync(
        phone.operation("record_amendment", ada.ids["record_amendment"], wanted)
    ).results
    assert result.code == "not_allowed"


@pytest.mark.promise("S9")
def test_the_end_of_a_treatment_says_which_reminders_it_let_rest(ada: Person) -> None:
    regimen = Regimen.objects.get(id=ada.ids["regimen"])
    assert regimen.reminds
    body = {"injury": ada.ids["injury"], "reason": "other", "summary": "Done."}
    answer = ada.desk.post(f"/api/v1/caseload/{ada.patient.id}/discharge/", body, JSON)
    assert answer.json()["reminders_ended"] is True
    regimen.refresh_from_db()
    assert (regimen.reminds, regimen.recorded_by_id) == (False, ada.patient.user_id)
    kept = RecordAmendment.objects.get(row=regimen.id)
    assert (kept.author, kept.values) == ("Jo Berger, Praxis am Park", {"reminds": True})


@pytest.mark.promise("S9")
def test_an_agreement_to_a_trial_that_is_changed_keeps_what_was_said(ada: Person) -> None:
    Trial.objects.filter(id=ada.ids["trial"]).update(status="asked")
    path = f"{ada.base}/trials/{ada.ids['trial']}/agreement/"
    for agrees, words in ((True, "Fine."), (False, "Better not.")):
        answer = ada.desk.post(path, {"agrees": agrees, "words": words}, JSON)
        assert answer.status_code == 200, answer.content
    kept = RecordAmendment.objects.filter(row=ada.ids["trial"]).order_by("at")
    assert [each.values["agreed_words"] for each in kept] == ["", "Fine."]


@pytest.mark.promise("S8")
@pytest.mark.parametrize("noun", WRITTEN, ids=named)
def test_an_empty_change_is_refused_and_shows_nothing(noun: Kind, ada: Person) -> None:
    for client in (ada.client, ada.desk):
        answer = client.patch(one(ada, noun.name), {}, JSON)
        assert (answer.status_code, answer.json()["code"]) == (400, "empty")
        assert "MARK" not in answer.content.decode()


def test_an_empty_change_of_oneself_or_of_a_sharing_is_refused_too(ada: Person) -> None:
    for path in (f"{ada.base}/", f"/api/v1/care-links/{ada.link.id}/"):
        answer = ada.client.patch(path, {}, JSON)
        assert (answer.status_code, answer.json()["code"]) == (400, "empty")


@pytest.mark.promise("S8")
def test_sixty_nights_that_are_read_one_by_one_are_recorded(
    patient: Patient, desk: Client, link: CareLink, knee: str
) -> None:
    night = Sleep.objects.get()
    path = f"/api/v1/patients/{patient.id}/sleep-logs/{night.id}/"
    assert desk.patch(path, {}, JSON).status_code == 400
    assert not AccessRecord.objects.exists()
    assert desk.get(path).status_code == 200
    assert [each.section for each in AccessRecord.objects.all()] == ["sleep"]


# --- Consent to the processing --------------------------------------------------------------------


@pytest.fixture
def unasked(ada: Person) -> Person:
    PrivacyConsent.objects.filter(user=ada.patient.user).delete()
    return ada


def needs_consent(answer: Any) -> None:
    assert (answer.status_code, answer.json()["code"]) == (403, "consent_needed"), answer.content


@pytest.mark.promise("S14")
def test_nothing_is_stored_by_sync_before_the_patient_has_agreed(unasked: Person) -> None:
    before = facts(unasked)
    pain = Phone(unasked.patient).operation("pain", named_id(unasked.patient.id, "x"), {"score": 1})
    body = {
        "protocol": 1, "device": str(named_id(unasked.patient.id, "phone")),
        "operations": [
            {"id": str(pain.id), "patient": str(unasked.patient.id), "kind": "pain",
             "row": unasked.ids["pain"], "set": {"score": 1}}
        ],
    }  # fmt: skip
    needs_consent(unasked.client.post("/api/v1/sync", body, JSON))
    assert facts(unasked) == before
    # To read what is there needs no new word.
    assert unasked.client.post("/api/v1/sync", {**body, "operations": []}, JSON).status_code == 200
    version = unasked.client.get("/api/v1/session").json()["privacy"]["version"]
    agree = unasked.client.post("/api/v1/privacy/consents/", {"version": version}, JSON)
    assert agree.status_code == 200
    answer = unasked.client.post("/api/v1/sync", body, JSON)
    assert answer.json()["results"][0]["status"] in ("applied", "conflict")


@pytest.mark.promise("S14")
def test_an_agreement_to_an_older_text_is_none(ada: Person) -> None:
    PrivacyConsent.objects.filter(user=ada.patient.user).update(version="2020-01-01")
    body = filled("pain", ada.ids, day="2026-11-07")
    needs_consent(ada.client.post(many(ada, "pain"), body, JSON))


@pytest.mark.promise("S14")
@pytest.mark.parametrize("noun", WRITTEN, ids=named)
def test_nothing_is_stored_by_rest_before_the_patient_has_agreed(
    noun: Kind, unasked: Person
) -> None:
    before = facts(unasked)
    for client in (unasked.client, unasked.desk):
        role = PATIENT if client is unasked.client else CLINICIAN
        if role in noun.writers:
            body = filled(noun.name, unasked.ids, **ANOTHER.get(noun.name, {}))
            needs_consent(client.post(many(unasked, noun.name), body, JSON))
    by = unasked.client if PATIENT in noun.writers else unasked.desk
    change = CHANGES.get(noun.name) or filled(noun.name, unasked.ids)
    needs_consent(by.patch(one(unasked, noun.name), change, JSON))
    needs_consent(by.delete(one(unasked, noun.name)))
    assert facts(unasked) == before


@pytest.mark.promise("S14")
def test_nothing_is_stored_by_any_other_door_before_the_patient_has_agreed(
    unasked: Person,
) -> None:
    before = facts(unasked)
    plan = {
        "question": "Do I sleep better?", "regimen": unasked.ids["regimen"], "smallest_change": 2,
        "outcome": "sleep_quality", "period_days": 7, "periods": 12,
        "starts_on": date.today().isoformat(), "surgery_ahead": False, "taper_ahead": False,
    }  # fmt: skip
    case = f"/api/v1/caseload/{unasked.patient.id}"
    imports = f"{unasked.base}/imports/?kind=journal"
    needs_consent(
        unasked.client.post(imports, b"day;pain\n2026-11-02;3\n", "application/octet-stream")
    )
    needs_consent(
        unasked.desk.post(
            f"{case}/discharge/", {"injury": unasked.ids["injury"], "reason": "other"}, JSON
        )
    )
    Trial.objects.filter(id=unasked.ids["trial"]).update(status="asked")
    trial = f"{unasked.base}/trials/{unasked.ids['trial']}"
    before_trial = facts(unasked)
    needs_consent(unasked.client.post(f"{trial}/stop/", {"reason": "other"}, JSON))
    needs_consent(unasked.client.post(f"{trial}/stop/", {"reason": "harm"}, JSON))
    needs_consent(unasked.desk.post(f"{trial}/agreement/", {"agrees": True}, JSON))
    assert facts(unasked) == before_trial
    assert unasked.client.post(f"{unasked.base}/trials/", plan, JSON).status_code in (400, 403)
    assert before_trial != before


# --- At once --------------------------------------------------------------------------------------


@pytest.mark.promise("S9")
@pytest.mark.django_db(transaction=True)
def test_a_patient_who_deletes_while_a_clinician_writes_stays_the_owner(
    patient: Patient, clinician: Clinician, link: CareLink, knee: str
) -> None:
    """Of all that happens at once, nothing of the clinician's reaches the patient's row."""
    path = f"/api/v1/patients/{patient.id}/pain-scores/"
    row = Pain.objects.get(day="2026-11-24")
    mine, desk = signed_in(patient.user), signed_in(clinician.user)
    body = {"injury": knee, "day": row.day.isoformat(), "context": "rest", "score": 0}
    answers = at_once(
        partial(mine.delete, f"{path}{row.id}/"),
        partial(desk.post, path, body, JSON),
        partial(desk.patch, f"{path}{row.id}/", {"score": 0}, JSON),
    )
    assert answers[0].status_code == 204
    assert {each.status_code for each in answers[1:]} <= {403, 404}
    row.refresh_from_db()
    assert (row.score, row.deleted_at is not None) == (4, True)


def test_a_stranger_is_told_no_more_than_before(ada: Person) -> None:
    eve = signed_in(make_patient("eve@example.org").user)
    assert eve.get(f"{ada.base}/record-amendments/").status_code == 404
