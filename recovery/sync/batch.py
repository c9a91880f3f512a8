"""One kind's share of a batch: merged in memory, written in bulk, no good operation lost."""

from django.db import transaction

from recovery.core.languages import say
from recovery.sync import merge, rows, shape
from recovery.sync.failing import OF_ITS_CONTENT
from recovery.sync.registry import (
    AUTHOR,
    CLINICIAN,
    PATIENT,
    Kind,
    Values,
    known_kind,
)
from recovery.sync.rows import Row
from recovery.sync.step import CHECK, Amended, Context, Step
from recovery.sync.write_rules import (
    allowed,
    fixed_fields_hold,
    is_ones_own,
    key_fields,
    key_fits,
    refuse_kind,
)


def write_kind(kind: Kind, context: Context, steps: list[Step]) -> list[Row]:
    """Apply the steps of one kind and return the rows that changed. Results are set in `steps`.

    Parents have been written before. At most four statements while nothing is refused: the
    rows, their parents, a savepoint, the upsert.
    """
    held = rows.read(kind, context.patient_id, {step.row_id for step in steps})
    gone = {row.id for row in held.values() if row.deleted_at} if kind.beside else set()
    _refuse_orphans(kind, context, steps)
    for step in steps:
        if not step.is_rejected:
            _merge(kind, context, held, step)
    changed = [row for row in held.values() if row.changed]
    changed = _beside_others(kind, context, changed, steps, gone)
    if not changed:
        return []
    try:
        with transaction.atomic():
            _write_all(kind, context, changed)
    except (*OF_ITS_CONTENT, _NotOurs):
        return _one_by_one(kind, context, changed, steps)
    return changed


def _beside_others(
    kind: Kind, context: Context, changed: list[Row], steps: list[Step], gone: set[str]
) -> list[Row]:
    """Reject the operations of rows that may not stand beside the patient's others.

    `gone` are the rows that were tombstones before: one that comes back is as good as new.
    """
    if kind.beside is None:
        return changed
    now = context.revision

    def is_asked(row: Row, fields: tuple[str, ...]) -> bool:
        is_back = row.is_new or row.id in gone
        return row.deleted_at is None and (
            is_back or any(row.versions.get(name, [0])[0] == now for name in fields)
        )

    live = {row.id: row.values for row in changed if is_asked(row, kind.beside.fields)}
    reasons = kind.beside.refused(context.patient_id, live) if live else {}
    for step in steps:
        if step.row_id in reasons and not step.is_rejected:
            step.reject("invalid", say(CHECK), dict(reasons[step.row_id]))
    return [row for row in changed if row.id not in reasons]


class _NotOurs(Exception):
    """A row of this id belongs to another patient."""


def _write_all(kind: Kind, context: Context, changed: list[Row]) -> None:
    if rows.write(kind, context.patient_id, changed) != len(changed):
        raise _NotOurs


def _one_by_one(kind: Kind, context: Context, changed: list[Row], steps: list[Step]) -> list[Row]:
    """Write each row behind a savepoint of its own; reject only the operations of bad rows."""
    written = []
    for row in changed:
        try:
            with transaction.atomic():
                _write_all(kind, context, [row])
        except (*OF_ITS_CONTENT, _NotOurs):
            _refuse_row(kind, context, row, steps)
        else:
            written.append(row)
    return written


def _refuse_row(kind: Kind, context: Context, row: Row, steps: list[Step]) -> None:
    owner = kind.model._default_manager.filter(id=row.id).values_list("patient_id", flat=True)
    taken = row.is_new and any(patient_id != context.patient_id for patient_id in owner)
    for step in steps:
        if step.row_id != row.id or step.is_rejected:
            continue
        if taken:
            step.reject(
                "id_taken",
                say("This id is taken. Use another one."),
                {"row": [say("Use another id.")]},
            )
        else:
            step.reject("constraint", say("These values do not fit together. Correct them."))


def _refuse_orphans(kind: Kind, context: Context, steps: list[Step]) -> None:
    """Reject steps whose parent is not a row of this patient."""
    for name, parent_kind in shape.parents(kind.name):
        wanted = {
            step.values[name]
            for step in steps
            if not step.is_rejected and step.values.get(name) is not None
        }
        if not wanted:
            continue
        parent = known_kind(parent_kind)
        missing = wanted - rows.present(parent, context.patient_id, wanted)
        for step in steps:
            if not step.is_rejected and step.values.get(name) in missing:
                step.reject(
                    "missing_parent",
                    say("The {kind} it belongs to is not there.", kind=parent_kind),
                    {name: [say("There is no such {kind}.", kind=parent_kind)]},
                )


