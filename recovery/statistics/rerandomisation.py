"""A test that assumes nothing about healing: what if another order had been drawn?

The same coefficient is computed for every order that the plan could have drawn. If the supplement
does nothing, the outcome would be the same under each of them, and the drawn order is no more
likely than another to give the largest coefficient: Fisher 1935; for one person Edgington and
Onghena, "Randomization Tests", chapter 11. ρ and the trend only make the test more powerful; even
if they were wrong, it would stay exact, because both are the same for every order.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from math import comb

import numpy as np

from recovery.statistics import reml
from recovery.statistics.arrays import NEARLY, Floats

DESIGNS = ("pairs", "balanced", "free")
LEAST_OF_EACH = 3  # periods on, and off: with fewer the plan would not be analysed
MOST_ORDERS = 2000
SEED = 20_000  # which orders are looked at where there are too many for all


def fits_design(order: Floats, design: str) -> bool:
    """Say whether the plan could have drawn this order of periods, (periods,) of 0 and 1.

    "pairs": one on and one off in each pair; an odd last period is half a pair. "balanced": as many
    on as off, or one more if the number is odd. "free": a coin for each, drawn again while fewer
    than 3 are on or off.
    """
    count, on = len(order), int(order.sum())
    if design == "pairs":
        whole = order[: count - count % 2].reshape(-1, 2)
        return bool((whole.sum(axis=1) == 1).all())
    if design == "balanced":
        return abs(2 * on - count) <= 1
    return min(on, count - on) >= LEAST_OF_EACH


def orders(order: Floats, design: str) -> Floats:
    """Return the orders that the plan could have drawn, (orders, periods): all, or 2,000 of them.

    If there are more than 2,000, these are the drawn one, others drawn with a fixed seed, and the
    mirror image of each. So p is never 0, and the same data give the same p.
    """
    count = len(order)
    if (known := _all(count, design)) is not None:
        return known
    half = np.concatenate([order[None], _sample(count, design)])
    return np.stack([half, 1 - half], axis=1).reshape(-1, count)


def looks_at_all(count: int, design: str) -> bool:
    """Say whether every order of so many periods is tested, rather than a sample of them."""
    return _all(count, design) is not None


def smallest_p_of_pairs(pairs: int) -> float:
    """Return the smallest p that so many pairs can give: that of the drawn order and its mirror
    image among the orders that are looked at."""
    return 2 / min(1 << pairs, MOST_ORDERS)


@lru_cache(maxsize=64)
def _all(count: int, design: str) -> Floats | None:
    if design == "pairs" and 2 ** ((count + 1) // 2) <= MOST_ORDERS:
        firsts = np.array(list(product((1.0, 0.0), repeat=(count + 1) // 2)))
        return _paired(firsts, count)
    if design == "balanced" and comb(count, count // 2) * (1 + count % 2) <= MOST_ORDERS:
        sizes = {count // 2, count - count // 2}
        chosen = [on for size in sizes for on in combinations(range(count), size)]
        return np.array([np.isin(np.arange(count), on) for on in chosen], dtype=np.float64)
    if design == "free" and 2**count <= MOST_ORDERS:
        return _enough_of_each(np.array(list(product((1.0, 0.0), repeat=count))))
    return None


@lru_cache(maxsize=64)
def _sample(count: int, design: str) -> Floats:
    chance, wanted = np.random.default_rng(SEED), MOST_ORDERS // 2 - 1
    if design == "pairs":
        firsts = chance.integers(0, 2, (wanted, (count + 1) // 2)).astype(np.float64)
        return _paired(firsts, count)
    if design == "balanced":
        one = np.arange(count) < count // 2
        return chance.permuted(np.tile(one, (wanted, 1)), axis=1).astype(np.float64)
    return _enough_of_each(chance.integers(0, 2, (2 * wanted, count)).astype(np.float64))[:wanted]


def _paired(firsts: Floats, count: int) -> Floats:
    return np.stack([firsts, 1 - firsts], axis=2).reshape(len(firsts), -1)[:, :count]


def _enough_of_each(drawn: Floats) -> Floats:
    on = drawn.sum(axis=1)
    least: Floats = np.minimum(on, drawn.shape[1] - on)
    return drawn[least >= LEAST_OF_EACH]


@dataclass(frozen=True)
class Comparison:
    """The drawn order compared with all others.

    Attributes
    ----------
    drawn
        Coefficient of the drawn order, in units of the outcome.
    coefficients : (orders,)
        Coefficients of all orders.
    alike : (orders,)
        Share of the drawn exposure that each order's exposure would take up; 1 for the drawn one.
    """

    drawn: float
    coefficients: Floats
    alike: Floats

    @property
    def smallest(self) -> float:
        """The smallest p possible for this plan: that of the drawn order and its mirror image."""
        return 2 / len(self.coefficients)

    @property
    def p(self) -> float:
        """The share of orders whose coefficient is at least as large in size as the drawn one's."""
        least = abs(self.drawn) * (1 - NEARLY)
        return max(self.smallest, float((np.abs(self.coefficients) >= least).mean()))

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Return the interval of effects that the test does not reject at 1 − `level`.

        The ends are infinite if there are too few orders to reject any effect. With an assumed
        effect θ taken out of the outcome, an order's coefficient is c − θ·alike and that of the
        drawn one c₀ − θ. The former is larger outside an interval of θ around c₀, whose ends are
        where both are equal in size; so p(θ) is a count of ends.
        """
        alike = np.clip(self.alike, -1, 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            one = (self.drawn - self.coefficients) / (1 - alike)
            other = (self.drawn + self.coefficients) / (1 + alike)
        never = np.abs(alike) > 1 - NEARLY
        low = np.where(never, -np.inf, np.minimum(one, other))
        high = np.where(never, np.inf, np.maximum(one, other))
        rejected = int((1 - level) * len(low) + NEARLY)  # so many ends may be passed
        return float(np.sort(low)[rejected]), float(np.sort(high)[::-1][rejected])


def compare(
    day: Floats,
    outcome: Floats,
    trend: Floats,
    periods: Floats,
    order: Floats,
    drawn: Floats,
    rho: float | None = None,
) -> Comparison:
    """Compare the drawn order with others by the coefficient of generalised least squares.

    Parameters
    ----------
    day, outcome : (n,)
        The readings and their days.
    trend : (n, q)
        Columns of the trend.
    periods : (n, periods)
        Exposure of each reading to each period, if that period is on.
    order : (periods,)
        The drawn order.
    drawn : (orders, periods)
        The orders to compare with.
    rho
        By default the ρ that fits the outcome best without any exposure.

    Returns
    -------
    Comparison
    """
    if rho is None:
        rho = reml.fit(day, outcome, trend).rho
    centred = outcome - outcome.mean()
    white = reml.whiten(day, np.column_stack([trend, centred, periods]), np.array([rho]))[0][0]
    q = trend.shape[1]
    basis = np.linalg.qr(white[:, :q])[0]
    left = white[:, q:] - basis @ (basis.T @ white[:, q:])
    y, x = left[:, 0], left[:, 1:]
    gram, against = x.T @ x, x.T @ y
    size = ((drawn @ gram) * drawn).sum(axis=1)
    # An order that the trend takes up altogether says nothing of the effect.
    known = size > reml.TINY * max(float(size.max()), reml.TINY)
    size = np.where(known, size, 1.0)
    coefficients = np.where(known, drawn @ against / size, 0.0)
    own = float(order @ against) / float(order @ gram @ order)
    return Comparison(own, coefficients, np.where(known, drawn @ (gram @ order) / size, 0.0))
