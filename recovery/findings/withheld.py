"""What is not shown while a trial runs, so that nobody sees an answer before its end."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from recovery.trials.analysis import settles_on
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


def told(today: Mapping[UUID, date]) -> dict[UUID, list[Trial]]:
    """Return the trials of which all may be said, by patient; `today` by patient.

    They began and are over, and where they ran to the end the last entries are in. Their days lie
    before those of a trial that runs now, so that they tell nothing of it. One statement.
    """
    found: dict[UUID, list[Trial]] = defaultdict(list)
    over = Trial.objects.filter(
        patient__in=list(today), status__in=("ended", "stopped"), deleted_at=None
    ).exclude(commitment="")
    for trial in over.select_related("injury", "regimen__supplement").order_by("starts_on", "id"):
        if trial.status == "stopped" or today[trial.patient_id] >= settles_on(trial):
            found[trial.patient_id].append(trial)
    return dict(found)
