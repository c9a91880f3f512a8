"""Why a patient needs their physiotherapist: drops, stalls, pain, missed logs."""

import numpy as np
import pytest

from recovery.statistics.attention import missed_logs, motion_drop, pain_above_course, stall
from tests.statistics.courses import PAIN_RULE as RULE

DAYS = np.arange(60.0)


def level(at, then, *, on=53, days=DAYS, swing=2.0, seed=1):
    """Readings about one level, then about another; they scatter by `swing`."""
    scatter = np.random.default_rng(seed).normal(0, swing, len(days))
    return np.where(days < on, at, then) + scatter


def drop(degrees, *, day=DAYS, today=59, device_error=9.5, **more):
    return motion_drop(day=day, degrees=degrees, today=today, device_error=device_error, **more)


def test_a_week_that_bends_much_less_than_the_three_before_is_flagged():
    degrees = np.where(DAYS < 53, 116.0, 102.0)
    found = drop(degrees, device_error=12)
    assert (found.before, found.now, found.change) == pytest.approx((116, 102, -14))
    assert (found.fell_on, found.readings_now, found.window_days) == (53, 7, 7)
    assert found.z < -2.15
    assert found.beyond_device_error


def test_a_drop_within_the_error_of_the_device_is_flagged_and_says_so():
    found = drop(level(116, 108), device_error=12)
    assert found is not None
    assert not found.beyond_device_error


def test_steady_and_healing_readings_are_not_flagged():
    assert drop(level(110, 110)) is None
    assert drop(level(90, 110)) is None
    assert drop(60 + DAYS) is None


def test_three_degrees_are_not_a_drop_however_steady_the_readings():
    assert drop(np.where(DAYS < 53, 110.0, 107.0)) is None
    assert drop(np.where(DAYS < 53, 110.0, 106.0)) is not None


def test_a_person_whose_readings_scatter_is_not_flagged_for_what_a_steady_one_is():
    assert drop(level(110, 104, swing=1.0)) is not None
    assert drop(level(110, 104, swing=9.0)) is None


def test_one_bad_evening_is_no_drop():
    degrees = np.full(60, 110.0)
    degrees[59] = 80
    assert drop(degrees + np.random.default_rng(2).normal(0, 3, 60)) is None


def test_for_extension_a_larger_deficit_is_the_loss():
    worse = np.where(DAYS < 53, 0.0, 10.0)
    found = drop(worse, device_error=4.5, higher_is_better=False)
    assert (found.change, found.beyond_device_error) == (pytest.approx(10), True)
    assert found.z < -2.15
    assert drop(10 - worse, device_error=4.5, higher_is_better=False) is None
    assert drop(worse, device_error=4.5, higher_is_better=True) is None


def test_mirrored_readings_give_the_mirrored_answer():
    degrees = level(116, 102)
    there, back = drop(degrees), drop(-degrees, higher_is_better=False)
    assert back.change == -there.change
    assert back.z == pytest.approx(there.z)


def test_two_measuring_days_a_week_are_enough_with_wider_windows():
    degrees = np.where(np.isin(DAYS % 7, (1, 4)), level(116, 102, on=50), np.nan)
    found = drop(degrees)
    assert found.window_days == 10
    assert (found.fell_on, found.readings_now) == (50, 3)


FELL = {
    0: 48, 4: 52, 7: 57, 11: 60, 14: 63, 18: 66, 21: 68, 25: 72, 27: 76,
    28: 60, 29: 59, 31: 60, 33: 61, 34: 57, 36: 64,
}  # fmt: skip


def test_healing_does_not_hide_a_fall():
    """A knee that gained 7° a week fell from 76° to 60°: the average of the weeks before is 64°."""
    found = drop(list(FELL.values()), day=list(FELL), today=36, device_error=12)
    assert found.fell_on == 28
    assert (found.before, found.now) == pytest.approx((75, 60), abs=1)
    assert found.readings_now == 6
    assert found.beyond_device_error


def test_the_day_of_a_fall_stays_while_readings_come():
    told = [
        found.fell_on
        for today in range(33, 40)
        if (found := drop(list(FELL.values()), day=list(FELL), today=today, device_error=12))
    ]
    assert told
    assert set(told) == {28}


def test_a_course_that_gains_without_a_fall_is_not_flagged():
    before = {day: degrees for day, degrees in FELL.items() if day < 28}
    assert drop(list(before.values()), day=list(before), today=27) is None


