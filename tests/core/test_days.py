"""The patient's day and the week of recovery have one definition, which the app shares."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from recovery.core import days

CASES = json.loads((Path(__file__).parents[1] / "cases" / "weeks.json").read_text())["cases"]


@pytest.mark.parametrize("case", CASES)
def test_weeks_count_from_the_operation_once_it_has_been(case: dict[str, object]) -> None:
    named = {name: value and date.fromisoformat(str(value)) for name, value in case.items()
             if name != "week"}  # fmt: skip
    began = days.began_on(
        happened_on=named["happened_on"], surgery_on=named["surgery_on"], today=named["today"]
    )
    assert began == named["began"]
    assert days.week_number((named["today"] - began).days) == case["week"]


def test_half_past_midnight_belongs_to_the_evening_before_in_each_zone() -> None:
    for name in ("Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"):
        zone = ZoneInfo(name)
        night = datetime(2026, 11, 25, 0, 30, tzinfo=zone)
        assert days.local_day(night.astimezone(UTC), zone) == date(2026, 11, 24)
        assert days.calendar_date(date(2026, 11, 24), night.time()) == night.date()
        over = days.end_of_day(date(2026, 11, 24), zone)
        assert days.local_day(over, zone) == date(2026, 11, 25)
        assert days.local_day(over - timedelta(seconds=1), zone) == date(2026, 11, 24)
