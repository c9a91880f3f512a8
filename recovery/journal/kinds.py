"""What the journal registers with sync."""

from typing import Annotated

import msgspec

from recovery.clinical import extras
from recovery.clinical.joints import catalogue, has_sides
from recovery.core.languages import say
from recovery.journal import fhir
from recovery.journal.activities import too_many_activities
from recovery.journal.models import (
    DayContext,
    FunctionScore,
    Injury,
    Pain,
    RangeOfMotion,
    Sleep,
    Symptom,
)
from recovery.sync.registry import (
    AUTHOR,
    CLINICIAN,
    OF_BOTH,
    Beside,
    Fhir,
    Kind,
    Reasons,
    Values,
    Writer,
    moved,
    register,
)

Degrees = Annotated[float, msgspec.Meta(ge=-60, le=360)]
Readings = Annotated[list[Degrees], msgspec.Meta(max_length=50)]


def measured_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """A motion belongs to its joint; who measured follows from who writes."""
    reasons: Reasons = {}
    if after["motion"] not in catalogue()[after["joint"]]:
        reasons["motion"] = [
            say("The {joint} has no such motion.", joint=after["joint"].replace("_", " "))
        ]
    by_clinician = "clinician" in (after["rater"], before["rater"] if before else None)
    if by_clinician and writer.role != CLINICIAN:
        reasons["rater"] = [say("Only a clinician writes a clinician's measurement.")]
    elif writer.role == CLINICIAN and after["rater"] != "clinician":
        reasons["rater"] = [say("What a clinician measures is a clinician's measurement.")]
    return reasons


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


def injury_check(before: Values | None, after: Values) -> Reasons:
    """A joint of which there are two has a side, the spine has none."""
    if moved(before, after, "joint", "side") and (after["side"] != "none") != has_sides(
        after["joint"]
    ):
        return {
            "side": [say("Left or right.") if after["side"] == "none" else say("This has no side.")]
        }
    return {}


def activity_check(before: Values | None, after: Values) -> Reasons:
    if moved(before, after, "activity") and not after["activity"].strip():
        return {"activity": [say("Enter the activity.")]}
    return {}


def register_kinds() -> None:
    register(
        Kind(
            name="injury",
            model=Injury,
            fields=(
                "joint", "side", "kind", "happened_on", "mechanism", "surgery_on", "surgery",
                "other_side_injured", "limits_known", "ended_on",
            ),
            check=injury_check,
            opens="",
            route="injuries",
            fhir=Fhir("Condition, Procedure", fhir.injury),
        ),
        Kind(
            name="range_of_motion",
            model=RangeOfMotion,
            fields=(
                "injury", "day", "joint", "motion", "side", "mode", "device", "position",
                "degrees", "readings", "spread", "rater", "measured_at", "zone",
            ),
            derived=(AUTHOR,),
            types={"readings": Readings},
            writers=OF_BOTH,
            forced={"rater": "clinician"},
            rule=measured_rule,
            opens="",
            by_injury=True,
            route="motion-measurements",
            old_route="ranges-of-motion",
            day="day",
            chart=(
                "day", "joint", "motion", "side", "mode", "device", "position", "rater", "degrees",
                "spread",
            ),
            is_entry=True,
            fhir=Fhir("Observation", fhir.motion),
        ),
        Kind(
            name="pain",
            model=Pain,
            fields=("injury", "day", "context", "score"),
            key="pain:{injury}:{day}:{context}",
            opens="",
            by_injury=True,
            route="pain-scores",
            old_route="pains",
            day="day",
            chart=("day", "context", "score"),
            is_entry=True,
            fhir=Fhir("Observation", fhir.pain),
        ),
        Kind(
            name="sleep",
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
            fhir=Fhir("Observation", fhir.sleep),
        ),
        Kind(
            name="symptom",
            model=Symptom,
            fields=("injury", "day", "kind", "code", "value", "text"),
            check=symptom_check,
            opens="symptoms",
            by_injury=True,
            always={"kind": "red_flag"},
            then_without={"text": "", "value": None, "injury": None},
            route="symptoms",
            day="day",
            fhir=Fhir("Observation", fhir.symptom),
        ),
        Kind(
            name="day_context",
            model=DayContext,
            fields=("day", "painkillers", "exercises", "new_or_worse"),
            key="day:{day}",
            opens="symptoms",
            route="daily-check-ins",
            old_route="day-contexts",
            day="day",
            is_entry=True,
            fhir=Fhir("Observation", fhir.day),
        ),
        Kind(
            name="function_score",
            model=FunctionScore,
            fields=("injury", "day", "activity", "score"),
            derived=(AUTHOR,),
            writers=OF_BOTH,
            check=activity_check,
            beside=Beside(("activity",), too_many_activities),
            opens="",
            by_injury=True,
            route="psfs-scores",
            old_route="function-scores",
            day="day",
            fhir=Fhir("Observation", fhir.function),
        ),
    )  # fmt: skip
