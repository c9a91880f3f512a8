"""What is not shown while a trial runs: before its end nobody looks at the answer."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from recovery.trials.models import Trial


def withheld(patients: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """Return the supplements that are being tried, by patient.

    Nothing that compares days with and days without them is computed before the trial's end.
    """
    found: dict[UUID, set[UUID]] = defaultdict(set)
    running = Trial.objects.filter(patient__in=patients, status="running", deleted_at=None)
    for patient, supplement in running.values_list("patient", "regimen__supplement"):
        found[patient].add(supplement)
    return dict(found)
