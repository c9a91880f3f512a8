"""The kinds that sync itself writes: what lost a conflict, what a clinician amended."""

from typing import Any

from recovery.core.reading import JsonObject
from recovery.sync.models import RecordAmendment, Superseded
from recovery.sync.registry import OF_SERVER, Kind, register


def register_kinds() -> None:
    register(
        Kind(
            name="superseded",
            title="Replaced entry",
            model=Superseded,
            fields=("kind", "row", "field", "value", "device", "written_revision"),
            types={"value": Any},
            writers=OF_SERVER,
            own="what they replaced; it may hold what belongs to another injury or was withdrawn",
            fhir="what an entry was before; the entry that counts is there",
        ),
        Kind(
            name="record_amendment",
            title="Change by the clinic",
            model=RecordAmendment,
            fields=("kind", "row", "author", "at", "withdrawn", "private", "values"),
            types={"values": JsonObject},
            writers=OF_SERVER,
            # What was amended of a note that was not shared stays with whoever amended it.
            hidden_where={"private": True},
            opens="",
            of_rows=True,
            route="record-amendments",
            fhir="what a clinician amended or withdrew; the entry that counts is there",
        ),
    )
