"""How a phone and the server agree, through the engine itself on a real database."""

from uuid import uuid4

import pytest

from recovery.accounts.models import Patient
from recovery.core.ids import named_id, uuid7
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.sleep import Sleep
from recovery.sync.models import Superseded
from recovery.sync.registry import CLINICIAN
from tests.support.phone import KNEE, Phone, add_knee, make_patient, pain, pain_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def patient() -> Patient:
    return make_patient()


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


def test_a_new_row_reaches_the_database_and_the_other_phone(phone: Phone) -> None:
    knee = add_knee(phone)
    answer = phone.sync(pain(phone, knee, "2026-11-24", 4))
    assert [result.status for result in answer.results] == ["applied"]
    assert Pain.objects.get().score == 4
    other = Phone(phone.patient)
    other.sync()
    assert other.rows["pain", str(pain_id(phone, knee, "2026-11-24"))].values["score"] == 4


def test_a_replay_is_a_duplicate_and_changes_nothing(phone: Phone) -> None:
    knee = add_knee(phone)
    operation = pain(phone, knee, "2026-11-24", 4)
    first = phone.sync(operation)
    again = phone.sync(operation)
    assert again.results[0].status == "duplicate"
    assert again.revision == first.revision


def test_the_same_id_with_other_content_is_refused(phone: Phone) -> None:
    knee = add_knee(phone)
    operation = pain(phone, knee, "2026-11-24", 4)
    phone.sync(operation)
    result = phone.sync(pain(phone, knee, "2026-11-24", 9, id=operation.id)).results[0]
    assert (result.status, result.code) == ("rejected", "id_reused")
    assert Pain.objects.get().score == 4


def test_a_parent_in_the_same_batch_may_come_after_its_child(phone: Phone) -> None:
    knee = uuid7()
    answer = phone.sync(pain(phone, knee, "2026-11-24", 4), phone.operation("injury", knee, KNEE))
    assert [result.status for result in answer.results] == ["applied", "applied"]


def test_bad_operations_among_199_good_ones_are_refused_alone(phone: Phone) -> None:
    knee = add_knee(phone)
    stranger = Phone(make_patient("eve@example.org"))
    foreign_injury = add_knee(stranger)
    symptom = uuid7()
    stranger.sync(stranger.operation("symptom", symptom, {"day": "2026-11-01", "kind": "note"}))
    for bad, code in [
        (pain(phone, foreign_injury, "2026-10-01", 1), "missing_parent"),
        (pain(phone, uuid7(), "2026-10-01", 1), "missing_parent"),
        (phone.operation("symptom", symptom, {"day": "2026-11-02", "kind": "note"}), "id_taken"),
        (pain(phone, knee, "2026-10-01", 1, patient=stranger.patient.id), "other_patient"),
        (phone.operation("clearance", uuid7(), {"gate": "kidneys"}), "not_allowed"),
        (pain(phone, knee, "2026-10-01", 11), "invalid"),
    ]:
        good = [
            phone.operation(
                "symptom", uuid7(), {"day": "2026-11-03", "kind": "stiffness", "value": n}
            )
            for n in range(199)
        ]
        answer = phone.sync(*good[:100], bad, *good[100:])
        refused = [result for result in answer.results if result.status != "applied"]
        assert [result.code for result in refused] == [code]
        assert refused[0].id == bad.id
    assert stranger.sync().changes == []


def test_every_wrong_field_is_named(phone: Phone) -> None:
    knee = add_knee(phone)
    row = pain_id(phone, knee, "2026-11-24")
    values = {"injury": str(knee), "day": "someday", "context": "rest", "score": 11, "mood": 3}
    result = phone.sync(phone.operation("pain", row, values)).results[0]
    assert result.code == "invalid"
    assert set(result.fields) == {"day", "score", "mood"}


def test_what_is_missing_in_a_new_row_is_named(phone: Phone) -> None:
    knee = add_knee(phone)
    result = phone.sync(phone.operation("pain", uuid7(), {"injury": str(knee)})).results[0]
    assert set(result.fields) == {"day", "context", "score"}


def test_a_key_that_does_not_follow_from_its_day_is_refused(phone: Phone) -> None:
    result = phone.sync(
        phone.operation("sleep", uuid7(), {"night": "2026-11-23", "quality": 6})
    ).results[0]
    assert (result.status, result.code) == ("rejected", "wrong_key")


