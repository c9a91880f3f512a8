"""A quick calibration of the flags: fixed seeds, bounds that a calibrated method cannot miss by
chance and a naive one does. The whole tables: `make calibrate`."""

import numpy as np

from tests.statistics import calibrate_attention as flags
from tests.statistics.calibrate_attention import STEADY, TWICE

PATIENTS = 40


def nights(patient, cell, patients=PATIENTS):
    return [patient(cell, np.random.default_rng([78, i])) for i in range(patients)]


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
