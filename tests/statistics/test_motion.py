"""Motion: change against measurement error, the other side, what daily life needs."""

import numpy as np
import pytest

from recovery.statistics.motion import motion_change, symmetry, thresholds_reached

KNEE = {"walking": (67.0, 67.0), "stairs": (83.0, 90.0), "chair": (90.0, 120.0)}


def weeks_apart(before, now, day=(0, 3, 28, 31)):
    return {"day": list(day), "degrees": [before, before + 2, now, now + 2], "today": day[-1] + 3}


def test_a_weeks_average_is_compared_with_the_week_four_weeks_before():
    found = motion_change(**weeks_apart(96, 104), device_error=12)
    assert (found.before, found.now, found.change, found.gain) == (97, 105, 8, 8)
    assert (found.readings_before, found.readings_now) == (2, 2)
    assert not found.beyond_error


def test_a_change_beyond_what_the_device_can_show_is_said_so():
    assert motion_change(**weeks_apart(96, 104), device_error=7.5).beyond_error
    assert not motion_change(**weeks_apart(96, 104), device_error=8).beyond_error


def test_for_extension_a_smaller_deficit_is_a_gain():
    found = motion_change(**weeks_apart(10, 2), device_error=4.5, higher_is_better=False)
    assert (found.change, found.gain, found.beyond_error) == (-8, 8, True)


def test_hyperextension_is_an_angle_like_any_other():
    found = motion_change(**weeks_apart(2, -4), device_error=4.5, higher_is_better=False)
    assert (found.now, found.gain) == (-3, 6)


def test_without_readings_in_one_of_the_weeks_there_is_no_change_to_tell():
    assert motion_change(day=[0, 31], degrees=[np.nan, 90], today=31, device_error=5) is None
    assert motion_change(day=[0, 31], degrees=[90, np.nan], today=31, device_error=5) is None
    assert motion_change(**weeks_apart(96, 104) | {"today": 60}, device_error=5) is None


def test_what_comes_after_today_is_not_looked_at():
    series = {"day": [0, 28, 35], "degrees": [90, 95, 20]}
    assert motion_change(**series, today=28, device_error=5).now == 95


@pytest.mark.parametrize("shift", [-1000, 17, 739_000])
def test_the_days_may_begin_anywhere(shift):
    here = motion_change(**weeks_apart(96, 104), device_error=9.5)
    moved = weeks_apart(96, 104, day=tuple(d + shift for d in (0, 3, 28, 31)))
    assert motion_change(**moved, device_error=9.5) == here


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", [0, 3, 31, 28]),
        ("day", [0, 3, 3, 28]),
        ("day", [0, 3, 28.5, 31]),
        ("degrees", [90, 91]),
        ("degrees", [90, 91, np.inf, 92]),
        ("today", -1),
        ("today", 31.5),
        ("today", np.nan),
        ("device_error", -1),
        ("device_error", np.nan),
        ("apart_days", 6),
    ],
)
def test_what_is_malformed_is_named(name, value):
    good = weeks_apart(96, 104) | {"device_error": 9.5}
    with pytest.raises(ValueError, match=rf"^{name}: "):
        motion_change(**good | {name: value})


def test_the_other_side_is_the_measure_in_degrees_and_per_cent():
    found = symmetry(injured=108, other=135)
    assert (found.lacking, found.per_cent) == (27, 80)
    assert symmetry(injured=140, other=135).lacking == -5


def test_where_smaller_is_better_there_is_never_a_per_cent():
    found = symmetry(injured=10, other=-2, higher_is_better=False)
    assert (found.lacking, found.per_cent) == (12, None)
    assert symmetry(injured=5, other=5, higher_is_better=False).per_cent is None


@pytest.mark.parametrize(("injured", "other"), [(-5, 20), (0, 0), (5, -3)])
def test_a_percentage_of_zero_is_not_given(injured, other):
    assert symmetry(injured=injured, other=other).per_cent is None


@pytest.mark.parametrize("name", ["injured", "other"])
@pytest.mark.parametrize("value", [np.nan, np.inf, "much"])
def test_a_side_without_a_number_is_named(name, value):
    with pytest.raises(ValueError, match=rf"^{name}: "):
        symmetry(**{"injured": 100, "other": 130} | {name: value})


def test_what_daily_life_needs_is_reached_partly_or_not():
    found = thresholds_reached(degrees=86, thresholds=KNEE)
    assert [(one.name, one.reached, one.lacking) for one in found] == [
        ("walking", "yes", 0),
        ("stairs", "partly", 4),
        ("chair", "no", 34),
    ]


def test_the_edge_of_a_need_reaches_it():
    assert [one.reached for one in thresholds_reached(degrees=90, thresholds=KNEE)] == [
        "yes", "yes", "partly",
    ]  # fmt: skip


def test_for_extension_a_need_is_the_most_that_may_be_lacking():
    need = {"standing": (0.0, 5.0)}

    def reached(degrees):
        return thresholds_reached(degrees=degrees, thresholds=need, higher_is_better=False)[0]

    assert [reached(d).reached for d in (-3, 0, 3, 5, 8)] == [
        "yes",
        "yes",
        "partly",
        "partly",
        "no",
    ]
    assert reached(8).lacking == 8


@pytest.mark.parametrize("ends", [(90, 83), (np.nan, 90), 5, (1, 2, 3)])
def test_a_need_that_is_no_range_is_named(ends):
    with pytest.raises(ValueError, match=r"^thresholds: "):
        thresholds_reached(degrees=90, thresholds={"stairs": ends})
