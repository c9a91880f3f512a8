"""Words in a language: what is missing or broken is said in English, and nothing leaks."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation
from pytest_django import Settings

from config import env
from recovery.accounts.models import Patient
from recovery.accounts.queries import language_of
from recovery.core import compiling, languages
from recovery.core.ids import uuid7
from recovery.core.languages import (
    in_context,
    language_or_english,
    say,
    say_clinical,
    say_count,
    short_day,
    speaking,
    unreviewed,
)  # fmt: skip
from recovery.exports.report.page import report_of
from recovery.mail import letters
from recovery.reminders.channels.fallback import Reminding
from recovery.reminders.channels.instead import email
from recovery.sharing.queries import Access
from tests.support.course import course, own
from tests.support.people import make_patient, signed_in
from tests.support.reports import WANTED

__all__ = ["course", "own"]
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
BROKEN = """
msgid "Your code for {name}: {code}"
msgstr "Ihr Code für {name}"

msgid "In {minutes} min"
msgstr "In {} Min."

msgid "You have an account at {name}"
msgstr "Sie haben ein Konto bei {nam}"

msgid "Open {name}"
msgstr ""

msgid "Sign in"
msgstr "Anmelden!"

msgctxt "report: joint"
msgid "knee"
msgstr "Knie!"

