"""Plans and diaries with everything there, to be spoilt by one thing at a time."""

from typing import Any

import numpy as np

from recovery.statistics.effect import randomised_effect
from recovery.statistics.trial_data import TrialData

nan = float("nan")


def plan(periods: int = 8, days: int = 10, **changed: Any) -> dict[str, Any]:
    """A plan with every reading and every dose, to be spoilt by one thing at a time."""
    chance = np.random.default_rng(3)
    assigned = np.repeat(np.tile([1.0, 0.0, 0.0, 1.0], periods)[:periods], days)
    n = len(assigned)
    return {
        "day": np.arange(n),
        "outcome": 80 + 0.1 * np.arange(n) + chance.normal(0, 3, n),
        "assigned": assigned,
        "taken": assigned.copy(),
        "period": np.repeat(np.arange(periods), days),
        "smallest_change": 5.0,
        "higher_is_better": True,
        **changed,
    }


def codes(case: dict[str, Any]) -> list[str]:
    found = randomised_effect(**case)
    assert (found.verdict == "refused") == bool(found.reasons)
    if found.verdict == "refused":
        assert all(np.isnan([found.estimate, found.low, found.high, found.p]))
    return list(found.reasons)


def without(case: dict[str, Any], days: Any) -> dict[str, Any]:
    """Take readings away."""
    outcome = case["outcome"].copy()
    outcome[days] = nan
    return {**case, "outcome": outcome}


def data_of(case: dict[str, Any]) -> TrialData:
    named = ("day", "outcome", "assigned", "taken", "period")
    return TrialData.checked(
        **{name: case[name] for name in named},
        half_life_days=case.get("half_life_days", 0.0),
        scale=(None, None),
    )


def observed(days: int = 60, every: int = 5, **changed: Any) -> dict[str, Any]:
    chance = np.random.default_rng(2)
    taken = (np.arange(days) // every) % 2.0
    return {
        "day": np.arange(days),
        "outcome": 60 + 0.1 * np.arange(days) + chance.normal(0, 3, days),
        "taken": taken,
        "smallest_change": 5.0,
        "higher_is_better": True,
        **changed,
    }
