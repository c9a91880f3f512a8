"""The table of signs that somebody must act on, and what the server makes of it."""

import json
from pathlib import Path

from recovery.clinical.red_flags import urgencies
from recovery.exports.report.sentences import NAMES

CASES = json.loads((Path(__file__).parents[1] / "cases" / "red_flags.json").read_text())


def test_each_sign_has_the_urgency_that_the_phone_shows() -> None:
    known = urgencies()
    assert {code: known[code] for code in CASES["urgencies"]} == CASES["urgencies"]


def test_the_report_names_every_sign() -> None:
    assert set(urgencies()) | {"trial_harm"} == set(NAMES["flag"])
