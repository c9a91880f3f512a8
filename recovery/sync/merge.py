"""How one operation changes one row. Pure; the engine calls it with the patient's row locked.

Per field the row remembers the revision and the device of its last write. A conflict is a field
that another device changed after `base`: the last arrival wins, the loser is returned. A device
never conflicts with itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recovery.sync.rows import Row

REST = "*"  # the version of every field that has none of its own
GONE = "-"  # the version of a tombstone: when it was made, and by which device


@dataclass(frozen=True, slots=True)
class Loser:
    """What a field held before a later arrival from another device replaced it."""

    field: str
    value: Any
    revision: int
    device: str


def set_fields(
    row: Row, values: Mapping[str, Any], *, base: int, device: str, revision: int, now: str
) -> list[Loser]:
    """Write `values` into `row` and return what lost. Revives a tombstone: see `is_unaware`."""
    losers: list[Loser] = []
    if row.is_new and not row.versions:
        row.values.update(values)
        row.versions = {REST: [revision, device]}
        _touch(row, revision, now)
        return losers
    if row.deleted_at is not None:
        row.deleted_at = None
        row.versions.pop(GONE, None)
        _touch(row, revision, now)
    for field, value in values.items():
        held = row.values[field]
        if held == value:
            continue
        written, by = row.versions.get(field) or row.versions.get(REST) or [0, ""]
        if written > base and by != device:
            losers.append(Loser(field, held, written, by))
        row.values[field] = value
        row.versions[field] = [revision, device]
        _touch(row, revision, now)
    return losers


def is_unaware(row: Row, *, base: int, device: str) -> bool:
    """Say whether a write onto a tombstone is an edit of what another device deleted meanwhile.

    Such an edit beats the delete. Whoever knows of it, or never had the row, begins a new one.
    """
    deleted_by = row.versions.get(GONE, [0, ""])[1]
    return 0 < base < row.revision and deleted_by != device


def delete(row: Row, *, base: int, device: str, revision: int, now: str) -> bool:
    """Make `row` a tombstone; return False if an edit of another device beats the delete."""
    if row.deleted_at is not None:
        return True
    if any(written > base and by != device for written, by in row.versions.values()):
        return False
    row.deleted_at = now
    row.versions[GONE] = [revision, device]
    _touch(row, revision, now)
    return True


def _touch(row: Row, revision: int, now: str) -> None:
    row.revision = revision
    row.updated_at = now
    row.changed = True