def test_an_older_fall_does_not_widen_what_a_person_scatters():
    """Readings of the last two weeks are not asked how much readings vary."""
    degrees = level(110, 96, on=49, swing=3.0)
    assert drop(degrees, today=58).z < -2.5


@pytest.mark.parametrize("shift", [-500, 3, 739_000])
def test_the_days_may_begin_anywhere(shift):
    degrees = level(116, 102)
    there, here = drop(degrees, day=DAYS + shift, today=59 + shift), drop(degrees)
    assert (there.z, there.before, there.now) == pytest.approx((here.z, here.before, here.now))
    assert there.fell_on == here.fell_on + shift


def test_a_higher_scale_changes_no_flag():
    low, high = drop(level(40, 26)), drop(level(140, 126))
    assert high.z == pytest.approx(low.z)


def test_what_comes_after_today_is_not_looked_at():
    degrees = level(116, 102)
    assert drop(degrees, today=50) is None
    assert drop(degrees, today=57) == drop(degrees[:58], day=DAYS[:58], today=57)


def test_gaps_may_be_left_out_or_told_as_nan():
    degrees = level(116, 102)
    degrees[::3] = np.nan
    read = ~np.isnan(degrees)
    assert drop(degrees) == drop(degrees[read], day=DAYS[read])


def test_too_little_to_tell_is_no_flag():
    assert drop(np.full(60, np.nan)) is None
    assert drop([110.0], day=[0], today=0) is None
    assert drop(level(116, 60)[50:], day=DAYS[50:]) is None
    assert drop(level(116, 102), today=90) is None


BAD_SERIES = [
    ("day", DAYS[::-1]),
    ("day", np.r_[DAYS[:-1], 58]),
    ("day", DAYS + 0.5),
    ("day", []),
    ("degrees", [1.0]),
    ("degrees", np.r_[np.full(59, 110), np.inf]),
    ("degrees", ["much"] * 60),
    ("degrees", np.zeros((60, 2))),
    ("today", -1),
    ("today", np.nan),
    ("today", np.inf),
    ("today", None),
]


@pytest.mark.parametrize(
    ("name", "value"), [*BAD_SERIES, ("device_error", -1), ("device_error", np.nan)]
)
def test_what_is_malformed_in_a_drop_is_named(name, value):
    good = {"day": DAYS, "degrees": level(116, 102), "today": 59, "device_error": 9.5}
    with pytest.raises(ValueError, match=rf"^{name}: "):
        motion_drop(**good | {name: value})


def slope(per_week, *, days=DAYS, swing=2.0, seed=3):
    return 80 + per_week / 7 * days + np.random.default_rng(seed).normal(0, swing, len(days))


def stalled(degrees, *, day=DAYS, today=59, goal=130):
    return stall(day=day, degrees=degrees, today=today, goal=goal)


def test_motion_that_no_longer_improves_is_flagged():
    found = stalled(slope(0))
    assert abs(found.gain_per_week) < 1.5
    assert found.gain_per_week < found.upper_limit < 2
    assert found.window_days == 21
    assert found.now == pytest.approx(80, abs=2)


def test_motion_that_improves_is_not_flagged():
    assert stalled(slope(6)) is None


def test_the_slope_of_a_straight_line_is_its_slope():
    found = stalled(80 + DAYS / 7)
    assert found.gain_per_week == pytest.approx(1, abs=1e-6)


def test_at_the_goal_nothing_stalls():
    assert stalled(slope(0), goal=70) is None
    assert stalled(slope(0), goal=75) is None
    assert stalled(slope(0), goal=90) is not None


def test_a_scatter_in_which_nothing_can_be_seen_is_no_stall():
    assert stalled(slope(0, swing=15)) is None


def test_a_stall_is_seen_on_two_measuring_days_a_week_with_a_wider_window():
    degrees = np.where(np.isin(DAYS % 7, (1, 4)), slope(0), np.nan)
    assert stalled(degrees).window_days == 35
    degrees = np.where(np.isin(DAYS % 7, (1, 4)), slope(7), np.nan)
    assert stalled(degrees) is None


def test_a_stall_wants_more_than_a_handful_of_readings():
    assert stalled(slope(0)[:5], day=DAYS[:5], today=4) is None
    assert stalled(slope(0), today=75) is None
    assert stalled(np.full(60, np.nan)) is None


def test_a_stall_does_not_depend_on_where_the_days_begin():
    here, there = stalled(slope(0)), stalled(slope(0), day=DAYS + 700, today=759)
    assert there.upper_limit == pytest.approx(here.upper_limit)
    assert there.gain_per_week == pytest.approx(here.gain_per_week)


