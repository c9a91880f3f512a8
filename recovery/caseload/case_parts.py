"""What a caseload shows of a patient, as it travels."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NotRequired, TypedDict
from uuid import UUID


class Answer(TypedDict):
    """What was done about a flag, by whom, and until which day it holds (None: open).

    `own`: by the reader's own clinic; `to_me`: it was handed over to the reader.
    """

    id: UUID
    by: str
    own: bool
    answer: str
    action: str
    at: datetime
    until_day: date | None
    handed_to: str | None
    to_me: bool


class Flag(TypedDict):
    """A reason to look at a patient. `urgency` of 100; `created_at`: since when it stands.

    `severity` says how bad it is while it is decided whether the flag rests, and does not travel;
    `answer` and `rests` are there from then on. `is_new`: since the reader last opened the record.
    """

    key: str
    kind: str
    code: str
    injury: UUID | None
    day: date
    created_at: datetime
    urgency: int
    severity: NotRequired[float]
    content: Mapping[str, object]
    answer: NotRequired[Answer | None]
    rests: NotRequired[bool]
    is_new: NotRequired[bool]


class InjuryShown(TypedDict):
    """A shared injury."""

    id: UUID
    joint: str
    side: str
    kind: str
    happened_on: date
    surgery_on: date | None
    surgery: str


class Trend(TypedDict):
    """Weekly means of one series, in degrees; a week is [weeks ago, mean, count of days].

    `goal`: the farthest one that no limit forbids today.
    """

    joint: str
    side: str
    motion: str
    mode: str
    device: str
    rater: str
    smaller_is_better: bool
    weeks: list[list[float]]
    goal: float | None


class PainShown(TypedDict):
    """Mean pain on movement of the last 7 days, and of the 7 before them; None: not logged."""

    now: float | None
    before: float | None


class VisitShown(TypedDict):
    """When a patient comes to the clinic next."""

    day: date
    at: str


class Case(TypedDict):
    """A patient at a glance. `week`: of recovery; `attention` of 100: the most urgent flag's.

    `group`: by when somebody acts (urgencies.json). `days` has a 1 for each of the last
    days with an entry, today last. `taken` of `doses`: of these days; None: not shared. `ends_on`:
    the last day of the sharing, if it ends within four weeks.
    """

    id: UUID
    name: str
    phone: str
    with_whom: str
    today: date
    week: int | None
    group: str
    attention: int
    injuries: list[InjuryShown]
    flags: list[Flag]
    last_log_day: str | None
    days: str
    logged_days: int
    of_days: int
    taken: int | None
    doses: int | None
    trend: Trend | None
    pain: PainShown | None
    next_visit: VisitShown | None
    ends_on: date | None


class StandIn(TypedDict):
    """Somebody who stands in until an instant; `own`: the reader themselves."""

    id: UUID
    clinician: str
    own: bool
    until_at: datetime | None


class Named(TypedDict):
    """Somebody to choose."""

    id: UUID
    name: str
