"""What travels between a phone and the server. See `docs/sync.md`."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec

from recovery.core.reading import JsonObject
from recovery.core.texts import ONE_LINE

PROTOCOL = 1
# Protocols of the last twelve months, each with the day on which it stops being spoken.
SPOKEN: dict[int, date | None] = {1: None}

MOST_OPERATIONS = 200
PAGE = 1000  # rows in one answer
KEPT_DAYS = 400  # operation ids and tombstones

Revision = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Operation(msgspec.Struct, forbid_unknown_fields=True):
    """One thing that a device did to one row: set fields, or delete.

    `only_new`: the row is written only where there is none. What somebody said on another device,
    or in the app, stands; a button on a notification does not know of it.
    """

    id: UUID
    patient: UUID
    kind: Annotated[str, msgspec.Meta(max_length=40)]
    row: UUID
    base: Revision = 0
    set: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    delete: bool = False
    only_new: bool = False
    at: Annotated[str, msgspec.Meta(max_length=40, pattern=ONE_LINE)] = ""


class Unread(Operation, kw_only=True):
    """An operation that cannot be read, in its place among those that can: it is rejected alone.

    `id` is the one it names, so that the device knows which one it was.
    """

    code: str
    message: str
    fields: dict[str, list[str]]


class Request(msgspec.Struct, forbid_unknown_fields=True):
    """What a device sends: who it is, what it has seen, what it did."""

    protocol: int
    device: UUID
    epoch: UUID | None = None
    cursor: Annotated[str, msgspec.Meta(max_length=120)] | None = None
    derived: int | None = None
    operations: Annotated[list[Operation], msgspec.Meta(max_length=MOST_OPERATIONS)] = []


class Result(msgspec.Struct, omit_defaults=True):
    """What became of one operation."""

    id: UUID
    status: str
    code: str = ""
    message: str = ""
    fields: dict[str, list[str]] = {}


class Change(msgspec.Struct):
    """A row as it is now. A tombstone carries no values."""

    kind: str
    row: str
    revision: int
    deleted: bool
    values: JsonObject


class Answer(msgspec.Struct):
    """What a device gets back: results, what changed since its cursor, what was computed."""

    protocol: int
    epoch: UUID
    cursor: str
    more: bool
    resync: bool
    revision: int
    results: list[Result]
    changes: list[Change]
    derived: JsonObject | None
