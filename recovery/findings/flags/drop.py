"""A motion that has fallen below where its course stood."""

from collections.abc import Iterator
from datetime import date

from recovery.findings import false_alarms
from recovery.findings.draft import Draft, Flag, Said, of_series, rounded
from recovery.findings.facts import Facts, Injured, SeriesKey, error_of
from recovery.statistics import attention
from recovery.statistics.attention import Drop


def find(facts: Facts) -> Iterator[Draft]:
    """One fall is one flag, however many devices and raters saw it: the clearest is told."""
    fallen: dict[str, tuple[SeriesKey, Drop]] = {}
    for _, key, motion, course in facts.watched_series():
        drop = attention.motion_drop(
            day=course.day,
            degrees=course.value,
            today=facts.today,
            device_error=error_of(key) or 0.0,
            higher_is_better=not motion.smaller_is_better,
        )
        known = fallen.get(key.motion_named())
        if drop is not None and (known is None or drop.z < known[1].z):
            fallen[key.motion_named()] = key, drop
    for key, drop in fallen.values():
        yield _draft(key, drop)


def asked(facts: Facts, injury: Injured) -> int:
    return sum(facts.is_watched(course) for _, _, course in facts.own_series(injury))


FLAG = Flag(
    says=(
        Said(
            code="drop",
            says="a motion has fallen below where its course stood, and stayed there",
            figures="`now` (average since), `before` (where the course stood), `change`, `fell_on`,"
            " `readings_now` (since), `error` (null: none published), `days_now` (tested: 7, or 10"
            " where few days are measured)",
            urgency={"drop_beyond_error": 65, "drop": 50},
        ),
    ),
    find=find,
    question="drop",
    asked=asked,
)


def _draft(key: SeriesKey, drop: Drop) -> Draft:
    error = error_of(key)
    exceeds = None if error is None else drop.beyond_device_error
    return of_series(
        FLAG.says[0],
        key,
        {
            "now": rounded(drop.now),
            "before": rounded(drop.before),
            "change": rounded(drop.change),
            "fell_on": date.fromordinal(int(drop.fell_on)).isoformat(),
            "readings_now": drop.readings_now,
            "error": error,
            "days_now": drop.window_days,
        },
        step="drop_beyond_error" if exceeds else "drop",
        exceeds_error=exceeds,
        rate=false_alarms.rate_of_drop(drop.z, drop.window_days),
        about=key.motion_named(),
    )
