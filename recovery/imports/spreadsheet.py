"""A table of days, as people really write them. Pure: bytes in, lines and faults out.

Semicolons, commas or tabs; numbers as the person's language writes them; a byte order mark; headers
in English or German; dates as 2026-11-24, 24.11.2026 or 24/11/2026; lines that begin with "#" are
remarks. One line is one day.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from recovery.core import days
from recovery.core.numbers import read_number
from recovery.imports.faults import Unreadable

MOST_BYTES = 10 * 2**20
MOST_LINES = 50_000  # a day each: more than a life
MOST_CELLS = 100  # of a line
LONGEST_CELL = 100  # characters, of which a fault tells as many
EMPTY = frozenset({"", "-", "–", "n/a", "na", "k.a."})

Numbers = Mapping[str, float]  # by what they are
Row = tuple[int, list[str]]  # with the number of its line


class NotATable(Unreadable):
    """The file as a whole cannot be read."""


@dataclass(frozen=True)
class Layout:
    """What the columns of a table are called, by what they hold, and which of them is the day."""

    headers: Mapping[str, tuple[str, ...]]
    day: str
    no_day: str  # the code where no column is the day
    nothing_else: str = ""  # the code where none but the day is there, if that is a fault
    refuses_unknown: bool = False

    def columns_of(self, head: list[str]) -> dict[int, str]:
        """Return what each column holds, by its place. Raises NotATable."""
        known = {each: name for name, names in self.headers.items() for each in (name, *names)}
        cells = [" ".join(cell.lower().split()) for cell in head]
        found = {place: known[cell] for place, cell in enumerate(cells) if cell in known}
        if self.day not in found.values():
            raise NotATable(self.no_day)
        unknown = [cell for cell in cells if cell and cell not in known]
        if unknown and self.refuses_unknown:
            raise NotATable("unknown_columns", columns=", ".join(unknown))
        if len(set(found.values())) < len(found):
            raise NotATable("same_columns")
        if len(found) == 1 and self.nothing_else:
            raise NotATable(self.nothing_else)
        return found


@dataclass(frozen=True)
class Line:
    """One day, and what stands on its line."""

    number: int
    day: date
    values: Numbers


@dataclass
class Table:
    """What a file holds: its lines, and what is wrong with the others."""

    lines: list[Line] = field(default_factory=list)
    faults: list[tuple[int, Unreadable]] = field(default_factory=list)


def read_table(
    data: bytes, layout: Layout, values_of: Callable[[dict[str, str]], Numbers]
) -> Table:
    """Read a table. `values_of` gets the cells of a line that hold something; it raises Unreadable.

    Raises NotATable when no line names the columns.
    """
    rows = _rows(_decode(data))
    head = next(rows, None)
    if head is None:
        raise NotATable("empty_table")
    columns = layout.columns_of(head[1])
    table = Table()
    seen: dict[date, int] = {}
    for number, row in rows:
        try:
            cells = _cells(row, columns, layout)
            line = Line(number, day_of(cells.pop(layout.day, "")), values_of(cells))
            if line.day in seen:
                raise Unreadable("twice", day=line.day.isoformat(), line=seen[line.day])
        except Unreadable as error:
            table.faults.append((number, error))
            continue
        seen[line.day] = number
        table.lines.append(line)
    return table


def _decode(data: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a mark, or as old spreadsheets save."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[Row]:
    """Return the lines that hold something and are no remarks. Raises NotATable."""
    rows = csv.reader(io.StringIO(text), delimiter=_delimiter_of(text))
    found: list[Row] = []
    try:
        for row in rows:
            if any(cell.strip() for cell in row) and not row[0].lstrip().startswith("#"):
                found.append((rows.line_num, [cell[:LONGEST_CELL] for cell in row[:MOST_CELLS]]))
            if len(found) > MOST_LINES:
                raise NotATable("too_many_lines", most=MOST_LINES)
    except csv.Error as error:
        raise NotATable("not_a_table") from error
    return iter(found)


def _delimiter_of(text: str) -> str:
    """Return the separator that the first line uses most."""
    lines = (line for line in io.StringIO(text) if line.strip() and not line.startswith("#"))
    head = next(lines, "")
    return max(";\t,", key=head.count)


def _cells(row: list[str], columns: dict[int, str], layout: Layout) -> dict[str, str]:
    """Return the cells of a line that hold something, by what they hold."""
    if layout.refuses_unknown and any(cell.strip() for cell in row[max(columns) + 1 :]):
        raise Unreadable("more_cells")
    cells = {name: row[place].strip() for place, name in columns.items() if place < len(row)}
    return {name: cell for name, cell in cells.items() if cell.lower() not in EMPTY}


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


def number_of(
    name: str, cell: str, language: str, *, low: float, high: float, whole: bool = False
) -> float:
    """Return the number of a cell within its limits, whatever its unit. Raises Unreadable.

    Where a mark could be before thousands or decimals, the limits may tell which: "7.125" hours.
    """
    reading = read_number(cell.replace("°", "").replace("mg", ""), language)
    value = reading.value
    if reading.either and (value is None or not low <= value <= high):
        possible = [each for each in reading.either if low <= each <= high]
        if len(possible) > 1:
            raise Unreadable("number_twofold", column=name, cell=cell)
        value = possible[0] if possible else reading.either[0]
    if value is None:
        raise Unreadable("not_a_number", column=name, cell=cell)
    if not low <= value <= high:
        raise Unreadable("outside", column=name, cell=cell, low=low, high=high)
    if whole and value != int(value):
        raise Unreadable("not_whole", column=name, cell=cell)
    return value
