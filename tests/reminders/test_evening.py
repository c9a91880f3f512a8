"""What an evening is like: repeated, put off, answered, quiet, paused, mailed."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail

from recovery.accounts.models import Patient
from recovery.core.ids import named_id, uuid7
from recovery.reminders import alarms, dispatch, queries
from recovery.reminders.models import Alarm, Delivery, PushSubscription, ReminderSettings, Snooze
from recovery.reminders.services import replan, snooze_delivery
from recovery.supplements.models import Dose, Regimen, Supplement
from tests.reminders.evening import NINE, Evening
from tests.support.phone import Phone
from tests.support.push_service import Browser, PushService
from tests.support.subscriptions import subscribe

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2026, 11, 24)


@pytest.fixture
def browser(patient: Patient, service: PushService) -> Browser:
    browser = service.browser()
    subscribe(patient, browser)
    return browser


@pytest.fixture
def evening(patient: Patient, regimen: Regimen) -> Evening:
    return Evening(patient)


def wish(patient: Patient, **values: object) -> None:
    ReminderSettings.objects.create(
        id=named_id(patient.id, "reminder_settings"), patient=patient, **values
    )


def log(regimen: Regimen, outcome: str = "taken", slot: str = "21:00") -> None:
    Dose.objects.create(
        patient=regimen.patient, regimen=regimen, supplement=regimen.supplement, day=DAY,
        slot=slot, outcome=outcome,
    )  # fmt: skip


def test_an_unanswered_reminder_comes_once_more(evening: Evening, browser: Browser) -> None:
    assert [evening.at(minutes) for minutes in (0, 10, 29, 31, 62, 100)] == [1, 0, 0, 1, 0, 0]
    assert evening.course == [(1, "sent", ""), (2, "sent", "")]


def test_again_as_often_as_the_patient_wants(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    wish(patient, repeats=3, repeat_minutes=15)
    assert [evening.at(minutes) for minutes in (0, 16, 32, 48, 64)] == [1, 1, 1, 1, 0]


def test_not_again_if_the_patient_wants_none(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    wish(patient, repeats=0)
    assert [evening.at(minutes) for minutes in (0, 31, 62)] == [1, 0, 0]


def test_a_dose_logged_meanwhile_ends_it(
    evening: Evening, browser: Browser, regimen: Regimen
) -> None:
    assert evening.at(0) == 1
    log(regimen)
    assert evening.at(31) == 0
    assert evening.course == [(1, "sent", ""), (2, "skipped", "answered")]


def test_a_repeat_replaces_the_first_on_the_phone(
    evening: Evening, browser: Browser, service: PushService
) -> None:
    evening.at(0)
    evening.at(31)
    first, second = service.messages(browser)
    assert first.headers["Topic"] == second.headers["Topic"]
    tags = [json.loads(browser.open(each.body))["notification"]["tag"] for each in (first, second)]
    assert tags == ["reminder-2026-11-24-21:00"] * 2


def test_a_snooze_moves_the_next_message(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    evening.at(0)
    snooze = Snooze(patient=patient, day=DAY, slot="21:00", until=NINE + timedelta(minutes=45))
    snooze_delivery(snooze=snooze, now=NINE + timedelta(minutes=1))
    assert [evening.at(minutes) for minutes in (31, 46, 80, 110)] == [0, 1, 0, 0]


def test_a_snooze_may_reach_past_the_end_of_the_evening(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    wish(patient, repeats=0)
    evening.at(0)
    snooze = Snooze(patient=patient, day=DAY, slot="21:00", until=NINE + timedelta(minutes=140))
    snooze_delivery(snooze=snooze, now=NINE + timedelta(minutes=115))
    assert [evening.at(minutes) for minutes in (121, 141)] == [0, 1]


def test_a_snooze_comes_by_sync_and_is_idempotent(
    evening: Evening, browser: Browser, patient: Patient, time_machine
) -> None:
    evening.at(0)
    time_machine.move_to(NINE + timedelta(minutes=2))
    phone, until = Phone(patient), NINE + timedelta(minutes=32)
    key = named_id(patient.id, "snooze:2026-11-24:21:00")
    values = {"day": "2026-11-24", "slot": "21:00", "until": until.isoformat()}
    operation = phone.operation("snooze", key, values)
    assert [each.status for each in phone.sync(operation, operation).results] == [
        "applied", "duplicate",
    ]  # fmt: skip
    assert Delivery.objects.get(attempt=2).due_at == until
    assert Delivery.objects.count() == 2


def test_a_snooze_that_arrives_late_is_nothing(evening: Evening, patient: Patient) -> None:
    evening.at(0)
    late = Snooze(patient=patient, day=DAY, slot="21:00", until=NINE + timedelta(minutes=30))
    assert snooze_delivery(snooze=late, now=NINE + timedelta(minutes=31)) is None
    never = Snooze(patient=patient, day=DAY, slot="08:00", until=NINE + timedelta(minutes=90))
    assert snooze_delivery(snooze=never, now=NINE) is None


def test_several_supplements_make_one_message(
    evening: Evening, browser: Browser, patient: Patient, regimen: Regimen, service: PushService
) -> None:
    other = Supplement.objects.create(patient=patient, name="Vitamin D", nutrient="vitamin_d")
    second = Regimen.objects.create(
        patient=patient, supplement=other, slots=["21:00", "08:00"], starts_on="2026-11-01"
    )
    evening = Evening(patient)
    log(regimen)
    assert evening.at(0) == 1
    assert len(service.messages(browser)) == 1
    log(second)
    assert evening.at(31) == 0


def test_quiet_hours_are_quiet(evening: Evening, browser: Browser, patient: Patient) -> None:
    wish(patient, quiet_from="21:15", quiet_until="07:00")
    assert [evening.at(minutes) for minutes in (0, 31)] == [1, 0]
    assert evening.course[-1] == (2, "skipped", "quiet_hours")


@pytest.mark.promise("R10")
def test_a_time_in_the_quiet_hours_is_not_promised(
    browser: Browser, patient: Patient, regimen: Regimen
) -> None:
    wish(patient, quiet_from="20:00", quiet_until="07:00")
    evening = Evening(patient)
    (state,) = queries.reminders_of(patient.id)
    assert (state["next_due_at"], state["silence"]) == (None, "quiet_hours")
    assert evening.at(0) == 0
    assert evening.course == []


@pytest.mark.promise("R10")
def test_quiet_hours_that_come_over_a_reminder_are_told_of(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    """Planned before the wish, or by an earlier release: it is skipped, and listed as missed."""
    wish(patient, quiet_from="20:00", quiet_until="07:00")
    assert evening.at(0) == 0
    assert evening.course == [(1, "skipped", "quiet_hours")]
    assert queries.missed_of(patient.id, DAY) == [
        {"day": DAY, "slot": "21:00", "reason": "quiet_hours"}
    ]


@pytest.mark.parametrize(
    ("wishes", "silence"),
    [
        ({}, ""),
        ({"paused_from": DAY, "paused_until": DAY}, ""),
        ({"paused_from": DAY}, "paused"),
        ({"quiet_from": "22:00", "quiet_until": "07:00"}, ""),
    ],
)
def test_why_no_reminder_comes_is_said(
    patient: Patient, regimen: Regimen, wishes: dict[str, object], silence: str
) -> None:
    wish(patient, **wishes)
    Evening(patient)
    assert [each["silence"] for each in queries.reminders_of(patient.id)] == [silence]


def test_a_time_that_nothing_is_planned_at_any_more_says_so(
    patient: Patient, regimen: Regimen
) -> None:
    Evening(patient)
    Regimen.objects.update(status="ended")
    Evening(patient)
    assert [each["silence"] for each in queries.reminders_of(patient.id)] == ["not_planned"]


def test_a_pause_plans_nothing_and_ends_by_itself(
    browser: Browser, patient: Patient, regimen: Regimen
) -> None:
    wish(patient, paused_from=DAY, paused_until=DAY + timedelta(days=1))
    evening = Evening(patient)
    assert evening.at(0) == 0
    assert [evening.at(24 * 60 * days) for days in (1, 2)] == [0, 1]


def test_a_blocked_regimen_is_silent(browser: Browser, patient: Patient, regimen: Regimen) -> None:
    evening = Evening(patient)
    Regimen.objects.update(status="blocked")
    assert evening.at(0) == 0
    assert evening.course == [(1, "skipped", "not_due")]


def test_without_a_phone_a_mail_comes_with_nothing_about_health(
    evening: Evening, patient: Patient
) -> None:
    assert evening.at(0) == 1
    (message,) = mail.outbox
    assert message.to == [patient.user.email]
    assert "agnesium" not in message.subject + message.body
    assert queries.channels_of(patient.id)["email"]["last_sent_at"] is not None
    assert evening.course[0] == (1, "sent", "")


def test_no_mail_for_those_who_want_none(evening: Evening, patient: Patient) -> None:
    wish(patient, email=False)
    assert evening.at(0) == 0
    assert mail.outbox == []
    assert evening.course == [(1, "failed", "no_channel")]
    assert queries.missed_of(patient.id, DAY) == [
        {"day": DAY, "slot": "21:00", "reason": "no_channel"}
    ]


def test_a_phone_that_is_gone_is_followed_by_a_mail(
    evening: Evening, patient: Patient, service: PushService
) -> None:
    subscribe(patient, service.browser(410))
    assert evening.at(0) == 1
    assert PushSubscription.objects.count() == 0
    assert len(mail.outbox) == 1


def test_a_busy_service_is_tried_until_the_evening_ends_and_then_a_mail_comes(
    evening: Evening, patient: Patient, service: PushService
) -> None:
    browser = service.browser(503)
    subscribe(patient, browser)
    sent = [evening.at(minutes) for minutes in range(0, 120, 2)]
    assert len(service.messages(browser)) > 3
    assert sum(sent) == 1
    assert len(mail.outbox) == 1


def test_two_phones_and_one_of_them_is_enough(
    evening: Evening, browser: Browser, patient: Patient, service: PushService
) -> None:
    other = service.browser(500)
    subscribe(patient, other)
    assert evening.at(0) == 1
    assert len(service.messages(browser)) == len(service.messages(other)) == 1
    assert mail.outbox == []


def test_a_refusal_pauses_and_calls_the_operator_once(
    evening: Evening,
    patient: Patient,
    service: PushService,
    settings,
    queue_at_once: None,
    django_capture_on_commit_callbacks,
) -> None:
    settings.OPERATOR_EMAILS = ["ops@example.org"]
    for _ in range(3):
        subscribe(patient, service.browser(403))
    with django_capture_on_commit_callbacks(execute=True):
        evening.at(0)
    assert PushSubscription.objects.filter(paused_until__isnull=False).count() == 3
    told = [each for each in mail.outbox if each.to == ["ops@example.org"]]
    assert len(told) == 1
    assert Alarm.objects.get().name == "push_refused"
    assert patient.user.email not in told[0].body


def test_waiting_reminders_call_the_operator_until_they_are_gone(
    patient: Patient, settings, queue_at_once: None, django_capture_on_commit_callbacks
) -> None:
    settings.OPERATOR_EMAILS = ["ops@example.org"]
    with django_capture_on_commit_callbacks(execute=True):
        alarms.look_around()
    assert Alarm.objects.get().name == "reminders_wait"
    from django.utils import timezone

    from recovery.reminders import dispatch

    dispatch.beat("tick", timezone.now())
    alarms.look_around()
    assert not Alarm.objects.exists()
    assert len(mail.outbox) == 1


def test_a_clock_that_jumps_two_hours_sends_once(evening: Evening, browser: Browser) -> None:
    assert evening.at(0) == 1
    assert [evening.at(minutes) for minutes in (-120, -60, 0)] == [0, 0, 0]
    assert [evening.at(minutes) for minutes in (24 * 60,)] == [1]
    days = Delivery.objects.filter(attempt=1).values_list("day", flat=True)
    assert sorted(days) == [DAY, DAY + timedelta(days=1)]


def test_a_flight_in_mid_evening_does_not_remind_twice(
    evening: Evening, browser: Browser, patient: Patient
) -> None:
    wish(patient, repeats=0)
    assert evening.at(0) == 1
    patient.zone = "America/New_York"
    patient.save()
    from recovery.reminders import services

    services.replan(patient_id=patient.id, now=NINE + timedelta(minutes=30))
    assert evening.at(6 * 60) == 0
    assert evening.at(30 * 60) == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"repeats": 9}, "repeats"),
        ({"repeat_minutes": 1}, "repeat_minutes"),
        ({"quiet_from": "9 pm"}, "quiet_from"),
        ({"paused_from": "yesterday"}, "paused_from"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_wrong_settings_are_named(patient: Patient, values: dict, field: str) -> None:
    key = named_id(patient.id, "reminder_settings")
    phone = Phone(patient)
    (result,) = phone.sync(phone.operation("reminder_settings", key, values)).results
    assert list(result.fields) == [field]
    assert uuid7() != key


def test_no_evening_is_lost_where_the_clocks_jump_over_its_time(
    patient: Patient, regimen: Regimen
) -> None:
    """Helsinki's clocks jump from 03:00 to 04:00: that night's 03:30 and the next one's are two."""
    Patient.objects.filter(id=patient.id).update(zone="Europe/Helsinki")
    Regimen.objects.filter(patient=patient).update(slots=["03:30"])
    replan(patient_id=patient.id, now=datetime(2027, 3, 27, 22, 0, tzinfo=UTC))
    for morning in (28, 29):
        dispatch.tick(enqueue=list, now=datetime(2027, 3, morning, 1, 5, tzinfo=UTC))
    days = Delivery.objects.filter(patient=patient).order_by("day").values_list("day", flat=True)
    assert list(days) == [date(2027, 3, 27), date(2027, 3, 28)]
