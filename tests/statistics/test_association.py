"""Without a plan: never a verdict, and refused where it cannot be told."""

from typing import Any

import numpy as np
import pytest

from recovery.statistics.answers import Note
from recovery.statistics.effect import observed_association
from tests.statistics.plans import nan, observed, without
from tests.statistics.simulator import diary


@pytest.fixture
def days_with_and_without() -> dict[str, Any]:
    return diary(np.random.default_rng(4), 112, effect=3)


def association_codes(case: dict[str, Any]) -> list[str]:
    found = observed_association(**case)
    assert found.verdict in ("association", "refused")
    return list(found.reasons)


def test_without_a_plan_it_is_never_more_than_an_association(days_with_and_without):
    found = observed_association(**days_with_and_without)
    assert found.verdict == "association"
    assert found.low < found.estimate < found.high
    assert np.isnan(found.p_randomisation)
    assert Note.NOT_DRAWN in [each.code for each in found.notes]


def test_six_weeks_are_needed():
    assert association_codes(observed(42)) == []
    assert association_codes(observed(41)) == ["short_series"]


def test_ten_readings_with_it_and_without_it_are_needed():
    series = observed(60, 2)
    for arm in (0, 1):
        at = np.flatnonzero(series["taken"] == arm)
        assert association_codes(without(series, at[5:-5])) == []
        assert association_codes(without(series, at[5:-4])) == ["few_with_or_without"]


def test_six_switches_are_needed():
    assert association_codes(observed(70, 10)) == []
    assert "few_switches" in association_codes(observed(60, 10))
    once = observed(80, 40)
    assert "few_switches" in association_codes(once)


def test_an_interval_wider_than_twice_the_smallest_change_is_refused():
    found = observed_association(**observed())
    half = (found.high - found.low) / 2
    assert association_codes(observed(smallest_change=half / 2 * 1.001)) == []
    assert association_codes(observed(smallest_change=half / 2 * 0.999)) == ["wide_interval"]


def test_an_association_needs_an_outcome_that_moves():
    assert association_codes(observed(outcome=np.full(60, 3.0))) == ["never_changes"]
    at_end = np.where(np.arange(60) % 5 < 3, 0.0, 2.0)
    assert association_codes(observed(outcome=at_end, scale=(0, 10))) == ["end_of_scale"]


def test_days_without_a_dose_log_are_left_out():
    series = observed()
    taken = series["taken"].copy()
    taken[7] = nan
    one = observed_association(**{**series, "taken": taken})
    other = observed_association(**without({**series, "taken": taken}, [7]))
    assert one == other
