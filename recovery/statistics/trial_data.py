"""The data of a randomised plan, checked, and the reasons why they may give no answer."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recovery.statistics import arrays
from recovery.statistics.answers import Reason
from recovery.statistics.arrays import NEARLY, Array, Flags, Floats

LEAST_PERIODS = 3
LEAST_IN_PERIOD = 2
LEAST_READINGS = 10
MOST_MISSING = 0.70
TOO_UNEQUAL = 0.25
LEAST_CONTRAST = 0.50
HALF_LIVES_A_PERIOD = 3
MOST_AT_AN_END = 0.5


@dataclass(frozen=True)
class TrialData:
    """The days of a plan, (n,), with none absent within a period.

    Attributes
    ----------
    day, outcome, assigned, taken : (n,)
        As in `effect.randomised_effect`.
    number : (n,)
        Index of the period, from 0.
    order : (periods,)
        What each period was assigned, 1 on or 0 off, in time.
    half_life_days
        Declared half-life, days.
    scale
        Ends of the outcome's scale.
    """

    day: Floats
    outcome: Floats
    assigned: Floats
    taken: Floats
    number: NDArray[np.intp]  # (n,) which period, 0 … periods − 1
    order: Floats  # what each period was assigned
    half_life_days: float
    scale: tuple[float | None, float | None]

    @classmethod
    def checked(
        cls,
        *,
        day: Array,
        outcome: Array,
        assigned: Array,
        taken: Array,
        period: Array,
        half_life_days: float,
        scale: tuple[float | None, float | None],
    ) -> "TrialData":
        """Return the data. Raises ValueError naming the malformed argument."""
        days = arrays.days(day)
        n = len(days)
        values = arrays.floats("outcome", outcome, length=n)
        on = arrays.zero_one("assigned", assigned, n, gaps=False)
        doses = arrays.fraction("taken", taken, n)
        number = _numbered(arrays.floats("period", period, length=n))
        order = on[np.flatnonzero(np.diff(number, prepend=-1))]
        if (order[number] != on).any():
            raise ValueError("assigned: the same on every day of a period.")
        half_life = arrays.number("half_life_days", half_life_days, least=0)
        ends = arrays.scale_ends(scale)
        days, number, values, doses = _filled(days, number, values, doses)
        return cls(days, values, order[number], doses, number, order, half_life, ends)

    @cached_property
    def has_reading(self) -> Flags:
        found: Flags = ~np.isnan(self.outcome)
        return found

    @cached_property
    def read_day(self) -> Floats:
        return self.day[self.has_reading]

    @cached_property
    def read(self) -> Floats:
        return self.outcome[self.has_reading]

    @cached_property
    def dose_contrast(self) -> float:
        """Share of logged days with a dose while on minus that while off, -1 to 1."""
        known = ~np.isnan(self.taken)
        on, off = (self.taken[known & (self.assigned == arm)] for arm in (1, 0))
        if len(on) == 0 or len(off) == 0:
            return float("nan")
        return float(on.mean() - off.mean())

    @cached_property
    def exposure_by_period(self) -> Floats:
        """Share of the full effect that each day gets from each period if it is on, (n, periods).

        Without a half-life, 1 on the period's own days. With a declared half-life a day keeps
        0.5^(1/half-life) of the day before and gains the rest from its own dose. Before the first
        day, and on days between periods, nothing is taken.
        """
        today = np.zeros((len(self.day), len(self.order)))
        today[np.arange(len(self.day)), self.number] = 1.0
        if self.half_life_days == 0:
            return today
        gaps = np.diff(self.day, prepend=self.day[0] - 1)
        kept = 0.5 ** (gaps / self.half_life_days)
        gained = 1 - 0.5 ** (1 / self.half_life_days)
        level, found = np.zeros(len(self.order)), np.empty_like(today)
        for i in range(len(self.day)):
            level = level * kept[i] + today[i] * gained
            found[i] = level
        return found

    @cached_property
    def shortest_period(self) -> int:
        """The length in days of the shortest period."""
        return int(np.bincount(self.number).min())

    def readings(self, arm: int) -> int:
        """Return the number of readings in on periods (`arm` 1) or off periods (0)."""
        return int((self.has_reading & (self.assigned == arm)).sum())


def _numbered(labels: Floats) -> NDArray[np.intp]:
    if np.isnan(labels).any():
        raise ValueError("period: a label for every day.")
    begins = np.flatnonzero(np.concatenate([[True], labels[1:] != labels[:-1]]))
    if len(np.unique(labels)) != len(begins):
        raise ValueError("period: the days of a period stand together.")
    return np.repeat(np.arange(len(begins)), np.diff([*begins, len(labels)]))


def _filled(
    day: Floats, number: NDArray[np.intp], outcome: Floats, taken: Floats
) -> tuple[Floats, NDArray[np.intp], Floats, Floats]:
    """Add the days that are absent within a period, without reading and without dose."""
    inside = (np.diff(day) > 1) & (np.diff(number) == 0)
    if not inside.any():
        return day, number, outcome, taken
    spans = [(day[number == k][0], day[number == k][-1]) for k in range(number[-1] + 1)]
    whole = np.concatenate([np.arange(first, last + 1) for first, last in spans])
    numbers = np.concatenate(
        [np.full(int(last - first) + 1, k) for k, (first, last) in enumerate(spans)]
    )
    at = np.searchsorted(whole, day)
    values, doses = np.full(len(whole), np.nan), np.full(len(whole), np.nan)
    values[at], doses[at] = outcome, taken
    return whole, numbers, values, doses


def refusals(data: TrialData, *, randomised: bool, finished: bool) -> list[Reason]:
    """Return the codes of why these data cannot answer; empty if they can."""
    found = []
    if not randomised:
        found.append(Reason.NOT_RANDOMISED)
    if not finished:
        found.append(Reason.NOT_FINISHED)
    if data.shortest_period < HALF_LIVES_A_PERIOD * data.half_life_days - NEARLY:
        found.append(Reason.SHORT_PERIODS)
    return [*found, *_too_few(data), *_missing(data), *_doses(data), *_flat(data)]


def _too_few(data: TrialData) -> list[Reason]:
    readings = np.bincount(data.number[data.has_reading], minlength=len(data.order))
    enough = readings >= LEAST_IN_PERIOD
    on, off = (int((enough & (data.order == arm)).sum()) for arm in (1, 0))
    if min(on, off) < LEAST_PERIODS:
        return [Reason.FEW_PERIODS]
    if min(data.readings(1), data.readings(0)) < LEAST_READINGS:
        return [Reason.FEW_READINGS]
    return []


def _missing(data: TrialData) -> list[Reason]:
    missing = ~data.has_reading
    found = []
    if missing.mean() > MOST_MISSING + NEARLY:
        found.append(Reason.MISSING_DAYS)
    on, off = (missing[data.assigned == arm] for arm in (1, 0))
    if len(on) and len(off) and abs(on.mean() - off.mean()) >= TOO_UNEQUAL - NEARLY:
        found.append(Reason.MISSING_UNEQUALLY)
    return found


def _doses(data: TrialData) -> list[Reason]:
    if np.isnan(data.dose_contrast):
        return [Reason.DOSES_UNKNOWN]
    return [Reason.DOSES_ALIKE] if data.dose_contrast < LEAST_CONTRAST - NEARLY else []


def _flat(data: TrialData) -> list[Reason]:
    if len(data.read) == 0 or np.ptp(data.read) == 0:
        return [Reason.NEVER_CHANGES]
    off = data.outcome[(data.assigned == 0) & data.has_reading]
    return [Reason.END_OF_SCALE] if at_an_end(off, data.scale) > MOST_AT_AN_END else []


def at_an_end(values: Floats, scale: tuple[float | None, float | None]) -> float:
    """Return the share of `values` at one end of the scale, the larger of the two."""
    if len(values) == 0:
        return 0.0
    low, high = scale
    at_low = float((values <= low).mean()) if low is not None else 0.0
    at_high = float((values >= high).mean()) if high is not None else 0.0
    return max(at_low, at_high)
