"""Every reason why a trial cannot begin, asked of the planner's page and of the start itself."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from recovery.core.days import week_number
from recovery.core.ids import named_id, uuid7
from recovery.trials import planner
from recovery.trials.models import Trial
from tests.support.people import make_patient, signed_in
from tests.trials.world import World

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    with time_machine.travel(BEGIN, tick=False):
        yield


@pytest.fixture
def world() -> World:
    world = World(make_patient("ada@example.org"), TODAY)
    world.three_stable_weeks()
    return world


@pytest.fixture
def mine(world: World) -> Client:
    return signed_in(world.patient.user)


def refused(mine: Client, world: World, **plan: Any) -> dict[str, Any]:
    answer = mine.post(world.url, world.plan(**plan), content_type="application/json")
    assert answer.status_code == 400, answer.content
    assert not Trial.objects.filter(status="running").exclude(question="first").exists()
    found: dict[str, Any] = answer.json()
    return found


def offered(mine: Client, world: World) -> dict[str, Any]:
    found: dict[str, Any] = mine.get(f"{world.url}planner/?regimen={world.regimen}").json()
    return found


def codes(refusals: list[dict[str, Any]]) -> list[str]:
    return [each["code"] for each in refusals]


def test_nothing_stands_against_this_plan(mine: Client, world: World) -> None:
    offer = offered(mine, world)
    assert offer["refusals"] == []
    sleep = offer["outcomes"][0]
    assert (sleep["key"], sleep["refusals"]) == ("sleep_quality", [])
    assert (sleep["smallest_change"], sleep["change_is_assumed"]) == (1, True)
    assert world.begin(mine).status == "running"


@pytest.mark.parametrize(
    ("nutrient", "code"),
    [
        ("vitamin_d", "washes_out_slowly"),
        ("omega_3", "washes_out_slowly"),
        ("collagen", "washes_out_slowly"),
        ("other", "unknown_product"),
    ],
)
def test_magnesium_only(mine: Client, world: World, nutrient: str, code: str) -> None:
    world.send(("supplement", world.supplement, {"nutrient": nutrient, "form": ""}))
    assert code in codes(offered(mine, world)["refusals"])
    assert refused(mine, world)["code"] == code


def set_regimen(**values: object) -> Callable[[World], None]:
    return lambda world: world.send(("regimen", world.regimen, values))


def kidneys(world: World) -> None:
    answer = {"question": "kidneys", "answer": "egfr_below_30", "day": "2026-11-24"}
    world.send(("health_answer", named_id(world.patient.id, "health_answer:kidneys"), answer))


def red_flag(world: World) -> None:
    flag = {"day": "2026-11-20", "kind": "red_flag", "code": "calf"}
    world.send(("symptom", uuid7(), flag))


def more_painkillers(world: World) -> None:
    day = {"day": "2026-11-20", "painkillers": "more"}
    world.send(("day_context", named_id(world.patient.id, "day:2026-11-20"), day))


def surgery_next_month(world: World) -> None:
    world.send(("injury", world.injury, {"surgery_on": "2026-12-20"}))


def new_injury(world: World) -> None:
    values = {"joint": "ankle", "side": "left", "kind": "sprain", "happened_on": "2026-10-20"}
    world.send(("injury", uuid7(), values))


@pytest.mark.parametrize(
    ("happened", "code"),
    [
        (kidneys, "blocked"),
        (set_regimen(status="paused"), "not_running"),
        (set_regimen(paused_from="2026-11-30"), "not_running"),
        (set_regimen(weekdays=[1, 3, 5]), "not_daily"),
        (set_regimen(every_days=2), "not_daily"),
        (set_regimen(every_days=0), "not_daily"),
        (red_flag, "red_flag"),
        (more_painkillers, "painkillers_changed"),
        (surgery_next_month, "surgery_ahead"),
        (new_injury, "too_early"),
    ],
)
def test_what_stands_against_any_trial(
    mine: Client, world: World, happened: Callable[[World], None], code: str
) -> None:
    happened(world)
    assert code in codes(offered(mine, world)["refusals"])
    assert refused(mine, world)["code"] == code


def first_days(refusals: list[dict[str, Any]]) -> dict[str, str]:
    return {each["code"]: each["values"].get("from_day", "") for each in refusals}


def test_what_passes_by_itself_says_from_which_day(mine: Client, world: World) -> None:
    new_injury(world)
    red_flag(world)
    more_painkillers(world)
    assert first_days(offered(mine, world)["refusals"]) == {
        "too_early": "2027-01-12",
        "red_flag": "2026-12-11",
        "painkillers_changed": "2026-12-11",
    }


@pytest.mark.parametrize(
    ("logged", "day"),
    [
        ([], "2026-12-04"),
        ([1, 2, 3, 4], "2026-11-30"),
        ([19, 20, 21], "2026-12-04"),
        ([12, 13, 14, 15, 16, 17, 18, 19, 20], "2026-11-25"),
    ],
)
def test_too_few_readings_say_when_there_can_be_enough(
    mine: Client, logged: list[int], day: str
) -> None:
    """Readings of three weeks ago count no more by then."""
    silent = World(make_patient("eve@example.org"), TODAY)
    silent.nights((TODAY - timedelta(days=ago), 5) for ago in logged)
    sleep = offered(signed_in(silent.patient.user), silent)["outcomes"][0]
    assert first_days(sleep["refusals"]) == {"too_few_readings": day}


def test_the_plan_of_the_supplement_must_last(mine: Client, world: World) -> None:
    set_regimen(ends_on="2026-12-24")(world)
    assert refused(mine, world)["code"] == "ends_early"


def test_one_trial_at_a_time(mine: Client, world: World) -> None:
    world.begin(mine, question="first")
    assert "another_runs" in codes(offered(mine, world)["refusals"])
    assert refused(mine, world)["code"] == "another_runs"


def test_a_trial_begins_from_week_12(mine: Client) -> None:
    early = World(make_patient("eve@example.org"), TODAY, weeks=11)
    early.three_stable_weeks()
    found = refused(signed_in(early.patient.user), early)
    assert found["code"] == "too_early"
    assert "2026-12-01" in found["fields"]["starts_on"][0]


def test_pain_needs_room(mine: Client, world: World) -> None:
    world.pains((day, 2) for day in world.before())
    plan = {"outcome": "pain_rest", "injury": str(world.injury), "smallest_change": 2}
    found = refused(mine, world, **plan)
    assert found["code"] == "no_room"
    words = "Your pain averages 2: too low to show a 2-point drop."
    assert found["fields"]["outcome"] == [words]


def test_sleep_needs_room(mine: Client, world: World) -> None:
    world.nights((day, 10) for day in world.before())
    assert refused(mine, world)["code"] == "at_the_end"


def test_the_first_day_is_in_no_other_week_than_the_one_that_is_named() -> None:
    """The first seven days are week 1, so twelve weeks are over when week 13 begins."""
    (refusal,) = planner.of_person(planner.Person(TODAY, begins=[TODAY]))
    first = date.fromisoformat(refusal.values["from_day"])
    assert week_number((first - TODAY).days) == 13
    assert "after 12 weeks" in refusal.words


def test_a_week_exactly_the_smallest_change_apart_is_steady() -> None:
    """3⅔ and 4⅔ are one point apart, but a hair more in binary."""
    late = [(0, 3.0), (1, 4.0), (2, 4.0)]
    early = [(ago, value) for ago, value in enumerate([4, 5, 5, 5, 4, 5, 5, 4, 5], start=7)]
    steady = planner.Readings([*late, *early], higher_is_better=True)
    assert planner.of_outcome("sleep_quality", steady, 1, TODAY) == []


def test_three_stable_weeks(mine: Client, world: World) -> None:
    world.nights((day, 3 if place < 14 else 6) for place, day in enumerate(world.before()))
    assert refused(mine, world)["code"] == "not_stable"


def test_too_few_readings(mine: Client) -> None:
    silent = World(make_patient("eve@example.org"), TODAY)
    silent.nights((day, 5) for day in silent.before(8))
    assert refused(signed_in(silent.patient.user), silent)["code"] == "too_few_readings"


def test_motion_measured_on_two_days_a_week_is_too_rare(mine: Client, world: World) -> None:
    bend = {
        "injury": str(world.injury), "joint": "knee", "motion": "flexion", "side": "left",
        "mode": "active", "device": "phone", "degrees": 110,
    }  # fmt: skip
    days = [day for day in world.before() if day.isoweekday() in (1, 4)]
    world.send(*(("range_of_motion", uuid7(), bend | {"day": str(day)}) for day in days))
    motion = {"outcome": "motion", "injury": str(world.injury), "smallest_change": 5}
    series = {"motion": "flexion", "mode": "active", "device": "phone"}
    assert refused(mine, world, **motion, **series)["code"] == "too_few_readings"
    assert refused(mine, world, **motion)["code"] == "not_an_outcome"
    others = [day for day in world.before() if day not in days]
    world.send(*(("range_of_motion", uuid7(), bend | {"day": str(day)}) for day in others))
    assert world.begin(mine, **motion, **series).outcome == "motion"


@pytest.mark.parametrize(
    ("plan", "code", "field"),
    [
        ({"surgery_ahead": True}, "surgery_ahead", "surgery_ahead"),
        ({"taper_ahead": True}, "taper_ahead", "taper_ahead"),
        ({"periods": 7}, "periods_uneven", "periods"),
        ({"periods": 6}, "no_figures", "periods"),
        ({"periods": 8}, "too_weak", "periods"),
        ({"smallest_change": 0.5}, "no_figures", "periods"),
        ({"half_life_days": 3, "half_life_reason": "a guess"}, "half_life", "half_life_days"),
        ({"half_life_days": 1}, "half_life_reason", "half_life_reason"),
        ({"starts_on": "2026-11-23"}, "starts_past", "starts_on"),
        ({"starts_on": "2027-01-24"}, "starts_late", "starts_on"),
    ],
)
def test_designs_that_cannot_answer(
    mine: Client, world: World, plan: dict[str, Any], code: str, field: str
) -> None:
    found = refused(mine, world, **plan)
    assert found["code"] == code
    assert field in found["fields"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("question", ""),
        ("regimen", "no id"),
        ("regimen", "0197a0a0-0000-7000-8000-000000000000"),
        ("outcome", "happiness"),
        ("outcome", "pain_rest"),
        ("injury", "0197a0a0-0000-7000-8000-000000000000"),
        ("smallest_change", -1),
        ("smallest_change", "nan"),
        ("period_days", 5),
        ("periods", 10_000),
        ("half_life_days", -1),
        ("starts_on", "soon"),
        ("surgery_ahead", None),
    ],
)
def test_bad_input_names_its_field(mine: Client, world: World, field: str, value: Any) -> None:
    assert field in refused(mine, world, **{field: value})["fields"]


def test_somebody_elses_regimen_cannot_be_tried(mine: Client, world: World) -> None:
    other = World(make_patient("eve@example.org"), TODAY)
    assert refused(mine, world, regimen=str(other.regimen))["fields"]["regimen"]
    assert mine.get(f"{world.url}planner/?regimen={other.regimen}").status_code == 404
    assert mine.get(f"{world.url}planner/").status_code == 400
