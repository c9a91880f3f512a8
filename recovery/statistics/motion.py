"""How far it moves: change against measurement error, the other side, what daily life needs.

Averages are held against averages, never one lucky reading against another. Degrees stand on the
axis of the reading: where smaller is better (extension: what is lacking to straight) every
comparison turns round, and none of them is ever told in per cent.
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
    """One week's average against that of some weeks before. All in degrees.

    `change` is now − before on the axis of the readings; `gain` is the same with better counted
    up. `beyond_error`: the gain or loss is larger than what the device can show by itself.
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
    """The injured side against the other one.

    `lacking`: degrees to the other side, positive where the injured side is worse, negative where
    it is better. `per_cent`: the injured side as a share of the other, 0 to 100 and more; None
    where smaller is better, or where one of the sides has nothing of which a share could be told.
    """

    injured: float
    other: float
    lacking: float
    per_cent: float | None


@dataclass(frozen=True)
class Threshold:
    """What one activity needs, and whether it is reached.

    `low` to `high` in degrees: what the activity asked of some and of all people who were
    measured; the same number twice where one was published. `reached`: "yes" (all of the range),
    "partly" (within it) or "no". `lacking`: degrees to the far end of the range, 0 where reached.
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
    """Return this week's average against that of the week `apart_days` earlier.

    `day` (n,) whole and increasing, `degrees` (n,) with nan where there is no reading, `today` on
    the axis of `day`; what comes after it is not looked at. The weeks are `today` and the six
    days before it, and the same seven days `apart_days` (at least 7) earlier. `device_error` is
    the smallest change in degrees that the device can tell from none (MDC95 or smallest real
    difference, of two single readings; averages are steadier, so this errs on the careful side;
    measured alone at home nothing is published, so the larger figure is to be given). None where
    a week has no reading. Raises ValueError naming the argument.
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
    """Return the injured side against the other, degrees in, degrees and per cent out.

    The other side is a better reference than a table, if it was never injured itself. Raises
    ValueError naming the argument.
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
    """Return for each activity whether `degrees` is enough for it, in the order given.

    `thresholds` holds by name the least and the most that the activity needs, as in the catalogue
    of motions (knee flexion: walking 67, stairs 83–90, chair 90–120, bath 135; shoulder: flexion
    121, abduction 128; sources in docs/domain.md). Where smaller is better they are the most that
    may be lacking. Raises ValueError naming the argument.
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
    """Return the days and values of the readings up to today, and today. What comes after today
    is not looked at. Raises ValueError."""
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
