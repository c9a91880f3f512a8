"""An archive goes from one Recovery into another and comes out the same."""

import io
from datetime import UTC, datetime

import orjson
import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery.accounts.models import Patient
from recovery.care_plan.models import Suggestion
from recovery.core.errors import Invalid
from recovery.core.ids import named_id, uuid7
from recovery.exports.archive.contents import write_archive
from recovery.imports.archive_arrival import arrive, take_settings
from recovery.imports.archive_reader import read_archive
from recovery.imports.incoming import COMPLETE, KEEP, REPLACE, Found, look, take
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.sharing.models import CareLink
from recovery.supplements.models import Regimen, Supplement
from recovery.sync.models import Superseded
from recovery.sync.registry import CLINICIAN, PATIENT, SERVER, Writer
from recovery.sync.services import Change, write
from tests.support.course import shared_with
from tests.support.phone import Phone, make_patient

AT = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
EVERYBODY = (PATIENT, CLINICIAN, SERVER)


def archived(patient: Patient) -> bytes:
    patient.refresh_from_db()
    out = io.BytesIO()
    write_archive(out, patient, AT)
    return out.getvalue()


def let_in(
    data: bytes, patient: Patient, existing: str = COMPLETE, roles: tuple[str, ...] = (PATIENT,)
) -> Found:
    archive = read_archive(data)
    arrival = arrive(archive, patient)
    found = take(
        patient=patient, incoming=arrival.rows, existing=existing, source="archive", roles=roles
    )
    take_settings(patient_id=patient.id, wanted=archive.patient)
    return found


def leave(patient: Patient) -> None:
    """Delete the patient, as on another machine that never had them."""
    patient.user.delete()


@pytest.fixture
def full(course: Patient) -> Patient:
    """The course with everything that is hard to carry over."""
    phone, other = Phone(course), Phone(course)
    phone.sync()
    other.sync()
    injury = str(Injury.objects.get().id)
    supplement, regimen = uuid7(), uuid7()
    phone.sync(
        phone.operation("supplement", supplement, {"name": "Old one", "nutrient": "collagen"}),
        phone.operation(
            "regimen", regimen, {"supplement": str(supplement), "starts_on": "2026-09-01"}
        ),
    )
    dose = {"supplement": str(supplement), "regimen": str(regimen), "day": "2026-09-02",
            "outcome": "taken"}  # fmt: skip
    phone.sync(phone.operation("dose", uuid7(), dose))
    # Deleted, but a dose still belongs to them.
    phone.sync(phone.operation("regimen", regimen), phone.operation("supplement", supplement))
    # Deleted, and nothing belongs to it.
    gone = named_id(course.id, f"pain:{injury}:2026-09-02:movement")
    phone.sync(phone.operation("pain", gone, base=course.revision + 1000))
    # Two devices changed one night: what lost is kept.
    night = named_id(course.id, "sleep:2026-11-22")
    other.sync(other.operation("sleep", night, {"quality": 2}))
    phone.sync(phone.operation("sleep", night, {"quality": 9}))
    settings_ = {"repeats": 1, "names": True}
    phone.sync(
        phone.operation("reminder_settings", named_id(course.id, "reminder_settings"), settings_)
    )
    assert Superseded.objects.exists()
    return course


def test_what_is_exported_imported_and_exported_again_is_equal(full: Patient) -> None:
    shared_with(full)
    before = orjson.loads(archived(full))
    leave(full)
    other = make_patient("elsewhere@example.org")
    found = let_in(orjson.dumps(before), other)
    assert found.refusals == []
    after = orjson.loads(archived(other))
    assert after["rows"] == before["rows"]
    assert after["patient"] == before["patient"]
    assert Supplement.objects.get(name="Old one").deleted_at is not None
    # Consents are a record: nobody is let in by importing them.
    assert len(before["record"]["consents"]) == 1
    assert CareLink.objects.filter(patient=other).count() == 0


