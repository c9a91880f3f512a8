"""How far a joint moves: one measured angle."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import msgspec
from django.db import models

from recovery.clinical.codes import (
    LOCAL,
    LOINC,
    MOTION_LOINC,
    Resource,
    concept,
    plain,
    quantity,
    site,
)
from recovery.clinical.joints import JOINTS, MOTIONS, catalogue, measure_of
from recovery.core.constraints import between, choices, one_of, within
from recovery.core.languages import say
from recovery.journal.kinds.injury import SIDES, Injury
from recovery.sync.fhir import Builder
from recovery.sync.models import PatientRow, author_field, changes_index, patient_key
from recovery.sync.registry import (
    AUTHOR,
    CLINICIAN,
    OF_BOTH,
    Fhir,
    Kind,
    Reasons,
    Values,
    Writer,
    moved,
)
from recovery.sync.rows import Row

MODES = ("active", "passive")
MEASURING_DEVICES = ("goniometer", "inclinometer", "phone", "eye", "tape", "other")
POSITIONS = ("lying", "prone", "sitting", "standing", "lunge", "other")
RATERS = ("self", "helper", "clinician")
# What decides how far a motion can go.
WAY = ("joint", "motion", "position", "device")
Degrees = Annotated[float, msgspec.Meta(ge=-60, le=360)]
Readings = Annotated[list[Degrees], msgspec.Meta(max_length=50)]


class RangeOfMotion(PatientRow):
    """One measured angle, in degrees on a flexion-positive axis (see `joints.json`).

    `degrees` is the median of `readings`, `spread` their range, both in degrees. A series is
    keyed by joint, motion, side, mode, position and device. `rater` "clinician" is never
    written from a patient's device.
    """

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    joint = models.CharField(max_length=20, choices=choices(JOINTS))
    motion = models.CharField(max_length=20, choices=choices(MOTIONS))
    side = models.CharField(max_length=5, choices=choices(SIDES))
    mode = models.CharField(max_length=7, choices=choices(MODES))
    device = models.CharField(max_length=12, choices=choices(MEASURING_DEVICES))
    position = models.CharField(max_length=8, choices=choices(POSITIONS), default="other")
    degrees = models.FloatField(validators=within(-60, 360))
    readings = models.JSONField(default=list, blank=True)
    spread = models.FloatField(null=True, blank=True, validators=within(0, 420))
    rater = models.CharField(max_length=9, choices=choices(RATERS), default="self")
    measured_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=64, blank=True, default="")
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("range_of_motion"),
            between("range_of_motion", "degrees", -60, 360),
            between("range_of_motion", "spread", 0, 420),
            one_of("range_of_motion", "joint", JOINTS),
            one_of("range_of_motion", "motion", MOTIONS),
            one_of("range_of_motion", "side", SIDES),
            one_of("range_of_motion", "mode", MODES),
            one_of("range_of_motion", "device", MEASURING_DEVICES),
            one_of("range_of_motion", "position", POSITIONS),
            one_of("range_of_motion", "rater", RATERS),
        ]
        indexes = [
            changes_index("range_of_motion"),
            models.Index(fields=["patient", "day"], name="range_of_motion_day"),
        ]


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


def goes_so_far(before: Values | None, after: Values) -> Reasons:
    """What a clinician measured goes no further than the joint can.

    What patients measured is kept as they said it: their phone asked, and stored it before it could
    reach anybody.
    """
    if after["rater"] != "clinician" or not moved(before, after, "degrees", "readings", *WAY):
        return {}
    said = {"degrees": [after["degrees"]], "readings": after["readings"]}
    return beyond_the_joint(said, **{name: after[name] for name in WAY})


def beyond_the_joint(
    said: Mapping[str, Sequence[float]], *, joint: str, motion: str, position: str, device: str
) -> Reasons:
    """Say which fields name angles, in degrees, that a joint cannot reach, so measured."""
    measure = measure_of(joint, motion, position=position, device=device)
    if measure is None:
        return {}
    low, high = measure.possible
    why = say("Type an angle from {low}° to {high}°.", low=_plain(low), high=_plain(high))
    return {
        name: [why]
        for name, angles in said.items()
        if not all(low <= angle <= high for angle in angles)
    }


def _plain(degrees: float) -> str:
    return f"{degrees:g}".replace("-", "−")


def resources(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    joint, motion, side, mode = (values[k] for k in ("joint", "motion", "side", "mode"))
    local = (LOCAL, f"{joint}-{motion}-{mode}-{side}".replace("_", "-"))
    known = MOTION_LOINC.get((joint, motion, side)) if mode == "active" else None
    codings = [(LOINC, known), local] if known else [local]
    text = f"{plain(joint)} {plain(motion)}, {side}, {mode}"
    found = build.observation(row, concept(text, *codings), values["day"], "exam")
    if values["measured_at"]:
        found["effectiveDateTime"] = values["measured_at"]
    found["valueQuantity"] = quantity(values["degrees"], "deg")
    found["bodySite"] = site(joint, side)
    found["method"] = concept(f"{values['device']}, {values['position']}, by {values['rater']}")
    if values["rater"] == "clinician":
        found["performer"] = [{"display": "clinician"}]
    how = measure_of(joint, motion, position=values["position"], device=values["device"])
    if how is not None and how is not catalogue()[joint][motion]:
        found["note"] = [{"text": f"Measured as {plain(how.measure)}, compared with itself alone."}]
    if catalogue()[joint][motion].smaller_is_better:
        found["note"] = [{"text": "Degrees lacking to straight; negative is past straight."}]
    yield found


KIND = Kind(
    name="range_of_motion",
    title="Range of motion",
    model=RangeOfMotion,
    fields=(
        "injury", "day", "joint", "motion", "side", "mode", "device", "position",
        "degrees", "readings", "spread", "rater", "measured_at", "zone",
    ),
    set_by_server=(AUTHOR,),
    types={"readings": Readings},
    writers=OF_BOTH,
    forced={"rater": "clinician"},
    rule=measured_rule,
    check=goes_so_far,
    opens="",
    by_injury=True,
    been=("measured_at",),
    route="motion-measurements",
    old_route="ranges-of-motion",
    day="day",
    chart=(
        "day", "joint", "motion", "side", "mode", "device", "position", "rater", "degrees",
        "spread",
    ),
    is_entry=True,
    fhir=Fhir("Observation", resources),
)  # fmt: skip
