"""What every function here asks of its arrays. What is malformed raises ValueError by its name."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Array = Sequence[float] | NDArray[Any]


def floats(name: str, values: Array, *, length: int | None = None) -> Floats:
    """Return a one-dimensional array of float64; nan is allowed, infinity is not."""
    try:
        found = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name}: numbers only.") from error
    if found.ndim != 1:
        raise ValueError(f"{name}: one dimension.")
    if length is not None and len(found) != length:
        raise ValueError(f"{name}: {length} entries, as many as `day`.")
    if np.isinf(found).any():
        raise ValueError(f"{name}: no infinite values.")
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
    return found


def zero_one(name: str, values: Array, length: int, *, gaps: bool) -> Floats:
    """Return zeros and ones; nan only where `gaps` are allowed."""
    found = floats(name, values, length=length)
    known = found[~np.isnan(found)]
    if not gaps and len(known) != len(found):
        raise ValueError(f"{name}: a value for every day.")
    if not np.isin(known, (0.0, 1.0)).all():
        raise ValueError(f"{name}: 0 or 1.")
    return found


def fraction(name: str, values: Array, length: int) -> Floats:
    """Return shares between 0 and 1; nan where it is not known."""
    found = floats(name, values, length=length)
    known = found[~np.isnan(found)]
    if ((known < 0) | (known > 1)).any():
        raise ValueError(f"{name}: between 0 and 1.")
    return found


def number(
    name: str, value: float, *, above: float | None = None, least: float | None = None
) -> float:
    """Return a finite number, above or not below a bound."""
    try:
        found = float(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name}: a number.") from error
    if not np.isfinite(found):
        raise ValueError(f"{name}: a finite number.")
    if above is not None and not found > above:
        raise ValueError(f"{name}: above {above:g}.")
    if least is not None and found < least:
        raise ValueError(f"{name}: not below {least:g}.")
    return found


def scale_ends(scale: tuple[float | None, float | None]) -> tuple[float | None, float | None]:
    """Return the ends of an outcome's scale, either of which may be None."""
    try:
        low, high = scale
    except (TypeError, ValueError) as error:
        raise ValueError("scale: a pair, lowest and highest.") from error
    ends = tuple(None if end is None else number("scale", end) for end in (low, high))
    if ends[0] is not None and ends[1] is not None and ends[0] >= ends[1]:
        raise ValueError("scale: the lowest below the highest.")
    return ends[0], ends[1]
