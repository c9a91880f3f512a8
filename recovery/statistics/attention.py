"""Why a patient needs their physiotherapist today, at a stated rate of false alarms.

Each function answers one question about one series, today. It returns None if there is nothing to
flag or too little data. Averages are compared with averages. Rates of false alarms and of true
changes found were measured on simulated patients: docs/statistics.md. Alarms within 14 days count
once.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from recovery.statistics import arrays, fall
from recovery.statistics.arrays import Array, Floats
from recovery.statistics.motion import between, series
from recovery.statistics.scatter import scatter

EPISODE_DAYS = 14  # alarms within them are one
STALL_DAYS, STALL_READINGS, STALL_LEAST = 21, 8, 6
STALL_DAYS_WIDE = 35
STALL_DEGREES = 2.0  # a week
MISSED_LEAST, MISSED_MOST, HABIT_DAYS, RARE_GAP = 5, 14, 28, 1 / 400


@dataclass(frozen=True)
class Drop:
    """A sudden loss of motion.

    Attributes
    ----------
    change
        The average since the fall minus where the course stood, degrees on the axis of the
        readings (−14: bends 14° less; for extension +10: lacks 10° more).
    z
        How clear it is, in standard errors of this person's own scatter; negative is worse, also
        where smaller is better.
    now, before
        The average since the fall, and where the course stood before it, degrees.
    fell_on
        The day of the first reading after the fall.
    readings_now
        How many readings there are since.
    window_days
        How many last days were tested: 7, or 10 if few days are measured.
    beyond_device_error
        Whether the change exceeds the device's measurement error.
    """

    change: float
    z: float
    now: float
    before: float
    fell_on: float
    readings_now: int
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
    level
        Pain, 0 to 10, that is always flagged.
    rise
        Points above the person's own median that are flagged.
    window_days
        Days before the latest entry over which the median is taken.
    least_entries
        Entries that these days need for a median.
    swings
        The rise must also be this many times the scatter of the person's pain.
    """

    level: float
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
        "level" (as high as the rule's level) or "course" (above the own median).
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

    The last 7 days are held against the average of the 21 before, and against a straight course
    through the last six weeks; if the last 7 have fewer than 4 readings, the last 10 are, and the
    average is that of the 28 before. What tests better counts: see `fall`. Standard errors come
    from this person's scatter before the last 14 days. Flagged from the rhythm's z on, and from
    more than 3°. The day of the fall is that of the step which fits the last six weeks best.

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
    sign = 1.0 if higher_is_better else -1.0
    rhythm = fall.rhythm_of(days, now)
    z = fall.tested(days, sign * values, now, rhythm)
    if z is None or z > rhythm.z:
        return None
    found = fall.dated(days, sign * values, now)
    change = sign * (found.now - found.before)
    return Drop(
        change=change,
        z=z,
        now=sign * found.now,
        before=sign * found.before,
        fell_on=found.day,
        readings_now=found.readings,
        window_days=rhythm.days,
        beyond_device_error=abs(change) > error,
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


def pain_above_course(*, day: Array, pain: Array, today: float, rule: PainRule) -> PainAbove | None:
    """Return the pain to be flagged today, or None; the same for pain at rest, when moving and at
    night, each by itself.

    The latest entry, of today or the day before, is flagged if it reaches the rule's level.
    Otherwise it is flagged if it exceeds the median of the days before by the rule's rise, and by
    the rule's multiple of this person's scatter about a straight line, so that pain that always
    varies is not flagged every week.

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
    if latest >= rule.level:
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
