"""A table for each kind of entry, as CSV files in a zip."""

from collections.abc import Mapping
from typing import IO, Any

from recovery.exports.offer import Export, Wish
from recovery.exports.tables import csv_files


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    csv_files.write_tables(to, wish.access, wish.language, wish.tell)
    return {}


EXPORT = Export(name="tables", media_type="application/zip", ending="zip", place=20, write=write)
