"""What stands above a report: whom it is about, which injury and days, limits, the next visit."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from recovery.core.days import week_number
from recovery.exports.report import charts, figures
from recovery.exports.report.figures import Report
from recovery.exports.report.wording import Words
from recovery.sync.rows import Row

MOST_LIMITS = 3


def patient_line(report: Report, said: Words) -> str:
    """Return the name, or the address where there is none, and the year of birth if it is known."""
    patient = report.record.patient
    name = charts.clipped(str(patient), 60)
    born = said.sentence("born", year=patient.birth_year) if patient.birth_year else ""
    return f"{name}, {born}" if born else name


def facts(report: Report, said: Words) -> list[list[str]]:
    """Return pairs of a label and a text."""
    dates = said.sentence("from_to", first=said.date(report.first), last=said.date(report.last))
    if report.injury is None:
        return [[said.sentence("period"), dates]]
    began = figures.began_on(report.injury, report.last)
    dates += f", {said.sentence('week', week=week_number((report.last - began).days))}"
    visit = _next_visit(report, said)
    return [
        [said.sentence("injury"), _injury_line(report.injury, said)],
        [said.sentence("period"), dates],
        [said.sentence("limits"), _limits(report, said)],
        *([[said.sentence("next_visit"), visit]] if visit else []),
    ]


def _next_visit(report: Report, said: Words) -> str:
    """Return when the next appointment is, and with whom; empty if none is known."""
    ahead = [
        row.values
        for row in report.own("appointment")
        if date.fromisoformat(row.values["day"]) >= report.today and row.values["kept"] is None
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


def injury_name(injury: Row, said: Words) -> str:
    values = injury.values
    side, joint = said.named("side", values["side"]), said.named("joint", values["joint"])
    where = said.sentence("where", side=side, joint=joint).strip()
    return f"{where}, {said.named('injury', values['kind'])}"


def _injury_line(injury: Row, said: Words) -> str:
    values = injury.values
    happened = said.date(date.fromisoformat(values["happened_on"]))
    what = injury_name(injury, said)
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
    return "; ".join(found[:MOST_LIMITS]) or said.sentence("no_limits")


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


def made(report: Report, now: datetime, who: str, said: Words) -> str:
    """Say when a report was made, and by whom; by the patient where nobody is named."""
    at = now.astimezone(ZoneInfo(report.record.patient.zone))
    when = f"{said.date(at.date())}, {at:%H:%M}"
    return said.sentence("made", at=when, who=charts.clipped(who, 80) or said.sentence("self"))
