"""What is not shown while a trial runs: before its end nobody looks at the answer."""

from collections.abc import Sequence
from uuid import UUID


def withheld(patients: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """Return the supplements that are being tried, by patient.

    Nothing that compares days with and days without them is computed before the trial's end.
    """
    return {}
