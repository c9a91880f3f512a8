"""One kind's share of a batch: merged in memory, written in bulk, no good operation lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from recovery.ids import derived_text
from recovery.sync import merge, rows, shape
from recovery.sync.failing import OF_ITS_CONTENT
from recovery.sync.protocol import Operation, Result
from recovery.sync.registry import Kind, Writer, known_kind
from recovery.sync.rows import Row

CHECK = "Please check these fields."


@dataclass(slots=True)
class Step:
    """One accepted operation on its way into a row."""

    operation: Operation
    row_id: str
    values: dict[str, Any]  # empty for a delete
    result: Result
    key: str = ""  # of the record that is kept of the operation
    digest: str = ""
    losers: list[merge.Loser] = field(default_factory=list)

    def reject(self, code: str, message: str, fields: dict[str, list[str]] | None = None) -> None:
        self.result = Result(
            id=self.operation.id, status="rejected", code=code, message=message, fields=fields or {}
        )
        self.losers = []

    @property
    def is_rejected(self) -> bool:
        return self.result.status == "rejected"


@dataclass(frozen=True)
class Context:
    """What holds for a whole batch: whose it is, who writes, in which revision, and when.

    `created` holds, by row id, when a row was first made elsewhere.
    """

    patient_id: UUID
    writer: Writer
    revision: int
    now: str
    device: str
    recorded_by: str | None
    created: Mapping[str, str] = field(default_factory=dict)


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
            step.reject("invalid", CHECK, dict(reasons[step.row_id]))
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
            step.reject("id_taken", "This id cannot be used.", {"row": ["Use another id."]})
        else:
            step.reject("constraint", "The database refuses these values together.")


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
                    f"The {parent_kind} it belongs to is not there.",
                    {name: [f"There is no such {parent_kind}."]},
                )


def _merge(kind: Kind, context: Context, held: dict[str, Row], step: Step) -> None:
    row = held.get(step.row_id)
    if step.operation.delete:
        _merge_delete(kind, context, row, step)
        return
    if row is None:
        row = _new_row(kind, context, step)
        if row is None:
            return
    elif not _fixed_fields_hold(kind, row, step):
        return
    if not _allowed(kind, context.writer, row, step):
        return
    held[row.id] = row
    step.losers = merge.set_fields(
        row,
        step.values,
        base=step.operation.base,
        device=context.device,
        revision=context.revision,
        now=context.now,
    )
    if step.losers:
        step.result.status = "conflict"
        step.result.code = "changed_elsewhere"
        step.result.message = "Another device had changed this too; your later entry stands."
        step.result.fields = {loser.field: [loser.value] for loser in step.losers}


def _merge_delete(kind: Kind, context: Context, row: Row | None, step: Step) -> None:
    if row is None:  # never arrived, or its tombstone is long gone: deleted is deleted
        return
    if not _allowed(kind, context.writer, row, step):
        return
    if not merge.delete(
        row,
        base=step.operation.base,
        device=context.device,
        revision=context.revision,
        now=context.now,
    ):
        step.result.status = "conflict"
        step.result.code = "edited_elsewhere"
        step.result.message = "Another device changed this meanwhile, so it was kept."


def _new_row(kind: Kind, context: Context, step: Step) -> Row | None:
    missing = [name for name in shape.required(kind.name) if name not in step.values]
    if missing:
        fields = {name: ["This is needed."] for name in missing}
        step.reject("invalid", "Something is missing.", fields)
        return None
    values = shape.defaults(kind.name)
    if not _key_fits(kind, context.patient_id, {**values, **step.values}, step):
        return None
    return Row(
        id=step.row_id,
        created_at=context.created.get(step.row_id, context.now),
        recorded_by=context.recorded_by,
        values=values,
        is_new=True,
    )


def key_fields(kind: Kind) -> tuple[str, ...]:
    """Return the fields of the natural key, as its pattern names them."""
    if kind.key is None:
        return ()
    return tuple(part.split("}")[0] for part in kind.key.split("{")[1:])


def _key_fits(kind: Kind, patient_id: UUID, values: dict[str, Any], step: Step) -> bool:
    """Hold a natural key to its v5 id, so that no two rows can stand for the same night."""
    if kind.key is None or not all(values[name] for name in key_fields(kind)):
        return True
    if derived_text(patient_id, kind.key.format(**values)) == step.row_id:
        return True
    step.reject(
        "wrong_key",
        "The id does not follow from what it names.",
        {"row": [f"UUID v5 of “{kind.key}” in the patient's namespace."]},
    )
    return False


def _fixed_fields_hold(kind: Kind, row: Row, step: Step) -> bool:
    fixed = [
        name
        for name in (*key_fields(kind), *kind.fixed)
        if name in step.values and step.values[name] != row.values[name]
    ]
    if fixed:
        reason = {
            name: ["This cannot be changed; delete the entry and make a new one."] for name in fixed
        }
        step.reject("fixed_field", "What an entry is about cannot be changed.", reason)
    return not fixed


def _allowed(kind: Kind, writer: Writer, row: Row, step: Step) -> bool:
    if kind.rule is None and kind.check is None:
        return True
    before = None if row.is_new else row.values
    after = {**row.values, **step.values}
    if kind.rule is not None and (reasons := kind.rule(writer, before, after)):
        step.reject("not_allowed", "This may not be written so.", reasons)
    elif kind.check is not None and (reasons := kind.check(before, after)):
        step.reject("invalid", CHECK, reasons)
    return not step.is_rejected
