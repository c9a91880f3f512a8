"""Tables for spreadsheets: what runs is escaped, what counts is left alone."""

import csv
import io
import zipfile
from datetime import date
from uuid import UUID

import pytest

from recovery.accounts.models import Patient
from recovery.care_plan import acknowledgements as care_flags
from recovery.core.ids import named_id, uuid7
from recovery.exports.record import record_of
from recovery.exports.tables.csv_files import escaped, write_tables
from recovery.journal.kinds.injury import Injury
from recovery.sharing.queries import Access
from recovery.supplements.models import Regimen
from recovery.sync import services
from recovery.sync.registry import CLINICIAN, SERVER
from recovery.sync.services import Writer
from tests.support.course import access_by, own_access, shared_with
from tests.support.phone import Phone


def unzipped(access: Access, language: str = "en") -> dict[str, str]:
    out = io.BytesIO()
    write_tables(out, access, language, lambda percent: None)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert escaped(text) == f"'{text}"


@pytest.mark.parametrize("text", ["knee", "5 mg", "a=b", ""])
def test_plain_text_stays(text: str) -> None:
    assert escaped(text) == text


def test_every_kind_with_entries_has_a_file_that_the_readme_explains(own: Access) -> None:
    files = unzipped(own)
    readme = files.pop("README.txt")
    assert {"range_of_motion.csv", "pain.csv", "sleep.csv", "dose.csv", "injury.csv"} <= set(files)
    for name, text in files.items():
        assert f"{name} (" in readme
        rows = list(csv.DictReader(io.StringIO(text)))
        assert rows
        for column in rows[0]:
            assert f"  {column}: " in readme
    motion = csv.DictReader(io.StringIO(files["range_of_motion.csv"]))
    first = next(row for row in motion if row["motion"] == "flexion")
    assert (first["day"], first["degrees"], first["mode"]) == ("2026-09-02", "60", "active")


def test_numbers_are_numbers_and_texts_are_harmless_in_both_languages(course: Patient) -> None:
    phone = Phone(course)
    formula = {"day": "2026-11-24", "kind": "note", "text": "=cmd|' /C calc'!A0"}
    phone.sync(phone.operation("symptom", uuid7(), formula))
    injury = record_of(own_access(course)).of("injury")[0].id
    bent = {
        "injury": injury, "day": "2026-11-24", "joint": "knee", "motion": "extension",
        "side": "left", "mode": "active", "device": "phone", "degrees": -2.5,
    }  # fmt: skip
    phone.sync(phone.operation("range_of_motion", uuid7(), bent))
    for language, number, delimiter in (("en", "-2.5", ","), ("de", "-2,5", ";")):
        files = unzipped(own_access(course), language)
        symptoms = list(csv.DictReader(io.StringIO(files["symptom.csv"]), delimiter=delimiter))
        assert symptoms[-1]["text"] == "'=cmd|' /C calc'!A0"
        motion = list(
            csv.DictReader(io.StringIO(files["range_of_motion.csv"]), delimiter=delimiter)
        )
        assert motion[-1]["degrees"] == number


def test_a_clinician_gets_only_what_is_shared(course: Patient) -> None:
    link = shared_with(course, share_sleep=False, share_supplements=False, share_symptoms=False)
    phone = Phone(course)
    phone.sync(
        phone.operation(
            "symptom", uuid7(), {"day": "2026-11-24", "kind": "red_flag", "code": "calf",
                                 "text": "only for me"},
        )
    )  # fmt: skip
    files = unzipped(access_by(link))
    assert not {"sleep.csv", "dose.csv", "regimen.csv", "day_context.csv"} & set(files)
    assert "pain.csv" in files
    # Red flags are shown whatever is left out, without the words beside them.
    assert "calf" in files["symptom.csv"]
    assert "only for me" not in files["symptom.csv"]
    link.injuries = []
    link.save()
    assert set(unzipped(access_by(link))) == {"symptom.csv", "README.txt"}


