"""What must survive a restore: who was erased, and what was ended or changed.

A database restored from a backup does not know what happened since. The ledger does: it is outside
the database and of every backup, is only ever appended to, and is read again after each restore and
at each start.
"""

from recovery.ledger.entries import Entry, Event, Fact, Happened, digest_of
from recovery.ledger.homes import Unwritable
from recovery.ledger.services import (
    Head,
    begin,
    entries,
    entries_of,
    head,
    knows,
    record,
    record_all,
)

__all__ = [
    "Entry",
    "Event",
    "Fact",
    "Happened",
    "Head",
    "Unwritable",
    "begin",
    "digest_of",
    "entries",
    "entries_of",
    "head",
    "knows",
    "record",
    "record_all",
]
