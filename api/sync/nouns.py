"""The kinds that have an address of their own, and how a row is shown there."""

from recovery.sharing.queries import PATIENT, Access
from recovery.sync.registry import Kind, Values, kinds
from recovery.sync.rows import Row

NOUNS = tuple(kind for kind in kinds() if kind.route)


def shown(noun: Kind, access: Access, row: Row) -> Values:
    """Return a row as this reader may have it. What counts everything is the patient's alone."""
    by_clinician = noun.is_clinicians(row.values)
    return {
        "id": row.id,
        "revision": row.revision if access.role == PATIENT else None,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "own": row.recorded_by == str(access.user_id) if by_clinician else access.role == PATIENT,
        **row.values,
    }
