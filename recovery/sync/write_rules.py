"""Why a writer may not do to a row what an operation wants. Each refusal names the field."""

from uuid import UUID

from recovery.core.ids import named_id_text
from recovery.core.languages import say
from recovery.sync.registry import CLINICIAN, SERVER, Kind, Values, Writer
from recovery.sync.rows import Row
from recovery.sync.step import CHECK, Context, Step


def refuse_kind(step: Step) -> None:
    step.reject(
        "not_allowed",
        say("You cannot write entries of this kind."),
        {"kind": [say("You cannot write this.")]},
    )


def is_ones_own(kind: Kind, context: Context, row: Row, step: Step) -> bool:
    """Hold writers to their own rows: the patient's are the patient's, a clinician's are theirs.

    A clinician never writes onto a tombstone: what was deleted comes back by its owner alone, and
    what was withdrawn is written again.
    """
    role = context.writer.role
    if role == SERVER:
        return True
    is_clinicians = kind.is_clinicians(row.values)
    if role == CLINICIAN:
        is_own = is_clinicians and row.recorded_by == context.recorded_by
        is_own = is_own and (row.deleted_at is None or step.operation.delete)
    else:
        is_answer = bool(step.values) and kind.answers.issuperset(step.values)
        if is_clinicians and is_answer and row.deleted_at is not None:
            step.result.status = "kept"  # it was taken back meanwhile, which they could not know
            return False
        is_own = not is_clinicians or is_answer
    if not is_own:
        step.reject(
            "not_allowed",
            say("Only the person who wrote this can change it."),
            {"row": [say("Someone else wrote this.")]},
        )
    return is_own


def key_fields(kind: Kind) -> tuple[str, ...]:
    """Return the fields of the natural key, as its pattern names them."""
    if kind.key is None:
        return ()
    return tuple(part.split("}")[0] for part in kind.key.split("{")[1:])


def key_fits(kind: Kind, patient_id: UUID, values: Values, step: Step) -> bool:
    """Hold a natural key to its v5 id, so that no two rows can stand for the same night."""
    if kind.key is None or not all(values[name] for name in key_fields(kind)):
        return True
    if named_id_text(patient_id, kind.key.format(**values)) == step.row_id:
        return True
    step.reject(
        "wrong_key",
        say("The id is not the one that belongs to this entry."),
        {"row": [say("UUID v5 of “{key}” in the patient's namespace.", key=kind.key)]},
    )
    return False


def fixed_fields_hold(kind: Kind, row: Row, step: Step) -> bool:
    fixed = [
        name
        for name in (*key_fields(kind), *kind.fixed)
        if name in step.values and step.values[name] != row.values[name]
    ]
    if fixed:
        reason = {
            name: [say("This cannot be changed. Delete the entry and add a new one.")]
            for name in fixed
        }
        step.reject(
            "fixed_field",
            say("You cannot change what an entry is about. Delete it and add a new one."),
            reason,
        )
    return not fixed


def allowed(kind: Kind, writer: Writer, row: Row, step: Step) -> bool:
    if kind.rule is None and kind.check is None:
        return True
    before = None if row.is_new else row.values
    after = {**row.values, **step.values}
    if kind.rule is not None and (reasons := kind.rule(writer, before, after)):
        step.reject(
            "not_allowed",
            say("These values do not fit together. Correct the fields named."),
            reasons,
        )
    elif kind.check is not None and (reasons := kind.check(before, after)):
        step.reject("invalid", say(CHECK), reasons)
    return not step.is_rejected
