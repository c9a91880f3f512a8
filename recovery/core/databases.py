"""What differs between PostgreSQL and SQLite in statements of our own."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def is_postgresql() -> bool:
    return bool(connection.vendor == "postgresql")


def name() -> str:
    """Return the database's name as people write it."""
    return NAMES[connection.vendor]


def key(value: UUID) -> str:
    """Return an id as the database compares it; SQLite keeps ids without their dashes."""
    return str(value) if is_postgresql() else value.hex


def answered(value: UUID) -> UUID | str:
    """Return an id as a cursor answers it."""
    return value if is_postgresql() else value.hex


def uuid_of(raw: UUID | str) -> UUID:
    """Return the id that a cursor answered."""
    return raw if isinstance(raw, UUID) else UUID(raw)


def instant(at: datetime) -> Any:
    """Return an instant as a statement takes it."""
    return connection.ops.adapt_datetimefield_value(at)


def among(column: str, ids: Iterable[str]) -> tuple[str, Any]:
    """Return a condition that holds for any of `ids`, and its one parameter."""
    if is_postgresql():
        return f"{column} = ANY(%s::uuid[])", list(ids)
    wanted = orjson.dumps([value.replace("-", "") for value in ids]).decode()
    return f"{column} IN (SELECT value FROM json_each(%s))", wanted  # noqa: S608  names of ours


def with_dashes(column: str) -> str:
    """Return an expression for an id of SQLite as it is written everywhere else."""
    parts = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
    return "||'-'||".join(f"substr({column},{at},{length})" for at, length in parts)
