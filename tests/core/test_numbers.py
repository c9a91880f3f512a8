"""Numbers as people type them: the cases of `tests/cases/` that the phone is asked, too."""

import json
from pathlib import Path
from typing import Any

import pytest

from recovery.core.numbers import read_number

CASES = json.loads((Path(__file__).parents[1] / "cases" / "numbers.json").read_text())["cases"]


@pytest.mark.promise("P2")
@pytest.mark.parametrize("case", [pytest.param(each, id=each["name"]) for each in CASES])
def test_a_number_is_read_as_its_language_writes_it(case: dict[str, Any]) -> None:
    reading = read_number(case["text"], case["language"])
    assert reading.value == case["value"]
    assert reading.either == (tuple(case["either"]) if "either" in case else None)
