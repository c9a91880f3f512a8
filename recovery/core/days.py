"""The patient's day, the week of recovery, and what a day or an instant may be.

A patient's day runs 04:00–04:00 local time, so half past midnight belongs to the evening before.
What comes in lies from 1900 to the end of 2200. Whatever is counted from there (zones, weeks, a
year of reminders) then stays far within what Python and both databases can hold.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from recovery.core.languages import say

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
_FIRST_INSTANT = datetime(1900, 1, 1, tzinfo=UTC)
_END = datetime(2201, 1, 1, tzinfo=UTC)
DAY_BEGINS = time(4)
# It is a day later in UTC+14 than here, and the clock of a phone may be wrong by one more.
AHEAD = timedelta(hours=14 + 24)
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def sentence() -> str:
    """Say which years are kept."""
    return say("From {low} to {high}.", low=FIRST.year, high=LAST.year)


def is_day(day: date) -> bool:
    return FIRST <= day <= LAST


def is_instant(at: datetime) -> bool:
    """Say whether an instant with a zone lies in those years, in UTC."""
    return _FIRST_INSTANT <= at < _END


def is_kept(value: date) -> bool:
    """Say whether a day, or a datetime, lies in those years."""
    return is_instant(value) if isinstance(value, datetime) else is_day(value)


def latest(now: datetime) -> date:
    """Return the last day that may have been, wherever somebody is."""
    return (now + AHEAD).date()


def day_of(text: str) -> date | None:
    """Return the day that a text such as "2026-11-24" names; None for any other text."""
    if not WRITTEN.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if is_day(day) else None


def local_day(instant: datetime, zone: ZoneInfo) -> date:
    """Return the patient's day to which an instant belongs."""
    local = instant.astimezone(zone)
    return local.date() - timedelta(days=1) if local.time() < DAY_BEGINS else local.date()


def calendar_date(day: date, at: time) -> date:
    """Return the date in the calendar on which the time `at` of a patient's day comes."""
    return day + timedelta(days=1) if at < DAY_BEGINS else day


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant at which a patient's day is over."""
    return datetime.combine(day + timedelta(days=1), DAY_BEGINS, tzinfo=zone)


def began_on(*, happened_on: date, surgery_on: date | None, today: date) -> date:
    """Return the day from which the weeks of a recovery count: the operation, or the injury.

    An operation that is still ahead does not count.
    """
    return surgery_on if surgery_on is not None and surgery_on <= today else happened_on


def week_number(days: int) -> int:
    """Return the week of recovery after so many days: 1 in the first seven, and before."""
    return max(days, 0) // 7 + 1
