"""A motion below its goal that gains too little to reach it."""

from collections.abc import Iterator

from recovery.findings import false_alarms
from recovery.findings.draft import Draft, Flag, Said, of_series, rounded
from recovery.findings.facts import Facts, Injured, reachable_goal
from recovery.statistics import attention


def find(facts: Facts) -> Iterator[Draft]:
    for _, key, motion, course in facts.watched_series():
        goal = reachable_goal(facts, key)
        if goal is None or motion.smaller_is_better:
            continue
        stall = attention.stall(day=course.day, degrees=course.value, today=facts.today, goal=goal)
        if stall is None:
            continue
        figures = {
            "gain_per_week": rounded(stall.gain_per_week),
            "upper_limit": rounded(stall.upper_limit),
            "now": rounded(stall.now),
            "goal": goal,
        }
        rate = false_alarms.rate_of_stall(stall.upper_limit, stall.window_days)
        yield of_series(FLAG.says[0], key, figures, rate=rate)


def asked(facts: Facts, injury: Injured) -> int:
    return sum(
        facts.is_watched(course)
        and not motion.smaller_is_better
        and reachable_goal(facts, key) is not None
        for key, motion, course in facts.own_series(injury)
    )


FLAG = Flag(
    says=(
        Said(
            code="stall",
            says="a motion below its goal gains too little to reach it",
            figures="`gain_per_week`, `upper_limit`, `now`, `goal`",
            urgency={"stall": 30},
        ),
    ),
    find=find,
    question="stall",
    asked=asked,
    told_by="drop",
)
