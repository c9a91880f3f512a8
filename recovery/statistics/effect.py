"""Does it help? A verdict from a randomised plan, at most an association without one.

The primary analysis is a regression with REML, AR(1) errors and a natural-spline trend. A
re-randomisation test, which assumes nothing about healing, is given beside it. If the data cannot
answer, the result is a refusal with its reasons. Choices and their calibration: docs/statistics.md.
"""

from dataclasses import dataclass
from math import nan

import numpy as np

from recovery.statistics import arrays, reml, rerandomisation
from recovery.statistics.answers import Method, Note, Reason, Said, Verdict
from recovery.statistics.arrays import Array, Floats
from recovery.statistics.trial_data import MOST_AT_AN_END, TrialData, at_an_end, refusals

SHORTEST_DAYS = 42  # six weeks
LEAST_READINGS = 10
LEAST_SWITCHES = 6
WIDEST = 2  # smallest changes, to either side
# Of the exposure, by the trend; the variance of an estimate at the bound is five times as large.
# With every reading there, no order of pairs has more than 0.77.
MOST_EXPLAINED = 0.82
LEAST_CHANGES = 3  # between on and off: one or two are a step or a hump, as healing has them
LITTLE_CONTRAST = 0.80  # below it the reader is told that the difference is diluted


@dataclass(frozen=True)
class Effect:
    """The result of one series. Figures that do not exist are nan.

    Attributes
    ----------
    verdict
        What the interval says, see `Verdict`.
    estimate, low, high
        The difference, on minus off, and its 95 % interval, in units of the outcome.
    p
        Two-sided, from the regression.
    p_randomisation
        From re-randomisation; never below `p_randomisation_smallest`.
    dose_contrast
        Share of days taken in on periods minus that in off periods, -1 to 1.
    reasons
        Why there is no answer; empty if there is one.
    notes
        What to know about the answer.
    method
        Randomised plan or observation.
    """

    verdict: Verdict
    estimate: float
    low: float
    high: float
    p: float
    p_randomisation: float
    p_randomisation_smallest: float
    dose_contrast: float
    reasons: tuple[Reason, ...]
    notes: tuple[Said, ...]
    method: Method


