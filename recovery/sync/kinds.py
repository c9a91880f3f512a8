"""The kinds that sync itself writes: what lost a conflict, what a clinician amended."""

from typing import Any

from recovery.sync.models import RecordAmendment, Superseded
from recovery.sync.registry import OF_SERVER, Kind, Values, register


def was_private(values: Values) -> bool:
    """What a clinician amended of a note that was not shared stays with the clinicians."""
    return bool(values["private"])


def register_kinds() -> None:
    register(
        Kind(
            name="superseded",
            model=Superseded,
            fields=("kind", "row", "field", "value", "device", "written_revision"),
            types={"value": Any},
            writers=OF_SERVER,
        ),
        Kind(
            name="record_amendment",
            model=RecordAmendment,
            fields=("kind", "row", "author", "at", "withdrawn", "private", "values"),
            types={"values": dict[str, Any]},
            writers=OF_SERVER,
            hidden=was_private,
        ),
    )
