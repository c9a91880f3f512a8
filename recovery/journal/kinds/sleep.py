"""One night."""

from collections.abc import Iterator
from uuid import UUID

from django.db import models

from recovery.clinical.codes import LOCAL, LOINC, SLEEP_LOINC, Resource, concept, quantity
from recovery.core.constraints import between, choices, one_of, within
from recovery.core.ids import named_id_text
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind
from recovery.sync.rows import Row

ANSWERED = ("morning", "evening")


class Sleep(PatientRow):
    """One night. `night` is the local date of the evening on which it began.

    `quality` 0 (very badly) to 10 (very well); `minutes` asleep; `onset_minutes` until asleep.
    """

    night = models.DateField()
    quality = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 10))
    minutes = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 1440))
    bed_at = models.DateTimeField(null=True, blank=True)
    onset_minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=within(0, 1440)
    )
    awakenings = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 100))
    woke_at = models.DateTimeField(null=True, blank=True)
    answered_in = models.CharField(max_length=7, choices=choices(ANSWERED), default="morning")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("sleep"),
            models.UniqueConstraint(fields=["patient", "night"], name="sleep_once"),
            between("sleep", "quality", 0, 10),
            between("sleep", "minutes", 0, 1440),
            between("sleep", "onset_minutes", 0, 1440),
            between("sleep", "awakenings", 0, 100),
            one_of("sleep", "answered_in", ANSWERED),
        ]
        indexes = [changes_index("sleep")]


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    if values["minutes"] is not None:
        code = concept("sleep duration", (LOINC, SLEEP_LOINC))
        found = build.observation(row, code, values["night"], "activity")
        if values["bed_at"] and values["woke_at"] and values["bed_at"] <= values["woke_at"]:
            del found["effectiveDateTime"]
            found["effectivePeriod"] = {"start": values["bed_at"], "end": values["woke_at"]}
        found["valueQuantity"] = quantity(values["minutes"] / 60, "h")
        yield found
    if values["quality"] is not None:
        code = concept("sleep quality, 0 very badly to 10 very well", (LOCAL, "sleep-quality"))
        found = build.observation(row, code, values["night"])
        found["id"] = named_id_text(UUID(row.id), "quality")
        found["valueQuantity"] = quantity(values["quality"], "{score}")
        yield found


KIND = Kind(
    name="sleep",
    title="Sleep",
    model=Sleep,
    fields=(
        "night", "quality", "minutes", "bed_at", "onset_minutes", "awakenings", "woke_at",
        "answered_in",
    ),
    key="sleep:{night}",
    opens="sleep",
    route="sleep-logs",
    old_route="sleeps",
    day="night",
    chart=("night", "quality", "minutes"),
    is_entry=True,
    fhir=Fhir("Observation", resources),
)  # fmt: skip