def randomised_effect(
    *,
    day: Array,
    outcome: Array,
    assigned: Array,
    taken: Array,
    period: Array,
    smallest_change: float,
    higher_is_better: bool,
    half_life_days: float = 0.0,
    scale: tuple[float | None, float | None] = (None, None),
    design: str = "pairs",
    randomised: bool = True,
    finished: bool = True,
) -> Effect:
    """Return the verdict of a randomised on/off plan.

    The analysis is as assigned: missed doses do not move a day to the other group. The verdict is
    "no worthwhile effect" if the interval, divided by the contrast in doses, lies within
    ± `smallest_change`, whether it contains 0 or not; otherwise "helped" or "harmed" if it does not
    contain 0; otherwise "cannot tell".

    Parameters
    ----------
    day : (n,)
        Whole, increasing days of the observation. A day that is absent within a period counts as
        a day without a reading.
    outcome : (n,)
        nan for a day without a reading.
    assigned : (n,)
        1 on, 0 off.
    taken : (n,)
        Share of the day's doses that were taken, 0 to 1; nan if not logged.
    period : (n,)
        A number that labels the period.
    smallest_change
        Smallest change that matters, in units of the outcome, above 0.
    higher_is_better
        Whether a higher outcome is better.
    half_life_days
        Half-life of onset and wearing off, days, as declared before the trial.
    scale
        Lowest and highest value that the outcome can have; either may be None.
    design
        "pairs" (one on and one off in each pair), "balanced" (as many on as off) or "free" (a
        coin for each).
    randomised, finished
        Whether the order was drawn by lot and whether the plan is over; otherwise refused.

    Returns
    -------
    Effect

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    data = TrialData.checked(
        day=day,
        outcome=outcome,
        assigned=assigned,
        taken=taken,
        period=period,
        half_life_days=half_life_days,
        scale=scale,
    )
    change = arrays.number("smallest_change", smallest_change, above=0)
    better = arrays.flag("higher_is_better", higher_is_better)
    if design not in rerandomisation.DESIGNS:
        raise ValueError(f"design: one of {', '.join(rerandomisation.DESIGNS)}.")
    reasons = refusals(
        data,
        randomised=arrays.flag("randomised", randomised),
        finished=arrays.flag("finished", finished),
    )
    if not reasons and not rerandomisation.fits_design(data.order, design):
        reasons = [Reason.NOT_THE_DESIGN]
    if reasons:
        return _refused(reasons, Method.RANDOMISED, data.dose_contrast)
    return _analysed(data, change, better, design)


def _analysed(data: TrialData, change: float, higher_is_better: bool, design: str) -> Effect:
    trend = _trend(data.read_day, data.day)
    periods = data.exposure_by_period[data.has_reading]
    exposure = periods @ data.order
    if _is_like_the_trend(data.order, trend, exposure):
        return _refused([Reason.LIKE_THE_TREND], Method.RANDOMISED, data.dose_contrast)
    mixture = _regression(data.read_day, data.read, trend, exposure)
    low, high = mixture.interval()
    beside = rerandomisation.compare(
        data.read_day,
        data.read,
        trend,
        periods,
        data.order,
        rerandomisation.orders(data.order, design),
    )
    return Effect(
        verdict=_verdict(low, high, change, higher_is_better, data.dose_contrast),
        estimate=mixture.mean,
        low=low,
        high=high,
        p=mixture.p,
        p_randomisation=beside.p,
        p_randomisation_smallest=beside.smallest,
        dose_contrast=data.dose_contrast,
        reasons=(),
        notes=_notes(data, beside, design),
        method=Method.RANDOMISED,
    )


def _is_like_the_trend(order: Floats, trend: Floats, exposure: Floats) -> bool:
    if (np.diff(order) != 0).sum() < LEAST_CHANGES:
        return True
    return reml.explained(trend, exposure) > MOST_EXPLAINED


def _verdict(
    low: float, high: float, change: float, higher_is_better: bool, contrast: float
) -> Verdict:
    """Read the interval; for "no worthwhile effect" it is first scaled up by the missed doses."""
    if -change < low / contrast and high / contrast < change:
        return Verdict.NO_WORTHWHILE_EFFECT
    if low > 0:
        return Verdict.HELPED if higher_is_better else Verdict.HARMED
    if high < 0:
        return Verdict.HARMED if higher_is_better else Verdict.HELPED
    return Verdict.CANNOT_TELL


def _notes(data: TrialData, beside: rerandomisation.Comparison, design: str) -> tuple[Said, ...]:
    count = len(beside.coefficients)
    whole = rerandomisation.looks_at_all(len(data.order), design)
    found = [Said(Note.SMALLEST_P if whole else Note.SMALLEST_P_OF_MANY, {"orders": count})]
    low, high = beside.interval()
    if np.isfinite(low) and np.isfinite(high):
        found.append(Said(Note.RERANDOMISED_RANGE, {"low": round(low, 1), "high": round(high, 1)}))
    else:
        found.append(Said(Note.NO_RERANDOMISED_RANGE))
    found += [Said(Note.SHORT_ACTING_ONLY), Said(Note.OPEN_LABEL)]
    if data.half_life_days:
        found.append(Said(Note.HALF_LIFE, {"days": data.half_life_days}))
    if data.dose_contrast < LITTLE_CONTRAST:
        found.append(Said(Note.DILUTED, {"points": round(100 * data.dose_contrast)}))
    known = float((~np.isnan(data.taken)).mean())
    if known < 0.5:
        found.append(Said(Note.DOSES_MOSTLY_UNKNOWN, {"points": round(100 * known)}))
    return tuple(found)


def observed_association(
    *,
    day: Array,
    outcome: Array,
    taken: Array,
    smallest_change: float,
    higher_is_better: bool,
    scale: tuple[float | None, float | None] = (None, None),
) -> Effect:
    """Return how an outcome and a supplement went together without randomisation.

    Never a verdict on the effect. If the supplement is taken or forgotten on bad days, every method
    is wrong in a quarter of cases or more (docs/statistics.md).

    Parameters
    ----------
    day, outcome, smallest_change, scale
        As in `randomised_effect`.
    taken : (n,)
        0 or 1; nan if not logged.
    higher_is_better
        How the difference is to be read; it changes no figure.

    Returns
    -------
    Effect
        "association" with its interval, or "refused" with the reasons.

    Raises
    ------
    ValueError
        Names the malformed argument.
    """
    days = arrays.days(day)
    values = arrays.floats("outcome", outcome, length=len(days))
    doses = arrays.zero_one("taken", taken, len(days), gaps=True)
    change = arrays.number("smallest_change", smallest_change, above=0)
    arrays.flag("higher_is_better", higher_is_better)
    ends = arrays.scale_ends(scale)
    both = ~np.isnan(values) & ~np.isnan(doses)
    read_day, read, dose = days[both], values[both], doses[both]
    switches = int((np.diff(doses[~np.isnan(doses)]) != 0).sum())
    if reasons := _association_refusals(read_day, read, dose, switches, ends):
        return _refused(reasons, Method.OBSERVED, nan)
    trend = _trend(read_day, read_day)
    if reml.explained(trend, dose) > MOST_EXPLAINED:
        return _refused([Reason.LIKE_THE_TREND], Method.OBSERVED, nan)
    mixture = _regression(read_day, read, trend, dose)
    low, high = mixture.interval()
    if (high - low) / 2 > WIDEST * change:
        return _refused([Reason.WIDE_INTERVAL], Method.OBSERVED, nan)
    return Effect(
        verdict=Verdict.ASSOCIATION,
        estimate=mixture.mean,
        low=low,
        high=high,
        p=mixture.p,
        p_randomisation=nan,
        p_randomisation_smallest=nan,
        dose_contrast=nan,
        reasons=(),
        notes=(Said(Note.NOT_DRAWN), Said(Note.HEALING_TOO)),
        method=Method.OBSERVED,
    )


def _association_refusals(
    read_day: Floats,
    read: Floats,
    dose: Floats,
    switches: int,
    scale: tuple[float | None, float | None],
) -> list[Reason]:
    found = []
    if len(read_day) == 0 or read_day[-1] - read_day[0] + 1 < SHORTEST_DAYS:
        found.append(Reason.SHORT_SERIES)
    if (dose == 1).sum() < LEAST_READINGS or (dose == 0).sum() < LEAST_READINGS:
        found.append(Reason.FEW_WITH_OR_WITHOUT)
    if switches < LEAST_SWITCHES:
        found.append(Reason.FEW_SWITCHES)
    if len(read) == 0 or np.ptp(read) == 0:
        found.append(Reason.NEVER_CHANGES)
    elif at_an_end(read[dose == 0], scale) > MOST_AT_AN_END:
        found.append(Reason.END_OF_SCALE)
    return found


def _trend(read_day: Floats, day: Floats) -> Floats:
    first, last = float(day[0]), float(day[-1])
    return reml.spline(read_day, first, last, reml.spline_df(first, last))


def _regression(read_day: Floats, read: Floats, trend: Floats, exposure: Floats) -> reml.Mixture:
    design = np.column_stack([trend, exposure])
    return reml.fit(read_day, read, design).mixture(trend.shape[1])


def _refused(codes: list[Reason], method: Method, contrast: float) -> Effect:
    return Effect(Verdict.REFUSED, nan, nan, nan, nan, nan, nan, contrast, tuple(codes), (), method)
