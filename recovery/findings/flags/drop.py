"""A motion that is clearly worse than in the weeks before."""

from collections.abc import Iterator

from recovery.clinical.joints import Motion
from recovery.findings import false_alarms
from recovery.findings.draft import Draft, Flag, Said, of_series, rounded
from recovery.findings.facts import Course, Facts, Injured, SeriesKey, error_of
from recovery.statistics import attention


def find(facts: Facts) -> Iterator[Draft]:
    for _, key, motion, course in facts.watched_series():
        yield from _of_series(facts, key, motion, course)


def asked(facts: Facts, injury: Injured) -> int:
    return sum(facts.is_watched(course) for _, _, course in facts.own_series(injury))


FLAG = Flag(
    says=(
        Said(
            code="drop",
            says="a motion has dropped against the weeks before",
            figures="`now`, `before`, `change`, `error` (null: none published), `readings_now`,"
            " `readings_before`, `days_now` (7, or 10 where few days are measured)",
            urgency={"drop_beyond_error": 65, "drop": 50},
        ),
    ),
    find=find,
    question="drop",
    asked=asked,
)


def _of_series(facts: Facts, key: SeriesKey, motion: Motion, course: Course) -> Iterator[Draft]:
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
    yield of_series(
        FLAG.says[0],
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
        step="drop_beyond_error" if exceeds else "drop",
        exceeds_error=exceeds,
        rate=false_alarms.rate_of_drop(drop.z, drop.window_days),
    )
