"""Where a course stood before a sudden loss, and on which day it fell.

The last days are held against two accounts of what was before, and the one that tests better
counts. The level: the average of the weeks before. It is the better one where a course is level.
Healing hides a loss from it: who gained 12° in three weeks and lost them stands at their average.
The course: a straight line through the last six weeks that is allowed a step where the last days
begin. Its slope has a normal prior with one of several spreads, weighted by how well each fits, so
that a level course is not given a slope that nothing supports.

Values count better as more: extension comes mirrored.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import logsumexp, ndtri, stdtr

from recovery.statistics.arrays import NEARLY, Flags, Floats
from recovery.statistics.motion import between
from recovery.statistics.scatter import Scatter, scatter

LEAST_LOSS = 3.0 + NEARLY  # degrees: more than 3
LEAST_HISTORY, LEAST_BEFORE, LEAST_LATE = 6, 4, 2  # readings
# What may have fallen tells nothing about how a person's readings scatter.
UNSEEN_DAYS = 14
COURSE_DAYS = 42
SLOPES: Floats = np.array([0.0, 0.1, 0.3, 0.9])  # spreads of the slope, degrees a day
WEIGHTS: Floats = np.array([0.4, 0.3, 0.2, 0.1])
FELL_WITHIN = 21  # days


@dataclass(frozen=True)
class Rhythm:
    """How often is measured: which days are held against which, and what is clear enough.

    Attributes
    ----------
    days, before
        How many days are averaged, and how many before them.
    least
        Readings that the last days need.
    z
        Standard errors from which a loss against the level is flagged.
    more
        How many more it takes against the course, which asks more of the readings.
    """

    days: int
    before: int
    least: int
    z: float
    more: float


DAILY = Rhythm(days=7, before=21, least=4, z=-2.15, more=0.9)
SPARSE = Rhythm(days=10, before=28, least=LEAST_LATE, z=-2.0, more=0.6)  # two days a week


@dataclass(frozen=True)
class Fall:
    """A sudden loss as it is dated.

    Attributes
    ----------
    day
        The first reading of those since.
    before, now
        Where the course stood when it fell, and the average since, in degrees.
    readings
        How many readings there are since.
    """

    day: float
    before: float
    now: float
    readings: int


def rhythm_of(days: Floats, now: float) -> Rhythm:
    is_daily = between(days, now - DAILY.days, now).sum() >= DAILY.least
    return DAILY if is_daily else SPARSE


def tested(days: Floats, values: Floats, now: float, rhythm: Rhythm) -> float | None:
    """Return how clearly the last days lie below what was before, in standard errors; the lower,
    the clearer. None if there are too few readings to tell."""
    parts = split(days, now, rhythm)
    if parts is None:
        return None
    late, early, history = parts
    own = scatter(days[history], values[history])
    return clearest(own, days, values, late, early, rhythm)


def split(days: Floats, now: float, rhythm: Rhythm) -> tuple[Flags, Flags, Flags] | None:
    """Return which readings are the last ones, those before, and those that tell how readings
    scatter; None if there are too few of one."""
    late = between(days, now - rhythm.days, now)
    early = between(days, now - rhythm.days - rhythm.before, now - rhythm.days)
    history = days <= now - UNSEEN_DAYS
    if history.sum() < LEAST_HISTORY:
        history = days <= now - rhythm.days
    enough = (
        late.sum() >= rhythm.least
        and early.sum() >= LEAST_BEFORE
        and history.sum() >= LEAST_HISTORY
    )
    return (late, early, history) if enough else None


def clearest(
    own: Scatter, days: Floats, values: Floats, late: Flags, early: Flags, rhythm: Rhythm
) -> float:
    """Return the z of what tests better, the level or the course."""
    level = below_level(own, days, values, late, early)
    return min(level, below_course(own, days, values, late) + rhythm.more)


def below_level(own: Scatter, days: Floats, values: Floats, late: Flags, early: Flags) -> float:
    """Return z of the average of the `late` readings against that of the `early` ones."""
    contrast = np.where(late, 1 / late.sum(), 0.0) - np.where(early, 1 / early.sum(), 0.0)
    used = late | early
    change = float(contrast @ values)
    if change >= -LEAST_LOSS:
        return 0.0
    return own.z(change / own.error(days[used], contrast[used]))


def below_course(own: Scatter, days: Floats, values: Floats, late: Flags) -> float:
    """Return z of a step down at the `late` readings in a straight course, over the slopes."""
    used = days > days[-1] - COURSE_DAYS
    x = days[used] - days[-1]
    columns = np.column_stack([values[used], np.ones(len(x)), late[used]])
    spread = own.covariance(days[used]) + (SLOPES**2)[:, None, None] * np.outer(x, x)
    root = np.linalg.cholesky(spread)
    white = np.linalg.solve(root, np.broadcast_to(columns, (len(SLOPES), *columns.shape)))
    y, one, step = np.moveaxis(white, 2, 0)
    level = (one**2).sum(axis=1)
    y = y - one * ((one * y).sum(axis=1) / level)[:, None]
    step = step - one * ((one * step).sum(axis=1) / level)[:, None]
    known = (step**2).sum(axis=1)
    loss = (step * y).sum(axis=1) / known
    left = (y**2).sum(axis=1) - loss**2 * known
    logs = np.log(np.diagonal(root, axis1=1, axis2=2)).sum(axis=1)
    fits = np.log(WEIGHTS) - logs - 0.5 * (np.log(level) + np.log(known) + left)
    weight = np.exp(fits - logsumexp(fits))
    if weight @ loss >= -LEAST_LOSS:
        return 0.0
    chance = float(weight @ stdtr(own.df, loss * np.sqrt(known)))
    return float(ndtri(np.clip(chance, 1e-300, 1 - 1e-16)))


def dated(days: Floats, values: Floats, now: float) -> Fall:
    """Return the fall that fits the last weeks best: a step in a straight course that does not
    itself go down. Least squares; there must be readings enough for `tested`."""
    used = days > now - COURSE_DAYS
    x, y = days[used], values[used]
    first = min(LEAST_BEFORE, len(x) - LEAST_LATE)
    places = np.arange(first, len(x) - LEAST_LATE + 1)
    recent = places[x[places] > now - FELL_WITHIN]
    fits = [_fit(x, y, int(place)) for place in (recent if len(recent) else places[-1:])]
    return min(fits, key=lambda fit: fit[0])[1]


def _fit(x: Floats, y: Floats, place: int) -> tuple[float, Fall]:
    """Return the squares that are left, and the fall, where it fell before reading `place`."""
    step = np.arange(len(x)) >= place
    t = x - x[place]
    design = np.column_stack([np.ones(len(x)), step, t])
    found = np.linalg.lstsq(design, y, rcond=None)[0]
    if found[2] < 0:
        design = design[:, :2]
        found = np.linalg.lstsq(design, y, rcond=None)[0]
    left = float(((y - design @ found) ** 2).sum())
    fall = Fall(float(x[place]), float(found[0]), float(y[step].mean()), int(step.sum()))
    return left, fall
