"""The one way in which a patient's rows are written, from a phone, over REST or by the server."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import orjson
from django.db import connection, transaction
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.core.databases import instant, key
from recovery.core.each import each
from recovery.core.errors import ConsentNeeded, Forbidden, Invalid
from recovery.core.ids import derived, uuid7
from recovery.sync import consequences, kept, queries, registry, rows, shape
from recovery.sync.batch import CHECK, Context, Elsewhere, Step, write_kind
from recovery.sync.failing import OF_ITS_CONTENT, note
from recovery.sync.protocol import (
    KEPT_DAYS,
    MOST_OPERATIONS,
    PROTOCOL,
    Answer,
    Operation,
    Request,
    Result,
    Unread,
)
from recovery.sync.registry import Kind, Writer

SEEN_EVERY = timedelta(hours=1)
STANDS = 2**53  # a base that no revision reaches
UNNAMED = "–"  # a clinician whose account is gone


@dataclass
class Applied:
    """What a batch did: a result per operation in their order, and the patient's revision after."""

    results: list[Result]
    revision: int
    written: dict[str, list[rows.Row]] = field(default_factory=dict)


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
        return _answer(patient_id, request, cursor, epoch, Applied([], -1))
    try:
        return _synchronise(patient_id, writer, request, cursor, epoch, _apply_together)
    except OF_ITS_CONTENT as error:
        note(error)
    return _synchronise(patient_id, writer, request, cursor, epoch, _apply_apart)


def _synchronise(
    patient_id: UUID,
    writer: Writer,
    request: Request,
    cursor: queries.Cursor,
    epoch: UUID,
    applying: "Applying",
) -> Answer:
    with transaction.atomic():
        counter = _lock(patient_id)
        if _is_foreign(request, epoch) or cursor.revision > counter.revision:
            return queries.resync_answer(epoch, counter.revision)
        applied = applying(counter, writer, request.operations, None)
        _see_device(patient_id, request)
        return _answer(patient_id, request, cursor, epoch, applied)


def apply(
    *,
    patient_id: UUID,
    writer: Writer,
    operations: Sequence[Operation],
    made: Elsewhere | None = None,
) -> Applied:
    """Apply operations in one transaction. A bad operation is rejected alone, never the batch.

    `made` says when and by whom rows of an archive were first made. Raises ConsentNeeded.
    """
    try:
        with transaction.atomic():
            return _apply_together(_lock(patient_id), writer, operations, made)
    except OF_ITS_CONTENT as error:
        note(error)
    with transaction.atomic():
        return _apply_apart(_lock(patient_id), writer, operations, made)


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
    base: int = STANDS
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
    patient_id: UUID, request: Request, cursor: queries.Cursor, epoch: UUID, applied: Applied
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


@dataclass(frozen=True)
class Counter:
    """The patient's locked counter: nobody else writes their rows until this transaction ends."""

    patient_id: UUID
    revision: int
    kind_revisions: dict[str, int]
    agreed: bool


def _lock(patient_id: UUID) -> Counter:
    found = queries.counter(patient_id, locked=True)
    return Counter(patient_id, found.revision, found.kind_revisions, found.agreed)


def require_consent(patient_id: UUID) -> None:
    """Raise ConsentNeeded where the patient has not agreed to the text that is in force."""
    if not queries.counter(patient_id).agreed:
        raise ConsentNeeded


Applying = Callable[[Counter, Writer, Sequence[Operation], "Elsewhere | None"], Applied]


