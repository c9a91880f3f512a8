"""The analysis of a trial that is over: its days as the statistics need them, and the result.

`analyse` is what the report shows and what findings may call. Nothing here is computed before the
planned end: an early look finds effects that are not there.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from recovery.statistics.effect import Effect, randomised_effect
from recovery.supplements.models import Dose
from recovery.trials import randomisation
from recovery.trials.models import Trial
from recovery.trials.outcomes import Outcome, readings
from recovery.trials.planner import DEFAULT_CHANGE

Floats = NDArray[np.float64]
LEAST_AROUND = 2  # readings on, and off, of which the trend of a day is made
SETTLED_AFTER = 2  # days after the end: the last night and late entries are in by then


@dataclass(frozen=True)
class Days:
    """One entry per day of the trial, (n,): what was assigned, in which period, what was taken.

    `assigned` 0 or 1; `taken` 0 to 1, nan if nobody logged.
    """

    first: date
    assigned: Floats
    period: Floats
    taken: Floats

    def __len__(self) -> int:
        return len(self.assigned)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=len(self) - 1)


def days_of(trial: Trial, seed: str) -> Days:
    """Return the days of a trial until it ended or was stopped. `seed` tells the order."""
    last = min(trial.ends_on, trial.stopped_on or trial.ends_on)
    count = max((last - trial.starts_on).days + 1, 0)
    order = randomisation.order(seed, trial.periods // 2)
    period = np.arange(count) // trial.period_days
    assigned = np.array([order[each] for each in period], dtype=np.float64)
    doses = _doses(trial, last)
    taken = [
        _taken(
            doses.get(trial.starts_on + timedelta(days=day), []),
            bool(assigned[day]),
            max(len(trial.regimen.slots), 1),
        )
        for day in range(count)
    ]
    return Days(trial.starts_on, assigned, period.astype(np.float64), np.array(taken, dtype=float))


def _doses(trial: Trial, last: date) -> dict[date, list[Dose]]:
    """Return what was logged of the supplement, by day: planned, changed or extra."""
    found: dict[date, list[Dose]] = {}
    for dose in Dose.objects.filter(
        patient=trial.patient_id, deleted_at=None, supplement=trial.regimen.supplement_id,
        day__range=(trial.starts_on, last),
    ):  # fmt: skip
        found.setdefault(dose.day, []).append(dose)
    return found


def _taken(doses: Sequence[Dose], is_on: bool, slots: int) -> float:
    """Return the share of a day's plan that was taken; nan if nobody logged.

    "Part" without an amount counts half in an on period and whole in an off one, so that the
    difference in doses is never overstated.
    """
    if not doses:
        return math.nan
    if not is_on:
        return float(any(dose.outcome != "skipped" for dose in doses))
    share = {"taken": 1.0, "part": 0.5, "skipped": 0.0}
    return min(sum(share[dose.outcome] for dose in doses) / slots, 1.0)


def series(trial: Trial, outcome: Outcome, days: Days) -> Floats:
    """Return the outcome for each day of a trial, (n,), nan if there is no reading.

    An answer that is given before the day's intake counts for the day before (`Outcome.lag`).
    """
    lag = timedelta(days=outcome.lag(list(trial.regimen.slots)))
    found = readings(trial.patient_id, outcome, days.first + lag, days.last + lag)
    return np.array(
        [found.get(days.first + lag + timedelta(days=day), math.nan) for day in range(len(days))],
        dtype=np.float64,
    )


def analyse(trial: Trial, outcome: Outcome, days: Days, values: Floats) -> Effect:
    """Return what `values` of `outcome` say: a verdict, or a refusal with its reasons.

    The smallest change that matters is the trial's own for its primary outcome, else the usual.
    """
    is_primary = outcome.name == trial.outcome
    return randomised_effect(
        day=np.arange(len(days)),
        outcome=values,
        assigned=days.assigned,
        taken=days.taken,
        period=days.period,
        smallest_change=trial.smallest_change if is_primary else DEFAULT_CHANGE[outcome.family],
        higher_is_better=outcome.higher_is_better,
        half_life_days=trial.half_life_days,
        scale=outcome.scale,
        finished=trial.status == "ended",
    )


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return each p corrected for how many there are (Holm 1979)."""
    found: dict[str, float] = {}
    most = 0.0
    ordered = sorted(p_values.items(), key=lambda each: each[1])
    for place, (name, p) in enumerate(ordered):
        most = max(most, min(p * (len(ordered) - place), 1.0))
        found[name] = most
    return found


def average_over_pairs(values: Floats, assigned: Floats, pair_days: int) -> list[float | None]:
    """Return a smooth course: around each day, half the average on and half that off.

    Both are taken over one pair of periods before the day and one after it, so that each holds a
    whole pair, whichever order was drawn: with a plain average an effect would show as a dip or a
    hump wherever two equal periods stand side by side. None with fewer than 2 readings of either.
    """
    found: list[float | None] = []
    for day in range(len(values)):
        around = slice(max(day - pair_days, 0), day + pair_days + 1)
        seen, is_on = values[around], assigned[around] == 1
        arms = [arm[~np.isnan(arm)] for arm in (seen[is_on], seen[~is_on])]
        enough = min(map(len, arms)) >= LEAST_AROUND
        found.append(round(sum(float(arm.mean()) for arm in arms) / 2, 2) if enough else None)
    return found


def settles_on(trial: Trial) -> date:
    """Return the day from which a trial's report is there."""
    return trial.ends_on + timedelta(days=SETTLED_AFTER)


def share(values: Iterable[float]) -> float | None:
    """Return the mean of what is known, None if nothing is."""
    known = [value for value in values if not math.isnan(value)]
    return sum(known) / len(known) if known else None


def supplement_of(trial: Trial) -> UUID:
    """Return which supplement was tried."""
    return trial.regimen.supplement_id
