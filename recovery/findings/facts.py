"""The facts of many patients that findings follow from, one statement a kind.

Days are ordinals (`date.toordinal`), so that they go into arrays as they are. Degrees stand on the
axis of the readings.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from recovery.clinical.joints import Motion, catalogue, measure_of
from recovery.core.databases import among, answered, uuid_of
from recovery.core.days import began_on, week_number

Floats = NDArray[np.float64]

LOOKED_BACK = 90  # days that a flag speaks of
RECENT, WEEK = 14, 7  # days: a series is watched so long after a reading; what is averaged
ATTENTION_DAYS = 92  # what flags look back on
MOST_INJURIES, MOST_SERIES, MOST_SUPPLEMENTS = 20, 100, 30  # of a patient that are looked at
COURSE_DAYS = 730  # what a curve looks back on


class SeriesKey(NamedTuple):
    """What must be the same for two readings to stand in one line."""

    injury: UUID
    joint: str
    motion: str
    side: str
    mode: str
    device: str
    position: str
    rater: str

    @property
    def kind_of_motion(self) -> Motion | None:
        return measure_of(self.joint, self.motion, position=self.position, device=self.device)

    @property
    def has_measure_of_its_own(self) -> bool:
        return self.kind_of_motion is not catalogue().get(self.joint, {}).get(self.motion)

    def named(self) -> str:
        """Return the part of a finding's key that names this series; short, because an
        acknowledgement keeps it."""
        return self._key(*self[1:])

    def motion_named(self) -> str:
        """Return the same for its motion, whoever measured it with whichever device."""
        return self._key(self.joint, self.motion, self.side)

    def _key(self, *parts: str) -> str:
        return ":".join((self.injury.hex[-12:], *parts))

    def plain(self) -> dict[str, str]:
        """Return the fields that travel in a finding's content."""
        return {name: getattr(self, name) for name in self._fields if name != "injury"}


@dataclass(frozen=True)
class Course:
    """The readings of one series or score, a value a day (the mean where there are several)."""

    day: Floats
    value: Floats

    def since(self, first: float) -> "Course":
        late = self.day >= first
        return Course(self.day[late], self.value[late])


@dataclass(frozen=True)
class Injured:
    """An injury that has not ended."""

    id: UUID
    joint: str
    side: str
    kind: str
    began: int  # the operation or, without one, the injury
    surgery_on: int | None
    other_side_injured: str
    entered: int

    def week(self, today: int) -> int:
        """Return the week of recovery, 1 in the first seven days."""
        return week_number(today - self.began)


@dataclass(frozen=True)
class Wall:
    """The surgeon's limits of a motion on a day; None if there is none on that side."""

    minimum: float | None
    maximum: float | None

    def excludes(self, degrees: float) -> bool:
        return (self.maximum is not None and degrees > self.maximum) or (
            self.minimum is not None and degrees < self.minimum
        )


@dataclass(frozen=True)
class Precaution:
    injury: UUID
    motion: str
    minimum: float | None
    maximum: float | None
    first: int
    last: int | None


