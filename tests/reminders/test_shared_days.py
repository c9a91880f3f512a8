"""Which day it is and what a day asks for: the same cases are asked of the front end."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from recovery.reminders.clock import local_day
from recovery.supplements.models import Regimen
from recovery.supplements.queries import schedule_of
from tests.support.installation import ROOT

CASES = json.loads((ROOT / "tests" / "cases" / "days.json").read_text())
DATES = ("starts_on", "ends_on", "paused_from", "paused_until")


@pytest.mark.parametrize("case", CASES["today"], ids=lambda case: case["instant"] + case["zone"])
def test_the_day_of_an_instant(case: dict[str, str]) -> None:
    day = local_day(datetime.fromisoformat(case["instant"]), ZoneInfo(case["zone"]))
    assert day.isoformat() == case["day"]


@pytest.mark.parametrize("case", CASES["due"], ids=lambda case: f"{case['regimen']} {case['day']}")
def test_the_days_of_a_regimen(case: dict) -> None:
    regimen = case["regimen"]
    days = {name: date.fromisoformat(regimen[name]) for name in DATES if name in regimen}
    planned = Regimen(
        weekdays=regimen.get("weekdays", []), every_days=regimen.get("every_days"), **days
    )
    assert schedule_of(planned).holds_on(date.fromisoformat(case["day"])) is case["is_due"]
