"""How one is reminded: the settings, a snooze from the notification, names, the calendar."""

import json
import re
from contextlib import closing
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, Worker, expect

from tests.e2e import pages
from tests.support.browser import PHONE, wait_for
from tests.support.installation import Installation
from tests.support.processes import wait_until
from tests.support.push_service import Browser, PushService


def open_settings(page: Page) -> None:
    pages.open_me(page, "Reminders")
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
    just_past = datetime.now(ZoneInfo("Europe/Berlin")) - timedelta(minutes=5)
    pages.plan_magnesium(page, time=f"{just_past:%H:%M}")
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


def elsewhere(chromium: Chromium, recovery: Installation, zone: str) -> BrowserContext:
    """Another phone, which says that it is in `zone`."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport=PHONE,
        locale="en-GB",
        timezone_id=zone,
    )
    context.set_default_timeout(15_000)
    return context


def zone_of(recovery: Installation, email: str) -> str:
    ((zone,),) = pages.rows(
        recovery,
        "SELECT zone FROM recovery_patient WHERE id = ?",
        pages.patient_of(recovery, email).hex,
    )
    return zone


@pytest.mark.promise("P10")
@pytest.mark.parametrize(("zone", "place"), [("Europe/Lisbon", "Lisbon"), ("UTC", "UTC")])
def test_a_phone_that_is_elsewhere_moves_nothing_unasked(
    page: Page,
    chromium: Chromium,
    recovery: Installation,
    email: str,
    zone: str,
    place: str,
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    with closing(elsewhere(chromium, recovery, zone)) as context:
        other = context.new_page()
        pages.sign_in(other, email)
        asked = other.get_by_text(f"Your phone says it is in {place}. Move your reminders?")
        expect(asked).to_be_visible()
        assert zone_of(recovery, email) == "Europe/Berlin"
        other.get_by_role("button", name="Keep Berlin").click()
        expect(asked).to_have_count(0)
        other.reload()
        expect(other.get_by_role("heading", name="Today")).to_be_visible()
        expect(asked).to_have_count(0)
        assert zone_of(recovery, email) == "Europe/Berlin"


@pytest.mark.promise("P10")
def test_the_zone_of_the_reminders_is_shown_and_moves_when_it_is_wished(
    page: Page, chromium: Chromium, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    zones = "SELECT zone FROM recovery_reminder WHERE patient_id = ?"
    with closing(elsewhere(chromium, recovery, "Europe/Lisbon")) as context:
        other = context.new_page()
        pages.sign_in(other, email)
        other.get_by_role("button", name="Move to Lisbon").click()
        expect(other.get_by_text("Move your reminders?")).to_have_count(0)
        assert pages.rows(recovery, zones, patient.hex) == [("Europe/Lisbon",)]
        open_settings(other)
        other.get_by_role("link", name="Times are those of Lisbon.").click()
        chosen = other.get_by_label("Time zone")
        expect(chosen).to_have_value("Europe/Lisbon")
        chosen.select_option("Asia/Tokyo")
        expect(other.get_by_text("Saved.")).to_be_visible()
        assert pages.rows(recovery, zones, patient.hex) == [("Asia/Tokyo",)]
        # Chosen by hand: nobody asks about it again.
        other.get_by_role("button", name="Back", exact=True).click()
        expect(other.get_by_text("Times are those of Tokyo.")).to_be_visible()
        expect(other.get_by_text("Move your reminders?")).to_have_count(0)


def evening_push(day: str, slot: str = "21:00") -> str:
    """A reminder as the server sends it."""
    data = {"delivery": str(uuid4()), "day": day, "slot": slot}
    words = {"title": "Evening check-in", "body": "Takes half a minute."}
    notification = {**words, "tag": f"reminder-{day}-{slot}", "data": data}
    return json.dumps({"notification": notification})


def started(page: Page, phone: BrowserContext) -> Worker:
    """The service worker, once it stands behind the page."""
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    return phone.service_workers[0]


SHOWN = """async () => (await self.registration.getNotifications()).map(
    ({ tag, body, renotify, silent, badge }) => ({ tag, body, renotify, silent, badge }))"""


@pytest.mark.promise("P3")
@pytest.mark.promise("P13")
def test_a_repeat_is_heard_and_the_answer_in_the_app_closes_the_notification(
    page: Page, phone: BrowserContext
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    worker = started(page, phone)
    day = pages.today().isoformat()
    for _ in range(2):
        pages.deliver(page, phone, evening_push(day))
        wait_for(lambda: bool(worker.evaluate(SHOWN)), "the reminder is shown")
    (shown,) = worker.evaluate(SHOWN)
    assert (shown["renotify"], shown["silent"]) == (True, False)
    assert page.request.get(shown["badge"]).headers["content-type"] == "image/png"
    dose = page.get_by_role("group", name="Magnesium glycinate")
    dose.get_by_role("button", name="Skipped", exact=True).click()
    wait_for(lambda: worker.evaluate(SHOWN) == [], "the notification is gone")
    pages.all_sent(page)  # until then the page closes what it has answered again
    # One that comes all the same says so, and is not heard.
    pages.deliver(page, phone, evening_push(day))
    wait_for(lambda: bool(worker.evaluate(SHOWN)), "the late one is shown")
    assert worker.evaluate(SHOWN)[0]["silent"] is True


# A browser that has dropped its subscription, and gets this one where it asks anew.
DROPPED = """([subscription, gone]) => {
    PushManager.prototype.getSubscription = async () => null;
    PushManager.prototype.subscribe = async () => ({
        endpoint: subscription.endpoint, options: {}, toJSON: () => subscription });
    const event = new ExtendableEvent('pushsubscriptionchange');
    self.dispatchEvent(Object.assign(event, { oldSubscription: { endpoint: gone } }));
}"""


@pytest.mark.promise("P13")
def test_a_subscription_that_the_browser_drops_is_renewed_while_nobody_looks(
    page: Page, phone: BrowserContext, recovery: Installation, pushes: PushService, email: str
) -> None:
    before = subscribe(phone, recovery, pushes, email).subscription()
    worker = started(page, phone)
    page.goto("/privacy/")
    anew = pushes.browser().subscription()
    worker.evaluate(DROPPED, [anew, before["endpoint"]])
    held = "SELECT endpoint FROM recovery_pushsubscription WHERE patient_id = ?"
    patient = pages.patient_of(recovery, email).hex
    wait_for(
        lambda: pages.rows(recovery, held, patient) == [(anew["endpoint"],)],
        "the server knows the new one, and the old one no more",
    )


@pytest.mark.promise("P3")
def test_taken_on_the_notification_leaves_what_another_device_said(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    pages.all_sent(page)
    worker = started(page, phone)
    patient = pages.patient_of(recovery, email)
    _, regimen, supplement = pages.parents_of(recovery, patient)
    day = pages.today().isoformat()
    # This phone does not hear of it: it has no connection meanwhile.
    api = pages.Api(phone, patient)
    phone.set_offline(True)
    skipped = {"outcome": "skipped", "skipped_reason": "side_effect"}
    about = {"regimen": regimen, "supplement": supplement, "day": day, "slot": "21:00"}
    api.create("doses", about | skipped)
    pages.click_notification(worker, evening_push(day), "taken")
    expect(page.get_by_text(re.compile("waiting to send"))).to_be_visible()
    phone.set_offline(False)
    pages.all_sent(page)
    found = pages.rows(
        recovery,
        "SELECT outcome, skipped_reason, elemental_mg FROM recovery_dose WHERE patient_id = ?",
        patient.hex,
    )
    assert found == [("skipped", "side_effect", None)]
    pages.stands(page, "doses", "Skipped")


def test_the_name_on_the_lock_screen_comes_from_the_phone(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    open_settings(page)
    page.get_by_label("Show the name of the supplement on the lock screen").check()
    wished = "SELECT names FROM recovery_remindersettings WHERE patient_id = ?"
    patient = pages.patient_of(recovery, email).hex
    wait_for(lambda: pages.rows(recovery, wished, patient) == [(1,)], "the wish is stored")
    page.get_by_role("link", name="Today", exact=True).click()
    worker = started(page, phone)
    pages.deliver(page, phone, evening_push(pages.today().isoformat()))
    wait_until(
        lambda: pages.shown_notification(worker) == "Magnesium glycinate",
        "the name is shown",
        said=lambda: f"shown: {worker.evaluate(SHOWN)}",
    )
