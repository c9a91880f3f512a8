"""Checks of arguments. A malformed one raises ValueError that begins with its name."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Array = Sequence[float] | NDArray[Any]

NUMBERS = "biuf"  # kinds of arrays: no texts, no dates, no objects such as None
LARGEST = 1e12  # beyond it sums of squares lose what is looked for, and no joint is as large
LONGEST_DAYS = 36_525
# How far rounding moves what is exactly at a limit: 7 of 10 less 2 of 10 is a hair below 0.5.
NEARLY = 1e-9


def floats(name: str, values: Array, *, length: int | None = None) -> Floats:
    """Return a one-dimensional array of float64; nan is allowed, infinity is not."""
    try:
        given = np.asarray(values)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name}: numbers only.") from error
    if given.size and given.dtype.kind not in NUMBERS:
        raise ValueError(f"{name}: numbers only.")
    if given.ndim != 1:
        raise ValueError(f"{name}: one dimension.")
    found = given.astype(np.float64)
    if length is not None and len(found) != length:
        raise ValueError(f"{name}: {length} entries, as many as `day`.")
    if np.isinf(found).any():
        raise ValueError(f"{name}: no infinite values.")
    if (np.abs(found) > LARGEST).any():
        raise ValueError(f"{name}: no values beyond {LARGEST:g}.")
    return found


def days(values: Array, name: str = "day") -> Floats:
    """Return whole, strictly increasing days."""
    found = floats(name, values)
    if len(found) == 0:
        raise ValueError(f"{name}: at least one day.")
    if np.isnan(found).any() or (found != np.round(found)).any():
        raise ValueError(f"{name}: whole days.")
    if (np.diff(found) <= 0).any():
        raise ValueError(f"{name}: increasing, each day once.")
    if found[-1] - found[0] > LONGEST_DAYS:
        raise ValueError(f"{name}: within a hundred years.")
    return found


def zero_one(name: str, values: Array, length: int, *, gaps: bool) -> Floats:
    """Return zeros and ones; nan only if `gaps` are allowed."""
    found = floats(name, values, length=length)
    known = found[~np.isnan(found)]
    if not gaps and len(known) != len(found):
        raise ValueError(f"{name}: a value for every day.")
    if not np.isin(known, (0.0, 1.0)).all():
        raise ValueError(f"{name}: 0 or 1.")
    return found


def fraction(name: str, values: Array, length: int) -> Floats:
    """Return shares between 0 and 1; nan if unknown."""
    found = floats(name, values, length=length)
    known = found[~np.isnan(found)]
    if ((known < 0) | (known > 1)).any():
        raise ValueError(f"{name}: between 0 and 1.")
    return found


def number(
    name: str, value: object, *, above: float | None = None, least: float | None = None
) -> float:
    """Return a finite number, greater than `above` and not below `least`."""
    given = np.asarray(value) if np.isscalar(value) or isinstance(value, np.ndarray) else None
    if given is None or given.ndim != 0 or given.dtype.kind not in "iuf":
        raise ValueError(f"{name}: a number.")
    found = float(given)
    if not np.isfinite(found):
        raise ValueError(f"{name}: a finite number.")
    if above is not None and not found > above:
        raise ValueError(f"{name}: above {above:g}.")
    if least is not None and found < least:
        raise ValueError(f"{name}: not below {least:g}.")
    return found


def flag(name: str, value: bool) -> bool:
    """Return True or False; anything else is malformed."""
    if not isinstance(value, bool | np.bool_):
        raise ValueError(f"{name}: True or False.")
    return bool(value)


def scale_ends(scale: tuple[float | None, float | None]) -> tuple[float | None, float | None]:
    """Return the ends of an outcome's scale, either of which may be None."""
    if isinstance(scale, str) or not hasattr(scale, "__len__") or len(scale) != 2:
        raise ValueError("scale: a pair, lowest and highest.")
    low, high = (None if end is None else number("scale", end) for end in scale)
    if low is not None and high is not None and low >= high:
        raise ValueError("scale: the lowest below the highest.")
    return low, high
