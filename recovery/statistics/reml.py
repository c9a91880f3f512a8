"""Regression with autocorrelated errors: REML over AR(1) on real day gaps.

The correlation of two readings `g` days apart is ρ^g. ρ is not estimated and then treated as known:
every ρ of a grid is fitted, and the estimate is the mixture of their t distributions, weighted by
the restricted likelihood of ρ. So the width of the interval includes the uncertainty about ρ.

Sources: restricted likelihood as in Patterson and Thompson 1971 and Harville 1974 (the marginal
likelihood of ρ under flat priors of coefficients and log variance); natural cubic splines as in
Hastie, Tibshirani, Friedman, "The Elements of Statistical Learning", 5.2.1. docs/statistics.md
shows how these choices are calibrated.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import logsumexp, stdtr, stdtrit

from recovery.statistics.arrays import Floats

# Equal steps of arcsin ρ, each weighing the same: the reference prior of an AR(1), 1/√(1 − ρ²), of
# Berger and Yang 1994. Equal steps of ρ covered half a point less where ρ is 0.85.
RHOS: Floats = np.sin(np.linspace(0, np.arcsin(0.95), 20))
DAYS_A_DEGREE = 28  # one degree of freedom of the trend per four weeks
LEAST_DF, MOST_DF = 2, 6
TINY = 1e-12
HALVINGS = 50


@dataclass(frozen=True)
class Mixture:
    """A mixture of t distributions for one coefficient.

    Attributes
    ----------
    centre, error, weight : (K,)
        Centre, standard error and weight of each t distribution.
    df
        Degrees of freedom of all of them.
    """

    centre: Floats
    error: Floats
    weight: Floats
    df: float

    @property
    def mean(self) -> float:
        """The estimate: the mean of the mixture."""
        return float(self.weight @ self.centre)

    def below(self, value: float) -> float:
        """Return the probability that the coefficient lies below `value`."""
        return float(self.weight @ stdtr(self.df, (value - self.centre) / self.error))

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Return the equal-tailed interval with probability `level`."""
        wanted = np.array([(1 - level) / 2, (1 + level) / 2])
        # Both ends lie between those of the single t distributions.
        single = self.centre + self.error * stdtrit(self.df, wanted)[:, None]
        low, high = single.min(axis=1), single.max(axis=1)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            under = stdtr(self.df, (middle[:, None] - self.centre) / self.error) @ self.weight
            low, high = (
                np.where(under < wanted, middle, low),
                np.where(under < wanted, high, middle),
            )
        ends = (low + high) / 2
        return float(ends[0]), float(ends[1])

    @property
    def p(self) -> float:
        """The two-sided p-value for no effect; below 0.05 if the 95 % interval excludes 0."""
        under = float(self.weight @ stdtr(self.df, -self.centre / self.error))
        over = float(self.weight @ stdtr(self.df, self.centre / self.error))
        return min(1.0, 2 * min(under, over))


@dataclass(frozen=True)
class Fits:
    """One fit for each ρ of the grid.

    Attributes
    ----------
    rhos : (K,)
    coefficients, errors : (K, p)
        Coefficients and their standard errors, in units of the outcome.
    weight : (K,)
        Restricted likelihood, scaled to a sum of 1.
    df
        Residual degrees of freedom.
    """

    rhos: Floats
    coefficients: Floats
    errors: Floats
    weight: Floats
    df: int

    def mixture(self, column: int) -> Mixture:
        """Return the mixture over ρ of the coefficient of one column."""
        return Mixture(
            self.coefficients[:, column], self.errors[:, column], self.weight, float(self.df)
        )

    @property
    def rho(self) -> float:
        """The ρ with the highest restricted likelihood."""
        return float(self.rhos[int(np.argmax(self.weight))])


