"""Simulated patients who recover: the regimes over which the statistics must keep their promise.

Healing curves of five shapes, gain 12–60°, time constant 8–90 days, noise of 3–6° that remembers
the day before, half of them with white noise on top, readings rounded to 1 or 5°, a third of the
days missing and more, half of the patients not at random, and pain as whole numbers 0–10.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
SHAPES = ("exponential", "sigmoid", "two_phase", "wobbling", "setback")


@dataclass(frozen=True)
class Course:
    """A person's true healing, as a function of days since the injury. Degrees."""

    shape: str
    start: float
    gain: float
    tau: float
    wobble: Floats = field(default_factory=lambda: np.zeros(0))
    setback_at: float = 0.0

    def __call__(self, t: Floats) -> Floats:
        return self.start + self.gain * self._healed(t)

    def _healed(self, t: Floats) -> Floats:
        if self.shape == "sigmoid":
            middle = 1.5 * self.tau
            found = 1 / (1 + np.exp(-(t - middle) / (self.tau / 2)))
            return found / (1 / (1 + np.exp(-(1e9 - middle) / (self.tau / 2))))
        if self.shape == "two_phase":
            return 0.5 * (1 - np.exp(-t / (self.tau / 3))) + 0.5 * (1 - np.exp(-t / (2 * self.tau)))
        healed = 1 - np.exp(-t / self.tau)
        if self.shape == "wobbling":
            a, b, c, _ = self.wobble
            return healed + (a * np.sin(2 * np.pi * t / b + c))
        if self.shape == "setback":
            since = t - self.setback_at
            return healed - np.where(since > 0, 0.25 * np.exp(-np.maximum(since, 0) / 14), 0.0)
        return healed


def course(chance: np.random.Generator, shape: str | None = None) -> Course:
    shape = shape or SHAPES[chance.integers(len(SHAPES))]
    gain = chance.uniform(12, 60)
    wobble = np.array(
        [chance.uniform(1, 4) / gain, chance.uniform(20, 60), chance.uniform(0, 6.28), 0]
    )
    return Course(
        shape=shape,
        start=chance.uniform(40, 80),
        gain=gain,
        tau=chance.uniform(8, 90),
        wobble=wobble,
        setback_at=chance.uniform(20, 120),
    )


def noise(chance: np.random.Generator, n: int, most_rho: float = 0.7) -> Floats:
    """AR(1) noise of 3–6° whose correlation is drawn; for half of the people white noise too."""
    sd, rho = chance.uniform(3, 6), chance.uniform(0, most_rho)
    found = np.empty(n)
    found[0] = chance.normal(0, sd)
    steps = chance.normal(0, sd * np.sqrt(1 - rho**2), n)
    for i in range(1, n):
        found[i] = rho * found[i - 1] + steps[i]
    if chance.random() < 0.5:
        found += chance.normal(0, sd / 2, n)
    return found


def leave_out(chance: np.random.Generator, values: Floats, share: float) -> Floats:
    """Make days missing: at random, or for half of the people more often on bad days."""
    chances = np.full(len(values), share)
    if chance.random() < 0.5:
        bad = values < np.median(values)
        chances = np.where(bad, 1.4 * share, 0.6 * share)
    return np.where(chance.random(len(values)) < chances, np.nan, values)


def rounded(chance: np.random.Generator, values: Floats) -> Floats:
    step = 5.0 if chance.random() < 0.5 else 1.0
    return np.round(values / step) * step


@dataclass(frozen=True)
class Design:
    """A plan: so many periods of so many days, and what the true effect is while on."""

    days: int = 7
    periods: int = 16
    effect: float = 0.0
    half_life: float = 0.0
    missing: float = 0.3
    most_rho: float = 0.7


def orders(chance: np.random.Generator, periods: int) -> Floats:
    first = chance.integers(0, 2, periods // 2).astype(float)
    return np.column_stack([first, 1 - first]).ravel()


def exposure_of(assigned: Floats, half_life: float) -> Floats:
    if half_life == 0:
        return assigned
    kept, level, found = 0.5 ** (1 / half_life), 0.0, np.empty_like(assigned)
    for i, on in enumerate(assigned):
        level = level * kept + on * (1 - kept)
        found[i] = level
    return found


def trial(chance: np.random.Generator, design: Design, kind: str = "motion") -> dict[str, Any]:
    """One patient's whole plan, as `randomised_effect` takes it."""
    n = design.days * design.periods
    day = np.arange(n, dtype=float)
    order = orders(chance, design.periods)
    assigned = np.repeat(order, design.days)
    taken = np.where(chance.random(n) < 0.95, assigned, 1 - assigned)
    # Pain is told in points where motion is told in degrees: a tenth of the size, turned round.
    unit = 1.0 if kind == "motion" else 0.1
    begun = chance.uniform(0, 60)
    healing = unit * course(chance)(day + begun)
    errors = unit * noise(chance, n, design.most_rho) * (1.0 if kind == "motion" else 3.0)
    effect = design.effect * exposure_of(assigned, design.half_life)
    if kind == "motion":
        outcome = rounded(chance, healing + errors + effect)
        scale: tuple[float | None, float | None] = (None, None)
    else:
        falling = chance.uniform(4, 8) - (healing - healing[0]) * 0.5
        outcome = np.clip(np.round(falling + errors + effect), 0, 10)
        scale = (0.0, 10.0)
    return {
        "day": day,
        "outcome": leave_out(chance, outcome, design.missing),
        "assigned": assigned,
        "taken": taken,
        "period": np.repeat(np.arange(design.periods, dtype=float), design.days),
        "smallest_change": 5.0 if kind == "motion" else 2.0,
        "higher_is_better": kind == "motion",
        "half_life_days": design.half_life,
        "scale": scale,
    }


def before_after_p(case: dict[str, Any]) -> float:
    """The naive comparison: the first half against the second, by Welch's t-test."""
    from scipy.stats import ttest_ind

    values = case["outcome"]
    half = len(values) // 2
    first, second = values[:half], values[half:]
    return float(
        ttest_ind(first[~np.isnan(first)], second[~np.isnan(second)], equal_var=False).pvalue
    )


def on_off_p(case: dict[str, Any]) -> float:
    """The other naive one: on days against off days, by Welch's t-test."""
    from scipy.stats import ttest_ind

    values, on = case["outcome"], case["assigned"] == 1
    seen = ~np.isnan(values)
    return float(ttest_ind(values[on & seen], values[~on & seen], equal_var=False).pvalue)
