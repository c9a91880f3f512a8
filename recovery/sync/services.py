"""The one way in which a patient's rows are written, from a phone, over REST or by the server."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import orjson
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.databases import instant, key
from recovery.core.each import each
from recovery.core.errors import ConsentNeeded, Forbidden, Invalid
from recovery.core.ids import named_id, uuid7
from recovery.sync import applying, consequences, queries, registry, rows, shape
from recovery.sync.failing import OF_ITS_CONTENT, note
from recovery.sync.models import PatientRow
from recovery.sync.protocol import (
    KEPT_DAYS,
    MOST_OPERATIONS,
    PROTOCOL,
    Answer,
    Operation,
    Request,
    Result,
)
from recovery.sync.registry import Kind, Writer
from recovery.sync.step import Context, Elsewhere

SEEN_EVERY = timedelta(hours=1)


def synchronise(*, patient_id: UUID, writer: Writer, request: Request) -> Answer:
    """Apply what a device did and answer what it lacks, in one transaction.

    A foreign epoch or a cursor ahead of the server means that one of the two lost something
    (a restored backup): then nothing is applied and the device is asked to resync whole.
    """
    epoch = queries.epoch()
    cursor = queries.read_cursor(request.cursor)
    is_reading = not request.operations and not _is_foreign(request, epoch)
    # The first request of a device goes the long way, which notes the device: only those that are
    # known can be told later that their account was deleted.
    if is_reading and request.cursor is not None:
        return _answer(patient_id, request, cursor, epoch, applying.Applied([], -1))
    try:
        return _synchronise(patient_id, writer, request, cursor, epoch, applying.together)
    except OF_ITS_CONTENT as error:
        note(error)
    return _synchronise(patient_id, writer, request, cursor, epoch, applying.apart)


def _synchronise(
    patient_id: UUID,
    writer: Writer,
    request: Request,
    cursor: queries.Cursor,
    epoch: UUID,
    how: applying.Applying,
) -> Answer:
    with transaction.atomic():
        counter = applying.lock(patient_id)
        if _is_foreign(request, epoch) or cursor.revision > counter.revision:
            return queries.resync_answer(epoch, counter.revision)
        applied = how(counter, writer, request.operations, None)
        _see_device(patient_id, request)
        return _answer(patient_id, request, cursor, epoch, applied)


def apply(
    *,
    patient_id: UUID,
    writer: Writer,
    operations: Sequence[Operation],
    made: Elsewhere | None = None,
) -> applying.Applied:
    """Apply operations in one transaction. A bad operation is rejected alone, never the batch.

    `made` says when and by whom rows of an archive were first made. Raises ConsentNeeded.
    """
    try:
        with transaction.atomic():
            return applying.together(applying.lock(patient_id), writer, operations, made)
    except OF_ITS_CONTENT as error:
        note(error)
    with transaction.atomic():
        return applying.apart(applying.lock(patient_id), writer, operations, made)


@dataclass(frozen=True)
class Change:
    """What a part of the server writes of one row: `values` of the fields that it sets, or None to
    delete it.

    `base` is the patient's revision by which it was decided; without one it stands whatever was
    written before, and nothing has lost to it. With an `id` the same is not written twice.
    """

    kind: str
    row: UUID
    values: Mapping[str, Any] | None
    base: int = applying.STANDS
    id: UUID | None = None


Refuse = Callable[[Change, Result], None]


def write(
    *,
    patient_id: UUID,
    writer: Writer,
    changes: Sequence[Change],
    made: Elsewhere | None = None,
    otherwise: Refuse | None = None,
) -> list[Change]:
    """Write for a part of the server, in its transaction if it has one; return what was taken.

    What is refused is handed to `otherwise`, and the rest is written; without one, and so usually,
    it raises: Forbidden where it is not the writer's to write, Invalid with the fields else.
    """
    taken = []
    for start in range(0, len(changes), MOST_OPERATIONS):
        batch = changes[start : start + MOST_OPERATIONS]
        operations = [_operation(patient_id, change) for change in batch]
        applied = apply(patient_id=patient_id, writer=writer, operations=operations, made=made)
        for change, result in zip(batch, applied.results, strict=True):
            if result.status != "rejected":
                taken.append(change)
            else:
                (otherwise or _raise)(change, result)
    return taken


def _operation(patient_id: UUID, change: Change) -> Operation:
    return Operation(
        id=change.id or uuid7(),
        patient=patient_id,
        kind=change.kind,
        row=change.row,
        base=change.base,
        set=msgspec.UNSET if change.values is None else msgspec.Raw(orjson.dumps(change.values)),
        delete=change.values is None,
        at=timezone.now().isoformat(),
    )


def _raise(change: Change, result: Result) -> None:
    error = Forbidden if result.code == "not_allowed" else Invalid
    raise error(result.message, code=result.code, fields=result.fields)


def _is_foreign(request: Request, epoch: UUID) -> bool:
    return request.epoch is not None and request.epoch != epoch


def _answer(
    patient_id: UUID,
    request: Request,
    cursor: queries.Cursor,
    epoch: UUID,
    applied: applying.Applied,
) -> Answer:
    knew_all = bool(applied.written) and str(cursor) == str(applied.revision - 1)
    pulled = queries.pull(patient_id, cursor, applied.written if knew_all else None)
    if pulled is None:
        return queries.resync_answer(epoch, max(applied.revision, 0))
    return Answer(
        protocol=PROTOCOL,
        epoch=epoch,
        cursor=str(pulled.cursor),
        more=pulled.more,
        resync=False,
        revision=pulled.revision,
        results=applied.results,
        changes=pulled.changes,
        derived=queries.computed(patient_id, pulled.derived_version, request.derived),
    )


def require_consent(patient_id: UUID) -> None:
    """Raise ConsentNeeded where the patient has not agreed to the text that is in force."""
    if not queries.counter(patient_id).agreed:
        raise ConsentNeeded


def look_again(*, patient_id: UUID, kind: str) -> bool:
    """Ask the followers of `kind` anew, where time and not a fact has moved on.

    Returns whether anything followed; only then the revision grows.
    """
    with transaction.atomic():
        counter = applying.lock(patient_id)
        revision = counter.revision + 1
        writer = Writer(role=registry.SERVER, device=patient_id, user_id=None)
        now = shape.instant(timezone.now())
        context = Context(
            patient_id=patient_id, writer=writer, revision=revision, now=now,
            device=str(patient_id), recorded_by=None,
        )  # fmt: skip
        written: dict[str, list[rows.Row]] = {}
        consequences.follow(context, [kind], written)
        if written:
            applying.finish(counter, revision, written)
        return bool(written)


def _see_device(patient_id: UUID, request: Request) -> None:
    """Note that a device was here, at most once an hour. One statement."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO recovery_device "
            "(id, patient_id, device, protocol, first_seen_at, last_seen_at) "
            "VALUES (%s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (patient_id, device) DO UPDATE SET "
            "last_seen_at = excluded.last_seen_at, protocol = excluded.protocol "
            "WHERE recovery_device.last_seen_at < %s",
            [
                key(named_id(patient_id, f"device:{request.device}")), key(patient_id),
                key(request.device), request.protocol, instant(now), instant(now),
                instant(now - SEEN_EVERY),
            ],
        )  # fmt: skip


