"""Pain of an injury on a day."""

from collections.abc import Iterator

from django.db import models

from recovery.clinical.codes import LOCAL, LOINC, PAIN_LOINC, Resource, concept, quantity, site
from recovery.core.constraints import between, choices, one_of, within
from recovery.journal.kinds.injury import Injury
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind
from recovery.sync.rows import Row

PAIN_CONTEXTS = ("rest", "movement", "night")


class Pain(PatientRow):
    """Pain of one injury on one day in one context, 0 (none) to 10 (worst imaginable)."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    context = models.CharField(max_length=8, choices=choices(PAIN_CONTEXTS))
    score = models.PositiveSmallIntegerField(validators=within(0, 10))

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("pain"),
            models.UniqueConstraint(
                fields=["patient", "injury", "day", "context"], name="pain_once"
            ),
            between("pain", "score", 0, 10),
            one_of("pain", "context", PAIN_CONTEXTS),
        ]
        indexes = [changes_index("pain"), models.Index(fields=["patient", "day"], name="pain_day")]


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    context = row.values["context"]
    local = (LOCAL, f"pain-{context}")
    code = concept(f"pain, {context}, 0-10", (LOINC, PAIN_LOINC), local)
    found = build.observation(row, code, row.values["day"])
    found["valueQuantity"] = quantity(row.values["score"], "{score}")
    injury = build.beside("injury").get(row.values["injury"])
    if injury:
        found["bodySite"] = site(injury["joint"], injury["side"])
    yield found


KIND = Kind(
    name="pain",
    title="Pain",
    model=Pain,
    fields=("injury", "day", "context", "score"),
    key="pain:{injury}:{day}:{context}",
    opens="",
    by_injury=True,
    route="pain-scores",
    old_route="pains",
    day="day",
    chart=("day", "context", "score", "injury"),
    is_entry=True,
    fhir=Fhir("Observation", resources),
)
