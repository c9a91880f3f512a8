"""What may be suggested to a patient, and who says what of it."""

from collections.abc import Mapping
from uuid import UUID

from recovery.care_plan.measured import motions_of, plan_check
from recovery.care_plan.models import NEEDED, Suggestion
from recovery.core.languages import say
from recovery.journal.kinds.range_of_motion import RangeOfMotion, beyond_the_joint
from recovery.sync.registry import AUTHOR, CLINICIAN, Reasons, Values, Writer, moved

# What only the patient says of it.
ANSWER = ("outcome", "answered_on")
# What is accepted as it was read, so that nobody changes it: it is taken back and suggested anew.
CONTENT = (
    *("reason", "by_day", "extras"),
    *dict.fromkeys(name for names in NEEDED.values() for name in names),
)
MOST_OPEN = 10  # that wait for one patient's answer


def answer_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """The patient alone answers."""
    if writer.role != CLINICIAN or writer.brings_back:
        return {}
    if moved(before, after, *ANSWER) and (before or after["outcome"] or after["answered_on"]):
        return {"outcome": [say("The patient answers this, on the phone.")]}
    return {}


def suggestion_check(before: Values | None, after: Values) -> Reasons:
    """A suggestion says what there is to accept, each thing once, and an answer has its day."""
    if before is None:
        for name in NEEDED[after["about"]]:
            given = after[name].strip() if name == "question" else after[name]
            if given in (None, [], ""):
                return {name: [say("Please fill this in.")]}
        if after["by_day"] is not None and after["by_day"] < after["day"]:
            return {"by_day": [say("Not before the first day.")]}
    missing = [name for name in ANSWER if not after[name]]
    if moved(before, after, *ANSWER) and len(missing) == 1:
        return {missing[0]: [say("Please fill this in.")]}
    return plan_check(before, after)


def fits_the_record(patient_id: UUID, live: Mapping[str, Values]) -> dict[str, Reasons]:
    """Say which rows, by id, name a motion that their joint does not have, would correct what is no
    such reading of the patient's own, or are one too many. Three statements."""
    wanted = {values["injury"] for values in live.values()}
    has = motions_of(patient_id, wanted)
    corrected = {values["reading"] for values in live.values() if values["reading"]}
    own = RangeOfMotion.objects.filter(patient=patient_id, id__in=corrected, **{AUTHOR: ""})
    readings = {str(reading.id): reading for reading in own}
    open_ones = Suggestion.objects.filter(patient=patient_id, deleted_at=None, outcome="").exclude(
        id__in=list(live)
    )
    waiting = open_ones.count() + sum(not values["outcome"] for values in live.values())
    return {
        row: reasons
        for row, values in live.items()
        if (
            reasons := _too_many(values, waiting)
            or _motion_reasons(values, has[values["injury"]])
            or _correction_reasons(values, readings)
        )
    }


def _too_many(values: Values, waiting: int) -> Reasons:
    if values["outcome"] or waiting <= MOST_OPEN:
        return {}
    return {"about": [say("Too many wait for an answer. Take one back first.")]}


def _motion_reasons(values: Values, motions: Mapping[str, object]) -> Reasons:
    if values["motion"] and values["motion"] not in motions:
        return {"motion": [say("Not a motion of this joint.")]}
    if not set(values["motions"]) <= set(motions):
        return {"motions": [say("Of these: {choices}.", choices=", ".join(motions))]}
    return {}


def _correction_reasons(values: Values, readings: Mapping[str, RangeOfMotion]) -> Reasons:
    if not values["reading"]:
        return {}
    reading = readings.get(values["reading"])
    if reading is None or str(reading.injury_id) != values["injury"]:
        return {"reading": [say("Only a reading that the patient took can be corrected.")]}
    if values["motion"] != reading.motion:
        return {"motion": [say("Not the motion of this reading.")]}
    return beyond_the_joint(
        {"degrees": [values["degrees"]]}, joint=reading.joint, motion=reading.motion,
        position=reading.position, device=reading.device,
    )  # fmt: skip
