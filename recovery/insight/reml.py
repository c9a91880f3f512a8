"""Regression with errors that remember: REML over AR(1) on real day gaps.

The correlation of two readings that lie `g` days apart is ρ^g. ρ is not estimated and then taken
for true: every ρ of a grid is fitted, and the estimate is the mixture of their t distributions,
weighted by the restricted likelihood of ρ. So not knowing ρ is in the width of the interval.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import logsumexp, stdtr, stdtrit

from recovery.insight.checks import Floats

RHOS: Floats = np.round(np.arange(0, 0.951, 0.05), 2)
TINY = 1e-12


@dataclass(frozen=True)
class Mixture:
    """The t mixture of one coefficient: (K,) centres, standard errors, weights; one `df`."""

    centre: Floats
    error: Floats
    weight: Floats
    df: float

    @property
    def mean(self) -> float:
        return float(self.weight @ self.centre)

    def below(self, value: float) -> float:
        """Return the probability that the coefficient lies below `value`."""
        return float(self.weight @ stdtr(self.df, (value - self.centre) / self.error))

    def quantile(self, probability: float) -> float:
        """Return the value below which the coefficient lies with `probability`."""
        single = self.centre + self.error * stdtrit(self.df, probability)
        low, high = float(single.min()), float(single.max())
        for _ in range(60):
            middle = (low + high) / 2
            if self.below(middle) < probability:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    @property
    def p(self) -> float:
        """The two-sided p-value against no effect."""
        under = self.below(0.0)
        return min(1.0, 2 * min(under, 1 - under))


def whiten(day: Floats, columns: Floats, rhos: Floats) -> tuple[Floats, Floats]:
    """Return `columns` (n, m) without their AR(1) correlation for every ρ: (K, n, m), and the
    logarithm of the determinant of the correlation, (K,)."""
    kept = rhos[:, None] ** np.diff(day)[None, :]  # (K, n − 1)
    scale = 1 / np.sqrt(np.maximum(1 - kept**2, TINY))
    white = np.empty((len(rhos), *columns.shape))
    white[:, 0] = columns[0]
    white[:, 1:] = (columns[None, 1:] - kept[..., None] * columns[None, :-1]) * scale[..., None]
    return white, -2 * np.log(scale).sum(axis=1)


@dataclass(frozen=True)
class Fits:
    """One fit per ρ: (K, p) coefficients, (K, p) standard errors, (K,) weights."""

    coefficients: Floats
    errors: Floats
    weight: Floats
    df: float

    def mixture(self, column: int) -> Mixture:
        errors = np.maximum(self.errors[:, column], TINY)
        return Mixture(self.coefficients[:, column], errors, self.weight, self.df)

    @property
    def rho(self) -> float:
        """The ρ with the highest restricted likelihood."""
        return float(RHOS[int(np.argmax(self.weight))])


def fit(day: Floats, outcome: Floats, design: Floats, rhos: Floats = RHOS) -> Fits:
    """Fit outcome (n,) on design (n, p) for every ρ. `day` (n,) has the days of the readings."""
    n, p = design.shape
    white, log_determinant = whiten(day, np.column_stack([design, outcome]), rhos)
    x, y = white[..., :p], white[..., p]
    gram = np.swapaxes(x, 1, 2) @ x
    inverse = np.linalg.pinv(gram, hermitian=True)
    coefficients = (inverse @ (np.swapaxes(x, 1, 2) @ y[..., None]))[..., 0]
    residual = y - (x @ coefficients[..., None])[..., 0]
    df = max(n - p, 1)
    square = np.maximum((residual**2).sum(axis=1), TINY)
    variance = square / df
    errors = np.sqrt(variance[:, None] * np.maximum(np.diagonal(inverse, axis1=1, axis2=2), 0))
    log_gram = np.linalg.slogdet(gram)[1]
    likelihood = -0.5 * (log_determinant + log_gram + df * np.log(square))
    return Fits(coefficients, errors, np.exp(likelihood - logsumexp(likelihood)), df)


def spline(day: Floats, first: float, last: float, df: int) -> Floats:
    """Return a natural cubic spline with `df` degrees of freedom and an intercept: (n, df + 1).

    Knots stand at equal shares of the days with readings; `first` and `last` are the ends. The
    columns are orthonormal, so that none of them is nearly the sum of others.
    """
    knots = np.unique([first, *np.quantile(day, np.linspace(0, 1, df + 1)[1:-1]), last])
    x, at = (day - first) / max(last - first, 1), (knots - first) / max(last - first, 1)

    def cut(k: int) -> Floats:
        upper = np.maximum(x - at[k], 0) ** 3 - np.maximum(x - at[-1], 0) ** 3
        found: Floats = upper / (at[-1] - at[k])
        return found

    ends = [cut(k) - cut(len(at) - 2) for k in range(len(at) - 2)]
    basis = np.column_stack([np.ones_like(x), x, *ends])
    return np.linalg.qr(basis)[0]


def spline_df(first: float, last: float) -> int:
    """Return one degree of freedom per four weeks, between 2 and 6 (docs/statistics.md)."""
    return int(np.clip(np.round((last - first + 1) / 28), 2, 6))
