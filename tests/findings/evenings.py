"""Evenings with a supplement and the nights after them, by day before today."""

import numpy as np


def days(count: int, seed: int = 3) -> dict[int, str]:
    """Intakes of `count` days, taken or skipped by a coin."""
    chance = np.random.default_rng(seed)
    return {ago: ("taken", "skipped")[int(chance.integers(2))] for ago in range(count, -1, -1)}


def sleep(intakes: dict[int, str], better: float = 2.0, seed: int = 4) -> dict[int, int]:
    chance = np.random.default_rng(seed)
    return {
        ago: int(np.clip(round(5 + better * (said == "taken") + chance.normal(0, 1)), 0, 10))
        for ago, said in intakes.items()
    }
