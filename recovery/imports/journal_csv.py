"""A journal from a spreadsheet, as people really write them. Pure: text in, entries and faults out.

Semicolons, commas or tabs; decimal commas; a byte order mark; German or English headers; dates as
2026-11-24, 24.11.2026 or 24/11/2026. One line is one day.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from recovery.core import days
from recovery.imports.faults import Unreadable

HEADERS = {
    "day": ("day", "date", "tag", "datum"),
    "flexion": ("flexion", "bend", "beugung", "knie beugung", "knee flexion"),
    "extension": ("extension", "streckung", "knee extension", "knie streckung"),
    "pain_movement": ("pain", "pain moving", "schmerz", "schmerz in bewegung", "pain_movement"),
    "pain_rest": ("pain at rest", "pain resting", "schmerz in ruhe", "pain_rest"),
    "sleep_quality": ("sleep quality", "schlafqualität", "schlaf", "sleep", "sleep_quality"),
    "sleep_hours": ("sleep hours", "hours of sleep", "schlafstunden", "stunden schlaf"),
    "magnesium_mg": ("magnesium", "magnesium mg", "magnesium (mg)", "dose", "dosis"),
}
BY_HEADER = {name: field for field, names in HEADERS.items() for name in (field, *names)}
LIMITS = {
    "flexion": (-60, 360),
    "extension": (-60, 360),
    "pain_movement": (0, 10),
    "pain_rest": (0, 10),
    "sleep_quality": (0, 10),
    "sleep_hours": (0, 24),
    "magnesium_mg": (0, 10_000),
}
MOST_LINES = 50_000  # a day each: more than a life
MOST_CELLS = 100  # of a line
LONGEST_CELL = 100  # characters, of which a fault tells as many
WHOLE = frozenset({"pain_movement", "pain_rest", "sleep_quality"})
EMPTY = frozenset({"", "-", "–", "n/a", "na", "k.a."})


@dataclass(frozen=True)
class Entry:
    """One day: degrees, scores 0–10, hours of sleep of the night before, mg of magnesium."""

    line: int
    day: date
    values: dict[str, float]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line, and where."""

    line: int
    why: Unreadable

    @property
    def reason(self) -> str:
        return str(self.why)


@dataclass
class Journal:
    """What a file holds."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class NotAJournal(Unreadable):
    """The file as a whole cannot be read."""


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or as old spreadsheets save."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read(data: bytes) -> Journal:
    """Read a journal. Raises NotAJournal when there is no header with a day in it."""
    numbered = iter(rows_of(decode(data)))
    columns = _columns(numbered)
    journal = Journal()
    seen: dict[date, int] = {}
    for line, row in numbered:
        try:
            entry = _entry(line, row, columns)
            if entry.day in seen:
                raise Unreadable("twice", day=entry.day.isoformat(), line=seen[entry.day])
        except Unreadable as error:
            journal.faults.append(Fault(line, error))
            continue
        seen[entry.day] = line
        journal.entries.append(entry)
    return journal


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines of a table that hold something, with their numbers. Raises NotAJournal."""
    rows = csv.reader(io.StringIO(text), delimiter=delimiter_of(text))
    found: list[tuple[int, list[str]]] = []
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                found.append((rows.line_num, [cell[:LONGEST_CELL] for cell in row[:MOST_CELLS]]))
            if len(found) > MOST_LINES:
                raise NotAJournal("too_many_lines", most=MOST_LINES)
    except csv.Error as error:
        raise NotAJournal("not_a_table") from error
    return found


def delimiter_of(text: str) -> str:
    """Return the separator that the first line uses most."""
    lines = (line for line in io.StringIO(text) if line.strip() and not line.startswith("#"))
    head = next(lines, "")
    return max(";\t,", key=head.count)


def _columns(numbered: Iterator[tuple[int, list[str]]]) -> dict[int, str]:
    for _, row in numbered:
        if row[0].lstrip().startswith("#"):
            continue
        names = [" ".join(cell.strip().lower().split()) for cell in row]
        unknown = [name for name in names if name and name not in BY_HEADER]
        found = {i: BY_HEADER[name] for i, name in enumerate(names) if name in BY_HEADER}
        if "day" not in found.values():
            raise NotAJournal("no_day_column")
        if unknown:
            raise NotAJournal("unknown_columns", columns=", ".join(unknown))
        if len(set(found.values())) < len(found):
            raise NotAJournal("same_columns")
        return found
    raise NotAJournal("empty_table")


def _entry(line: int, row: list[str], columns: dict[int, str]) -> Entry:
    cells = {name: row[i].strip() if i < len(row) else "" for i, name in columns.items()}
    if len(row) > max(columns) + 1 and any(cell.strip() for cell in row[max(columns) + 1 :]):
        raise Unreadable("more_cells")
    day = day_of(cells.pop("day"))
    values = {
        name: _number(name, cell) for name, cell in cells.items() if cell.lower() not in EMPTY
    }
    return Entry(line, day, values)


def day_of(cell: str) -> date:
    """Return the day of a cell. Raises Unreadable."""
    readers: tuple[Callable[[str], Any], ...] = (
        date.fromisoformat,
        lambda text: date(*(int(part) for part in reversed(text.rstrip(".").split(".")))),
        lambda text: date(*(int(part) for part in reversed(text.split("/")))),
    )
    for reader in readers:
        try:
            found = reader(cell)
        except (ValueError, TypeError, OverflowError):
            continue
        if isinstance(found, date) and days.is_day(found):
            return found
    raise Unreadable("not_a_day", cell=cell)


def _number(name: str, cell: str) -> float:
    text = cell.replace("°", "").replace("mg", "").replace("−", "-").strip()
    if "," in text and "." not in text:
        text = text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        raise Unreadable("not_a_number", column=name, cell=cell) from None
    low, high = LIMITS[name]
    if not low <= value <= high:
        raise Unreadable("outside", column=name, cell=cell, low=low, high=high)
    if name in WHOLE and value != int(value):
        raise Unreadable("not_whole", column=name, cell=cell)
    return value
