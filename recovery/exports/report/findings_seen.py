"""What was found of a report's injury, as its reader may see it.

A finding is of now: a report of days that ended before leaves it out.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from recovery.exports.report.figures import Report, Series
from recovery.findings.models import Finding

SERIES = ("motion", "side", "mode", "device", "position", "rater")
Content = Mapping[str, Any]


class Seen(NamedTuple):
    """The findings of the injury and of none, the day they are of, and whether they are older than
    the report or the entries."""

    day: date
    is_older: bool
    findings: list[Finding]


def seen(report: Report) -> Seen | None:
    """Return what was found; None where nothing was, or not of these days."""
    found = report.record.findings
    if report.injury is None or found.day is None or found.day > report.last:
        return None
    own = [each for each in found.findings if str(each.injury_id) in (report.injury.id, "None")]
    return Seen(found.day, found.stale or found.day < report.last, own)


def finding_of(report: Report, kind: str, line: Series) -> Content | None:
    """Return what the finding of one kind about a line of the report holds; None without one."""
    found = seen(report)
    wanted = {name: getattr(line, name) for name in SERIES}
    for each in found.findings if found else ():
        content: Content = each.content
        if each.kind == kind and each.injury_id and wanted.items() <= content.items():
            return content
    return None


def flags(report: Report) -> list[Content]:
    """Return the flags of the injury, and those of none."""
    found = seen(report)
    return [each.content for each in found.findings if each.kind == "flag"] if found else []


def fall_of(report: Report, own: Series) -> Content | None:
    """Return the fall of a motion that stands, whoever measured it with whichever device."""
    wanted = {"code": "drop", "motion": own.motion, "side": own.side}
    return next((each for each in flags(report) if wanted.items() <= each.items()), None)
