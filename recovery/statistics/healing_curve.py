"""The healing curve, its band, and the day before which a goal is not reached.

The readings show how fast somebody heals, but hardly where healing ends. So the earliest date is
reliable, and a latest date is given only if the interval closes and the other side is known. The
model is in `healing_grid`, its calibration in docs/statistics.md.
"""

from dataclasses import dataclass

import numpy as np

from recovery.statistics import arrays, healing_grid
from recovery.statistics.arrays import Array, Floats
from recovery.statistics.healing_grid import WOBBLE_DAYS, Draws, Readings

LEAST_READINGS = 10
LEAST_SPAN = 20  # days from the first reading to the last
DRAWS = 2000


@dataclass(frozen=True)
class GoalDate:
    """When the curve reaches a goal: days on the axis of `day`, inf if none can be given.

    A day not after the last entry of `day` means that the goal is reached.

    Attributes
    ----------
    low
        The goal is not reached before this day; at most the end of the horizon.
    median
        Half of the possible curves have reached the goal by this day.
    high
        The latest day; given only if the interval closes within the horizon and the other side is
        known.
    probability_not_within
        Probability, 0 to 1, that the goal is not reached within the horizon.
    """

    low: float
    median: float
    high: float
    probability_not_within: float


@dataclass(frozen=True, eq=False)
class HealingCurve:
    """Possible curves of one series, drawn given its readings. `healing_curve` makes it."""

    first: float  # the first entry of `day`
    last: float  # the last
    other_side_known: bool
    sign: float  # 1 where higher is better, −1 where smaller is
    seed: int
    readings: Readings
    draws: Draws

    def band(self, days: Array, level: float = 0.8) -> tuple[Floats, Floats, Floats]:
        """Return the band of the curve, not of single readings.

        Parameters
        ----------
        days : (m,)
            Days on the axis of `day`, not before the injury.
        level
            Share of the possible curves that lies within the band on each day.

        Returns
        -------
        (m,), (m,), (m,)
            Low, median and high, degrees.

        Raises
        ------
        ValueError
            Names the malformed argument.
        """
        asked = arrays.floats("days", days)
        if np.isnan(asked).any():
            raise ValueError("days: no gaps.")
        share = _level(level)
        t = asked - self.first
        z = np.random.default_rng([self.seed, 1]).normal(size=len(self.draws.gap))
        paths = self.sign * (self._smooth(t) + self._wobble(t, z))
        ends = np.quantile(paths, [(1 - share) / 2, 0.5, (1 + share) / 2], axis=1)
        return ends[0], ends[1], ends[2]

    def goal_date(self, goal: float, level: float = 0.95, horizon_days: int = 365) -> GoalDate:
        """Return when the curve, not a single lucky reading, reaches a goal.

        Parameters
        ----------
        goal
            Degrees on the axis of the readings.
        level
            (1 − level)/2 of the possible curves reach the goal before `low`, as many after `high`.
        horizon_days
            Days after the last entry of `day` beyond which nothing is said.

        Returns
        -------
        GoalDate

        Raises
        ------
        ValueError
            Names the malformed argument.
        """
        aim = self.sign * arrays.number("goal", goal)
        share = _level(level)
        horizon = arrays.number("horizon_days", horizon_days, least=1)
        end = self.last - self.first + horizon
        late = self._crossing(aim)
        early = np.minimum(late, self._first_passage(aim, end))
        late = np.where(late > end, np.inf, late)
        low = min(_quantile(early, (1 - share) / 2), end)
        high = _quantile(late, (1 + share) / 2) if self.other_side_known else np.inf
        return GoalDate(
            low=self.first + float(np.floor(low)),
            median=self.first + float(np.ceil(_quantile(late, 0.5))),
            high=self.first + float(np.ceil(high)),
            probability_not_within=float(np.isinf(late).mean()),
        )

    def _smooth(self, t: Floats) -> Floats:
        """Return the curves without their wobble, (m, S)."""
        d = self.draws
        h = healing_grid.shape(t[:, None], self.readings.since, d.tau, d.power)
        found: Floats = d.plateau - d.gap * h
        return found

    def _wobble(self, t: Floats, z: Floats) -> Floats:
        """Return the wobble on days t given the readings, (m, S).

        It is each draw's mean plus `z` (S,) times its standard deviation.
        """
        found = np.zeros((len(t), len(z)))
        read = self.readings
        left = read.y[:, None] - self._smooth(read.t)
        apart = np.exp(-np.abs(t[:, None] - read.t[None, :]) / WOBBLE_DAYS)
        for e, (rho, size) in enumerate(healing_grid.error_models()):
            mine = self.draws.errors == e
            if not mine.any():
                continue
            known = size**2 * apart
            weights = np.linalg.solve(healing_grid.covariance(read.t, rho, size), known.T).T
            spread = np.sqrt(np.maximum(size**2 - (weights * known).sum(axis=1), 0.0))
            found[:, mine] = weights @ left[:, mine]
            found[:, mine] += spread[:, None] * (self.draws.sigma * z)[mine]
        return found

    def _crossing(self, aim: float) -> Floats:
        """Return the day t on which each curve without wobble reaches the goal; inf if never."""
        d, since = self.draws, self.readings.since
        room = d.plateau - aim
        with np.errstate(divide="ignore", invalid="ignore"):
            power = np.log(d.gap / room) + (since / d.tau) ** d.power
            t = d.tau * np.maximum(power, 0.0) ** (1 / d.power) - since
        found: Floats = np.where(room > 0, t, np.inf)
        return found

    def _first_passage(self, aim: float, end: float) -> Floats:
        """Return the first day t on which each curve with its wobble reaches the goal, (S,)."""
        chance = np.random.default_rng([self.seed, 2])
        count = len(self.draws.gap)
        now = self.last - self.first
        past = np.unique(np.linspace(0, now, 25).round())
        z = chance.normal(size=count)
        wobble = self._wobble(past, z)
        found = _first(past, self._smooth(past) + wobble >= aim)
        ahead = _days_ahead(now, end)
        size = np.array([size for _, size in healing_grid.error_models()])[self.draws.errors]
        level, at = wobble[-1], now
        paths = np.empty((len(ahead), count))
        for i, t in enumerate(ahead):
            kept = np.exp(-(t - at) / WOBBLE_DAYS)
            step = size * self.draws.sigma * np.sqrt(1 - kept**2)
            level = kept * level + step * chance.normal(size=count)
            paths[i], at = level, t
        return np.minimum(found, _first(ahead, self._smooth(ahead) + paths >= aim))


