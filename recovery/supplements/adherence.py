"""How much of what was planned was taken. Pure.

The rule, stated wherever the figure stands: of the intakes planned in a week, those logged as
taken or partly taken. Skipped ones count against it; ones that nobody logged are shown apart,
because nobody knows about them. Pauses and days to come are not planned, nor is what nobody
logged of a day that is not over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recovery.supplements.schedule import Schedule


@dataclass(frozen=True)
class Logged:
    """One logged intake: "taken", "part" or "skipped"."""

    day: date
    slot: str
    outcome: str


@dataclass(frozen=True)
class Week:
    """The intakes of one week that begins on `monday`: planned, and what became of them."""

    monday: date
    planned: int
    taken: int
    part: int
    skipped: int

    @property
    def not_logged(self) -> int:
        return self.planned - self.taken - self.part - self.skipped


def weeks(
    *,
    schedules: Sequence[tuple[Schedule, Sequence[str]]],
    logged: Iterable[Logged],
    first: date,
    last: date,
    today: date | None = None,
) -> list[Week]:
    """Return the weeks from that of `first` to that of `last`; days after `last` are left out.

    `schedules` are the plans of one supplement with the local times of their intakes, one after the
    other where it was changed. `today` is the day that is not over.
    """
    by_key = {(each.day, each.slot): each.outcome for each in logged}
    monday = first - timedelta(days=first.weekday())
    found = []
    while monday <= last:
        days = [monday + timedelta(days=ahead) for ahead in range(7)]
        due = {
            (day, slot)
            for day in days
            if day <= last
            for schedule, slots in schedules
            if schedule.holds_on(day)
            for slot in slots
            if day != today or (day, slot) in by_key
        }
        outcomes = [by_key.get(key) for key in due]
        found.append(
            Week(
                monday=monday,
                planned=len(due),
                taken=outcomes.count("taken"),
                part=outcomes.count("part"),
                skipped=outcomes.count("skipped"),
            )
        )
        monday += timedelta(days=7)
    return found
