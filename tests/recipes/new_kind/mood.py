"""Mood: how somebody felt on a day."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_noop as _

from recovery.clinical.codes import LOCAL, Resource, concept, quantity
from recovery.core.constraints import between, within
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind
from recovery.sync.rows import Row


class Mood(PatientRow):
    """How somebody felt on one day, 0 (very low) to 10 (very good)."""

    day = models.DateField()
    score = models.PositiveSmallIntegerField(
        validators=within(0, 10), help_text=_("0 very low to 10 very good")
    )

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("mood"),
            models.UniqueConstraint(fields=["patient", "day"], name="mood_once"),
            between("mood", "score", 0, 10),
        ]
        indexes = [changes_index("mood")]


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    code = concept("mood, 0 very low to 10 very good", (LOCAL, "mood"))
    found = build.observation(row, code, row.values["day"])
    found["valueQuantity"] = quantity(row.values["score"], "{score}")
    yield found


KIND = Kind(
    name="mood",
    model=Mood,
    fields=("day", "score"),
    title="Mood",
    says={
        "question": "How was your mood?",
        "low": "very low",
        "high": "very good",
        "score": "Score",
    },
    key="mood:{day}",
    opens="symptoms",
    route="moods",
    day="day",
    chart=("day", "score"),
    is_entry=True,
    fhir=Fhir("Observation", resources),
)
