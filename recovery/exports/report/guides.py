"""What a chart of a motion is held against: the goal, and what the surgeon's limits wall off.

A goal is neither drawn nor printed beyond a limit that holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from recovery.exports.report.figures import Report, Series, motions
from recovery.exports.report.page_parts import GoalGuide, LimitGuide
from recovery.exports.report.wording import Words
from recovery.sync.rows import Row

BEYOND = {"maximum": 360.0, "minimum": -60.0}


@dataclass(frozen=True)
class Goal:
    """The farthest goal that no limit forbids on the last day, and since when none does."""

    degrees: float
    by_day: str | None
    begin: date


def goal_of(report: Report, own: Series, smaller: bool) -> Goal | None:
    """Return the goal of a series; None where there is none, or only beyond the limit."""
    rows = sorted(_goals(report, own), key=lambda row: row.values["degrees"], reverse=not smaller)
    for row in rows:
        begin = _allowed_from(report, own.motion, row.values["degrees"])
        if begin is not None:
            return Goal(row.values["degrees"], row.values["by_day"], begin)
    return None


def _goals(report: Report, own: Series) -> list[Row]:
    """Return the goals of a series. They name a motion: where it is measured in several ways, they
    hold for the one that is no measure of its own."""
    if own.measure != own.motion and own.motion in motions(report):
        return []
    return [row for row in report.own("goal") if row.values["motion"] == own.motion]


def _allowed_from(report: Report, motion: str, degrees: float) -> date | None:
    """Return since when no limit forbids it; None while one does on the report's last day."""
    begin = report.first
    for row in held(report, motion):
        if not _forbids(row, degrees):
            continue
        first, last = _days(row)
        if first > report.last:
            continue
        if last is None or last >= report.last:
            return None
        begin = max(begin, last + timedelta(days=1))
    return begin


def _forbids(row: Row, degrees: float) -> bool:
    low, high = row.values["minimum"], row.values["maximum"]
    return (high is not None and degrees > high) or (low is not None and degrees < low)


def held(report: Report, motion: str) -> list[Row]:
    """Return the limits of a motion."""
    return [row for row in report.own("precaution") if row.values["motion"] == motion]


def edges_on(rows: Iterable[Row], day: date) -> dict[str, float | None]:
    """Return the narrowest limits that hold on a day."""
    now = [row for row in rows if _holds(row, day)]
    low = [row.values["minimum"] for row in now if row.values["minimum"] is not None]
    high = [row.values["maximum"] for row in now if row.values["maximum"] is not None]
    return {"minimum": max(low, default=None), "maximum": min(high, default=None)}


def _days(row: Row) -> tuple[date, date | None]:
    until = row.values["until_day"]
    return date.fromisoformat(row.values["from_day"]), date.fromisoformat(until) if until else None


def _holds(row: Row, day: date) -> bool:
    first, last = _days(row)
    return first <= day and (last is None or day <= last)


def goals(report: Report, own: Series, smaller: bool, words: Words) -> list[GoalGuide]:
    """Return the goal as it is drawn."""
    goal = goal_of(report, own, smaller)
    if goal is None:
        return []
    label = words.sentence("goal_line", value=words.degrees(goal.degrees, smaller))
    begin, end = (goal.begin - report.first).days, (report.last - report.first).days
    return [
        {"kind": "goal", "at": goal.degrees, "begin": begin, "end": max(end, 1), "label": label}
    ]


def limits(report: Report, own: Series, words: Words) -> list[LimitGuide]:
    """Return the days and degrees that a limit of the surgeon walls off."""
    found: list[LimitGuide] = []
    for row in held(report, own.motion):
        first, last = _days(row)
        begin = max(0, (first - report.first).days)
        end = (min(last or report.last, report.last) - report.first).days
        if end < begin:
            continue
        for edge, wall in BEYOND.items():
            degrees = cast("float | None", row.values[edge])
            if degrees is not None:
                label = words.sentence("limit", value=f"{words.number(degrees)}°")
                found.append(
                    {
                        "kind": "limit",
                        "begin": begin,
                        "end": end,
                        "label": label,
                        "from": degrees,
                        "to": wall,
                    }
                )
    return found
