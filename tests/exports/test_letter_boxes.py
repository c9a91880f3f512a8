"""What is written in the charts of the letter: measured on paper, no text covers another."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from recovery.exports.report import charts as report_charts
from recovery.exports.report.letterhead import Letter
from recovery.exports.report.page import report_from
from recovery.exports.report.printed import labels_of, pages_of
from tests.support.made_records import MadeCourse
from tests.support.reports import AT, WANTED

pytestmark = pytest.mark.django_db
TODAY = AT.date()
WIDTHS = {"a4": 595.3, "letter": 612.0}
LONG = "The knee was warm after the walk and has lost what it had gained since the operation. " * 5
SPACE, LEAST = 0.5, 45  # points


def covers(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if (one["page"], one["chart"]) != (other["page"], other["chart"]):
        return False
    across, down = ("x", "width"), ("y", "height")
    return all(
        one[at] < other[at] + other[long] - SPACE and other[at] < one[at] + one[long] - SPACE
        for at, long in (across, down)
    )


@pytest.mark.parametrize("number", range(32))
def test_no_text_of_a_chart_covers_another(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_charts, "_band", band if number % 2 else report_charts._band)
    paper = ("a4", "letter")[number % 2]
    words = LONG if number % 2 == 0 else ""
    wanted = replace(
        WANTED,
        language=("en", "de")[number // 2 % 2],
        letter=Letter(paper=paper, assessment=words, question=words[:200]),
    )
    report = report_from(MadeCourse(number, TODAY).record(), wanted)
    labels = labels_of(report)
    assert len(labels) >= 2 * len(report["charts"])
    covering = [
        (one["text"], other["text"]) for one, other in combinations(labels, 2) if covers(one, other)
    ]
    assert covering == []
    outside = [
        each["text"]
        for each in labels
        if each["x"] < 40 or each["x"] + each["width"] > WIDTHS[paper] - 40
    ]
    assert outside == []
    for place, chart in enumerate(report["charts"]):
        heights = [each["y"] for each in labels if each["chart"] == place]
        assert max(heights) - min(heights) > LEAST, f"{chart['title']} is too low to read"
    if number % 3 == 0:
        assert len(pages_of(report, ppi=20)) == (2 if words else 1)


def band(report: Any, own: Any) -> list[list[float]]:
    """An expected course as wide as what was read."""
    days = range(0, (report.last - report.first).days + 1, 3)
    level = own.points[0].value
    return [[float(day), level - 9, level, level + 9] for day in days]
