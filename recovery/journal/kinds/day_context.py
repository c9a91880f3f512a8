"""What stands beside a day's readings."""

from collections.abc import Iterator

from django.db import models

from recovery.clinical.codes import LOCAL, Resource, concept
from recovery.core.constraints import choices, one_of
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind
from recovery.sync.rows import Row

PAINKILLERS = ("none", "usual", "more")
EXERCISES = ("all", "some", "none", "rest")


class DayContext(PatientRow):
    """What stands beside a day's readings: painkillers, exercises, whether anything is new."""

    day = models.DateField()
    painkillers = models.CharField(
        max_length=5, null=True, blank=True, choices=choices(PAINKILLERS)
    )
    exercises = models.CharField(max_length=4, null=True, blank=True, choices=choices(EXERCISES))
    new_or_worse = models.BooleanField(null=True, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("day_context"),
            models.UniqueConstraint(fields=["patient", "day"], name="day_context_once"),
            one_of("day_context", "painkillers", PAINKILLERS),
            one_of("day_context", "exercises", EXERCISES),
        ]
        indexes = [changes_index("day_context")]


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    parts = [
        {"code": concept(name, (LOCAL, name)), "valueString": row.values[name]}
        for name in ("painkillers", "exercises")
        if row.values[name] is not None
    ]
    if parts:
        code = concept("painkillers and exercises of a day", (LOCAL, "day"))
        yield {**build.observation(row, code, row.values["day"]), "component": parts}


KIND = Kind(
    name="day_context",
    title="Painkillers, exercises, anything new",
    model=DayContext,
    fields=("day", "painkillers", "exercises", "new_or_worse"),
    key="day:{day}",
    opens="symptoms",
    route="daily-check-ins",
    old_route="day-contexts",
    day="day",
    is_entry=True,
    fhir=Fhir("Observation", resources),
)
