"""Drops of motion: several ways to see a sudden loss, each where it is false as often.

A patient is followed from day 28 to day 119 and looked at every night; alarms within 14 days are
one. What is to be found is a sudden loss on a day from 35 to 90. The courses with a setback lose
a quarter of what they gain, so an alarm in the four weeks after it is no false one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from recovery.statistics import fall
from recovery.statistics.arrays import Flags
from recovery.statistics.scatter import Scatter, scatter
from tests.statistics.calibrate_attention import (
    FIRST,
    LAST,
    MOTIONS,
    PATIENTS,
    STEADY,
    TWICE,
    a_week,
)
from tests.statistics.courses import Followed, Regime, alarms, best_of_week_drops, followed
from tests.statistics.runner import Runner, percent, table
from tests.statistics.simulator import SHAPES, Floats

SEED = 9_000
LOST_ON = (35, 91)
DOWN_DAYS = 28  # for which a setback is a true loss
WITHIN = {False: 14, True: 21}  # days in which a loss is to be found; two measuring days a week
MOST, MOST_IN_A_SHAPE = 0.1, 0.15  # false alarms in a patient-month
SHAPE_NAMES = [shape.replace("_", "-") for shape in SHAPES]
CURVE = (0.2, 0.0, -0.25, -0.5, -1.0)
# A patient of the first weeks after an operation, who gains 3–5° a week when they lose it.
GAINING = {"gain": (40, 60), "tau": (20, 40), "most_since": 6}
GAINING_LOST_ON = (26, 40)
CUSUM_SLACK, CUSUM_SLOPE, CUSUM_LEVEL = 0.5, 0.15, 400.0

Nights = list[tuple[int, float]]  # the night and how clear a loss is: the lower, the clearer


@dataclass(frozen=True)
class Asked:
    """A cell: who is followed, when they lose something, and by which ways they are looked at."""

    regime: Regime
    ways: tuple[str, ...]
    lost_on: tuple[int, int] = LOST_ON


@dataclass(frozen=True)
class Seen:
    """What every way made of one patient, from the first night that counts."""

    nights: dict[str, Nights]
    first: int
    months: float


# The ways


@dataclass(frozen=True)
class Night:
    """What is known of one patient on one night."""

    days: Floats
    values: Floats
    now: float
    rhythm: fall.Rhythm
    late: Flags
    early: Flags
    own: Scatter  # of the readings before those that may have fallen


def night_of(days: Floats, values: Floats, now: float) -> Night | None:
    """Return the night, None if there are too few readings to tell."""
    rhythm = fall.rhythm_of(days, now)
    found = fall.split(days, now, rhythm)
    if found is None:
        return None
    late, early, history = found
    own = scatter(days[history], values[history])
    return Night(days, values, now, rhythm, late, early, own)


def before_now(night: Night) -> float:
    """As until 0.2: the level alone, and the scatter of all readings before this week."""
    older = night.days <= night.now - night.rhythm.days
    own = scatter(night.days[older], night.values[older])
    return fall.below_level(own, night.days, night.values, night.late, night.early)


def level(night: Night) -> float:
    return fall.below_level(night.own, night.days, night.values, night.late, night.early)


def course(night: Night) -> float:
    return fall.below_course(night.own, night.days, night.values, night.late)


def cusum(night: Night) -> float:
    """A one-sided CUSUM of what the readings of the last days lie under the course before them,
    each against all that came before it."""
    recent = night.days > night.now - fall.COURSE_DAYS - fall.UNSEEN_DAYS
    x, y = night.days[recent], night.values[recent]
    known = int((x <= night.now - fall.UNSEEN_DAYS).sum())
    if known < fall.LEAST_BEFORE:
        return 0.0
    t = x - x[known - 1]
    spread = night.own.covariance(x) + CUSUM_SLOPE**2 * np.outer(t, t) + CUSUM_LEVEL
    errors = np.linalg.solve(np.linalg.cholesky(spread), y - y[:known].mean())[known:]
    total = 0.0
    for error in errors:
        total = max(0.0, total - float(error) - CUSUM_SLACK)
    return -total


def shipped(night: Night) -> float:
    """What is flagged: z of the level or the course, from the rhythm's own threshold on."""
    given = (night.own, night.days, night.values, night.late, night.early, night.rhythm)
    return fall.clearest(*given) - night.rhythm.z


