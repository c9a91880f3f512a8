"""Nights from a spreadsheet, as tolerant as the journal's. Pure: bytes in, nights and faults out.

Columns: the night (the evening's date), minutes or hours asleep ("430", "7,2", "7:10"), quality
0–10, awakenings, minutes until asleep. In English or German.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from recovery.imports.faults import Unreadable
from recovery.imports.health_export import Night, Nights
from recovery.imports.journal_csv import EMPTY, NotAJournal, day_of, decode, rows_of

HEADERS = {
    "night": ("night", "date", "day", "nacht", "datum", "abend", "evening"),
    "minutes": ("minutes", "minuten", "minutes asleep", "asleep (min)", "schlafminuten"),
    "hours": ("hours", "stunden", "duration", "dauer", "sleep", "schlaf", "asleep", "sleep hours",
              "schlafdauer", "schlafstunden", "hours of sleep"),
    "quality": ("quality", "qualität", "schlafqualität", "sleep quality"),
    "awakenings": ("awakenings", "aufgewacht", "wach", "times awake"),
    "onset_minutes": ("onset", "onset minutes", "einschlafdauer", "minutes until asleep"),
}  # fmt: skip
BY_HEADER = {name: field for field, names in HEADERS.items() for name in (field, *names)}
MOST = {"minutes": 1440, "hours": 24, "quality": 10, "awakenings": 100, "onset_minutes": 1440}
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?|(\d{1,2})\s*h\s*([0-5]?\d)?\s*(?:m|min)?")


def read_sleep(data: bytes) -> Nights:
    """Read a table of nights. Raises NotAJournal when no column names the night."""
    rows = rows_of(decode(data))
    rows = [(line, row) for line, row in rows if not row[0].lstrip().startswith("#")]
    if not rows:
        raise NotAJournal("empty_table")
    columns = _columns(rows[0][1])
    found = Nights()
    seen: dict[date, int] = {}
    for line, row in rows[1:]:
        try:
            night = _night(row, columns)
            if night.night in seen:
                raise Unreadable("twice", day=night.night.isoformat(), line=seen[night.night])
        except Unreadable as error:
            found.faults.append((line, error))
            continue
        seen[night.night] = line
        if night.values:
            found.nights.append(night)
    return found


def _columns(head: list[str]) -> dict[int, str]:
    names = [" ".join(cell.strip().lower().split()) for cell in head]
    found = {i: BY_HEADER[name] for i, name in enumerate(names) if name in BY_HEADER}
    if "night" not in found.values():
        raise NotAJournal("no_night_column")
    if len(set(found.values())) < len(found):
        raise NotAJournal("same_columns")
    if len(found) < 2:
        raise NotAJournal("no_sleep_column")
    return found


def _night(row: list[str], columns: dict[int, str]) -> Night:
    cells = {name: row[i].strip() if i < len(row) else "" for i, name in columns.items()}
    night = day_of(cells.pop("night"))
    return Night(night, dict(_values(cells)))


def _values(cells: dict[str, str]) -> Iterator[tuple[str, Any]]:
    hours = cells.pop("hours", "")
    if hours.lower() not in EMPTY and cells.get("minutes", "").lower() in EMPTY:
        yield "minutes", _minutes(hours)
    for name, cell in cells.items():
        if cell.lower() not in EMPTY:
            value = _number(name, cell)
            if value != int(value):
                raise Unreadable("not_whole", column=name, cell=cell)
            yield name, int(value)


def _minutes(cell: str) -> int:
    clock = CLOCK.fullmatch(cell.lower())
    if clock:
        hours, minutes = clock[1] or clock[3], clock[2] or clock[4] or "0"
        total = int(hours) * 60 + int(minutes)
        if total <= MOST["minutes"]:
            return total
        raise Unreadable("over_a_day", cell=cell)
    return round(_number("hours", cell) * 60)


def _number(name: str, cell: str) -> float:
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        raise Unreadable("not_a_number", column=name, cell=cell) from None
    if not 0 <= value <= MOST[name]:
        raise Unreadable("outside", column=name, cell=cell, low=0, high=MOST[name])
    return value
