"""Limits, measures and pain: the cases of `tests/cases/` that the phone is asked, too."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest

from recovery.clinical.joints import measure_of
from recovery.clinical.thresholds import group
from recovery.core.languages import LANGUAGES
from recovery.exports.report import flag_words, standing
from recovery.exports.report.figures import Point
from recovery.exports.report.limb import Shown, drawn
from recovery.exports.report.wording import Words
from recovery.findings.facts import Facts, Precaution
from recovery.findings.flags import FLAGS
from recovery.statistics.attention import PainRule, pain_above_course

CASES = Path(__file__).parents[1] / "cases"


def cases(name: str, part: str = "cases") -> list[Any]:
    found = json.loads((CASES / f"{name}.json").read_text())[part]
    return [pytest.param(each, id=each["name"]) for each in found]


def ordinal(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()


@pytest.mark.parametrize("case", cases("limits"))
def test_the_narrower_limit_holds(case: dict[str, Any]) -> None:
    facts = Facts(uuid5(NAMESPACE_OID, "patient"), ordinal(case["day"]) or 0, 1)
    facts.precautions = [
        Precaution(
            uuid5(NAMESPACE_OID, each["injury"]), each["motion"], each["minimum"], each["maximum"],
            ordinal(each["from_day"]) or 0, ordinal(each["until_day"]),
        )
        for each in case["precautions"]
    ]  # fmt: skip
    wall = facts.wall(uuid5(NAMESPACE_OID, case["injury"]), case["motion"])
    held = wall and {"minimum": wall.minimum, "maximum": wall.maximum}
    assert held == case["held"]
    for degrees in case["beyond"]:
        assert wall is not None
        assert wall.excludes(degrees)
    for degrees in case["within"]:
        assert wall is None or not wall.excludes(degrees)


@pytest.mark.parametrize("case", cases("measures"))
def test_a_reading_is_one_of_its_measure_and_has_its_error(case: dict[str, Any]) -> None:
    measure = measure_of(
        case["joint"], case["motion"], position=case["position"], device=case["device"]
    )
    assert measure is not None
    assert measure.measure == case["measure"]
    assert measure.name == case["motion"]
    error = measure.error_of(case["device"], case["rater"])
    assert (error and error.degrees) == case["error"]


@pytest.mark.parametrize("case", cases("limb", "drawn"))
def test_a_joint_is_drawn_at_the_same_places(case: dict[str, Any]) -> None:
    motion = measure_of(case["joint"], case["motion"], position="", device="")
    assert motion is not None
    shown, wanted = case["shown"], case["drawing"]
    limit = shown["limit"] or {"minimum": None, "maximum": None}
    found = drawn(
        motion,
        case["side"],
        Shown(shown["now"], shown["was"], shown["goal"], shown["error"], **limit),
        radius=case["radius"],
        say=lambda degrees: f"{degrees}°",
    )
    goal, was = wanted["goal"], wanted["was"]
    pairs: list[tuple[object, object]] = [
        (found.box, wanted["box"]),
        (found.still, [ends(each) for each in wanted["still"]]),
        (found.limb, ends(wanted["limb"])),
        (found.was, was and ends(was)),
        (found.goal, goal and ends(goal)),
        (found.label and (found.label.at, found.label.width, found.label.height),
         goal and [goal["label"][name] for name in ("at", "width", "height")]),
        ([each.stroke for each in found.walls], [ends(each) for each in wanted["walls"]]),
        ((found.thick_limb, found.thick_arc), list(wanted["thick"].values())),
        *((numbers(getattr(found, name)), numbers(wanted[name]))
          for name in ("track", "reached", "wedge")),
        *((numbers(each.beyond), numbers(other["beyond"]))
          for each, other in zip(found.walls, wanted["walls"], strict=True)),
    ]  # fmt: skip
    for one, other in pairs:
        assert flat(one) == pytest.approx(flat(other), abs=0.11)


def ends(stroke: dict[str, list[float]]) -> list[list[float]]:
    return [stroke["from"], stroke["to"]]


def numbers(path: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?[\d.]+", path)]


def flat(value: Any) -> list[float]:
    if isinstance(value, list | tuple):
        return [number for each in value for number in flat(each)]
    return [] if value is None else [value]


@pytest.mark.parametrize("case", cases("better"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_what_the_patient_reads(
    case: dict[str, Any], language: str, settings: Any
) -> None:
    settings.LANGUAGES = list(LANGUAGES.items())
    pain = case["pain"] and standing.Weeks(**case["pain"])
    found = standing.said(case["change"], pain, Words(language))
    assert found == ("" if case["answer"] == "early" else case["said"][language])


@pytest.mark.parametrize("case", cases("better", "weeks"))
def test_a_week_is_compared_with_the_one_four_weeks_before(case: dict[str, Any]) -> None:
    points = [Point(date.fromisoformat(day), value) for day, value in case["entries"]]
    found = standing.weeks_apart(points, date.fromisoformat(case["day"]))
    assert (found and found.now, found and found.before) == (case["now"], case["before"])


@pytest.mark.parametrize("case", cases("pain"))
def test_sharp_pain_is_the_same_on_both_sides(case: dict[str, Any]) -> None:
    scores = [*reversed(case["before"]), case["score"]]
    found = pain_above_course(
        day=list(range(len(scores))),
        pain=scores,
        today=len(scores) - 1,
        rule=PainRule(**group("pain")),
    )
    assert (found is not None) == case["sharp"]


def test_every_flag_has_a_case() -> None:
    assert {case.values[0]["flag"]["code"] for case in cases("flags")} == set(FLAGS)


@pytest.mark.parametrize("case", cases("flags"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_a_flag_as_the_caseload_does(
    case: dict[str, Any], language: str, settings: Any
) -> None:
    settings.LANGUAGES = list(LANGUAGES.items())
    assert flag_words.said(case["flag"], Words(language)) == case["said"][language]
