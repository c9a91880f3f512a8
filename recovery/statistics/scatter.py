"""How much one person's readings scatter, and how strongly they are correlated.

Readings lie around a smooth trend (a natural spline, one degree of freedom per four weeks). The
residuals are white noise (rounding, the device) plus AR(1) noise, ρ^gap. ρ is a grid weighted by
the restricted likelihood, never a single estimate. A weak prior supports the variance if there are
few readings, so that five equal readings do not count as a perfect device.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import logsumexp, ndtri, stdtr

from recovery.statistics import reml
from recovery.statistics.arrays import Floats

RHOS: Floats = np.array([0.0, 0.2, 0.4, 0.6, 0.75, 0.9])
WHITE = 0.15  # share of the variance that does not remember
HINT_DEGREES, HINT_READINGS = 2.5, 3.0  # a scatter of 2.5°, worth three readings
LONGEST_DAYS = 84  # of history
# What is left of a reading's error after 0, 1, 2 … days, for every ρ.
KEPT: Floats = (1 - WHITE) * RHOS[:, None] ** np.arange(LONGEST_DAYS + 1)
KEPT[:, 0] = 1.0


@dataclass(frozen=True)
class Scatter:
    """The scatter of one person's readings.

    Attributes
    ----------
    weight : (K,)
        Weights of the grid of ρ.
    variance : (K,)
        Variance for each ρ, degrees².
    df
        Degrees of freedom.
    """

    weight: Floats
    variance: Floats
    df: float

    def error(self, days: Floats, contrast: Floats) -> float:
        """Return the standard error, degrees, of contrast @ readings.

        Parameters
        ----------
        days, contrast : (n,)
            Days of the readings, and the weight of each.
        """
        spread = contrast @ _correlations(days) @ contrast
        return float(np.sqrt((self.weight * self.variance) @ spread))

    def covariance(self, days: Floats) -> Floats:
        """Return the covariance (n, n) of readings on `days`, degrees², over the grid."""
        found: Floats = np.tensordot(self.weight * self.variance, _correlations(days), axes=1)
        return found

    def slope(self, days: Floats) -> Floats:
        """Return the contrast (n,) that gives the slope per day of readings on `days`.

        By generalised least squares at the average correlation.
        """
        mixed = np.tensordot(self.weight, _correlations(days), axes=1)
        design = np.column_stack([np.ones(len(days)), days - days.mean()])
        solved = np.linalg.solve(mixed, design)
        found: Floats = (solved @ np.linalg.inv(design.T @ solved))[:, 1]
        return found

    def z(self, ratio: float) -> float:
        """Return the normal equivalent of a t statistic, estimate over standard error."""
        return float(ndtri(np.clip(stdtr(self.df, ratio), 1e-300, 1 - 1e-16)))


def scatter(days: Floats, values: Floats) -> Scatter:
    """Return the scatter of readings about their trend.

    Parameters
    ----------
    days, values : (n,)
        Days and readings, degrees; n is at least 4.
    """
    recent = days > days[-1] - LONGEST_DAYS
    days, values = days[recent], values[recent]
    first, last = float(days[0]), float(days[-1])
    df = min(reml.spline_df(first, last), len(days) - 3)
    trend = np.ones((len(days), 1)) if df < 1 else reml.spline(days, first, last, df)
    total = len(days) - trend.shape[1] + HINT_READINGS
    root = np.linalg.cholesky(_correlations(days))  # (K, n, n)
    columns = np.column_stack([values, trend])
    white = np.linalg.solve(root, np.broadcast_to(columns, (len(RHOS), *columns.shape)))
    y, x = white[..., 0], white[..., 1:]
    gram = np.swapaxes(x, 1, 2) @ x
    along = (np.swapaxes(x, 1, 2) @ y[..., None])[..., 0]
    fitted = (along * np.linalg.solve(gram, along[..., None])[..., 0]).sum(axis=1)
    square = np.maximum((y**2).sum(axis=1) - fitted, 0.0) + HINT_READINGS * HINT_DEGREES**2
    log = (
        -np.log(np.diagonal(root, axis1=1, axis2=2)).sum(axis=1)
        - 0.5 * np.linalg.slogdet(gram)[1]
        - 0.5 * total * np.log(square)
    )
    return Scatter(np.exp(log - logsumexp(log)), square / total, total)


def _correlations(days: Floats) -> Floats:
    """Return the correlation matrix of readings on `days` for every ρ of the grid, (K, n, n)."""
    apart = np.abs(days[:, None] - days[None, :]).astype(np.int64)
    found: Floats = KEPT[:, apart]
    return found
