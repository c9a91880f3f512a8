"""What the report says of findings and of a trial that is over, and to whom it says nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import named_id, uuid7
from recovery.exports.report.page import Wanted, report_of
from recovery.exports.report.printed import pages_of
from recovery.findings import services
from recovery.journal.kinds.injury import Injury
from recovery.trials.models import Trial
from tests.support.course import access_by, own_access, shared_with
from tests.support.people import make_patient, signed_in
from tests.support.phone import Phone
from tests.trials.world import World, order_of, to_day

AT = datetime(2026, 11, 24, 20, 4, tzinfo=UTC)
WANTED = Wanted(language="en", now=AT)
BEGIN = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def computed(course: Patient) -> Patient:
    """The course with a goal that is far off, and its findings as of the day of the report."""
    phone = Phone(course)
    goal = {"injury": str(Injury.objects.get().id), "motion": "flexion", "degrees": 138}
    assert phone.sync(phone.operation("goal", uuid7(), goal)).results[0].status == "applied"
    services.compute(patients=[course.id], now=AT)
    return course


def said(access, **wanted) -> str:
    report = report_of(access, replace(WANTED, **wanted))
    return "\n".join([*report["changes"], *report["summary"]])


def test_it_says_when_the_goal_can_be_reached_and_what_may_be_error(computed: Patient) -> None:
    lines = said(own_access(computed)).splitlines()
    (flexion,) = [line for line in lines if line.startswith("Flexion, by the course")]
    assert "goal (138°) not before " in flexion
    assert "at the latest" in flexion or "too early to say by when" in flexion
    assert "+11° in the last four weeks, within measurement error (14°)" in flexion
    assert "As of" not in flexion
    (extension,) = [line for line in lines if line.startswith("Extension, by the course")]
    assert "goal (straight) not before" in extension
    assert "±0° in the last four weeks, within measurement error (10.4°)" in extension
    german = said(own_access(computed), language="de")
    assert "Flexion, nach dem Verlauf aller Messungen: Ziel (138°) nicht vor dem " in german


def test_it_repeats_the_sentences_that_the_patient_reads(computed: Patient) -> None:
    (line,) = [
        each for each in said(own_access(computed)).splitlines() if "The patient reads" in each
    ]
    assert "“Your left knee bends 11° more than four weeks ago. Pain when moving" in line
    assert "11° may still be measurement error (14°)." in line
    german = said(own_access(computed), language="de")
    assert "In der App steht: „Ihr linkes Knie beugt 11° weiter als vor vier Wochen." in german


def test_an_older_finding_has_its_date(computed: Patient) -> None:
    assert "(As of 24 Nov 2026; later" in said(own_access(computed), now=AT + timedelta(days=2))
    phone = Phone(computed)
    day = {"night": "2026-11-24", "quality": 5}
    night = named_id(computed.id, "sleep:2026-11-24")
    assert phone.sync(phone.operation("sleep", night, day)).results[0].status == "applied"
    assert "(As of 24 Nov 2026; later" in said(own_access(computed))


def test_a_period_that_ended_before_says_nothing_of_now(computed: Patient) -> None:
    assert "by the course" not in said(own_access(computed), last=date(2026, 11, 1))


def test_the_findings_of_an_injury_that_is_not_shared_stay_with_the_patient(
    computed: Patient,
) -> None:
    phone = Phone(computed)
    other = uuid7()
    shoulder = {
        "joint": "shoulder", "side": "right", "kind": "other", "happened_on": "2026-10-01",
    }  # fmt: skip
    phone.sync(phone.operation("injury", other, shoulder))
    services.compute(patients=[computed.id], now=AT)
    link = shared_with(computed)
    assert "by the course" in said(
        access_by(link), injury=str(Injury.objects.get(joint="knee").id)
    )  # fmt: skip
    link.injuries = [str(other)]
    link.save()
    assert "by the course" not in said(access_by(link))


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(BEGIN, tick=False) as moved:
        yield moved


@pytest.fixture
def world(clock: time_machine.Traveller, db: None) -> World:
    world = World(make_patient("ada@example.org"), BEGIN.date())
    world.three_stable_weeks()
    return world


@pytest.fixture
def mine(world: World) -> Client:
    return signed_in(world.patient.user)


def now_said(access, day: date, **wanted) -> str:
    at = datetime.combine(day, BEGIN.time(), tzinfo=UTC)
    return said(access, now=at, **wanted)


def lived(world: World, mine: Client, effect: float) -> Trial:
    trial = world.begin(mine)
    world.live_through(trial, order_of(trial), effect=effect)
    return trial


def test_nothing_of_a_trial_is_said_before_its_data_are_in(
    world: World, mine: Client, clock
) -> None:
    trial = lived(world, mine, 3)
    for day in (10, 40, 83, 84):
        to_day(clock, trial, day)
        text = now_said(own_access(world.patient), trial.starts_on + timedelta(days=day))
        assert "trial" not in text
    to_day(clock, trial, 86)
    text = now_said(own_access(world.patient), trial.starts_on + timedelta(days=86))
    assert "Randomised trial of Magnesium, 24 Nov to 15 Feb 2027: in weeks with it sleep" in text
    assert "points better (likely " in text
    assert "hope may explain some or all of this." in text


@pytest.mark.parametrize(
    ("effect", "sentence"),
    [(-3, "um etwa {by} Punkte schlechter bewertet"), (0, None)],
)
def test_the_verdict_is_one_sentence_in_german(
    world: World, mine: Client, clock, effect: float, sentence: str | None
) -> None:
    trial = lived(world, mine, effect)
    to_day(clock, trial, 86)
    day = trial.starts_on + timedelta(days=86)
    text = now_said(own_access(world.patient), day, language="de")
    (line,) = [each for each in text.splitlines() if each.startswith("Ausgeloster Versuch mit")]
    if sentence is None:
        assert "nicht ins Gewicht" in line or "lässt sich nicht sagen" in line
    else:
        assert sentence.split("{by}")[1] in line
        assert "bleibt offen" in line
    at = datetime.combine(day, BEGIN.time(), tzinfo=UTC)
    assert len(pages_of(report_of(own_access(world.patient), replace(WANTED, now=at)), ppi=30)) == 1


def test_a_verdict_needs_all_that_it_is_made_of(world: World, mine: Client, clock) -> None:
    trial = lived(world, mine, 3)
    to_day(clock, trial, 86)
    day = trial.starts_on + timedelta(days=86)
    switches = {"share_sleep": True, "share_supplements": True, "share_symptoms": True}
    assert "trial" in now_said(access_by(shared_with(world.patient, **switches)), day)
    for missing in ("share_sleep", "share_supplements"):
        link = shared_with(world.patient, **{**switches, missing: False})
        text = now_said(access_by(link), day)
        assert "trial" not in text
        assert "Randomised" not in text
