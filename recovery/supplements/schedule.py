"""On which days something is planned. Pure; the front end has the same rule (regimens.ts)."""

from dataclasses import dataclass
from datetime import date

EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Weekdays (ISO 1–7) from a first to a last day, without the pauses (first and last day).

    A pause whose last day is None has no end yet.
    """

    weekdays: frozenset[int] = EVERY_DAY
    starts_on: date
    ends_on: date | None = None
    pauses: tuple[tuple[date, date | None], ...] = ()

    def holds_on(self, day: date) -> bool:
        """Say whether `day`, which runs from 04:00 to 04:00, belongs to it."""
        if day.isoweekday() not in self.weekdays or day < self.starts_on:
            return False
        if self.ends_on is not None and day > self.ends_on:
            return False
        return not any(
            first <= day and (last is None or day <= last) for first, last in self.pauses
        )
