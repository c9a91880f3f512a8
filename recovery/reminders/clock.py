"""When a reminder is due. Pure: wall time and zone in, UTC out.

Days are the patient's (`core.days`): a slot at half past midnight belongs to the evening before.
Where the clocks jump forward over the slot, the first valid instant after the gap is taken; where
they go back, the first of the two (PEP 495, fold 0).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from recovery.core.days import calendar_date, local_day
from recovery.supplements.schedule import Schedule

FARTHEST = 800  # days looked ahead; beyond that nothing is planned


@dataclass(frozen=True, kw_only=True)
class Rule(Schedule):
    """On which days and at which local time somebody is reminded.

    `quiet` are the local times at which the quiet hours begin and end, empty for none.
    """

    at: time
    quiet: tuple[str, str] = ("", "")

    @property
    def is_silent(self) -> bool:
        """Whether its time lies in the quiet hours: then it never comes."""
        return lies_within(self.at, *self.quiet)


def due_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) at which the slot `at` of `day` comes."""
    wall = datetime.combine(calendar_date(day, at), at, tzinfo=zone)
    instant = wall.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _end_of_gap(instant, zone)


def day_of(instant: datetime, at: time, zone: ZoneInfo) -> date:
    """Return the patient's day whose slot `at` came at an instant, or was the last to come.

    Where the clocks jump to 04:00, what was due before comes when the next day begins.
    """
    day = local_day(instant, zone)
    return day if due_at(day, at, zone) <= instant else day - timedelta(days=1)


def _end_of_gap(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant after the jump that skipped the wall time.

    With fold 0 the wall time was read with the offset before the jump, so `instant` lies after
    it. Bisect between there and the day before, where the old offset holds.
    """
    before, after = instant - timedelta(days=1), instant
    new = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == new:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)


def _days(rule: Rule, first: date) -> Iterator[date]:
    begin = max(first, rule.starts_on)
    for ahead in range(FARTHEST):
        day = begin + timedelta(days=ahead)
        if rule.holds_on(day):
            yield day


def next_due(rule: Rule, zone: ZoneInfo, after: datetime) -> datetime | None:
    """Return the next instant (UTC) strictly after `after`, or None when nothing is to come."""
    if rule.is_silent:
        return None
    for day in _days(rule, local_day(after, zone) - timedelta(days=1)):
        instant = due_at(day, rule.at, zone)
        if instant > after:
            return instant
    return None


def first_due(rules: Iterable[Rule], zone: ZoneInfo, after: datetime) -> datetime | None:
    """Return the next instant (UTC) at which any of `rules` is due, or None."""
    coming = (next_due(rule, zone, after) for rule in rules)
    return min((instant for instant in coming if instant), default=None)


def lies_within(at: time, begins: str, ends: str) -> bool:
    """Say whether a local time lies in quiet hours such as "22:30" to "07:00".

    Empty times, or two equal ones, mean that there are none. Shared with the phone
    (`tests/cases/quiet.json`).
    """
    if not begins or not ends or begins == ends:
        return False
    first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    return first <= at < last if first < last else at >= first or at < last


def is_quiet(instant: datetime, zone: ZoneInfo, begins: str, ends: str) -> bool:
    """Say whether an instant lies in the quiet hours."""
    return lies_within(instant.astimezone(zone).time(), begins, ends)
