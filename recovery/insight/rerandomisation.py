"""The test that assumes nothing about healing: what if another order had been drawn?"""

from itertools import combinations, product
from math import comb

import numpy as np

from recovery.insight import reml
from recovery.insight.checks import Floats

DESIGNS = ("pairs", "balanced", "free")
MOST_ORDERS = 2000
SEED = 20_000  # which orders are looked at where there are too many for all


def fits_design(order: Floats, design: str) -> bool:
    """Say whether the plan could have drawn this order of periods."""
    if design == "pairs":
        return len(order) % 2 == 0 and bool((order.reshape(-1, 2).sum(axis=1) == 1).all())
    if design == "balanced":
        return 2 * int(order.sum()) == len(order)
    return True


def assignments(order: Floats, design: str) -> list[Floats]:
    """Return every order that the plan could have drawn, or 2,000 of them with the drawn one."""
    count = len(order)
    if design == "pairs":
        if 2 ** (count // 2) <= MOST_ORDERS:
            pairs = product(((1.0, 0.0), (0.0, 1.0)), repeat=count // 2)
            return [np.concatenate(each) for each in pairs]
        return _sampled(order, lambda chance: _random_pairs(chance, count // 2))
    if design == "balanced":
        if comb(count, count // 2) <= MOST_ORDERS:
            return [_with_on(count, on) for on in combinations(range(count), count // 2)]
        return _sampled(order, lambda chance: chance.permutation(order))
    if 2**count <= MOST_ORDERS:
        return [np.array(each) for each in product((0.0, 1.0), repeat=count)]
    return _sampled(order, lambda chance: chance.integers(0, 2, count).astype(np.float64))


def _random_pairs(chance: np.random.Generator, pairs: int) -> Floats:
    first = chance.integers(0, 2, pairs).astype(np.float64)
    return np.column_stack([first, 1 - first]).ravel()


def _with_on(count: int, on: tuple[int, ...]) -> Floats:
    found = np.zeros(count)
    found[list(on)] = 1.0
    return found


def _sampled(order: Floats, draw) -> list[Floats]:  # type: ignore[no-untyped-def]
    # The drawn order and its mirror belong to the set, so that p is never 0 and stays symmetric.
    chance = np.random.default_rng(SEED)
    half = [order, *(draw(chance) for _ in range(MOST_ORDERS // 2 - 1))]
    return [each for drawn in half for each in (drawn, 1 - drawn)]


def p_value(
    day: Floats, outcome: Floats, trend: Floats, exposure: Floats, drawn: Floats, rho: float
) -> float:
    """Return the share of orders whose coefficient is at least as large as the drawn one's.

    `drawn` (orders, n) has the exposure that each order would have given, n readings; `trend`
    (n, q). The coefficient is that of generalised least squares at one fixed ρ.
    """
    columns = np.column_stack([trend, outcome, exposure, drawn.T])
    white = reml.whiten(day, columns, np.array([rho]))[0][0]
    q = trend.shape[1]
    basis = np.linalg.qr(white[:, :q])[0]
    left = white[:, q:] - basis @ (basis.T @ white[:, q:])
    y, x = left[:, 0], left[:, 1:]
    size = np.maximum((x**2).sum(axis=0), reml.TINY)
    coefficients = np.abs(y @ x) / size
    # Rounding must not make an order smaller than itself.
    return float((coefficients[1:] >= coefficients[0] * (1 - 1e-9)).mean())
