"""The flags that stand on the day of a report: signs the patient gave, and what was found."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.conf import settings

from recovery.caseload.overview import RECENT
from recovery.clinical import red_flags
from recovery.exports.report import findings_seen, flag_words
from recovery.exports.report.figures import Report
from recovery.exports.report.wording import Words
from recovery.findings import false_alarms
from recovery.sync.rows import Row

MOST = 4


class Said(NamedTuple):
    """A flag in words, and how urgent it is, of 100."""

    urgency: int
    text: str


def sentences(report: Report, words: Words) -> list[str]:
    """Return what stands, the most urgent first; nothing of a period that ended before today."""
    if report.last < report.today:
        return []
    found = [*_signs(report, words), *_findings(report, words)]
    found.sort(key=lambda each: -each.urgency)
    shown = [each.text for each in found[:MOST]]
    more = len(found) - len(shown)
    return [*shown, *([words.sentence("more_flags", count=more)] if more else [])]


def active_signs(report: Report) -> list[Row]:
    """Return the signs that a caseload still shows, each once a day."""
    if report.last < report.today:
        return []
    own = report.injury.id if report.injury else None
    rows = {
        (row.values["code"], row.values["day"]): row
        for row in report.record.of("symptom")
        if row.values["kind"] == "red_flag"
        and row.values.get("injury") in (None, own)
        and report.today - RECENT < date.fromisoformat(row.values["day"]) <= report.today
    }
    return [rows[key] for key in sorted(rows, key=lambda key: key[1])]


def _signs(report: Report, words: Words) -> Iterator[Said]:
    for row in active_signs(report):
        code = row.values["code"]
        day = words.plain_day(date.fromisoformat(row.values["day"]))
        urgency = red_flags.attention()[red_flags.urgencies().get(code, "days")]
        yield Said(urgency, words.sentence("sign", sign=words.flag(code), day=day))


def _findings(report: Report, words: Words) -> Iterator[Said]:
    flags = findings_seen.flags(report)
    fallen = [_motion(each) for each in flags if each["code"] == "drop"]
    for content in flags:
        if content["code"] == "stall" and _motion(content) in fallen:
            continue  # one event is said once
        if not false_alarms.affordable(content, patients=1, a_week=settings.FALSE_FLAGS_A_WEEK):
            continue
        text = flag_words.said(content, words)
        if not content["figures"].get("fell_on") and content.get("since"):
            since = words.plain_day(date.fromisoformat(content["since"]))
            text += words.sentence("since", day=since)
        yield Said(content["urgency"], text)


def _motion(content: findings_seen.Content) -> tuple[str, str]:
    return content["motion"], content["side"]
