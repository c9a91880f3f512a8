"""The healing curve of each series, and the day before which its goal is not reached."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from recovery.clinical.joints import Motion
from recovery.findings.draft import Draft, rounded
from recovery.findings.facts import Course, Facts, Floats, Injured, SeriesKey, reachable_goal
from recovery.findings.finding_parts import Band, GoalDate
from recovery.findings.measures import other_side
from recovery.statistics.healing_curve import HealingCurve, healing_curve

AHEAD = 28  # days of the course that are drawn beyond today
POINTS = 40  # of a band
HORIZON = 365


def curves(facts: Facts) -> list[Draft]:
    """Return the curve of every series of the open injuries that has enough readings."""
    return [draft for injury in facts.injuries for draft in _curves(facts, injury)]


def _curves(facts: Facts, injury: Injured) -> Iterator[Draft]:
    for key, motion, course in facts.own_series(injury):
        course = course.since(injury.began)
        if len(course.day) == 0:
            continue
        curve = healing_curve(
            day=course.day - course.day[0],
            degrees=course.value,
            days_since_injury=course.day[0] - injury.began,
            ceiling=_ceiling(motion),
            other_side=other_side(facts, key) if injury.other_side_injured == "no" else None,
            higher_is_better=not motion.smaller_is_better,
        )
        if curve is None:
            continue
        yield Draft(
            kind="curve",
            key=f"curve:{key.named()}",
            injury=injury.id,
            content={
                **key.plain(),
                "readings": len(course.day),
                "band": _band(facts, key, motion, course, curve),
                "goal": _goal(facts, key, motion, course, curve),
            },
        )


def _ceiling(motion: Motion) -> float:
    """Return what the joint can do: half-way from what is usual to what is just plausible. Where
    smaller is better that is how far past straight it goes."""
    if motion.smaller_is_better:
        return max(0.0, -(motion.usual_maximum + motion.plausible[0]) / 2)
    return (motion.usual_maximum + motion.plausible[1]) / 2


def _band(
    facts: Facts, key: SeriesKey, motion: Motion, course: Course, curve: HealingCurve
) -> Band:
    """Return the course from its first reading to four weeks ahead, never beyond a limit."""
    first, last = course.day[0], facts.today + AHEAD
    days = np.unique(np.round(np.linspace(first, last, POINTS)))
    low, median, high = curve.band(days - first, level=0.8)
    wall = facts.wall(key.injury, key.motion)
    keep = np.ones(len(days), dtype=bool)
    if wall is not None:
        # Past readings stay; what the course would do beyond the surgeon's limit is not drawn.
        beyond = np.array([wall.excludes(each) for each in median])
        keep = ~beyond
        low, high = (
            np.clip(
                ends,
                -np.inf if wall.minimum is None else wall.minimum,
                np.inf if wall.maximum is None else wall.maximum,
            )
            for ends in (low, high)
        )
    return {
        "days": [date.fromordinal(int(each)).isoformat() for each in days[keep]],
        "low": _figures(low[keep]),
        "median": _figures(median[keep]),
        "high": _figures(high[keep]),
    }


def _figures(values: Floats) -> list[float]:
    return [rounded(each) for each in values]


def _goal(
    facts: Facts, key: SeriesKey, motion: Motion, course: Course, curve: HealingCurve
) -> GoalDate | None:
    """Return when the goal is reached, as far as that can be told; None without one, and None
    for one beyond the surgeon's limit."""
    goals = facts.goals_of(key)
    if not goals:
        return None
    goal = min(goals) if motion.smaller_is_better else max(goals)
    if reachable_goal(facts, key) != goal:
        return None
    found = curve.goal_date(goal, level=0.95, horizon_days=HORIZON)
    first = course.day[0]
    is_reached = bool(first + found.median <= facts.today)
    return {
        "degrees": goal,
        "not_before": _day(first + found.low),
        "latest": _day(first + found.high),
        "reached": is_reached,
        "probability_not_within": rounded(found.probability_not_within, 2),
    }


def _day(ordinal: float) -> str | None:
    return date.fromordinal(int(ordinal)).isoformat() if np.isfinite(ordinal) else None