def healing_curve(
    *,
    day: Array,
    degrees: Array,
    days_since_injury: float,
    ceiling: float = 150.0,
    other_side: float | None = None,
    higher_is_better: bool = True,
    seed: int = 0,
) -> HealingCurve | None:
    """Return the possible healing curves of one series.

    If smaller is better, everything is mirrored: `degrees`, `other_side` and goals stay on the axis
    of the readings, and `ceiling` is how far past straight the joint can go (0: just to straight).

    Parameters
    ----------
    day : (n,)
        Whole, increasing days.
    degrees : (n,)
        Readings, degrees; nan for a day without one.
    days_since_injury
        Days from the injury to the first entry of `day`.
    ceiling
        Largest motion the joint can have, degrees; readings beyond it raise it.
    other_side
        Motion of the other side, degrees: a weak prior (SD 10°) for where this one ends.
    higher_is_better
        False for extension, where a reading is the deficit.
    seed
        The same seed gives the same curves.

    Returns
    -------
    HealingCurve or None
        None with fewer than 10 readings or a span of less than 20 days.

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    days = arrays.days(day)
    values = arrays.floats("degrees", degrees, length=len(days))
    since = arrays.number("days_since_injury", days_since_injury, least=0)
    bound = arrays.number("ceiling", ceiling)
    other = None if other_side is None else arrays.number("other_side", other_side)
    if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or seed < 0:
        raise ValueError("seed: a whole number, not below 0.")
    read = ~np.isnan(values)
    if read.sum() < LEAST_READINGS or np.ptp(days[read]) < LEAST_SPAN:
        return None
    sign = 1.0 if higher_is_better else -1.0
    readings = Readings(days[read] - days[0], sign * values[read], since)
    found = healing_grid.posterior(readings, bound, None if other is None else sign * other)
    draws = healing_grid.draw(found, DRAWS, np.random.default_rng([int(seed), 0]))
    return HealingCurve(
        first=float(days[0]),
        last=float(days[-1]),
        other_side_known=other is not None,
        sign=sign,
        seed=int(seed),
        readings=readings,
        draws=draws,
    )


def _level(level: float) -> float:
    share = arrays.number("level", level, above=0)
    if share >= 1:
        raise ValueError("level: below 1.")
    return share


def _quantile(days: Floats, probability: float) -> float:
    """Return a quantile of days, some of them infinite, without interpolating."""
    at = int(np.ceil(probability * len(days))) - 1
    return float(np.sort(days)[max(at, 0)])


def _first(days: Floats, there: arrays.Flags) -> Floats:
    """Return the first of `days` (m,) on which `there` (m, S) is true; inf if it never is."""
    found: Floats = np.where(there.any(axis=0), days[there.argmax(axis=0)], np.inf)
    return found


def _days_ahead(now: float, end: float) -> Floats:
    """Return days from now to the end: close together at first, where a single day matters."""
    steps = np.concatenate([np.arange(1, 43, 2.0), np.arange(46, end - now + 4, 4.0)])
    found: Floats = now + steps[steps <= end - now]
    return found
