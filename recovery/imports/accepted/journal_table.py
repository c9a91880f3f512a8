"""Entries of days from a spreadsheet."""

from recovery.imports import journal_csv, load
from recovery.imports.incoming_file import Brought, Import, Sent, span_of
from recovery.imports.spreadsheet import MOST_BYTES


def read(sent: Sent) -> Brought:
    journal = journal_csv.read(sent.path.read_bytes(), sent.patient.language)
    return Brought(
        rows=load.incoming_of(sent.patient, journal.entries),
        faults=[(each.line, each.why) for each in journal.faults],
        more=span_of([each.day for each in journal.entries]),
    )


IMPORT = Import(
    name="journal", endings=(".csv", ".txt"), most_bytes=MOST_BYTES, place=20, read=read
)
