"""A trial from its plan to its report, through REST on a real database and a moved clock."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from recovery.accounts.models import Clinician
from recovery.core.ids import uuid7
from recovery.findings.withheld import withheld
from recovery.reminders import dispatch, sending
from recovery.reminders.messages import payload
from recovery.reminders.models import Delivery, Reminder
from recovery.reminders.services import replan
from recovery.sharing.models import CareLink
from recovery.supplements.models import Dose, Regimen
from recovery.tasks import new_day
from recovery.trials import randomisation
from recovery.trials.models import Amendment, Period, Trial, TrialReport, TrialSecret
from recovery.trials.queries import planned_schedule
from recovery.trials.services import plan_text
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone
from tests.trials.world import BEGIN, World, order_of, to_day

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(BEGIN, tick=False) as moved:
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


def report(mine: Client, world: World, trial: Trial):
    return mine.get(f"{world.url}{trial.id}/report/")


def lived_through(world: World, mine: Client, clock, **how) -> Trial:
    trial = world.begin(mine)
    world.live_through(trial, order_of(trial), **how)
    to_day(clock, trial, 84 + 2)
    trial.refresh_from_db()
    return trial


def test_a_true_effect_is_found(world: World, mine: Client, clock) -> None:
    trial = lived_through(world, mine, clock, effect=3)
    answer = report(mine, world, trial)
    assert answer.status_code == 200, answer.content
    found = answer.json()
    assert found["verdict"] == "helped"
    assert found["effect"]["low"] < 3 < found["effect"]["high"]
    assert found["effect"]["p"] < 0.05
    assert found["effect"]["p_randomisation"] <= 2 / 2**6 + 1e-9
    assert found["description"]["on"]["taken"] == 1
    assert found["description"]["off"]["taken"] == 0
    assert found["proof"]["verifies"] is True


def test_no_effect_is_not_called_one(world: World, mine: Client, clock) -> None:
    trial = lived_through(world, mine, clock, effect=0, seed=3)
    assert report(mine, world, trial).json()["verdict"] in ("no worthwhile effect", "cannot tell")


def test_harm_is_called_harm(world: World, mine: Client, clock) -> None:
    trial = lived_through(world, mine, clock, effect=-3)
    assert report(mine, world, trial).json()["verdict"] == "harmed"


def test_who_took_it_in_off_weeks_too_gets_a_reason_and_no_verdict(
    world: World, mine: Client, clock
) -> None:
    trial = lived_through(world, mine, clock, effect=3, off_taken=0.9)
    found = report(mine, world, trial).json()
    assert found["verdict"] == "refused"
    assert [each["code"] for each in found["effect"]["reasons"]] == ["doses_alike"]


def test_nothing_is_shown_before_the_end(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    world.live_through(trial, order_of(trial), effect=3)
    for day in (0, 40, 83):
        to_day(clock, trial, day)
        answer = report(mine, world, trial)
        assert (answer.status_code, answer.json()["code"]) == (400, "not_ended")
        assert mine.get(f"{world.url}{trial.id}/data.csv").status_code == 400
    to_day(clock, trial, 84)
    assert report(mine, world, trial).json()["code"] == "not_settled"
    to_day(clock, trial, 85)
    assert report(mine, world, trial).status_code == 200


def test_periods_are_revealed_one_ahead_and_the_seed_at_the_end(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    order = order_of(trial)
    for day, known in ((0, 2), (6, 2), (7, 3), (30, 6), (83, 12)):
        to_day(clock, trial, day)
        phone = Phone(world.patient)
        phone.sync()
        rows = [change.values for (kind, _), change in phone.rows.items() if kind == "trial_period"]
        assert sorted(row["number"] for row in rows) == list(range(known))
        assert all(row["is_on"] is order[row["number"]] for row in rows)
        sent = phone.rows["trial", str(trial.id)].values
        assert sent["seed"] == ""
        assert len(sent["commitment"]) == 64
    to_day(clock, trial, 84)
    phone.sync()
    sent = phone.rows["trial", str(trial.id)].values
    assert sent["status"] == "ended"
    assert randomisation.order(sent["seed"], 6) == order


def test_a_phone_cannot_write_a_plan(world: World, mine: Client) -> None:
    trial = world.begin(mine)
    period = Period.objects.filter(trial=trial).first()
    assert period is not None
    phone = Phone(world.patient)
    answer = phone.sync(
        phone.operation("trial", trial.id, {"periods": 6}),
        phone.operation("trial_period", period.id, {"is_on": not period.is_on}),
        phone.operation("trial", trial.id),
    )
    assert {each.code for each in answer.results} == {"not_allowed"}


def test_amendments_are_kept_and_the_plan_is_not_changed(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    world.live_through(trial, order_of(trial), effect=0)
    to_day(clock, trial, 20)
    answer = mine.post(
        f"{world.url}{trial.id}/amendments/",
        {"subject": "dose", "words": "From 200 to 150 mg, for my stomach."},
        content_type="application/json",
    )
    assert answer.status_code == 201
    assert Amendment.objects.get().day == TODAY + timedelta(days=20)
    to_day(clock, trial, 90)
    found = report(mine, world, trial).json()
    assert [each["words"] for each in found["amendments"]] == [
        "From 200 to 150 mg, for my stomach."
    ]
    assert found["proof"]["verifies"] is True


def test_stopping_early_keeps_the_data_and_gives_no_verdict(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    world.live_through(trial, order_of(trial), effect=3)
    to_day(clock, trial, 40)
    answer = mine.post(
        f"{world.url}{trial.id}/stop/", {"reason": "other"}, content_type="application/json"
    )
    assert answer.json()["status"] == "stopped"
    found = report(mine, world, trial).json()
    assert found["verdict"] == "stopped"
    assert found["effect"] is None
    assert found["others"] == []
    assert found["description"]["days"] == 41
    assert Dose.objects.filter(deleted_at=None).count() == 84
    assert Regimen.objects.get(id=world.regimen).status == "active"


def test_stopping_for_harm_ends_the_supplement_and_tells_every_clinician(
    world: World, mine: Client, clock
) -> None:
    clinician = make_clinician("jo@example.org")
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, injuries=[str(world.injury)],
        share_supplements=False, share_symptoms=False, accepted_at=BEGIN,
        expires_at=BEGIN + timedelta(days=180),
    )  # fmt: skip
    trial = world.begin(mine)
    to_day(clock, trial, 10)
    mine.post(f"{world.url}{trial.id}/stop/", {"reason": "harm"}, content_type="application/json")
    (case,) = signed_in(clinician.user).get("/api/v1/caseload/").json()["patients"]
    assert [(flag["kind"], flag["code"]) for flag in case["flags"]] == [("red_flag", "trial_harm")]
    regimen = Regimen.objects.get(id=world.regimen)
    assert (regimen.status, regimen.ends_on) == ("ended", TODAY + timedelta(days=10))
    assert not Reminder.objects.filter(
        patient=world.patient, next_due_at__gt=BEGIN + timedelta(days=11)
    ).exists()


def test_reminders_come_in_off_weeks_too(world: World, mine: Client, clock) -> None:
    """Missing days would otherwise differ between the arms."""
    trial = world.begin(mine)
    for day in range(0, 28, 7):
        to_day(clock, trial, day)
        reminder = Reminder.objects.get(patient=world.patient, slot="21:00")
        assert reminder.next_due_at is not None


def test_a_report_is_computed_once_and_again_only_when_a_fact_changes(
    world: World, mine: Client, clock
) -> None:
    trial = lived_through(world, mine, clock, effect=3)
    first = report(mine, world, trial).json()
    kept = TrialReport.objects.get()
    clock.shift(timedelta(hours=1))
    assert report(mine, world, trial).json() == first
    assert TrialReport.objects.get().computed_at == kept.computed_at
    world.nights([(trial.starts_on, 0)])
    again = report(mine, world, trial).json()
    assert TrialReport.objects.get().computed_at > kept.computed_at
    assert again["days"]["outcome"][0] == 0
    assert again["effect"]["estimate"] != first["effect"]["estimate"]


def test_the_csv_recomputes_the_estimate(world: World, mine: Client, clock) -> None:
    import csv
    import io

    import numpy as np

    from recovery.statistics.effect import randomised_effect

    trial = lived_through(world, mine, clock, effect=2)
    text = mine.get(f"{world.url}{trial.id}/data.csv").content.decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    columns = {
        name: np.array([float(row[name] or "nan") for row in rows])
        for name in ("day", "outcome", "assigned", "taken", "period")
    }
    effect = randomised_effect(
        **columns, smallest_change=1, higher_is_better=True, scale=(0.0, 10.0)
    )
    found = report(mine, world, trial).json()["effect"]
    assert found["estimate"] == pytest.approx(effect.estimate, abs=0.001)
    assert found["high"] == pytest.approx(effect.high, abs=0.001)


def test_other_outcomes_stand_beside_it_corrected_by_holm(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    order = order_of(trial)
    days = [trial.starts_on + timedelta(days=day) for day in range(85)]
    world.pains([(day, 5 + (place * 7 % 3)) for place, day in enumerate(days)])
    world.pains([(day, 4 + (place * 5 % 4)) for place, day in enumerate(days)], "movement")
    world.live_through(trial, order, effect=3)
    to_day(clock, trial, 90)
    others = report(mine, world, trial).json()["others"]
    assert [each["key"] for each in others] == ["pain_rest", "pain_movement"]
    assert all(each["p_holm"] >= each["p"] for each in others)
    assert sorted(each["p_holm"] for each in others)[0] == pytest.approx(
        min(2 * min(each["p"] for each in others), 1), abs=0.001
    )


def test_evening_pain_counts_for_the_intake_before_it(world: World, mine: Client, clock) -> None:
    """Asked at nine together with the intake, it can only show the intake of the day before."""
    world.pains((day, 6 - place % 2) for place, day in enumerate(world.before()))
    trial = world.begin(mine, outcome="pain_rest", injury=str(world.injury), smallest_change=2)
    order = order_of(trial)
    on = [each for each in order for _ in range(7)]
    days = [trial.starts_on + timedelta(days=day) for day in range(85)]
    world.doses(
        (day, "taken" if is_on else "skipped") for day, is_on in zip(days, on, strict=False)
    )
    lagged = [False, *on]
    world.pains(
        (day, 7 - 4 * is_on + (place * 7 % 3) - 1)
        for place, (day, is_on) in enumerate(zip(days, lagged, strict=True))
    )
    to_day(clock, trial, 90)
    found = report(mine, world, trial).json()
    assert found["verdict"] == "helped"
    assert found["effect"]["estimate"] == pytest.approx(-4, abs=0.4)


@pytest.mark.parametrize(
    ("shared", "sees"),
    [
        ({}, True),
        ({"share_sleep": False}, False),
        ({"share_supplements": False}, False),
    ],
)
def test_a_clinician_sees_a_trial_only_if_all_its_inputs_are_shared(
    world: World, mine: Client, clock, shared: dict[str, bool], sees: bool
) -> None:
    clinician = make_clinician("jo@example.org")
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, injuries=[str(world.injury)],
        accepted_at=BEGIN, expires_at=BEGIN + timedelta(days=180), **shared,
    )  # fmt: skip
    trial = lived_through(world, mine, clock, effect=3)
    desk = signed_in(clinician.user)
    assert len(desk.get(world.url).json()) == sees
    wanted = 200 if sees else 404
    for path in ("", "report/", "data.csv"):
        assert desk.get(f"{world.url}{trial.id}/{path}").status_code == wanted
    for path, body in (("stop/", {"reason": "other"}), ("start/", {}), ("amendments/", {})):
        answer = desk.post(f"{world.url}{trial.id}/{path}", body, content_type="application/json")
        assert answer.status_code == 404


def test_others_and_harms_are_left_out_where_they_are_not_shared(
    world: World, mine: Client, clock
) -> None:
    clinician = make_clinician("jo@example.org")
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, injuries=[], share_symptoms=False,
        accepted_at=BEGIN, expires_at=BEGIN + timedelta(days=180),
    )  # fmt: skip
    days = [TODAY + timedelta(days=day) for day in range(84)]
    world.pains([(day, 5 + (place * 7 % 3)) for place, day in enumerate(days)])
    trial = lived_through(world, mine, clock, effect=3)
    assert report(mine, world, trial).json()["others"]
    seen = report(signed_in(clinician.user), world, trial).json()
    assert seen["others"] == []
    assert seen["harms"] is None


def test_a_stranger_finds_nothing(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    other = signed_in(make_patient("eve@example.org").user)
    for path in ("", f"{trial.id}/", f"{trial.id}/report/", f"planner/?regimen={world.regimen}"):
        assert other.get(world.url + path).status_code == 404
    assert other.post(world.url, {}, content_type="application/json").status_code == 404


def test_a_clinician_can_be_asked_to_agree(world: World, mine: Client, clock) -> None:
    clinician = make_clinician("jo@example.org")
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, injuries=[str(world.injury)],
        accepted_at=BEGIN, expires_at=BEGIN + timedelta(days=180),
    )  # fmt: skip
    trial = world.begin(mine, asks_clinician=True)
    assert (trial.status, trial.commitment) == ("asked", "")
    assert not TrialSecret.objects.exists()
    desk = signed_in(clinician.user)
    agreed = desk.post(
        f"{world.url}{trial.id}/agreement/",
        {"agrees": True, "words": "Fine with me."},
        content_type="application/json",
    )
    assert agreed.json()["agreed_by"] == "Jo Berger, physiotherapist"
    tomorrow = TODAY + timedelta(days=1)
    started = mine.post(
        f"{world.url}{trial.id}/start/",
        {"starts_on": tomorrow.isoformat()},
        content_type="application/json",
    )
    assert started.status_code == 200, started.content
    assert started.json()["status"] == "running"
    assert started.json()["starts_on"] == tomorrow.isoformat()
    assert (
        mine.post(
            f"{world.url}{trial.id}/agreement/", {"agrees": True}, content_type="application/json"
        ).status_code
        == 404
    )


def test_a_long_name_does_not_keep_a_clinician_from_agreeing(
    world: World, mine: Client, clock
) -> None:
    clinician = make_clinician("jo@example.org")
    Clinician.objects.filter(id=clinician.id).update(name="Jo " * 66)
    CareLink.objects.create(
        patient=world.patient, clinician=clinician, injuries=[str(world.injury)],
        accepted_at=BEGIN, expires_at=BEGIN + timedelta(days=180),
    )  # fmt: skip
    trial = world.begin(mine, asks_clinician=True)
    said = signed_in(clinician.user).post(
        f"{world.url}{trial.id}/agreement/", {"agrees": True}, content_type="application/json"
    )
    assert said.status_code == 200, said.content
    assert len(said.json()["agreed_by"]) == 200


def test_a_trial_that_was_asked_for_does_not_begin_without_its_plan(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine, asks_clinician=True)
    world.phone.sync(world.phone.operation("regimen", world.regimen, base=999))
    assert Regimen.objects.get().deleted_at is not None
    start = {"starts_on": TODAY.isoformat()}
    refused = mine.post(f"{world.url}{trial.id}/start/", start, content_type="application/json")
    assert (refused.status_code, refused.json()["message"]) == (404, "There is no such plan.")
    assert not TrialSecret.objects.exists()


def test_a_phone_without_a_network_stops_for_harm_all_the_same(
    world: World, mine: Client, clock
) -> None:
    """What it writes is a red flag of its own; the server stops the trial when it arrives."""
    trial = world.begin(mine)
    to_day(clock, trial, 10)
    flag = {"day": str(TODAY + timedelta(days=10)), "kind": "red_flag", "code": "trial_harm"}
    phone = Phone(world.patient)
    phone.sync(phone.operation("symptom", uuid7(), flag))
    sent = phone.rows["trial", str(trial.id)].values
    assert (sent["status"], sent["stop_reason"]) == ("stopped", "harm")
    assert randomisation.verifies(
        seed=sent["seed"],
        plan=plan_text(trial),
        published=sent["commitment"],
        shown=tuple(each.is_on for each in Period.objects.filter(trial=trial).order_by("number")),
    )


def stopped_by_a_tap(world: World, day: int, row: UUID) -> Phone:
    flag = {"day": str(TODAY + timedelta(days=day)), "kind": "red_flag", "code": "trial_harm"}
    phone = Phone(world.patient)
    phone.sync(phone.operation("symptom", row, flag))
    return phone


def state_of(trial: Trial) -> tuple[str, str, date | None, str]:
    trial.refresh_from_db()
    return trial.status, trial.stop_reason, trial.stopped_on, trial.seed


@pytest.mark.promise("P20")
def test_a_stop_that_was_tapped_by_mistake_stops_nothing(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    to_day(clock, trial, 10)
    row = uuid7()
    phone = stopped_by_a_tap(world, 10, row)
    assert state_of(trial)[:2] == ("stopped", "harm")
    clock.shift(timedelta(hours=23))
    phone.sync(phone.operation("symptom", row))
    assert state_of(trial) == ("running", "", None, "")
    to_day(clock, trial, 85)
    assert report(mine, world, trial).status_code == 200


@pytest.mark.promise("P20")
def test_a_trial_stays_stopped_once_its_order_was_known_for_a_day(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    to_day(clock, trial, 10)
    row = uuid7()
    phone = stopped_by_a_tap(world, 10, row)
    clock.shift(timedelta(hours=25))
    phone.sync(phone.operation("symptom", row))
    assert state_of(trial)[:2] == ("stopped", "harm")


@pytest.mark.promise("P20")
def test_a_trial_that_was_begun_since_is_not_joined_by_the_one_before(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    row = uuid7()
    phone = stopped_by_a_tap(world, 0, row)
    Trial.objects.filter(id=trial.id).update(created_at=BEGIN - timedelta(minutes=1))
    clock.shift(timedelta(minutes=5))
    following = Trial.objects.get(id=trial.id)
    following.id, following.status, following.created_at = uuid7(), "running", timezone.now()
    following.save(force_insert=True)
    phone.sync(phone.operation("symptom", row))
    assert state_of(trial)[0] == "stopped"
    assert state_of(following)[0] == "running"


def test_an_off_week_is_not_planned_to_be_taken(world: World, mine: Client, clock) -> None:
    trial = world.begin(mine)
    order = order_of(trial)
    to_day(clock, trial, 30)
    course = planned_schedule(Regimen.objects.get(id=world.regimen))
    days = [trial.starts_on + timedelta(days=day) for day in range(28)]
    on = [order[day // 7] for day in range(28)]
    assert [course.holds_on(day) for day in days] == on
    stop = {"reason": "other"}
    mine.post(f"{world.url}{trial.id}/stop/", stop, content_type="application/json")
    course = planned_schedule(Regimen.objects.get(id=world.regimen))
    assert course.holds_on(trial.starts_on + timedelta(days=31))


def test_an_evening_of_an_off_week_reminds_and_a_logged_one_is_answered(
    world: World, mine: Client, clock
) -> None:
    trial = world.begin(mine)
    number = order_of(trial).index(False)
    off = trial.starts_on + timedelta(days=7 * number + 1)
    nine = datetime(off.year, off.month, off.day, 21, tzinfo=UTC)
    clock.move_to(nine - timedelta(hours=1))
    new_day()
    replan(patient_id=world.patient.id)
    dispatch.tick(enqueue=len, now=nine)
    (delivery,) = Delivery.objects.filter(patient=world.patient)
    assert (delivery.day, delivery.slot) == (off, "21:00")
    words = json.loads(payload(delivery, 30))["notification"]
    assert "agnesium" not in json.dumps(words)
    world.doses([(off, "skipped")])
    sending.send_deliveries(ids=[delivery.id], now=nine)
    delivery.refresh_from_db()
    assert delivery.reason == "answered"


def test_a_dose_in_a_series_names_its_regimen_so_that_a_running_trial_can_be_left_out(
    world: World, mine: Client
) -> None:
    world.doses([(TODAY, "taken")])
    found = mine.get(f"/api/v1/patients/{world.patient.id}/series/?kind=dose").json()
    assert found["columns"][-1] == "regimen_id"
    assert found["rows"][-1][-1] == str(world.regimen)


def test_nothing_is_compared_while_a_trial_runs(world: World, mine: Client, clock) -> None:
    own = world.patient.id
    assert withheld([own]) == {}
    trial = world.begin(mine)
    assert withheld([own]) == {own: {Regimen.objects.get(id=world.regimen).supplement_id}}
    to_day(clock, trial, 10)
    stop = {"reason": "other"}
    mine.post(f"{world.url}{trial.id}/stop/", stop, content_type="application/json")
    assert withheld([own]) == {}