def test_a_suggestion_comes_back_as_it_was_answered(course: Patient) -> None:
    clinician = shared_with(course).clinician
    reading = RangeOfMotion.objects.filter(patient=course).earliest("day")
    row = uuid7()
    said = {
        "injury": str(reading.injury_id), "day": "2026-11-20", "about": "correction",
        "reading": str(reading.id), "was": reading.degrees, "degrees": reading.degrees + 1,
        "motion": reading.motion,
    }  # fmt: skip
    writer = Writer(CLINICIAN, uuid7(), clinician.user_id)
    write(patient_id=course.id, writer=writer, changes=[Change("suggestion", row, said)])
    phone = Phone(course)
    phone.sync()
    phone.sync(
        phone.operation("suggestion", row, {"outcome": "accepted", "answered_on": "2026-11-21"}),
        phone.operation("range_of_motion", reading.id, base=course.revision + 1000),
    )
    before = archived(course)
    leave(course)
    other = make_patient("elsewhere@example.org")
    found = let_in(before, other, roles=EVERYBODY)
    assert found.refusals == []
    held = Suggestion.objects.get(patient=other)
    assert (held.outcome, held.author) == ("accepted", f"{clinician.name}, {clinician.clinic.name}")


def test_the_same_archive_twice_changes_nothing(full: Patient) -> None:
    data = archived(full)
    other = make_patient("elsewhere@example.org")
    let_in(data, other)
    revision = Patient.objects.get(id=other.id).revision
    found = let_in(data, other)
    assert {state for states in found.counts.values() for state in states} <= {"same"}
    assert Patient.objects.get(id=other.id).revision == revision


def test_ids_that_somebody_else_has_are_replaced_and_nothing_of_theirs_is_touched(
    full: Patient,
) -> None:
    data = archived(full)
    other = make_patient("neighbour@example.org")
    found = let_in(data, other)
    assert found.refusals == []
    for model in (Injury, RangeOfMotion, Sleep, Regimen):
        mine, theirs = (
            model.objects.filter(patient=each, deleted_at=None).count() for each in (full, other)
        )
        assert mine == theirs
    assert set(Injury.objects.values_list("patient", flat=True)) == {full.id, other.id}
    pains = Pain.objects.filter(patient=other)
    assert {pain.injury.patient_id for pain in pains.select_related("injury")} == {other.id}


def test_what_only_a_clinician_writes_is_reported_and_only_the_operator_takes_it(
    course: Patient,
) -> None:
    physio = Phone(course, CLINICIAN)
    injury, regimen = str(Injury.objects.get().id), str(Regimen.objects.get().id)
    decision = {
        "regimen": regimen, "gate": "kidney_other", "decided_by": "Dr Doe", "profession": "doctor",
        "decided_on": "2026-11-01", "allowed": True,
    }  # fmt: skip
    measured = {
        "injury": injury, "day": "2026-11-20", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "passive", "device": "goniometer", "degrees": 138,
        "rater": "clinician",
    }  # fmt: skip
    answers = [
        physio.operation("clearance", uuid7(), decision),
        physio.operation("range_of_motion", uuid7(), measured),
        physio.operation("note", uuid7(), {"day": "2026-11-20", "text": "ours", "shared": False}),
        physio.operation("note", uuid7(), {"day": "2026-11-20", "text": "yours", "shared": True}),
    ]
    assert {result.status for result in physio.sync(*answers).results} == {"applied"}
    before = orjson.loads(archived(course))
    assert [note["values"]["text"] for note in before["rows"]["note"]] == ["yours"]
    leave(course)
    other = make_patient("elsewhere@example.org")
    arrival = arrive(read_archive(orjson.dumps(before)), other)
    assert len(look(patient=other, incoming=arrival.rows).refusals) == 3
    found = let_in(orjson.dumps(before), other)
    assert sorted(each.kind for each in found.refusals) == ["clearance", "note", "range_of_motion"]
    assert {each.code for each in found.refusals} == {"not_allowed"}
    found = let_in(orjson.dumps(before), other, roles=EVERYBODY)
    assert found.refusals == []
    assert orjson.loads(archived(other))["rows"] == before["rows"]


