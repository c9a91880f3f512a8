"""Anything else of a day, red flags among it."""

from collections.abc import Iterator

from django.db import models

from recovery.clinical import extras
from recovery.clinical.codes import LOCAL, SYMPTOM_UNITS, Resource, clean, concept, plain, quantity
from recovery.core.constraints import between, choices, one_of, within
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind, Reasons, Values, moved
from recovery.sync.rows import Row

SYMPTOMS = (
    "stiffness", "swelling", "circumference", "cramps", "stress", "side_effect", "red_flag",
    "note",
)  # fmt: skip


class Symptom(PatientRow):
    """Anything else of a day: stiffness (minutes), swelling (0 none, 1 mild, 2 marked),
    circumference (cm), cramps (per night), stress (0–10), a side effect, a red flag, a note."""

    injury = models.ForeignKey(
        Injury, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    day = models.DateField()
    kind = models.CharField(max_length=13, choices=choices(SYMPTOMS))
    code = models.CharField(max_length=40, blank=True, default="")
    value = models.FloatField(null=True, blank=True, validators=within(0, 1440))
    text = models.TextField(max_length=2000, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("symptom"),
            between("symptom", "value", 0, 1440),
            one_of("symptom", "kind", SYMPTOMS),
        ]
        indexes = [
            changes_index("symptom"),
            models.Index(fields=["patient", "day"], name="symptom_day"),
        ]


def symptom_check(before: Values | None, after: Values) -> Reasons:
    """Each kind of symptom has its own values.

    A red flag is kept whatever its code is: one that is not known is better shown than refused.
    """
    if not moved(before, after, "kind", "value"):
        return {}
    kind, value = after["kind"], after["value"]
    if value is None or kind not in extras.VALUES:
        return {}
    low, high = extras.VALUES[kind]
    if not low <= value <= high:
        return {"value": [say("From {low} to {high}.", low=low, high=high)]}
    if kind in extras.WHOLE and value != int(value):
        return {"value": [say("A whole number.")]}
    return {}


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    kind, code = values["kind"], values["code"]
    local = f"{kind}-{code}" if code else kind
    text = plain(f"{kind}: {code}" if code else kind)
    coded = concept(text, (LOCAL, local.replace("_", "-")))
    found = build.observation(row, coded, values["day"])
    if values["value"] is not None:
        found["valueQuantity"] = quantity(values["value"], SYMPTOM_UNITS.get(kind, "{count}"))
    elif values["text"].strip():
        found["valueString"] = clean(values["text"])
    else:
        found["valueBoolean"] = True
    yield found


KIND = Kind(
    name="symptom",
    title="Symptom",
    model=Symptom,
    fields=("injury", "day", "kind", "code", "value", "text"),
    check=symptom_check,
    opens="symptoms",
    by_injury=True,
    always={"kind": "red_flag"},
    # A sign that was tapped by mistake is a tombstone to whoever acts on signs, and stays known.
    remembered=frozenset({"kind", "code"}),
    remembered_where={"kind": "red_flag"},
    then_without={"text": "", "value": None, "injury": None},
    route="symptoms",
    day="day",
    fhir=Fhir("Observation", resources),
)
