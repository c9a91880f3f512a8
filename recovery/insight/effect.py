"""Does it help? A verdict from a randomised plan, at most an association without one.

The primary analysis is a regression with REML, AR(1) errors and a natural-spline trend; beside it
stands a re-randomisation test, which assumes nothing about healing. Where the data cannot answer,
the answer is a refusal with its reasons. Choices and their calibration: docs/statistics.md.
"""

from dataclasses import dataclass

import numpy as np

from recovery.insight import checks, reml
from recovery.insight.checks import Array, Floats
from recovery.insight.rerandomisation import DESIGNS, assignments, fits_design, p_value
from recovery.insight.trial_data import TrialData, refusals

METHOD_TRIAL = (
    "Regression on the assigned periods with a smooth healing trend and errors that remember the "
    "day before (REML, AR(1)); beside it a re-randomisation test over all orders that the plan "
    "could have drawn."
)
METHOD_ASSOCIATION = (
    "Regression on the days on which it was taken with a smooth healing trend and errors that "
    "remember the day before (REML, AR(1)); without randomisation this is an association only."
)
SHORTEST_DAYS = 42  # six weeks
LEAST_READINGS = 10
LEAST_SWITCHES = 6
MOST_EXPLAINED = 0.9  # by the trend, of the exposure: a variance inflated tenfold


@dataclass(frozen=True)
class Effect:
    """What one series says. `estimate`, `low` and `high` (95 %) in outcome units, on minus off.

    `verdict`: "helped", "harmed", "no worthwhile effect", "cannot tell", "association" or
    "refused". `p` from the regression, `p_randomisation` from re-randomisation, which cannot be
    smaller than `p_randomisation_smallest`. `dose_contrast`: the share of days taken in on
    periods minus that in off periods. Figures that do not exist are nan.
    """

    verdict: str
    estimate: float
    low: float
    high: float
    p: float
    p_randomisation: float
    p_randomisation_smallest: float
    dose_contrast: float
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    method: str


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

    All arrays have one entry per day of the observation, (n,): `day` whole and increasing,
    `outcome` with nan where there is no reading, `assigned` 0 or 1, `taken` between 0 and 1 with
    nan where nobody logged, `period` the label of the period. `smallest_change` is the smallest
    change that matters, in outcome units. `half_life_days` was declared before the trial.
    `design`: "pairs" (one on and one off in each pair), "balanced" (as many on as off) or "free"
    (a coin for each). Raises ValueError naming the argument.
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
    change = checks.number("smallest_change", smallest_change, above=0)
    if design not in DESIGNS:
        raise ValueError(f"design: one of {', '.join(DESIGNS)}.")
    reasons = refusals(data, randomised=randomised, finished=finished)
    if not reasons and not fits_design(data.order, design):
        reasons.append("The order of the periods does not fit the design that was drawn.")
    if not reasons and _explained_by_trend(data) > MOST_EXPLAINED:
        reasons.append("The schedule cannot be told apart from the healing trend.")
    if reasons:
        return _refused(reasons, METHOD_TRIAL, data.dose_contrast)
    return _analysed(data, change, higher_is_better, design)


def _analysed(data: TrialData, change: float, higher_is_better: bool, design: str) -> Effect:
    trend = _trend(data.read_day, data.day)
    exposure = data.exposure(data.assigned)[data.has_reading]
    fits = reml.fit(data.read_day, data.read, np.column_stack([trend, exposure]))
    mixture = fits.mixture(trend.shape[1])
    low, high = mixture.quantile(0.025), mixture.quantile(0.975)
    # ρ of the model without the exposure is the same whatever was assigned: the test stays exact.
    rho = reml.fit(data.read_day, data.read, trend).rho
    orders = assignments(data.order, design)
    drawn = np.array([data.exposure(data.spread(order))[data.has_reading] for order in orders])
    p_random = p_value(data.read_day, data.read, trend, exposure, drawn, rho)
    return Effect(
        verdict=_verdict(low, high, change, higher_is_better, data.dose_contrast),
        estimate=mixture.mean,
        low=low,
        high=high,
        p=mixture.p,
        p_randomisation=p_random,
        p_randomisation_smallest=2 / len(orders),
        dose_contrast=data.dose_contrast,
        reasons=(),
        notes=_notes(len(orders), data),
        method=METHOD_TRIAL,
    )


def _verdict(
    low: float, high: float, change: float, higher_is_better: bool, contrast: float
) -> str:
    """Read the interval. Missed doses dilute, so it is scaled up before it may say "too small"."""
    share = min(contrast, 1.0)
    if -change < low / share and high / share < change:
        return "no worthwhile effect"
    if low > 0:
        return "helped" if higher_is_better else "harmed"
    if high < 0:
        return "harmed" if higher_is_better else "helped"
    return "cannot tell"