@dataclass
class Facts:
    """What is known of one patient on `today`."""

    patient: UUID
    today: int
    revision: int
    injuries: list[Injured] = field(default_factory=list)
    motion: dict[SeriesKey, Course] = field(default_factory=dict)
    pain: dict[tuple[UUID, str], Course] = field(default_factory=dict)  # by injury and context
    goals: dict[tuple[UUID, str], list[float]] = field(default_factory=dict)
    precautions: list[Precaution] = field(default_factory=list)
    paused: tuple[int, int | None] | None = None

    def wall(self, injury: UUID, motion: str) -> Wall | None:
        """Return the limit that holds today; where several hold, the narrower."""
        held = [
            each
            for each in self.precautions
            if each.injury == injury
            and each.motion == motion
            and each.first <= self.today
            and (each.last is None or each.last >= self.today)
        ]
        low = [each.minimum for each in held if each.minimum is not None]
        high = [each.maximum for each in held if each.maximum is not None]
        if not low and not high:
            return None
        return Wall(max(low, default=None), min(high, default=None))

    def goals_of(self, key: SeriesKey) -> list[float]:
        """Return the goals of a series. Goals name a motion: where it is measured in several ways,
        they hold for the one that is no measure of its own."""
        goals = self.goals.get((key.injury, key.motion), [])
        if key.has_measure_of_its_own and any(
            each.injury == key.injury and each.motion == key.motion
            and not each.has_measure_of_its_own
            for each in self.motion
        ):  # fmt: skip
            return []
        return goals

    def own_series(self, injury: Injured) -> Iterator[tuple[SeriesKey, Motion, Course]]:
        """Yield the series of the injured joint, on its side."""
        own = (injury.id, injury.joint, injury.side)
        for key, course in self.motion.items():
            motion = key.kind_of_motion
            if (key.injury, key.joint, key.side) == own and motion is not None:
                yield key, motion, course

    def watched_series(self) -> Iterator[tuple[Injured, SeriesKey, Motion, Course]]:
        """Yield the series of each injured side that were read within `LOOKED_BACK` days.

        After an operation only what was read since: what it took away is no drop, and no stall.
        """
        for injury in self.injuries:
            for key, motion, course in self.own_series(injury):
                recent = course.since(max(self.today - LOOKED_BACK, injury.began))
                if len(recent.day):
                    yield injury, key, motion, recent

    def is_watched(self, course: Course) -> bool:
        return bool(course.day[-1] > self.today - RECENT)

    def lately(self, course: Course) -> float | None:
        """Return the average of the last week with readings; None if it is long ago."""
        newest = course.day[-1]
        if newest <= self.today - RECENT:
            return None
        return float(np.mean(course.value[course.day > newest - WEEK]))


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


def error_of(key: SeriesKey) -> float | None:
    """Return the smallest change in degrees that is more than measurement error, if published."""
    motion = key.kind_of_motion
    error = motion.error_of(key.device, key.rater) if motion else None
    return error.degrees if error else None


@dataclass(frozen=True)
class Now:
    """A patient's day and the revision that is read."""

    patient: UUID
    today: int
    revision: int


def read(patients: Sequence[Now], *, whole: bool) -> dict[UUID, Facts]:
    """Return the facts of `patients`; `whole` courses, or only what attention looks back on.

    Six statements, however many patients there are.
    """
    found = {each.patient: Facts(each.patient, each.today, each.revision) for each in patients}
    if not found:
        return found
    latest = max(each.today for each in patients)
    first = date.fromordinal(latest - (COURSE_DAYS if whole else ATTENTION_DAYS))
    read = _Reader(found)
    _read_injuries(read, found)
    _read_motion(read, found, first)
    _read_pain(read, found, first)
    _read_goals(read, found)
    _read_precautions(read, found)
    _read_pauses(read, found)
    for each in found.values():
        _bound(each)
    return found


def _bound(facts: Facts) -> None:
    """Keep the newest injuries and the series that were read last: far more than anybody has.

    One patient is computed as a whole, and whoever sent thousands would keep a worker for hours.
    """
    facts.injuries = facts.injuries[-MOST_INJURIES:]
    if len(facts.motion) > MOST_SERIES:
        late = sorted(
            facts.motion.items(), key=lambda each: (each[1].day[-1], len(each[1].day)), reverse=True
        )
        facts.motion = dict(late[:MOST_SERIES])


class _Reader:
    """Reads columns of one table for all patients at once, the patient first."""

    def __init__(self, patients: Iterable[UUID]) -> None:
        self.known = {answered(each): each for each in patients}
        self.condition, self.wanted = among("patient_id", [str(each) for each in patients])

    def __call__(self, table: str, columns: str, more: str = "", *given: Any) -> list[Any]:
        sql = (
            f"SELECT patient_id, {columns} FROM recovery_{table} "  # noqa: S608  names of ours
            f"WHERE {self.condition} AND deleted_at IS NULL {more}"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [self.wanted, *given])
            return list(cursor.fetchall())

    def owner(self, raw: Any) -> UUID:
        return self.known[raw]


