"""How much one person's readings scatter, and how long they remember, from her own history.

Readings lie about a smooth trend (a natural spline, one degree of freedom per four weeks); what is
left is white noise (rounding, the device) and noise that remembers the day before, ρ^gap. ρ is a
grid weighed by the restricted likelihood, never one value taken for true. With few readings the
scatter is held up by a weak hint, so that five equal readings are not taken for a perfect device.
"""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cholesky, solve_triangular
from scipy.special import logsumexp, ndtri, stdtr

from recovery.insight import reml
from recovery.insight.checks import Floats

RHOS: Floats = np.array([0.0, 0.2, 0.4, 0.6, 0.75, 0.9])
WHITE = 0.15  # share of the variance that does not remember
HINT_DEGREES, HINT_READINGS = 2.5, 3.0  # a scatter of 2.5°, worth three readings
LONGEST_DAYS = 84  # of history


@dataclass(frozen=True)
class Scatter:
    """(K,) weights of the grid of ρ, (K,) variances in degrees², degrees of freedom."""

    weight: Floats
    variance: Floats
    df: float

    def error(self, days: Floats, contrast: Floats) -> float:
        """Return the standard error of contrast'readings, for readings on `days`; both (n,)."""
        apart = np.abs(days[:, None] - days[None, :])
        found = 0.0
        for weight, variance, rho in zip(self.weight, self.variance, RHOS, strict=True):
            found += weight * variance * float(contrast @ _correlation(apart, rho) @ contrast)
        return float(np.sqrt(found))

    def slope(self, days: Floats) -> Floats:
        """Return the contrast (n,) whose product with readings on `days` is their slope a day, by
        generalised least squares at the average correlation."""
        apart = np.abs(days[:, None] - days[None, :])
        mixed = sum(w * _correlation(apart, rho) for w, rho in zip(self.weight, RHOS, strict=True))
        design = np.column_stack([np.ones(len(days)), days - days.mean()])
        solved = np.linalg.solve(mixed, design)
        found: Floats = (solved @ np.linalg.inv(design.T @ solved))[:, 1]
        return found

    def z(self, ratio: float) -> float:
        """Return a ratio of estimate and error as a normal z: few readings count for less."""
        return float(ndtri(np.clip(stdtr(self.df, ratio), 1e-300, 1 - 1e-16)))


def scatter(days: Floats, values: Floats) -> Scatter:
    """Return the scatter of readings `values` on `days`, both (n,), n at least 4."""
    recent = days > days[-1] - LONGEST_DAYS
    days, values = days[recent], values[recent]
    first, last = float(days[0]), float(days[-1])
    df = min(reml.spline_df(first, last), len(days) - 3)
    trend = np.ones((len(days), 1)) if df < 1 else reml.spline(days, first, last, df)
    left = len(days) - trend.shape[1]
    apart = np.abs(days[:, None] - days[None, :])
    log, square = np.empty(len(RHOS)), np.empty(len(RHOS))
    columns = np.column_stack([values, trend])
    for k, rho in enumerate(RHOS):
        root = cholesky(_correlation(apart, rho), lower=True, check_finite=False)
        white = solve_triangular(root, columns, lower=True, check_finite=False)
        y, x = white[:, 0], white[:, 1:]
        basis, upper = np.linalg.qr(x)
        square[k] = ((y - basis @ (basis.T @ y)) ** 2).sum() + HINT_READINGS * HINT_DEGREES**2
        log[k] = (
            -np.log(np.diagonal(root)).sum()
            - np.log(np.abs(np.diagonal(upper)) + 1e-12).sum()
            - 0.5 * (left + HINT_READINGS) * np.log(square[k])
        )
    total = left + HINT_READINGS
    return Scatter(np.exp(log - logsumexp(log)), square / total, total)


def _correlation(apart: Floats, rho: float) -> Floats:
    remembered = rho**apart if rho else (apart == 0).astype(np.float64)
    found: Floats = (1 - WHITE) * remembered + WHITE * (apart == 0)
    return found
