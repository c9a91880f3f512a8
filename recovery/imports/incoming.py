"""Rows that a file brings: compared with what is there, then written through sync.

Nothing is overwritten unless somebody chose so after seeing how much it would be. Rows are
written in batches with a transaction each, so that a long import holds nobody up; the same file
again goes on where it stopped.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypedDict
from uuid import UUID

import orjson

from recovery.accounts.models import Patient
from recovery.core.each import each, together
from recovery.core.ids import named_id
from recovery.core.languages import say
from recovery.imports.faults import SENTENCES
from recovery.sync import rows, shape
from recovery.sync.protocol import MOST_OPERATIONS, Result
from recovery.sync.registry import (
    PATIENT,
    SERVER,
    Kind,
    Reasons,
    Values,
    Writer,
    kinds,
)
from recovery.sync.rows import Row
from recovery.sync.services import Change, write
from recovery.sync.step import Elsewhere

KEEP, COMPLETE, REPLACE = "keep", "complete", "replace"
CHOICES = (KEEP, COMPLETE, REPLACE)
NEW, SAME, GAPS, DIFFERENT = "new", "same", "gaps", "different"
TAKEN = {
    KEEP: frozenset({NEW}),
    COMPLETE: frozenset({NEW, GAPS}),
    REPLACE: frozenset({NEW, GAPS, DIFFERENT}),
}
LOST = "superseded"  # what lost a conflict long ago: the server's to write, and harmless
HISTORY = (LOST, "record_amendment")  # rows about other rows
MOST_REFUSALS = 200

Tell = Callable[[int], None]
Hold = Callable[[], None]


@dataclass(frozen=True)
class Incoming:
    """One row of a file. `deleted`: it comes as a tombstone, because others belong to it.

    `author` is the clinician who wrote it: so it stays theirs where the operator imports it, and is
    the patient's own entry where the patient does.
    """

    kind: str
    row: str
    values: Values
    created_at: str = ""
    deleted: bool = False
    author: str = ""


class PlainRefusal(TypedDict):
    """A refusal as JSON; `day` is that of the row, empty where it has none."""

    kind: str
    day: str
    code: str
    message: str
    fields: Reasons


class PlainFound(TypedDict):
    """What a file would change as JSON: counts by kind and state, and the first refusals."""

    counts: dict[str, dict[str, int]]
    refused: int
    refusals: list[PlainRefusal]


@dataclass(frozen=True)
class Refusal:
    """Why a row was not taken."""

    kind: str
    values: Values
    code: str
    message: str
    fields: Reasons

    def plain(self) -> PlainRefusal:
        day = self.values.get("day") or self.values.get("night") or ""
        return {
            "kind": self.kind,
            "day": str(day),
            "code": self.code,
            "message": self.message,
            "fields": self.fields,
        }


@dataclass
class Found:
    """What a file would change, by kind: how many rows are new, same, gaps or different."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    refusals: list[Refusal] = field(default_factory=list)

    def plain(self) -> PlainFound:
        """Return the counts and the refusals as JSON."""
        return {
            "counts": {kind: dict(states) for kind, states in self.counts.items() if states},
            "refused": len(self.refusals),
            "refusals": [one.plain() for one in self.refusals[:MOST_REFUSALS]],
        }


@dataclass(frozen=True)
class _Judged:
    incoming: Incoming
    state: str
    held: Row | None


def look(*, patient: Patient, incoming: Sequence[Incoming]) -> Found:
    """Say what taking these rows would do, and change nothing."""
    found = Found()
    for kind, batch in _batches(incoming):
        for judged in _judge(patient, kind, batch, found, (PATIENT,)):
            found.counts[kind.name][judged.state] += 1
    return found


