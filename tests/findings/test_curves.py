"""The curve and its goal, the change and the other side, as they are kept."""

from datetime import date, timedelta

import pytest

from tests.findings.person import TODAY, Person, healing, steady

pytestmark = pytest.mark.django_db


def test_a_curve_has_a_band_around_its_course_and_four_weeks_ahead(person: Person) -> None:
    person.measures(healing(60, 0))
    person.looked_at()
    [curve] = person.findings("curve")
    band = curve["band"]
    assert curve["readings"] == 61
    assert band["days"][0] == (TODAY - timedelta(days=60)).isoformat()
    assert band["days"][-1] == (TODAY + timedelta(days=28)).isoformat()
    ends = zip(band["low"], band["median"], band["high"], strict=True)
    assert all(low <= middle <= high for low, middle, high in ends)
    assert band["median"][0] == pytest.approx(60, abs=8)


def test_too_few_readings_have_no_curve(person: Person) -> None:
    person.measures(healing(60, 0, step=7))
    person.looked_at()
    assert person.findings("curve") == []


def test_a_goal_ahead_has_a_day_before_which_it_is_not_reached(person: Person) -> None:
    person.measures(healing(30, 0, end=130, tau=60))
    person.wants(120)
    person.looked_at()
    [curve] = person.findings("curve")
    goal = curve["goal"]
    assert goal["degrees"] == 120
    assert date.fromisoformat(goal["not_before"]) > TODAY
    assert goal["latest"] is None, "the other side was never read"
    assert not goal["reached"]


def test_a_goal_behind_is_reached(person: Person) -> None:
    person.measures(healing(60, 0, end=130, tau=12))
    person.wants(110)
    person.looked_at()
    assert person.findings("curve")[0]["goal"]["reached"]


def test_nothing_is_drawn_or_dated_beyond_the_surgeons_limit(person: Person) -> None:
    person.measures(healing(40, 0, end=100, tau=40))
    person.wants(120)
    person.may_not(maximum=90)
    person.looked_at()
    [curve] = person.findings("curve")
    assert curve["goal"] is None
    for line in ("low", "median", "high"):
        assert max(curve["band"][line]) <= 90


def test_an_extension_heals_downwards(person: Person) -> None:
    person.measures(healing(60, 0, start=20, end=0, tau=20, noise=1.5), "extension")
    person.wants(0, "extension")
    person.looked_at()
    [curve] = person.findings("curve")
    assert curve["band"]["median"][0] > curve["band"]["median"][-1]


def test_the_change_of_four_weeks_is_compared_with_the_measurement_error(person: Person) -> None:
    person.measures({**steady(34, 28, 100, noise=1), **steady(6, 0, 106, noise=1)})
    person.looked_at()
    [change] = person.findings("change")
    assert change["gain"] == pytest.approx(6, abs=1.5)
    assert (change["error"], change["beyond_error"]) == (12, False)


def test_without_a_published_error_none_is_invented(person: Person) -> None:
    person.measures({**steady(34, 28, 100, noise=1), **steady(6, 0, 106, noise=1)}, device="tape")
    person.looked_at()
    [change] = person.findings("change")
    assert (change["error"], change["beyond_error"]) == (None, None)


def test_the_other_side_is_compared_with_the_same_device(person: Person) -> None:
    person.measures(steady(6, 0, 120, noise=1))
    person.measures({5: 135.0}, side="right")
    person.looked_at()
    [symmetry] = person.findings("symmetry")
    assert symmetry["other"] == 135
    assert symmetry["lacking"] == pytest.approx(15, abs=1)
    assert symmetry["per_cent"] == pytest.approx(89, abs=1)
    assert symmetry["other_injured"] == "no"


def test_another_device_on_the_other_side_compares_nothing(person: Person) -> None:
    person.measures(steady(6, 0, 120))
    person.measures({5: 135.0}, side="right", device="goniometer")
    person.looked_at()
    assert person.findings("symmetry") == []
