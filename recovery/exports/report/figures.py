"""What the report reads out of a record: series, averages and planned intakes. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recovery.clinical.joints import measure_of
from recovery.core import days
from recovery.exports.record import Record
from recovery.supplements.schedule import schedule_from
from recovery.sync.rows import Row

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Point:
    """One value of one day."""

    day: date
    value: float


@dataclass(frozen=True)
class Series:
    """Readings of one motion that may stand in one line. `measure`: what words call it."""

    motion: str
    measure: str
    side: str
    mode: str
    device: str
    position: str
    rater: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class FirstAndLastWeek:
    """The averages of the first and of the last seven days on which there are entries, and how many
    entries there are in all."""

    first: float
    last: float
    first_day: date
    last_day: date
    is_one_week: bool
    count: int


@dataclass(frozen=True)
class Report:
    """What is reported: a record, one injury of it, and the days. `today` is not over yet."""

    record: Record
    injury: Row | None
    first: date
    last: date
    today: date

    def rows(self, kind: str, day: str = "day") -> list[Row]:
        """Return the rows of the period, and of the injury where they belong to one."""
        found = []
        for row in self.record.of(kind):
            belongs = row.values.get("injury")
            if belongs and (self.injury is None or belongs != self.injury.id):
                continue
            if self.first <= date.fromisoformat(row.values[day]) <= self.last:
                found.append(row)
        return sorted(found, key=lambda row: (row.values[day], row.id))

    def own(self, kind: str) -> list[Row]:
        """Return the rows of the injury, whatever their day."""
        wanted = self.injury.id if self.injury else None
        return [row for row in self.record.of(kind) if row.values.get("injury") == wanted]

    def points(self, kind: str, field: str, day: str = "day", **where: str) -> list[Point]:
        """Return the values of a field by day, empty ones left out."""
        return [
            Point(date.fromisoformat(row.values[day]), float(row.values[field]))
            for row in self.rows(kind, day)
            if row.values[field] is not None
            and all(row.values[name] == wanted for name, wanted in where.items())
        ]


def motions(report: Report) -> dict[str, list[Series]]:
    """Return the series of each measure of the injured joint, most readings first."""
    if report.injury is None:
        return {}
    groups: dict[tuple[str, ...], list[Point]] = defaultdict(list)
    for row in report.rows("range_of_motion"):
        values = row.values
        if values["joint"] == report.injury.values["joint"]:
            how = measure_of(
                values["joint"], values["motion"],
                position=values["position"], device=values["device"],
            )  # fmt: skip
            measure = how.measure if how else values["motion"]
            key = (
                measure,
                *(values[n] for n in ("motion", "side", "mode", "device", "position", "rater")),
            )
            day = date.fromisoformat(values["day"])
            groups[key].append(Point(day, values["degrees"]))
    found: dict[str, list[Series]] = defaultdict(list)
    for key, points in sorted(groups.items(), key=lambda each: (-len(each[1]), each[0])):
        measure, motion, side, mode, device, position, rater = key
        found[measure].append(
            Series(motion, measure, side, mode, device, position, rater, tuple(points))
        )
    own = report.injury.values["side"]

    def weight(motion: str) -> int:
        return -max((len(s.points) for s in found[motion] if s.side == own), default=0)

    return {motion: found[motion] for motion in sorted(found, key=lambda m: (weight(m), m))}


def weeks_of(points: Sequence[Point]) -> FirstAndLastWeek | None:
    """Return the averages of the first and last seven days with entries; None without any."""
    if not points:
        return None
    begin, end = points[0].day, points[-1].day
    first = [point.value for point in points if point.day < begin + WEEK]
    last = [point.value for point in points if point.day > end - WEEK]
    return FirstAndLastWeek(mean(first), mean(last), begin, end, end < begin + WEEK, len(points))


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def planned(report: Report, regimens: Iterable[Row]) -> set[tuple[str, date, str]]:
    """Return (regimen, day, slot) of every intake planned in the period."""
    days = [report.first + timedelta(days=n) for n in range((report.last - report.first).days + 1)]
    return {
        (regimen.id, day, slot)
        for regimen in regimens
        for schedule in [schedule_from(regimen.values)]
        for day in days
        if schedule.holds_on(day)
        for slot in regimen.values["slots"]
    }


def began_on(injury: Row, today: date) -> date:
    """Return the day from which the weeks of a recovery count (`core.days`)."""
    happened, surgery = injury.values["happened_on"], injury.values["surgery_on"]
    return days.began_on(
        happened_on=date.fromisoformat(happened),
        surgery_on=date.fromisoformat(surgery) if surgery else None,
        today=today,
    )
