"""A journal from a spreadsheet: which columns it has and what they may hold. Pure."""

from dataclasses import dataclass, field
from datetime import date

from recovery.core.languages import ENGLISH
from recovery.imports.faults import Unreadable
from recovery.imports.spreadsheet import Layout, Numbers, number_of, read_table

LAYOUT = Layout(
    headers={
        "day": ("day", "date", "tag", "datum"),
        "flexion": ("flexion", "bend", "beugung", "knie beugung", "knee flexion"),
        "extension": ("extension", "streckung", "knee extension", "knie streckung"),
        "pain_movement": ("pain", "pain moving", "schmerz", "schmerz in bewegung", "pain_movement"),
        "pain_rest": ("pain at rest", "pain resting", "schmerz in ruhe", "pain_rest"),
        "sleep_quality": ("sleep quality", "schlafqualität", "schlaf", "sleep", "sleep_quality"),
        "sleep_hours": ("sleep hours", "hours of sleep", "schlafstunden", "stunden schlaf"),
        "magnesium_mg": ("magnesium", "magnesium mg", "magnesium (mg)", "dose", "dosis"),
    },
    day="day",
    no_day="no_day_column",
    refuses_unknown=True,
)
LIMITS = {
    "flexion": (-60, 360),
    "extension": (-60, 360),
    "pain_movement": (0, 10),
    "pain_rest": (0, 10),
    "sleep_quality": (0, 10),
    "sleep_hours": (0, 24),
    "magnesium_mg": (0, 10_000),
}
WHOLE = frozenset({"pain_movement", "pain_rest", "sleep_quality"})


@dataclass(frozen=True)
class Entry:
    """One day: degrees, scores 0–10, hours of sleep of the night before, mg of magnesium."""

    line: int
    day: date
    values: Numbers


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


def read(data: bytes, language: str = ENGLISH) -> Journal:
    """Read a journal by whoever reads a language.

    Raises NotATable when there is no header with a day in it.
    """
    table = read_table(data, LAYOUT, lambda cells: _values(cells, language))
    return Journal(
        [Entry(line.number, line.day, line.values) for line in table.lines],
        [Fault(number, why) for number, why in table.faults],
    )


def _values(cells: dict[str, str], language: str) -> dict[str, float]:
    return {name: _value(name, cell, language) for name, cell in cells.items()}


def _value(name: str, cell: str, language: str) -> float:
    low, high = LIMITS[name]
    return number_of(name, cell, language, low=low, high=high, whole=name in WHOLE)
