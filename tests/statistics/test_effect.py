"""What the effect answers where it is known by hand or by another program, and its verdicts."""

from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm

from recovery.statistics import reml
from recovery.statistics.answers import Note
from recovery.statistics.effect import randomised_effect
from tests.statistics.plans import codes, data_of, nan, plan

# Known answers


def test_gls_agrees_with_statsmodels_at_each_rho(case):
    seen = ~np.isnan(case["outcome"])
    day, y = case["day"][seen], case["outcome"][seen]
    trend = reml.spline(day, 0.0, 111.0, 4)
    x = np.column_stack([trend, case["assigned"][seen]])
    fits = reml.fit(day, y, x, np.array([0.0, 0.3, 0.85]))
    for k, rho in enumerate((0.0, 0.3, 0.85)):
        sigma = rho ** np.abs(np.subtract.outer(day, day))
        judge = sm.GLS(y - y.mean(), x, sigma=sigma).fit()
        assert fits.coefficients[k] == pytest.approx(judge.params, rel=1e-8)
        assert fits.errors[k] == pytest.approx(judge.bse, rel=1e-8)


def test_the_weight_of_rho_is_the_restricted_likelihood_written_out(case):
    seen = ~np.isnan(case["outcome"])
    day, y = case["day"][seen], case["outcome"][seen]
    x = np.column_stack([reml.spline(day, 0.0, 111.0, 4), case["assigned"][seen]])
    rhos = np.array([0.1, 0.5, 0.9])
    logs = []
    for rho in rhos:
        v = rho ** np.abs(np.subtract.outer(day, day))
        inside = np.linalg.inv(v)
        xvx = x.T @ inside @ x
        left = y - x @ np.linalg.solve(xvx, x.T @ inside @ y)
        logs.append(
            -0.5
            * (
                np.linalg.slogdet(v)[1]
                + np.linalg.slogdet(xvx)[1]
                + (len(y) - x.shape[1]) * np.log(left @ inside @ left)
            )
        )
    expected = np.exp(np.array(logs) - max(logs))
    assert reml.fit(day, y, x, rhos).weight == pytest.approx(expected / expected.sum(), rel=1e-6)


def test_whitening_three_days_by_hand():
    # Days 0, 1, 3 at ρ = 0.5: the second is told of the first by 1/2, the third of the second by
    # 1/4; what is new has variance 3/4 and 15/16.
    white, log_determinant = reml.whiten(
        np.array([0.0, 1.0, 3.0]), np.array([[4.0], [3.0], [2.0]]), np.array([0.5])
    )
    assert white[0, :, 0] == pytest.approx([4.0, 1 / np.sqrt(0.75), 1.25 / np.sqrt(15 / 16)])
    assert log_determinant[0] == pytest.approx(np.log(0.75 * 15 / 16))


def test_one_t_distribution_has_the_interval_of_the_tables():
    single = reml.Mixture(np.array([1.0]), np.array([2.0]), np.array([1.0]), 10.0)
    assert single.interval() == pytest.approx((1 - 2 * 2.228139, 1 + 2 * 2.228139), abs=1e-5)
    assert single.p == pytest.approx(0.6278, abs=1e-3)


def test_a_mixture_is_wider_than_its_parts_where_they_disagree():
    apart = reml.Mixture(np.array([-2.0, 2.0]), np.array([1.0, 1.0]), np.array([0.5, 0.5]), 50.0)
    low, high = apart.interval()
    assert apart.below(low) == pytest.approx(0.025)
    assert apart.below(high) == pytest.approx(0.975)
    assert low < -2 - 1.6
    assert high > 2 + 1.6


@pytest.mark.parametrize(("days", "df"), [(42, 2), (56, 2), (84, 3), (112, 4), (168, 6), (300, 6)])
def test_the_trend_has_a_degree_of_freedom_for_four_weeks(days, df):
    assert reml.spline_df(0.0, days - 1.0) == df
    day = np.arange(float(days))
    assert reml.spline(day, 0.0, days - 1.0, df).shape == (days, df + 1)


def test_the_trend_is_a_natural_spline():
    # Straight lines and constants lie in it; beyond cubic pieces nothing does.
    day = np.arange(112.0)
    basis = reml.spline(day, 0.0, 111.0, 4)
    for inside in (np.ones(112), day):
        assert basis @ (basis.T @ inside) == pytest.approx(inside)
    bend = np.diff(basis, 2, axis=0)
    assert np.abs(bend[[0, -1]]).max() < 0.05 * np.abs(bend).max()


def test_without_noise_the_effect_is_found_exactly():
    assigned = plan()["assigned"]
    found = randomised_effect(**plan(outcome=50 + 0.2 * np.arange(80) + 4 * assigned))
    assert found.estimate == pytest.approx(4)
    assert (found.low, found.high) == pytest.approx((4, 4), abs=1e-3)


def test_a_known_effect_is_inside_its_interval(case):
    found = randomised_effect(**case)
    assert found.verdict == "helped"
    assert found.low < 5 < found.high
    assert found.p < 0.05
    assert found.p_randomisation_smallest == 2 / 256


# Half-lives


def test_onset_and_wearing_off_by_the_half_life():
    data = data_of(plan(periods=2, days=3, half_life_days=1.0))
    exposure = data.exposure_by_period @ data.order
    assert exposure == pytest.approx([0.5, 0.75, 0.875, 0.4375, 0.21875, 0.109375])


