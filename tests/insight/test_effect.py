"""What `effect` answers where the answer is known by hand, by enumeration or by another program."""

from itertools import product
from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm

from recovery.insight import reml, rerandomisation
from recovery.insight.effect import observed_association, randomised_effect
from recovery.insight.reasons import NOTES, REASONS, read
from recovery.insight.trial_data import TrialData
from tests.insight.simulator import Design, diary, trial

nan = float("nan")


@pytest.fixture
def case() -> dict[str, Any]:
    """A plan of 16 weeks with a true effect of 5°."""
    return trial(np.random.default_rng(11), Design(effect=5, shape="exponential"))


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
    return [read(reason)[0] for reason in found.reasons]


def without(case: dict[str, Any], days: Any) -> dict[str, Any]:
    """Take readings away."""
    outcome = case["outcome"].copy()
    outcome[days] = nan
    return {**case, "outcome": outcome}


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
    data = _data(plan(periods=2, days=3, half_life_days=1.0))
    exposure = data.exposure_by_period @ data.order
    assert exposure == pytest.approx([0.5, 0.75, 0.875, 0.4375, 0.21875, 0.109375])


def test_no_half_life_is_at_once():
    data = _data(plan(periods=4, days=3))
    assert data.exposure_by_period @ data.order == pytest.approx(data.assigned)


def test_an_effect_that_wears_off_is_found_whole_when_it_was_declared():
    case = plan(half_life_days=2.0)
    data = _data(case)
    case["outcome"] = 50 + 6 * (data.exposure_by_period @ data.order)
    assert randomised_effect(**case).estimate == pytest.approx(6)
    assert randomised_effect(**{**case, "half_life_days": 0.0}).estimate < 5


def _data(case: dict[str, Any]) -> TrialData:
    named = ("day", "outcome", "assigned", "taken", "period")
    return TrialData.checked(
        **{name: case[name] for name in named},
        half_life_days=case.get("half_life_days", 0.0),
        scale=(None, None),
    )


# Re-randomisation


def test_the_orders_are_all_that_pairs_could_have_drawn():
    drawn = rerandomisation.orders(np.array([1.0, 0, 0, 1, 1, 0]), "pairs")
    assert sorted(map(tuple, drawn)) == sorted(
        tuple(x for a in firsts for x in (a, 1 - a)) for firsts in product((0.0, 1.0), repeat=3)
    )


@pytest.mark.parametrize(("design", "count"), [("pairs", 16), ("balanced", 70), ("free", 182)])
def test_how_many_orders_eight_periods_have(design, count):
    # Free: 256 less those with fewer than 3 on (1 + 8 + 28) or fewer than 3 off (as many).
    order = np.array([1.0, 0, 0, 1, 1, 0, 0, 1])
    assert len(rerandomisation.orders(order, design)) == count


@pytest.mark.parametrize("design", ["pairs", "balanced", "free"])
def test_of_too_many_orders_two_thousand_are_looked_at_with_the_drawn_one(design):
    order = np.tile([0.0, 1.0], 14)
    drawn = rerandomisation.orders(order, design)
    assert drawn.shape == (2000, 28)
    assert (drawn == order).all(axis=1).any()
    assert all(rerandomisation.fits_design(one, design) for one in drawn)


def test_p_is_the_share_of_orders_counted_one_by_one(case):
    found = randomised_effect(**case)
    seen = ~np.isnan(case["outcome"])
    day, y = case["day"][seen], case["outcome"][seen]
    trend = reml.spline(day, 0.0, 111.0, 4)
    rho = reml.fit(day, y, trend).rho
    sigma = rho ** np.abs(np.subtract.outer(day, day))

    def size(firsts: tuple[float, ...]) -> float:
        assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 7)[seen]
        return abs(sm.GLS(y, np.column_stack([trend, assigned]), sigma=sigma).fit().params[-1])

    drawn = size(tuple(case["assigned"][::14]))
    sizes = [size(firsts) for firsts in product((0.0, 1.0), repeat=8)]
    assert found.p_randomisation == np.mean(np.array(sizes) >= drawn * (1 - 1e-9))


def test_four_pairs_cannot_go_below_two_in_sixteen():
    case = plan()
    case["outcome"] = case["outcome"] + 40 * case["assigned"]
    found = randomised_effect(**case)
    assert found.p < 0.001
    assert found.p_randomisation == found.p_randomisation_smallest == 2 / 16
    assert any("2/16" in note for note in found.notes)


