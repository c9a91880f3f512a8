"""A quick calibration of the flags: fixed seeds, bounds that a calibrated method cannot miss by
chance and a naive one does. The whole tables: `make calibrate`."""

from dataclasses import replace

import numpy as np
import pytest

from tests.statistics import calibrate_attention as flags
from tests.statistics.calibrate_attention import STEADY, TWICE

PATIENTS = 40


def nights(patient, cell, patients=PATIENTS):
    return [patient(cell, np.random.default_rng([78, i])) for i in range(patients)]


@pytest.fixture(scope="module")
def steady():
    return nights(flags.drops, STEADY, 80)


def test_a_false_drop_comes_once_in_many_months(steady):
    assert flags.false_rate(steady) < 0.11


def test_the_naive_rule_raises_a_false_alarm_every_month(steady):
    assert flags.false_rate(steady, naive=True) > 0.5


def test_wobbling_healing_gives_a_few_more():
    assert flags.false_rate(nights(flags.drops, replace(STEADY, shape="wobbling"))) < 0.22


def test_a_sudden_loss_is_found_within_days():
    found = nights(flags.drops, replace(STEADY, lost=12.0))
    assert flags.found_share(found) > 0.72
    assert flags.median_days(found) <= 8
    less = nights(flags.drops, replace(STEADY, lost=6.0))
    assert 0.12 < flags.found_share(less) < flags.found_share(found)


def test_two_measuring_days_a_week_raise_no_more_false_alarms_and_find_most():
    assert flags.false_rate(nights(flags.drops, TWICE)) < 0.11
    found = nights(flags.drops, replace(TWICE, lost=12.0))
    assert flags.found_share(found) > 0.60
    assert flags.median_days(found) <= 14


def test_for_extension_it_is_the_same():
    lacking = replace(STEADY, extension=True)
    assert flags.false_rate(nights(flags.drops, lacking)) < 0.11
    assert flags.found_share(nights(flags.drops, replace(lacking, lost=10.0))) > 0.85


def test_a_stall_is_seldom_false_and_always_found():
    assert flags.false_rate(nights(flags.false_stalls, STEADY, 16)) < 0.20
    found = nights(flags.true_stalls, STEADY, 16)
    assert flags.found_share(found) > 0.94
    assert flags.median_days(found) <= 10


def test_a_stall_is_found_on_two_measuring_days_a_week_too():
    assert flags.false_rate(nights(flags.false_stalls, TWICE, 16)) < 0.20
    found = nights(flags.true_stalls, TWICE, 16)
    assert flags.found_share(found) > 0.90
    assert flags.median_days(found) <= 20


def test_pain_that_varies_raises_fewer_false_alarms_than_the_naive_rule():
    quiet = nights(flags.pains, 0.0, 60)
    assert flags.false_rate(quiet) < 0.7 * flags.false_rate(quiet, naive=True)
    assert flags.found_share(nights(flags.pains, 6.0)) > 0.9


def test_people_who_log_irregularly_are_not_flagged_for_their_habit():
    now_and_then = nights(flags.logs, 0.5)
    assert flags.false_rate(now_and_then) < 0.5 * flags.false_rate(now_and_then, naive=True)
    assert flags.false_rate(now_and_then, naive=True) > 0.2
