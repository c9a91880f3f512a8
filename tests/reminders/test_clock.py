"""When a reminder is due, over every zone and every change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from recovery.reminders.clock import Rule, due_at, local_day, next_due

BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY = frozenset(range(1, 8))
ZONES = sorted(available_timezones())


def rule(at: str = "21:00", **more: object) -> Rule:
    return Rule(
        at=time.fromisoformat(at),
        weekdays=more.pop("weekdays", EVERY_DAY),  # type: ignore[arg-type]
        starts_on=date(2020, 1, 1),
        **more,  # type: ignore[arg-type]
    )


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
    early = Rule(time(21), EVERY_DAY, date(2011, 12, 1))
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
    paused = rule(paused_from=date(2026, 11, 24), paused_until=date(2026, 11, 26))
    assert next_due(paused, BERLIN, datetime(2026, 11, 24, tzinfo=UTC)) == datetime(
        2026, 11, 27, 20, tzinfo=UTC
    )
    ended = rule(ends_on=date(2026, 11, 23))
    assert next_due(ended, BERLIN, datetime(2026, 11, 24, tzinfo=UTC)) is None


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
        following = next_due(Rule(at, EVERY_DAY, date(2019, 1, 1)), place, instant)
        assert following is not None
        assert following > instant
        assert following - instant <= timedelta(hours=50)
        instant = following
        days.append(local_day(instant, place))
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
