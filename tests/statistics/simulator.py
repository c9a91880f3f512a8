"""Simulated patients who recover: the regimes over which the statistics must keep their promise.

Healing of five shapes, gain 12–60°, time constant 8–90 days, noise of 3–6° that remembers the day
before, half of it with white noise on top, readings rounded to 1 or 5°, a third of the days missing
and more, half of the patients not at random; pain and the quality of sleep as whole numbers 0–10.

`course`, `noise`, `leave_out` and `rounded` are for every simulation; `trial` and `diary` are what
`recovery.statistics.effect` takes. Every function draws from the generator that it is given, so a
patient is the same for the same seed.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

Floats = NDArray[np.float64]
Range = tuple[float, float]
SHAPES = ("exponential", "sigmoid", "two_phase", "wobbling", "setback")
# Pain and sleep are told in points where motion is told in degrees. What a day varies by, in points
# per degree: SD 3–6° become 0.8–1.6 points of pain and 1.0–2.0 of the quality of sleep.
POINTS = {"motion": 1.0, "pain": 0.27, "sleep": 0.33}
SMALLEST_CHANGE = {"motion": 5.0, "pain": 2.0, "sleep": 1.0}
# Nights are much less alike than days of pain or stiffness (an assumption).
MOST_RHO_OF_SLEEP = 0.4


@dataclass(frozen=True)
class Course:
    """A person's true healing, as a function of days since the injury. Degrees."""

    shape: str
    start: float
    gain: float
    tau: float
    wobble: Floats = field(default_factory=lambda: np.zeros(3))  # share of gain, days, phase
    setback_at: float = 0.0

    def __call__(self, t: Floats) -> Floats:
        return self.start + self.gain * self.healed(t)

    def healed(self, t: Floats) -> Floats:
        """The share of the gain that is reached, mostly 0 to 1."""
        if self.shape == "sigmoid":
            return 1 / (1 + np.exp(-(t - 1.5 * self.tau) / (self.tau / 2)))
        if self.shape == "two_phase":
            return 0.5 * (1 - np.exp(-t / (self.tau / 3))) + 0.5 * (1 - np.exp(-t / (2 * self.tau)))
        healed = 1 - np.exp(-t / self.tau)
        if self.shape == "wobbling":
            size, days, phase = self.wobble[:3]
            return healed + size * np.sin(2 * np.pi * t / days + phase)
        if self.shape == "setback":
            since = t - self.setback_at
            return healed - np.where(since > 0, 0.25 * np.exp(-np.maximum(since, 0) / 14), 0.0)
        return healed


def course(
    chance: np.random.Generator,
    shape: str | None = None,
    *,
    gain: Range = (12, 60),
    tau: Range = (8, 90),
) -> Course:
    """One person's healing; of any shape unless one is asked for."""
    shape = shape or SHAPES[chance.integers(len(SHAPES))]
    size = chance.uniform(*gain)
    return Course(
        shape=shape,
        start=chance.uniform(40, 80),
        gain=size,
        tau=chance.uniform(*tau),
        wobble=np.array(
            [chance.uniform(1, 4) / size, chance.uniform(20, 60), chance.uniform(0, 6.28)]
        ),
        setback_at=chance.uniform(20, 120),
    )


def noise(
    chance: np.random.Generator,
    n: int,
    most_rho: float = 0.7,
    *,
    least_rho: float = 0.0,
    sd: Range = (3, 6),
    white: bool | None = None,
    within: bool = False,
) -> Floats:
    """AR(1) noise of n days whose size and correlation are drawn; half have white noise on top.

    The white noise comes on top of `sd`, or `within` it: then `sd` is that of both together.
    """
    size, rho = chance.uniform(*sd), chance.uniform(least_rho, most_rho)
    steps = chance.normal(0, size * np.sqrt(1 - rho**2), n)
    steps[0] = chance.normal(0, size)
    found = lfilter([1.0], [1.0, -rho], steps)
    if chance.random() < 0.5 if white is None else white:
        found = found + chance.normal(0, size / 2, n)
        return found / np.sqrt(1.25) if within else found
    return found


def leave_out(
    chance: np.random.Generator,
    values: Floats,
    share: float,
    *,
    at_random: bool | None = None,
    goodness: Floats | None = None,
) -> Floats:
    """Make days missing: at random, or (half of the people) more often on bad days.

    `goodness` says which days were good ones; without it the higher values were.
    """
    chances = np.full(len(values), share)
    if chance.random() < 0.5 if at_random is None else not at_random:
        good = values if goodness is None else goodness
        spread = min(0.4 * share, 0.95 - share)
        chances = np.where(good < np.median(good), share + spread, share - spread)
    return np.where(chance.random(len(values)) < chances, np.nan, values)


def rounded(chance: np.random.Generator, values: Floats, step: float | None = None) -> Floats:
    """Round to 1° or, for half of the people, to 5°."""
    step = step or (5.0 if chance.random() < 0.5 else 1.0)
    return np.round(values / step) * step


@dataclass(frozen=True)
class Design:
    """A plan and the people in it. None: drawn for each person."""

    days: int = 7
    periods: int = 16
    kind: str = "motion"  # motion, pain, sleep
    effect: float = 0.0  # on minus off, outcome units, when it acts fully
    half_life: float = 0.0  # of the true effect, days
    declared: float | None = None  # what the plan declared; None: the truth
    shape: str | None = None
    gain: Range = (12, 60)
    tau: Range = (8, 90)
    begun: Range = (0, 60)  # days since the injury when the plan begins
    sd: Range = (3, 6)
    least_rho: float = 0.0
    most_rho: float = 0.7
    white: bool | None = None
    white_within: bool = False
    step: float | None = None
    missing: float = 0.3
    missing_at_random: bool | None = None
    adherence: float = 0.95  # share of days as assigned
    by_dose: bool = False  # the effect follows what was taken, not what was assigned
    faster_on: float = 0.0  # 0.5: heals half as fast again while on, and has no other effect


