"""Why somebody needs her physiotherapist today, at a stated rate of false alarms.

Every function answers one question about one series, today: None where there is nothing to flag or
too little to tell. Averages are held against averages. Rates of false alarms, and of finding what
is there, were measured on simulated patients: docs/statistics.md. Alarms within 14 days are one.
"""

from dataclasses import dataclass

import numpy as np

from recovery.insight import checks
from recovery.insight.checks import Array
from recovery.insight.motion import between, series

EPISODE_DAYS = 14


@dataclass(frozen=True)
class Drop:
    """Motion was lost. `change`: degrees, this week's average minus that before it, on the axis of
    the readings (−14: bends 14° less; for extension +10: lacks 10° more). `z`: the change in
    standard errors of this person's own scatter, negative for worse in either direction."""

    change: float
    z: float
    now: float
    before: float
    readings_now: int
    readings_before: int
    beyond_device_error: bool


@dataclass(frozen=True)
class Stall:
    """Motion no longer comes. Degrees a week: the slope, and the upper limit of its 80 %
    interval. `now`: the average of the last week with readings."""

    gain_per_week: float
    upper_limit: float
    now: float


@dataclass(frozen=True)
class PainAbove:
    """Pain is sharply up. `pain`: 0–10, the latest; `usual`: the person's own median before.
    `why`: "level" (8 or more at rest) or "course" (3 or more above her own median)."""

    pain: float
    usual: float
    why: str


@dataclass(frozen=True)
class MissedLogs:
    """Nothing was logged on `missed` expected days in a row; `last_logged` is the last day with a
    log, None where there never was one. `needed`: how many it took for this person."""

    missed: int
    needed: int
    last_logged: float | None


def motion_drop(
    *,
    day: Array,
    degrees: Array,
    today: float,
    device_error: float,
    higher_is_better: bool = True,
) -> Drop | None:
    """Return the drop that is to be flagged today, or None."""
    days, values, now = series(day, degrees, today)
    error = checks.number("device_error", device_error, least=0)
    late = values[between(days, now - 7, now)]
    early = values[between(days, now - 28, now - 7)]
    if len(late) < 2 or len(early) < 4:
        return None
    change = float(late.mean() - early.mean())
    spread = float(early.std(ddof=1)) * np.sqrt(1 / len(late) + 1 / len(early))
    z = (change if higher_is_better else -change) / max(float(spread), 1e-9)
    if not (z < -2.25 and abs(change) > 3):
        return None
    return Drop(
        change, z, float(late.mean()), float(early.mean()), len(late), len(early),
        abs(change) > error,
    )  # fmt: skip


def stall(*, day: Array, degrees: Array, today: float, goal: float) -> Stall | None:
    """Return the stall that is to be flagged today, or None. Not for extension."""
    days, values, now = series(day, degrees, today)
    aim = checks.number("goal", goal)
    late = between(days, now - 21, now)
    x, y = days[late], values[late]
    if len(x) < 5 or y[-3:].mean() >= aim:
        return None
    slope, error = np.polyfit(x, y, 1)[0], 1.0
    if 7 * slope + error > 2:
        return None
    return Stall(float(7 * slope), float(7 * slope + error), float(y[-3:].mean()))


def pain_above_course(
    *, day: Array, pain: Array, today: float, at_rest: bool = True
) -> PainAbove | None:
    """Return pain that is to be flagged today, or None.

    `day` (n,) whole and increasing; `pain` (n,) 0 to 10, nan where nothing was logged. `at_rest`:
    pain at rest, for which a level of 8 alone is flagged too.
    """
    days, values, now = series(day, pain, today, name="pain")
    recent = values[between(days, now - 2, now)]
    before = values[between(days, now - 28, now - 2)]
    if len(recent) == 0 or len(before) < 5:
        return None
    latest, usual = float(recent[-1]), float(np.median(before))
    if at_rest and latest >= 8:
        return PainAbove(latest, usual, "level")
    return PainAbove(latest, usual, "course") if latest >= usual + 3 else None


def missed_logs(
    *, day: Array, logged: Array, today: float, expected: Array | None = None
) -> MissedLogs | None:
    """Return the missed logs that are to be flagged today, or None.

    `day` (n,) whole and increasing; `logged` (n,) 0 or 1; `expected` (n,) 0 or 1, all by default
    (a pause or a stay in hospital expects nothing). Today itself may still be logged.
    """
    days = checks.days(day)
    log = checks.zero_one("logged", logged, len(days), gaps=False)
    asked = (
        np.ones(len(days))
        if expected is None
        else checks.zero_one("expected", expected, len(days), gaps=False)
    )
    now = checks.number("today", today)
    if now < days[-1]:
        raise ValueError("today: not before the last entry of `day`.")
    with_log = days[log == 1]
    last = float(with_log[-1]) if len(with_log) else None
    since = (days < now) & (asked == 1) & (days > (-np.inf if last is None else last))
    missed = int(since.sum())
    return MissedLogs(missed, 5, last) if missed >= 5 else None
