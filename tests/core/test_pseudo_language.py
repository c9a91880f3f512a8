"""Every text that the server says comes from a catalogue: in a language made up, none is English.

Letters of that language are none of ASCII (`tests/support/pseudo.py`), so a word of ASCII is data,
or one that is excepted here, or it was never in a catalogue.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from recovery.accounts.models import Patient
from recovery.clinical.knowledge import table
from recovery.core.ids import uuid7
from recovery.exports.calendar import calendar_of
from recovery.exports.record import record_of
from recovery.exports.report.page import Wanted, pdf_of, report_of
from recovery.exports.tables.csv_files import columns_of, readme
from recovery.mail import letters
from recovery.reminders import sending, telling
from recovery.reminders.models import Delivery
from recovery.sharing.queries import Access
from recovery.sync.registry import kinds
from recovery.sync.shape import model_field
from tests.accounts.test_mails import fields_of
from tests.api.conftest import make_patient
from tests.support.course import course, own
from tests.support.pseudo import odd, pseudo, words_left

__all__ = ["course", "own", "pseudo"]
pytestmark = pytest.mark.django_db
BRAND = "Recovery"


def test_no_letter_of_the_language_is_plain(pseudo: str) -> None:
    assert odd("Your code for {name}: 100%") == "[Ýöůŕ çöðé ƒöŕ {name}: 100%]"
    assert words_left(odd("The quick brown fox jumps over the lazy dog.")) == []
    assert words_left("[Ýöůŕ] code of Ada", "Ada") == ["code", "of"]


@pytest.mark.parametrize("kind", sorted(letters.WORDS))
def test_every_mail_comes_from_the_catalogue(kind: str, pseudo: str, settings: Settings) -> None:
    settings.NAME = settings.PUBLIC_URL = settings.OPERATOR_CONTACT = "7"
    own = {"name", "contact", "reset", "code"}
    values = dict.fromkeys(fields_of(kind, "en") - own, "7")
    message = letters.letter(kind, to=["7"], language=pseudo, link="7", code="7", **values)
    html, _ = message.alternatives[0]
    assert words_left(message.subject + message.body, "reset-password") == []
    body = re.sub(r"<(title|style)[^>]*>|<[^>]*>|&\w+;", " ", str(html))
    assert words_left(body, "reset-password") == []
    assert message.subject.startswith("[")


def test_a_time_in_a_mail_is_written_without_words_of_ours(pseudo: str) -> None:
    said = letters.say_when(datetime(2026, 11, 24, 20, 4, tzinfo=UTC), "Europe/Berlin", pseudo)
    assert said == "24 November 2026, 21:04 (Europe/Berlin)"


def test_every_push_comes_from_the_catalogue(pseudo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patient = make_patient("ada@example.org")
    Patient.objects.filter(id=patient.id).update(language=pseudo)
    patient.refresh_from_db()
    delivery = Delivery(id=uuid7(), patient=patient, day=timezone.now().date(), slot="evening")
    shown = json.loads(sending.payload(delivery, 15))["notification"]
    said = [shown["title"], shown["body"], *(each["title"] for each in shown["actions"])]
    monkeypatch.setattr(sending, "send_words", lambda _, *words, **__: said.extend(words) or 0)
    sending.send_test(patient_id=patient.id)
    telling.tell(patient_id=patient.id)
    assert len(said) == 8
    assert words_left(" ".join(said), BRAND) == []


def test_a_calendar_comes_from_the_catalogue(course: Patient, pseudo: str) -> None:
    Patient.objects.filter(id=course.id).update(language=pseudo)
    text = calendar_of(course.id, timezone.now().date()).decode()
    lines = re.findall(r"(?:SUMMARY|DESCRIPTION)[^:]*:(.*)", text)
    assert words_left(" ".join(lines)) == []


def texts(value: Any) -> Iterator[str]:
    """Return every text inside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def data_of(access: Access) -> set[str]:
    """Return what a person typed, and the sources that the clinical tables cite."""
    record = record_of(access)
    rows = [row.values for kind in kinds() for row in record.of(kind.name)]
    typed = {text for row in rows for text in texts(row) if not re.fullmatch(r"[a-z_]+", text)}
    cited = {part for text in texts(table("joints")) for part in text.split("; ")}
    return typed | {each for each in cited if " " in each} | {record.patient.name}


def test_a_report_comes_from_the_catalogue(own: Access, pseudo: str) -> None:
    at = datetime(2026, 11, 24, 20, 4, tzinfo=UTC)
    made = report_of(own, Wanted(language=pseudo, now=at, is_synthetic=True))
    drawn = {
        name: each for name, each in made.items()
        if name not in ("language", "first", "last", "injury", "doses", "charts")
    }  # fmt: skip
    drawn["injuries"] = [each["name"] for each in made["injuries"]]
    drawn["charts"] = [
        [each["title"], each["error_label"], *(line["label"] for line in each["lines"]),
         *(line["end"] for line in each["lines"]), *(guide["label"] for guide in each["guides"])]
        for each in made["charts"]
    ]  # fmt: skip
    drawn["doses"] = [each["title"] for each in made["doses"]]
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]
    places = ("{page}", "{pages}")
    said = " ".join(texts(drawn))
    assert words_left(said, *data_of(own), *months, *places, "mg") == []
    assert pdf_of(made).startswith(b"%PDF")


def test_the_readme_of_tables_comes_from_the_catalogue(pseudo: str) -> None:
    text = readme([(kind, 1) for kind in kinds()], "UTC", pseudo)
    # A column that needs no words is called by its name.
    columns = {name.replace("_", " ") for kind in kinds() for name in columns_of(kind)}
    found = re.sub(r"^(\w+\.csv \(1\)|  \w+:)", " ", text, flags=re.M)
    choices = {
        str(value)
        for kind in kinds() for name in kind.columns
        for value, _ in model_field(kind, name).choices or ()
    }  # fmt: skip
    assert words_left(found, *choices, *columns, "UTC") == []
