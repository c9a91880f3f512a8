"""Flags: how often they are false, how often and how soon they find what is there. Drops of motion
have a part of their own, `calibrate_fall`.

A patient is followed from day 28 to day 119 and looked at every night. Alarms within 14 days are
one. Patient-months have 30.4 days.
"""

from dataclasses import dataclass, replace

import numpy as np

from recovery.statistics.attention import missed_logs, pain_above_course, stall
from tests.statistics.courses import (
    PAIN_RULE,
    Followed,
    Regime,
    alarms,
    followed,
    pain_diary,
)
from tests.statistics.runner import Runner, percent, table

SEED = 6_000
FIRST, LAST = 28, 120
MONTHS = (LAST - FIRST) / 30.4
LOST_ON = 70
PATIENTS, MOTIONS = 60, 3  # a caseload
STEADY = Regime(least_days=LAST, most_days=LAST, lost_on=LOST_ON)
TWICE = replace(STEADY, twice_a_week=True)
SHAPES = ("exponential", "sigmoid", "two_phase", "wobbling")
STALL_FROM = 60


@dataclass(frozen=True)
class Flags:
    """Nights on which one patient was flagged, by the flag and by its naive rival."""

    flagged: list[int]
    naive: list[int]
    months: float = MONTHS
    asked_from: int = 0  # the day on which what is to be found began


def nights(patient: Followed, first: int = FIRST) -> range:
    return range(first, len(patient.day))


def stalled(patient: Followed, today: int, goal: float) -> bool:
    known = slice(0, today + 1)
    return (
        stall(day=patient.day[known], degrees=patient.degrees[known], today=today, goal=goal)
        is not None
    )


def last_three_weeks(patient: Followed, today: int) -> float:
    """What was truly gained in the last three weeks, degrees a week."""
    now, then = patient.truth(np.array([today, today - 21.0]))
    return float(now - then) / 3


def false_stalls(regime: Regime, chance: np.random.Generator) -> Flags:
    """Nights flagged although the last three weeks truly gained 2° a week and more."""
    patient = followed(chance, regime)
    goal = patient.plateau + 20
    moving = [t for t in nights(patient) if last_three_weeks(patient, t) >= 2]
    flagged = [today for today in moving if stalled(patient, today, goal)]
    return Flags(flagged, [], months=MONTHS)


def true_stalls(regime: Regime, chance: np.random.Generator) -> Flags:
    """A patient who gains 3–7° a week until day 60 and then nothing. It is to be found from the
    day on which the last three weeks gained less than 1° a week."""
    patient = followed(chance, regime)
    speed = chance.uniform(3, 7) / 7

    def truth(t: np.ndarray) -> np.ndarray:
        return 60 + speed * np.minimum(t, STALL_FROM)

    noise = patient.degrees - patient.truth(patient.day)
    found = replace(patient, truth=truth, degrees=truth(patient.day) + noise)
    began = next(t for t in nights(found, STALL_FROM) if last_three_weeks(found, t) < 1)
    flagged = [t for t in nights(found, STALL_FROM) if stalled(found, t, 300.0)]
    return Flags(flagged, [], asked_from=began)


def pains(flare: float, chance: np.random.Generator) -> Flags:
    """Pain at rest; false where the true pain is under 6.5 and no flare began."""
    scores, true = pain_diary(chance, LAST, LOST_ON if flare else None, flare)
    day = np.arange(float(LAST))
    first = LOST_ON if flare else FIRST
    asked = [t for t in range(first, first + 14 if flare else LAST) if flare or true[t] < 6.5]
    known = ~np.isnan(scores)
    naive = [t for t in asked if known[t] and scores[t] >= np.nanmedian(scores[t - 28 : t]) + 3]
    flagged = [
        t for t in asked
        if known[t]
        and pain_above_course(day=day[: t + 1], pain=scores[: t + 1], today=t, rule=PAIN_RULE)
    ]  # fmt: skip
    return Flags(flagged, naive, months=len(asked) / 30.4, asked_from=first)


