"""Pain that is high, or high for this person: at rest, when moving or at night."""

import math
from collections.abc import Iterator

from recovery.clinical.thresholds import group
from recovery.findings import false_alarms
from recovery.findings.draft import Draft, Flag, Said, of_injury, rounded
from recovery.findings.facts import LOOKED_BACK, Facts, Injured
from recovery.findings.finding_parts import Figures
from recovery.journal.kinds.pain import PAIN_CONTEXTS
from recovery.statistics import attention
from recovery.statistics.attention import PainAbove, PainRule

PAIN = group("pain")
RULE = PainRule(**PAIN)


def find(facts: Facts) -> Iterator[Draft]:
    for injury in facts.injuries:
        yield from _of_injury(facts, injury)


def asked(facts: Facts, injury: Injured) -> int:
    courses = (facts.pain.get((injury.id, context)) for context in PAIN_CONTEXTS)
    return sum(course is not None and facts.is_watched(course) for course in courses)


FIGURES = "`context` (`rest movement night`), `pain`, `usual`{}, `also` (other contexts of it)"
FLAG = Flag(
    says=(
        Said(
            code="pain_up",
            says=f"pain at rest, when moving or at night is {PAIN['level']} or more",
            figures=FIGURES.format(" (null: too few entries before it)"),
            urgency={"pain_up": 80},
        ),
        Said(
            code="pain_above_course",
            says=f"pain at rest, when moving or at night is {PAIN['rise']} or more above the"
            " patient's own median",
            figures=FIGURES.format(""),
            urgency={"pain_above_course": 45},
        ),
    ),
    find=find,
    question="pain",
    asked=asked,
)


def _of_injury(facts: Facts, injury: Injured) -> Iterator[Draft]:
    """Pain that is up in several contexts is one event: the worst is told, the others named."""
    up = {context: found for context in PAIN_CONTEXTS if (found := _up(facts, injury, context))}
    if not up:
        return
    context = max(up, key=lambda each: _how_bad(up[each]))
    found = up.pop(context)
    high, above = FLAG.says
    is_high = found.why == "level"
    figures: Figures = {
        "context": context,
        "pain": rounded(found.pain),
        "usual": None if math.isnan(found.usual) else rounded(found.usual),
        "also": ",".join(up),
    }
    rate = None if is_high else false_alarms.rate_of_pain(found.pain - found.usual)
    yield of_injury(high if is_high else above, injury, figures, key="pain", rate=rate)


def _up(facts: Facts, injury: Injured, context: str) -> PainAbove | None:
    course = facts.pain.get((injury.id, context))
    course = course and course.since(facts.today - LOOKED_BACK)
    if course is None or len(course.day) == 0:
        return None
    return attention.pain_above_course(
        day=course.day, pain=course.value, today=facts.today, rule=RULE
    )


def _how_bad(found: PainAbove) -> tuple[bool, float]:
    """High before risen. What has risen is told by its rise: it says how often that is false."""
    is_high = found.why == "level"
    return is_high, found.pain if is_high else found.pain - found.usual
