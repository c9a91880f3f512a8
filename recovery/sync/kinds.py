"""The one kind that sync itself writes: what lost a conflict."""

from typing import Any

from recovery.sync.models import Superseded
from recovery.sync.registry import SERVER, Kind, register


def register_kinds() -> None:
    register(
        Kind(
            name="superseded",
            model=Superseded,
            fields=("kind", "row", "field", "value", "device", "written_revision"),
            types={"value": Any},
            writers=frozenset({SERVER}),
        )
    )
