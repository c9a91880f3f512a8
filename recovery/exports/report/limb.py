"""A joint as a picture, for a page without a browser: the geometry of `frontend/src/ui/limb.ts`.

`tests/cases/limb.json` holds both to the same places. The joint is at 0, 0; lengths are pixels,
angles degrees, directions clockwise from the right. Nothing but the limb itself, which is where it
is, lies beyond a limit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, inf, radians, sin

from recovery.clinical.joints import Motion, Turns

Place = tuple[float, float]
Stroke = tuple[Place, Place]
Reach = tuple[float, float]

NEARLY_ROUND = 355  # more than this of a circle would come back to where it began
LACKING: Reach = (-10, 45)  # an angle to straight is drawn where a few degrees can be seen
NEAR = 25  # a still segment ends within the arc where the arc comes this near
LETTER, LINE = 8, 13
ORIGIN: Place = (0.0, 0.0)


@dataclass(frozen=True)
class Shown:
    """What a picture shows, in degrees; None where there is none. `was`: four weeks ago."""

    now: float
    was: float | None = None
    goal: float | None = None
    error: float | None = None
    minimum: float | None = None
    maximum: float | None = None

    @property
    def open(self) -> Reach:
        """From where to where the surgeon allows it."""
        low = -inf if self.minimum is None else self.minimum
        return low, inf if self.maximum is None else self.maximum

    def allows(self, degrees: float | None) -> bool:
        low, high = self.open
        return degrees is not None and low <= degrees <= high


@dataclass(frozen=True)
class Label:
    """A text, its middle, and what it takes at most."""

    text: str
    at: Place
    width: float
    height: float


@dataclass(frozen=True)
class Wall:
    """A limit across the arc, and the part of the arc beyond it: an SVG path."""

    stroke: Stroke
    beyond: str


@dataclass(frozen=True)
class Drawing:
    """`box` is left, top, width and height of all that is drawn; arcs are SVG paths, "" if none."""

    box: tuple[float, float, float, float]
    still: list[Stroke]
    limb: Stroke
    was: Stroke | None
    track: str
    reached: str
    wedge: str
    goal: Stroke | None
    label: Label | None
    walls: list[Wall]
    thick_limb: float
    thick_arc: float


@dataclass(frozen=True)
class _Arc:
    """The arc of a motion of one side, and what of it a limit leaves open."""

    turns: Turns
    mirrored: bool
    radius: float
    low: float
    high: float

    def resting(self, toward: float) -> float:
        return 180 - toward if self.mirrored else toward

    def towards(self, degrees: float) -> float:
        return self.resting(self.turns.neutral + self.turns.way * degrees)

    def at(self, degrees: float, length: float) -> Place:
        return _polar(self.towards(degrees), length)

    def across(self, degrees: float, half: float) -> Stroke:
        return self.at(degrees, self.radius - half), self.at(degrees, self.radius + half)

    def ring(self, begin: float, end: float, further: float = 0) -> str:
        if begin >= end:
            return ""
        radius = self.radius + further
        (x1, y1), (x2, y2) = self.at(begin, radius), self.at(end, radius)
        long, sweep = int(end - begin > 180), int((self.turns.way > 0) != self.mirrored)
        return f"M{x1:.1f} {y1:.1f}A{radius:g} {radius:g} 0 {long} {sweep} {x2:.1f} {y2:.1f}"

    def within(self, begin: float, end: float, further: float = 0) -> str:
        return self.ring(max(begin, self.low), min(end, self.high), further)

    def wall(self, degrees: float, begin: float, end: float) -> Wall:
        return Wall(self.across(degrees, 12), self.ring(begin, end))

    def still(self, reach: Reach) -> list[Stroke]:
        """Return what rests: it ends within the arc where that comes near."""
        return [
            (ORIGIN, _polar(self.resting(each), self.radius + (-14 if near else 14)))
            for each in self.turns.still
            for near in [_meets(self.turns, each, reach)]
        ]

    def walls(self, shown: Shown, reach: Reach) -> list[Wall]:
        least, most = shown.minimum, shown.maximum
        return [
            *([] if least is None else [self.wall(least, reach[0], least)]),
            *([] if most is None else [self.wall(most, most, reach[1])]),
        ]

    def wedge(self, shown: Shown) -> str:
        """Return what measurement error leaves open around a reading."""
        if not shown.error or not shown.allows(shown.now):
            return ""
        return f"{self.within(shown.now - shown.error, shown.now + shown.error, 6)}L0 0Z"

    def rim(self, room: Reach, outer: float) -> list[Place]:
        """Return places along the arc, three degrees apart, and its end."""
        places, degrees = [self.at(room[1], outer)], room[0]
        while degrees < room[1]:
            places.append(self.at(degrees, outer))
            degrees += 3
        return places


def drawn(
    motion: Motion, side: str, shown: Shown, *, radius: float, say: Callable[[float], str]
) -> Drawing:
    """Return the picture of a motion; `say` writes the goal."""
    mirrored = motion.turns.mirrored and side == "right"
    arc = _Arc(motion.turns, mirrored, radius, *shown.open)
    was = shown.was if shown.allows(shown.was) else None
    goal = shown.goal if shown.allows(shown.goal) else None
    reach = _reach(
        LACKING if motion.smaller_is_better else (0, motion.usual_maximum),
        [each for each in (shown.now, was, goal) if each is not None],
        motion.plausible,
    )
    tick = None if goal is None else arc.across(goal, 9)
    label = None if goal is None else _label(say(goal), arc.towards(goal), radius + 13)
    still, walls = arc.still(reach), arc.walls(shown, reach)
    limb = ORIGIN, arc.at(shown.now, radius - 2)
    thick_limb, thick_arc = (6, 8) if radius < 50 else (9, 12)
    room = reach[0] - (shown.error or 0), reach[1] + (shown.error or 0)
    places = [
        *arc.rim(room, radius + thick_arc / 2),
        *(place for stroke in (*still, limb, *(each.stroke for each in walls)) for place in stroke),
        *([tick[1], *_corners(label)] if tick and label else []),
    ]
    return Drawing(
        box=_box(places, thick_limb / 2 + 2),
        still=still,
        limb=limb,
        was=None if was is None else (ORIGIN, arc.at(was, radius - 14)),
        track=arc.within(*reach),
        reached=arc.within(min(0, shown.now), max(0, shown.now)),
        wedge=arc.wedge(shown),
        goal=tick,
        label=label,
        walls=walls,
        thick_limb=thick_limb,
        thick_arc=thick_arc,
    )


def _polar(direction: float, length: float) -> Place:
    return length * cos(radians(direction)), length * sin(radians(direction))


def _reach(usual: Reach, shown: Sequence[float], plausible: Reach) -> Reach:
    """Return room for what is usual and for all that is shown, as far as a joint goes."""
    low = max(min(usual[0], *shown), min(plausible[0], *shown))
    high = min(max(usual[1], *shown), max(plausible[1], *shown))
    return low, min(high, low + NEARLY_ROUND)


def _meets(turns: Turns, toward: float, reach: Reach) -> bool:
    """Say whether the arc comes near a segment that rests."""
    turned = turns.way * (toward - turns.neutral)
    return any(reach[0] - NEAR < turned + full < reach[1] + NEAR for full in (-360, 0, 360))


def _label(text: str, direction: float, begin: float) -> Label:
    """Return a label beyond the arc, as near as its width lets it come."""
    width, height = len(text) * LETTER, LINE
    x, y = _polar(direction, 1)
    half = (abs(x) * width + abs(y) * height) / 2
    return Label(text, _polar(direction, begin + half), width, height)


def _corners(label: Label) -> list[Place]:
    (x, y), half, tall = label.at, label.width / 2, label.height / 2
    return [(x - half, y - tall), (x + half, y + tall)]


def _box(places: Sequence[Place], margin: float) -> tuple[float, float, float, float]:
    """Return all that is drawn, and a margin."""
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, top = min(*xs, -margin) - margin, min(*ys, -margin) - margin
    return left, top, max(*xs, margin) + margin - left, max(*ys, margin) + margin - top