def test_no_half_life_is_at_once():
    data = data_of(plan(periods=4, days=3))
    assert data.exposure_by_period @ data.order == pytest.approx(data.assigned)


def test_an_effect_that_wears_off_is_found_whole_when_it_was_declared():
    case = plan(half_life_days=2.0)
    data = data_of(case)
    case["outcome"] = 50 + 6 * (data.exposure_by_period @ data.order)
    assert randomised_effect(**case).estimate == pytest.approx(6)
    assert randomised_effect(**{**case, "half_life_days": 0.0}).estimate < 5


# Invariance


def test_shifting_the_outcome_changes_nothing(case):
    one, other = (
        randomised_effect(**case),
        randomised_effect(**{**case, "outcome": case["outcome"] + 10_000}),
    )
    assert _figures(one) == pytest.approx(_figures(other), rel=1e-6)


def test_other_units_scale_with_the_outcome(case):
    one = randomised_effect(**case)
    other = randomised_effect(
        **{**case, "outcome": case["outcome"] * 1e-3, "smallest_change": 5e-3}
    )
    assert _figures(other)[:3] == pytest.approx([1e-3 * x for x in _figures(one)[:3]], rel=1e-6)
    assert _figures(other)[3:] == pytest.approx(_figures(one)[3:], rel=1e-6)
    assert one.verdict == other.verdict


def test_where_smaller_is_better_the_same_improvement_helped(case):
    one = randomised_effect(**case)
    other = randomised_effect(**{**case, "outcome": -case["outcome"], "higher_is_better": False})
    assert (one.verdict, other.verdict) == ("helped", "helped")
    assert (other.estimate, other.low, other.high) == pytest.approx(
        (-one.estimate, -one.high, -one.low), rel=1e-6
    )
    assert (other.p, other.p_randomisation) == pytest.approx((one.p, one.p_randomisation))


def test_what_harms_where_higher_is_better_helps_where_lower_is(case):
    assert randomised_effect(**{**case, "higher_is_better": False}).verdict == "harmed"


def test_days_may_be_counted_from_any_day(case):
    other = randomised_effect(**{**case, "day": case["day"] + 738_000})
    assert _figures(other) == pytest.approx(_figures(randomised_effect(**case)), rel=1e-6)


@pytest.mark.parametrize(
    "label", [lambda k: 100 - 3 * k, lambda k: 2.5 * k + 7, lambda k: (k * 5) % 16]
)
def test_labels_of_periods_are_only_labels(case, label):
    other = randomised_effect(**{**case, "period": label(case["period"])})
    assert _figures(other) == _figures(randomised_effect(**case))


def test_days_left_out_are_days_without_a_reading(case):
    seen = ~np.isnan(case["outcome"])
    seen[[0, -1]] = True
    arrays = ("day", "outcome", "assigned", "taken", "period")
    few = {name: case[name][seen] for name in arrays}
    whole = {**case, "taken": np.where(seen, case["taken"], nan)}
    inside = randomised_effect(**{**case, **few})
    assert _figures(inside) == pytest.approx(_figures(randomised_effect(**whole)), rel=0.05)
    # And they count as missing.
    sparse = plan(periods=8, days=20)
    kept = np.arange(160) % 4 == 0
    assert codes({**sparse, **{name: sparse[name][kept] for name in arrays}}) == ["missing_days"]


def test_the_same_data_give_the_same_answer(case):
    assert randomised_effect(**case) == randomised_effect(**case)


def test_lists_do_as_well_as_arrays(case):
    lists = {k: v.tolist() if isinstance(v, np.ndarray) else v for k, v in case.items()}
    assert randomised_effect(**lists) == randomised_effect(**case)


def _figures(found: Any) -> list[float]:
    return [found.estimate, found.low, found.high, found.p, found.p_randomisation]


# Verdicts


def test_no_effect_and_little_noise_is_too_small_to_matter():
    found = randomised_effect(**plan())
    assert found.verdict == "no worthwhile effect"
    assert Note.SHORT_ACTING_ONLY in [each.code for each in found.notes]


def test_a_small_change_that_is_sure_is_still_too_small_to_matter():
    case = plan()
    found = randomised_effect(**{**case, "outcome": case["outcome"] + 2 * case["assigned"]})
    assert found.low > 0
    assert found.high < 5
    assert found.verdict == "no worthwhile effect"


def test_missed_doses_widen_what_may_be_called_too_small():
    case = plan()
    case["outcome"] = case["outcome"] + 2 * case["assigned"]
    high = randomised_effect(**case).high
    smallest = high * 1.2
    taken = case["taken"].copy()
    taken[case["assigned"] == 1] = 0.6
    whole = randomised_effect(**{**case, "smallest_change": smallest})
    diluted = randomised_effect(**{**case, "smallest_change": smallest, "taken": taken})
    assert whole.verdict == "no worthwhile effect"
    assert diluted.dose_contrast == pytest.approx(0.6)
    assert diluted.verdict == "helped"
    assert any(note.code == Note.DILUTED for note in diluted.notes)
    assert (diluted.low, diluted.high) == (whole.low, whole.high)  # as assigned


def test_a_wide_interval_cannot_tell():
    found = randomised_effect(**plan(smallest_change=0.5))
    assert found.low < 0 < found.high
    assert found.verdict == "cannot tell"
