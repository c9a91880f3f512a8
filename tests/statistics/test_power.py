"""The figures that a person sees before a plan starts."""

from itertools import product

import pytest

from recovery.statistics.power import power
from tests.statistics.calibrate_power import CHANGES, PERIOD_DAYS, WEEKS, cells, found
from tests.statistics.runner import Runner


def test_every_plan_that_can_be_asked_for_has_a_figure():
    for outcome, change, period_days, weeks in cells():
        share = power(outcome=outcome, change=change, period_days=period_days, weeks=weeks)
        assert share is not None
        assert 0 <= share <= 1


def test_nothing_is_told_of_a_plan_that_was_not_simulated():
    assert power(outcome="motion", change=5, period_days=7, weeks=10) is None
    assert power(outcome="swelling", change=5, period_days=7, weeks=16) is None


@pytest.mark.parametrize("outcome", CHANGES)
def test_a_longer_plan_and_a_larger_change_are_found_more_often(outcome):
    large, small = CHANGES[outcome]

    def share(change: float, period_days: int, weeks: int) -> float:
        return power(outcome=outcome, change=change, period_days=period_days, weeks=weeks) or 0.0

    for period_days in PERIOD_DAYS:
        for change in (large, small):
            assert share(change, period_days, 24) > share(change, period_days, 8)
        assert share(large, period_days, 16) > share(small, period_days, 16)


def test_two_on_and_two_off_periods_find_nothing():
    for outcome, change in product(CHANGES, (2, 1)):
        if change in CHANGES[outcome]:
            assert power(outcome=outcome, change=change, period_days=14, weeks=8) == 0


def test_the_figures_are_those_of_the_method_that_is_run():
    asked = [("motion", 5, 7, 16), ("pain", 1, 7, 12), ("sleep", 1, 7, 16)]
    for cell, one in zip(
        asked, Runner(100, quiet=True).each("", found, asked, seed=9), strict=True
    ):
        outcome, change, period_days, weeks = cell
        told = power(outcome=outcome, change=change, period_days=period_days, weeks=weeks)
        assert sum(one) / 100 == pytest.approx(told, abs=0.17)  # 3.5 standard errors of 100


def test_weeks_of_the_table_are_those_of_the_planner():
    assert (PERIOD_DAYS, WEEKS) == ((4, 7, 14), (8, 12, 16, 24))
