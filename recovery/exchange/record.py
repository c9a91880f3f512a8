"""A patient's record as one viewer may see it: what every export begins with.

A kind that is not named in `SCOPES` goes to nobody but the patient, so that a new kind leaks to
no clinician before somebody has thought about it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from recovery.people.models import Patient
from recovery.people.queries import PATIENT, Access
from recovery.sync import rows
from recovery.sync.queries import NIL
from recovery.sync.registry import Kind, Values, kinds
from recovery.sync.rows import Row

PAGE = 2000


@dataclass(frozen=True)
class Scope:
    """What opens a kind to a clinician: `needs` is a switch of the care link."""

    needs: str = ""
    by_injury: bool = False


SCOPES = {
    "injury": Scope(),
    "range_of_motion": Scope(by_injury=True),
    "pain": Scope(by_injury=True),
    "sleep": Scope("sleep"),
    "symptom": Scope("symptoms", by_injury=True),
    "day_context": Scope("symptoms"),
    "function_score": Scope(by_injury=True),
    "supplement": Scope("supplements"),
    "regimen": Scope("supplements"),
    "dose": Scope("supplements"),
    "health_answer": Scope("supplements"),
    "medicine": Scope("supplements"),
    "weekly_check": Scope("supplements"),
    "goal": Scope(by_injury=True),
    "measuring_plan": Scope(by_injury=True),
    "precaution": Scope(by_injury=True),
    "note": Scope("notes", by_injury=True),
    "clearance": Scope("supplements"),
}


def of_kind(patient_id: UUID, kind: Kind) -> Iterator[Row]:
    """Yield all rows of a kind in pages, tombstones too, in the order of their last change."""
    after = (0, NIL)
    while True:
        page = rows.changed_after(kind, patient_id, after=after, until=None, limit=PAGE)
        yield from page
        if len(page) < PAGE:
            return
        after = (page[-1].revision, page[-1].id)


def visible(access: Access, kind: Kind) -> Iterator[Row]:
    """Yield the living rows of a kind that this viewer may see.

    Red flags are shown whatever the consent leaves out, without the words beside them.
    """
    for row in of_kind(access.patient_id, kind):
        if row.deleted_at is not None:
            continue
        if access.role == PATIENT:
            if kind.hidden is None or not kind.hidden(row.values):
                yield row
        elif _is_open(access, kind.name, row.id, row.values):
            yield row
        elif kind.name == "symptom" and row.values["kind"] == "red_flag":
            row.values.update(text="", value=None, injury=None)
            yield row


def _is_open(access: Access, kind: str, row_id: str, values: Values) -> bool:
    scope = SCOPES.get(kind)
    if scope is None or (scope.needs and not getattr(access, scope.needs)):
        return False
    shared = access.injuries or frozenset()
    if kind == "injury":
        return row_id in shared
    injury = values.get("injury") if scope.by_injury else None
    return injury is None or injury in shared


@dataclass(frozen=True)
class Record:
    """Everything of a patient that one viewer may see, by kind."""

    patient: Patient
    access: Access
    rows: dict[str, list[Row]]

    def of(self, kind: str) -> list[Row]:
        return self.rows.get(kind, [])


def record_of(access: Access, *wanted: str) -> Record:
    """Return the rows of the `wanted` kinds, or of all kinds."""
    found = {
        kind.name: list(visible(access, kind))
        for kind in kinds()
        if not wanted or kind.name in wanted
    }
    return Record(Patient.objects.get(id=access.patient_id), access, found)
