"""The consequences of a write, in three phases and in the transaction of the write.

Packages register for a phase in `registry`.

1. What follows: values that only the server sets, computed from the current entries (`follow`).
2. Who is notified: code that keeps something up to date for a kind, such as reminders
   (`on_change`).
3. What is computed again: what concerns the patient as a whole, such as findings (`on_facts`).
"""

from collections.abc import Iterable
from uuid import UUID

from recovery.sync import registry, rows
from recovery.sync.step import Context

Written = dict[str, list[rows.Row]]


def follow(context: Context, of_kinds: Iterable[str], written: Written) -> None:
    """1. Write what follows from rows of these kinds; add the rows to `written`."""
    by_kind: dict[str, dict[str, registry.Values]] = {}
    for follower in registry.followers(of_kinds):
        for wanted_of in follower(context.patient_id):
            by_kind.setdefault(wanted_of.kind, {})[wanted_of.row] = wanted_of.values
    for name, wanted in by_kind.items():
        kind = registry.known_kind(name)
        held = rows.read(kind, context.patient_id, wanted)
        changed = []
        for row in held.values():
            if all(row.values[field] == value for field, value in wanted[row.id].items()):
                continue
            row.values.update(wanted[row.id])
            row.revision, row.updated_at, row.changed = context.revision, context.now, True
            changed.append(row)
        if changed:
            rows.write(kind, context.patient_id, changed)
            ids = {row.id for row in changed}
            kept = [row for row in written.get(name, []) if row.id not in ids]
            written[name] = kept + changed


def tell(patient_id: UUID, written: Written) -> None:
    """2. Notify the listeners of each kind which rows have changed."""
    for name, changed in written.items():
        ids = [UUID(row.id) for row in changed]
        for listener in registry.listeners(name):
            listener(patient_id, ids)


def compute_anew(patient_id: UUID) -> None:
    """3. Trigger what is computed from all entries of the patient."""
    for watcher in registry.watchers():
        watcher(patient_id)
