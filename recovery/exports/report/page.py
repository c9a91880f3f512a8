"""One page for whoever treats the patient next: summary, charts, table, period, error, who, when.

`report_of` gathers it as plain data. The printable page draws that data, and `pdf_of` hands it to
typst as an input: no text of a person ever becomes markup, nothing is fetched, and the fonts are
those of the wheel.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import typst

from recovery.core.days import local_day, week_number
from recovery.core.languages import language_or_english, speaking, unreviewed
from recovery.exports.record import Record, record_of
from recovery.exports.report import charts, figures, pictured, summary
from recovery.exports.report.figures import Report
from recovery.exports.report.page_parts import Page
from recovery.exports.report.wording import Words
from recovery.imports.faults import Refused
from recovery.sharing.queries import Access
from recovery.sync.rows import Row

TEMPLATE = Path(__file__).parent / "page.typ"
LONGEST = timedelta(days=2 * 366)
TICKS = 6


@dataclass(frozen=True)
class Wanted:
    """What is asked for. Without days: from the operation or injury until today."""

    language: str
    now: datetime
    made_by: str = ""
    first: date | None = None
    last: date | None = None
    injury: str | None = None
    is_synthetic: bool = False


def made_by(access: Access) -> str:
    """Return who made a report: a clinician with their clinic, or nothing for the patient."""
    if not access.clinician_name:
        return ""
    return f"{access.clinician_name}, {access.clinic_name}".strip(", ")


def report_of(access: Access, wanted: Wanted) -> Page:
    """Return the report as data, in the words of one language. Raises Invalid naming the field."""
    said = Words(language_or_english(wanted.language))
    record = record_of(access)
    report = _report(record, wanted)
    days = (report.last - report.first).days
    step = max(1, days // TICKS)
    return {
        "language": said.code,
        "title": said.sentence("title"),
        "synthetic": said.sentence("synthetic") if wanted.is_synthetic else "",
        "head": _head(report, wanted, said),
        "summary_title": said.sentence("summary"),
        "summary": summary.sentences(report, said),
        "picture": pictured.picture_of(report),
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "days": max(1, days),
        "injury": report.injury.id if report.injury else None,
        "injuries": [{"id": row.id, "name": _injury_name(row, said)} for row in _injuries(record)],
        "ticks": [
            [n, said.date(report.first + timedelta(days=n), year=False)]
            for n in range(0, days + 1, step)
            if n + step // 2 <= days or n == 0
        ],
        "charts": charts.charts(report, said),
        "doses": charts.doses(report, said),
        "table": summary.table(report, said),
        "notes": summary.notes(report, said),
        "foot": _foot(record, wanted, said),
        "page": said.sentence("page"),
    }


def pdf_of(report: Page) -> bytes:
    """Return a report as a PDF of one page, A4."""
    found: bytes = _compiled(report, "pdf")
    return found


def pages_of(report: Page, ppi: float = 110) -> list[bytes]:
    """Return the pages of a report as PNG pictures."""
    found = _compiled(report, "png", ppi)
    return found if isinstance(found, list) else [found]


def _compiled(report: Page, form: Any, ppi: float | None = None) -> Any:
    return typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=[],
        ignore_system_fonts=True,
        format=form,
        ppi=ppi,
        sys_inputs={
            "report": orjson.dumps(report).decode(),
            "picture": pictured.svg_of(report["picture"]),
        },
    )


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


def _head(report: Report, wanted: Wanted, said: Words) -> list[list[str]]:
    patient = report.record.patient
    today = local_day(wanted.now, ZoneInfo(patient.zone))
    name = charts.clipped(patient.name, 60) or "–"
    if patient.birth_year:
        name += f", {said.sentence('born', year=patient.birth_year)}"
    dates = said.sentence("from_to", first=said.date(report.first), last=said.date(report.last))
    lines = [[said.sentence("patient"), name]]
    if report.injury is not None:
        began = figures.began_on(report.injury, report.last)
        dates += f", {said.sentence('week', week=week_number((report.last - began).days))}"
        lines.append([said.sentence("injury"), _injury_line(report.injury, said)])
    lines.append([said.sentence("period"), dates])
    if report.injury is not None:
        lines.append([said.sentence("limits"), _limits(report, said)])
        visit = _next_visit(report, today, said)
        if visit:
            lines.append([said.sentence("next_visit"), visit])
    return lines


def _next_visit(report: Report, today: date, said: Words) -> str:
    """Return when the next appointment is, and with whom; empty if none is known."""
    ahead = [
        row.values
        for row in report.own("appointment")
        if date.fromisoformat(row.values["day"]) >= today and row.values["kept"] is None
    ]
    if not ahead:
        return ""
    visit = min(ahead, key=lambda values: (values["day"], values["at"]))
    who = charts.clipped(visit["name"], 60)
    parts = [
        said.date(date.fromisoformat(visit["day"])),
        visit["at"],
        said.named("visit", visit["whom"]),
        who,
    ]
    return ", ".join(each for each in parts if each)


def _injury_name(injury: Row, said: Words) -> str:
    values = injury.values
    side, joint = said.named("side", values["side"]), said.named("joint", values["joint"])
    where = said.sentence("where", side=side, joint=joint).strip()
    return f"{where}, {said.named('injury', values['kind'])}"


def _injury_line(injury: Row, said: Words) -> str:
    values = injury.values
    happened = said.date(date.fromisoformat(values["happened_on"]))
    what = _injury_name(injury, said)
    parts = [said.sentence("happened", what=what, date=happened)]
    if values["surgery_on"]:
        day = said.date(date.fromisoformat(values["surgery_on"]))
        name = charts.clipped(values["surgery"], 60)
        named = said.sentence("operation_named", surgery=name, date=day)
        parts.append(named if name else said.sentence("operation", date=day))
    return "; ".join(parts)


def _limits(report: Report, said: Words) -> str:
    found = []
    for row in report.own("precaution"):
        until = row.values["until_day"]
        if until and date.fromisoformat(until) < report.first:
            continue
        found.append(_limit(row, said))
    return "; ".join(found[:3]) or said.sentence("no_limits")


def _limit(row: Row, said: Words) -> str:
    values = row.values
    low, high = values["minimum"], values["maximum"]
    parts = [charts.motion_name(values["motion"], said)]
    places = {"low": f"{low or 0:g}°", "high": f"{high or 0:g}°"}
    if low is not None and high is not None:
        parts.append(said.sentence("range", **places))
    elif high is not None or low is not None:
        parts.append(said.sentence("at_most" if high is not None else "at_least", **places))
    text = " ".join(parts)
    if values["until_day"]:
        text += (
            f" {said.sentence('until', date=said.date(date.fromisoformat(values['until_day'])))}"
        )
    more = [said.named("weight", values["weight_bearing"]), said.named("source", values["source"])]
    return f"{text} ({', '.join(each for each in more if each)})"


def _made(record: Record, wanted: Wanted, said: Words) -> str:
    at = wanted.now.astimezone(ZoneInfo(record.patient.zone))
    when = f"{said.date(at.date())}, {at:%H:%M}"
    who = charts.clipped(wanted.made_by, 80) or said.sentence("self")
    return said.sentence("made", at=when, who=who)


def _foot(record: Record, wanted: Wanted, said: Words) -> list[str]:
    with speaking(said.code):
        warning = unreviewed()
    return [_made(record, wanted, said), said.sentence("entries"), *([warning] if warning else [])]
