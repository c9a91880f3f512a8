"""What the report of one page consists of, as a page and typst draw it: words and numbers alone.

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
    """A goal, in the units of the chart."""

    kind: str
    at: float
    label: str


# What a limit walls off: days since the first one, and degrees `from` the limit on.
LimitGuide = TypedDict(
    "LimitGuide",
    {"kind": str, "begin": int, "end": int, "label": str, "from": float, "to": float},
)


class Chart(Axis):
    """A chart. `reversed`: smaller is better; `error` in the units of the chart, None: unknown."""

    title: str
    reversed: bool
    lines: list[Line]
    guides: list[GoalGuide | LimitGuide]
    error: float | None
    error_label: str


class DoseRow(TypedDict):
    """The doses of a supplement; a mark is [days since the first day, outcome]."""

    title: str
    marks: list[list[int | str]]


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

    `head` are pairs of a label and a text; `ticks` are [days since the first day, label]; `page`
    has the places `page` and `pages`.
    """

    language: str
    title: str
    synthetic: str
    head: list[list[str]]
    summary_title: str
    summary: list[str]
    picture: Picture | None
    first: str
    last: str
    days: int
    injury: str | None
    injuries: list[Choice]
    ticks: list[list[int | str]]
    charts: list[Chart]
    doses: list[DoseRow]
    table: Table
    notes: list[str]
    foot: list[str]
    page: str
