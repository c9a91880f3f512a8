"""Figures of the report are rounded as the phone rounds, and no verdict is made of rounded ones."""

from datetime import date

import pytest

from recovery.exports.report import conclusions, summary
from recovery.exports.report.figures import FirstAndLastWeek
from recovery.exports.report.wording import Words

WORDS = Words("en")


@pytest.mark.parametrize(("gain", "shown"), [(2.5, "+3°"), (-2.5, "−2°"), (0.4, "±0°")])
def test_a_gain_is_rounded_as_the_phone_rounds_it(gain: float, shown: str) -> None:
    (said,) = conclusions._change(gain, None, None, WORDS)
    assert said.startswith(shown)


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [(100.4, 110.6, "within"), (100.6, 111.2, "up to")],
)
def test_a_change_is_held_against_the_error_before_it_is_rounded(
    first: float, last: float, sentence: str
) -> None:
    """100.4° to 110.6° is 10.2°, though 100 and 111 are 11 apart."""
    weeks = FirstAndLastWeek(first, last, date(2026, 10, 1), date(2026, 11, 1), False, count=9)
    assert sentence in summary._change(weeks, 10.4, WORDS)
