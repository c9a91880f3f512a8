"""A patient's record as one viewer may see it: what every export begins with.

A kind that is not named in `SCOPES` goes to nobody but the patient, so that a new kind leaks to
no clinician before somebody has thought about it; `OWN` says why.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from recovery.accounts.models import Clinician, Patient
from recovery.sharing.queries import PATIENT, Access
from recovery.sync import rows
from recovery.sync.queries import NIL
from recovery.sync.registry import Kind, Values, kinds
from recovery.sync.rows import Row
from recovery.trials.queries import trials_of

PAGE = 2000
Opens = Callable[[Row], bool]


def _trials(access: Access) -> Opens:
    """A trial is open with all that its outcome is made of; its rows are open with it."""
    open_ones = {str(each.id) for each in trials_of(access)}
    return lambda row: row.values.get("trial", row.id) in open_ones


def _own_clinic(access: Access) -> Opens:
    """What a clinic does about flags is its own work, and a flag is open with its injury."""
    colleagues = {
        str(each)
        for each in Clinician.objects.filter(
            clinic__clinicians=access.clinician_id
        ).values_list("id", flat=True)
    }  # fmt: skip
    shared = {injury.replace("-", "")[-12:] for injury in access.injuries or ()}

    def opens(row: Row) -> bool:
        place, _, about = row.values["flag"].partition(":")
        injury = about.split(":")[1] if place == "flag" and ":" in about else ""
        is_shared = place == "red_flag" or injury.replace("-", "")[-12:] in shared
        return row.values["clinician"] in colleagues and is_shared

    return opens


def _notes(access: Access) -> Opens:
    """One's own notes, and those of others that are shared."""
    return lambda row: bool(row.values["shared"]) or row.recorded_by == str(access.user_id)


@dataclass(frozen=True)
class Scope:
    """What opens a kind to a clinician: `needs` is a switch of the care link, `rows` tells the
    rows of a kind apart where switch and injury do not say all."""

    needs: str = ""
    by_injury: bool = False
    rows: Callable[[Access], Opens] | None = None


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
    "appointment": Scope(by_injury=True),
    "note": Scope("notes", by_injury=True, rows=_notes),
    "clearance": Scope("supplements"),
    "acknowledgement": Scope(rows=_own_clinic),
    "discharge": Scope("notes", by_injury=True),  # its summary is a clinician's words, as a note's
    "trial": Scope("supplements", by_injury=True, rows=_trials),
    "trial_period": Scope("supplements", rows=_trials),
    "trial_amendment": Scope("supplements", rows=_trials),
}

# What goes to no clinician, and why.
OWN = {
    "reminder_settings": "how the patient wants to be reminded; no API opens it either",
    "snooze": "what the patient did with a reminder",
    "record_amendment": "what a clinician's rows said before; the patient's to look up",
    "superseded": "what she replaced; it may hold what belongs to another injury or was withdrawn",
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
    scope = SCOPES.get(kind.name)
    opens = scope.rows(access) if scope and scope.rows and access.role != PATIENT else _every
    for row in of_kind(access.patient_id, kind):
        if row.deleted_at is not None:
            continue
        if access.role == PATIENT:
            if kind.hidden is None or not kind.hidden(row.values):
                yield row
        elif _is_open(access, kind.name, row.id, row.values) and opens(row):
            yield row
        elif kind.name == "symptom" and row.values["kind"] == "red_flag":
            row.values.update(text="", value=None, injury=None)
            yield row


def _every(row: Row) -> bool:
    return True


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
