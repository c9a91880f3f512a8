"""The Patient-Specific Functional Scale: a few activities of an injury, the same each time.

Source: docs/domain.md, section 4.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.db import models
from django.db.models import Q

from recovery.clinical.codes import LOCAL, Resource, concept, quantity
from recovery.clinical.thresholds import threshold
from recovery.core.constraints import between, within
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, author_field, changes_index, patient_key
from recovery.sync.registry import AUTHOR, OF_BOTH, Beside, Fhir, Kind, Reasons, Values, moved
from recovery.sync.rows import Row

MOST_ACTIVITIES = threshold("function", "most_activities")


class FunctionScore(PatientRow):
    """One activity of the Patient-Specific Functional Scale: 0 unable, 10 as before the injury."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    activity = models.CharField(max_length=200)
    score = models.PositiveSmallIntegerField(validators=within(0, 10))
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("function_score"),
            between("function_score", "score", 0, 10),
            models.CheckConstraint(condition=~Q(activity=""), name="function_score_named"),
        ]
        indexes = [changes_index("function_score")]


def activity_check(before: Values | None, after: Values) -> Reasons:
    if moved(before, after, "activity") and not after["activity"].strip():
        return {"activity": [say("Enter the activity.")]}
    return {}


def too_many_activities(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which of these scores, by row id, would be of a sixth activity of their injury.

    An activity that is there already goes on, however many an older release had let in. One
    statement.
    """
    wanted = {values["injury"] for values in live.values()}
    held = (
        FunctionScore.objects.filter(patient=patient_id, injury__in=wanted, deleted_at=None)
        .exclude(id__in=list(live))
        .values_list("injury", "activity")
        .distinct()
    )
    names: dict[str, set[str]] = {injury: set() for injury in wanted}
    for injury, activity in held:
        names[str(injury)].add(activity)
    refused: dict[str, Reasons] = {}
    for row, values in live.items():
        known = names[values["injury"]]
        if values["activity"] not in known and len(known) >= MOST_ACTIVITIES:
            refused[row] = {
                "activity": [say("At most {most} activities of an injury.", most=MOST_ACTIVITIES)]
            }
        else:
            known.add(values["activity"])
    return refused


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    text = f"Patient-Specific Functional Scale: {row.values['activity']}"
    code = concept(text, (LOCAL, "psfs-activity"))
    found = build.observation(row, code, row.values["day"])
    found["valueQuantity"] = quantity(row.values["score"], "{score}")
    yield found


KIND = Kind(
    name="function_score",
    title="Activity",
    model=FunctionScore,
    fields=("injury", "day", "activity", "score"),
    set_by_server=(AUTHOR,),
    writers=OF_BOTH,
    check=activity_check,
    beside=Beside(("activity",), too_many_activities),
    opens="",
    by_injury=True,
    route="psfs-scores",
    old_route="function-scores",
    day="day",
    fhir=Fhir("Observation", resources),
)
