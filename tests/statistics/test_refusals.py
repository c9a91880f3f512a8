"""Every refusal of a plan, on either side of its bound."""

from itertools import product

import numpy as np
import pytest

from api.trials.sentences import METHODS, NOTES, REASONS, sentence
from recovery.statistics.answers import Method, Note, Reason
from recovery.statistics.effect import randomised_effect
from tests.statistics.plans import codes, nan, plan, without


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
        n.code == Note.DOSES_MOSTLY_UNKNOWN for n in randomised_effect(**plan(taken=few)).notes
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
def test_one_change_from_off_to_on_resembles_healing_and_is_refused(first, days):
    assigned = np.repeat([first] * 4 + [1 - first] * 4, days)
    case = plan(days=days, assigned=assigned, taken=assigned, design="balanced")
    assert codes(case) == ["like_the_trend"]


def test_one_stretch_of_on_days_resembles_healing_and_is_refused():
    assigned = np.repeat([0.0, 0, 1, 1, 1, 1, 0, 0], 14)
    assert codes(plan(days=14, assigned=assigned, taken=assigned, design="balanced")) == [
        "like_the_trend"
    ]


@pytest.mark.parametrize("firsts", list(product((0.0, 1.0), repeat=4)))
def test_no_order_of_pairs_resembles_healing(firsts):
    assigned = np.repeat([x for a in firsts for x in (a, 1 - a)], 14)
    assert codes(plan(days=14, assigned=assigned, taken=assigned)) == []


def test_all_reasons_are_told_together():
    case = plan(periods=4, taken=np.zeros(40), finished=False)
    assert codes(case) == ["not_finished", "few_periods", "doses_alike"]


def test_no_readings_at_all_are_refused():
    found = codes(plan(outcome=np.full(80, nan)))
    assert {"few_periods", "missing_days", "never_changes"} <= set(found)


def test_each_code_has_its_sentence_for_readers_of_the_api_with_all_its_figures():
    assert set(REASONS) == {reason.value for reason in Reason}
    assert set(NOTES) == {note.value for note in Note}
    assert set(METHODS) == {method.value for method in Method}
    figures = {"orders": 16, "low": -1.5, "high": 2.0, "points": 60, "days": 0.5}
    said = [sentence(code, figures) for code in (*Reason, *Note)]
    assert not any("{" in each or "nan" in each for each in said)
    assert sentence(Note.RERANDOMISED_RANGE, figures).endswith("range is -1.5 to 2.")