def write(
    patient: Patient, role: str, kind: str, values: dict, *, row: UUID | None = None,
    by: UUID | None = None,
) -> None:  # fmt: skip
    """Write a row as somebody else than the patient, through the one write path."""
    operation = Phone(patient).operation(kind, row or uuid7(), values)
    writer = Writer(role, uuid7(), by)
    applied = services.apply(patient_id=patient.id, writer=writer, operations=[operation])
    assert applied.results[0].status == "applied", applied.results


def test_private_notes_of_others_are_in_no_export(course: Patient) -> None:
    ours, theirs = shared_with(course, share_notes=True), shared_with(course, share_notes=True)
    for link, text, shared in (
        (theirs, "theirs alone", False), (theirs, "theirs for all", True), (ours, "ours", False),
    ):  # fmt: skip
        values = {"day": "2026-11-20", "text": text, "shared": shared}
        write(course, CLINICIAN, "note", values, by=link.clinician.user_id)
    notes = unzipped(access_by(ours))["note.csv"]
    assert "theirs for all" in notes
    assert "ours" in notes
    assert "theirs alone" not in notes


def test_a_clinic_takes_out_its_own_answers_to_flags_of_shared_injuries(course: Patient) -> None:
    link, other = shared_with(course), shared_with(course)
    knee, elsewhere = str(Injury.objects.get().id), str(uuid7())
    flags = {
        "ours of the knee": (link, f"flag:drop:{knee.replace('-', '')[-12:]}:knee:flexion"),
        "ours of all": (link, f"flag:pain:{knee}"),
        "ours of a red flag": (link, f"red_flag:{uuid7()}"),
        "ours of elsewhere": (link, f"flag:pain:{elsewhere}"),
        "another clinic": (other, f"flag:pain:{knee}"),
    }
    for action, (by, flag) in flags.items():
        care_flags.acknowledge(
            patient_id=course.id, clinician=by.clinician, flags={flag: 0}, action=action,
            today=date(2026, 11, 24), until_day=date(2026, 11, 30),
        )  # fmt: skip
    text = unzipped(access_by(link))["acknowledgement.csv"]
    assert [each for each in flags if each in text] == [
        "ours of the knee", "ours of all", "ours of a red flag",
    ]  # fmt: skip
    assert "acknowledgement.csv" not in unzipped(own_access(course))


def test_a_discharge_goes_with_the_notes_of_its_injury(course: Patient) -> None:
    link = shared_with(course, share_notes=True)
    ended = {"injury": str(Injury.objects.get().id), "day": "2026-11-20", "summary": "well"}
    write(course, CLINICIAN, "discharge", ended)
    assert "well" in unzipped(access_by(link))["discharge.csv"]
    link.share_notes = False
    link.save()
    assert "discharge.csv" not in unzipped(access_by(link))


def test_a_trial_goes_with_all_that_its_outcome_is_made_of(course: Patient) -> None:
    link = shared_with(course, share_supplements=True, share_sleep=True)
    regimen = Regimen.objects.get()
    trial = uuid7()
    begun = {
        "question": "Do I sleep better?", "regimen": str(regimen.id), "outcome": "sleep_quality",
        "smallest_change": 1, "period_days": 7, "periods": 6, "starts_on": "2026-10-01",
        "ends_on": "2026-11-11", "status": "running",
    }  # fmt: skip
    period = {
        "trial": str(trial), "number": 0, "is_on": True, "starts_on": "2026-10-01",
        "ends_on": "2026-10-07",
    }  # fmt: skip
    amended = {"trial": str(trial), "day": "2026-10-03", "subject": "time", "words": "later"}
    write(course, SERVER, "trial", begun, row=trial)
    number = named_id(course.id, f"trial_period:{trial}:0")
    write(course, SERVER, "trial_period", period, row=number)
    write(course, SERVER, "trial_amendment", amended)
    names = {"trial.csv", "trial_period.csv", "trial_amendment.csv"}
    assert names <= set(unzipped(access_by(link)))
    for switch in ("share_supplements", "share_sleep"):
        setattr(link, switch, False)
        link.save()
        assert not names & set(unzipped(access_by(link)))
        setattr(link, switch, True)