def test_two_devices_changing_different_fields_both_win(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    other = Phone(phone.patient)
    base = int(other.sync().cursor)
    phone.sync(phone.operation("sleep", night, {"quality": 7}, base=base))
    result = other.sync(other.operation("sleep", night, {"minutes": 420}, base=base)).results[0]
    assert result.status == "applied"
    sleep = Sleep.objects.get()
    assert (sleep.quality, sleep.minutes) == (7, 420)


def test_of_two_devices_changing_one_field_the_last_wins_and_the_loser_is_kept(
    phone: Phone,
) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    other = Phone(phone.patient)
    base = int(other.sync().cursor)
    phone.sync(phone.operation("sleep", night, {"quality": 7}, base=base))
    result = other.sync(other.operation("sleep", night, {"quality": 2}, base=base)).results[0]
    assert (result.status, result.fields) == ("conflict", {"quality": [7]})
    assert Sleep.objects.get().quality == 2
    lost = Superseded.objects.get()
    assert (lost.field, lost.value, lost.device) == ("quality", 7, phone.device)
    phone.sync()
    assert ("superseded", str(lost.id)) in phone.rows


def test_a_device_never_conflicts_with_itself(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    for quality in (3, 8):
        operation = phone.operation("sleep", night, {"quality": quality}, base=0)
        assert phone.sync(operation).results[0].status == "applied"


def test_an_edit_beats_a_concurrent_delete(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    other = Phone(phone.patient)
    base = int(other.sync().cursor)
    phone.sync(phone.operation("sleep", night, {"quality": 7}, base=base))
    result = other.sync(other.operation("sleep", night, base=base)).results[0]
    assert (result.status, result.code) == ("conflict", "edited_elsewhere")
    assert Sleep.objects.get().deleted_at is None


@pytest.mark.promise("S10")
def test_a_set_onto_a_tombstone_starts_a_row_with_nothing_of_the_old(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    phone.sync(phone.operation("sleep", night, base=1))
    assert phone.rows["sleep", str(night)].deleted
    phone.sync(phone.operation("sleep", night, {"minutes": 400}, base=2))
    values = phone.rows["sleep", str(night)].values
    assert (values["night"], values["minutes"], values["quality"]) == ("2026-11-23", 400, None)


def test_an_edit_by_a_device_that_knew_nothing_of_the_delete_keeps_the_row(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    other = Phone(phone.patient)
    base = int(other.sync().cursor)
    phone.sync(phone.operation("sleep", night, base=base))
    other.sync(other.operation("sleep", night, {"minutes": 400}, base=base))
    values = other.rows["sleep", str(night)].values
    assert (values["minutes"], values["quality"]) == (400, 6)


def test_what_an_entry_is_about_cannot_be_changed(phone: Phone) -> None:
    night = named_id(phone.patient.id, "sleep:2026-11-23")
    phone.sync(phone.operation("sleep", night, {"night": "2026-11-23", "quality": 6}))
    result = phone.sync(phone.operation("sleep", night, {"night": "2026-11-22"})).results[0]
    assert (result.code, set(result.fields)) == ("fixed_field", {"night"})


def test_a_long_history_comes_in_pages_without_a_gap(phone: Phone, monkeypatch) -> None:
    monkeypatch.setattr("recovery.sync.queries.PAGE", 7)
    knee = add_knee(phone)
    phone.sync(*[pain(phone, knee, f"2026-10-{day:02}", day % 11) for day in range(1, 31)])
    phone.sync(
        *[
            phone.operation("symptom", uuid7(), {"day": "2026-11-03", "kind": "stress"})
            for _ in range(20)
        ]
    )
    other = Phone(phone.patient)
    pages = 1
    while other.sync().more:
        pages += 1
        assert pages < 20
    assert len(other.rows) == 51


def test_a_clinicians_measurement_is_not_written_from_a_phone(phone: Phone) -> None:
    knee = add_knee(phone)
    measured = {
        "injury": str(knee), "day": "2026-11-24", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "goniometer", "degrees": 95,
    }  # fmt: skip
    row = uuid7()
    refused = phone.sync(
        phone.operation("range_of_motion", row, {**measured, "rater": "clinician"})
    ).results[0]
    assert (refused.code, set(refused.fields)) == ("not_allowed", {"rater"})
    desk = Phone(phone.patient, CLINICIAN)
    desk.sync(desk.operation("range_of_motion", row, {**measured, "rater": "clinician"}))
    overwritten = phone.sync(phone.operation("range_of_motion", row, {"degrees": 120})).results[0]
    assert overwritten.code == "not_allowed"


@pytest.mark.promise("S25")
def test_a_private_note_never_reaches_the_phone_not_even_that_it_is_there(phone: Phone) -> None:
    desk = Phone(phone.patient, CLINICIAN)
    note, gone = uuid7(), uuid7()
    for each in (note, gone):
        desk.sync(desk.operation("note", each, {"day": "2026-11-24", "text": "Look again."}))
    desk.sync(desk.operation("note", note, {"text": "Look closer."}), desk.operation("note", gone))
    desk.sync(desk.operation("note", note, {"text": "Look again."}))
    phone.sync()
    assert phone.rows == {}
    desk.sync(desk.operation("note", note, {"shared": True}))
    phone.sync()
    assert phone.rows["note", str(note)].values["text"] == "Look again."
    desk.sync(desk.operation("note", note, {"shared": False}))
    phone.sync()
    assert phone.rows["note", str(note)].deleted
    assert phone.rows["note", str(note)].values == {}


@pytest.mark.promise("S25")
def test_the_lost_value_of_a_private_note_is_not_shown_to_the_patient(phone: Phone) -> None:
    one, other = Phone(phone.patient, CLINICIAN), Phone(phone.patient, CLINICIAN)
    note = uuid7()
    one.sync(one.operation("note", note, {"day": "2026-11-24", "text": "Private."}))
    other.sync(other.operation("note", note, {"text": "Also private."}))
    phone.sync()
    assert phone.rows == {}


def test_a_foreign_epoch_asks_for_a_resync_and_applies_nothing(phone: Phone) -> None:
    knee = add_knee(phone)
    phone.epoch = uuid4()
    answer = phone.sync(pain(phone, knee, "2026-11-24", 4))
    assert (answer.resync, answer.results) == (True, [])
    assert not Pain.objects.exists()


def test_a_cursor_ahead_of_the_server_asks_for_a_resync(phone: Phone) -> None:
    add_knee(phone)
    phone.cursor = "99"
    assert phone.sync().resync


def test_a_number_is_the_same_number_on_every_database(phone: Phone) -> None:
    knee = add_knee(phone)
    assert Injury.objects.get().limits_known is None
    phone.sync(phone.operation("injury", knee, {"limits_known": True}))
    assert phone.rows["injury", str(knee)].values["limits_known"] is True
    regimen, supplement = uuid7(), uuid7()
    phone.sync(
        phone.operation("supplement", supplement, {"name": "Mg", "nutrient": "magnesium"}),
        phone.operation(
            "regimen",
            regimen,
            {
                "supplement": str(supplement), "elemental_mg": 200, "slots": ["21:00"],
                "weekdays": [1, 7], "starts_on": "2026-11-01",
            },
        ),
    )  # fmt: skip
    fresh = Phone(phone.patient)
    fresh.sync()
    values = fresh.rows["regimen", str(regimen)].values
    assert (values["slots"], values["weekdays"], values["reminds"]) == (["21:00"], [1, 7], True)
    assert fresh.rows["injury", str(knee)].values["limits_known"] is True


def test_what_a_phone_is_told_of_its_own_entries_is_what_every_other_phone_reads(
    phone: Phone,
) -> None:
    knee = add_knee(phone)
    patient = phone.patient
    night, supplement, regimen = named_id(patient.id, "sleep:2026-11-23"), uuid7(), uuid7()
    magnesium = {"name": "Magnesium", "nutrient": "magnesium", "elemental_mg": 200}
    evening = {"supplement": str(supplement), "slots": ["21:00"], "starts_on": "2026-11-01"}
    reading = {
        "injury": str(knee), "day": "2026-11-24", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "phone", "degrees": 101,
        "readings": [100, 101, 103.5], "spread": 3.5, "measured_at": "2026-11-24T21:04:00+01:00",
    }  # fmt: skip
    sleep = {"night": "2026-11-23", "quality": 7, "bed_at": "2026-11-23T22:30:00.5+01:00"}
    answer = phone.sync(
        phone.operation("sleep", night, sleep),
        phone.operation("supplement", supplement, magnesium),
        phone.operation("regimen", regimen, evening),
        phone.operation("range_of_motion", uuid7(), reading),
        pain(phone, knee, "2026-11-24", 3),
    )
    assert len(answer.changes) == 5
    other = Phone(patient)
    other.sync()
    seen = {(change.kind, change.row): change for change in answer.changes}
    assert {key: other.rows[key] for key in seen} == seen