def _apply_apart(
    counter: Counter,
    writer: Writer,
    operations: Sequence[Operation],
    made: Elsewhere | None,
) -> Applied:
    """Apply each operation behind a savepoint of its own, and reject those that still fail.

    The slow way, once the quick one has failed: whatever one of them stumbles over, be it in what
    follows from it, the others are stored. Each takes a revision of its own.
    """
    results = []
    for operation in operations:
        try:
            with transaction.atomic():
                applied = _apply_together(counter, writer, [operation], made)
        except OF_ITS_CONTENT as error:
            note(error)
            reason = "This entry cannot be saved. Correct it, or discard it."
            results.append(Result(operation.id, "rejected", "cannot_be_stored", reason))
            continue
        results += applied.results
        if applied.written:
            counted = dict.fromkeys(applied.written, applied.revision)
            kinds = {**counter.kind_revisions, **counted}
            counter = replace(counter, revision=applied.revision, kind_revisions=kinds)
    return Applied(results, counter.revision)


def _apply_together(
    counter: Counter,
    writer: Writer,
    operations: Sequence[Operation],
    made: Elsewhere | None,
) -> Applied:
    # The one door to write: what the server concludes by itself needs nobody's agreement.
    if operations and writer.user_id is not None and not counter.agreed:
        raise ConsentNeeded
    context = Context(
        patient_id=counter.patient_id,
        writer=writer,
        revision=counter.revision + 1,
        now=shape.instant(timezone.now()),
        device=str(writer.device),
        recorded_by=str(writer.user_id) if writer.user_id else None,
        author=_author(counter.patient_id, writer),
        made=made or Elsewhere(),
    )
    revision = context.revision
    steps = [_read(context, operation) for operation in operations]
    _refuse_replays(context, steps)
    written = _write(context, [*steps, *_replacements(context, steps)])
    consequences.follow(context, tuple(written), written)
    kept.keep_losers(context, steps, written)
    kept.keep_amendments(context, steps, written)
    accepted = [s for s in steps if s.result.status in ("applied", "conflict")]
    kept.keep_operations(context, accepted)
    if written:
        _finish(counter, revision, written)
    after = revision if written else counter.revision
    return Applied([step.result for step in steps], after, written)


def _author(patient_id: UUID, writer: Writer) -> str:
    """Return the name under which a clinician writes; empty for the patient and the server."""
    if writer.role == registry.PATIENT or writer.user_id is None:
        return ""
    by = Clinician.objects.select_related("clinic").filter(user=writer.user_id)
    found = by.exclude(user__patient=patient_id).first()
    if found is not None:
        return f"{found.name}, {found.clinic.name}"
    return UNNAMED if writer.role == registry.CLINICIAN else ""


def _write(context: Context, steps: list[Step]) -> dict[str, list[rows.Row]]:
    """Write what is still to be applied, parents before children; return changed rows by kind."""
    by_kind: dict[str, list[Step]] = {}
    for step in steps:
        if step.result.status == "applied":
            by_kind.setdefault(step.operation.kind, []).append(step)
    written = {}
    for kind in registry.kinds():
        changed = write_kind(kind, context, by_kind[kind.name]) if kind.name in by_kind else []
        if changed:
            written[kind.name] = changed
    return written


def look_again(*, patient_id: UUID, kind: str) -> bool:
    """Ask the followers of `kind` anew, where time and not a fact has moved on.

    Returns whether anything followed; only then the revision grows.
    """
    with transaction.atomic():
        counter = _lock(patient_id)
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
            _finish(counter, revision, written)
        return bool(written)


def _read(context: Context, operation: Operation) -> Step:
    """Check an operation by itself: whose it is, what it sets, who may write it."""
    result = Result(id=operation.id, status="applied")
    step = Step(operation, str(operation.row), {}, result)
    kind = registry.kind_named(operation.kind)
    if isinstance(operation, Unread):
        step.reject(operation.code, operation.message, operation.fields)
    elif operation.patient != context.patient_id:
        step.reject(
            "other_patient", "This entry belongs to another account. Sign in with that one."
        )
    elif kind is None:
        step.reject(
            "unknown_kind", "This kind does not exist. Update the app.", {"kind": ["Unknown."]}
        )
    elif not kind.may_be_written_by(context.writer.role):
        step.reject(
            "not_allowed",
            "You cannot write entries of this kind.",
            {"kind": ["You cannot write this."]},
        )
    elif operation.delete == isinstance(operation.set, msgspec.Raw):
        step.reject(
            "invalid", "Give `set` or `delete`, not both.", {"set": ["This or `delete`, not both."]}
        )
    elif isinstance(operation.set, msgspec.Raw):
        step.values, reasons = shape.decode(kind.name, bytes(operation.set))
        if reasons:
            step.reject("invalid", CHECK, reasons)
    return step