def test_the_test_is_exact_over_everything_that_could_have_been_drawn():
    # One person without an effect, every order in turn as the drawn one: p ≤ a in at most a.
    chance = np.random.default_rng(8)
    day = np.arange(72.0)
    outcome = 60 + 30 * (1 - np.exp(-day / 20)) + chance.normal(0, 4, 72)
    ps = []
    for firsts in product((0.0, 1.0), repeat=6):
        assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 6)
        case = plan(periods=12, days=6, outcome=outcome, assigned=assigned, taken=assigned)
        found = randomised_effect(**case)
        if found.verdict != "refused":
            ps.append(found.p_randomisation)
    assert len(ps) == 64
    assert sorted(ps) == pytest.approx([2 * (k // 2 + 1) / 64 for k in range(64)])


def test_the_range_of_re_randomisation_is_where_the_test_does_not_reject():
    case = trial(np.random.default_rng(5), Design(effect=5, shape="two_phase"))
    data = _data(case)
    trend = reml.spline(data.read_day, 0.0, 111.0, 4)
    periods = data.exposure_by_period[data.has_reading]
    drawn = rerandomisation.orders(data.order, "pairs")

    def compared(theta: float, rho: float | None = None) -> rerandomisation.Comparison:
        left = data.read - theta * periods @ data.order
        return rerandomisation.compare(data.read_day, left, trend, periods, data.order, drawn, rho)

    rho = reml.fit(data.read_day, data.read, trend).rho
    low, high = compared(0).interval()
    assert low < 5 < high
    for end, inwards in ((low, 1e-6), (high, -1e-6)):
        assert compared(end + inwards, rho).p > 0.05
        assert compared(end - inwards, rho).p <= 0.05


def test_too_few_orders_give_no_range():
    found = randomised_effect(**plan())
    assert NOTES["no_rerandomised_range"] in found.notes


def test_an_odd_last_period_is_half_of_a_pair():
    found = randomised_effect(**plan(periods=9))
    assert found.verdict != "refused"
    assert found.p_randomisation_smallest == 2 / 32


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
    assert NOTES["short_acting_only"] in found.notes


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
    assert any(read(note)[0] == "diluted" for note in diluted.notes)
    assert (diluted.low, diluted.high) == (whole.low, whole.high)  # as assigned


def test_a_wide_interval_cannot_tell():
    found = randomised_effect(**plan(smallest_change=0.5))
    assert found.low < 0 < found.high
    assert found.verdict == "cannot tell"


# Refusals: on either side of each bound


def test_not_drawn_at_random_or_not_ended_is_refused():
    assert codes(plan(randomised=False)) == ["not_randomised"]
    assert codes(plan(finished=False)) == ["not_finished"]


def test_three_half_lives_are_enough_and_less_is_refused():
    assert codes(plan(half_life_days=10 / 3)) == []
    assert codes(plan(half_life_days=3.4)) == ["short_periods"]
    assert codes(plan(periods=10, days=9, half_life_days=3)) == []
    assert codes(plan(periods=10, days=8, half_life_days=3)) == ["short_periods"]


def test_three_on_and_three_off_periods_are_needed():
    assert codes(plan(periods=6)) == []
    assert "few_periods" in codes(plan(periods=4))
    one_reading = without(plan(periods=6), np.arange(1, 10))
    assert "few_periods" in codes(one_reading)
    two_readings = without(plan(periods=6), np.arange(2, 10))
    assert "few_periods" not in codes(two_readings)


def test_ten_readings_on_and_off_are_needed():
    small = plan(periods=6, days=5)
    on, off = (np.flatnonzero(small["assigned"] == arm) for arm in (1, 0))
    two_each = [at for arm in (on, off) for at in np.delete(arm, [0, 1, 5, 6, 7, 8, 9, 10, 11, 12])]
    assert codes(without(small, two_each)) == []
    assert codes(without(small, [*two_each, off[9]])) == ["few_readings"]


def test_seven_of_ten_days_may_be_missing_and_not_more():
    every = np.arange(80) % 10
    assert codes(without(plan(), every >= 3)) == []
    assert "missing_days" in codes(without(plan(), (every >= 3) | (np.arange(80) == 0)))


def test_a_quarter_more_missing_in_one_arm_is_refused():
    on = np.flatnonzero(plan()["assigned"] == 1)
    assert codes(without(plan(), on[::4])) == ["missing_unequally"]
    assert codes(without(plan(), on[4::4])) == []
    off = np.flatnonzero(plan()["assigned"] == 0)
    assert codes(without(plan(), off[::4])) == ["missing_unequally"]


def test_fifty_points_between_the_doses_are_enough_and_less_is_refused():
    assigned = plan()["assigned"]
    exactly = np.where(assigned == 1, 0.7, 0.2)
    assert codes(plan(taken=exactly)) == []
    assert codes(plan(taken=np.where(assigned == 1, 0.69, 0.2))) == ["doses_alike"]
    assert codes(plan(taken=1 - assigned)) == ["doses_alike"]


def test_doses_that_nobody_logged_are_left_out():
    taken = plan()["taken"].copy()
    taken[::3] = nan
    found = randomised_effect(**plan(taken=taken))
    assert found.dose_contrast == 1
    assert codes(plan(taken=np.full(80, nan))) == ["doses_unknown"]
    only_on = np.where(plan()["assigned"] == 1, 1.0, nan)
    assert codes(plan(taken=only_on)) == ["doses_unknown"]
    few = np.full(80, nan)
    few[:20] = plan()["taken"][:20]
    assert any(
        read(n)[0] == "doses_mostly_unknown" for n in randomised_effect(**plan(taken=few)).notes
    )


def test_an_outcome_that_never_changes_is_refused():
    assert codes(plan(outcome=np.full(80, 5.0))) == ["never_changes"]


@pytest.mark.parametrize("end", [0.0, 10.0])
def test_half_of_the_off_days_may_be_at_the_end_of_the_scale(end):
    case = plan(outcome=np.tile([4.0, 5.0, 6.0, 5.0], 20), scale=(0.0, 10.0))
    off = np.flatnonzero(case["assigned"] == 0)
    outcome = case["outcome"].copy()
    outcome[off[:20]] = end
    assert codes({**case, "outcome": outcome}) == []
    outcome[off[20]] = end
    assert codes({**case, "outcome": outcome}) == ["end_of_scale"]
    # On the on days it may: that is what one hopes for.
    case["outcome"] = np.where(case["assigned"] == 1, end, case["outcome"])
    assert codes(case) == []


def test_an_order_that_the_plan_could_not_have_drawn_is_refused():
    assigned = np.repeat([1.0, 1, 0, 1, 0, 0, 1, 0], 10)
    assert codes(plan(assigned=assigned, taken=assigned)) == ["not_the_design"]
    assert codes(plan(assigned=assigned, taken=assigned, design="balanced")) == []
    uneven = np.repeat([1.0, 1, 0, 1, 0, 0, 1, 1], 10)
    assert codes(plan(assigned=uneven, taken=uneven, design="balanced")) == ["not_the_design"]
    assert codes(plan(assigned=uneven, taken=uneven, design="free")) == []


@pytest.mark.parametrize("first", [0.0, 1.0])
@pytest.mark.parametrize("days", [7, 10, 14])
def test_one_change_from_off_to_on_is_like_healing_and_refused(first, days):
    assigned = np.repeat([first] * 4 + [1 - first] * 4, days)
    case = plan(days=days, assigned=assigned, taken=assigned, design="balanced")
    assert codes(case) == ["like_the_trend"]


def test_one_spell_of_it_is_like_healing_and_refused():
    assigned = np.repeat([0.0, 0, 1, 1, 1, 1, 0, 0], 14)
    assert codes(plan(days=14, assigned=assigned, taken=assigned, design="balanced")) == [
        "like_the_trend"
    ]


@pytest.mark.parametrize("firsts", list(product((0.0, 1.0), repeat=4)))
def test_no_order_of_pairs_is_like_healing(firsts):
    assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 14)
    assert codes(plan(days=14, assigned=assigned, taken=assigned)) == []


def test_all_reasons_are_told_together():
    case = plan(periods=4, taken=np.zeros(40), finished=False)
    assert codes(case) == ["not_finished", "few_periods", "doses_alike"]


def test_no_readings_at_all_are_refused():
    found = codes(plan(outcome=np.full(80, nan)))
    assert {"few_periods", "missing_days", "never_changes"} <= set(found)


def test_every_sentence_has_a_code():
    for code, sentence in REASONS.items():
        assert read(sentence) == (code, {})
    for code, template in NOTES.items():
        assert read(template.replace("{", "").replace("}", ""))[0] == code
    with pytest.raises(KeyError):
        read("Something else.")


# Without a plan


@pytest.fixture
def days_with_and_without() -> dict[str, Any]:
    return diary(np.random.default_rng(4), 112, effect=3)


def association_codes(case: dict[str, Any]) -> list[str]:
    found = observed_association(**case)
    assert found.verdict in ("association", "refused")
    return [read(reason)[0] for reason in found.reasons]


def test_without_a_plan_it_is_never_more_than_an_association(days_with_and_without):
    found = observed_association(**days_with_and_without)
    assert found.verdict == "association"
    assert found.low < found.estimate < found.high
    assert np.isnan(found.p_randomisation)
    assert NOTES["not_drawn"] in found.notes


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


def test_days_on_which_nobody_said_whether_are_left_out():
    series = observed()
    taken = series["taken"].copy()
    taken[7] = nan
    one = observed_association(**{**series, "taken": taken})
    other = observed_association(**without({**series, "taken": taken}, [7]))
    assert one == other


# Bad input

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