def orders(chance: np.random.Generator, periods: int) -> Floats:
    """On or off for each period, drawn in pairs; an odd last one is half of a pair."""
    first = chance.integers(0, 2, (periods + 1) // 2).astype(float)
    return np.column_stack([first, 1 - first]).ravel()[:periods]


def exposure_of(assigned: Floats, half_life: float) -> Floats:
    """How much of the full effect each day has: at once, or by a half-life in days."""
    if half_life == 0:
        return assigned
    kept = 0.5 ** (1 / half_life)
    return lfilter([1 - kept], [1.0, -kept], assigned)


def trial(chance: np.random.Generator, design: Design) -> dict[str, Any]:
    """One patient's whole plan, as `randomised_effect` takes it."""
    n = design.days * design.periods
    assigned = np.repeat(orders(chance, design.periods), design.days)
    taken = np.where(chance.random(n) < design.adherence, assigned, 1 - assigned)
    dosed = taken if design.by_dose else assigned
    outcome, scale, goodness = _outcome(chance, design, dosed)
    return {
        "day": np.arange(n, dtype=float),
        "outcome": leave_out(
            chance, outcome, design.missing, at_random=design.missing_at_random, goodness=goodness
        ),
        "assigned": assigned,
        "taken": taken,
        "period": np.repeat(np.arange(design.periods, dtype=float), design.days),
        "smallest_change": SMALLEST_CHANGE[design.kind],
        "higher_is_better": design.kind != "pain",
        "half_life_days": design.half_life if design.declared is None else design.declared,
        "scale": scale,
    }


def _outcome(
    chance: np.random.Generator, design: Design, dosed: Floats
) -> tuple[Floats, tuple[float | None, float | None], Floats]:
    """What the person would have logged on every day, its scale, and which days were good."""
    n, points = len(dosed), POINTS[design.kind]
    healing = course(chance, design.shape, gain=design.gain, tau=design.tau)
    lived = np.cumsum(1 + design.faster_on * dosed) - 1
    since = chance.uniform(*design.begun) + lived
    most_rho = (
        min(design.most_rho, MOST_RHO_OF_SLEEP) if design.kind == "sleep" else (design.most_rho)
    )
    errors = points * noise(
        chance,
        n,
        most_rho,
        least_rho=design.least_rho,
        sd=design.sd,
        white=design.white,
        within=design.white_within,
    )
    moved = errors + design.effect * exposure_of(dosed, design.half_life)
    if design.kind == "motion":
        return rounded(chance, healing(since) + moved, design.step), (None, None), errors
    # Pain falls by at most 3 points, sleep rises by at most 2: the shape is the healing's.
    healed = healing.healed(since) - healing.healed(since[:1])
    if design.kind == "pain":
        level = chance.uniform(5, 8) - chance.uniform(0, 3) * healed
    else:
        level = chance.uniform(4, 7) + chance.uniform(0, 2) * healed
    sign = -1 if design.kind == "pain" else 1
    return np.clip(np.round(level + moved), 0, 10), (0.0, 10.0), sign * errors


def diary(
    chance: np.random.Generator, days: int, story: str = "at random", effect: float = 0.0
) -> dict[str, Any]:
    """One patient who takes it without a plan, as `observed_association` takes it.

    `story`: taken "at random" in spells, or "on bad days".
    """
    design = Design(effect=0.0, missing=0.3)
    outcome, _, errors = _outcome(chance, design, np.zeros(days))
    if story == "on bad days":
        taken = (errors + chance.normal(0, 3, days) < 0).astype(float)
    else:
        switched = chance.random(days) < 0.2
        taken = (np.cumsum(switched) + chance.integers(0, 2)) % 2.0
    return {
        "day": np.arange(days, dtype=float),
        "outcome": leave_out(chance, outcome + effect * taken, 0.3, goodness=errors),
        "taken": taken,
        "smallest_change": 5.0,
        "higher_is_better": True,
    }


def _seen(case: dict[str, Any]) -> tuple[Floats, Floats, Floats]:
    seen = ~np.isnan(case["outcome"])
    return case["day"][seen], case["outcome"][seen], case["assigned"][seen]


def before_after_p(case: dict[str, Any]) -> float:
    """The naive comparison: the first half against the second, by Welch's t-test."""
    from scipy.stats import ttest_ind

    day, values, _ = _seen(case)
    late = day >= len(case["day"]) / 2
    return float(ttest_ind(values[~late], values[late], equal_var=False).pvalue)


def on_off_p(case: dict[str, Any]) -> float:
    """The other naive one: on days against off days, by Welch's t-test."""
    from scipy.stats import ttest_ind

    _, values, on = _seen(case)
    return float(ttest_ind(values[on == 1], values[on == 0], equal_var=False).pvalue)


def least_squares_p(case: dict[str, Any]) -> float:
    """Least squares with a straight trend and independent errors."""
    from scipy.stats import t

    day, values, on = _seen(case)
    design = np.column_stack([np.ones_like(day), day, on])
    inverse = np.linalg.inv(design.T @ design)
    found = inverse @ design.T @ values
    df = len(day) - 3
    variance = ((values - design @ found) ** 2).sum() / df
    return float(2 * t.sf(abs(found[2]) / np.sqrt(variance * inverse[2, 2]), df))
