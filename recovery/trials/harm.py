"""Stopping because of harm takes one tap, online or offline: a red flag that stops the trial."""

from uuid import UUID

from recovery.journal.kinds.symptom import Symptom
from recovery.sync.registry import Consequence
from recovery.trials.models import Trial
from recovery.trials.queries import STOPPED_FOR_HARM, seed_of


def stopped_trials(patient_id: UUID) -> list[Consequence]:
    """Return that a trial is stopped after which somebody said that it did harm."""
    open_trials = Trial.objects.filter(
        patient=patient_id, status__in=("asked", "declined", "running"), deleted_at=None
    )
    found = []
    for trial in open_trials:
        said = (
            Symptom.objects.filter(
                patient=patient_id, deleted_at=None, kind="red_flag", code=STOPPED_FOR_HARM,
                created_at__gte=trial.created_at,
            )
            .order_by("created_at")
            .first()
        )  # fmt: skip
        if said is not None:
            values = {
                "status": "stopped", "stopped_on": said.day.isoformat(), "stop_reason": "harm",
                "stop_words": said.text[:500], "seed": seed_of(trial),
            }  # fmt: skip
            found.append(Consequence("trial", str(trial.id), values))
    return found
