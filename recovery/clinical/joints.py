"""The catalogue of joints and motions, read from `joints.json`, which the front end reads too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recovery.clinical.knowledge import table


@dataclass(frozen=True)
class Error:
    """A measurement error in degrees: of which device, in whose hands (all where `by` is empty)."""

    device: str
    degrees: float
    by: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Deficit:
    """What an extension lacks, in degrees, and from which week, to be flagged."""

    degrees: float
    from_week: int


@dataclass(frozen=True)
class Turns:
    """How a motion is drawn, in directions clockwise from the right of the picture.

    `still` is where what rests points to, `neutral` where the limb points to at 0°; `way` is 1
    where it turns clockwise, else -1. `mirrored`: a left limb is meant, a right one is its mirror
    picture.
    """

    still: tuple[float, ...]
    neutral: float
    way: int
    mirrored: bool


@dataclass(frozen=True)
class Motion:
    """One motion of a joint, or one way to measure it that is compared with itself alone.

    All angles in degrees on a flexion-positive axis. `name` is what entries call it, `measure` what
    words call it. `smaller_is_better` holds for extension, where a reading is what is lacking to
    straight. `measured` says who can measure it: "alone", "helper" or "clinic".
    """

    joint: str
    name: str
    measure: str
    usual_maximum: float
    smaller_is_better: bool
    measured: str
    plausible: tuple[float, float]
    turns: Turns
    errors: tuple[Error, ...] = ()
    deficits: tuple[Mapping[str, Any], ...] = ()

    @property
    def possible(self) -> tuple[float, float]:
        """The least and the most that a clinician's measurement may say."""
        further: float = table("joints")["further"]
        return self.plausible[0] - further, self.plausible[1] + further

    def error_of(self, device: str, rater: str) -> Error | None:
        """Return the smallest change that is more than measurement error; None if unknown.

        Where an entry does not say which of several figures holds, the largest does.
        """
        held = [
            each for each in self.errors
            if each.device == device and (not each.by or rater in each.by)
        ]  # fmt: skip
        return max(held, key=lambda each: each.degrees, default=None)

    def deficit_of(self, kind: str) -> Deficit | None:
        """Return when an extension that lacks is flagged after this kind of injury, if ever."""
        for each in self.deficits:
            if each.get("injury", kind) == kind:
                return Deficit(each["degrees"], each["from_week"]) if "degrees" in each else None
        return None


@cache
def _joints() -> Mapping[str, Any]:
    return dict(table("joints")["joints"])


def _motion(joint: str, name: str, measure: str, entry: Mapping[str, Any]) -> Motion:
    return Motion(
        joint=joint,
        name=name,
        measure=measure,
        usual_maximum=entry["usual_maximum"],
        smaller_is_better=entry["smaller_is_better"],
        measured=entry["measured"],
        plausible=(entry["plausible"][0], entry["plausible"][1]),
        turns=_turns(**entry["turns"]),
        errors=tuple(
            Error(each["device"], each["degrees"], tuple(each.get("by", ())), each["source"])
            for each in entry.get("error", ())
        ),
        deficits=tuple(entry.get("deficit", ())),
    )


def _turns(still: list[float], neutral: float, way: int, mirrored: bool = False) -> Turns:
    return Turns(tuple(still), neutral, way, mirrored)


@cache
def catalogue() -> dict[str, dict[str, Motion]]:
    """Return motion by name by joint."""
    return {
        joint: {
            name: _motion(joint, name, entry.get("measure", name), entry)
            for name, entry in facts["motions"].items()
        }
        for joint, facts in _joints().items()
    }


@cache
def _measures(joint: str) -> tuple[tuple[Mapping[str, Any], Motion], ...]:
    """Return the ways to measure a motion of a joint that are compared with themselves alone."""
    found = _joints().get(joint, {}).get("measures", {})
    return tuple(
        (entry, _motion(joint, entry["motion"], name, entry)) for name, entry in found.items()
    )


def measure_of(joint: str, motion: str, *, position: str, device: str) -> Motion | None:
    """Return what a reading is a reading of; None for a motion that the joint does not have."""
    for entry, found in _measures(joint):
        if entry["motion"] == motion and (
            position == entry["position"] or device == entry["device"]
        ):
            return found
    return catalogue().get(joint, {}).get(motion)


def measures_of(joint: str) -> Iterator[Motion]:
    """Yield all that is told apart of a joint: its motions, then the ways of their own."""
    yield from catalogue()[joint].values()
    yield from (found for _, found in _measures(joint))


def has_sides(joint: str) -> bool:
    """Say whether there are two of a joint, a left and a right one."""
    return bool(_joints()[joint].get("sides", True))


JOINTS = tuple(catalogue())
MOTIONS = tuple(sorted({name for motions in catalogue().values() for name in motions}))
