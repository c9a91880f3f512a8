"""The access log: every read or change of a patient's record by somebody else is recorded.

1. The functions that give a clinician access note the look: `queries.visible_patient`, and
   `queries.links_of_clinician` for many patients at once.
2. A request collects the notes and writes them before the answer is sent; a refusal leaves none. If
   they cannot be written, there is no answer.
3. Outside of a request, in a service that is called by itself, a note is written at once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import orjson
from django.db import connection
from django.utils import timezone

from recovery.core.databases import instant, is_postgresql, key
from recovery.core.ids import uuid7

QUARTER = 15  # minutes in which a second look at a section is the same look
DAY = 24 * 60
NAMELESS = "other"  # a view that did not say what it shows

LOOKS = tuple(
    "INSERT INTO recovery_accessrecord (id, patient_id, clinician_id, clinician_name, "  # noqa: S608
    f"clinic_name, section, bucket, opened_at) SELECT {pair}, %s, %s, %s, %s, %s, %s "
    f"FROM {each} WHERE true ON CONFLICT DO NOTHING"
    for pair, each in (
        ("value->>0, value->>1", "json_each(%s)"),
        ("(value->>0)::uuid, (value->>1)::uuid", "json_array_elements(%s::json) AS looks(value)"),
    )
)


@dataclass(frozen=True)
class Look:
    """A clinician (id, name, clinic) at patients; an empty section is that of the view."""

    patients: frozenset[UUID]
    by: tuple[UUID | None, str, str]
    section: str = ""
    minutes: int = QUARTER


_collected: ContextVar[list[Look] | None] = ContextVar("looks", default=None)


@contextmanager
def collected() -> Iterator[list[Look]]:
    """Collect the looks noted inside, so that the request can write them."""
    found: list[Look] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)


def note(look: Look) -> None:
    """Note a look: for the answer of this request, or at once where there is none."""
    found = _collected.get()
    if found is not None:
        found.append(look)
    elif look.section:
        write([look])


def write(looks: list[Look]) -> None:
    """Write the collected looks, each once; one without a section only if no other has one."""
    named = {look for look in looks if look.section}
    told = {patient for look in named for patient in look.patients}
    for look in dict.fromkeys(looks):
        if look.section:
            _write(look, look.section)
        elif not look.patients <= told:
            _write(look, NAMELESS)


def _write(look: Look, section: str) -> None:
    clinician_id, name, clinic = look.by
    now = timezone.now()
    bucket = str(int(now.timestamp() // timedelta(minutes=look.minutes).total_seconds()))
    pairs = orjson.dumps([[key(uuid7()), key(each)] for each in look.patients]).decode()
    by_whom = [key(clinician_id) if clinician_id else None, name, clinic, section, bucket]
    with connection.cursor() as cursor:
        cursor.execute(
            LOOKS[is_postgresql()],
            [*by_whom, instant(now), pairs],
        )
