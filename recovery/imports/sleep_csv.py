"""Nights from a spreadsheet: which columns it has and what they may hold. Pure.

Columns: the night (the evening's date), minutes or hours asleep ("430", "7,2", "7:10"), quality
0–10, awakenings, minutes until asleep. In English or German. Other columns are left out.
"""

import re

from recovery.core.languages import ENGLISH
from recovery.imports.faults import Unreadable
from recovery.imports.health_export import Night, Nights
from recovery.imports.spreadsheet import Layout, number_of, read_table

LAYOUT = Layout(
    headers={
        "night": ("night", "date", "day", "nacht", "datum", "abend", "evening"),
        "minutes": ("minutes", "minuten", "minutes asleep", "asleep (min)", "schlafminuten"),
        "hours": ("hours", "stunden", "duration", "dauer", "sleep", "schlaf", "asleep",
                  "sleep hours", "schlafdauer", "schlafstunden", "hours of sleep"),
        "quality": ("quality", "qualität", "schlafqualität", "sleep quality"),
        "awakenings": ("awakenings", "aufgewacht", "wach", "times awake"),
        "onset_minutes": ("onset", "onset minutes", "einschlafdauer", "minutes until asleep"),
    },
    day="night",
    no_day="no_night_column",
    nothing_else="no_sleep_column",
)  # fmt: skip
MOST = {"minutes": 1440, "hours": 24, "quality": 10, "awakenings": 100, "onset_minutes": 1440}
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?|(\d{1,2})\s*h\s*([0-5]?\d)?\s*(?:m|min)?")


def read_sleep(data: bytes, language: str = ENGLISH) -> Nights:
    """Read a table of nights by whoever reads a language.

    Raises NotATable when no column names the night.
    """
    table = read_table(data, LAYOUT, lambda cells: _values(cells, language))
    found = Nights(faults=table.faults)
    found.nights += [Night(line.day, line.values) for line in table.lines if line.values]
    return found


def _values(cells: dict[str, str], language: str) -> dict[str, int]:
    hours = cells.pop("hours", "")
    values: dict[str, int] = {}
    if hours and "minutes" not in cells:
        values["minutes"] = _minutes(hours, language)
    for name, cell in cells.items():
        values[name] = int(number_of(name, cell, language, low=0, high=MOST[name], whole=True))
    return values


def _minutes(cell: str, language: str) -> int:
    clock = CLOCK.fullmatch(cell.lower())
    if clock:
        hours, minutes = clock[1] or clock[3], clock[2] or clock[4] or "0"
        total = int(hours) * 60 + int(minutes)
        if total <= MOST["minutes"]:
            return total
        raise Unreadable("over_a_day", cell=cell)
    return round(number_of("hours", cell, language, low=0, high=MOST["hours"]) * 60)
