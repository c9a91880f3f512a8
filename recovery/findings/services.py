"""Computing findings and keeping them."""

from uuid import UUID


def facts_moved(patient_id: UUID) -> None:
    """Tell a worker, once the facts are committed, that a patient's findings are to be computed."""
