"""What a report consists of, as a page and typst draw it: words and numbers alone.

A point is [days since the first day, value].
"""

from typing import TypedDict


class Axis(TypedDict):
    """From where to where an axis goes, in units of the values; ticks are [value, label]."""

    low: float
    high: float
    ticks: list[list[float | str]]


class Line(TypedDict):
    """A series: its shape, whether it is of the other side, and what stands at its end."""

    label: str
    shape: str
    other: bool
    points: list[list[float]]
    end: str


class GoalGuide(TypedDict):
    """A goal, in the units of the chart, from the day on which no limit forbids it."""

    kind: str
    at: float
    begin: int
    end: int
    label: str


# What a limit walls off: days since the first one, and degrees `from` the limit on.
LimitGuide = TypedDict(
    "LimitGuide",
    {"kind": str, "begin": int, "end": int, "label": str, "from": float, "to": float},
)


class Chart(Axis):
    """A chart. `reversed`: smaller is better; `error` in the units of the chart, None: unknown.

    `band`: the expected course, [day, low, median, high], with 8 of 10 courses from low to high.
    """

    title: str
    reversed: bool
    lines: list[Line]
    guides: list[GoalGuide | LimitGuide]
    band: list[list[float]]
    band_label: str
    error: float | None
    error_label: str


class DoseRow(TypedDict):
    """The doses of a supplement; a mark is [days since the first day, outcome]."""

    title: str
    marks: list[list[int | str]]


class Tick(TypedDict):
    """Where a week begins: days since the first day, its day, and its number, "" for none."""

    at: int
    day: str
    week: str


class Typed(TypedDict):
    """What somebody typed before the report was made, under its heading, a line a line."""

    title: str
    lines: list[str]


class Table(TypedDict):
    """The table: a row a week, or for several weeks."""

    head: list[str]
    rows: list[list[str]]


class Choice(TypedDict):
    """An injury that a report can be about, and what it is called."""

    id: str
    name: str


class Picture(TypedDict):
    """A joint as it was measured last, in degrees; None where there is none.

    `was`: four weeks before; `error`: the change that is more than measurement error; `minimum` and
    `maximum`: what the surgeon allows.
    """

    joint: str
    motion: str
    side: str
    device: str
    position: str
    now: float
    was: float | None
    goal: float | None
    error: float | None
    minimum: float | None
    maximum: float | None


class Page(TypedDict):
    """The whole report in the words of one language.

    `letterhead` is of the clinic, empty for a patient's own; `head` are pairs of a label and a
    text; `flags` and `changes` stand first, `typed` below them, `summary` with the charts; `axis`
    says from when weeks are counted; `page` has the places `page` and `pages`.
    """

    language: str
    paper: str
    title: str
    synthetic: str
    letterhead: list[str]
    recipient: list[str]
    written_on: str
    patient: str
    head: list[list[str]]
    flags_title: str
    flags: list[str]
    changes_title: str
    changes: list[str]
    typed: list[Typed]
    signature: list[str]
    summary_title: str
    summary: list[str]
    picture: Picture | None
    first: str
    last: str
    days: int
    injury: str | None
    injuries: list[Choice]
    axis: str
    ticks: list[Tick]
    charts: list[Chart]
    doses: list[DoseRow]
    table: Table
    notes: list[str]
    foot: list[str]
    page: str
