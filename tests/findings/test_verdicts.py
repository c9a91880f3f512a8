"""What came of a trial travels to the phone as a finding: once it is over, and not before."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.findings import services
from recovery.findings.models import Finding
from recovery.sharing.models import CareLink
from recovery.tasks import new_day
from recovery.trials import randomisation
from recovery.trials.models import Trial, TrialReport, TrialSecret
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone
from tests.trials.world import World

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as moved:
        yield moved


@pytest.fixture
def world(clock: time_machine.Traveller) -> World:
    world = World(make_patient("ada@example.org"), TODAY)
    world.three_stable_weeks()
    return world


@pytest.fixture
def mine(world: World, settings: Settings) -> Client:
    settings.SESSION_COOKIE_AGE = 400 * 24 * 3600  # as if it were used every day of the trial
    return signed_in(world.patient.user)


def live(world: World, trial: Trial, *, effect: float = 3) -> None:
    seed = TrialSecret.objects.get(trial=trial).seed
    world.live_through(trial, randomisation.order(seed, trial.periods // 2), effect=effect)


def to_day(clock: time_machine.Traveller, world: World, day: int) -> None:
    """Go to noon of a day of the trial, counted from 0; the worker comes by."""
    clock.move_to(NOON + timedelta(days=day))
    new_day()
    services.compute(patients=[world.patient.id])


def verdicts(world: World) -> list[dict[str, Any]]:
    found = Finding.objects.filter(patient=world.patient, kind="verdict")
    return [each.content for each in found.order_by("key")]


def stop(mine: Client, world: World, trial: Trial, reason: str = "other") -> None:
    address = f"{world.url}{trial.id}/stop/"
    answer = mine.post(address, {"reason": reason}, content_type="application/json")
    assert answer.status_code == 200, answer.content


def test_it_is_there_two_days_after_the_end_and_on_no_day_before(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    live(world, trial)
    for day in (0, 20, 83, 84):
        to_day(clock, world, day)
        assert verdicts(world) == []
    assert not TrialReport.objects.exists(), "nothing was computed either"
    to_day(clock, world, 85)
    (found,) = verdicts(world)
    assert (found["trial"], found["verdict"]) == (str(trial.id), "helped")
    assert found["effect"]["low"] < 3 < found["effect"]["high"]


def test_it_is_what_the_report_says(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 86)
    (found,) = verdicts(world)
    report = mine.get(f"{world.url}{trial.id}/report/").json()
    for name in ("verdict", "description", "higher_is_better", "others", "harms", "proof"):
        assert found[name] == report[name]
    for name in ("estimate", "low", "high", "p", "p_randomisation", "dose_contrast"):
        assert found["effect"][name] == report["effect"][name]
    assert found["days"]["trend"] == report["days"]["trend"]
    assert found["proof"]["verifies"]
    codes = [each["code"] for each in report["effect"]["notes"]]
    assert [each["code"] for each in found["effect"]["notes"]] == codes
    order = randomisation.order(found["proof"]["seed"], 6)
    periods = found["days"]["periods"]
    assert [each["is_on"] for each in periods] == list(order)
    assert (periods[0]["first"], periods[0]["last"]) == ("2026-11-24", "2026-11-30")
    assert periods[-1]["last"] == trial.ends_on.isoformat()


@pytest.mark.parametrize("reason", ["other", "harm"])
def test_a_stopped_trial_is_described_at_once_without_a_verdict(
    world: World, mine: Client, clock, reason: str
) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 40)
    stop(mine, world, trial, reason)
    services.compute(patients=[world.patient.id])
    (found,) = verdicts(world)
    assert (found["verdict"], found["effect"], found["others"]) == ("stopped", None, [])
    assert found["description"]["days"] == 41
    assert found["description"]["on"]["readings"] > 0
    assert [each["code"] for each in found["harms"]] == ["trial_harm"] * (reason == "harm")


def test_a_plan_that_never_began_is_not_reported(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine, asks_clinician=True)
    stop(mine, world, trial)
    services.compute(patients=[world.patient.id])
    assert verdicts(world) == []


def test_an_earlier_trial_stays_told_while_another_runs(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 86)
    (before,) = verdicts(world)
    later = (TODAY + timedelta(days=86)).isoformat()
    world.nights((TODAY + timedelta(days=day), 5 + day % 3) for day in range(84, 86))
    second = Trial.objects.create(
        patient=world.patient, question="Again?", regimen_id=world.regimen,
        outcome="sleep_quality", smallest_change=1, period_days=7, periods=12,
        starts_on=later, ends_on="2027-05-13", commitment="0" * 64,
    )  # fmt: skip
    services.compute(patients=[world.patient.id])
    (after,) = verdicts(world)
    assert after["trial"] == str(trial.id) != str(second.id)
    assert after["effect"] == before["effect"], "its days are over"


def test_every_reason_of_a_refusal_travels(world: World, mine: Client, clock) -> None:
    """Two weeks were logged, magnesium every day: more than one thing stands against it."""
    trial = world.begin(mine)
    days = [trial.starts_on + timedelta(days=day) for day in range(14)]
    world.nights((day, 5) for day in days)
    world.doses((day, "taken") for day in days)
    to_day(clock, world, 86)
    (found,) = verdicts(world)
    codes = [each["code"] for each in found["effect"]["reasons"]]
    assert found["verdict"] == "refused"
    assert {"few_periods", "missing_days", "doses_alike", "never_changes"} <= set(codes)


def test_it_is_computed_once_and_again_when_a_fact_moves(
    world: World, mine: Client, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recovery.trials import trial_report as report

    made = []
    content = report.content
    monkeypatch.setattr(report, "content", lambda *given: made.append(given) or content(*given))
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 86)
    to_day(clock, world, 86)
    to_day(clock, world, 90)
    assert mine.get(f"{world.url}{trial.id}/report/").status_code == 200
    assert len(made) == 1, "a new day and a reader compute nothing again"
    assert Finding.objects.get(kind="verdict").day == TODAY + timedelta(days=90)
    (before,) = verdicts(world)
    world.nights([(trial.starts_on, 0)])
    services.compute(patients=[world.patient.id])
    (after,) = verdicts(world)
    assert len(made) == 2
    assert after["effect"]["estimate"] != before["effect"]["estimate"]


def test_it_moves_no_revision_and_reaches_the_phone_beside_the_facts(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 84)
    before = Patient.objects.get(id=world.patient.id)
    to_day(clock, world, 86)
    after = Patient.objects.get(id=world.patient.id)
    assert after.revision == before.revision
    assert after.derived_version > before.derived_version
    derived = Phone(world.patient).sync().derived
    assert derived is not None
    (item,) = [each for each in derived["findings"]["items"] if each["kind"] == "verdict"]
    assert item["key"] == f"verdict:{trial.id}"
    assert (item["day"], item["revision"]) == ("2027-02-18", after.revision)


def test_a_verdict_is_small(world: World, mine: Client, clock) -> None:
    """Every sync that brings findings brings all of them."""
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 86)
    (found,) = verdicts(world)
    assert len(json.dumps(found)) < 4_500


def test_a_trial_that_is_taken_back_is_gone(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 86)
    Trial.objects.filter(id=trial.id).update(deleted_at=NOON)
    Patient.objects.filter(id=world.patient.id).update(revision=10_000)
    services.compute(patients=[world.patient.id])
    assert verdicts(world) == []


def pain_trial(world: World, mine: Client) -> Trial:
    world.pains((day, 6 - place % 2) for place, day in enumerate(world.before()))
    plan = {"outcome": "pain_rest", "injury": str(world.injury), "smallest_change": 2}
    return world.begin(mine, **plan)


@pytest.mark.parametrize(
    ("shared", "sees"),
    [
        ({}, True),
        ({"share_sleep": False}, False),
        ({"share_supplements": False}, False),
        ({"share_symptoms": False}, False),
        ({"injuries": []}, False),
        ({"share_notes": False}, True),
    ],
)
@pytest.mark.parametrize("outcome", ["sleep_quality", "pain_rest"])
def test_a_physiotherapist_sees_it_only_if_all_its_inputs_are_shared(
    world: World, mine: Client, clock, outcome: str, shared: dict[str, Any], sees: bool
) -> None:
    """Beside the outcome that was chosen stand the others, and the side effects."""
    trial = world.begin(mine) if outcome == "sleep_quality" else pain_trial(world, mine)
    live(world, trial)
    to_day(clock, world, 86)
    clinician = make_clinician("jo@example.org")
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, accepted_at=NOON,
        expires_at=NOON + timedelta(days=180), **{"injuries": [str(world.injury)], **shared},
    )  # fmt: skip
    address = f"/api/v1/patients/{world.patient.id}/findings/"
    found = signed_in(clinician.user).get(address).json()["findings"]
    assert ("verdict" in {each["kind"] for each in found}) is sees
    own = mine.get(address).json()["findings"]
    assert "verdict" in {each["kind"] for each in own}


def ended_flags(client: Client, world: World) -> list[dict[str, Any]]:
    found = client.get(f"/api/v1/patients/{world.patient.id}/findings/").json()["findings"]
    return [each for each in found if each["content"].get("code") == "trial_ended"]


def test_that_a_trial_has_ended_is_told_with_its_verdict_for_two_weeks(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    live(world, trial)
    to_day(clock, world, 84)
    assert ended_flags(mine, world) == []
    to_day(clock, world, 85)
    (found,) = ended_flags(mine, world)
    assert found["content"]["figures"]["day"] == trial.ends_on.isoformat()
    clinician = make_clinician("jo@example.org")
    link = CareLink.objects.create(
        patient=world.patient, clinician=clinician, accepted_at=NOON,
        expires_at=NOON + timedelta(days=180), injuries=[str(world.injury)],
    )  # fmt: skip
    assert ended_flags(signed_in(clinician.user), world)
    CareLink.objects.filter(id=link.id).update(share_sleep=False)
    assert ended_flags(signed_in(clinician.user), world) == []  # who sees no verdict sees no end
    to_day(clock, world, 97)
    assert ended_flags(mine, world)
    to_day(clock, world, 98)
    assert ended_flags(mine, world) == []


def test_a_stopped_trial_is_no_ended_one(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    to_day(clock, world, 40)
    stop(mine, world, trial)
    to_day(clock, world, 41)
    assert verdicts(world)
    assert ended_flags(mine, world) == []


def test_a_trial_that_cannot_be_computed_holds_up_nobody(
    world: World, mine: Client, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recovery.trials import trial_report as report

    def fails(*_: object) -> None:
        raise ValueError("day: whole and increasing.")

    trial = world.begin(mine)
    live(world, trial)
    clock.move_to(NOON + timedelta(days=86))
    new_day()
    monkeypatch.setattr(report, "content", fails)
    other = make_patient("eve@example.org")
    phone = Phone(other)
    phone.sync(phone.operation("symptom", uuid7(), {
        "day": "2027-02-18", "kind": "red_flag", "code": "calf",
    }))  # fmt: skip
    services.compute(patients=[world.patient.id, other.id])
    assert verdicts(world) == []
    other.refresh_from_db()
    assert other.computation.day is not None


def test_the_nightly_run_needs_no_more_statements_for_many_trials(
    world: World, mine: Client, clock
) -> None:
    people = [world, *(World(make_patient(f"{n}@example.org"), TODAY) for n in range(2))]
    for each in people[1:]:
        each.three_stable_weeks()
    for each in people:
        live(each, each.begin(signed_in(each.patient.user)))
    clock.move_to(NOON + timedelta(days=86))
    new_day()
    ids = [each.patient.id for each in people]
    services.compute(patients=ids)

    def statements(day: int, whom: list[Any]) -> int:
        clock.move_to(NOON + timedelta(days=day))
        with CaptureQueriesContext(connection) as asked:
            services.compute(patients=whom)
        return len(asked)

    assert statements(87, ids) <= statements(88, ids[:1])
    assert Finding.objects.filter(kind="verdict").count() == 3
