"""The languages: which exist, which are switched on, and how a text is translated.

Texts are English in the code and pass through `say`. Their translations are in one catalogue per
language, `recovery/locale/<code>/LC_MESSAGES/django.po`. A missing or broken translation falls back
to English. A new language is a line here and a catalogue.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import get_decimal_symbol
from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

ENGLISH = "en"
LANGUAGES: dict[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "tr": "Türkçe",
}
FOLDER: Path = Path(__file__).parents[1] / "locale"
# Whose habits of writing days a language follows, where it is not those of its largest country.
REGIONS = {"en": "en_GB"}
REVIEWER = "X-Clinical-Reviewer"
# Where figures and names go. A brace that is none of them would stop the filling.
PLACE = re.compile(r"\{\w*\}|[{}]|%\(\w+\)[sd]|%[sd]")
CONTEXT_ENDS = "\x04"  # as gettext keeps a context before its message


def switched_on() -> tuple[str, ...]:
    """Return the codes of the languages that can be chosen here, as the operator ordered them."""
    return tuple(code for code, _ in settings.LANGUAGES)


def language_or_english(code: str | None) -> str:
    """Return a language that is switched on; English for one that is not, or not any more."""
    return code if code in switched_on() else ENGLISH


def preferred(request: HttpRequest | None) -> str:
    """Return the language that a request is answered in."""
    return language_or_english((getattr(request, "LANGUAGE_CODE", "") or ENGLISH)[:2])


@contextmanager
def speaking(code: str | None) -> Iterator[str]:
    """Translate everything inside into a language, or into English if it is not switched on."""
    chosen = language_or_english(code)
    with translation.override(chosen):
        yield chosen


def spoken() -> str:
    """Return the code of the current language."""
    return language_or_english((translation.get_language() or ENGLISH)[:2])


# --- Saying words ---------------------------------------------------------------------------------


def in_context(context: str, sentence: str) -> str:
    """Mark a word that is translated differently in each context; `say` looks it up."""
    return f"{context}{CONTEXT_ENDS}{sentence}"


def say(sentence: str, /, **values: object) -> str:
    """Return a text in the current language, with its placeholders filled.

    Falls back to English without a translation, or if the translation has other placeholders.
    """
    english = sentence.rpartition(CONTEXT_ENDS)[2]
    found = translation.gettext(sentence) if english else ""
    if CONTEXT_ENDS in found or not fits(english, found):
        found = english
    return (
        found.format(**{name: _written(each) for name, each in values.items()}) if values else found
    )


def _written(value: object) -> object:
    """Return a figure as the language that is spoken writes it."""
    return str(value).replace(".", decimal_mark(spoken())) if isinstance(value, float) else value


def say_count(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the form of a sentence that goes with a count, which fills `{count}`."""
    english = one if count == 1 else many
    found = translation.ngettext(one, many, count)
    if not (fits(one, found) or fits(many, found)):
        found = english
    return found.format(count=count, **values)


@lru_cache(maxsize=4096)
def fits(english: str, translated: str) -> bool:
    """Say whether a translation has the places for figures and names that its English has."""
    return set(PLACE.findall(english)) == set(PLACE.findall(translated))


def say_clinical(sentence: str, /) -> str:
    """Return a clinical text, followed by its English if no clinician has reviewed the language."""
    english, found = sentence.rpartition(CONTEXT_ENDS)[2], say(sentence)
    return found if found == english or reviewer(spoken()) else f"{found} / {english}"


def unreviewed() -> str:
    """Return the line that marks an unreviewed translation; empty if it is reviewed."""
    return "" if reviewer(spoken()) else say("Translation not reviewed by a clinician.")


# --- Days and figures -----------------------------------------------------------------------------


@cache
def locale_of(code: str) -> Locale:
    """Return how a language writes days and figures; as English where nobody has described it."""
    try:
        return Locale.parse(REGIONS.get(code, code))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(REGIONS[ENGLISH])


def decimal_mark(code: str) -> str:
    return str(get_decimal_symbol(locale_of(code)))


def long_day(day: date, code: str) -> str:
    """Return a day in full: 24 November 2026."""
    return format_date(day, "long", locale=locale_of(code))


def plain_day(day: date, code: str) -> str:
    """Return a day as sentences have it: 24 November."""
    return format_skeleton("MMMMd", day, locale=locale_of(code))


def short_day(day: date, code: str, *, year: bool = True) -> str:
    """Return a day as figures and tables have it: 24 Nov 2026, 24. Nov 2026."""
    text = format_skeleton("yMMMd" if year else "MMMd", day, locale=locale_of(code))
    # The dot of an abbreviation would be a second one at the end of a sentence.
    return re.sub(r"(?<=[^\W\d])\.", "", text)


# --- Who has read a translation -------------------------------------------------------------------


def reviewer(code: str) -> str:
    """Return who has read the clinical words of a language, empty if nobody has."""
    return _kept_reviewer(FOLDER / code / "LC_MESSAGES" / "django.po")


def reviewer_in(file: Path) -> str:
    """Return who has read a catalogue, by its header."""
    if not file.is_file():
        return ""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(f'"{REVIEWER}:'):
                return line.partition(":")[2].rstrip().removesuffix('"').removesuffix("\\n").strip()
            if not line.strip():  # the end of the header
                return ""
    return ""


_kept_reviewer = cache(reviewer_in)
