"""What may be measured: the motions that an injury's joint has, and a plan that asks each once."""

from collections.abc import Mapping
from uuid import UUID

from recovery.clinical.extras import EXTRAS
from recovery.clinical.joints import MOTIONS, catalogue
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.sync.registry import Reasons, Values, moved


def motions_of(patient_id: UUID, injuries: set[str]) -> dict[str, Mapping[str, object]]:
    """Return the motions of each injury's joint. One statement."""
    found = Injury.objects.filter(patient=patient_id, id__in=injuries).values_list("id", "joint")
    return {str(injury): catalogue()[joint] for injury, joint in found}


def of_its_joint(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which rows, by id, name a motion that their joint does not have. One statement."""
    has = motions_of(patient_id, {values["injury"] for values in live.values()})
    return {
        row: {"motion": [say("Not a motion of this joint.")]}
        for row, values in live.items()
        if values["motion"] not in has[values["injury"]]
    }


def plan_check(before: Values | None, after: Values) -> Reasons:
    """A measuring plan asks what there is to ask, each thing once."""
    reasons: Reasons = {}
    for name, known in (("motions", MOTIONS), ("extras", EXTRAS), ("weekdays", range(1, 8))):
        chosen = after[name]
        if not moved(before, after, name):
            continue
        if len(set(chosen)) < len(chosen):
            reasons[name] = [say("Each one once.")]
        elif not set(chosen) <= set(known):
            reasons[name] = [say("Of these: {choices}.", choices=", ".join(map(str, known)))]
    return reasons
