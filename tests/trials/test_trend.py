"""The trend of a trial's picture: a course that no effect moves, whichever order was drawn."""

from itertools import product

import numpy as np
import pytest

from recovery.trials.analysis import average_over_pairs

ORDERS = [
    [on for first in drawn for on in (first, 1 - first)] for drawn in product((0, 1), repeat=4)
]


@pytest.mark.parametrize("period_days", [4, 7, 14])
@pytest.mark.parametrize("order", ORDERS)
def test_an_effect_makes_no_trend(order: list[int], period_days: int) -> None:
    """Two off periods stand side by side in some orders: nothing sank there."""
    assigned = np.repeat(np.array(order, dtype=float), period_days)
    trend = average_over_pairs(4 + 2 * assigned, assigned, 2 * period_days)
    assert trend == [5.0] * len(assigned)


def test_where_little_was_read_there_is_no_trend() -> None:
    assigned = np.repeat([1.0, 0.0], 7)
    values = np.full(14, np.nan)
    values[[0, 2, 8]] = 5
    assert average_over_pairs(values, assigned, 14) == [None] * 14