def take(
    *,
    patient: Patient,
    incoming: Sequence[Incoming],
    existing: str,
    source: str,
    roles: Sequence[str] = (PATIENT,),
    tell: Tell = lambda percent: None,
    hold: Hold = lambda: None,
) -> Found:
    """Write the rows that `existing` (keep, complete, replace) lets in; return what was done.

    `roles` are tried one after the other where a role may not write a row: more than the
    patient's own only for whoever runs this Recovery. `hold` is called in the transaction of every
    batch; what it raises keeps that batch from being written.
    """
    found = Found()
    done = 0
    buried: list[Incoming] = []
    for kind, batch in _batches(incoming):
        judged = _judge(patient, kind, batch, found, roles)
        chosen = [_chosen(one, existing) for one in judged if one.state in TAKEN[existing]]
        states = {one.incoming.row: one.state for one in judged}
        write = partial(_write, patient, kind, source, roles, hold)
        for written in together("import", chosen, write, otherwise=partial(_refuse, found, kind)):
            found.refusals += written.refusals
            for row in written.rows:
                found.counts[kind.name][states[row.row]] += 1
                if row.deleted and states[row.row] == NEW:
                    buried.append(row)
        done += len(batch)
        tell(100 * done // max(1, len(incoming)))
    _bury(patient, buried, source)
    return found


def _batches(incoming: Sequence[Incoming]) -> Iterator[tuple[Kind, list[Incoming]]]:
    """Yield batches of one kind each, parents before children."""
    by_kind: dict[str, list[Incoming]] = defaultdict(list)
    for one in incoming:
        by_kind[one.kind].append(one)
    for kind in kinds():
        wanted = by_kind[kind.name]
        for start in range(0, len(wanted), MOST_OPERATIONS):
            yield kind, wanted[start : start + MOST_OPERATIONS]


def _judge(
    patient: Patient,
    kind: Kind,
    batch: Sequence[Incoming],
    found: Found,
    roles: Sequence[str],
) -> list[_Judged]:
    """Return the rows that can be read and may be written, with how they stand to what is here."""
    held = rows.read(kind, patient.id, [one.row for one in batch])
    judged = each(
        "import",
        batch,
        lambda one: _judged(patient, kind, one, held.get(one.row), roles),
        otherwise=partial(_refuse, found, kind),
    )
    found.refusals += [one for one in judged if isinstance(one, Refusal)]
    return [one for one in judged if isinstance(one, _Judged)]


def _judged(
    patient: Patient, kind: Kind, one: Incoming, row: Row | None, roles: Sequence[str]
) -> _Judged | Refusal:
    values, reasons = shape.decode(kind.name, orjson.dumps(one.values))
    if reasons:
        message = say("Please check these fields.")
        return Refusal(kind.name, one.values, "invalid", message, reasons)
    reasons = _forbidden(patient, kind, row, values, roles)
    if reasons:
        message = say("These values do not fit together. Correct the fields named.")
        return Refusal(kind.name, values, "not_allowed", message, reasons)
    one = replace(one, values=values)
    return _Judged(one, _state(one, row), row)


def _refuse(found: Found, kind: Kind, one: Incoming, error: Exception) -> None:
    """Note a row over which we stumbled ourselves."""
    found.refusals.append(Refusal(kind.name, one.values, "our_side", SENTENCES["our_side"], {}))


def _state(incoming: Incoming, row: Row | None) -> str:
    if row is None:
        return NEW
    if row.deleted_at is not None:
        return SAME if incoming.deleted else DIFFERENT
    changed = {name for name, value in incoming.values.items() if row.values[name] != value}
    if not changed:
        return SAME
    return GAPS if any(_is_empty(row.values[name]) for name in changed) else DIFFERENT


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []


def _forbidden(
    patient: Patient, kind: Kind, row: Row | None, values: Values, roles: Sequence[str]
) -> Reasons:
    """Return why none of `roles` may write these values. The engine has the last word."""
    reasons: Reasons = {"kind": [say("You cannot write this.")]}
    for role in _roles(kind, roles):
        if any(name not in values for name in shape.required(kind.name)):
            return {}
        before = None if row is None else row.values
        after = {**(before or shape.defaults(kind.name)), **values}
        reasons = kind.rule(_writer(patient, role, "look"), before, after) if kind.rule else {}
        reasons = reasons or (kind.check(before, after) if kind.check else {})
        if not reasons:
            return {}
    return reasons


def _roles(kind: Kind, roles: Sequence[str]) -> list[str]:
    allowed = (*roles, SERVER) if kind.name == LOST else roles
    return [role for role in allowed if kind.may_be_written_by(role)]


def _writer(patient: Patient, role: str, source: str) -> Writer:
    device = named_id(patient.id, f"device:import:{source}")
    return Writer(role, device, patient.user_id, brings_back=True)


def _chosen(judged: _Judged, existing: str) -> Incoming:
    """Leave what is there as it is, unless it is to be replaced."""
    if judged.held is None or existing == REPLACE:
        return judged.incoming
    held = judged.held.values
    values = {k: v for k, v in judged.incoming.values.items() if _is_empty(held[k])}
    return replace(judged.incoming, values=values)


@dataclass
class _Written:
    """What became of a batch."""

    rows: list[Incoming] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def _write(
    patient: Patient,
    kind: Kind,
    source: str,
    roles: Sequence[str],
    hold: Hold,
    chosen: Sequence[Incoming],
) -> _Written:
    """Send rows through the engine as the first role that may; return what was written."""
    hold()
    done, left = _Written(), list(chosen)
    tried = _roles(kind, roles)
    for number, role in enumerate(tried):
        is_last = number + 1 == len(tried)
        again = [] if is_last else [one for one in left if one.author and role == PATIENT]
        now = [one for one in left if one not in again]
        by_row = {one.row: one for one in now}
        taken, refused = _send(patient, _writer(patient, role, source), now)
        done.rows += [by_row[row] for row in taken]
        for row, result in refused.items():
            if result.code == "not_allowed" and not is_last:
                again.append(by_row[row])
            else:
                done.refusals.append(_refused(by_row[row], result))
        left = again
    return done


def _refused(one: Incoming, result: Result) -> Refusal:
    return Refusal(one.kind, one.values, result.code, result.message, dict(result.fields))


def _send(
    patient: Patient, writer: Writer, batch: Sequence[Incoming]
) -> tuple[list[str], dict[str, Result]]:
    """Write rows; return the ids of those that were taken, and why the others were not."""
    refused: dict[str, Result] = {}
    base = Patient.objects.values_list("revision", flat=True).get(id=patient.id)
    taken = write(
        patient_id=patient.id,
        writer=writer,
        changes=[Change(one.kind, UUID(one.row), one.values, base=base) for one in batch],
        made=Elsewhere(
            created={one.row: one.created_at for one in batch if one.created_at},
            authors={one.row: one.author for one in batch if one.author},
        ),
        otherwise=lambda change, result: refused.update({str(change.row): result}),
    )
    return [str(change.row) for change in taken], refused


def _bury(patient: Patient, deleted: Sequence[Incoming], source: str) -> None:
    """Delete again what came as a tombstone, now that its children are there."""
    for kind, batch in _batches(deleted):
        held = rows.read(kind, patient.id, [each.row for each in batch])
        changes = [
            Change(kind.name, UUID(row.id), None, base=row.revision)
            for row in held.values()
            if row.deleted_at is None
        ]
        # What has been changed meanwhile, or belongs to something living, stays.
        write(
            patient_id=patient.id,
            writer=_writer(patient, SERVER, source),
            changes=changes,
            otherwise=lambda change, result: None,
        )
