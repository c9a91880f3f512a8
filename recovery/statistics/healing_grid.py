"""The model of healing behind the curve: a grid of shapes, weighted by the readings.

y(t) = P − B·h(t) + errors, h(t) = exp((d/τ)^g − ((t + d)/τ)^g), with t the days since the first
entry and d the days since the injury then. That is P − A·exp(−((t + d)/τ)^g), written with the gap
at the first entry, B = A·exp(−(d/τ)^g), instead of A, because a prior can be stated for the gap,
but not for A if the shape had nearly healed by then.

The error of a reading has variance σ², part white noise and part AR(1) noise, ρ^gap. There is
also a slow wobble of the joint itself, which is part of the curve. τ, g, ρ and the size of the
wobble are a grid. B and σ are integrated out exactly at every point of it. P has a grid of its
own, so that its bound and the other side hold exactly. No parameter is fitted and then treated as
known. The likelihood is tempered, because no shape of the grid is exactly how a person heals.
"""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cholesky, solve_triangular
from scipy.special import logsumexp, stdtr, stdtrit

from recovery.statistics.arrays import Floats

TAUS: Floats = np.geomspace(4, 400, 16)  # days; recovery within two weeks, or hardly in a year
# Two-phase healing is near 0.6, sigmoid 2–4; a joint that is freed late turns as steeply as 9.
POWERS: Floats = np.array([0.6, 1.0, 1.4, 2.0, 2.8, 4.0, 6.0, 9.0])
# How likely a power is beforehand. Healing that has yet to speed up looks like none so far, and a
# few readings cannot tell them apart: it is therefore thought likelier than a share of the grid.
LIKELY: Floats = np.array([1.0, 1.0, 1.0, 2.0, 3.0, 4.0, 4.0, 4.0])
RHOS: Floats = np.array([0.0, 0.4, 0.65, 0.85])
WOBBLES: Floats = np.array([0.05, 0.5, 1.2])  # SD of the wobble, in SDs of the errors
WHITE = 0.15  # share of the errors' variance that does not remember: rounding, the device
WOBBLE_DAYS = 18.0  # after which a wobble or setback has fallen to 1/e
PLATEAUS = 48
OTHER_SIDE_SD = 10.0  # degrees
# No shape of the grid is how this person heals. Readings therefore count for less than they would
# if one were; see docs/statistics.md.
TEMPER = 0.7
NEGLIGIBLE = 12.0  # in logarithms of the likelihood
TINY = 1e-9


@dataclass(frozen=True)
class Readings:
    """The readings of a series.

    Attributes
    ----------
    t : (n,)
        Days since the first entry.
    y : (n,)
        Degrees, higher is better.
    since
        Days from the injury to the first entry.
    """

    t: Floats
    y: Floats
    since: float


@dataclass(frozen=True)
class Draws:
    """Possible curves, one per draw, (S,) each. `errors` is the index of the error model."""

    plateau: Floats
    gap: Floats
    tau: Floats
    power: Floats
    sigma: Floats
    errors: Floats


def shape(t: Floats, since: float, tau: Floats, power: Floats) -> Floats:
    """Return h(t), the share of the gap that is left. Arguments broadcast."""
    at = np.maximum(t + since, 0.0)
    log = (since / tau) ** power - (at / tau) ** power
    found: Floats = np.exp(np.minimum(log, 50.0))
    return found


def error_models() -> list[tuple[float, float]]:
    """Return every (ρ, size of the wobble in SDs of the errors) of the grid."""
    return [(float(rho), float(size)) for rho in RHOS for size in WOBBLES]


def covariance(t: Floats, rho: float, size: float) -> Floats:
    """Return the covariance of the readings in units of σ², (n, n)."""
    apart = np.abs(t[:, None] - t[None, :])
    remembered = rho**apart if rho else np.eye(len(t))
    found: Floats = (
        (1 - WHITE) * remembered + WHITE * np.eye(len(t)) + size**2 * np.exp(-apart / WOBBLE_DAYS)
    )
    return found


def plateaus(readings: Readings, ceiling: float) -> Floats:
    """Return the grid of P, degrees: from below the lowest reading to what the joint can do."""
    y = readings.y
    level, spread = float(np.median(y[-10:])), float(np.std(y))
    lowest = min(float(y.min()), ceiling) - 5
    # Readings beyond the ceiling say that it is too low, not that they are wrong.
    highest = max(ceiling, level + 2 * spread / np.sqrt(len(y[-10:])) + 1)
    return np.linspace(lowest, highest, PLATEAUS)