def whiten(day: Floats, columns: Floats, rhos: Floats) -> tuple[Floats, Floats]:
    """Return columns without their AR(1) correlation, for every ρ.

    Parameters
    ----------
    day : (n,)
        Increasing days of the readings.
    columns : (n, m)
    rhos : (K,)

    Returns
    -------
    (K, n, m), (K,)
        The whitened columns, and the logarithm of the determinant of the correlation.
    """
    kept = rhos[:, None] ** np.diff(day)[None, :]  # (K, n − 1)
    scale = 1 / np.sqrt(np.maximum(1 - kept**2, TINY))
    white = np.empty((len(rhos), *columns.shape))
    white[:, 0] = columns[0]
    white[:, 1:] = (columns[None, 1:] - kept[..., None] * columns[None, :-1]) * scale[..., None]
    return white, -2 * np.log(scale).sum(axis=1)


def fit(day: Floats, outcome: Floats, design: Floats, rhos: Floats = RHOS) -> Fits:
    """Fit an outcome by generalised least squares for every ρ.

    The outcome is centred and scaled for the fit, so the columns must be able to take up a
    constant; the results are in the outcome's own units.

    Parameters
    ----------
    day : (n,)
        Increasing days of the readings.
    outcome : (n,)
    design : (n, p)
        Of full rank, with p < n.
    rhos : (K,)

    Returns
    -------
    Fits
    """
    n, p = design.shape
    middle, spread = outcome.mean(), max(float(outcome.std()), TINY)
    white, log_determinant = whiten(
        day, np.column_stack([design, (outcome - middle) / spread]), rhos
    )
    x, y = white[..., :p], white[..., p:]
    gram = np.swapaxes(x, 1, 2) @ x
    inverse = np.linalg.inv(gram)
    coefficients = inverse @ (np.swapaxes(x, 1, 2) @ y)
    square = np.maximum(((y - x @ coefficients) ** 2).sum(axis=(1, 2)), TINY)
    df = n - p
    errors = np.sqrt(square[:, None] / df * np.diagonal(inverse, axis1=1, axis2=2))
    likelihood = -0.5 * (log_determinant + np.linalg.slogdet(gram)[1] + df * np.log(square))
    weight = np.exp(likelihood - logsumexp(likelihood))
    return Fits(rhos, spread * coefficients[..., 0], spread * errors, weight, df)


def spline(day: Floats, first: float, last: float, df: int) -> Floats:
    """Return a natural cubic spline basis with an intercept.

    The columns are orthonormal, so that none is nearly a combination of others.

    Parameters
    ----------
    day : (n,)
        Days with readings; the inner knots are at equal shares of them.
    first, last
        The outer knots, days.
    df
        Degrees of freedom without the intercept.

    Returns
    -------
    (n, df + 1)
    """
    inner = np.quantile(day, np.linspace(0, 1, df + 1)[1:-1])
    span = max(last - first, 1.0)
    x = (day - first) / span
    at = (np.unique(np.concatenate([[first], inner, [last]])) - first) / span
    cubes = np.maximum(x[:, None] - at, 0) ** 3
    cut = (cubes[:, :-1] - cubes[:, -1:]) / (at[-1] - at[:-1])
    basis = np.column_stack([np.ones_like(x), x, cut[:, :-1] - cut[:, -1:]])
    return np.linalg.qr(basis)[0]


def spline_df(first: float, last: float) -> int:
    """Return the trend's degrees of freedom: one per four weeks, between 2 and 6."""
    return int(np.clip(round((last - first + 1) / DAYS_A_DEGREE), LEAST_DF, MOST_DF))


def explained(trend: Floats, exposure: Floats) -> float:
    """Return the share of the exposure's variance that the trend explains, 0 to 1.

    Parameters
    ----------
    trend : (n, q)
        Orthonormal columns that include a constant.
    exposure : (n,)
    """
    total = ((exposure - exposure.mean()) ** 2).sum()
    if total <= TINY:
        return 1.0
    left = exposure - trend @ (trend.T @ exposure)
    return float(1 - (left**2).sum() / total)
