"""What the report of a trial consists of, as it is kept and as it travels.

Estimates are in the units of the outcome (points or degrees), on minus off; shares are from 0 to 1;
days are ISO text. None stands for what is not known.
"""

from collections.abc import Mapping
from typing import TypedDict

from recovery.statistics.answers import Method, Note, Reason, Verdict


class Coded(TypedDict):
    """Why there is no answer, or what to know of one: a code and its figures."""

    code: Reason | Note
    figures: Mapping[str, float]


class Estimated(TypedDict):
    """An estimate with its 95 % interval and the p of the regression."""

    estimate: float | None
    low: float | None
    high: float | None
    p: float | None


class Answered(Estimated):
    """What the primary outcome says.

    `dose_contrast`: the share of days taken in on periods minus that in off periods, -1 to 1.
    """

    p_randomisation: float | None
    p_randomisation_smallest: float | None
    dose_contrast: float | None
    reasons: list[Coded]
    notes: list[Coded]


class Effected(Answered):
    """What the primary outcome says, and how it was reckoned."""

    method: Method


class Other(Estimated):
    """What another outcome says; `p_holm` is corrected for their number."""

    key: str
    p_holm: float | None


class Arm(TypedDict):
    """The on or the off periods: days, days with a reading and without a log, plain averages."""

    days: int
    readings: int
    average: float | None
    taken: float | None
    not_logged: int


class Description(TypedDict):
    """What was logged, without a judgement."""

    days: int
    on: Arm
    off: Arm


class Picture(TypedDict):
    """One entry a day from `first` on. `lag`: a day's reading was entered so many days later."""

    first: str
    lag: int
    assigned: list[int]
    period: list[int]
    taken: list[float | None]
    outcome: list[float | None]
    trend: list[float | None]


class Harm(TypedDict):
    """A side effect or red flag that was logged while the trial ran."""

    day: str
    kind: str
    code: str


class Proof(TypedDict):
    """All that somebody needs to check that the order was drawn before the start."""

    commitment: str
    seed: str
    plan: str
    verifies: bool


class Inputs(TypedDict):
    """What must be shared before the whole report may be: an injury or None, switches."""

    injury: str | None
    needs: list[str]


class Amended(TypedDict):
    """A change of the plan while the trial ran."""

    day: str
    subject: str
    words: str


class WithoutHarms(TypedDict):
    """What every report holds. `verdict`: that of the statistics, or "stopped"."""

    verdict: Verdict | str
    effect: Effected | None
    higher_is_better: bool
    description: Description
    days: Picture
    others: list[Other]
    proof: Proof
    computed_on: str
    inputs: Inputs


class Report(WithoutHarms):
    """The whole report as it is kept."""

    harms: list[Harm]


class SeenReport(WithoutHarms):
    """The report as a viewer sees it; `harms` None if symptoms are not shared."""

    harms: list[Harm] | None
    amendments: list[Amended]
