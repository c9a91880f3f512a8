"""The time axis of a report: weeks of the recovery, and the days on which they begin."""

from collections.abc import Iterator
from datetime import date, timedelta

from recovery.core.days import week_number
from recovery.exports.report import figures
from recovery.exports.report.figures import WEEK, Report
from recovery.exports.report.page_parts import Tick
from recovery.exports.report.wording import Words

MOST = 6
STEPS = (1, 2, 4, 8, 13, 26, 52)  # weeks


def title(report: Report, words: Words) -> str:
    """Say from when the weeks are counted; "" without an injury."""
    if report.injury is None:
        return ""
    operated = report.injury.values["surgery_on"]
    is_operated = operated is not None and operated <= report.last.isoformat()
    return words.sentence("weeks_since_surgery" if is_operated else "weeks_since_injury")


def ticks(report: Report, words: Words) -> list[Tick]:
    """Return where a week begins, as many as can be read: its number, and its day."""
    days = list(_weeks(report))
    step = next((each for each in STEPS if len(days) <= MOST * each), STEPS[-1])
    return [
        {
            "at": (day - report.first).days,
            "day": words.date(day, year=False),
            "week": "" if week is None else f"{week}",
        }
        for day, week in days[::step]
    ]


def _weeks(report: Report) -> Iterator[tuple[date, int | None]]:
    """Yield the first days of the weeks that begin in the report, and which week each is.

    Before a recovery, and without an injury, weeks have no number.
    """
    began = figures.began_on(report.injury, report.last) if report.injury else report.first
    day = report.first + timedelta(days=(began - report.first).days % WEEK.days)
    while day <= report.last:
        has_number = report.injury is not None and day >= began
        yield day, week_number((day - began).days) if has_number else None
        day += WEEK
