"""Every reason why something fails can be said in the reader's language."""

import re
import string

import pytest

from recovery.imports.faults import SENTENCES
from tests.installation import ROOT

WORDS = ROOT / "frontend" / "src" / "domain" / "words"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_screen_has_a_sentence_for_each_code_with_the_same_places(language: str) -> None:
    text = (WORDS / f"exchange.{language}.ts").read_text()
    block = text.split("  failures: {\n")[1].split("\n  }")[0]
    said = dict(re.findall(r"^    (\w+): \(f?\) =>\s*([^\n]+)", block, re.MULTILINE))
    assert set(said) == set(SENTENCES)
    for code, sentence in SENTENCES.items():
        places = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
        assert set(re.findall(r"\$\{f\.(\w+)\}", said[code])) == places, code