@dataclass(frozen=True)
class Posterior:
    """Weights over (error models E, plateaus K, shapes G), and the gap's distribution at each.

    It is a t distribution, truncated at 0 and at `most` degrees.
    """

    plateau: Floats  # (K,)
    tau: Floats  # (G,)
    power: Floats  # (G,)
    weight: Floats  # (E, K, G)
    centre: Floats  # (E, K, G)
    error: Floats  # (E, K, G)
    square: Floats  # (E, K, G) residual sum of squares
    df: int
    most: float


def posterior(readings: Readings, ceiling: float, other_side: float | None) -> Posterior:
    """Return the weight of every point of the grid, given the readings."""
    n = len(readings.y)
    tau, power = (each.ravel() for each in np.meshgrid(TAUS, POWERS, indexing="ij"))
    grid = plateaus(readings, ceiling)
    shapes = shape(readings.t[:, None], readings.since, tau, power)
    columns = np.column_stack([readings.y, np.ones(n), shapes])
    models = error_models()
    df, most = n - 1, float(np.ptp(grid)) + 30
    centre = np.empty((len(models), len(grid), len(tau)))
    error, square, log = np.empty_like(centre), np.empty_like(centre), np.empty_like(centre)
    for e, model in enumerate(models):
        root = cholesky(covariance(readings.t, *model), lower=True, check_finite=False)
        white = solve_triangular(root, columns, lower=True, check_finite=False)
        y, one, h = white[:, 0], white[:, 1], white[:, 2:]
        hh = np.maximum((h**2).sum(axis=0), TINY)
        hr = (one @ h)[None, :] * grid[:, None] - (y @ h)[None, :]  # h'(P − y)
        rr = ((y[:, None] - one[:, None] * grid) ** 2).sum(axis=0)
        centre[e] = hr / hh
        square[e] = np.maximum(rr[:, None] - hr**2 / hh, TINY)
        error[e] = np.sqrt(square[e] / df / hh)
        log[e] = -np.log(np.diagonal(root)).sum() - 0.5 * np.log(hh) - 0.5 * df * np.log(square[e])
    log += np.log(np.interp(power, POWERS, LIKELY))
    if other_side is not None:
        log += (-0.5 * ((grid - other_side) / OTHER_SIDE_SD) ** 2)[None, :, None]
    # A gap below 0 or out of proportion is cut away: dear to compute, so only where it may count.
    near = log > log.max() - NEGLIGIBLE
    inside = _within(centre[near], error[near], df, most)
    log[near] += np.log(np.maximum(inside, 1e-300))
    log[~near] = -np.inf
    weight = np.exp(log - logsumexp(log))
    return Posterior(grid, tau, power, weight, centre, error, square, df, most)


def _within(centre: Floats, error: Floats, df: int, most: float) -> Floats:
    """Return the probability that the gap lies between 0 and `most`."""
    found: Floats = stdtr(df, (most - centre) / error) - stdtr(df, -centre / error)
    return found


def draw(found: Posterior, count: int, chance: np.random.Generator) -> Draws:
    """Draw `count` curves, stratified over the weights to reduce their variance."""
    cumulative = np.cumsum(found.weight.ravel())
    at = (np.arange(count) + chance.random(count)) / count * cumulative[-1]
    cell = np.minimum(np.searchsorted(cumulative, at), len(cumulative) - 1)
    e, k, g = np.unravel_index(cell, found.weight.shape)
    centre, error = found.centre[e, k, g], found.error[e, k, g]
    low, high = (stdtr(found.df, (end - centre) / error) for end in (0.0, found.most))
    u = low + (high - low) * chance.random(count)
    gap = centre + error * stdtrit(found.df, np.clip(u, 1e-12, 1 - 1e-12))
    gap = np.clip(gap, 0.0, found.most)
    # σ given the gap: the residuals about this very curve.
    square = found.square[e, k, g] * (1 + ((gap - centre) / error) ** 2 / found.df)
    sigma = np.sqrt(square / chance.chisquare(found.df + 1, count))
    step = found.plateau[1] - found.plateau[0]
    plateau = found.plateau[k] + step * (chance.random(count) - 0.5)
    plateau = np.minimum(plateau, found.plateau[-1])
    # The gap moves with the plateau, or the curve would leave the readings.
    gap = np.maximum(gap + plateau - found.plateau[k], 0.0)
    return Draws(plateau, gap, found.tau[g], found.power[g], sigma, e)
