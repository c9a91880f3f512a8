"""What care registers with sync."""

from typing import Annotated

import msgspec

from recovery.care import gates
from recovery.care.models import (
    Acknowledgement,
    Clearance,
    Discharge,
    Goal,
    MeasuringPlan,
    Note,
    Precaution,
)
from recovery.sync.registry import CLINICIAN, Kind, Values, follow, register

Word = Annotated[str, msgspec.Meta(max_length=60, pattern=r"^[a-z_]+\Z")]
Words = Annotated[list[Word], msgspec.Meta(max_length=50)]
Weekdays = Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(max_length=7)]


def is_private(values: Values) -> bool:
    """A note that is not shared stays with the clinicians."""
    return not values["shared"]


def of_the_clinic(values: Values) -> bool:
    """What a clinic does about its flags is its own work; no phone gets it, an export does."""
    return True


def register_kinds() -> None:
    register(
        Kind(
            name="goal",
            model=Goal,
            fields=("injury", "motion", "degrees", "by_day", "reached_on"),
        ),
        Kind(
            name="measuring_plan",
            model=MeasuringPlan,
            fields=("injury", "motions", "weekdays", "extras"),
            key="measuring_plan:{injury}",
            types={"motions": Words, "weekdays": Weekdays, "extras": Words},
        ),
        Kind(
            name="precaution",
            model=Precaution,
            fields=(
                "injury", "motion", "minimum", "maximum", "active_allowed", "weight_bearing",
                "brace", "from_day", "until_day", "source",
            ),
        ),
        Kind(
            name="note",
            model=Note,
            fields=("injury", "day", "text", "shared"),
            writers=frozenset({CLINICIAN}),
            hidden=is_private,
        ),
        Kind(
            name="clearance",
            model=Clearance,
            fields=(
                "regimen", "gate", "decided_by", "profession", "decided_on", "allowed", "up_to_mg",
                "words",
            ),
            writers=frozenset({CLINICIAN}),
        ),
        Kind(
            name="acknowledgement",
            model=Acknowledgement,
            fields=("clinician", "flag", "severity", "action", "until_day", "handed_to"),
            writers=frozenset({CLINICIAN}),
            hidden=of_the_clinic,
        ),
        Kind(
            name="discharge",
            model=Discharge,
            fields=("clinician", "injury", "day", "summary"),
            writers=frozenset({CLINICIAN}),
        ),
    )  # fmt: skip
    follow(gates.blocked_regimens, *gates.CONCERNED)
