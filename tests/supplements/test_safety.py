"""What stands against a plan: the table, asked the cases that the phone is asked too."""

import json
from datetime import date

import pytest

from recovery.supplements import safety
from recovery.supplements.adherence import Logged, weeks
from recovery.supplements.catalogue import nutrients
from recovery.supplements.safety import Caution, Decision, Medicine, Person, Plan
from recovery.supplements.schedule import EVERY_DAY, Schedule
from tests.support.installation import ROOT

CONTENT = json.loads((ROOT / "tests" / "cases" / "safety.json").read_text())
ADHERENCE = json.loads((ROOT / "tests" / "cases" / "adherence.json").read_text())["cases"]
DATES = ("starts_on", "ends_on")


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def plan(given: dict) -> Plan:
    return Plan(
        id=given["id"],
        nutrient=given["nutrient"],
        form=given["form"],
        dose_mg=given["dose_mg"],
        slots=tuple(given["slots"]),
        schedule=schedule(given),
        order=given["id"],
    )


def schedule(given: dict) -> Schedule:
    pauses = (
        ((day(given["paused_from"]), day(given["paused_until"])),) if "paused_from" in given else ()
    )
    return Schedule(
        weekdays=frozenset(given.get("weekdays", EVERY_DAY)),
        every_days=given.get("every_days"),
        starts_on=date.fromisoformat(given["starts_on"]),
        ends_on=day(given.get("ends_on")),
        pauses=(*pauses, *((day(first), day(last)) for first, last in given.get("off", ()))),
    )


def person(case: dict) -> Person:
    medicines = [
        Medicine(
            code=each["code"],
            slots=tuple(each.get("slots", ())),
            elemental_mg=each.get("elemental_mg"),
            starts_on=day(each.get("starts_on")),
            ends_on=day(each.get("ends_on")),
        )
        for each in case["medicines"]
    ]
    decisions = [
        Decision(**{**each, "decided_on": date.fromisoformat(each["decided_on"])})
        for each in case["decisions"]
    ]
    return Person(case["answers"], medicines, case["weekly"], decisions)


def said(caution: Caution) -> str:
    times = [f"{name} {caution.values[name]}" for name in ("by", "from") if name in caution.values]
    return " ".join([caution.level, caution.gate, *times])


@pytest.mark.parametrize("case", CONTENT["cases"], ids=lambda case: case["name"])
def test_what_stands_against_a_plan(case: dict) -> None:
    found = safety.review(
        plans=[plan(each) for each in case["plans"]],
        person=person(case),
        today=date.fromisoformat(CONTENT["today"]),
    )
    assert {name: [said(each) for each in cautions] for name, cautions in found.items()} == (
        case["found"]
    )


def test_every_rule_names_its_source_and_what_it_is_about() -> None:
    table = safety.rules()
    questions = {each["id"]: each for each in table["questions"]}
    for rule in [*table["gates"], *table["limits"], *table["medicines"], table["splitting"]]:
        assert rule["source"], rule
    for gate in table["gates"]:
        assert set(gate["answers"]) <= set(questions[gate["question"]]["answers"])
        assert set(gate["nutrients"]) <= set(questions[gate["question"]]["nutrients"])
    for rule in [*table["gates"], *table["medicines"], *table["questions"]]:
        assert set(rule["nutrients"]) <= set(nutrients())


def test_no_rule_ever_says_safe() -> None:
    assert "safe" not in json.dumps(safety.rules()).lower()


@pytest.mark.parametrize("case", ADHERENCE, ids=lambda case: case["name"])
def test_what_was_taken_of_what_was_planned(case: dict) -> None:
    found = weeks(
        schedules=[(schedule(each), each["slots"]) for each in case["courses"]],
        logged=[Logged(date.fromisoformat(d), slot, what) for d, slot, what in case["logged"]],
        first=date.fromisoformat(case["first"]),
        last=date.fromisoformat(case["last"]),
        today=date.fromisoformat(case["today"]) if "today" in case else None,
    )
    assert [
        [week.monday.isoformat(), week.planned, week.taken, week.part, week.skipped]
        for week in found
    ] == case["weeks"]
