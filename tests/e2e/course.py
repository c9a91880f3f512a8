"""Twelve weeks of a knee after ligament surgery: who has them has something on every screen."""

from collections.abc import Iterator
from datetime import date, timedelta

from recovery.imports.journal_csv import Entry, read
from tests.support.installation import ROOT

CASE = ROOT / "tests" / "cases" / "knee_after_ligament_surgery.csv"


def course_until(last: date) -> list[tuple[date, Entry]]:
    """The entries of the case, moved so that this is its last day."""
    entries = read(CASE.read_bytes()).entries
    moved = last - entries[-1].day
    return [(entry.day + moved, entry) for entry in entries]


def rows_of(
    day: date, entry: Entry, injury: str, regimen: str, supplement: str
) -> Iterator[tuple[str, dict[str, object]]]:
    """What was entered on one day: nouns of the API and their rows."""
    values = entry.values
    on = day.isoformat()
    for motion in ("flexion", "extension"):
        if motion in values:
            yield "motion-measurements", {
                "injury": injury, "day": on, "joint": "knee", "motion": motion, "side": "left",
                "mode": "active", "device": "goniometer", "degrees": values[motion],
                "readings": [values[motion]], "rater": "self",
                "measured_at": f"{on}T18:00:00Z", "zone": "Europe/Berlin",
            }  # fmt: skip
    for name, context in (("pain_movement", "movement"), ("pain_rest", "rest")):
        if name in values:
            yield "pain-scores", {
                "injury": injury, "day": on, "context": context, "score": int(values[name]),
            }  # fmt: skip
    if "sleep_quality" in values or "sleep_hours" in values:
        hours = values.get("sleep_hours")
        yield "sleep-logs", {
            "night": (day - timedelta(days=1)).isoformat(),
            "quality": int(values["sleep_quality"]) if "sleep_quality" in values else None,
            "minutes": None if hours is None else round(hours * 60),
        }  # fmt: skip
    if "magnesium_mg" in values:
        yield "doses", {
            "regimen": regimen, "supplement": supplement, "day": on, "slot": "21:00",
            "outcome": "taken" if values["magnesium_mg"] else "skipped",
            "elemental_mg": values["magnesium_mg"] or None, "zone": "Europe/Berlin",
        }  # fmt: skip
