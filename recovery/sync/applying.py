"""How a batch of operations is applied to a patient's rows, under the lock of their counter."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

import msgspec
import orjson
from django.db import transaction
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.core.errors import ConsentNeeded
from recovery.core.languages import say
from recovery.core.reading import JsonObject
from recovery.sync import consequences, kept, queries, registry, rows, shape
from recovery.sync.batch import write_kind
from recovery.sync.failing import OF_ITS_CONTENT, note
from recovery.sync.protocol import Operation, Result, Unread
from recovery.sync.registry import Writer
from recovery.sync.step import CHECK, Context, Elsewhere, Step
from recovery.sync.write_rules import refuse_kind

STANDS = 2**53  # a base that no revision reaches
UNNAMED = "–"  # a clinician whose account is gone


@dataclass
class Applied:
    """What a batch did: a result per operation in their order, and the patient's revision after."""

    results: list[Result]
    revision: int
    written: dict[str, list[rows.Row]] = field(default_factory=dict)


@dataclass(frozen=True)
class Counter:
    """The patient's locked counter: nobody else writes their rows until this transaction ends."""

    patient_id: UUID
    revision: int
    kind_revisions: dict[str, int]
    agreed: bool


def lock(patient_id: UUID) -> Counter:
    """Lock a patient's counter, inside the caller's transaction."""
    found = queries.counter(patient_id, locked=True)
    return Counter(patient_id, found.revision, found.kind_revisions, found.agreed)


Applying = Callable[[Counter, Writer, Sequence[Operation], "Elsewhere | None"], Applied]


def apart(
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
                applied = together(counter, writer, [operation], made)
        except OF_ITS_CONTENT as error:
            note(error)
            reason = say("This entry cannot be saved. Correct it, or discard it.")
            results.append(Result(operation.id, "rejected", "cannot_be_stored", reason))
            continue
        results += applied.results
        if applied.written:
            counted = dict.fromkeys(applied.written, applied.revision)
            kinds = {**counter.kind_revisions, **counted}
            counter = replace(counter, revision=applied.revision, kind_revisions=kinds)
    return Applied(results, counter.revision)


def together(
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
    accepted = [s for s in steps if s.result.status in ("applied", "conflict", "kept")]
    kept.keep_operations(context, accepted)
    if written:
        finish(counter, revision, written)
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


def _read(context: Context, operation: Operation) -> Step:
    """Check an operation by itself: whose it is, what it sets, who may write it."""
    result = Result(id=operation.id, status="applied")
    step = Step(operation, str(operation.row), {}, result)
    kind = registry.kind_named(operation.kind)
    if isinstance(operation, Unread):
        step.reject(operation.code, operation.message, operation.fields)
    elif operation.patient != context.patient_id:
        step.reject(
            "other_patient", say("This entry belongs to another account. Sign in with that one.")
        )
    elif kind is None:
        step.reject(
            "unknown_kind",
            say("This kind does not exist. Update the app."),
            {"kind": [say("Unknown.")]},
        )
    elif not (
        kind.may_be_written_by(context.writer.role) or kind.may_be_answered_by(context.writer.role)
    ):
        refuse_kind(step)
    elif operation.delete == isinstance(operation.set, msgspec.Raw):
        step.reject(
            "invalid",
            say("Give `set` or `delete`, not both."),
            {"set": [say("This or `delete`, not both.")]},
        )
    elif isinstance(operation.set, msgspec.Raw):
        step.values, reasons = _decode(context, kind, bytes(operation.set))
        if reasons:
            step.reject("invalid", say(CHECK), reasons)
    return step


def _decode(
    context: Context, kind: registry.Kind, raw: bytes
) -> tuple[JsonObject, registry.Reasons]:
    values, reasons = shape.decode(kind.name, raw)
    if not reasons and context.writer.role != registry.SERVER:
        reasons = shape.ahead(kind, values, timezone.now())
    return values, reasons


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
                say("This id was used for another entry. Use a new one."),
                {"id": [say("Already used.")]},
            )


def finish(counter: Counter, revision: int, written: dict[str, list[rows.Row]]) -> None:
    """Count the revision, tell who is to be told, have computed what is to be computed."""
    kind_revisions = {**counter.kind_revisions, **dict.fromkeys(written, revision)}
    Patient.objects.filter(id=counter.patient_id).update(
        revision=revision, kind_revisions=kind_revisions
    )
    consequences.tell(counter.patient_id, written)
    consequences.compute_anew(counter.patient_id)
