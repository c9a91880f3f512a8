"""The name of an export's file: which export, whose, and of which day; plain ASCII.

Whatever somebody is called, the name holds nothing but small letters, digits and hyphens.
"""

import re
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

from recovery.accounts.models import Patient
from recovery.exports.offer import Export

MOST = 40
# Letters that no accent can be taken from.
PLAIN = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
})  # fmt: skip


def name_of(form: Export, patient: Patient, made_at: datetime) -> str:
    """Return recovery-report-ada-keller-2026-11-24.pdf."""
    day = made_at.astimezone(ZoneInfo(patient.zone)).date()
    return f"recovery-{form.name}-{who(patient)}-{day:%Y-%m-%d}.{form.ending}"


def who(patient: Patient) -> str:
    """Return a name folded to ASCII; where nothing of it is left, the end of the record's id."""
    return folded(patient.name) or patient.id.hex[-8:]


def folded(name: str) -> str:
    """Return the letters and digits of a name in ASCII, words apart by hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only)[:MOST].strip("-")
