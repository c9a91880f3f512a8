"""The healing curve: how often its goal date and its band are right, by the shape of healing."""

import time
from dataclasses import dataclass, replace

import numpy as np

from recovery.statistics.healing_curve import HealingCurve, healing_curve
from tests.statistics.courses import Followed, Regime, a_goal, followed, least_squares_date
from tests.statistics.runner import Runner, percent, table
from tests.statistics.simulator import SHAPES

SEED = 5_000
Z80, Z95 = 1.2816, 1.96


@dataclass(frozen=True)
class Asked:
    """A cell: who is followed and whether the other side is known (to about 8°)."""

    name: str
    regime: Regime
    other_side: bool = False


SHAPE_CELLS = [
    Asked(shape.replace("_", "-"), Regime(shape=shape), other_side)
    for shape in SHAPES
    for other_side in (False, True)
]
HARD = Regime(shape="sigmoid", most_rho=0.85)
HARD_CELLS = [
    Asked("two measuring days a week, sigmoid", replace(HARD, twice_a_week=True, least_days=40)),
    Asked("two measuring days a week, wobbling",
          Regime(shape="wobbling", twice_a_week=True, least_days=40)),
    Asked("70 % missing, sigmoid", replace(HARD, missing=0.7)),
    Asked("correlation to 0.85, sigmoid", HARD, True),
    Asked("correlation to 0.85, wobbling", replace(HARD, shape="wobbling"), True),
    Asked("extension, exponential", Regime(extension=True)),
    Asked("extension, sigmoid", replace(HARD, extension=True), True),
]  # fmt: skip
CELLS = SHAPE_CELLS + HARD_CELLS


@dataclass(frozen=True)
class Answer:
    """What was said of one patient and whether it was right; nan where nothing was said."""

    low_wrong: float
    days_too_early: float
    cover: float  # of the 80 % interval of the date
    closed: float  # the 95 % interval has a latest date
    high_wrong: float
    band: float  # share of the days so far in the 80 % band
    band_ahead: float  # of the next six weeks
    naive_cover: float
    naive_low_wrong: float
    milliseconds: float


def curve_of(patient: Followed, ceiling_given: bool, other: float | None) -> HealingCurve | None:
    return healing_curve(
        day=patient.day,
        degrees=patient.degrees,
        days_since_injury=patient.since,
        ceiling=20.0 if ceiling_given else 150.0,
        other_side=other,
        higher_is_better=patient.sign > 0,
    )


def answer(asked: Asked, chance: np.random.Generator) -> Answer | None:
    """One patient, or None where the curve refuses."""
    patient = followed(chance, asked.regime)
    other = patient.plateau + chance.normal(0, 8) * (1 / 3 if asked.regime.extension else 1)
    goal = a_goal(chance, patient)
    began = time.process_time()
    curve = curve_of(patient, asked.regime.extension, other if asked.other_side else None)
    if curve is None:
        return None
    date = curve.goal_date(goal)
    took = 1000 * (time.process_time() - began)
    true = patient.reaches(goal)
    inner = curve.goal_date(goal, level=0.8)
    naive, error = least_squares_date(patient, goal)
    last = float(patient.day[-1])
    return Answer(
        low_wrong=float(true < date.low),
        days_too_early=min(true, last + 365) - date.low,
        cover=float(inner.low <= true <= inner.high),
        closed=float(np.isfinite(date.high)),
        high_wrong=float(true > date.high) if np.isfinite(date.high) else np.nan,
        band=_inside(curve, patient, patient.day),
        band_ahead=_inside(curve, patient, last + np.arange(1.0, 43.0)),
        naive_cover=float(naive == true or abs(true - naive) <= Z80 * error),
        naive_low_wrong=float(true < naive - Z95 * error),
        milliseconds=took,
    )


def _inside(curve: HealingCurve, patient: Followed, days: np.ndarray) -> float:
    low, _, high = curve.band(days)
    true = patient.truth(days)
    return float(((low <= true) & (true <= high)).mean())


def mean(answers: list[Answer], name: str) -> float:
    values = np.array([getattr(one, name) for one in answers])
    return float(np.nanmean(values)) if (~np.isnan(values)).any() else float("nan")


def tables(runner: Runner) -> str:
    """Return the table: one row a cell."""
    found = runner.each("curve", answer, CELLS, seed=SEED)
    rows, took = [], []
    for cell, all_answers in zip(CELLS, found, strict=True):
        said = [one for one in all_answers if one is not None]
        took += [one.milliseconds for one in said]
        rows.append(
            [
                cell.name,
                "known" if cell.other_side else "–",
                percent(mean(said, "low_wrong")),
                f"{np.median([one.days_too_early for one in said]):.0f} days",
                percent(mean(said, "cover")),
                percent(mean(said, "closed")),
                percent(mean(said, "high_wrong")),
                percent(mean(said, "band")),
                percent(mean(said, "band_ahead")),
                percent(mean(said, "naive_low_wrong")),
                percent(mean(said, "naive_cover")),
                percent(1 - len(said) / len(all_answers)),
            ]
        )
    head = [
        "healing", "other side", "“not before” wrong", "earlier than the truth by (median)",
        "80 % interval covers", "latest date given", "latest date wrong", "80 % band, so far",
        "80 % band, six weeks ahead", "least squares: “not before” wrong",
        "least squares: 80 % covers", "refused",
    ]  # fmt: skip
    speed = (
        f"{runner.patients:,} patients a row. A curve with its goal date took "
        f"{np.median(took):.0f} ms of one core (median; 99 in 100 under "
        f"{np.quantile(took, 0.99):.0f} ms)."
    )
    return table(head, rows) + "\n\n" + speed
