"""What is kept of a write beside its rows: its operations, what lost, what was amended."""

import orjson
from django.db import connection

from recovery.core.databases import is_postgresql, key
from recovery.core.ids import uuid7
from recovery.core.reading import JsonObject
from recovery.sync import registry, rows
from recovery.sync.step import Context, Step


def keep_operations(context: Context, accepted: list[Step]) -> None:
    records = [
        {"id": step.key, "digest": step.digest, "at": step.operation.at} for step in accepted
    ]
    if not records:
        return
    if is_postgresql():
        source = "SELECT x.id, %s::uuid, x.digest, %s::uuid, %s, x.at, %s::timestamptz "
        source += "FROM json_to_recordset(%s) AS x(id uuid, digest varchar, at varchar)"
        device, now = context.device, context.now
    else:
        source = "SELECT value->>'$.id', %s, value->>'$.digest', %s, %s, "
        source += "value->>'$.at', %s FROM json_each(%s)"
        device = context.writer.device.hex
        now = context.now.replace("T", " ").rstrip("Z")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO recovery_operation "
            f"(id, patient_id, digest, device, revision, at, created_at) {source}",
            [
                key(context.patient_id), device, context.revision, now,
                orjson.dumps(records).decode(),
            ],
        )  # fmt: skip


def keep_losers(context: Context, steps: list[Step], written: dict[str, list[rows.Row]]) -> None:
    """Keep what lost a conflict as rows of kind `superseded`, so that every device shows it.

    What may be hidden from the patient's devices leaves none: it would be read there.
    """
    lost = [
        {
            "kind": step.operation.kind,
            "row": step.row_id,
            "field": loser.field,
            "value": loser.value,
            "device": loser.device or None,
            "written_revision": loser.revision,
        }
        for step in steps
        if not step.is_rejected and registry.known_kind(step.operation.kind).hidden_where is None
        for loser in step.losers
    ]
    _keep(context, "superseded", lost, written)


def keep_amendments(
    context: Context, steps: list[Step], written: dict[str, list[rows.Row]]
) -> None:
    """Keep what a clinician amended or withdrew, with author, time and the earlier values."""
    amended = [
        {
            "kind": step.operation.kind,
            "row": step.row_id,
            "author": context.author,
            "at": context.now,
            "withdrawn": step.amended.withdrawn,
            "private": step.amended.private,
            "values": step.amended.values,
        }
        for step in steps
        if not step.is_rejected and step.amended is not None
    ]
    _keep(context, "record_amendment", amended, written)


def _keep(
    context: Context,
    name: str,
    records: list[JsonObject],
    written: dict[str, list[rows.Row]],
) -> None:
    kind = registry.kind_named(name)
    if not records or kind is None:
        return
    kept = [
        rows.Row(
            id=str(uuid7()),
            revision=context.revision,
            versions={"*": [context.revision, context.device]},
            created_at=context.now,
            updated_at=context.now,
            recorded_by=context.recorded_by if name == "record_amendment" else None,
            values=values,
            is_new=True,
            changed=True,
        )
        for values in records
    ]
    rows.write(kind, context.patient_id, kept)
    written[kind.name] = kept