@pytest.mark.parametrize(("name", "value"), [*BAD_SERIES, ("goal", np.nan), ("goal", np.inf)])
def test_what_is_malformed_in_a_stall_is_named(name, value):
    good = {"day": DAYS, "degrees": slope(0), "today": 59, "goal": 130}
    with pytest.raises(ValueError, match=rf"^{name}: "):
        stall(**good | {name: value})


def pain(*last, before=3, days=20):
    scores = [before] * (days - len(last)) + list(last)
    return {"day": np.arange(days), "pain": scores, "today": days - 1, "rule": RULE}


def test_pain_three_above_ones_own_median_is_flagged():
    found = pain_above_course(**pain(6))
    assert (found.pain, found.usual, found.why) == (6, 3, "course")
    assert pain_above_course(**pain(5)) is None


def test_pain_of_eight_is_flagged_whatever_was_before():
    assert pain_above_course(**pain(8, before=7)).why == "level"
    assert pain_above_course(day=[0], pain=[9], today=0, rule=RULE).why == "level"
    assert np.isnan(pain_above_course(day=[0], pain=[9], today=0, rule=RULE).usual)
    assert pain_above_course(**pain(7, before=7)) is None


def test_pain_that_swings_is_not_flagged_for_a_swing():
    swinging = pain(6) | {"pain": [0, 6] * 9 + [3, 6]}
    assert pain_above_course(**swinging) is None


def test_pain_of_three_days_ago_is_not_todays():
    assert pain_above_course(**pain(9) | {"today": 20}) is not None
    assert pain_above_course(**pain(9) | {"today": 22}) is None


def test_without_a_history_there_is_no_course():
    assert pain_above_course(day=[0, 1, 2], pain=[1, 1, 7], today=2, rule=RULE) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", [0, 0, 1]),
        ("pain", [1, 2]),
        ("pain", [1, 2, 11]),
        ("pain", [1, -1, 2]),
        ("pain", [1, np.inf, 2]),
        ("today", -1),
    ],
)
def test_what_is_malformed_in_pain_is_named(name, value):
    good = {"day": [0, 1, 2], "pain": [1, np.nan, 2], "today": 2, "rule": RULE}
    with pytest.raises(ValueError, match=rf"^{name}: "):
        pain_above_course(**good | {name: value})


def logs(*, missing, logged=20, habit=1.0, seed=0):
    log = (np.random.default_rng(seed).random(logged) < habit).astype(float)
    log[-1] = 1
    full = np.r_[log, np.zeros(missing)]
    return {"day": np.arange(len(full)), "logged": full, "today": len(full)}


def test_five_missed_days_are_flagged_and_four_are_not():
    found = missed_logs(**logs(missing=5))
    assert (found.missed, found.needed, found.last_logged) == (5, 5, 19)
    assert missed_logs(**logs(missing=4)) is None


def test_today_may_still_be_logged():
    missed = logs(missing=5)
    assert missed_logs(**missed | {"today": 24}) is None


def test_days_on_which_nothing_is_expected_do_not_count():
    missed = logs(missing=9)
    expected = np.r_[np.ones(20), np.zeros(5), np.ones(4)]
    assert missed_logs(**missed, expected=expected) is None
    expected[20] = 1
    assert missed_logs(**missed, expected=expected).missed == 5


def test_a_person_who_never_logged_is_flagged_after_five_days_too():
    found = missed_logs(day=np.arange(5), logged=np.zeros(5), today=5)
    assert (found.missed, found.last_logged) == (5, None)


def test_of_a_person_who_logs_now_and_then_more_are_needed():
    assert missed_logs(**logs(missing=5, habit=0.4)) is None
    assert missed_logs(**logs(missing=14, habit=0.4)).needed > 5


def test_a_log_ends_the_flag():
    missed = logs(missing=6)
    missed["logged"][-1] = 1
    assert missed_logs(**missed) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", [2, 1, 0]),
        ("logged", [1, 0]),
        ("logged", [1, 2, 0]),
        ("logged", [1, np.nan, 0]),
        ("expected", [1, 1]),
        ("expected", [1, 0.5, 1]),
        ("today", -1),
        ("today", np.nan),
    ],
)
def test_what_is_malformed_in_logs_is_named(name, value):
    good = {"day": [0, 1, 2], "logged": [1, 0, 0], "today": 2, "expected": [1, 1, 1]}
    with pytest.raises(ValueError, match=rf"^{name}: "):
        missed_logs(**good | {name: value})
