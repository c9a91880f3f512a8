"""Why a patient needs their physiotherapist today, each reason with its figures.

The statistics are `statistics.attention`'s; here stand the series they are asked about, the limits
within which they may speak, and the clinical rules that are no statistics. From which figure on
these speak is written, with its source, in `clinical/thresholds.json`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from recovery.clinical.joints import Motion
from recovery.clinical.thresholds import group
from recovery.findings import false_alarms
from recovery.findings.draft import Draft, rounded
from recovery.findings.facts import Course, Facts, Injured, SeriesKey, error_of
from recovery.statistics import attention
from recovery.statistics.attention import PainRule


@dataclass(frozen=True)
class Declared:
    """What a flag says, the figures it comes with, and how urgent each of its steps is."""

    says: str
    figures: str
    urgency: Mapping[str, int]


PAIN, LATE = group("pain"), group("late_knee_replacement")

FLAGS = {
    "harm": Declared(
        "a trial was stopped because harm was reported", "what the trial says", {"harm": 90}
    ),
    "pain_up": Declared(
        f"pain at rest is {PAIN['level_at_rest']} or more", "`pain`, `usual`", {"pain_up": 80}
    ),
    "late_after_knee_replacement": Declared(
        "a replaced knee bends or straightens less than it should by now: `review` from week"
        f" {LATE['review_week']}, `tell_surgeon` from week {LATE['surgeon_week']}",
        "`bend`, `lacks` (either null), `week`, `step`",
        {"late_tell_surgeon": 75, "late_review": 60},
    ),
    "drop": Declared(
        "a motion has dropped against the weeks before",
        "`now`, `before`, `change`, `error` (null: none published), `readings_now`,"
        " `readings_before`, `days_now` (7, or 10 where few days are measured)",
        {"drop_beyond_error": 65, "drop": 50},
    ),
    "pain_above_course": Declared(
        f"pain at rest is {PAIN['rise']} or more above the patient's own median",
        "`pain`, `usual`",
        {"pain_above_course": 45},
    ),
    "missed_logs": Declared(
        "expected days without an entry, of the injury that was logged last among those that the"
        " reader may see",
        "`missed` expected days, `last_logged`",
        {"missed_logs": 40},
    ),
    "stall": Declared(
        "a motion below its goal gains too little to reach it",
        "`gain_per_week`, `upper_limit`, `now`, `goal`",
        {"stall": 30},
    ),
    "deficit": Declared(
        "an extension still lacks what its joint should no longer lack (`clinical/joints.json`)",
        "`now`, `week`",
        {"deficit": 25},
    ),
}
URGENCY = {step: urgency for each in FLAGS.values() for step, urgency in each.urgency.items()}
LOOKED_BACK = 90  # days
RECENT, WEEK = 14, 7  # days: a series is watched so long after a reading; what is averaged


def flags(facts: Facts) -> list[Draft]:
    """Return what is to be flagged today, each reason once."""
    found: list[Draft] = []
    for injury in facts.injuries:
        found += _motion_flags(facts, injury)
        found += _late_after_knee_replacement(facts, injury)
        found += _pain_flags(facts, injury)
    found += _missed_logs(facts)
    asked = watched(facts)
    return [replace(each, content={**each.content, "watched_of": asked}) for each in found]


def watched(facts: Facts) -> dict[str, dict[str, int]]:
    """Return, by injury, how many questions of statistics are asked of it every day: whether a
    series dropped, whether it stalls below its goal, whether pain is above its course.

    Who reads a flag is told the sum over the injuries that they may see.
    """
    return {str(injury.id): _watched(facts, injury) for injury in facts.injuries}


def _watched(facts: Facts, injury: Injured) -> dict[str, int]:
    count = {"drop": 0, "stall": 0, "pain": 0}
    for key, motion, course in facts.own_series(injury):
        if course.day[-1] > facts.today - RECENT:
            has_goal = reachable_goal(facts, key) is not None
            count["drop"] += 1
            count["stall"] += has_goal and not motion.smaller_is_better
    pain = facts.pain.get((injury.id, "rest"))
    count["pain"] += pain is not None and bool(pain.day[-1] > facts.today - RECENT)
    return count


def _motion_flags(facts: Facts, injury: Injured) -> Iterator[Draft]:
    for key, motion, course in facts.own_series(injury):
        recent = course.since(facts.today - LOOKED_BACK)
        if len(recent.day) == 0:
            continue
        yield from _drop(facts, key, motion, recent)
        if motion.smaller_is_better:
            yield from _deficit(facts, injury, key, motion, recent)
        else:
            yield from _stall(facts, key, recent)


def _drop(facts: Facts, key: SeriesKey, motion: Motion, course: Course) -> Iterator[Draft]:
    error = error_of(key)
    drop = attention.motion_drop(
        day=course.day,
        degrees=course.value,
        today=facts.today,
        device_error=error or 0.0,
        higher_is_better=not motion.smaller_is_better,
    )
    if drop is None:
        return
    exceeds = None if error is None else drop.beyond_device_error
    yield _flag(
        "drop",
        key,
        {
            "now": rounded(drop.now),
            "before": rounded(drop.before),
            "change": rounded(drop.change),
            "error": error,
            "readings_now": drop.readings_now,
            "readings_before": drop.readings_before,
            "days_now": drop.window_days,
        },
        urgency=URGENCY["drop_beyond_error" if exceeds else "drop"],
        exceeds_error=exceeds,
        rate=false_alarms.rate_of_drop(drop.z, drop.window_days),
    )


def _stall(facts: Facts, key: SeriesKey, course: Course) -> Iterator[Draft]:
    goal = reachable_goal(facts, key)
    if goal is None:
        return
    stall = attention.stall(day=course.day, degrees=course.value, today=facts.today, goal=goal)
    if stall is None:
        return
    yield _flag(
        "stall",
        key,
        {
            "gain_per_week": rounded(stall.gain_per_week),
            "upper_limit": rounded(stall.upper_limit),
            "now": rounded(stall.now),
            "goal": goal,
        },
        urgency=URGENCY["stall"],
        rate=false_alarms.rate_of_stall(stall.upper_limit, stall.window_days),
    )


def reachable_goal(facts: Facts, key: SeriesKey) -> float | None:
    """Return the farthest goal of a motion, never beyond the surgeon's limit."""
    goals = facts.goals_of(key)
    if not goals:
        return None
    wall = facts.wall(key.injury, key.motion)
    motion = key.kind_of_motion
    if motion is not None and motion.smaller_is_better:
        goal = min(goals)
        return goal if wall is None or wall.minimum is None else max(goal, wall.minimum)
    goal = max(goals)
    return goal if wall is None or wall.maximum is None else min(goal, wall.maximum)


