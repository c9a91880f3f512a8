"""Why somebody needs their physiotherapist today, at a stated rate of false alarms.

Every function answers one question about one series, today: None where there is nothing to flag or
too little to tell. Averages are held against averages. Rates of false alarms, and of finding what
is there, were measured on simulated patients: docs/statistics.md. Alarms within 14 days are one.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from recovery.statistics import arrays
from recovery.statistics.arrays import Array, Floats
from recovery.statistics.motion import between, series
from recovery.statistics.scatter import scatter

EPISODE_DAYS = 14  # alarms within them are one
DROP_DAYS, DROP_BEFORE, DROP_READINGS = 7, 21, 4
DROP_DAYS_WIDE, DROP_BEFORE_WIDE = 10, 28  # with fewer readings: two measuring days a week
DROP_Z, DROP_DEGREES = -2.25, 3.0
LEAST_HISTORY = 6
STALL_DAYS, STALL_READINGS, STALL_LEAST = 21, 8, 6
STALL_DAYS_WIDE = 35
STALL_DEGREES = 2.0  # a week
MISSED_LEAST, MISSED_MOST, HABIT_DAYS, RARE_GAP = 5, 14, 28, 1 / 400


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
    window_days: int
    beyond_device_error: bool


@dataclass(frozen=True)
class Stall:
    """Motion no longer comes. Degrees a week: the slope, and the upper limit of its 80 %
    interval. `now`: the average of the last 7 days."""

    gain_per_week: float
    upper_limit: float
    now: float
    window_days: int


@dataclass(frozen=True)
class PainRule:
    """When pain is sharply up; the clinical figures come from who asks. `level_at_rest`: 0–10,
    flagged whatever was before. `rise`: points above the person's own median of `window_days`,
    which needs `least_entries`. `swings`: what their pain scatters by, so many times."""

    level_at_rest: float
    rise: float
    window_days: float
    least_entries: int
    swings: float


@dataclass(frozen=True)
class PainAbove:
    """Pain is sharply up. `pain`: 0–10, the latest; `usual`: the person's own median before.
    `why`: "level" (as high as the rule says, at rest) or "course" (above their own median)."""

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
    """Return the drop that is to be flagged today, or None.

    `day` (n,) whole and increasing, `degrees` (n,) with nan where there is no reading; what is
    after `today` is not looked at. The average of the last 7 days is held against that of the 21
    before; where the last 7 days have fewer than 4 readings, 10 days against the 28 before. The
    error of the difference comes from this person's scatter before those days. Flagged at
    z < −2.25 and more than 3°. None with fewer than 2 readings in the last days, 4 before them or
    6 of history. `device_error` (degrees) changes no flag, it is only said whether the change
    exceeds it. Healing itself only raises the average, so that a drop is never its doing.
    Raises ValueError naming the argument.
    """
    days, values, now = series(day, degrees, today)
    error = arrays.number("device_error", device_error, least=0)
    window, before_that = DROP_DAYS, DROP_BEFORE
    if between(days, now - window, now).sum() < DROP_READINGS:
        window, before_that = DROP_DAYS_WIDE, DROP_BEFORE_WIDE
    late = between(days, now - window, now)
    early = between(days, now - window - before_that, now - window)
    history = days <= now - window
    if late.sum() < 2 or early.sum() < 4 or history.sum() < LEAST_HISTORY:
        return None
    recent, before = float(values[late].mean()), float(values[early].mean())
    change = recent - before
    gain = change if higher_is_better else -change
    if gain >= -DROP_DEGREES:
        return None
    own = scatter(days[history], values[history])
    contrast = np.where(late, 1 / late.sum(), 0.0) - np.where(early, 1 / early.sum(), 0.0)
    used = late | early
    z = own.z(gain / own.error(days[used], contrast[used]))
    if z >= DROP_Z:
        return None
    return Drop(
        change, z, recent, before, int(late.sum()), int(early.sum()), window, abs(change) > error
    )


def stall(*, day: Array, degrees: Array, today: float, goal: float) -> Stall | None:
    """Return the stall that is to be flagged today, or None.

    Arrays as in `motion_drop`, `goal` in degrees. The slope of the last 21 days by generalised
    least squares; where those have fewer than 8 readings, of the last 35. Flagged when the upper
    limit of its 80 % interval is under 2° a week, only below the goal (the average of the last 7
    days, which need a reading). None under 6 readings or where they span less than half of the
    window. For motions where more is better: for extension 2° a week would flag every small
    deficit. Raises ValueError naming the argument.
    """
    days, values, now = series(day, degrees, today)
    aim = arrays.number("goal", goal)
    window = _window(days, now, STALL_DAYS, STALL_READINGS, STALL_DAYS_WIDE)
    used = between(days, now - window, now)
    week = between(days, now - 7, now)
    if not week.any() or used.sum() < STALL_LEAST or np.ptp(days[used]) < window / 2:
        return None
    x, y = days[used], values[used]
    level = float(values[week].mean())
    if level >= aim:
        return None
    own = scatter(days, values)
    contrast = own.slope(x)
    slope = 7 * float(contrast @ y)
    upper = slope + 7 * own.error(x, contrast) * float(stdtrit(own.df, 0.9))
    if upper >= STALL_DEGREES:
        return None
    return Stall(gain_per_week=slope, upper_limit=upper, now=level, window_days=window)


def _window(days: Floats, now: float, shortest: int, readings: int, widened: int) -> int:
    """Return the window's length: widened where the shortest one has too few readings."""
    enough = between(days, now - shortest, now).sum() >= readings
    return shortest if enough else widened