def _merge(kind: Kind, context: Context, held: dict[str, Row], step: Step) -> None:
    row = held.get(step.row_id)
    if row is not None and not is_ones_own(kind, context, row, step):
        return
    if step.operation.only_new and row is not None and row.deleted_at is None:
        step.result.status = "kept"
        return
    if step.operation.delete:
        _merge_delete(kind, context, row, step)
        return
    row = _row_to_set(kind, context, row, step)
    if row is None:
        return
    step.values |= _forced(kind, context, step)
    if not allowed(kind, context.writer, row, step):
        return
    held[row.id] = row
    before = dict(row.values)
    step.losers = merge.set_fields(
        row,
        step.values,
        base=step.operation.base,
        device=context.device,
        revision=context.revision,
        now=context.now,
    )
    if not row.is_new:
        _note_amendment(kind, context, step, before, row)
    if step.losers:
        step.result.status = "conflict"
        step.result.code = "changed_elsewhere"
        step.result.message = say(
            "Another device had changed this too. Your later entry was saved."
        )
        step.result.fields = {loser.field: [loser.value] for loser in step.losers}


def _row_to_set(kind: Kind, context: Context, row: Row | None, step: Step) -> Row | None:
    """Return the row that an operation sets fields of, or None if it is refused."""
    if row is None or (
        row.deleted_at is not None
        and not merge.is_unaware(row, base=step.operation.base, device=context.device)
    ):
        return _new_row(kind, context, step, row)
    return row if fixed_fields_hold(kind, row, step) else None


def _forced(kind: Kind, context: Context, step: Step) -> Values:
    """Return what a clinician's rows say of themselves, where nothing else was sent."""
    if context.writer.role != CLINICIAN:
        return {}
    return {name: value for name, value in kind.forced.items() if name not in step.values}


def _note_amendment(kind: Kind, context: Context, step: Step, before: Values, row: Row) -> None:
    """Remember what a clinician changes of a row that was there, or withdraws; of the patient's
    own changes what the kind remembers."""
    changed = {name: value for name, value in before.items() if row.values[name] != value}
    withdrawn = step.operation.delete
    is_corrected = context.writer.role == PATIENT and kind.remembers(
        before, changed, withdrawn=withdrawn
    )
    if is_corrected or (context.author and (changed or withdrawn)):
        kept = before if withdrawn or is_corrected else changed
        private = kind.is_hidden(before)
        step.amended = Amended(kept, withdrawn, private)


def _merge_delete(kind: Kind, context: Context, row: Row | None, step: Step) -> None:
    # Never arrived, or its tombstone is long gone: deleted is deleted, and twice is once.
    if row is None or row.deleted_at is not None:
        return
    if not allowed(kind, context.writer, row, step):
        return
    if merge.delete(
        row,
        base=step.operation.base,
        device=context.device,
        revision=context.revision,
        now=context.now,
    ):
        _note_amendment(kind, context, step, row.values, row)
    else:
        step.result.status = "conflict"
        step.result.code = "edited_elsewhere"
        step.result.message = say("Another device changed this meanwhile, so it was not deleted.")


def _new_row(kind: Kind, context: Context, step: Step, gone: Row | None) -> Row | None:
    """Begin a row. A tombstone in its place is empty but for what its natural key names."""
    if not kind.may_be_written_by(context.writer.role):
        refuse_kind(step)
        return None
    known = {name: gone.values[name] for name in key_fields(kind)} if gone else {}
    given = {**known, **step.values}
    missing = [name for name in shape.required(kind.name) if given.get(name) is None]
    if missing:
        fields = {name: [say("Please fill this in.")] for name in missing}
        step.reject("invalid", say("A field is missing. Fill it in."), fields)
        return None
    values = {**shape.defaults(kind.name), **known}
    is_clinicians = context.writer.role == CLINICIAN
    if not is_clinicians and not key_fits(
        kind, context.patient_id, {**values, **step.values}, step
    ):
        return None
    if is_clinicians and AUTHOR in kind.set_by_server:
        values[AUTHOR] = context.made.authors.get(step.row_id) or context.author
    return Row(
        id=step.row_id,
        created_at=context.made.created.get(step.row_id, context.now),
        recorded_by=context.recorded_by,
        values=values,
        is_new=True,
    )
