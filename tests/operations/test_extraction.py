"""The catalogues hold the words of the code, and nothing that a program could not say."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from recovery.core.languages import LANGUAGES
from recovery.operations import extraction
from recovery.operations.extraction import Word

WORDS = [
    Word("Sign in", files={"recovery/mail/words.py"}),
    Word("knee", "report: joint", files={"recovery/exports/report/sentences.py"}),
    Word("{count} hour", plural="{count} hours", files={"recovery/core/errors.py"}),
]
APP = [Word("Times of the day", "app:plan.times", notes=["A heading."])]


@pytest.fixture
def project(tmp_path: Path, settings: Settings) -> Path:
    """A folder with empty catalogues of these words."""
    settings.BASE_DIR = tmp_path
    for code in LANGUAGES:
        extraction.write(code, WORDS, APP)
    return tmp_path


def translated(code: str, english: str, words: str) -> Path:
    """Write a translation into a catalogue, as a translator does."""
    file = extraction.path_of(code)
    text = file.read_text()
    whole = text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{words}"')
    assert whole != text
    file.write_text(whole)
    return file


def test_a_new_catalogue_is_valid_and_empty(project: Path) -> None:
    text = extraction.path_of("tr").read_text()
    assert text.startswith("# Türkçe: ")
    for line in ('"Language: tr\\n"', '"X-Clinical-Reviewer:\\n"', "#: recovery/mail/words.py"):
        assert line in text
    assert "Plural-Forms: nplurals=2" in text
    assert '#. A heading.\nmsgctxt "app:plan.times"' in text
    assert not re.search(r"\d{4}-\d\d-\d\d|\.py:\d", text)
    assert str(project) not in text
    found = extraction.look(WORDS, APP)
    assert found.wrong == []
    counts = {code: len(missing) for code, missing in found.missing.items()}
    assert counts == dict.fromkeys(("de", "fr", "es", "tr"), 4)


def test_translations_stay_and_what_nothing_says_any_more_goes(project: Path) -> None:
    translated("de", "Sign in", "Anmelden")
    translated("de", "knee", "Knie")
    extraction.write("de", WORDS[:1], APP)
    text = extraction.path_of("de").read_text()
    assert 'msgstr "Anmelden"' in text
    assert "knee" not in text
    assert "#~" not in text


def test_a_reviewer_stays(project: Path) -> None:
    file = extraction.path_of("fr")
    file.write_text(file.read_text().replace("X-Clinical-Reviewer:", "X-Clinical-Reviewer: A. B."))
    extraction.write("fr", WORDS, APP)
    assert '"X-Clinical-Reviewer: A. B.\\n"' in file.read_text()


def test_where_the_app_cannot_be_asked_its_words_stay(project: Path) -> None:
    translated("de", "Times of the day", "Tageszeiten")
    extraction.write("de", WORDS, None)
    assert 'msgstr "Tageszeiten"' in extraction.path_of("de").read_text()
    assert extraction.look(WORDS, None).wrong == []
    assert extraction.app_words() is None


def test_a_word_that_is_missing_makes_a_catalogue_stale(project: Path) -> None:
    more = [*WORDS, Word("Open {name}", files={"recovery/mail/words.py"})]
    stale = [f"{code}: stale. Run manage.py messages." for code in LANGUAGES]
    assert extraction.look(more, APP).wrong == stale


def test_other_places_and_words_that_stand_twice_are_named(project: Path) -> None:
    more = [*WORDS, Word("Open {name}, {code}", files={"recovery/mail/words.py"})]
    extraction.write("de", more, APP)
    file = translated("de", "Open {name}, {code}", "{name} öffnen")
    assert extraction.faults(file) == ["other places: 'Open {name}, {code}'"]
    file.write_text(file.read_text() + '\nmsgid "Sign in"\nmsgstr "Noch einmal"\n')
    assert extraction.faults(file)[0].startswith("twice: ")


def test_the_command_tells_what_is_stale(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings
) -> None:
    monkeypatch.setattr(extraction, "python_words", lambda: WORDS)
    settings.BASE_DIR = tmp_path
    with pytest.raises(CommandError, match="tr: stale"):
        call_command("messages", "--check", stdout=StringIO())