def _day(value: Any) -> int | None:
    return None if value is None else int(value.toordinal())


def _read_injuries(read: _Reader, found: Mapping[UUID, Facts]) -> None:
    columns = (
        "id, joint, side, kind, happened_on, surgery_on, other_side_injured, ended_on, created_at"
    )
    for raw, own, joint, side, kind, happened, surgery, other, ended, created in read(
        "injury", columns, "ORDER BY happened_on, id"
    ):
        facts = found[read.owner(raw)]
        if ended is not None and ended.toordinal() <= facts.today:
            continue
        surgery_on = _day(surgery)
        began = began_on(
            happened_on=happened, surgery_on=surgery, today=date.fromordinal(facts.today)
        ).toordinal()
        facts.injuries.append(
            Injured(
                uuid_of(own), joint, side, kind, began, surgery_on, other, int(created.toordinal())
            )
        )


def _read_motion(read: _Reader, found: Mapping[UUID, Facts], first: date) -> None:
    grouped: dict[tuple[Any, ...], list[tuple[int, float]]] = defaultdict(list)
    for *key, day, degrees in read(
        "rangeofmotion",
        "injury_id, joint, motion, side, mode, device, position, rater, day, degrees",
        "AND day >= %s",
        first.isoformat(),
    ):
        grouped[tuple(key)].append((day.toordinal(), degrees))
    for (owner, injury, *rest), values in grouped.items():
        facts = found[read.owner(owner)]
        course = _course(values, facts.today)
        if course is not None:
            facts.motion[SeriesKey(uuid_of(injury), *rest)] = course


def _read_pain(read: _Reader, found: Mapping[UUID, Facts], first: date) -> None:
    grouped: dict[tuple[Any, ...], list[tuple[int, float]]] = defaultdict(list)
    for owner, injury, context, day, score in read(
        "pain", "injury_id, context, day, score", "AND day >= %s", first.isoformat()
    ):
        grouped[owner, injury, context].append((day.toordinal(), score))
    for (owner, injury, context), values in grouped.items():
        facts = found[read.owner(owner)]
        course = _course(values, facts.today)
        if course is not None:
            facts.pain[uuid_of(injury), context] = course


def _course(values: list[tuple[int, float]], today: int) -> Course | None:
    """Return values by day; what is dated after today is not known yet."""
    table = np.array(values, dtype=np.float64)
    table = table[table[:, 0] <= today]
    if len(table) == 0:
        return None
    days, place = np.unique(table[:, 0], return_inverse=True)
    if len(days) == len(table):
        return Course(days, table[np.argsort(table[:, 0]), 1])
    return Course(days, np.bincount(place, table[:, 1]) / np.bincount(place))


def _read_goals(read: _Reader, found: Mapping[UUID, Facts]) -> None:
    for owner, injury, motion, degrees in read("goal", "injury_id, motion, degrees"):
        goals = found[read.owner(owner)].goals
        goals.setdefault((uuid_of(injury), motion), []).append(degrees)


def _read_precautions(read: _Reader, found: Mapping[UUID, Facts]) -> None:
    columns = "injury_id, motion, minimum, maximum, from_day, until_day"
    for owner, injury, motion, low, high, begins, ends in read("precaution", columns):
        found[read.owner(owner)].precautions.append(
            Precaution(uuid_of(injury), motion, low, high, begins.toordinal(), _day(ends))
        )


def _read_pauses(read: _Reader, found: Mapping[UUID, Facts]) -> None:
    more = "AND paused_from IS NOT NULL"
    for owner, begins, ends in read("remindersettings", "paused_from, paused_until", more):
        found[read.owner(owner)].paused = (begins.toordinal(), _day(ends))
