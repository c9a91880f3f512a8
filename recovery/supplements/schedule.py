"""On which days something is planned. Pure; the front end has the same rule (schedule.ts).

Both are asked the same cases: `tests/cases/days.json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

EVERY_DAY = frozenset(range(1, 8))
AS_NEEDED = 0  # in the place of a number of days: nothing is planned, it is logged when taken


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Days from a first to a last one, without the pauses (first and last day).

    `every_days` counts from the first day, pauses or not; without it `weekdays` (ISO 1–7) say
    which. A pause whose last day is None has no end yet.
    """

    weekdays: frozenset[int] = EVERY_DAY
    every_days: int | None = None
    starts_on: date
    ends_on: date | None = None
    pauses: tuple[tuple[date, date | None], ...] = ()

    @property
    def is_as_needed(self) -> bool:
        return self.every_days == AS_NEEDED

    @property
    def is_daily(self) -> bool:
        return self.every_days == 1 or (self.every_days is None and self.weekdays == EVERY_DAY)

    def holds_on(self, day: date) -> bool:
        """Say whether something is planned on `day`, which runs from 04:00 to 04:00."""
        return self.falls_on(day) and self.spans(day)

    def may_be_taken_on(self, day: date) -> bool:
        """Say whether it is planned on `day`, or may be taken as needed."""
        return (self.is_as_needed or self.falls_on(day)) and self.spans(day)

    def falls_on(self, day: date) -> bool:
        """Say whether the rhythm falls on a day, whatever begins, ends or rests."""
        if self.is_as_needed:
            return False
        if self.every_days:
            return (day - self.starts_on).days % self.every_days == 0
        return day.isoweekday() in self.weekdays

    def spans(self, day: date) -> bool:
        """Say whether a day lies between the first and the last one, outside of the pauses."""
        if day < self.starts_on or (self.ends_on is not None and day > self.ends_on):
            return False
        return not any(
            first <= day and (last is None or day <= last) for first, last in self.pauses
        )


def schedule_from(values: Mapping[str, Any]) -> Schedule:
    """Return the days of a regimen from its values as they travel."""
    paused = _day(values["paused_from"])
    return Schedule(
        weekdays=frozenset(values["weekdays"]) or EVERY_DAY,
        every_days=values["every_days"],
        starts_on=date.fromisoformat(values["starts_on"]),
        ends_on=_day(values["ends_on"]),
        pauses=((paused, _day(values["paused_until"])),) if paused else (),
    )


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None
