"""How a kind makes FHIR R4 resources of its rows: what every maker is given.

A kind names its maker in its declaration; the maker stands beside it, or in the `fhir.py` of its
package. Nothing claims a profile.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from recovery.accounts.models import Patient
from recovery.clinical.codes import TERMINOLOGY, Resource, concept
from recovery.sync.registry import Values
from recovery.sync.rows import Row


class Builder:
    """Knows whose the resources are, and the rows beside one that is made."""

    def __init__(
        self, patient: Patient, rows_of: Callable[[str], Sequence[Row]], today: date
    ) -> None:
        self.patient = patient
        self.today = today.isoformat()
        self.subject = {"reference": f"urn:uuid:{patient.id}"}
        self._rows_of = rows_of
        self._beside: dict[str, dict[str, Values]] = {}

    def beside(self, kind: str) -> Mapping[str, Values]:
        """Return what the rows of another kind say, by id."""
        if kind not in self._beside:
            self._beside[kind] = {row.id: row.values for row in self._rows_of(kind)}
        return self._beside[kind]

    def observation(self, row: Row, code: Resource, day: str, category: str = "survey") -> Resource:
        found: Resource = {
            "resourceType": "Observation",
            "id": row.id,
            "status": "final",
            "category": [concept(category, (f"{TERMINOLOGY}/observation-category", category))],
            "code": code,
            "subject": self.subject,
            "effectiveDateTime": day,
            "issued": row.updated_at,
        }
        return {**found, **self.about(row, "focus")}

    def about(self, row: Row, element: str) -> Resource:
        """Return a list of references to the row's injury as an element; nothing without one."""
        injury = row.values.get("injury")
        is_there = injury in self.beside("injury")
        return {element: [{"reference": f"urn:uuid:{injury}"}]} if is_there else {}
