"""What is malformed is named; what is not is answered or refused."""

from typing import Any

import numpy as np
import pytest

from recovery.statistics.answers import Note, Reason
from recovery.statistics.effect import observed_association, randomised_effect
from tests.statistics.plans import nan, observed, plan

BAD: list[tuple[str, Any]] = [
    ("day", np.arange(79)),
    ("day", np.arange(80)[::-1]),
    ("day", np.r_[0, np.arange(79)]),
    ("day", np.arange(80) + 0.5),
    ("day", np.r_[np.arange(79), np.inf]),
    ("day", np.r_[np.arange(79), nan]),
    ("day", np.r_[np.arange(79), 1e9]),
    ("day", []),
    ("day", None),
    ("day", np.arange(80).reshape(8, 10)),
    ("day", np.arange("2026-01-01", "2026-03-22", dtype="datetime64[D]")),
    ("outcome", np.ones(79)),
    ("outcome", np.r_[np.ones(79), np.inf]),
    ("outcome", np.r_[np.ones(79), -np.inf]),
    ("outcome", np.r_[np.ones(79), 1e200]),
    ("outcome", ["3"] * 80),
    ("outcome", [None] * 80),
    ("outcome", [1.0] * 79 + [None]),
    ("outcome", [[1.0], [1.0, 2.0]]),
    ("outcome", np.ones(80, dtype=complex)),
    ("outcome", "many"),
    ("outcome", 3.0),
    ("taken", np.full(80, 2.0)),
    ("taken", np.full(80, -0.1)),
    ("taken", np.ones(81)),
    ("smallest_change", nan),
    ("smallest_change", 0.0),
    ("smallest_change", -1.0),
    ("smallest_change", np.inf),
    ("smallest_change", "5"),
    ("smallest_change", None),
    ("smallest_change", True),
    ("higher_is_better", None),
    ("higher_is_better", "yes"),
    ("scale", (10.0, 0.0)),
    ("scale", (0.0, nan)),
    ("scale", (0.0,)),
    ("scale", 10.0),
    ("scale", None),
    ("scale", "ab"),
]
BAD_OF_A_PLAN: list[tuple[str, Any]] = [
    ("assigned", np.full(80, 2.0)),
    ("assigned", np.full(80, 0.5)),
    ("assigned", np.r_[np.ones(79), nan]),
    ("assigned", np.arange(80) % 2),
    ("assigned", np.ones(7)),
    ("period", np.r_[np.arange(79), nan]),
    ("period", np.repeat([0, 1, 2, 3, 0, 1, 2, 3], 10)),
    ("period", ["a"] * 80),
    ("period", np.ones(3)),
    ("half_life_days", -1.0),
    ("half_life_days", nan),
    ("half_life_days", np.inf),
    ("half_life_days", "1"),
    ("half_life_days", None),
    ("design", "coin"),
    ("design", None),
    ("design", ["pairs"]),
    ("randomised", None),
    ("finished", "no"),
]


def named(name: str) -> str:
    # A `day` that has another length than the rest is told of by the first of the rest.
    return "^(day|outcome): " if name == "day" else f"^{name}: "


@pytest.mark.parametrize(("name", "value"), BAD + BAD_OF_A_PLAN)
def test_bad_input_of_a_plan_is_named(name, value):
    # A `day` that has another length than the rest is told of by the first of the rest.
    with pytest.raises(
        ValueError, match=rf"^({name}|outcome): " if name == "day" else f"^{name}: "
    ):
        randomised_effect(**plan(**{name: value}))


@pytest.mark.parametrize(("name", "value"), BAD)
def test_bad_input_without_a_plan_is_named(name, value):
    with pytest.raises(
        ValueError, match=rf"^({name}|outcome): " if name == "day" else f"^{name}: "
    ):
        observed_association(**observed(80, **{name: value}))


def anything(seed: int) -> dict[str, Any]:
    """Some plan or other: periods of any length, days left out, hardly any noise or a lot of it."""
    chance = np.random.default_rng(seed)
    design = ("pairs", "balanced", "free")[seed % 3]
    lengths = chance.integers(1, 15, chance.integers(1, 30))
    firsts = chance.integers(0, 2, len(lengths)).astype(float)
    orders = {
        "pairs": np.column_stack([firsts, 1 - firsts]).ravel()[: len(lengths)],
        "balanced": chance.permutation(np.arange(len(lengths)) % 2),
        "free": firsts,
    }
    assigned = np.repeat(orders[design], lengths)
    n = len(assigned)
    outcome = np.round(chance.normal(5, chance.choice([0.01, 0.3, 2, 50]), n), seed % 4)
    return {
        "day": np.cumsum(chance.integers(1, chance.choice([2, 2, 4]), n)),
        "outcome": np.where(chance.random(n) < chance.choice([0, 0.3, 0.6]), nan, outcome),
        "assigned": assigned,
        "taken": np.where(chance.random(n) < 0.1, nan, assigned),
        "period": np.repeat(np.arange(len(lengths)), lengths),
        "smallest_change": float(chance.choice([1e-6, 1, 1e6])),
        "higher_is_better": bool(seed % 2),
        "half_life_days": float(chance.choice([0, 0.01, 0.3])),
        "design": design,
    }


@pytest.mark.filterwarnings("error")
def test_whatever_the_plan_it_is_answered_or_refused():
    verdicts = set()
    for seed in range(300):
        found = randomised_effect(**anything(seed))
        verdicts.add(found.verdict)
        if found.verdict != "refused":
            assert found.low <= found.estimate <= found.high
            assert (found.p < 0.05) == (found.low > 0 or found.high < 0)
            assert found.p_randomisation_smallest <= found.p_randomisation <= 1
        assert all(reason in Reason for reason in found.reasons)
        assert all(note.code in Note for note in found.notes)
    assert {"refused", "cannot tell", "no worthwhile effect"} <= verdicts