def test_entries_that_are_there_are_kept_completed_or_replaced(course: Patient) -> None:
    data = archived(course)
    night = named_id(course.id, "sleep:2026-11-22")
    phone = Phone(course)
    phone.sync()
    phone.sync(phone.operation("sleep", night, {"quality": 1, "minutes": None}))

    def held() -> tuple[int | None, int | None]:
        row = Sleep.objects.get(night="2026-11-22")
        return row.quality, row.minutes

    let_in(data, course, KEEP)
    assert held() == (1, None)
    let_in(data, course, COMPLETE)
    assert held() == (1, None)  # 22 November has no hours in the file
    before = Sleep.objects.get(night="2026-11-21")
    phone.sync(phone.operation("sleep", before.id, {"quality": 1, "minutes": None}, base=10_000))
    assert Sleep.objects.get(id=before.id).minutes is None
    let_in(data, course, COMPLETE)
    assert Sleep.objects.get(id=before.id).minutes == before.minutes
    assert Sleep.objects.get(id=before.id).quality == 1
    let_in(data, course, REPLACE)
    assert Sleep.objects.get(id=before.id).quality == before.quality


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"\xff", b'{"format": "x", "version": 1, "rows": {}}',
        b'{"format": "recovery-archive", "version": 2, "rows": {}}',
        b'{"format": "recovery-archive", "version": 1, "rows": []}',
    ],
)  # fmt: skip
def test_what_is_no_archive_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        read_archive(data)
    assert "file" in refused.value.fields


json = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers(-(2**62), 2**62)
    | st.text(max_size=20) | st.sampled_from(["2026-11-24", "knee", "21:00", "left", "flexion"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
NAMES = ("injury", "day", "night", "score", "quality", "row", "kind", "status", "slots", "degrees",
         "supplement", "value", "field", "written_revision", "question", "context")  # fmt: skip
kinds_ = st.sampled_from(
    ["injury", "sleep", "pain", "dose", "regimen", "superseded", "reminder_settings", "nothing"]
)
rows_ = st.lists(
    st.fixed_dictionaries(
        {"values": st.dictionaries(st.sampled_from(NAMES), json, max_size=6)},
        optional={
            "id": st.uuids().map(str),
            "created_at": st.text(max_size=30) | st.just("2026-11-24T20:00:00.000000Z"),
            "deleted": st.booleans(),
        },
    ),
    max_size=4,
)


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(kinds_, rows_, max_size=4))
def test_no_archive_however_odd_does_more_than_be_refused(rows: dict[str, object]) -> None:
    patient = Patient.objects.first() or make_patient("odd@example.org")
    document = {"format": "recovery-archive", "version": 1, "rows": rows, "patient": {"zone": 7}}
    try:
        archive = read_archive(orjson.dumps(document))
    except Invalid:
        return
    arrival = arrive(archive, patient)
    look(patient=patient, incoming=arrival.rows)
    found = take(
        patient=patient, incoming=arrival.rows, existing=REPLACE, source="archive", roles=EVERYBODY
    )
    take_settings(patient_id=patient.id, wanted=archive.patient)
    assert all(each.fields or each.message for each in found.refusals)


def test_the_operators_command_takes_an_archive_in(course: Patient, tmp_path, capsys) -> None:
    file = tmp_path / "archive.json"
    file.write_bytes(archived(course))
    leave(course)
    other = make_patient("elsewhere@example.org")
    call_command("import_archive", str(file), "--patient", other.user.email)
    assert "0 refused" in capsys.readouterr().out
    assert archived(other) == file.read_bytes()
    file.write_text("{}")
    with pytest.raises(CommandError, match="not an archive"):
        call_command("import_archive", str(file), "--patient", other.user.email)
