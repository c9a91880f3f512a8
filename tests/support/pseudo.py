"""A language that nobody speaks, so that a text which is in no catalogue shows itself.

“Your code for {name}” becomes “[Ýöůŕ çöðé ƒöŕ {name}]”: no letter of it is one of ASCII. What
still has words of ASCII in it is data, or was never translated.
"""

import re
from pathlib import Path

import allauth
import django
import pytest
import rest_framework
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from pytest_django import Settings

from recovery.core.languages import FOLDER, PLACE

CODE = "xx"
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ODD = "áƀçðéƒğĥíĵķļɱñöþɋŕšţůṽŵẋýžÁßÇÐÉƑĞĤÍĴĶĻṀÑÖÞɊŔŠŢŮṼŴẊÝŽ"
ACCENTS = str.maketrans(PLAIN, ODD)
# What the libraries say by themselves comes from their own catalogues; any language names it all.
OF_LIBRARIES = [
    Path(django.__file__).parent / "conf/locale/de/LC_MESSAGES/django.mo",
    Path(django.__file__).parent / "contrib/auth/locale/de/LC_MESSAGES/django.mo",
    Path(rest_framework.__file__).parent / "locale/de/LC_MESSAGES/django.mo",
    Path(allauth.__file__).parent / "locale/de/LC_MESSAGES/django.mo",
]
TAG = "<[^>]+>"
WORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*[A-Za-z]")


def odd(text: str) -> str:
    """Return a text in the language, with its places for figures and names as they are."""
    parts = re.split(f"({PLACE.pattern}|{TAG})", text)
    said = [each if number % 2 else each.translate(ACCENTS) for number, each in enumerate(parts)]
    return f"[{''.join(said)}]"


def words_left(text: str, *known: str) -> list[str]:
    """Return the words that are not of the language, without those of `known` texts."""
    for each in sorted(known, key=len, reverse=True):
        text = text.replace(each, " ") if each else text
    return WORD.findall(text)


def build(folder: Path) -> None:
    """Write the catalogue of the language below `folder`."""
    made = Catalog(locale="en")
    with (FOLDER / "en" / "LC_MESSAGES" / "django.po").open("rb") as template:
        catalogues = [read_po(template)]
    for file in OF_LIBRARIES:
        with file.open("rb") as compiled:
            catalogues.append(read_mo(compiled))
    for message in (each for catalogue in catalogues for each in catalogue if each.id):
        english = message.id
        said = tuple(map(odd, english)) if message.pluralizable else odd(str(english))
        made.add(english, said, context=message.context)
    out = folder / CODE / "LC_MESSAGES" / "django.mo"
    out.parent.mkdir(parents=True)
    with out.open("wb") as compiled:
        write_mo(compiled, made)


@pytest.fixture
def pseudo(tmp_path: Path, settings: Settings) -> str:
    """Switch the language on; its code."""
    build(tmp_path)
    settings.LOCALE_PATHS = [tmp_path]
    settings.LANGUAGES = [("en", "English"), (CODE, "Pseudo")]
    return CODE
