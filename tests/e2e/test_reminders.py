"""How one is reminded: the settings, a snooze from the notification, names, the calendar."""

import json
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.browser import wait_for
from tests.support.installation import Installation
from tests.support.push_service import Browser, PushService


def open_settings(page: Page) -> None:
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Your reminders").click()
    expect(page.get_by_role("heading", name="Reminders", exact=True)).to_be_visible()


def setting(recovery: Installation, patient: UUID, column: str) -> object:
    found = pages.rows(
        recovery,
        f"SELECT {column} FROM recovery_remindersettings WHERE patient_id = ?",
        patient.hex,
    )
    return found[0][0] if found else None


COMES_NOW = """
from django.utils import timezone
from recovery.reminders.models import Reminder
assert Reminder.objects.filter(patient="{}").update(next_due_at=timezone.now())
"""


def subscribe(
    phone: BrowserContext, recovery: Installation, pushes: PushService, email: str
) -> Browser:
    """Let the push service of the tests stand for a device of theirs."""
    browser = pushes.browser()
    answer = phone.request.post(
        f"/api/v1/patients/{pages.patient_of(recovery, email)}/push-subscriptions/",
        data=browser.subscription(),
        headers={"X-CSRFToken": pages.token(phone)},
    )
    assert answer.status == 201, answer.text()
    return browser


def test_every_wish_reaches_the_server(
    page: Page, phone: BrowserContext, recovery: Installation, pushes: PushService, email: str
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    open_settings(page)
    # Nothing is promised that nobody would keep.
    expect(page.get_by_text("No reminders are set up yet.")).to_be_visible()
    subscribe(phone, recovery, pushes, email)
    page.reload()
    expect(page.get_by_text("Next:")).to_be_visible()
    pages.press_in(page, "If you do not answer", "Twice more")
    pages.press_in(page, "After", "45 minutes")
    page.get_by_label("From", exact=True).fill("22:30")
    page.get_by_label("From", exact=True).blur()
    expect(page.get_by_text("Enter both times, or none.")).to_be_visible()
    page.get_by_label("Until", exact=True).fill("07:00")
    page.get_by_label("Until", exact=True).blur()
    expect(page.get_by_text("Enter both times, or none.")).to_have_count(0)
    patient = pages.patient_of(recovery, email)
    wait_for(lambda: setting(recovery, patient, "quiet_until") == "07:00", "the last wish is there")
    wishes = {
        name: setting(recovery, patient, name)
        for name in ("repeats", "repeat_minutes", "quiet_from", "quiet_until")
    }
    assert wishes == {
        "repeats": 2, "repeat_minutes": 45, "quiet_from": "22:30", "quiet_until": "07:00",
    }  # fmt: skip


def test_a_pause_silences_and_its_end_wakes(page: Page, recovery: Installation, email: str) -> None:
    pages.plan_magnesium(page)
    open_settings(page)
    day = datetime.now(ZoneInfo("Europe/Berlin")).date()
    page.get_by_label("First day").fill(day.isoformat())
    page.get_by_label("First day").blur()
    expect(page.get_by_role("button", name="End the pause")).to_be_visible()
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    next_due = "SELECT next_due_at FROM recovery_reminder WHERE patient_id = ?"
    wait_for(lambda: pages.rows(recovery, next_due, patient.hex) == [(None,)], "nothing is due")
    page.get_by_role("button", name="End the pause").click()
    pages.all_sent(page)
    wait_for(lambda: pages.rows(recovery, next_due, patient.hex) != [(None,)], "it is due again")


def test_the_calendar_address_works_until_it_is_revoked(page: Page, phone: BrowserContext) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    open_settings(page)
    page.get_by_role("button", name="Make an address").click()
    pages.prove(page)
    address = page.locator("code").inner_text()
    path = urlsplit(address).path
    answer = phone.request.get(path)
    (event,) = Calendar.from_ical(answer.body()).events
    assert event.start.strftime("%H:%M") == "21:00"
    page.get_by_role("button", name="Revoke").click()
    expect(page.get_by_text("Revoked. The address no longer works.")).to_be_visible()
    assert phone.request.get(path).status == 404


def test_later_on_the_notification_moves_it_and_a_test_message_shows_its_health(
    page: Page, phone: BrowserContext, recovery: Installation, pushes: PushService, email: str
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    patient = pages.patient_of(recovery, email)
    browser = subscribe(phone, recovery, pushes, email)
    pages.manage(recovery, "shell", "--verbosity", "0", "--command", COMES_NOW.format(patient))
    wait_for(lambda: bool(pushes.messages(browser)), "the push service has a message", 120)
    payload = browser.open(pushes.messages(browser)[0].body).decode()
    worker = phone.service_workers[0]
    pages.click_notification(worker, payload, "snooze")
    until = "SELECT until FROM recovery_snooze WHERE patient_id = ?"
    wait_for(lambda: bool(pages.rows(recovery, until, patient.hex)), "the snooze is there")
    # The repeat that waited already was moved; there is no third message.
    due = "SELECT due_at FROM recovery_delivery WHERE patient_id = ? AND attempt > 1"
    ((due_at,),), ((until_at,),) = (pages.rows(recovery, sql, patient.hex) for sql in (due, until))
    assert datetime.fromisoformat(due_at) == datetime.fromisoformat(until_at)
    open_settings(page)
    expect(page.get_by_text("Last delivered").first).to_be_visible()


def test_the_name_on_the_lock_screen_comes_from_the_phone(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    open_settings(page)
    page.get_by_label("Show the name of the supplement on the lock screen").check()
    pages.all_sent(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    day = datetime.now(ZoneInfo("Europe/Berlin")).date().isoformat()
    payload = {
        "notification": {
            "title": "Evening check-in",
            "body": "Takes half a minute.",
            "tag": "t",
            "data": {"delivery": str(uuid4()), "day": day, "slot": "21:00"},
        }
    }
    pages.deliver(page, phone, json.dumps(payload))
    worker = phone.service_workers[0]
    wait_for(lambda: pages.shown_notification(worker) == "Magnesium glycinate", "the name is shown")
