"""The Patient-Specific Functional Scale asks of a few activities of an injury, the same each time.

Source: docs/domain.md, section 4.
"""

from collections.abc import Mapping
from uuid import UUID

from recovery.clinical.thresholds import threshold
from recovery.core.languages import say
from recovery.journal.models import FunctionScore
from recovery.sync.registry import Reasons, Values

MOST_ACTIVITIES = threshold("function", "most_activities")


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
