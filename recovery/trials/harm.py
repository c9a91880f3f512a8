"""Stopping because of harm takes one tap, online or offline: a red flag that stops the trial."""

from datetime import timedelta
from uuid import UUID

from django.db.models import F, Q

from recovery.journal.kinds.symptom import Symptom
from recovery.journal.queries import red_flags
from recovery.sync.registry import Consequence
from recovery.trials.models import OPEN, Trial
from recovery.trials.queries import STOPPED_FOR_HARM, seed_of

# So long a tap by mistake can be taken back; after that the order is known and a trial stays over.
TAKEN_BACK_WITHIN = timedelta(days=1)


def trials_after_harm(patient_id: UUID) -> list[Consequence]:
    """Return which trials stop because somebody said that they did harm, or run on because it was
    tapped by mistake."""
    trials = Trial.objects.filter(
        Q(status__in=OPEN) | Q(status="stopped", stop_reason="harm"),
        patient=patient_id, deleted_at=None,
    ).order_by("-created_at")  # fmt: skip
    said = red_flags().filter(patient=patient_id, code=STOPPED_FOR_HARM).order_by("created_at")
    found = []
    is_free = all(trial.status not in ("asked", "running") for trial in trials)
    for trial in trials:
        first = said.filter(created_at__gte=trial.created_at).first()
        if trial.status in OPEN and first is not None:
            found.append(_stopped(trial, first))
        elif trial.status == "stopped" and first is None and is_free and _by_mistake(trial):
            found.append(_running_on(trial))
            is_free = False
    return found


def _stopped(trial: Trial, said: Symptom) -> Consequence:
    values = {
        "status": "stopped", "stopped_on": said.day.isoformat(), "stop_reason": "harm",
        "stop_words": said.text[:500], "seed": seed_of(trial),
    }  # fmt: skip
    return Consequence("trial", str(trial.id), values)


def _by_mistake(trial: Trial) -> bool:
    """Say whether the sign that stopped a trial was withdrawn in time."""
    day = trial.stopped_on
    return day is not None and Symptom.objects.filter(
        patient=trial.patient_id, kind="red_flag", code=STOPPED_FOR_HARM, day=day,
        created_at__gte=trial.created_at, deleted_at__lt=F("created_at") + TAKEN_BACK_WITHIN,
    ).exists()  # fmt: skip


def _running_on(trial: Trial) -> Consequence:
    was_declined = trial.agreed_by and trial.agreed_on is None
    before = "running" if trial.commitment else "declined" if was_declined else "asked"
    values = {
        "status": before, "stopped_on": None, "stop_reason": "", "stop_words": "", "seed": "",
    }  # fmt: skip
    return Consequence("trial", str(trial.id), values)
