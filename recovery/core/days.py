"""What a day or an instant may be, whichever way it comes in.

From 1900 to the end of 2200. Whatever is counted from there (zones, weeks, a year of reminders)
then stays far within what Python and both databases can hold.
"""

import re
from datetime import UTC, date, datetime

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
_FIRST_INSTANT = datetime(1900, 1, 1, tzinfo=UTC)
_END = datetime(2201, 1, 1, tzinfo=UTC)
SENTENCE = f"From {FIRST.year} to {LAST.year}."
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_day(day: date) -> bool:
    return FIRST <= day <= LAST


def is_instant(at: datetime) -> bool:
    """Say whether an instant with a zone lies in those years, in UTC."""
    return _FIRST_INSTANT <= at < _END


def is_kept(value: date) -> bool:
    """Say whether a day or, a kind of day to Python, an instant lies in those years."""
    return is_instant(value) if isinstance(value, datetime) else is_day(value)


def day_of(text: str) -> date | None:
    """Return the day that a text such as "2026-11-24" names, None where it names none of ours."""
    if not WRITTEN.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if is_day(day) else None
