"""Every reason why something fails can be said in the reader's language."""

import string

import pytest

from recovery.core.languages import LANGUAGES
from recovery.imports.faults import SENTENCES
from tests.support.words import said_in_app


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_has_a_sentence_for_each_code_with_the_same_places(language: str) -> None:
    said = said_in_app(language, "exchange.failures")
    assert set(said) == set(SENTENCES)
    for code, sentence in SENTENCES.items():
        assert places(said[code]) == places(sentence), code


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
