"""What findings of each kind hold, as it is kept and as it travels (docs/findings.md).

Motions are in degrees; days are ISO text.
"""

from collections.abc import Mapping
from typing import TypedDict

from recovery.trials.report_parts import Answered, Description, Harm, Other, Proof

Figures = Mapping[str, float | str | bool | None]  # of a flag, by names of its own


class Band(TypedDict):
    """The course, a point a day: its median, and between which degrees eight of ten lie."""

    days: list[str]
    low: list[float]
    median: list[float]
    high: list[float]


class GoalDate(TypedDict):
    """When a goal is reached, as far as that can be told.

    Not before `not_before` (None: not within the horizon) and `latest` by then (None: open), with
    95 %; `probability_not_within` is that of not reaching it within the horizon, 0 to 1.
    """

    degrees: float
    not_before: str | None
    latest: str | None
    reached: bool
    probability_not_within: float


class PeriodDays(TypedDict):
    """A period of a trial, by its first and last day."""

    is_on: bool
    first: str
    last: str


class TrialDays(TypedDict):
    """The periods of a trial, and the trend for every day from `first` on."""

    first: str
    lag: int
    periods: list[PeriodDays]
    trend: list[float | None]


class Verdict(TypedDict):
    """What came of a trial, without its readings and doses: the phone has them as rows."""

    trial: str
    verdict: str
    effect: Answered | None
    higher_is_better: bool
    description: Description
    days: TrialDays
    others: list[Other]
    harms: list[Harm]
    proof: Proof
    computed_on: str


class Wire(TypedDict):
    """A finding as JSON. `content` by kind."""

    id: str
    kind: str
    key: str
    injury: str | None
    day: str
    revision: int
    content: Mapping[str, object]


class Derived(TypedDict):
    """All findings of a patient, the day of which they are and the revision that they know."""

    day: str | None
    revision: int
    items: list[Wire]
