"""Tables for spreadsheets: what runs is escaped, what counts is left alone."""

import csv
import io
import zipfile

import pytest

from api.rows import NOUNS
from recovery.exchange.record import SCOPES, record_of
from recovery.exchange.tables import escaped, write_tables
from recovery.ids import uuid7
from recovery.people.models import Patient
from recovery.people.queries import Access
from tests.exchange.conftest import access_by, own_access, shared_with
from tests.sync.test_sync import Phone


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
    injury = record_of(own_access(course), "injury").of("injury")[0].id
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


def test_the_exports_open_what_the_api_opens() -> None:
    for noun in NOUNS:
        scope = SCOPES.get(noun.kind)
        if scope is None:
            assert noun.own or noun.kind not in SCOPES
        else:
            assert (scope.needs, scope.by_injury) == (noun.needs, noun.by_injury), noun.kind
            assert not noun.own
