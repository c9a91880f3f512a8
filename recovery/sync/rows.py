"""Rows in bulk, by plain SQL: one statement per kind, the same on SQLite and PostgreSQL.

Reading answers wire values (see `shape`). Writing hands the whole batch over as one JSON
parameter, which either database takes apart itself: `json_to_recordset` or `json_each`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, models

from recovery.core.databases import among, is_postgresql, key, with_dashes
from recovery.core.reading import JsonObject
from recovery.sync.registry import Kind, known_kind
from recovery.sync.shape import model_field


@dataclass(slots=True)
class Row:
    """A row as the engine holds it: its values as they travel, and the version of each field."""

    id: str
    revision: int = 0
    versions: dict[str, list[Any]] = field(default_factory=dict)
    created_at: str = ""
    updated_at: str = ""
    deleted_at: str | None = None
    recorded_by: str | None = None
    values: JsonObject = field(default_factory=dict)
    is_new: bool = False
    changed: bool = False


# Columns that every row has, and the attribute of `Row` that holds them.
OWN = ("id", "revision", "versions", "created_at", "updated_at", "deleted_at", "recorded_by")


def _type_of(column: models.Field[Any, Any]) -> str:
    target = column.target_field if column.is_relation else column  # type: ignore[attr-defined]
    if isinstance(target, models.UUIDField):
        return "uuid"
    if isinstance(target, models.DateTimeField):
        return "instant"
    if isinstance(target, models.DateField):
        return "date"
    if isinstance(target, models.JSONField):
        return "json"
    return "bool" if isinstance(target, models.BooleanField) else "plain"


POSTGRES_READ = {
    "uuid": "{}::text",
    "date": "{}::text",
    "json": "{}::text",
    "instant": """to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
}
SQLITE_READ = {
    # An expression, because a bare date column comes back as a `date`, not as it travels.
    "date": "{}||''",
    "uuid": with_dashes("{0}"),
    "instant": "replace({},' ','T')||'Z'",
}
SQLITE_WRITE = {
    "uuid": "replace(value->>'$.{0}','-','')",
    "instant": "replace(replace(value->>'$.{0}','T',' '),'Z','')",
    "json": "value->'$.{0}'",
}


@dataclass(frozen=True)
class Table:
    """The statements for one kind's table, built once."""

    select: str
    upsert: str
    names: tuple[str, ...]
    json_at: tuple[int, ...]
    bool_at: tuple[int, ...]
    is_postgres: bool


@cache
def _table(kind_name: str, is_postgres: bool) -> Table:
    kind = known_kind(kind_name)
    names = (*OWN, *kind.fields, *kind.set_by_server)
    columns = [model_field(kind, name) for name in names]
    types = [_type_of(column) for column in columns]
    quoted = [connection.ops.quote_name(str(column.column)) for column in columns]
    read = POSTGRES_READ if is_postgres else SQLITE_READ
    table = connection.ops.quote_name(kind.model._meta.db_table)
    selected = ", ".join(
        read.get(of_type, "{}").format(name) for of_type, name in zip(types, quoted, strict=True)
    )
    return Table(
        select=f"SELECT {selected} FROM {table} WHERE patient_id = %s",
        upsert=_upsert(table, quoted, columns, types, is_postgres),
        names=names,
        json_at=tuple(i for i, of_type in enumerate(types) if of_type == "json"),
        bool_at=() if is_postgres else tuple(i for i, t in enumerate(types) if t == "bool"),
        is_postgres=is_postgres,
    )


def _upsert(
    table: str,
    quoted: Sequence[str],
    columns: Sequence[models.Field[Any, Any]],
    types: Sequence[str],
    is_postgres: bool,
) -> str:
    if is_postgres:
        declared = ", ".join(
            f"{name} {_declared(column)}" for name, column in zip(quoted, columns, strict=True)
        )
        source = f"SELECT %s::uuid, {', '.join(quoted)} FROM json_to_recordset(%s) AS x({declared})"
    else:
        taken = ", ".join(
            SQLITE_WRITE.get(of_type, "value->>'$.{0}'").format(column.column)
            for of_type, column in zip(types, columns, strict=True)
        )
        source = f"SELECT %s, {taken} FROM json_each(%s) WHERE true"
    updated = ", ".join(f"{name} = excluded.{name}" for name in quoted if name != '"id"')
    # A row of another patient is never touched, whatever its id: see the row count in `write`.
    return (
        f"INSERT INTO {table} (patient_id, {', '.join(quoted)}) {source} "
        f"ON CONFLICT (patient_id, id) DO UPDATE SET {updated} "
        f"WHERE {table}.patient_id = excluded.patient_id"
    )