def _deficit(
    facts: Facts, injury: Injured, key: SeriesKey, motion: Motion, course: Course
) -> Iterator[Draft]:
    """An extension that still lacks: said with its week instead of a stall."""
    week = injury.week(facts.today)
    now = _average(course, facts.today)
    rule = motion.deficit_of(injury.kind)
    if rule is None or now is None or now < rule.degrees or week < rule.from_week:
        return
    wall = facts.wall(injury.id, key.motion)
    if wall is not None and wall.minimum is not None and wall.minimum >= rule.degrees:
        return  # they may not straighten it further yet
    figures = {"now": rounded(now), "week": week}
    yield _flag("deficit", key, figures, urgency=URGENCY["deficit"])


def _late_after_knee_replacement(facts: Facts, injury: Injured) -> Iterator[Draft]:
    is_one = injury.kind == "joint_replacement" and injury.joint == "knee"
    if not is_one or injury.surgery_on is None or injury.surgery_on > facts.today:
        return
    week = injury.week(facts.today)
    if week < LATE["review_week"]:
        return
    bend = _newest_average(facts, injury, "flexion", LATE["bend"])
    lacks = _newest_average(facts, injury, "extension", LATE["lacks"])
    late_bend = bend if bend is not None and bend < LATE["bend"] else None
    late_lacks = lacks if lacks is not None and lacks >= LATE["lacks"] else None
    if late_bend is None and late_lacks is None:
        return
    step = "tell_surgeon" if week >= LATE["surgeon_week"] else "review"
    yield Draft(
        kind="flag",
        key=f"flag:late_after_knee_replacement:{injury.id}",
        injury=injury.id,
        content={
            "code": "late_after_knee_replacement",
            "injury": str(injury.id),
            "joint": "knee",
            "side": injury.side,
            "figures": {
                "bend": None if late_bend is None else rounded(late_bend),
                "lacks": None if late_lacks is None else rounded(late_lacks),
                "week": week,
                "step": step,
            },
            "urgency": URGENCY[f"late_{step}"],
            "exceeds_error": None,
            "rate": None,
        },
    )


def _newest_average(facts: Facts, injury: Injured, motion: str, wanted: float) -> float | None:
    """Return the average of the series that was read last.

    None without one, and where the surgeon does not allow the degrees that are wanted.
    """
    wall = facts.wall(injury.id, motion)
    if wall is not None and wall.excludes(wanted):
        return None
    series = [c for key, _, c in facts.own_series(injury) if key.motion == motion]
    newest = max(series, key=lambda course: float(course.day[-1]), default=None)
    return None if newest is None else _average(newest, facts.today)


