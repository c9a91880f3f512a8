"""A letter to whoever treats the patient next: what changed, what is asked, then the figures.

`report_of` gathers it as plain data, which the browser's page and `printed` draw.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from recovery.core.days import local_day
from recovery.core.languages import language_or_english, long_day, speaking, unreviewed
from recovery.exports.record import Record, record_of
from recovery.exports.report import (
    axis,
    charts,
    figures,
    heading,
    letterhead,
    pictured,
    standing_flags,
    summary,
)
from recovery.exports.report.figures import Report
from recovery.exports.report.letterhead import Letter, Sender
from recovery.exports.report.page_parts import Page
from recovery.exports.report.wording import Words
from recovery.imports.faults import Refused
from recovery.sharing.queries import Access
from recovery.sync.rows import Row

LONGEST = timedelta(days=2 * 366)


@dataclass(frozen=True)
class Wanted:
    """What is asked for. Without days: from the operation or injury until today. Without a sender
    it is the patient's own."""

    language: str
    now: datetime
    sender: Sender | None = None
    letter: Letter = field(default_factory=Letter)
    first: date | None = None
    last: date | None = None
    injury: str | None = None
    is_synthetic: bool = False


def report_of(access: Access, wanted: Wanted) -> Page:
    """Return the report as data, in the words of one language. Raises Invalid naming the field."""
    return report_from(record_of(access), wanted)


def report_from(record: Record, wanted: Wanted) -> Page:
    """Return the report of a record."""
    said = Words(language_or_english(wanted.language))
    report = _report(record, wanted)
    written = wanted.now.astimezone(ZoneInfo(record.patient.zone)).date()
    return {
        "language": said.code,
        "paper": wanted.letter.paper,
        "title": said.sentence("title"),
        "synthetic": said.sentence("synthetic") if wanted.is_synthetic else "",
        "letterhead": letterhead.head_of(wanted.sender),
        "recipient": letterhead.addressed(wanted.letter),
        "written_on": long_day(written, said.code),
        "patient": heading.patient_line(report, said),
        "head": heading.facts(report, said),
        "flags_title": said.sentence("flags"),
        "flags": standing_flags.sentences(report, said),
        "changes_title": said.sentence("changes"),
        "changes": summary.changes(report, said),
        "typed": list(letterhead.typed(wanted.letter, wanted.sender, said)),
        "signature": letterhead.signature(wanted.sender, said),
        "summary_title": said.sentence("figures"),
        "summary": summary.sentences(report, said),
        "picture": pictured.picture_of(report),
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "days": max(1, (report.last - report.first).days),
        "injury": report.injury.id if report.injury else None,
        "injuries": [
            {"id": row.id, "name": heading.injury_name(row, said)} for row in _injuries(record)
        ],
        "axis": axis.title(report, said),
        "ticks": axis.ticks(report, said),
        "charts": charts.charts(report, said),
        "doses": charts.doses(report, said),
        "table": summary.table(report, said),
        "notes": summary.notes(report, said),
        "foot": _foot(report, wanted, said),
        "page": said.sentence("page"),
    }


def _report(record: Record, wanted: Wanted) -> Report:
    today = local_day(wanted.now, ZoneInfo(record.patient.zone))
    injury = _injury(record, wanted.injury)
    last = wanted.last or today
    first = wanted.first or _beginning(record, injury, last)
    if first > last:
        raise Refused("period_empty", field="from")
    if last - first > LONGEST:
        raise Refused("period_long", field="from")
    return Report(record, injury, first, last, today)


def _injuries(record: Record) -> list[Row]:
    """Return the injuries that a report can be about: open ones first, the newest first."""
    return sorted(
        record.of("injury"),
        key=lambda row: (row.values["ended_on"] is None, row.values["happened_on"], row.id),
        reverse=True,
    )


def _injury(record: Record, wanted: str | None) -> Row | None:
    rows = _injuries(record)
    if wanted is None:
        return rows[0] if rows else None
    found = next((row for row in rows if row.id == wanted), None)
    if found is None:
        raise Refused("unknown_injury", field="injury")
    return found


def _beginning(record: Record, injury: Row | None, last: date) -> date:
    if injury is None:
        return last - timedelta(days=27)
    began = figures.began_on(injury, last)
    entries = [row.values["day"] for row in record.of("pain") + record.of("range_of_motion")]
    if entries:
        began = max(began, date.fromisoformat(min(entries)))
    return min(max(began, last - timedelta(days=365)), last)


def _foot(report: Report, wanted: Wanted, said: Words) -> list[str]:
    with speaking(said.code):
        warning = unreviewed()
    sender = wanted.sender
    who = f"{sender.name}, {sender.clinic}" if sender else ""
    made = heading.made(report, wanted.now, who, said)
    return [made, said.sentence("entries"), *([warning] if warning else [])]
