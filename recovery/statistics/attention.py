"""Why a patient needs their physiotherapist today, at a stated rate of false alarms.

Each function answers one question about one series, today. It returns None if there is nothing to
flag or too little data. Averages are compared with averages. Rates of false alarms and of true
changes found were measured on simulated patients: docs/statistics.md. Alarms within 14 days count
once.
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
    """A loss of motion.

    Attributes
    ----------
    change
        This week's average minus the average before it, degrees on the axis of the readings
        (−14: bends 14° less; for extension +10: lacks 10° more).
    z
        The change in standard errors of this person's own scatter; negative is worse, also where
        smaller is better.
    now, before
        The two averages, degrees.
    readings_now, readings_before
        How many readings each average has.
    window_days
        Length of the recent window: 7, or 10 if few days are measured.
    beyond_device_error
        Whether the change exceeds the device's measurement error.
    """

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
    """Motion that no longer improves.

    Attributes
    ----------
    gain_per_week
        Slope of the window, degrees a week.
    upper_limit
        Upper limit of the slope's 80 % interval, degrees a week.
    now
        Average of the last 7 days, degrees.
    window_days
        Length of the window: 21, or 35 if few days are measured.
    """

    gain_per_week: float
    upper_limit: float
    now: float
    window_days: int


@dataclass(frozen=True)
class PainRule:
    """When pain counts as clearly up. The caller gives the clinical figures.

    Attributes
    ----------
    level_at_rest
        Pain at rest, 0 to 10, that is always flagged.
    rise
        Points above the person's own median that are flagged.
    window_days
        Days before the latest entry over which the median is taken.
    least_entries
        Entries that these days need for a median.
    swings
        The rise must also be this many times the scatter of the person's pain.
    """

    level_at_rest: float
    rise: float
    window_days: float
    least_entries: int
    swings: float


@dataclass(frozen=True)
class PainAbove:
    """Pain that is clearly up.

    Attributes
    ----------
    pain
        The latest entry, 0 to 10.
    usual
        The person's own median before; nan with too few entries.
    why
        "level" (at rest, as high as the rule's level) or "course" (above the own median).
    """

    pain: float
    usual: float
    why: str


@dataclass(frozen=True)
class MissedLogs:
    """Expected days in a row without a log.

    Attributes
    ----------
    missed
        How many there are.
    needed
        How many it takes for this person to be flagged.
    last_logged
        The last day with a log; None if there is none.
    """

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
    """Return the drop to be flagged today, or None.

    The average of the last 7 days is compared with that of the 21 days before; if the last 7 days
    have fewer than 4 readings, 10 days with the 28 before. The standard error of the difference
    comes from this person's scatter before those days. Flagged at z < −2.25 and more than 3°.
    Healing only raises the average and so never causes a drop.

    Parameters
    ----------
    day : (n,)
        Whole, increasing days.
    degrees : (n,)
        Readings, degrees; nan for a day without one.
    today
        Today on the axis of `day`; later readings are ignored.
    device_error
        Measurement error of the device, degrees. It changes no flag.
    higher_is_better
        False for extension, where a reading is the deficit.

    Returns
    -------
    Drop or None
        None also with fewer than 2 readings in the recent days, 4 in those before, or 6 of
        history.

    Raises
    ------
    ValueError
        Names the malformed argument.
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
    """Return the stall to be flagged today, or None.

    The slope of the last 21 days by generalised least squares; if they have fewer than 8 readings,
    of the last 35. Flagged if the average of the last 7 days is below the goal and the upper limit
    of the slope's 80 % interval is under 2° a week. Only for motions where more is better: for
    extension, 2° a week would flag every small deficit.

    Parameters
    ----------
    day, degrees, today
        As in `motion_drop`.
    goal
        Degrees.

    Returns
    -------
    Stall or None
        None also without a reading in the last 7 days, with fewer than 6 readings in the window,
        or if they span less than half of it.

    Raises
    ------
    ValueError
        Names the malformed argument.
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
    """Return the window's length in days: widened if the shortest has too few readings."""
    enough = between(days, now - shortest, now).sum() >= readings
    return shortest if enough else widened


def pain_above_course(
    *, day: Array, pain: Array, today: float, rule: PainRule, at_rest: bool = True
) -> PainAbove | None:
    """Return the pain to be flagged today, or None.

    The latest entry, of today or the day before, is flagged if it is pain at rest and reaches the
    rule's level. Otherwise it is flagged if it exceeds the median of the days before by the rule's
    rise, and by the rule's multiple of this person's scatter about a straight line, so that pain
    that always varies is not flagged every week.

    Parameters
    ----------
    day : (n,)
        Whole, increasing days.
    pain : (n,)
        0 to 10; nan for a day without an entry.
    today
        Today on the axis of `day`; later entries are ignored.
    rule
        The clinical figures.
    at_rest
        Whether this is pain at rest.

    Returns
    -------
    PainAbove or None

    Raises
    ------
    ValueError
        Names the malformed argument.
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
    """Return the missed logs to be flagged today, or None.

    Flagged if five expected days in a row before `today` have no log, and today has none yet. A
    person who logs irregularly needs more: so many that their habit gives such a gap on at most
    one day in 400, and never more than 14.

    Parameters
    ----------
    day : (n,)
        Whole, increasing days; a day that is absent is not expected.
    logged : (n,)
        0 or 1.
    today
        Today on the axis of `day`.
    expected : (n,), optional
        0 or 1; 1 for all days by default. A pause or a stay in hospital has 0.

    Returns
    -------
    MissedLogs or None

    Raises
    ------
    ValueError
        Names the malformed argument.
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