def logs(habit: float, chance: np.random.Generator) -> Flags:
    """A person who logs on a share of days and never stops; the naive rule is five in a row."""
    log = (chance.random(LAST) < habit).astype(float)
    day = np.arange(float(LAST))
    asked = range(FIRST, LAST)
    return Flags(
        [t for t in asked if missed_logs(day=day[:t], logged=log[:t], today=t)],
        [t for t in asked if not log[t - 5 : t].any()],
    )


def false_rate(found: list[Flags], *, naive: bool = False) -> float:
    """False alarms in a patient-month."""
    counted = sum(alarms(one.naive if naive else one.flagged) for one in found)
    return counted / max(sum(one.months for one in found), 1e-9)


def found_share(found: list[Flags]) -> float:
    return float(np.mean([bool(one.flagged) for one in found]))


def median_days(found: list[Flags]) -> float:
    delays = [one.flagged[0] - one.asked_from for one in found if one.flagged]
    return float(np.median(delays)) if delays else float("nan")


def tables(runner: Runner) -> str:
    """Return the tables: stalls, pain and logs, and what a caseload has of them."""
    count = f"{runner.patients:,} simulated patients in each row."
    return "\n\n".join([count, _stalls(runner), _pain(runner), _logs(runner)])


def _stalls(runner: Runner) -> str:
    cells = [replace(way, shape=shape) for way in (STEADY, TWICE) for shape in SHAPES]
    false = runner.each("stalls", false_stalls, cells, seed=SEED + 200)
    true = runner.each("stalls found", true_stalls, [STEADY, TWICE], seed=SEED + 300)
    rows = []
    for i, name in enumerate(("daily, 30 % missing", "two days a week")):
        rates = [false_rate(one) for one in false[4 * i : 4 * i + 4]]
        rows.append(
            [name, *(f"{rate:.3f}" for rate in rates), a_week(rates[:3]),
             percent(found_share(true[i])), f"{median_days(true[i]):.0f} days"]
        )  # fmt: skip
    head = ["false alarms in a patient-month", *(shape.replace("_", "-") for shape in SHAPES),
            f"a week, {PATIENTS} patients × {MOTIONS} motions", "true stalls found",
            "after (median)"]  # fmt: skip
    return "Stalls.\n\n" + table(head, rows)


def _pain(runner: Runner) -> str:
    quiet, small, large = runner.each("pain", pains, [0.0, 4.0, 6.0], seed=SEED + 400)
    head = ["pain", "false alarms in a patient-month", f"a week, {PATIENTS} patients",
            "4 points more: found in 14 days", "6 points more: found in 14 days"]  # fmt: skip
    rows = [
        ["as flagged", f"{false_rate(quiet):.3f}", a_week([false_rate(quiet)], 1),
         percent(found_share(small)), percent(found_share(large))],
        ["naive: 3 above the median, however it swings", f"{false_rate(quiet, naive=True):.3f}",
         a_week([false_rate(quiet, naive=True)], 1), "–", "–"],
    ]  # fmt: skip
    return "Pain above one's own course.\n\n" + table(head, rows)


def _logs(runner: Runner) -> str:
    habits = (0.9, 0.8, 0.7, 0.5, 0.3)
    found = runner.each("logs", logs, habits, seed=SEED + 500)
    rows = [
        [f"{100 * habit:.0f} %", f"{false_rate(one):.3f}", f"{false_rate(one, naive=True):.3f}",
         a_week([false_rate(one)], 1)]
        for habit, one in zip(habits, found, strict=True)
    ]  # fmt: skip
    head = ["logs on", "false alarms in a patient-month", "five in a row for everybody",
            f"a week, {PATIENTS} patients"]  # fmt: skip
    return "Missed logs, of people who had not stopped.\n\n" + table(head, rows)


def a_week(rates: list[float], motions: int = MOTIONS) -> str:
    return f"{np.mean(rates) * PATIENTS * motions * 7 / 30.4:.1f}"
