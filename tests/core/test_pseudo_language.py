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
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from recovery.accounts.models import Patient, User
from recovery.clinical.knowledge import table
from recovery.core.ids import uuid7
from recovery.core.languages import speaking
from recovery.exports.calendar import calendar_of
from recovery.exports.record import record_of
from recovery.exports.report.page import Wanted, report_of
from recovery.exports.report.printed import pdf_of
from recovery.exports.tables.csv_files import columns_of, readme
from recovery.mail import letters
from recovery.reminders import messages, telling
from recovery.reminders.models import Delivery
from recovery.sharing.queries import Access
from recovery.sync.protocol import PROTOCOL
from recovery.sync.registry import kinds
from recovery.sync.shape import model_field
from tests.security.generated import document
from tests.support.answers import ALLAUTH
from tests.support.course import course, own
from tests.support.mails import fields_of
from tests.support.people import make_clinician, make_patient, signed_in
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
    shown = json.loads(messages.payload(delivery, 15))["notification"]
    said = [shown["title"], shown["body"], *(each["title"] for each in shown["actions"])]
    monkeypatch.setattr(messages, "words", lambda *words, **_: said.extend(words) or b"")
    telling.send_test(patient_id=patient.id)
    telling.tell(patient_id=patient.id)
    assert len(said) == 8
    assert words_left(" ".join(said), BRAND) == []


def test_a_calendar_comes_from_the_catalogue(course: Patient, pseudo: str) -> None:
    Patient.objects.filter(id=course.id).update(language=pseudo)
    text = calendar_of(course.id, timezone.now().date()).decode()
    lines = re.findall(r"(?:SUMMARY|DESCRIPTION)[^:]*:(.*)", text)
    assert words_left(" ".join(lines)) == []


def test_the_page_on_trust_comes_from_the_catalogue(pseudo: str) -> None:
    with speaking(pseudo):
        page = render_to_string("trust.html", {"fingerprint": "7"})
    assert f'<html lang="{pseudo}">' in page
    assert words_left(re.sub(r"<[^>]*>", " ", page)) == []


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
        if name not in ("language", "first", "last", "injury", "picture", "doses", "charts")
    }  # fmt: skip
    drawn["injuries"] = [each["name"] for each in made["injuries"]]
    drawn["charts"] = [
        [each["title"], each["error_label"], *(line["label"] for line in each["lines"]),
         *(line["end"] for line in each["lines"]), *(guide["label"] for guide in each["guides"])]
        for each in made["charts"]
    ]  # fmt: skip
    drawn["doses"] = [each["title"] for each in made["doses"]]
    months = [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "November",
    ]
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


# --- What the API answers -------------------------------------------------------------------------

JSON = "application/json"
AUTH = "/_allauth/browser/v1"
WRONG: tuple[Any, ...] = (
    {}, [], {"x": 1}, "[", b"\xff", '{"a": NaN}', '{"a": 1, "a": 2}', "[" * 100,
)  # fmt: skip
FORM = {
    "email": "7", "password": "7", "code": "7", "key": "7", "current_password": "7",
    "new_password": "password2024", "name": "7", "credential": {},
}  # fmt: skip
QUERY = "from=x&to=y&language=zz&kind=7&cursor=7&injury=7&limit=x&series=7&status=7"
# What stands in a sentence as it is: names of fields, codes to choose from, types of JSON.
AS_IT_IS = (
    "JSON", "UTF", "Allow", "base64url", "UUID", "ASCII", "https", "object", "array", "str", "int",
    "null", "float", "bool", "uuid", "date", "NaN", "csv", "pdf", "xml", "zip",
    "dict", "list", "True", "RFC",
)  # fmt: skip


def values_of(schema: dict[str, Any], wrong: Any) -> dict[str, Any]:
    return dict.fromkeys(schema.get("properties", {}), wrong)