WAYS: dict[str, Callable[[Night], float]] = {
    "before": before_now, "level": level, "course": course, "cusum": cusum, "shipped": shipped,
}  # fmt: skip
NAMES = {
    "before": "this week against the three before, as until 0.2",
    "level": "the level before, scatter without the last 14 days",
    "course": "a fitted course with a step",
    "cusum": "CUSUM of what lies under the course",
    "shipped": "level or course, as flagged",
}


# The patients


def is_down(patient: Followed, today: int) -> bool:
    """Whether a setback is on."""
    after = today + patient.since - patient.course.setback_at
    return patient.course.shape == "setback" and 0 <= after <= DOWN_DAYS


def seen(asked: Asked, chance: np.random.Generator) -> Seen:
    """One patient: every night without a loss, or those in which it is to be found."""
    regime, first, last = asked.regime, FIRST, LAST
    if regime.lost:
        first = int(chance.integers(*asked.lost_on))
        last = first + WITHIN[regime.twice_a_week]
        regime = replace(regime, lost_on=first)
    patient = followed(chance, regime)
    read = ~np.isnan(patient.degrees)
    days, gains = patient.day[read], patient.sign * patient.degrees[read]
    nights = [t for t in range(first, last) if regime.lost or not is_down(patient, t)]
    found: dict[str, Nights] = {name: [] for name in asked.ways}
    for today in nights:
        known = int(np.searchsorted(days, today, side="right"))
        night = night_of(days[:known], gains[:known], float(today)) if known else None
        for name in asked.ways:
            found[name].append((today, _score(name, patient, today, night)))
    return Seen(found, first, len(nights) / 30.4)


def _score(name: str, patient: Followed, today: int, night: Night | None) -> float:
    if name == "naive":
        return -1.0 if best_of_week_drops(patient, today) else np.inf
    return np.inf if night is None else WAYS[name](night)


# What is counted


def false_rate(found: Sequence[Seen], way: str, limit: float = 0.0) -> float:
    """False alarms in a patient-month."""
    counted = sum(alarms([t for t, z in one.nights[way] if z <= limit]) for one in found)
    return counted / max(sum(one.months for one in found), 1e-9)


def found_share(found: Sequence[Seen], way: str, limit: float = 0.0) -> float:
    return float(np.mean([any(z <= limit for _, z in one.nights[way]) for one in found]))


def median_days(found: Sequence[Seen], way: str, limit: float = 0.0) -> float:
    first = [[t for t, z in one.nights[way] if z <= limit][:1] for one in found]
    delays = [t[0] - one.first for t, one in zip(first, found, strict=True) if t]
    return float(np.median(delays)) if delays else float("nan")


def limit_of(quiet: Sequence[Sequence[Seen]], way: str) -> float:
    """The weakest evidence at which false alarms stay within what is allowed, over the shapes."""
    low, high = -12.0, -0.5
    for _ in range(14):
        limit = (low + high) / 2
        rates = [false_rate(shape, way, limit) for shape in quiet]
        if np.mean(rates) > MOST or max(rates) > MOST_IN_A_SHAPE:
            high = limit
        else:
            low = limit
    return low


# The tables


def tables(runner: Runner) -> str:
    """Return the tables: the ways compared, daily and on two days a week; what is flagged."""
    count = f"{runner.patients:,} simulated patients of each shape in each row."
    parts = [count]
    for name, regime in (("Measured daily, 30 % missing", STEADY), ("Two days a week", TWICE)):
        parts += _rhythm(runner, name, regime)
    return "\n\n".join([*parts, _others(runner)])


def _cells(regime: Regime, ways: Sequence[str]) -> list[Asked]:
    return [Asked(replace(regime, shape=shape), tuple(ways)) for shape in SHAPES]


