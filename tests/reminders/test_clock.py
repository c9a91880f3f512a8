"""When a reminder is due, over every zone and every change of the clocks."""

import json
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.reminders.clock import (
    Rule,
    day_of,
    due_at,
    is_quiet,
    lies_within,
    local_day,
    next_due,
)
from tests.support.installation import ROOT

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = sorted(available_timezones())
QUIET = json.loads((ROOT / "tests" / "cases" / "quiet.json").read_text())["cases"]


def rule(at: str = "21:00", **more: Any) -> Rule:
    return Rule(at=time.fromisoformat(at), **{"starts_on": date(2019, 1, 1), **more})


def test_an_evening_in_winter_and_one_in_summer() -> None:
    assert due_at(date(2026, 1, 10), time(21), BERLIN) == datetime(2026, 1, 10, 20, tzinfo=UTC)
    assert due_at(date(2026, 7, 10), time(21), BERLIN) == datetime(2026, 7, 10, 19, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_becomes_the_first_valid_instant() -> None:
    # Lord Howe skips half an hour at two; Berlin skips an hour at two on 29 March 2026.
    assert due_at(date(2026, 3, 28), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_time_that_comes_twice_is_taken_once_and_first() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert due_at(date(2026, 10, 24), time(2, 30), BERLIN) == first
    after = next_due(rule("02:30"), BERLIN, first)
    assert after == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_half_past_midnight_belongs_to_the_evening_before() -> None:
    instant = due_at(date(2026, 11, 24), time(0, 30), BERLIN)
    assert instant == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert local_day(instant, BERLIN) == date(2026, 11, 24)


def test_a_day_that_a_zone_left_out_is_passed_over() -> None:
    # Apia had no 30 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    early = rule(starts_on=date(2011, 12, 1))
    seen = [datetime(2011, 12, 28, tzinfo=UTC)]
    for _ in range(4):
        following = next_due(early, apia, seen[-1])
        assert following is not None
        seen.append(following)
    assert seen == sorted(set(seen))


def test_weekdays_pause_and_end_are_kept() -> None:
    mondays = rule(weekdays=frozenset({1}))
    assert next_due(mondays, BERLIN, datetime(2026, 11, 24, tzinfo=UTC)) == datetime(
        2026, 11, 30, 20, tzinfo=UTC
    )
    paused = rule(pauses=((date(2026, 11, 24), date(2026, 11, 26)),))
    assert next_due(paused, BERLIN, datetime(2026, 11, 24, tzinfo=UTC)) == datetime(
        2026, 11, 27, 20, tzinfo=UTC
    )
    ended = rule(ends_on=date(2026, 11, 23))
    assert next_due(ended, BERLIN, datetime(2026, 11, 24, tzinfo=UTC)) is None


def test_a_slot_that_the_clocks_jump_over_stays_of_its_evening() -> None:
    """In Helsinki it is never 03:30 on 28 March 2027: it comes at 04:00, when a day begins."""
    helsinki, at = ZoneInfo("Europe/Helsinki"), time(3, 30)
    for day in (date(2027, 3, 26), date(2027, 3, 27), date(2027, 3, 28), date(2027, 10, 30)):
        assert day_of(due_at(day, at, helsinki), at, helsinki) == day
    later = due_at(date(2027, 3, 26), time(23, 30), helsinki) + timedelta(hours=5)
    assert day_of(later, time(23, 30), helsinki) == date(2027, 3, 26)


def _fixed(zone: ZoneInfo, day: date) -> bool:
    """Whether the offset stays as it is around a day, so that nothing special happens."""
    instants = [datetime.combine(day, time(12), tzinfo=UTC) + timedelta(days=n) for n in (-2, 3)]
    return len({instant.astimezone(zone).utcoffset() for instant in instants}) == 1


def test_every_zone_of_the_world_has_each_date_once_from_2020_to_2040() -> None:
    """All zones, all days around each change of the clocks, and every leap day."""
    every_day = rule()
    for name in ZONES:
        zone = ZoneInfo(name)
        for year in range(2020, 2041):
            for day in _notable(zone, year):
                after = due_at(day - timedelta(days=1), every_day.at, zone)
                seen = next_due(every_day, zone, after)
                assert seen == due_at(day, every_day.at, zone), (name, day)
                assert local_day(seen, zone) == day, (name, day)
                if _fixed(zone, day):
                    assert seen.astimezone(zone).time() == every_day.at, (name, day)


def _notable(zone: ZoneInfo, year: int) -> list[date]:
    """The days of a year on which the offset at nine differs from the day before, and leap days."""
    found = [date(year, 2, 29)] if year % 4 == 0 else []
    offset = None
    for month in range(1, 13):
        for of_month in (1, 8, 15, 22):
            day = date(year, month, of_month)
            now = datetime.combine(day, time(21), tzinfo=zone).utcoffset()
            if offset is not None and now != offset:
                found += [day - timedelta(days=back) for back in range(8)]
            offset = now
    return found


@given(
    zone=st.sampled_from(ZONES),
    start=st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 1)),
    at=st.times().map(lambda each: each.replace(second=0, microsecond=0)),
)
def test_every_local_date_comes_once_and_in_order(zone: str, start: datetime, at: time) -> None:
    place = ZoneInfo(zone)
    instant = start.replace(tzinfo=UTC)
    days = []
    for _ in range(10):
        following = next_due(Rule(at=at, starts_on=date(2019, 1, 1)), place, instant)
        assert following is not None
        assert following > instant
        assert following - instant <= timedelta(hours=50)
        instant = following
        days.append(day_of(instant, at, place))
    assert days == sorted(set(days))
    gaps = {(later - earlier).days for earlier, later in pairwise(days)}
    assert gaps <= {1, 2}


