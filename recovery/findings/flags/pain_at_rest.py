"""Pain at rest that is high, or high for this person."""

import math
from collections.abc import Iterator

from recovery.clinical.thresholds import group
from recovery.findings import false_alarms
from recovery.findings.draft import Draft, Flag, Said, of_injury, rounded
from recovery.findings.facts import LOOKED_BACK, Facts, Injured
from recovery.statistics import attention
from recovery.statistics.attention import PainRule

PAIN = group("pain")


def find(facts: Facts) -> Iterator[Draft]:
    for injury in facts.injuries:
        yield from _of_injury(facts, injury)


def asked(facts: Facts, injury: Injured) -> int:
    course = facts.pain.get((injury.id, "rest"))
    return int(course is not None and facts.is_watched(course))


FLAG = Flag(
    says=(
        Said(
            code="pain_up",
            says=f"pain at rest is {PAIN['level_at_rest']} or more",
            figures="`pain`, `usual` (null: too few entries before it)",
            urgency={"pain_up": 80},
        ),
        Said(
            code="pain_above_course",
            says=f"pain at rest is {PAIN['rise']} or more above the patient's own median",
            figures="`pain`, `usual`",
            urgency={"pain_above_course": 45},
        ),
    ),
    find=find,
    question="pain",
    asked=asked,
)


def _of_injury(facts: Facts, injury: Injured) -> Iterator[Draft]:
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
    high, above = FLAG.says
    is_high = found.why == "level"
    usual = None if math.isnan(found.usual) else rounded(found.usual)
    yield of_injury(
        high if is_high else above,
        injury,
        {"pain": rounded(found.pain), "usual": usual},
        key="pain",
        rate=None if is_high else false_alarms.rate_of_pain(found.pain - found.usual),
    )
