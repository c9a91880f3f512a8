"""The healing curve: where it runs, when it reaches a goal, and when it says nothing."""

import dataclasses

import numpy as np
import pytest

from recovery.statistics.healing_curve import healing_curve

DAYS = np.arange(60.0)


def healing(day=DAYS, *, plateau=130, gap=50, tau=25, since=10, noise=2.0, seed=0):
    """Readings of an exponential healing that began `since` days before the first."""
    true = plateau - gap * np.exp(-(np.asarray(day) - day[0] + since) / tau)
    return true + np.random.default_rng(seed).normal(0, noise, len(day))


def curve(degrees=None, **changes):
    given = {"day": DAYS, "degrees": healing(), "days_since_injury": 10}
    if degrees is not None:
        given["degrees"] = degrees
    return healing_curve(**given | changes)


def true_day(goal, *, plateau=130, gap=50, tau=25, since=10):
    return tau * np.log(gap / (plateau - goal)) - since


def test_the_band_lies_about_the_curve_that_made_the_readings():
    low, median, high = curve().band(DAYS, level=0.95)
    true = 130 - 50 * np.exp(-(DAYS + 10) / 25)
    assert ((low < true) & (true < high)).mean() > 0.9
    assert np.abs(median - true).mean() < 1.5
    assert (low <= median).all()
    assert (median <= high).all()


def test_a_wider_level_gives_a_wider_band_and_the_future_is_less_known():
    found = curve()
    narrow, wide = found.band([30, 59, 150], level=0.5), found.band([30, 59, 150], level=0.95)
    assert (wide[0] < narrow[0]).all()
    assert (wide[2] > narrow[2]).all()
    width = wide[2] - wide[0]
    assert width[2] > width[0]


def test_a_goal_ahead_is_not_before_its_true_day():
    date = curve(healing()[:30], day=DAYS[:30]).goal_date(126)
    assert 29 < date.low <= true_day(126)
    assert date.low <= date.median <= date.high


def test_days_are_on_the_axis_of_the_readings_and_whole():
    here = curve().goal_date(127)
    assert here.low == np.floor(here.low)
    moved = curve(day=DAYS + 1000).goal_date(127)
    assert (moved.low, moved.median) == (here.low + 1000, here.median + 1000)
    assert moved.probability_not_within == here.probability_not_within


@pytest.mark.parametrize("shift", [-300, 7, 739_000])
def test_the_band_moves_with_the_days(shift):
    here = curve().band([20, 80])
    there = curve(day=DAYS + shift).band([20 + shift, 80 + shift])
    assert np.allclose(here, there)


def test_a_reached_goal_has_a_past_day():
    date = curve().goal_date(110)
    assert date.probability_not_within == 0
    assert date.low <= date.median <= DAYS[-1]
    assert date.low <= true_day(110) + 3


def test_a_goal_reached_before_the_first_reading_is_not_before_the_injury():
    date = curve().goal_date(60)
    assert -10 <= date.low <= date.median <= 0


def test_a_goal_beyond_what_the_joint_can_do_is_not_reached():
    date = curve(ceiling=135).goal_date(160)
    assert date.probability_not_within == 1
    assert date.median == np.inf
    assert date.high == np.inf
    assert date.low == DAYS[-1] + 365, "beyond the horizon nothing is said"


def test_not_before_is_never_beyond_the_horizon():
    date = curve(ceiling=135).goal_date(160, horizon_days=90)
    assert date.low == DAYS[-1] + 90


def test_a_goal_is_less_often_reached_within_a_shorter_horizon():
    found = curve()
    short, long = (found.goal_date(128, horizon_days=d) for d in (30, 365))
    assert short.probability_not_within > long.probability_not_within


def test_a_latest_date_needs_the_other_side():
    known, unknown = curve(other_side=131, ceiling=140), curve(ceiling=140)
    goal = 122
    assert unknown.goal_date(goal).high == np.inf
    assert DAYS[-1] - 30 < known.goal_date(goal).high < 365


def test_no_latest_date_where_the_interval_does_not_close():
    assert curve(other_side=131).goal_date(131).high == np.inf


def test_a_steady_wobble_of_readings_is_no_way_to_a_goal_far_off():
    level = 90 + np.random.default_rng(4).normal(0, 3, 60)
    assert curve(level, other_side=95).goal_date(120).probability_not_within > 0.8


def test_readings_beyond_the_ceiling_raise_it():
    found = curve(healing(plateau=142), ceiling=120)
    low, median, high = found.band([59], level=0.95)
    assert low[0] < 140 < high[0]
    assert median[0] > 130


