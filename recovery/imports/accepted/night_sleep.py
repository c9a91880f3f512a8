"""Nights from Apple Health or from a spreadsheet. Nothing else of the file is kept."""

from datetime import datetime

import msgspec
import orjson

from recovery.accounts.models import Patient
from recovery.core.ids import named_id_text
from recovery.imports import health_export, sleep_csv
from recovery.imports.faults import Unreadable
from recovery.imports.health_export import Night, Nights
from recovery.imports.incoming import Incoming
from recovery.imports.incoming_file import Brought, Import, Sent, span_of
from recovery.imports.spreadsheet import MOST_BYTES as MOST_BYTES_OF_A_TABLE
from recovery.sync.shape import CANNOT_BE_READ, instant

KeptNight = dict[str, str | int | float]


def read(sent: Sent) -> Brought:
    kept = _kept(sent)
    if kept is not None:
        return Brought([_row(sent.patient, values) for values in kept])
    nights = _nights(sent)
    rows = [_row(sent.patient, _values(night)) for night in nights.nights]
    sent.keep(orjson.dumps([row.values for row in rows]))
    span = span_of([each.night for each in nights.nights])
    return Brought(rows, nights.faults, more={"naps": nights.naps, **span})


def _kept(sent: Sent) -> list[KeptNight] | None:
    """Return the nights of a file that was read before, None of any other."""
    with sent.path.open("rb") as file:
        if file.read(1) != b"[" or sent.path.stat().st_size > MOST_BYTES_OF_A_TABLE:
            return None
        file.seek(0)
        try:
            kept = msgspec.json.decode(file.read(), type=list[KeptNight])
        except CANNOT_BE_READ:
            return None
    return kept if all("night" in each for each in kept) else None


def _nights(sent: Sent) -> Nights:
    with sent.path.open("rb") as file:
        head = file.read(64).lstrip(b"\xef\xbb\xbf \r\n\t")
        file.seek(0)
        if head.startswith((b"PK", b"<")):
            with health_export.opened(file) as (xml, size):
                most = max(1, size)
                return health_export.read_export(
                    xml, sent.patient.zone, lambda done: sent.tell(100 * done // most)
                )
        if sent.path.stat().st_size > MOST_BYTES_OF_A_TABLE:
            raise Unreadable("table_too_large")
        return sleep_csv.read_sleep(file.read(), sent.patient.language)


def _values(night: Night) -> KeptNight:
    values = {
        name: instant(value) if isinstance(value, datetime) else value
        for name, value in night.values.items()
    }
    return {**values, "night": night.night.isoformat()}


def _row(patient: Patient, values: KeptNight) -> Incoming:
    return Incoming("sleep", named_id_text(patient.id, f"sleep:{values['night']}"), values)


IMPORT = Import(
    name="sleep", endings=(".zip", ".xml", ".csv"), most_bytes=4 * 2**30, place=10, read=read
)
