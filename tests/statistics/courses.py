"""Simulated patients who are followed: what the curve, the flags and their naive rivals are given.

Built on the courses and the noise of `simulator`. Every patient is a function of the generator.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import least_squares

from recovery.clinical.thresholds import group
from recovery.statistics.attention import PainRule
from tests.statistics.simulator import Course, Floats, Range, course, leave_out, noise, rounded

MEASURING_DAYS = (1, 4)  # of a week: the two on which motion is measured by default
PAIN_RULE = PainRule(**group("pain"))


@dataclass(frozen=True)
class Regime:
    """Who is followed, and how."""

    shape: str = "exponential"
    twice_a_week: bool = False
    extension: bool = False  # what is lacking to straight: smaller is better
    least_days: int = 25
    most_days: int = 120
    most_rho: float = 0.7
    missing: float = 0.3
    lost: float = 0.0  # degrees, suddenly
    lost_on: int = 70
    gain: Range = (12, 60)
    tau: Range = (8, 90)
    most_since: int = 60  # days from the injury to the first entry


@dataclass(frozen=True)
class Followed:
    """One patient: the readings and the truth, degrees on the axis of the readings."""

    course: Course
    since: float  # days since the injury on day 0
    day: Floats
    degrees: Floats
    plateau: float
    truth: Callable[[Floats], Floats]

    def reaches(self, goal: float, until: float = 3000) -> float:
        """The first whole day on which the true curve stands at the goal; inf: never."""
        days = np.arange(-self.since, until)
        there = self.truth(days) >= goal if self.sign > 0 else self.truth(days) <= goal
        return float(days[there.argmax()]) if there.any() else np.inf

    sign: float = 1.0


def followed(chance: np.random.Generator, regime: Regime) -> Followed:
    """One patient of a regime. Extension lacks 0–25°, moves and scatters a third as much."""
    person = course(chance, regime.shape, gain=regime.gain, tau=regime.tau)
    since = float(chance.integers(0, regime.most_since))
    count = int(chance.integers(regime.least_days, regime.most_days + 1))
    day = np.arange(count, dtype=float)
    scale = 1 / 3 if regime.extension else 1.0
    if regime.extension:
        # −lacking is what grows: it ends between straight and lacking 5°.
        person = replace(person, start=-person.gain - 3 * chance.uniform(0, 5))
    sign = -1.0 if regime.extension else 1.0

    def truth(t: Floats) -> Floats:
        healed = sign * scale * person(np.asarray(t, dtype=float) + since)
        return healed - sign * regime.lost * (np.asarray(t) >= regime.lost_on)

    errors = scale * noise(chance, count, regime.most_rho)
    read = truth(day) + errors
    values = np.round(read) if regime.extension else rounded(chance, read)
    # Bad days are those with less motion, in either direction.
    values = sign * leave_out(chance, sign * values, 0.1 if regime.twice_a_week else regime.missing)
    if regime.twice_a_week:
        values = np.where(np.isin(day % 7, MEASURING_DAYS), values, np.nan)
    plateau = sign * scale * (person.start + person.gain)
    return Followed(person, since, day, values, plateau, truth, sign)


def a_goal(chance: np.random.Generator, patient: Followed) -> float:
    """A goal between where the patient truly stands today and where the healing ends."""
    now = float(patient.truth(patient.day[-1:])[0])
    room = patient.sign * (patient.plateau - now)
    least = 3.0 if patient.sign > 0 else 1.0
    return now + patient.sign * chance.uniform(0.05, 1.0) * max(room, least)


def least_squares_date(patient: Followed, goal: float) -> tuple[float, float]:
    """The naive goal date and its standard error: an exponential by least squares, the delta
    method about its crossing. An infinite error where it cannot tell."""
    read = ~np.isnan(patient.degrees)
    t, y = patient.day[read], patient.sign * patient.degrees[read]

    def curve(p: Floats, at: Floats) -> Floats:
        return p[0] - np.exp(p[1]) * np.exp(-at / np.exp(p[2]))

    start = np.array([y[-5:].mean() + 5, np.log(max(np.ptp(y), 5)), np.log(30.0)])
    fit = least_squares(lambda p: curve(p, t) - y, start, max_nfev=200)
    aim = patient.sign * goal

    def crossing(p: Floats) -> float:
        room = p[0] - aim
        return float(np.exp(p[2]) * (p[1] - np.log(room))) if room > 0 else np.inf

    found = crossing(fit.x)
    if not np.isfinite(found):
        return np.inf, 0.0
    covariance = np.linalg.pinv(fit.jac.T @ fit.jac) * (fit.fun**2).sum() / max(len(y) - 3, 1)
    steps = 1e-4 * np.eye(3)
    slope = np.array([(crossing(fit.x + s) - crossing(fit.x - s)) / 2e-4 for s in steps])
    error = float(np.sqrt(max(slope @ covariance @ slope, 0.0)))
    return found, error if np.isfinite(error) else np.inf


def best_of_week_drops(patient: Followed, today: int) -> bool:
    """The naive drop: the best of this week is 3° under the best of the three weeks before."""
    late, early = patient.degrees[today - 6 : today + 1], patient.degrees[today - 27 : today - 6]
    if np.isnan(late).all() or np.isnan(early).all():
        return False
    return bool(np.nanmax(late) < np.nanmax(early) - 3)


def alarms(flagged: list[int], within: int = 14) -> int:
    """How many alarms those days are, when those within 14 days are one."""
    count, last = 0, -within - 1
    for today in flagged:
        if today - last > within:
            count, last = count + 1, today
    return count


def pain_diary(
    chance: np.random.Generator, days: int, flare_on: int | None = None, flare: float = 4.0
) -> tuple[Floats, Floats]:
    """Pain as whole numbers 0–10 that falls while healing, and what it truly is."""
    t = np.arange(days, dtype=float)
    start, tau = chance.uniform(3, 6), chance.uniform(20, 90)
    true = chance.uniform(0, 2) + start * np.exp(-(t + chance.uniform(0, 30)) / tau)
    if flare_on is not None:
        true = true + flare * (t >= flare_on)
    score = np.clip(np.round(true + 0.27 * noise(chance, days)), 0, 10)
    return leave_out(chance, score, 0.3), true
