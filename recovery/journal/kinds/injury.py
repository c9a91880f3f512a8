"""An injured joint: what everything of a joint belongs to."""

from collections.abc import Iterator
from uuid import UUID

from django.db import models

from recovery.clinical.codes import LOCAL, TERMINOLOGY, Resource, clean, concept, plain, site
from recovery.clinical.joints import JOINTS, has_sides
from recovery.core.constraints import choices, one_of
from recovery.core.ids import named_id_text
from recovery.core.languages import say
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, changes_index, patient_key
from recovery.sync.registry import Fhir, Kind, Reasons, Values, moved
from recovery.sync.rows import Row

SIDES = ("left", "right", "none")
INJURY_KINDS = (
    "ligament", "meniscus", "tendon", "muscle", "fracture", "dislocation", "sprain",
    "joint_replacement", "overuse", "other",
)  # fmt: skip
YES_NO_UNKNOWN = ("yes", "no", "unknown")


class Injury(PatientRow):
    """An injured joint. Ended injuries are kept."""

    joint = models.CharField(max_length=20, choices=choices(JOINTS))
    side = models.CharField(max_length=5, choices=choices(SIDES))
    kind = models.CharField(max_length=20, choices=choices(INJURY_KINDS))
    happened_on = models.DateField()
    mechanism = models.CharField(max_length=500, blank=True, default="")
    surgery_on = models.DateField(null=True, blank=True)
    surgery = models.CharField(max_length=200, blank=True, default="")
    other_side_injured = models.CharField(
        max_length=7, choices=choices(YES_NO_UNKNOWN), default="unknown"
    )
    limits_known = models.BooleanField(
        null=True, help_text="Whether the surgeon's limits were asked for; null: not yet."
    )
    ended_on = models.DateField(null=True, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("injury"),
            one_of("injury", "joint", JOINTS),
            one_of("injury", "side", SIDES),
            one_of("injury", "kind", INJURY_KINDS),
            one_of("injury", "other_side_injured", YES_NO_UNKNOWN),
        ]
        indexes = [changes_index("injury")]


def injury_check(before: Values | None, after: Values) -> Reasons:
    """A joint of which there are two has a side, the spine has none."""
    if moved(before, after, "joint", "side") and (after["side"] != "none") != has_sides(
        after["joint"]
    ):
        return {
            "side": [say("Left or right.") if after["side"] == "none" else say("This has no side.")]
        }
    return {}


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    status = "resolved" if values["ended_on"] else "active"
    found: Resource = {
        "resourceType": "Condition",
        "id": row.id,
        "clinicalStatus": concept(status, (f"{TERMINOLOGY}/condition-clinical", status)),
        "code": concept(
            f"{plain(values['kind'])} injury, {plain(values['joint'])}",
            (LOCAL, f"injury-{values['kind']}"),
        ),
        "bodySite": [site(values["joint"], values["side"])],
        "subject": build.subject,
        "onsetDateTime": values["happened_on"],
        "recordedDate": row.created_at,
    }
    if values["ended_on"]:
        found["abatementDateTime"] = values["ended_on"]
    if values["mechanism"].strip():
        found["note"] = [{"text": clean(values["mechanism"])}]
    yield found
    if values["surgery_on"]:
        yield {
            "resourceType": "Procedure",
            "id": named_id_text(UUID(row.id), "surgery"),
            "status": "preparation" if values["surgery_on"] > build.today else "completed",
            "code": concept(values["surgery"].strip() or "operation"),
            "subject": build.subject,
            "performedDateTime": values["surgery_on"],
            "reasonReference": [{"reference": f"urn:uuid:{row.id}"}],
            "bodySite": [site(values["joint"], values["side"])],
        }


KIND = Kind(
    name="injury",
    title="Injury",
    model=Injury,
    fields=(
        "joint", "side", "kind", "happened_on", "mechanism", "surgery_on", "surgery",
        "other_side_injured", "limits_known", "ended_on",
    ),
    check=injury_check,
    opens="",
    been=("happened_on", "ended_on"),
    route="injuries",
    fhir=Fhir("Condition, Procedure", resources),
)  # fmt: skip
