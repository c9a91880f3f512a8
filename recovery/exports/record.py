"""A patient's record as one viewer may see it: what every export begins with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from recovery.accounts.models import Patient
from recovery.findings.queries import Findings, findings_of
from recovery.sharing.queries import PATIENT, Access
from recovery.sync import consent, rows
from recovery.sync.queries import NIL
from recovery.sync.registry import Kind, known_kind
from recovery.sync.rows import Filter, Row

PAGE = 2000


def of_kind(patient_id: UUID, kind: Kind, filters: Sequence[Filter] = ()) -> Iterator[Row]:
    """Yield the rows of a kind in pages, tombstones too, in the order of their last change."""
    after = (0, NIL)
    while True:
        page = rows.changed_after(
            kind, patient_id, after=after, until=None, limit=PAGE, filters=filters
        )
        yield from page
        if len(page) < PAGE:
            return
        after = (page[-1].revision, page[-1].id)


def visible(access: Access, kind: Kind) -> Iterator[Row]:
    """Yield the living rows of a kind that this viewer may see.

    Red flags are shown whatever the consent leaves out, without the words beside them. What a
    clinician's rows said before is the patient's to take along.
    """
    if kind.of_rows and access.role != PATIENT:
        return
    sees = consent.sees(kind, access)
    filters = [] if kind.always else consent.filters(kind, access)
    for row in of_kind(access.patient_id, kind, filters):
        if row.deleted_at is not None:
            continue
        shown = row if sees(row) else consent.anyway(kind, row)
        if shown is not None:
            yield shown


@dataclass(frozen=True)
class Record:
    """Everything of a patient that one viewer may see; each kind is read when it is asked for."""

    patient: Patient
    access: Access
    _read: dict[str, list[Row]] = field(default_factory=dict)

    def of(self, kind: str) -> list[Row]:
        """Return the rows of a kind. Raises KeyError: a name of our own that is wrong is a bug."""
        if kind not in self._read:
            self._read[kind] = list(visible(self.access, known_kind(kind)))
        return self._read[kind]

    @cached_property
    def findings(self) -> Findings:
        """What was found, as far as the viewer may see it."""
        return findings_of(self.access)


def record_of(access: Access) -> Record:
    return Record(Patient.objects.get(id=access.patient_id), access)
