"""The data of a randomised plan, checked, and when they cannot answer."""

from dataclasses import dataclass

import numpy as np

from recovery.insight import checks
from recovery.insight.checks import Array, Flags, Floats

LEAST_PERIODS = 3
LEAST_IN_PERIOD = 2
LEAST_READINGS = 10
MOST_MISSING = 0.70
MOST_MISSING_DIFFERENCE = 0.25
LEAST_CONTRAST = 0.50
HALF_LIVES_A_PERIOD = 3


@dataclass(frozen=True)
class TrialData:
    """One entry per day, (n,); `order` has what each period was assigned, in time."""

    day: Floats
    outcome: Floats
    assigned: Floats
    taken: Floats
    labels: Floats  # (n,) which period, 0 … periods − 1
    order: Floats  # (periods,)
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
        """Return the data. Raises ValueError naming the argument."""
        days = checks.days(day)
        n = len(days)
        labels = checks.floats("period", period, length=n)
        if np.isnan(labels).any():
            raise ValueError("period: a label for every day.")
        on = checks.zero_one("assigned", assigned, n, gaps=False)
        begins = np.flatnonzero(np.diff(labels, prepend=labels[0] - 1))
        if len(np.unique(labels)) != len(begins):
            raise ValueError("period: the days of a period stand together.")
        number = np.cumsum(np.isin(np.arange(n), begins)) - 1
        order = on[begins]
        if (order[number] != on).any():
            raise ValueError("assigned: the same on every day of a period.")
        return cls(
            day=days,
            outcome=checks.floats("outcome", outcome, length=n),
            assigned=on,
            taken=checks.fraction("taken", taken, n),
            labels=number.astype(np.float64),
            order=order,
            half_life_days=checks.number("half_life_days", half_life_days, least=0),
            scale=checks.scale_ends(scale),
        )

    @property
    def has_reading(self) -> Flags:
        found: Flags = ~np.isnan(self.outcome)
        return found

    @property
    def read_day(self) -> Floats:
        found: Floats = self.day[self.has_reading]
        return found

    @property
    def read(self) -> Floats:
        found: Floats = self.outcome[self.has_reading]
        return found

    @property
    def dose_contrast(self) -> float:
        """Share of days taken while on minus that while off; days nobody logged are left out."""
        on = self.taken[(self.assigned == 1) & ~np.isnan(self.taken)]
        off = self.taken[(self.assigned == 0) & ~np.isnan(self.taken)]
        if len(on) == 0 or len(off) == 0:
            return float("nan")
        return float(on.mean() - off.mean())

    def spread(self, order: Floats) -> Floats:
        """Return what each day would have been assigned under another order of the periods."""
        found: Floats = order[self.labels.astype(np.int64)]
        return found

    def exposure(self, assigned: Floats) -> Floats:
        """Return how much of the full effect a day has: at once, or by the declared half-life.

        Before the first day nothing was taken.
        """
        if self.half_life_days == 0:
            return assigned
        kept = 0.5 ** (np.diff(self.day, prepend=self.day[0] - 1) / self.half_life_days)
        level, found = 0.0, np.empty_like(assigned)
        for i, on in enumerate(assigned):
            level = level * kept[i] + on * (1 - kept[i])
            found[i] = level
        return found

    @property
    def shortest_period(self) -> float:
        """The length in days of the shortest period."""
        lengths = [np.ptp(self.day[self.labels == k]) + 1 for k in range(len(self.order))]
        return float(min(lengths))


def refusals(data: TrialData, *, randomised: bool, finished: bool) -> list[str]:
    """Return why these data cannot answer, in words; empty where they can."""
    reasons = []
    if not randomised:
        reasons.append("The order of the periods was not drawn at random.")
    if not finished:
        reasons.append("The plan has not ended; looking early finds what is not there.")
    if data.half_life_days and data.shortest_period < HALF_LIVES_A_PERIOD * data.half_life_days:
        reasons.append("The periods are shorter than three half-lives.")
    return [*reasons, *_too_few(data), *_missing(data), *_doses(data), *_flat(data)]


def _too_few(data: TrialData) -> list[str]:
    readings = np.bincount(
        data.labels.astype(np.int64), weights=data.has_reading, minlength=len(data.order)
    )
    enough = readings >= LEAST_IN_PERIOD
    on, off = (int((enough & (data.order == arm)).sum()) for arm in (1, 0))
    if on < LEAST_PERIODS or off < LEAST_PERIODS:
        return ["There are fewer than 3 on and 3 off periods with 2 readings each."]
    counts = [int((data.has_reading & (data.assigned == arm)).sum()) for arm in (1, 0)]
    if min(counts) < LEAST_READINGS:
        return ["There are fewer than 10 readings in on or in off periods."]
    return []


def _missing(data: TrialData) -> list[str]:
    missing = ~data.has_reading
    if missing.mean() > MOST_MISSING:
        return ["More than 70 % of the days have no reading."]
    arms = [missing[data.assigned == arm] for arm in (1, 0)]
    if min(map(len, arms)) == 0:
        return []
    if abs(arms[0].mean() - arms[1].mean()) > MOST_MISSING_DIFFERENCE:
        return ["Readings are missing much more often in one kind of period than in the other."]
    return []


def _doses(data: TrialData) -> list[str]:
    contrast = data.dose_contrast
    if np.isnan(contrast):
        return ["Nobody logged whether it was taken in on and in off periods."]
    if contrast < LEAST_CONTRAST:
        return ["It was taken almost as often in off periods as in on periods."]
    return []


def _flat(data: TrialData) -> list[str]:
    read = data.read
    if len(read) == 0 or np.ptp(read) == 0:
        return ["The outcome never changes."]
    off = data.outcome[(data.assigned == 0) & data.has_reading]
    low, high = data.scale
    at_low = len(off) > 0 and low is not None and (off <= low).mean() > 0.5
    at_high = len(off) > 0 and high is not None and (off >= high).mean() > 0.5
    if at_low or at_high:
        return ["The outcome sits at the end of its scale on more than half of the off days."]
    return []
