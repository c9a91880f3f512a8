"""What the journal registers with sync."""

from typing import Annotated

import msgspec

from recovery.journal.joints import catalogue
from recovery.journal.models import (
    DayContext,
    FunctionScore,
    Injury,
    Pain,
    RangeOfMotion,
    Sleep,
    Symptom,
)
from recovery.sync.registry import CLINICIAN, Kind, Reasons, Values, Writer, register

Degrees = Annotated[float, msgspec.Meta(ge=-60, le=360)]
Readings = Annotated[list[Degrees], msgspec.Meta(max_length=50)]


def measured_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """A motion belongs to its joint; a clinician's measurement is hers alone to write."""
    reasons: Reasons = {}
    if after["motion"] not in catalogue()[after["joint"]]:
        reasons["motion"] = [f"The {after['joint'].replace('_', ' ')} has no such motion."]
    by_clinician = "clinician" in (after["rater"], before["rater"] if before else None)
    if by_clinician and writer.role != CLINICIAN:
        reasons["rater"] = ["Only a clinician writes a clinician's measurement."]
    return reasons


def register_kinds() -> None:
    register(
        Kind(
            name="injury",
            model=Injury,
            fields=(
                "joint", "side", "kind", "happened_on", "mechanism", "surgery_on", "surgery",
                "other_side_injured", "limits_known", "ended_on", "appointment_on",
                "appointment_with",
            ),
        ),
        Kind(
            name="range_of_motion",
            model=RangeOfMotion,
            fields=(
                "injury", "day", "joint", "motion", "side", "mode", "device", "position",
                "degrees", "readings", "spread", "rater", "measured_at", "zone",
            ),
            types={"readings": Readings},
            rule=measured_rule,
        ),
        Kind(
            name="pain",
            model=Pain,
            fields=("injury", "day", "context", "score"),
            key="pain:{injury}:{day}:{context}",
        ),
        Kind(
            name="sleep",
            model=Sleep,
            fields=(
                "night", "quality", "minutes", "bed_at", "onset_minutes", "awakenings", "woke_at",
                "answered_in",
            ),
            key="sleep:{night}",
        ),
        Kind(
            name="symptom",
            model=Symptom,
            fields=("injury", "day", "kind", "code", "value", "text"),
        ),
        Kind(
            name="day_context",
            model=DayContext,
            fields=("day", "painkillers", "exercises", "new_or_worse"),
            key="day:{day}",
        ),
        Kind(
            name="function_score",
            model=FunctionScore,
            fields=("injury", "day", "activity", "score"),
        ),
    )  # fmt: skip
