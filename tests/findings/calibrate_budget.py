"""How often a flag of a given strength is false: the tables of `recovery/findings/false_alarms.py`.

    python -m tests.findings.calibrate_budget [patients]

Simulated patients are followed as for docs/statistics.md, every shape of healing alike, daily and
on two days a week. A flag is counted at a threshold if it is at least that strong; alarms within
14 days are one. Printed are false alarms per series and month.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from recovery.statistics.attention import PainAbove, motion_drop, pain_above_course, stall
from tests.statistics import simulator
from tests.statistics.calibrate_attention import (
    FIRST,
    LAST,
    MONTHS,
    SHAPES,
    STEADY,
    TWICE,
    last_three_weeks,
    nights,
)
from tests.statistics.calibrate_fall import is_down
from tests.statistics.courses import PAIN_RULE, Followed, Regime, alarms, followed, pain_diary

SEED = 61_000
DROPS = (1.9, 2.05, 2.25, 2.5, 3.0, 3.5, 4.0, 5.0)
RISES = (3.0, 4.0, 5.0, 6.0)
STALLS = (2.0, 1.5, 1.0, 0.5, 0.0, -1.0, -2.0)
Strength = Callable[[Followed, int], float | None]


def drop_strength(patient: Followed, today: int) -> float | None:
    found = motion_drop(
        day=patient.day[: today + 1], degrees=patient.degrees[: today + 1], today=today,
        device_error=0,
    )  # fmt: skip
    return None if found is None else -found.z


def stall_strength(patient: Followed, today: int) -> float | None:
    """A stall is false while the last three weeks truly gained 2° a week and more."""
    if last_three_weeks(patient, today) < 2:
        return None
    found = stall(
        day=patient.day[: today + 1], degrees=patient.degrees[: today + 1], today=today,
        goal=patient.plateau + 20,
    )  # fmt: skip
    return None if found is None else -found.upper_limit


def rates(
    regime: Regime,
    strength: Strength,
    thresholds: Iterable[float],
    patients: int,
    shapes: Sequence[str],
) -> list[float]:
    """Return the false alarms per series and month at each threshold; not while a setback is on,
    which is a true loss."""
    chance = np.random.default_rng(SEED)
    asked = list(thresholds)
    counted, months = np.zeros(len(asked)), 0.0
    for number in range(patients):
        patient = followed(chance, replace(regime, shape=shapes[number % len(shapes)]))
        said = [(t, strength(patient, t)) for t in nights(patient) if not is_down(patient, t)]
        months += len(said) / 30.4
        for place, least in enumerate(asked):
            counted[place] += alarms([t for t, s in said if s is not None and s >= least])
    return [float(each) for each in counted / months]


def pain_rates(patients: int) -> tuple[list[float], float]:
    """Return the false alarms per injury and month at each rise above the person's own median,
    and those of 8 and more at rest while the true pain is under 6.5."""
    chance = np.random.default_rng(SEED)
    day = np.arange(float(LAST))
    counted, levels = np.zeros(len(RISES)), 0
    for _ in range(patients):
        scores, true = pain_diary(chance, LAST, None, 0.0)
        said: list[tuple[int, PainAbove]] = []
        for t in range(FIRST, LAST):
            found = pain_above_course(
                day=day[: t + 1], pain=scores[: t + 1], today=t, rule=PAIN_RULE
            )
            if found is not None and not np.isnan(scores[t]) and true[t] < 6.5:
                said.append((t, found))
        course = [(t, each.pain - each.usual) for t, each in said if each.why == "course"]
        for place, least in enumerate(RISES):
            counted[place] += alarms([t for t, rise in course if rise >= least])
        levels += alarms([t for t, each in said if each.why == "level"])
    return [float(each) for each in counted / patients / MONTHS], levels / patients / MONTHS


def main() -> None:
    patients = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    found, level = pain_rates(patients)
    print(f"pain: {list(zip(RISES, found, strict=True))}, level of 8: {level:.4f}", flush=True)
    for name, regime in (("daily", STEADY), ("two days a week", TWICE)):
        for what, strength, asked, shapes in (
            ("drop", drop_strength, DROPS, simulator.SHAPES),
            ("stall", stall_strength, [-each for each in STALLS], SHAPES),
        ):
            found = rates(regime, strength, asked, patients, shapes)
            shown = ", ".join(
                f"({each:g}, {rate:.4f})" for each, rate in zip(asked, found, strict=True)
            )
            print(f"{what}, {name}: {shown}", flush=True)


if __name__ == "__main__":
    main()
