"""One CSV file per kind in a zip, with a README of columns and units.

Made for spreadsheets: a mark that says UTF-8, and semicolons where the language has decimal commas.
What a spreadsheet could run as a formula gets an apostrophe in front; numbers are left alone.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import IO, Any
from zoneinfo import ZoneInfo

from recovery.accounts.models import Patient
from recovery.core.languages import decimal_mark, language_or_english
from recovery.exports.record import visible
from recovery.exports.tables import columns
from recovery.sharing.queries import Access
from recovery.sync.registry import Kind, kinds
from recovery.sync.rows import Row
from recovery.sync.shape import instants

RUNS = ("=", "+", "-", "@", "\t", "\r")
OWN = ("id", "created_at")


def write_tables(to: IO[bytes], access: Access, language: str, tell: Callable[[int], None]) -> None:
    """Write the zip. `tell` is told the progress in per cent."""
    patient = Patient.objects.get(id=access.patient_id)
    language = language_or_english(language)
    table = Table(ZoneInfo(patient.zone), language)
    written: list[tuple[Kind, int]] = []
    every = list(kinds())
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, kind in enumerate(every):
            text, count = table.of(kind, visible(access, kind))
            if count:
                archive.writestr(f"{kind.name}.csv", text.encode("utf-8-sig"))
                written.append((kind, count))
            tell(100 * number // len(every))
        archive.writestr("README.txt", readme(written, patient.zone, language))


class Table:
    """Writes rows as a spreadsheet of one language reads them; instants in the patient's zone."""

    def __init__(self, zone: ZoneInfo, language: str) -> None:
        self.zone = zone
        self.mark = decimal_mark(language)

    def of(self, kind: Kind, rows: Iterable[Row]) -> tuple[str, int]:
        """Return the text of a file, and how many rows it has."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";" if self.mark == "," else ",")
        names = columns_of(kind)
        writer.writerow(names)
        moments = (*instants(kind.name), "created_at")
        count = 0
        for row in sorted(rows, key=lambda row: _order(kind, row)):
            values = {**row.values, "id": row.id, "created_at": row.created_at}
            writer.writerow([self.cell(values[name], name in moments) for name in names])
            count += 1
        return out.getvalue(), count

    def cell(self, value: Any, is_moment: bool = False) -> str:
        """Return a value as a spreadsheet reads it: text, number, day or local time."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "1" if value else "0"
        if isinstance(value, int | float):
            return self._number(value)
        if isinstance(value, list | dict):
            return escaped(self._joined(value))
        return self._moment(value) if is_moment else escaped(str(value))

    def _number(self, value: float) -> str:
        text = f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
        text = "0" if text == "-0" else text
        return text.replace(".", self.mark)

    def _moment(self, value: str) -> str:
        at = datetime.fromisoformat(value).astimezone(self.zone)
        return at.strftime("%Y-%m-%d %H:%M:%S")

    def _joined(self, value: Any) -> str:
        if isinstance(value, dict):
            return " ".join(f"{name}={self._joined(each)}" for name, each in value.items())
        if isinstance(value, list):
            return " ".join(self._joined(each) for each in value)
        return self._number(value) if isinstance(value, float) else str(value)


def escaped(text: str) -> str:
    """Return a text cell that no spreadsheet runs."""
    return f"'{text}" if text.startswith(RUNS) else text


def columns_of(kind: Kind) -> Sequence[str]:
    """Return the columns of a kind: what it says first, what identifies it last."""
    return (*kind.columns, "created_at", "id")


def _order(kind: Kind, row: Row) -> tuple[str, str]:
    day = row.values[kind.day] if kind.day else None
    return str(day or row.created_at[:10]), row.id


def readme(written: Sequence[tuple[Kind, int]], zone: str, language: str) -> str:
    """Return the README: every file with its columns and their units."""
    lines = [*columns.intro(zone, language).split("\n"), ""]
    for kind, count in written:
        lines += [f"{kind.name}.csv ({count})"]
        lines += [f"  {name}: {columns.meaning(kind, name, language)}" for name in columns_of(kind)]
        lines.append("")
    return "\r\n".join(lines)
