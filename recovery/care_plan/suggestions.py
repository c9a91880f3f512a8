"""What may be suggested to a patient, and who says what of it."""

from collections.abc import Callable, Mapping
from uuid import UUID

from recovery.care_plan.models import NEEDED
from recovery.clinical.joints import catalogue
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.sharing.queries import Access
from recovery.sync.registry import AUTHOR, CLINICIAN, Reasons, Values, Writer, moved

# What only the patient says of it.
ANSWER = ("outcome", "answered_on")
CONTENT = (
    *("about", "day", "reason", "by_day", "extras"),
    *dict.fromkeys(name for names in NEEDED.values() for name in names),
)


def answer_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """The patient alone answers; what was answered stands as it was answered."""
    if writer.role != CLINICIAN or writer.brings_back:
        return {}
    if moved(before, after, *ANSWER) and (before or after["outcome"] or after["answered_on"]):
        return {"outcome": [say("The patient answers this, on the phone.")]}
    if before and before["outcome"] and moved(before, after, *CONTENT):
        return {"about": [say("This was answered. Suggest it anew.")]}
    return {}


def suggestion_check(before: Values | None, after: Values) -> Reasons:
    """A suggestion says what there is to accept."""
    if not moved(before, after, *CONTENT):
        return {}
    return {
        name: [say("Please fill this in.")]
        for name in NEEDED[after["about"]]
        if after[name] in (None, [], "") or (name == "question" and not after[name].strip())
    }


def fits_the_record(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which rows, by id, name a motion that their joint does not have, or would correct what is
    no reading of the patient's own about this injury. Two statements."""
    joints = dict(
        Injury.objects.filter(
            patient=patient_id, id__in={values["injury"] for values in live.values()}
        ).values_list("id", "joint")
    )
    readings = {values["reading"] for values in live.values() if values["reading"]}
    own = RangeOfMotion.objects.filter(patient=patient_id, id__in=readings, **{AUTHOR: ""})
    of_injury = {str(row): str(injury) for row, injury in own.values_list("id", "injury")}
    has = {str(injury): catalogue()[joint] for injury, joint in joints.items()}
    return {
        row: reasons
        for row, values in live.items()
        if (reasons := _reasons(values, has[values["injury"]], of_injury))
    }


def _reasons(values: Values, motions: Mapping[str, object], readings: Mapping[str, str]) -> Reasons:
    reasons: Reasons = {}
    if values["motion"] and values["motion"] not in motions:
        reasons["motion"] = [say("Not a motion of this joint.")]
    if not set(values["motions"]) <= set(motions):
        reasons["motions"] = [say("Of these: {choices}.", choices=", ".join(motions))]
    if values["reading"] and readings.get(values["reading"]) != values["injury"]:
        reasons["reading"] = [say("Only a reading that the patient took can be corrected.")]
    return reasons


def names_no_supplement(access: Access) -> Callable[[str, Values], bool]:
    """Of what is suggested only a trial tells of a supplement, and is open with them."""
    return lambda row, values: access.supplements or values["regimen"] is None
