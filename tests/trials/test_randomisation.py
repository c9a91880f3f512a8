"""The order is drawn fairly, from a secret that was committed to beforehand."""

import hashlib
from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import chisquare

from recovery.trials import randomisation

SEEDS = st.text("0123456789abcdef", min_size=64, max_size=64)
PAIRS = st.integers(min_value=1, max_value=30)
PLANS = st.text(min_size=1, max_size=200)


@given(SEEDS, PAIRS)
def test_every_pair_has_one_on_and_one_off_period(seed: str, pairs: int) -> None:
    order = randomisation.order(seed, pairs)
    assert len(order) == 2 * pairs
    assert all(order[2 * each] != order[2 * each + 1] for each in range(pairs))


def test_every_order_is_drawn_equally_often() -> None:
    seeds = [hashlib.sha256(f"seed {number}".encode()).hexdigest() for number in range(8000)]
    drawn = Counter(randomisation.order(seed, 4) for seed in seeds)
    assert len(drawn) == 2**4
    assert chisquare(list(drawn.values())).pvalue > 0.001


def test_a_new_seed_is_another_one_each_time() -> None:
    seeds = {randomisation.new_seed() for _ in range(100)}
    assert len(seeds) == 100
    assert {len(seed) for seed in seeds} == {64}


@given(SEEDS, PAIRS, PLANS)
def test_a_revealed_seed_verifies(seed: str, pairs: int, plan: str) -> None:
    published = randomisation.commitment(seed, plan)
    shown = randomisation.order(seed, pairs)
    assert randomisation.verifies(seed=seed, plan=plan, published=published, shown=shown)
    for revealed in range(2 * pairs):
        part = shown[:revealed]
        assert randomisation.verifies(seed=seed, plan=plan, published=published, shown=part)


@given(SEEDS, SEEDS, PAIRS, PLANS, PLANS)
def test_another_seed_another_plan_and_another_order_do_not_verify(
    seed: str, other: str, pairs: int, plan: str, changed: str
) -> None:
    assume(seed != other and plan != changed)
    published = randomisation.commitment(seed, plan)
    shown = randomisation.order(seed, pairs)

    def verifies(seed: str = seed, plan: str = plan, shown: tuple[bool, ...] = shown) -> bool:
        return randomisation.verifies(seed=seed, plan=plan, published=published, shown=shown)

    assert not verifies(seed=other)
    assert not verifies(plan=changed)
    assert not verifies(shown=tuple(not each for each in shown))
    assert not verifies(shown=(not shown[0], *shown[1:]))


def test_the_formula_is_the_documented_one() -> None:
    """Whoever checks it needs no more than SHA-256."""
    seed, plan = "ab" * 32, "a plan"
    by_hand = hashlib.sha256((seed + "|" + plan).encode()).hexdigest()
    assert randomisation.commitment(seed, plan) == by_hand
    for pair in range(6):
        last = hashlib.sha256(f"{seed}:{pair}".encode()).hexdigest()[-1]
        assert randomisation.order(seed, 6)[2 * pair] is (last in "13579bdf")
