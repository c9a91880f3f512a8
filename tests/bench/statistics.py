"""What one answer costs the processor: an effect of 16 weeks, a curve with its goal date.

Times are those of the process, so that whatever else the machine does plays little part.
"""

import importlib
import importlib.util
import time
from collections.abc import Callable

import numpy as np

from recovery.statistics.effect import observed_association, randomised_effect
from tests.bench.report import Report
from tests.bench.world import median
from tests.statistics.simulator import Design, course, diary, leave_out, noise, trial

PATIENTS = 40


def measure(report: Report) -> None:
    plans = [trial(_chance(i), Design(effect=5)) for i in range(PATIENTS)]
    many = [trial(_chance(i), Design(days=4, periods=28)) for i in range(PATIENTS)]
    diaries = [diary(_chance(i), 112) for i in range(PATIENTS)]
    for what, cases, answer in (
        ("statistics: effect of 16 weeks, periods of 7 days", plans, randomised_effect),
        ("statistics: effect of 16 weeks by 2,000 orders", many, randomised_effect),
        ("statistics: association of 16 weeks", diaries, observed_association),
    ):
        report.add(
            what, _milliseconds([lambda c=c, a=answer: a(**c) for c in cases]), "ms", most=10
        )
    if importlib.util.find_spec("recovery.statistics.healing_curve"):
        report.add(
            "statistics: healing curve of 16 weeks with its goal date",
            _milliseconds([_curve(i) for i in range(PATIENTS)]),
            "ms",
            most=50,
        )


def _chance(patient: int) -> np.random.Generator:
    return np.random.default_rng([16, patient])


def _milliseconds(answers: list[Callable[[], object]]) -> float:
    answers[0]()  # what is loaded and kept once is not counted
    times = []
    for answer in answers:
        began = time.process_time()
        answer()
        times.append(1000 * (time.process_time() - began))
    return median(times)


def _curve(patient: int) -> Callable[[], object]:
    healing_curve = importlib.import_module("recovery.statistics.healing_curve").healing_curve
    chance, day = _chance(patient), np.arange(112.0)
    healing = course(chance)
    degrees = leave_out(chance, np.round(healing(day + 14) + noise(chance, 112)), 0.3)
    goal = float(healing.start + 0.9 * healing.gain)
    return lambda: healing_curve(day=day, degrees=degrees, days_since_injury=14).goal_date(goal)