def pain_above_course(
    *, day: Array, pain: Array, today: float, rule: PainRule, at_rest: bool = True
) -> PainAbove | None:
    """Return pain that is to be flagged today, or None.

    `day` (n,) whole and increasing; `pain` (n,) 0 to 10, nan where nothing was logged; what is
    after `today` is not looked at. The latest entry of today or the day before is flagged at the
    rule's level where it is pain `at_rest`, whatever the history; else at its rise above the median
    of the days before, if that is also so many times what this person's pain scatters by about a
    straight line (a person whose pain swings by as much is not called every week). Without enough
    entries in those days there is no median. Raises ValueError naming the argument.
    """
    days, values, now = series(day, pain, today, name="pain")
    if ((values < 0) | (values > 10)).any():
        raise ValueError("pain: between 0 and 10.")
    if len(days) == 0 or days[-1] < now - 1:
        return None
    latest = float(values[-1])
    before = between(days, days[-1] - rule.window_days - 1, days[-1] - 1)
    enough = before.sum() >= rule.least_entries
    usual = float(np.median(values[before])) if enough else float("nan")
    if at_rest and latest >= rule.level_at_rest:
        return PainAbove(latest, usual, "level")
    if not enough or latest < usual + rule.rise:
        return None
    line = np.polyval(np.polyfit(days[before], values[before], 1), days[before])
    swing = float(np.sqrt(((values[before] - line) ** 2).sum() / (before.sum() - 2)))
    return PainAbove(latest, usual, "course") if latest >= usual + rule.swings * swing else None


def missed_logs(
    *, day: Array, logged: Array, today: float, expected: Array | None = None
) -> MissedLogs | None:
    """Return the missed logs that are to be flagged today, or None.

    `day` (n,) whole and increasing; `logged` (n,) 0 or 1; `expected` (n,) 0 or 1, 1 on all days by
    default (a pause or a stay in hospital expects nothing). Flagged once five expected days in a
    row before `today` have no log and today has none yet; a day that is not in `day` expects
    nothing. Of a person who logs irregularly more are needed, so many that their own habit would
    give such a gap on one day in 400 at most, but never more than 14. Raises ValueError naming the
    argument.
    """
    days = arrays.days(day)
    log = arrays.zero_one("logged", logged, len(days), gaps=False)
    asked = np.ones(len(days))
    if expected is not None:
        asked = arrays.zero_one("expected", expected, len(days), gaps=False)
    now = arrays.number("today", today)
    if now < days[0]:
        raise ValueError("today: not before the first entry of `day`.")
    with_log = days[(log == 1) & (days <= now)]
    last = float(with_log[-1]) if len(with_log) else None
    since = days[0] - 1 if last is None else last
    missed = int(((asked == 1) & (days > since) & (days < now)).sum())
    habit = (asked == 1) & (days > since - HABIT_DAYS) & (days <= since)
    needed = _days_needed(log[habit])
    return MissedLogs(missed, needed, last) if missed >= needed else None


def _days_needed(log: Floats) -> int:
    # Before there is a habit, four logs in five days are taken for one.
    share = min(float((log.sum() + 4) / (len(log) + 5)), 0.99)
    rare = np.log(RARE_GAP / share) / np.log(1 - share)
    return int(np.clip(np.ceil(rare), MISSED_LEAST, MISSED_MOST))