msgid "{count} hour"
msgid_plural "{count} hours"
msgstr[0] "eine Stunde"
msgstr[1] "{n} Stunden"
"""
Compiled = Callable[[str, str], None]


@pytest.fixture
def catalogue(tmp_path: Path, settings: Settings) -> Compiled:
    """Makes a catalogue that stands before the real ones."""

    def make(code: str, entries: str) -> None:
        source = tmp_path / code / "LC_MESSAGES" / "django.po"
        source.parent.mkdir(parents=True)
        source.write_text(HEADER + entries, encoding="utf-8")
        with source.open("rb") as file, source.with_suffix(".mo").open("wb") as out:
            write_mo(out, read_po(file))
        settings.LOCALE_PATHS = [tmp_path]

    return make


def test_a_sentence_is_said_in_the_language_that_is_spoken() -> None:
    assert say("Sign in") == "Sign in"
    with speaking("de"):
        assert say("Your code for {name}: {code}", name="K", code=7) == "Ihr Code für K: 7"
        assert say(in_context("report: joint", "knee")) == "Knie"
        assert say("From {low} to {high}.", low=0.5, high=10) == "Von 0,5 bis 10."
        assert say_count("{count} hour", "{count} hours", 1) == "1 Stunde"
        assert say_count("{count} hour", "{count} hours", 3) == "3 Stunden"
    assert translation.get_language() == "en"


def test_what_nobody_translated_is_said_in_english() -> None:
    with speaking("de"):
        assert say("Nobody wrote this, {name}.", name="Ada") == "Nobody wrote this, Ada."
        assert say(in_context("report: nothing", "nowhere")) == "nowhere"
        assert say("") == ""


def test_a_broken_translation_is_said_in_english(catalogue: Compiled) -> None:
    catalogue("de", BROKEN)
    with speaking("de"):
        assert say("Sign in") == "Anmelden!"  # this catalogue is the one that counts
        assert say(in_context("report: joint", "knee")) == "Knie!"
        assert say("Your code for {name}: {code}", name="K", code=7) == "Your code for K: 7"
        assert say("In {minutes} min", minutes=15) == "In 15 min"
        assert say("You have an account at {name}", name="K") == "You have an account at K"
        assert say_count("{count} hour", "{count} hours", 3) == "3 hours"
        assert say_count("{count} hour", "{count} hours", 1) == "1 hour"


@pytest.mark.django_db
def test_a_broken_translation_stops_no_batch(
    catalogue: Compiled, settings: Settings, mailoutbox: list[letters.EmailMultiAlternatives]
) -> None:
    catalogue("de", 'msgid "Your evening check-in"\nmsgstr "Ihr {abend"\n')
    settings.EMAIL_HOST = "mail.example.org"
    spoken = ["de", "en", "zz", "de"]
    mails = [
        Reminding(uuid7(), uuid7(), f"p{i}@example.org", code) for i, code in enumerate(spoken)
    ]
    assert set(email.send(mails).values()) == {""}
    assert [each.subject for each in mailoutbox] == ["Your evening check-in"] * 4
    bodies = [each.body for each in mailoutbox]
    assert ["halbe Minute" in body for body in bodies] == [True, False, False, True]
    assert translation.get_language() == "en"


def test_a_thread_begins_with_no_language_of_another() -> None:
    said = []
    with speaking("de"):
        thread = threading.Thread(target=lambda: said.append(say("Sign in")))
        thread.start()
        thread.join()
    assert said == ["Sign in"]


# --- Which are switched on ------------------------------------------------------------------------


def test_only_known_languages_are_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> list[str]:
        return env.some_of("RECOVERY_LANGUAGES", languages.LANGUAGES, ("en", "de"))

    assert read() == ["en", "de"]
    monkeypatch.setenv("RECOVERY_LANGUAGES", "de, FR,de")
    assert read() == ["de", "fr", "en"]
    monkeypatch.setenv("RECOVERY_LANGUAGES", "en,klingon")
    with pytest.raises(ImproperlyConfigured, match="must be a list of: en, de, fr, es, tr") as told:
        read()
    assert "klingon" not in str(told.value)


@pytest.mark.django_db
def test_a_language_that_was_switched_off_is_answered_in_english(settings: Settings) -> None:
    patient = make_patient("ada@example.org")
    Patient.objects.filter(id=patient.id).update(language="fr")
    assert language_of(patient.user) == "en"
    client = signed_in(patient.user)
    address = f"/api/v1/patients/{patient.id}/"
    own_row = client.get(address)
    assert own_row.status_code == 200
    # It can be sent along with what changes, and cannot be chosen anew.
    kept = client.patch(address, {"name": "Ada", "language": "fr"}, "application/json")
    assert (kept.status_code, kept.json()["language"]) == (200, "fr")
    assert client.patch(address, {"language": "de"}, "application/json").status_code == 200
    answer = client.patch(address, {"language": "fr"}, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
    settings.LANGUAGES = [("en", "English"), ("fr", "Français")]
    assert language_or_english("de") == "en"
    other = "/api/v1/patients/01890a5d-ac96-774b-bcce-b302099a8057/"
    answer = client.get(other, headers={"accept-language": "fr"})  # the row says "de"
    assert answer.json()["message"] == "There is no such patient."


@pytest.mark.django_db
def test_failures_are_said_in_the_language_of_the_person_not_of_the_browser() -> None:
    patient = make_patient("ada@example.org")
    Patient.objects.filter(id=patient.id).update(language="de")
    german, nobody = signed_in(patient.user), signed_in(make_patient("eve@example.org").user)
    nobody.logout()
    address = "/api/v1/patients/01890a5d-ac96-774b-bcce-b302099a8057/"
    answer = german.get(address, headers={"accept-language": "en"})
    assert answer.json() == {
        "code": "not_found", "message": "Diese Person gibt es hier nicht.", "fields": {},
    }  # fmt: skip
    assert answer.headers["Content-Language"] == "de"
    for browser, message in (
        ("de", "Melden Sie sich an, um fortzufahren."), ("fr", "Sign in to go on."),
    ):  # fmt: skip
        told = nobody.get(address, headers={"accept-language": browser}).json()
        assert (told["code"], told["message"]) == ("not_signed_in", message)


# --- Days and reviewers ---------------------------------------------------------------------------


def test_days_and_figures_are_written_as_the_language_does() -> None:
    day = date(2026, 11, 4)
    assert [short_day(day, code) for code in ("en", "de", "fr", "tr", "xx")] == [
        "4 Nov 2026", "4. Nov 2026", "4 nov 2026", "4 Kas 2026", "4 Nov 2026",
    ]  # fmt: skip
    assert short_day(day, "de", year=False) == "4. Nov"
    assert languages.long_day(day, "de") == "4. November 2026"
    assert [languages.decimal_mark(code) for code in ("en", "de", "es")] == [".", ",", ","]


UNREVIEWED = "Traduction non relue par un soignant."


def test_words_that_no_clinician_has_read_say_so(settings: Settings, catalogue: Compiled) -> None:
    settings.LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("fr", "Français")]
    catalogue("fr", 'msgid "The joint is locked"\nmsgstr "L’articulation est bloquée"\n')
    with speaking("fr"):
        assert say_clinical("The joint is locked") == (
            "L’articulation est bloquée / The joint is locked"
        )
        assert say_clinical("Leaking or opening wound, spreading redness").count("wound") == 1
        assert unreviewed() == UNREVIEWED
    with speaking("de"):
        assert say_clinical("The joint is locked") == "Das Gelenk ist blockiert"
        assert unreviewed() == ""
    mail = letters.letter("reminder", to=["a@example.org"], language="fr", settings="x")
    assert UNREVIEWED in mail.body
    assert UNREVIEWED in str(mail.alternatives[0][0])


@pytest.mark.django_db
def test_a_report_in_such_a_language_says_so_in_its_foot(own: Access, settings: Settings) -> None:
    settings.LANGUAGES = [("en", "English"), ("fr", "Français")]
    assert report_of(own, replace(WANTED, language="fr"))["foot"][-1] == UNREVIEWED
    assert "reviewed" not in " ".join(report_of(own, WANTED)["foot"])


# --- Compiling ------------------------------------------------------------------------------------


def source_in(folder: Path, entries: str) -> Path:
    source = folder / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(HEADER + entries, encoding="utf-8")
    return source


def test_a_catalogue_is_compiled_once_and_again_when_it_changed(tmp_path: Path) -> None:
    source = source_in(tmp_path, 'msgid "Sign in"\nmsgstr "Anmelden"\n')
    assert list(compiling.stale(tmp_path)) == [source]
    compiling.compile_stale(tmp_path)
    assert list(compiling.stale(tmp_path)) == []
    assert not [each for each in source.parent.iterdir() if each.name.startswith(".")]
    later = source.stat().st_mtime + 60
    os.utime(source, (later, later))
    assert list(compiling.stale(tmp_path)) == [source]


def test_several_may_compile_at_once(tmp_path: Path) -> None:
    source = source_in(tmp_path, 'msgid "Sign in"\nmsgstr "Anmelden"\n')
    threads = [threading.Thread(target=compiling.compile_one, args=[source]) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    with source.with_suffix(".mo").open("rb") as compiled:
        assert read_mo(compiled)["Sign in"].string == "Anmelden"
    assert {each.name for each in source.parent.iterdir()} == {"django.po", "django.mo"}


def test_a_catalogue_that_cannot_be_read_stops_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = source_in(tmp_path, 'msgid "Sign in"\nmsgstr "Anmelden"\n')
    broken = tmp_path / "aa" / "LC_MESSAGES" / "django.po"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(HEADER.encode() + b'msgid "a"\nmsgstr "\xff\xfe"\n')
    compiling.compile_stale(tmp_path)
    assert source.with_suffix(".mo").is_file()
    assert [each.message[:2] for each in caplog.records] == ["aa"]


def test_an_installation_that_cannot_be_written_to_goes_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    source_in(tmp_path, 'msgid "Sign in"\nmsgstr "Anmelden"\n')

    def refuse(source: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(compiling, "compile_one", refuse)
    compiling.compile_stale(tmp_path)
    assert [each.message for each in caplog.records] == [
        "de is not compiled, so its words are said in English: PermissionError"
    ]
