"""What an import declares, what it is given to read, and what a file brings."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypedDict

import orjson

from recovery.accounts.models import Patient
from recovery.core.each import each
from recovery.imports.faults import Told, Unreadable
from recovery.imports.incoming import Incoming
from recovery.sync import shape

MOST_FAULTS = 50  # that are told
MOST_LINES = 200_000
LONGEST_LINE = 1 << 16  # bytes
LONGEST_NAME = 10  # as a job keeps it


class Span(TypedDict, total=False):
    """The first and last day of a file, as they travel; neither where it holds none."""

    first: str
    last: str


class LineFault(Told):
    """Why a line was not read, and its number, from 1."""

    line: int


class Faults(TypedDict):
    """How many lines were not read, and the first of them."""

    fault_count: int
    faults: list[LineFault]


@dataclass(frozen=True)
class Sent:
    """A file that somebody sent, read once to show what it would change and once to take it in.

    `is_fresh`: their record was empty so far. `tell` takes the per cent that are read. `keep`
    replaces the file for all further reading, so that nothing else of it is kept.
    """

    path: Path
    patient: Patient
    is_fresh: bool
    tell: Callable[[int], None]
    keep: Callable[[bytes], None]


def _nothing() -> None:
    """Do nothing after the rows are in."""


@dataclass
class Brought:
    """What a file brings: rows, lines that were not read, and what else is told of it.

    `afterwards` is done once the rows are taken in.
    """

    rows: list[Incoming] = field(default_factory=list)
    faults: list[tuple[int, Unreadable]] = field(default_factory=list)
    more: Mapping[str, object] = field(default_factory=dict)
    afterwards: Callable[[], object] = _nothing

    def fault(self, line: int, why: Unreadable) -> None:
        """Note why a line was not read, without what was at hand then: it may be a long line."""
        why.__cause__ = why.__context__ = None
        self.faults.append((line, why.with_traceback(None)))

    def faults_told(self) -> Faults:
        """Return the faults as they travel."""
        told: list[LineFault] = [
            {"line": line, **why.told()} for line, why in self.faults[:MOST_FAULTS]
        ]
        return {"fault_count": len(self.faults), "faults": told}


@dataclass(frozen=True)
class Import:
    """One file of `imports/accepted/`.

    `endings` are those of the files that it reads, with their dots. `most_bytes` a file may have.
    `place` orders the screens. `read` raises Unreadable where the file as a whole cannot be read;
    it runs in a process of its own, within the limits of time and memory of the settings.
    """

    name: str
    endings: tuple[str, ...]
    most_bytes: int
    place: int
    read: Callable[[Sent], Brought]

    def __post_init__(self) -> None:
        if len(self.name) > LONGEST_NAME:
            raise ValueError(f"{self.name}: at most {LONGEST_NAME} letters.")


def span_of(days: list[date]) -> Span:
    """Return the first and last of some days."""
    return {"first": min(days).isoformat(), "last": max(days).isoformat()} if days else {}


# --- A row on every line -------------------------------------------------------------------------


def read_lines(sent: Sent, row_of: Callable[[bytes], Incoming]) -> Brought:
    """Read a file that holds a row on every line. A line that cannot be read fails alone.

    `row_of` raises Unreadable for such a line, or what shows that it is no text or no JSON. What is
    empty is passed over, and a row that stood on a line before is a fault of the later one. Raises
    Unreadable beyond MOST_LINES.
    """
    brought = Brought()
    seen: dict[str, int] = {}

    def read(numbered: tuple[int, bytes]) -> None:
        number, line = numbered
        try:
            if len(line) > LONGEST_LINE:
                raise Unreadable("unreadable_line")
            row = _checked(row_of(line))
            if row.row in seen:
                raise Unreadable("line_twice", line=seen[row.row])
        except Unreadable as why:
            brought.fault(number, why)
            return
        except shape.CANNOT_BE_READ:
            brought.fault(number, Unreadable("unreadable_line"))
            return
        seen[row.row] = number
        brought.rows.append(row)

    def stumble(numbered: tuple[int, bytes], error: Exception) -> None:
        brought.fault(numbered[0], Unreadable("our_side"))

    each("import", _lines(sent), read, otherwise=stumble)
    return brought


def _lines(sent: Sent) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something, each with its number."""
    size = max(1, sent.path.stat().st_size)
    with sent.path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if number > MOST_LINES:
                raise Unreadable("too_many_lines", most=MOST_LINES)
            if number == 1:
                line = line.removeprefix(BOM_UTF8)
            if line.strip() or len(line) > LONGEST_LINE:
                yield number, line
            while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                line = file.readline(LONGEST_LINE + 1)
            sent.tell(100 * file.tell() // size)


def _checked(row: Incoming) -> Incoming:
    """Return a row whose values have the form of its kind. Raises Unreadable naming a field."""
    reasons = shape.decode(row.kind, orjson.dumps(row.values))[1]
    for name in reasons:
        raise Unreadable("wrong_value", column=name)
    return row
