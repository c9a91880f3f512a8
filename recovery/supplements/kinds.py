"""What supplements register with sync."""

from typing import Annotated

import msgspec

from recovery.supplements.models import Dose, Regimen, Supplement
from recovery.sync.registry import SERVER, Kind, Reasons, Values, Writer, register

Slot = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d\Z")]
Slots = Annotated[list[Slot], msgspec.Meta(max_length=12)]
Weekdays = Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(max_length=7)]


def regimen_rule(writer: Writer, before: Values | None, after: Values) -> Reasons:
    """Whether a regimen is blocked is decided by the rules of safety, never by a device."""
    was_blocked = before is not None and before["status"] == "blocked"
    if writer.role != SERVER and (after["status"] == "blocked") != was_blocked:
        return {"status": ["Only the rules of safety block or release a regimen."]}
    return {}


def register_kinds() -> None:
    register(
        Kind(
            name="supplement",
            model=Supplement,
            fields=(
                "name", "nutrient", "form", "states", "elemental_mg", "compound_mg", "serving",
            ),
        ),
        Kind(
            name="regimen",
            model=Regimen,
            fields=(
                "supplement", "servings", "elemental_mg", "slots", "weekdays", "starts_on",
                "ends_on", "paused_from", "paused_until", "reminds", "status",
            ),
            derived=("blocked_reasons",),
            types={"slots": Slots, "weekdays": Weekdays},
            rule=regimen_rule,
        ),
        Kind(
            name="dose",
            model=Dose,
            fields=(
                "regimen", "supplement", "day", "slot", "outcome", "elemental_mg",
                "skipped_reason", "taken_at", "zone",
            ),
            key="dose:{regimen}:{day}:{slot}",
        ),
    )  # fmt: skip
