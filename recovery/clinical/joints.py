"""The catalogue of joints and motions, read from `joints.json`, which the front end reads too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recovery.clinical.knowledge import table


@dataclass(frozen=True)
class Motion:
    """One motion of a joint. All angles in degrees on a flexion-positive axis.

    `smaller_is_better` holds for extension, where a reading is what is lacking to straight.
    `measured` says who can measure it: "alone", "helper" or "clinic". `error` holds, by device,
    the smallest change in degrees that is more than measuring error, where one is published, by
    `error_source`.
    """

    joint: str
    name: str
    usual_maximum: float
    smaller_is_better: bool
    measured: str
    plausible: tuple[float, float]
    error: Mapping[str, float] = field(default_factory=dict)
    error_source: str = ""


@cache
def _joints() -> dict[str, Any]:
    return dict(table("joints")["joints"])


@cache
def catalogue() -> dict[str, dict[str, Motion]]:
    """Return motion by name by joint."""
    return {
        joint: {
            name: Motion(
                joint=joint,
                name=name,
                usual_maximum=entry["usual_maximum"],
                smaller_is_better=entry["smaller_is_better"],
                measured=entry["measured"],
                plausible=(entry["plausible"][0], entry["plausible"][1]),
                error={k: v for k, v in entry.get("error", {}).items() if k != "source"},
                error_source=entry.get("error", {}).get("source", ""),
            )
            for name, entry in facts["motions"].items()
        }
        for joint, facts in _joints().items()
    }


def has_sides(joint: str) -> bool:
    """Say whether there are two of a joint, a left and a right one."""
    return bool(_joints()[joint].get("sides", True))


JOINTS = tuple(catalogue())
MOTIONS = tuple(sorted({name for motions in catalogue().values() for name in motions}))