def _notes(orders: int, data: TrialData) -> tuple[str, ...]:
    notes = [
        f"{orders} orders could have been drawn, so the re-randomisation p cannot be below "
        f"{2 / orders:.3g}.",
        "This is about an effect that comes and goes within days; faster healing leaves no "
        "difference between on and off periods and cannot be seen here.",
        "The person knew when it was taken, so expectation may explain some or all of it.",
    ]
    if data.dose_contrast < 0.8:
        notes.append(
            f"Doses differed by {100 * data.dose_contrast:.0f} points between on and off periods; "
            "the difference of the assigned periods is therefore diluted."
        )
    return tuple(notes)


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

    Arrays as in `randomised_effect`; `taken` is 0 or 1, nan where nobody logged. Never a verdict:
    "association" with its interval, or "refused". Where it is taken on bad days, or forgotten on
    them, every method is wrong in a quarter of cases and more (docs/statistics.md).
    `higher_is_better` says how the difference is to be read and changes no figure. Raises
    ValueError naming the argument.
    """
    days = checks.days(day)
    values = checks.floats("outcome", outcome, length=len(days))
    doses = checks.zero_one("taken", taken, len(days), gaps=True)
    change = checks.number("smallest_change", smallest_change, above=0)
    ends = checks.scale_ends(scale)
    both = ~np.isnan(values) & ~np.isnan(doses)
    read_day, read, dose = days[both], values[both], doses[both]
    reasons = _association_refusals(doses, read_day, read, dose, ends)
    contrast = float("nan")
    if not reasons:
        trend = _trend(read_day, read_day)
        fits = reml.fit(read_day, read, np.column_stack([trend, dose]))
        mixture = fits.mixture(trend.shape[1])
        low, high = mixture.quantile(0.025), mixture.quantile(0.975)
        if _explained(read_day, trend, dose) > MOST_EXPLAINED:
            reasons.append("Taking it cannot be told apart from the healing trend.")
        elif (high - low) / 2 > 2 * change:
            reasons.append("The interval is wider than two of the smallest changes that matter.")
    if reasons:
        return _refused(reasons, METHOD_ASSOCIATION, contrast)
    nan = float("nan")
    return Effect(
        verdict="association",
        estimate=mixture.mean,
        low=low,
        high=high,
        p=mixture.p,
        p_randomisation=nan,
        p_randomisation_smallest=nan,
        dose_contrast=contrast,
        reasons=(),
        notes=(
            "Something else may be the reason: nobody drew lots for the days.",
            "You were healing, too.",
        ),
        method=METHOD_ASSOCIATION,
    )


def _association_refusals(
    doses: Floats,
    read_day: Floats,
    read: Floats,
    dose: Floats,
    scale: tuple[float | None, float | None],
) -> list[str]:
    reasons = []
    if len(read_day) == 0 or read_day[-1] - read_day[0] + 1 < SHORTEST_DAYS:
        reasons.append("The series is shorter than six weeks.")
    if (dose == 1).sum() < LEAST_READINGS or (dose == 0).sum() < LEAST_READINGS:
        reasons.append("There are fewer than 10 readings with it or without it.")
    known = doses[~np.isnan(doses)]
    if (np.diff(known) != 0).sum() < LEAST_SWITCHES:
        reasons.append("It was begun or left off fewer than 6 times.")
    if len(read) and np.ptp(read) == 0:
        reasons.append("The outcome never changes.")
    elif at_an_end(read[dose == 0], scale) > 0.5:
        reasons.append("The outcome sits at the end of its scale on more than half of the days.")
    return reasons


def at_an_end(values: Floats, scale: tuple[float | None, float | None]) -> float:
    """Return the larger share of `values` that lies at one end of the scale."""
    if len(values) == 0:
        return 0.0
    low, high = scale
    at_low = float((values <= low).mean()) if low is not None else 0.0
    at_high = float((values >= high).mean()) if high is not None else 0.0
    return max(at_low, at_high)


def _trend(read_day: Floats, day: Floats) -> Floats:
    first, last = float(day[0]), float(day[-1])
    return reml.spline(read_day, first, last, reml.spline_df(first, last))


def _explained_by_trend(data: TrialData) -> float:
    exposure = data.exposure(data.assigned)[data.has_reading]
    return _explained(data.read_day, _trend(data.read_day, data.day), exposure)


def _explained(read_day: Floats, trend: Floats, exposure: Floats) -> float:
    """Return the share of the exposure's variation that the trend explains, 0 to 1."""
    left = exposure - trend @ np.linalg.lstsq(trend, exposure, rcond=None)[0]
    total = ((exposure - exposure.mean()) ** 2).sum()
    return 1.0 if total == 0 else float(1 - (left**2).sum() / total)


def _refused(reasons: list[str], method: str, contrast: float) -> Effect:
    nan = float("nan")
    return Effect("refused", nan, nan, nan, nan, nan, nan, contrast, tuple(reasons), (), method)