def bodies(operation: dict[str, Any], of: dict[str, Any]) -> Iterator[Any]:
    """Return bodies that are wrong in many ways."""
    yield from WRONG
    content = operation.get("requestBody", {}).get("content", {}).get(JSON, {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    schema = of["components"]["schemas"].get(name, {})
    for wrong in ({"a": []}, [1, [2]], "7\n\x01", "", None, True, -1, 10**12, 7.5, "7" * 9000):
        yield values_of(schema, wrong)


def walk(client: Client, patient: str, browser: str) -> Iterator[Any]:
    """Ask for everything in many wrong ways; return the failures."""
    of = document()
    headers = {"accept-language": browser}
    for path, methods in of["paths"].items():
        filled = re.sub(r"\{patient\}", patient, path)
        filled = re.sub(r"\{\w+\}", "01890a5d-ac96-774b-bcce-b302099a8057", filled)
        for method, operation in methods.items():
            name = f"{method} {path}"
            if method in ("get", "delete"):
                yield name, client.generic(method, filled, headers=headers)
                yield name, client.generic(method, f"{filled}?{QUERY}", headers=headers)
                continue
            for body in bodies(operation, of):
                raw = body if isinstance(body, str | bytes) else json.dumps(body)
                yield name, client.generic(method, filled, raw, JSON, headers=headers)
        yield f"trace {path}", client.generic("TRACE", filled, headers=headers)


def walk_in(client: Client, browser: str) -> Iterator[Any]:
    """Sign in, up and out in many wrong ways; return the failures."""
    for method, names in ALLAUTH.items():
        for name in sorted({*names} - {"auth/session"}):  # which would sign out
            for body in (
                {},
                FORM,
                {"name": "7\n"},
                {**FORM, "email": "ada@example.org", "password": "short"},
            ):
                answer = client.generic(
                    method, f"{AUTH}/{name}", json.dumps(body), JSON,
                    headers={"accept-language": browser},
                )  # fmt: skip
                yield f"{method} {name}", answer


def said_in(answer: Any) -> list[str]:
    """Return the sentences of a failure, or of the results of operations."""
    body = answer.json() if answer.headers.get("Content-Type", "") == JSON else {}
    if not isinstance(body, dict):
        return []
    found = [body.get("message", ""), *texts(body.get("fields", {}))] if "code" in body else []
    for each in [*body.get("results", []), *body.get("errors", [])]:
        found += [each.get("message", ""), *texts(each.get("fields", {}))]
    return [each for each in found if each]


def without_data(sentence: str) -> str:
    """Return a sentence without what was sent, and without the form that a text should have."""
    return re.sub(r"\"[^\"]*\"|'\^[^']*'", " ", sentence)


def choices_of_the_document() -> set[str]:
    names = re.findall(r'"([A-Za-z_]\w*)"', json.dumps(document()))
    return {*names, *(kind.name for kind in kinds())}


@pytest.mark.parametrize("who", ["nobody", "a patient", "a clinician"])
def test_every_failure_of_the_api_comes_from_the_catalogue(
    who: str, pseudo: str, settings: Settings
) -> None:
    """Whoever is signed in chose the language, and their browser another one."""
    settings.BUDGET_SCALE = 0
    patient = make_patient("ada@example.org")
    Patient.objects.update(language=pseudo)
    clinician = make_clinician("jo@example.org")
    User.objects.filter(id=clinician.user_id).update(language=pseudo)
    clients = {"a patient": signed_in(patient.user), "a clinician": signed_in(clinician.user)}
    client = clients.get(who, Client())
    client.raise_request_exception = False
    browser = "en" if who in clients else pseudo
    known = choices_of_the_document()
    found = {
        (name, sentence)
        for name, answer in [*walk(client, str(patient.id), browser), *walk_in(client, browser)]
        for sentence in (said_in(answer) if answer.status_code >= 400 else [])
        if set(words_left(without_data(sentence), *AS_IT_IS)) - known
    }
    assert sorted(found) == []


def test_every_rejected_operation_comes_from_the_catalogue(pseudo: str) -> None:
    patient = make_patient("ada@example.org")
    Patient.objects.update(language=pseudo)
    client = signed_in(patient.user)
    known = choices_of_the_document()
    operations = [
        {"id": str(uuid7()), "patient": str(patient.id), "kind": kind.name, "row": str(uuid7()),
         "at": timezone.now().isoformat(), "base": 0, "set": dict.fromkeys(kind.columns, wrong)}
        for kind in kinds()
        for wrong in (None, -1, "7" * 300, "9999-99-99", [], {"a": 1})
    ]  # fmt: skip
    said = []
    for begin in range(0, len(operations), 100):
        body = {
            "protocol": PROTOCOL,
            "device": str(uuid7()),
            "operations": operations[begin : begin + 100],
        }
        answer = client.post("/api/v1/sync", body, JSON, headers={"accept-language": "en"})
        said += said_in(answer)
    assert len(said) > len(operations)
    left = {each for each in said if set(words_left(without_data(each), *AS_IT_IS)) - known}
    assert sorted(left) == []