def _replacements(context: Context, steps: list[Step]) -> list[Step]:
    """Take retired fields out of what is sent; return the steps that write what they stand for."""
    found = []
    for step in steps:
        old = registry.retired(step.operation.kind)
        if old is None or step.is_rejected or old.types.keys().isdisjoint(step.values):
            continue
        sent, step.values = (
            step.values,
            {name: value for name, value in step.values.items() if name not in old.types},
        )
        new = old.replace(context.patient_id, step.row_id, sent)
        if new is not None and step.result.status == "applied":
            found.append(_replacing(step, new))
    return found


def _replacing(step: Step, new: registry.Replaced) -> Step:
    operation = msgspec.structs.replace(
        step.operation, kind=new.kind, row=UUID(new.row), base=STANDS, delete=new.values is None
    )
    result = Result(id=step.operation.id, status="applied")
    return Step(operation, new.row, dict(new.values or {}), result)


def _digest(step: Step) -> str:
    operation = step.operation
    content = [operation.kind, step.row_id, operation.delete, step.values]
    packed = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    return hashlib.blake2b(packed, digest_size=16).hexdigest()


def _operation_key(patient_id: UUID, operation_id: UUID) -> str:
    packed = patient_id.bytes + operation_id.bytes
    return hashlib.blake2b(packed, digest_size=16).hexdigest()


def _refuse_replays(context: Context, steps: list[Step]) -> None:
    """Mark what was applied before as duplicate, and the same id with other content as rejected.

    Gives every step its key, and its digest where it is still to be applied.
    """
    for step in steps:
        step.key = _operation_key(context.patient_id, step.operation.id)
    known = queries.known_operations(context.patient_id, [step.key for step in steps])
    for step in steps:
        if step.is_rejected:
            continue
        step.digest = _digest(step)
        seen = known.setdefault(step.key, step.digest)
        if seen is step.digest:
            continue
        if seen == step.digest:
            step.result.status = "duplicate"
        else:
            step.reject(
                "id_reused",
                "This id was used for another entry. Use a new one.",
                {"id": ["Already used."]},
            )


def _finish(counter: Counter, revision: int, written: dict[str, list[rows.Row]]) -> None:
    """Count the revision, tell who is to be told, have computed what is to be computed."""
    kind_revisions = {**counter.kind_revisions, **dict.fromkeys(written, revision)}
    Patient.objects.filter(id=counter.patient_id).update(
        revision=revision, kind_revisions=kind_revisions
    )
    consequences.tell(counter.patient_id, written)
    consequences.compute_anew(counter.patient_id)


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
                key(derived(patient_id, f"device:{request.device}")), key(patient_id),
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
    return gone + sum(each("purge", registry.kinds(), lambda kind: _purge_kind(kind, oldest)))


def _purge_kind(kind: Kind, oldest: Any) -> int:
    manager = kind.model._default_manager
    gone = 0
    with transaction.atomic():
        stale = manager.filter(deleted_at__lt=oldest)
        for patient_id, revision in queries.highest_revisions(stale):
            Patient.objects.filter(id=patient_id, tombstone_floor__lt=revision).update(
                tombstone_floor=revision
            )
        gone += stale.delete()[0]
    return gone


def rest_writer(*, user_id: UUID, role: str) -> Writer:
    """Return the writer of a REST request: each person's REST calls are one device."""
    return Writer(role=role, device=derived(user_id, f"rest:{role}"), user_id=user_id)
