"""Range of motion: change against measurement error, the other side, what daily life needs.

Averages are compared with averages, never one lucky reading with another. Degrees use the axis of
the reading: if smaller is better (extension: degrees lacking to straight), every comparison is
reversed, and none is given in per cent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from recovery.statistics import arrays
from recovery.statistics.arrays import Array, Floats

WINDOW_DAYS = 7  # a week is averaged: two measuring days or seven
APART_DAYS = 28  # "more than four weeks ago" (the Sunday sentence)


@dataclass(frozen=True)
class MotionChange:
    """One week's average compared with that of an earlier week, in degrees.

    Attributes
    ----------
    before, now
        The two averages.
    change
        now − before, on the axis of the readings.
    gain
        The same, with better counted as positive.
    readings_before, readings_now
        How many readings each average has.
    device_error
        Measurement error of the device.
    beyond_error
        Whether the change exceeds it.
    """

    before: float
    now: float
    change: float
    gain: float
    readings_before: int
    readings_now: int
    device_error: float
    beyond_error: bool


@dataclass(frozen=True)
class Symmetry:
    """The injured side compared with the other one.

    Attributes
    ----------
    injured, other
        Degrees.
    lacking
        Degrees to the other side; positive if the injured side is worse, negative if better.
    per_cent
        The injured side as a percentage of the other; None if smaller is better, or if one of the
        values allows no percentage.
    """

    injured: float
    other: float
    lacking: float
    per_cent: float | None


@dataclass(frozen=True)
class Threshold:
    """What one activity needs, and whether it is reached.

    Attributes
    ----------
    name
        The activity.
    low, high
        Degrees that the activity required of some and of all people measured; equal if one value
        was published.
    reached
        "yes" (all of the range), "partly" (within it) or "no".
    lacking
        Degrees to the far end of the range; 0 if reached.
    """

    name: str
    low: float
    high: float
    reached: str
    lacking: float


def motion_change(
    *,
    day: Array,
    degrees: Array,
    today: float,
    device_error: float,
    higher_is_better: bool = True,
    apart_days: float = APART_DAYS,
) -> MotionChange | None:
    """Return this week's average compared with that of the week `apart_days` earlier.

    The weeks are `today` and the six days before it, and the same seven days `apart_days` earlier.

    Parameters
    ----------
    day : (n,)
        Whole, increasing days.
    degrees : (n,)
        Readings, degrees; nan for a day without one.
    today
        Today on the axis of `day`; later readings are ignored.
    device_error
        Smallest change, degrees, that the device can distinguish from none (MDC95 or smallest real
        difference of two single readings). Averages are steadier, so this is cautious.
    higher_is_better
        False for extension, where a reading is the deficit.
    apart_days
        At least 7.

    Returns
    -------
    MotionChange or None
        None if one of the weeks has no reading.

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    days, values, now = series(day, degrees, today)
    error = arrays.number("device_error", device_error, least=0)
    apart = arrays.number("apart_days", apart_days, least=WINDOW_DAYS)
    late = values[between(days, now - WINDOW_DAYS, now)]
    early = values[between(days, now - apart - WINDOW_DAYS, now - apart)]
    if len(late) == 0 or len(early) == 0:
        return None
    change = float(late.mean() - early.mean())
    return MotionChange(
        before=float(early.mean()),
        now=float(late.mean()),
        change=change,
        gain=change if higher_is_better else -change,
        readings_before=len(early),
        readings_now=len(late),
        device_error=error,
        beyond_error=abs(change) > error,
    )


def symmetry(*, injured: float, other: float, higher_is_better: bool = True) -> Symmetry:
    """Return the injured side compared with the other.

    The other side is a better reference than a table, unless it was injured itself.

    Parameters
    ----------
    injured, other
        Degrees.
    higher_is_better
        False for extension, where a reading is the deficit.

    Returns
    -------
    Symmetry

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    this = arrays.number("injured", injured)
    that = arrays.number("other", other)
    lacking = that - this if higher_is_better else this - that
    told = higher_is_better and that > 0 and this >= 0
    return Symmetry(this, that, lacking, 100 * this / that if told else None)


def thresholds_reached(
    *,
    degrees: float,
    thresholds: Mapping[str, tuple[float, float]],
    higher_is_better: bool = True,
) -> tuple[Threshold, ...]:
    """Return for each activity, in the order given, whether the motion is enough for it.

    Parameters
    ----------
    degrees
        The motion.
    thresholds
        By name of the activity: the least and the most degrees that it needs (sources:
        docs/domain.md). If smaller is better, the most degrees that may be lacking.
    higher_is_better
        False for extension, where a reading is the deficit.

    Returns
    -------
    tuple of Threshold

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    reading = arrays.number("degrees", degrees)
    return tuple(
        _threshold(name, reading, ends, higher_is_better) for name, ends in thresholds.items()
    )


def _threshold(
    name: str, reading: float, ends: tuple[float, float], higher_is_better: bool
) -> Threshold:
    try:
        low, high = (arrays.number("thresholds", end) for end in ends)
    except (TypeError, ValueError) as error:
        raise ValueError(f"thresholds: {name} needs a pair of numbers.") from error
    if low > high:
        raise ValueError(f"thresholds: {name} from its lowest to its highest.")
    easy, hard = (
        (reading - low, reading - high) if higher_is_better else (high - reading, low - reading)
    )
    reached = "yes" if hard >= 0 else "partly" if easy >= 0 else "no"
    return Threshold(name, low, high, reached, max(0.0, -hard))


def series(
    day: Array, values: Array, today: float, name: str = "degrees"
) -> tuple[Floats, Floats, float]:
    """Return the days and values of the readings up to today, and today. Raises ValueError."""
    days = arrays.days(day)
    found = arrays.floats(name, values, length=len(days))
    now = arrays.number("today", today)
    if now != np.round(now):
        raise ValueError("today: a whole day.")
    if now < days[0]:
        raise ValueError("today: not before the first entry of `day`.")
    read = ~np.isnan(found) & (days <= now)
    return days[read], found[read], now


def between(days: Floats, after: float, until: float) -> arrays.Flags:
    """Return which of `days` lie after `after` and not after `until`."""
    found: arrays.Flags = (days > after) & (days <= until)
    return found
