"""A quick calibration of drops: fixed seeds, bounds that a calibrated method cannot miss by chance
and a naive one does. The whole tables: `make calibrate`."""

from dataclasses import replace

import numpy as np
import pytest

from tests.statistics import calibrate_fall as drops
from tests.statistics.calibrate_attention import STEADY, TWICE
from tests.statistics.calibrate_fall import Asked
from tests.statistics.simulator import SHAPES

QUIET, LOST = 12, 12  # of each shape
OWN = ("shipped",)


def seen(regime, patients, ways=OWN, lost_on=drops.LOST_ON):
    """So many of every shape of healing."""
    return [
        drops.seen(
            Asked(replace(regime, shape=shape), ways, lost_on), np.random.default_rng([79, i])
        )
        for shape in SHAPES
        for i in range(patients)
    ]


@pytest.fixture(scope="module", params=["daily", "two days a week"])
def regime(request):
    return STEADY if request.param == "daily" else TWICE


def test_a_false_drop_comes_once_in_many_months(regime):
    assert drops.false_rate(seen(regime, QUIET), "shipped") < 0.16


def test_a_sudden_loss_is_found_within_days_in_every_shape_of_healing(regime):
    found = seen(replace(regime, lost=12.0), LOST)
    assert drops.found_share(found, "shipped") > 0.70
    assert drops.median_days(found, "shipped") <= 9
    less = seen(replace(regime, lost=6.0), LOST)
    assert drops.found_share(less, "shipped") < drops.found_share(found, "shipped")


def test_healing_does_not_hide_a_loss():
    """Who gains 4° a week is, after a loss of 12°, back at the average of the weeks before."""
    gaining = replace(STEADY, lost=12.0, **drops.GAINING)
    ways = ("before", "shipped")
    found = seen(gaining, LOST, ways, drops.GAINING_LOST_ON)
    assert drops.found_share(found, "shipped") > 0.5
    assert drops.found_share(found, "before", -2.25) < 0.4


def test_the_naive_rule_raises_a_false_alarm_every_month():
    assert drops.false_rate(seen(STEADY, 4, ("naive",)), "naive") > 0.5


def test_extension_is_watched_by_the_same_rule():
    lacking = replace(STEADY, extension=True)
    assert drops.false_rate(seen(lacking, 5), "shipped") < 0.16
    assert drops.found_share(seen(replace(lacking, lost=10.0), 6), "shipped") > 0.85