def _declared(column: models.Field[Any, Any]) -> str:
    target = column.target_field if column.is_relation else column  # type: ignore[attr-defined]
    return str(target.db_type(connection))


def _table_of(kind: Kind) -> Table:
    return _table(kind.name, is_postgresql())


def _row(table: Table, record: Sequence[Any]) -> Row:
    cells = list(record)
    for i in table.json_at:
        if isinstance(cells[i], str):
            cells[i] = orjson.loads(cells[i])
    for i in table.bool_at:
        if cells[i] is not None:
            cells[i] = bool(cells[i])
    own = len(OWN)
    row = Row(*cells[:own])
    row.values = dict(zip(table.names[own:], cells[own:], strict=True))
    return row


def read(kind: Kind, patient_id: UUID, ids: Iterable[str]) -> dict[str, Row]:
    """Return the patient's rows of `kind` among `ids`, tombstones too, by id. One statement."""
    table = _table_of(kind)
    condition, wanted = among("id", ids)
    with connection.cursor() as cursor:
        cursor.execute(f"{table.select} AND {condition}", [key(patient_id), wanted])
        rows = [_row(table, record) for record in cursor.fetchall()]
    return {row.id: row for row in rows}


@dataclass(frozen=True)
class Filter:
    """A condition with its parameter or a tuple of them, all ours, never a client's text."""

    condition: str
    parameter: Any

    @property
    def parameters(self) -> tuple[Any, ...]:
        """The parameters, where there are several or none too."""
        return self.parameter if isinstance(self.parameter, tuple) else (self.parameter,)


def changed_after(
    kind: Kind,
    patient_id: UUID,
    *,
    after: tuple[int, str],
    until: int | None,
    limit: int,
    filters: Sequence[Filter] = (),
) -> list[Row]:
    """Return rows changed after (revision, row id) and up to `until`, oldest change first."""
    table = _table_of(kind)
    revision, row_id = after
    row_key = row_id if table.is_postgres else row_id.replace("-", "")
    conditions = [
        Filter("(revision, id) > (%s, %s)", (revision, row_key)),
        *([] if until is None else [Filter("revision <= %s", until)]),
        *filters,
    ]
    parameters: list[Any] = [key(patient_id)]
    for each in conditions:
        parameters += each.parameters
    where = "".join(f" AND {each.condition}" for each in conditions)
    with connection.cursor() as cursor:
        cursor.execute(
            f"{table.select}{where} ORDER BY revision, id LIMIT %s", [*parameters, limit]
        )
        return [_row(table, record) for record in cursor.fetchall()]


def present(kind: Kind, patient_id: UUID, ids: Iterable[str]) -> set[str]:
    """Return which of `ids` are rows of this patient, tombstones too. One statement."""
    wanted = list(ids)
    condition, parameter = among("id", wanted)
    table = connection.ops.quote_name(kind.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM {table} WHERE patient_id = %s AND {condition}",
            [key(patient_id), parameter],
        )
        return {str(UUID(str(found))) for (found,) in cursor.fetchall()}


def write(kind: Kind, patient_id: UUID, rows: Sequence[Row]) -> int:
    """Insert or replace whole rows, and return how many were written. One statement.

    Raises IntegrityError or DataError when the database refuses any of them; the caller has set
    a savepoint. A count below `len(rows)` means that a row belongs to somebody else.
    """
    table = _table_of(kind)
    columns = [model_field(kind, name).column for name in table.names]
    own = columns[: len(OWN)]
    others = list(zip(columns[len(OWN) :], table.names[len(OWN) :], strict=True))
    records = []
    for row in rows:
        record = dict(
            zip(
                own,
                (
                    row.id, row.revision, row.versions, row.created_at, row.updated_at,
                    row.deleted_at, row.recorded_by,
                ),
                strict=True,
            )
        )  # fmt: skip
        values = row.values
        for column, name in others:
            record[column] = values[name]
        records.append(record)
    with connection.cursor() as cursor:
        cursor.execute(table.upsert, [key(patient_id), orjson.dumps(records).decode()])
        return int(cursor.rowcount)