def _average(course: Course, today: int) -> float | None:
    """Return the average of the last week with readings; None where it is long ago."""
    newest = course.day[-1]
    if newest <= today - RECENT:
        return None
    return float(np.mean(course.value[course.day > newest - WEEK]))


def _pain_flags(facts: Facts, injury: Injured) -> Iterator[Draft]:
    course = facts.pain.get((injury.id, "rest"))
    if course is None:
        return
    course = course.since(facts.today - LOOKED_BACK)
    if len(course.day) == 0:
        return
    found = attention.pain_above_course(
        day=course.day, pain=course.value, today=facts.today, rule=PainRule(**PAIN)
    )
    if found is None:
        return
    rise = found.pain - found.usual
    code = "pain_up" if found.why == "level" else "pain_above_course"
    yield Draft(
        kind="flag",
        key=f"flag:pain:{injury.id}",
        injury=injury.id,
        content={
            "code": code,
            "injury": str(injury.id),
            "joint": injury.joint,
            "side": injury.side,
            "figures": {"pain": rounded(found.pain), "usual": rounded(found.usual)},
            "urgency": URGENCY[code],
            "exceeds_error": None,
            "rate": None if found.why == "level" else false_alarms.rate_of_pain(rise),
        },
    )


def _missed_logs(facts: Facts) -> list[Draft]:
    """Nothing logged of the injury that was logged last: pain and motion, not what else is asked,
    so that a care link that leaves out symptoms still shows it.

    Which injury was logged last depends on who may see which. So each has a flag of its own that
    names, in `unless`, the injuries that were logged later: who may see one of those is not shown
    this one, and who may not learns nothing of them. `unless` is told to nobody.
    """
    logged = sorted(
        (((_last_log(facts, each) or 0), each.began, str(each.id)), each) for each in facts.injuries
    )
    found = []
    for place, (_, injury) in enumerate(logged):
        later = [str(each.id) for _, each in logged[place + 1 :]]
        found += _missed_logs_of(facts, injury, later)
    return found


def _missed_logs_of(facts: Facts, injury: Injured, unless: list[str]) -> list[Draft]:
    last = _last_log(facts, injury)
    first = facts.today - LOOKED_BACK
    first = max(first, min(injury.entered, last or injury.entered), 1)
    if first >= facts.today:
        return []
    day = np.arange(first, facts.today + 1, dtype=np.float64)
    missed = attention.missed_logs(
        day=day,
        logged=np.isin(day, _logged_days(facts, injury)).astype(np.float64),
        today=facts.today,
        expected=_expected(day, facts.paused),
    )
    if missed is None:
        return []
    return [
        Draft(
            kind="flag",
            key=f"flag:missed_logs:{injury.id}",
            injury=injury.id,
            content={
                "code": "missed_logs",
                "injury": str(injury.id),
                "joint": injury.joint,
                "side": injury.side,
                "figures": {
                    "missed": missed.missed,
                    "last_logged": date.fromordinal(last).isoformat() if last else None,
                },
                "urgency": URGENCY["missed_logs"],
                "exceeds_error": None,
                "rate": None,
                **({"unless": unless} if unless else {}),
            },
        )
    ]


def _courses_of(facts: Facts, injury: Injured) -> list[Course]:
    motion = [course for key, course in facts.motion.items() if key.injury == injury.id]
    return motion + [course for key, course in facts.pain.items() if key[0] == injury.id]


def _last_log(facts: Facts, injury: Injured) -> int | None:
    return max((int(each.day[-1]) for each in _courses_of(facts, injury)), default=None)


def _logged_days(facts: Facts, injury: Injured) -> np.ndarray[Any, np.dtype[np.float64]]:
    days = [each.day for each in _courses_of(facts, injury)]
    return np.unique(np.concatenate(days)) if days else np.zeros(0)


def _expected(
    day: np.ndarray[Any, np.dtype[np.float64]], paused: tuple[int, int | None] | None
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Return 1 for each day on which a log is expected: all but those of a pause."""
    if paused is None:
        return np.ones(len(day))
    first, last = paused
    is_paused = (day >= first) & (day <= (np.inf if last is None else last))
    return np.where(is_paused, 0.0, 1.0)


def _flag(
    code: str,
    key: SeriesKey,
    figures: dict[str, Any],
    *,
    urgency: int,
    exceeds_error: bool | None = None,
    rate: float | None = None,
) -> Draft:
    return Draft(
        kind="flag",
        key=f"flag:{code}:{key.named()}",
        injury=key.injury,
        content={
            "code": code,
            "injury": str(key.injury),
            **key.plain(),
            "figures": figures,
            "urgency": urgency,
            "exceeds_error": exceeds_error,
            "rate": rate,
        },
    )
