"""Change against measurement error, and the injured side against the other."""

from collections.abc import Iterator

import numpy as np

from recovery.findings.draft import Draft, rounded
from recovery.findings.facts import Course, Facts, Injured, SeriesKey, error_of
from recovery.statistics import motion

RECENT = 28  # days whose readings of either side are compared


def changes(facts: Facts) -> list[Draft]:
    """Return this week against the week four weeks ago, for every series that has both."""
    return [draft for injury in facts.injuries for draft in _changes(facts, injury)]


def symmetries(facts: Facts) -> list[Draft]:
    """Return the injured side against the other, for every series of which both were read."""
    return [draft for injury in facts.injuries for draft in _symmetries(facts, injury)]


def _changes(facts: Facts, injury: Injured) -> Iterator[Draft]:
    for key, facts_of_motion, course in facts.own_series(injury):
        error = error_of(key)
        change = motion.motion_change(
            day=course.day,
            degrees=course.value,
            today=facts.today,
            device_error=error or 0.0,
            higher_is_better=not facts_of_motion.smaller_is_better,
        )
        if change is None:
            continue
        yield Draft(
            kind="change",
            key=f"change:{key.named()}",
            injury=injury.id,
            content={
                **key.plain(),
                "now": rounded(change.now),
                "before": rounded(change.before),
                "change": rounded(change.change),
                "gain": rounded(change.gain),
                "error": error,
                "beyond_error": None if error is None else change.beyond_error,
            },
        )


def _symmetries(facts: Facts, injury: Injured) -> Iterator[Draft]:
    for key, facts_of_motion, course in facts.own_series(injury):
        other = other_side(facts, key)
        now = _recent_mean(course, facts.today)
        if other is None or now is None:
            continue
        compared = motion.symmetry(
            injured=now, other=other, higher_is_better=not facts_of_motion.smaller_is_better
        )
        yield Draft(
            kind="symmetry",
            key=f"symmetry:{key.named()}",
            injury=injury.id,
            content={
                **key.plain(),
                "injured": rounded(compared.injured),
                "other": rounded(compared.other),
                "lacking": rounded(compared.lacking),
                "per_cent": None if compared.per_cent is None else rounded(compared.per_cent, 0),
                "other_injured": injury.other_side_injured,
            },
        )


def other_side(facts: Facts, key: SeriesKey) -> float | None:
    """Return what the other side was last read at, by the same device, position and rater.

    It does not heal, so the newest reading holds however old it is.
    """
    opposite = {"left": "right", "right": "left"}.get(key.side)
    if opposite is None:
        return None
    course = facts.motion.get(key._replace(side=opposite))
    return None if course is None else float(np.mean(course.value[-3:]))


def _recent_mean(course: Course, today: int) -> float | None:
    late = course.value[course.day > today - RECENT]
    return float(np.mean(late[-7:])) if len(late) else None