@given(
    zone=st.sampled_from(ZONES),
    day=st.dates(date(2020, 1, 1), date(2040, 12, 30)),
    at=st.times().map(lambda each: each.replace(second=0, microsecond=0)),
)
def test_the_wall_shows_the_slot_or_the_first_minute_after_a_gap(
    zone: str, day: date, at: time
) -> None:
    place = ZoneInfo(zone)
    instant = due_at(day, at, place)
    wall = instant.astimezone(place)
    if wall.time() != at:
        before = (instant - timedelta(seconds=1)).astimezone(place)
        assert before.utcoffset() != wall.utcoffset()
        assert before.replace(tzinfo=None).time() < at or before.date() < wall.date()


@given(
    zone=st.sampled_from(ZONES),
    onto=st.sampled_from(ZONES),
    evening=st.datetimes(datetime(2020, 1, 2), datetime(2040, 12, 1)),
)
def test_a_flight_in_mid_evening_never_gives_a_date_twice(
    zone: str, onto: str, evening: datetime
) -> None:
    """The reminder of a date is one delivery; here: the plan after the flight never goes back."""
    here, there, instant = ZoneInfo(zone), ZoneInfo(onto), evening.replace(tzinfo=UTC)
    before = next_due(rule(), here, instant)
    assert before is not None
    after = next_due(rule(), there, before)
    assert after is not None
    assert after > before
    assert local_day(after, there) >= local_day(before, there)


@given(
    zone=st.sampled_from(ZONES),
    start=st.datetimes(datetime(2020, 1, 2), datetime(2040, 12, 1)),
    jumps=st.lists(st.sampled_from([-120, -1, 0, 1, 120]), min_size=1, max_size=6),
)
def test_a_machine_clock_that_jumps_leaves_every_date_one_instant(
    zone: str, start: datetime, jumps: list[int]
) -> None:
    """Whatever the clock of the machine says, a date is due at the same instant."""
    place, now = ZoneInfo(zone), start.replace(tzinfo=UTC)
    due: dict[date, datetime] = {}
    for jump in jumps:
        following = next_due(rule(), place, now)
        assert following is not None
        day = local_day(following, place)
        assert due.setdefault(day, following) == following
        now = following + timedelta(minutes=jump)


@given(st.times(), st.times(), st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)))
def test_quiet_hours_hold_over_midnight(begins: time, ends: time, instant: datetime) -> None:
    first, last = begins.strftime("%H:%M"), ends.strftime("%H:%M")
    at = instant.replace(tzinfo=UTC)
    within = is_quiet(at, BERLIN, first, last)
    assert within is False or first != last
    if first != last:
        assert within is not is_quiet(at, BERLIN, last, first)


@pytest.mark.promise("R10")
@pytest.mark.parametrize("case", QUIET, ids=lambda case: f"{case['at']} {case['from']}")
def test_the_quiet_hours_of_the_phone_are_those_of_the_server(case: dict[str, Any]) -> None:
    at = time.fromisoformat(case["at"])
    assert lies_within(at, case["from"], case["until"]) is case["is_quiet"]


@pytest.mark.promise("R10")
def test_a_time_in_the_quiet_hours_never_comes() -> None:
    after = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert next_due(rule("23:00", quiet=("22:00", "07:00")), BERLIN, after) is None
    assert next_due(rule("21:00", quiet=("22:00", "07:00")), BERLIN, after) is not None
