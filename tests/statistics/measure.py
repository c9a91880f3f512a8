"""`python -m tests.statistics.measure`: how long a curve and a night of attention take on one core.

Set OPENBLAS_NUM_THREADS=1 to hold it to one. Times are of the processor, not of the clock.
"""

import resource
import sys
import time

import numpy as np

from recovery.statistics.attention import missed_logs, motion_drop, pain_above_course, stall
from recovery.statistics.healing_curve import healing_curve
from tests.statistics.courses import PAIN_RULE, Followed, Regime, followed, pain_diary

CURVES = 100
NIGHT = (1_000, 10_000)
DAYS = 90


def curve_milliseconds() -> tuple[float, float]:
    """Median and slowest of a curve with its goal date, of 60 to 120 days."""
    took = []
    for seed in range(CURVES):
        patient = followed(np.random.default_rng(seed), Regime(least_days=60))
        began = time.process_time()
        curve = healing_curve(
            day=patient.day, degrees=patient.degrees, days_since_injury=patient.since,
            other_side=patient.plateau,
        )  # fmt: skip
        if curve is not None:
            curve.goal_date(patient.plateau - 3)
        took.append(1000 * (time.process_time() - began))
    return float(np.median(took)), float(np.max(took))


def one_night(patient: Followed, pain: np.ndarray) -> int:
    """All four questions about one patient, how many of them are flagged."""
    day, today = patient.day, float(patient.day[-1])
    motion = {"day": day, "degrees": patient.degrees, "today": today}
    answers = (
        motion_drop(**motion, device_error=9.5),
        stall(**motion, goal=patient.plateau),
        pain_above_course(day=day, pain=pain, today=today, rule=PAIN_RULE),
        missed_logs(day=day, logged=(~np.isnan(pain)).astype(float), today=today),
    )
    return sum(answer is not None for answer in answers)


def night(patients: int) -> tuple[float, float, int]:
    """Seconds, megabytes at most and flags of a night over so many patients."""
    regime = Regime(least_days=DAYS, most_days=DAYS)
    own = []
    for seed in range(200):
        chance = np.random.default_rng(seed)
        own.append((followed(chance, regime), pain_diary(chance, DAYS)[0]))
    began = time.process_time()
    flags = sum(one_night(*own[number % len(own)]) for number in range(patients))
    took = time.process_time() - began
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flags


def main() -> int:
    median, slowest = curve_milliseconds()
    print(f"curve and goal date: {median:.0f} ms (median of {CURVES}), slowest {slowest:.0f} ms")
    for patients in NIGHT:
        took, most, flags = night(patients)
        print(
            f"{patients:,} patients with {DAYS} days each: {took:.1f} s, "
            f"{1000 * took / patients:.2f} ms a patient, {most:.0f} MB at most, {flags:,} flags"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
