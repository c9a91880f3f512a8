"""Expected days without an entry."""

from datetime import date
from typing import Any

import numpy as np

from recovery.findings.draft import Draft, Flag, Said, of_injury
from recovery.findings.facts import LOOKED_BACK, Course, Facts, Injured
from recovery.statistics import attention


def find(facts: Facts) -> list[Draft]:
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
        found += _of_injury(facts, injury, later)
    return found


FLAG = Flag(
    says=(
        Said(
            code="missed_logs",
            says="expected days without an entry, of the injury that was logged last among those"
            " that the reader may see",
            figures="`missed` expected days, `last_logged`",
            urgency={"missed_logs": 40},
        ),
    ),
    find=find,
)


def _of_injury(facts: Facts, injury: Injured, unless: list[str]) -> list[Draft]:
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
    figures = {
        "missed": missed.missed,
        "last_logged": date.fromordinal(last).isoformat() if last else None,
    }
    return [of_injury(FLAG.says[0], injury, figures, unless=unless)]


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