def _rhythm(runner: Runner, name: str, regime: Regime) -> list[str]:
    days = WITHIN[regime.twice_a_week]
    quiet = runner.each(f"{name}, quiet", seen, _cells(regime, tuple(WAYS)), seed=SEED)
    lost = runner.each(
        f"{name}, lost", seen, _cells(replace(regime, lost=12.0), tuple(WAYS)), seed=SEED + 100
    )
    gaining = Asked(replace(regime, lost=12.0, **GAINING), tuple(WAYS), GAINING_LOST_ON)
    (fast,) = runner.each(f"{name}, gaining", seen, [gaining], seed=SEED + 200)
    everybody = [one for shape in lost for one in shape]
    counted, caught = [], []
    for way, called in NAMES.items():
        limit = 0.0 if way == "shipped" else limit_of(quiet, way)
        rates = [false_rate(shape, way, limit) for shape in quiet]
        shares = [found_share(shape, way, limit) for shape in (everybody, *lost)]
        shown = _threshold(regime) if way == "shipped" else limit
        counted.append([called, f"{shown:.2f}", *map("{:.3f}".format, (np.mean(rates), *rates))])
        after = f"{median_days(everybody, way, limit):.0f} days"
        gains = percent(found_share(fast, way, limit))
        caught.append([called, *map(percent, shares), after, gains])
    false = [f"{name}: false alarms in a patient-month", "flagged from", "all", *SHAPE_NAMES]
    found = [f"12° found within {days} days", "all", *SHAPE_NAMES]
    found += ["after (median)", "while gaining fast"]
    return [table(false, counted), table(found, caught), _curve(name, regime, quiet, everybody)]


def _threshold(regime: Regime) -> float:
    return (fall.SPARSE if regime.twice_a_week else fall.DAILY).z


def _curve(name: str, regime: Regime, quiet: Sequence[Sequence[Seen]], lost: Sequence[Seen]) -> str:
    head = [f"{name}: flagged from", *(f"{_threshold(regime) + more:.2f}" for more in CURVE)]
    rates = [np.mean([false_rate(each, "shipped", more) for each in quiet]) for more in CURVE]
    rows = [
        ["false alarms in a patient-month", *(f"{rate:.3f}" for rate in rates)],
        ["12° found", *(percent(found_share(lost, "shipped", more)) for more in CURVE)],
    ]
    return table(head, rows)


def _others(runner: Runner) -> str:
    """Smaller losses, extension, and the naive rule."""
    own = ("shipped",)
    lacking = replace(STEADY, extension=True)
    losses = [("daily", STEADY, (8.0, 6.0)), ("two days a week", TWICE, (8.0, 6.0)),
              ("extension, daily", lacking, (10.0, 5.0))]  # fmt: skip
    caught = []
    for name, way, degrees in losses:
        for loss in degrees:
            cells = _cells(replace(way, lost=loss), own)
            shapes = runner.each(f"{loss:.0f}°, {name}", seen, cells, seed=SEED + 300)
            found = [one for shape in shapes for one in shape]
            share, days = found_share(found, "shipped"), median_days(found, "shipped")
            within = f"{WITHIN[way.twice_a_week]} days"
            caught.append([f"{loss:.0f}°, {name}", within, percent(share), f"{days:.0f} days"])
    counted = []
    for name, regime, way in (
        ("extension, daily", lacking, "shipped"),
        ("naive: best of this week under the best before", STEADY, "naive"),
    ):
        quiet = runner.each(name, seen, _cells(regime, (way,)), seed=SEED + 400)
        rates = [false_rate(shape, way) for shape in quiet]
        counted.append([name, *map("{:.3f}".format, rates), a_week(rates)])
    head = ["false alarms in a patient-month", *SHAPE_NAMES]
    head.append(f"a week, {PATIENTS} patients × {MOTIONS} motions")
    return "\n\n".join(
        [table(["a sudden loss of", "found within", "found", "after (median)"], caught),
         table(head, counted)]
    )  # fmt: skip
