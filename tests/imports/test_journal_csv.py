"""Spreadsheets as people write them: what is read, what is refused and why."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from recovery.accounts.models import Patient, User
from recovery.imports.journal_csv import read
from recovery.imports.sleep_csv import read_sleep
from recovery.imports.spreadsheet import NotATable
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.supplements.models import Dose
from tests.support.consent import agreed

COURSE = Path(__file__).parents[1] / "cases" / "knee_after_ligament_surgery.csv"


def test_german_headers_semicolons_decimal_commas_and_a_mark() -> None:
    text = (
        "\ufeffDatum;Beugung;Schmerz;Schlafstunden\r\n24.11.2026;101,5;4;6,5\r\n25.11.2026;;–;\r\n"
    )
    journal = read(text.encode())
    assert journal.faults == []
    assert [entry.day for entry in journal.entries] == [date(2026, 11, 24), date(2026, 11, 25)]
    assert journal.entries[0].values == {"flexion": 101.5, "pain_movement": 4, "sleep_hours": 6.5}
    assert journal.entries[1].values == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_encoding_and_separator_of_spreadsheets(encoding: str, delimiter: str) -> None:
    lines = ["Datum,Schlafqualität,Extension", "2026-11-24,7,−5"]
    if encoding == "cp1252":
        lines[1] = lines[1].replace("−", "-")
    data = "\n".join(lines).replace(",", delimiter).encode(encoding)
    (entry,) = read(data).entries
    assert entry.values == {"sleep_quality": 7, "extension": -5}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("31.02.2026;90", "day: “31.02.2026” is not a day"),
        ("24.11.2026;ninety", "flexion: “ninety” is not a number"),
        ("24.11.2026;400", "flexion: 400 is outside -60 to 360"),
        ("24.11.2026;nan", "flexion: “nan” is not a number"),
        ("23.11.2026;91", "2026-11-23 stands on line 2 already"),
        ("24.11.2026;90;7", "More cells than columns"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_reason(line: str, reason: str) -> None:
    journal = read(f"Datum;Beugung\n23.11.2026;90\n{line}\n".encode())
    (fault,) = journal.faults
    assert fault.line == 3
    assert fault.reason.startswith(reason)


@pytest.mark.parametrize("text", ["", "Beugung;Schmerz\n90;4\n", "Datum;Laune\n24.11.2026;gut\n"])
def test_what_is_no_journal_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotATable):
        read(text.encode())


@pytest.mark.parametrize(("read_file", "head"), [(read, "day;pain"), (read_sleep, "night;quality")])
def test_a_remark_is_no_line_wherever_it_stands(read_file: Callable, head: str) -> None:
    found = read_file(f"# mine\n{head}\n# the brace came off\n2026-11-24;4\n".encode())
    assert found.faults == []
    assert len(getattr(found, "entries", None) or found.nights) == 1


def test_nights_and_days_read_the_same_numbers() -> None:
    (entry,) = read(b"day;sleep hours\n2026-11-24; 7,5 \n2026-11-25;k.A.\n").entries[:1]
    nights = read_sleep(b"night;hours\n2026-11-24; 7,5 \n2026-11-25;k.A.\n").nights
    assert entry.values == {"sleep_hours": 7.5}
    assert [night.values for night in nights] == [{"minutes": 450}]


def test_thousands_of_a_table_are_read_as_its_readers_write_them() -> None:
    (german,) = read(b"Tag;Magnesium\n24.11.2026;1.000\n", "de").entries
    (english,) = read(b'day,magnesium\n2026-11-24,"1,000"\n', "en").entries
    assert german.values == english.values == {"magnesium_mg": 1000}


@pytest.mark.promise("P2")
def test_a_number_of_a_table_that_could_be_two_is_refused_and_named() -> None:
    journal = read(b"day;magnesium\n2026-11-24;1.000\n2026-11-25;200\n", "en")
    assert [each.reason for each in journal.faults] == [
        "magnesium_mg: “1.000” can be read in two ways."
    ]
    assert [each.values for each in journal.entries] == [{"magnesium_mg": 200}]


@pytest.mark.parametrize("language", ["de", "en"])
def test_where_only_one_of_two_numbers_is_possible_it_is_meant(language: str) -> None:
    (night,) = read_sleep(b"night;hours\n2026-11-24;7.125\n", language).nights
    assert night.values == {"minutes": 428}


@pytest.fixture
def patient(db: None) -> Patient:
    patient = agreed(Patient.objects.create(user=User.objects.create_user("ada@example.org", "x")))
    Injury.objects.create(
        patient=patient, joint="knee", side="left", kind="ligament", happened_on="2026-08-20"
    )
    return patient


def test_the_synthetic_course_is_loaded_once_however_often(patient: Patient, capsys) -> None:
    for _ in range(2):
        call_command("load_journal", str(COURSE), "--patient", "ada@example.org")
    assert "days loaded" in capsys.readouterr().out
    entries = read(COURSE.read_bytes()).entries
    assert Pain.objects.filter(context="movement").count() == sum(
        "pain_movement" in entry.values for entry in entries
    )
    assert RangeOfMotion.objects.filter(motion="flexion").count() > 40
    assert Sleep.objects.count() > 60
    assert Dose.objects.filter(outcome="taken", elemental_mg=200).count() > 40
    patient.refresh_from_db()
    assert patient.revision <= 5


def test_nothing_is_loaded_when_a_line_is_bad_unless_told_to(patient: Patient, tmp_path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("day,pain\n2026-11-23,4\n2026-11-24,11\n")
    with pytest.raises(CommandError, match="nothing was loaded"):
        call_command("load_journal", str(file), "--patient", "ada@example.org")
    assert Pain.objects.count() == 0
    call_command("load_journal", str(file), "--patient", "ada@example.org", "--skip-bad")
    assert Pain.objects.count() == 1


def test_an_unknown_patient_is_named(patient: Patient) -> None:
    with pytest.raises(CommandError, match="Nobody signed up as eve"):
        call_command("load_journal", str(COURSE), "--patient", "eve@example.org")