def test_for_extension_less_is_better_and_everything_is_mirrored():
    lacking = -healing(plateau=-2, gap=28)
    found = curve(lacking, higher_is_better=False, ceiling=10, other_side=0)
    low, median, high = found.band([0, 59, 120])
    assert (low <= median).all()
    assert (median <= high).all()
    assert median[0] > median[1] > median[2] - 0.5
    assert low[2] >= -10, "no further past straight than the joint can go"
    date = found.goal_date(3)
    assert date.low <= 25 * np.log(28 / 1) - 10
    assert found.goal_date(20).low <= DAYS[-1], "a smaller lack than the goal has reached it"


def test_the_default_ceiling_breaks_no_extension():
    found = curve(-healing(plateau=-2, gap=28), higher_is_better=False)
    assert found.band([59])[1][0] == pytest.approx(5, abs=3)
    assert np.isfinite(found.goal_date(1).low)


def test_mirrored_readings_give_the_mirrored_curve():
    here = curve(other_side=128)
    there = curve(-healing(), higher_is_better=False, other_side=-128)
    low, median, high = here.band([10, 90])
    assert np.allclose(there.band([10, 90]), (-high, -median, -low))
    assert there.goal_date(-126) == here.goal_date(126)


def test_the_same_seed_draws_the_same_and_another_hardly_differs():
    assert curve(seed=3).goal_date(128) == curve(seed=3).goal_date(128)
    first, second = curve(seed=3), curve(seed=4)
    assert np.abs(np.subtract(first.band([70]), second.band([70]))).max() < 1
    assert np.abs(first.goal_date(128).low - second.goal_date(128).low) <= 6
    assert first.goal_date(127) == first.goal_date(127), "asking changes nothing"


def test_gaps_may_be_left_out_or_told_as_nan():
    degrees = healing()
    degrees[3::3] = np.nan
    read = ~np.isnan(degrees)
    read[[0, -1]] = True
    short = curve(degrees[read], day=DAYS[read])
    assert np.allclose(curve(degrees).band([70]), short.band([70]))


def test_the_first_entry_counts_the_days_since_the_injury_read_or_not():
    degrees = healing()
    degrees[:6] = np.nan
    late = curve(degrees[6:], day=DAYS[6:], days_since_injury=16)
    assert np.allclose(curve(degrees).band([70]), late.band([70]), atol=0.5)


def test_under_ten_readings_there_is_no_curve():
    day = np.arange(0, 30, 3.0)
    assert curve(healing(day), day=day) is not None
    assert curve(healing(day)[:9], day=np.r_[day[:8], 40]) is None
    degrees = healing()
    degrees[9:] = np.nan
    assert curve(degrees) is None


def test_under_a_span_of_twenty_days_there_is_no_curve():
    assert curve(healing()[:20], day=DAYS[:20]) is None
    assert curve(healing()[:21], day=DAYS[:21]) is not None
    degrees = healing()
    degrees[20:] = np.nan
    assert curve(degrees) is None, "the readings span it, not the days"


@pytest.mark.parametrize("degrees", [np.full(60, 120.0), 80 + DAYS, 130 - DAYS, np.round(DAYS / 9)])
def test_readings_that_no_patient_has_get_an_answer_all_the_same(degrees):
    found = curve(degrees)
    assert np.isfinite(found.band([0, 59, 400])).all()
    date = found.goal_date(125)
    assert np.isfinite(date.low)
    assert 0 <= date.probability_not_within <= 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", DAYS[::-1]),
        ("day", np.r_[0, DAYS[:-1]]),
        ("day", DAYS + 0.25),
        ("day", []),
        ("degrees", [90.0]),
        ("degrees", np.r_[DAYS[:-1], np.inf]),
        ("degrees", "much"),
        ("days_since_injury", -1),
        ("days_since_injury", np.nan),
        ("days_since_injury", np.inf),
        ("ceiling", np.nan),
        ("ceiling", None),
        ("other_side", np.nan),
        ("other_side", np.inf),
        ("seed", -1),
        ("seed", 0.5),
        ("seed", None),
    ],
)
def test_what_is_malformed_is_named(name, value):
    with pytest.raises(ValueError, match=rf"^{name}: "):
        curve(**{name: value})


@pytest.mark.parametrize("level", [0, 1, -0.2, 1.5, np.nan])
def test_a_level_that_is_no_share_is_named(level):
    with pytest.raises(ValueError, match=r"^level: "):
        curve().band([1], level=level)
    with pytest.raises(ValueError, match=r"^level: "):
        curve().goal_date(120, level=level)


def test_a_goal_or_day_that_is_none_is_named():
    found = curve()
    for goal in (np.nan, np.inf, "far"):
        with pytest.raises(ValueError, match=r"^goal: "):
            found.goal_date(goal)
    for days in ([np.nan], [np.inf], [[1.0]], "soon"):
        with pytest.raises(ValueError, match=r"^days: "):
            found.band(days)
    with pytest.raises(ValueError, match=r"^horizon_days: "):
        found.goal_date(120, horizon_days=0)


def test_an_answer_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        curve().goal_date(120).low = 3