def purge(*, kept_days: int = KEPT_DAYS) -> int:
    """Forget operation ids and tombstones older than `kept_days`; return how many rows went.

    A cursor from before a forgotten tombstone then resyncs whole: the patient's
    `tombstone_floor` moves up first, in the same transaction.
    """
    oldest = timezone.now() - timedelta(days=kept_days)
    gone = queries.delete_operations_before(oldest)
    children_first = reversed(list(registry.kinds()))
    return gone + sum(each("purge", children_first, lambda kind: _purge_kind(kind, oldest)))


def _purge_kind(kind: Kind, oldest: Any) -> int:
    manager = kind.model._default_manager
    gone = 0
    with transaction.atomic():
        stale = _with_nothing_left(manager.filter(deleted_at__lt=oldest))
        for patient_id, revision in queries.highest_revisions(stale):
            Patient.objects.filter(id=patient_id, tombstone_floor__lt=revision).update(
                tombstone_floor=revision
            )
        gone += stale.delete()[0]
    return gone


def _with_nothing_left(stale: "QuerySet[PatientRow]") -> "QuerySet[PatientRow]":
    """Leave out what another row belongs to: the intakes of a plan that was deleted are still
    what somebody took, and would go with it."""
    for relation in stale.model._meta.related_objects:
        child = relation.related_model
        if isinstance(child, type) and issubclass(child, PatientRow):
            own = child._default_manager.filter(**{relation.field.name: OuterRef("pk")})
            stale = stale.exclude(Exists(own))
    return stale


def rest_writer(*, user_id: UUID, role: str) -> Writer:
    """Return the writer of a REST request: each person's REST calls are one device."""
    return Writer(role=role, device=named_id(user_id, f"rest:{role}"), user_id=user_id)
