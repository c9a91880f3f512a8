"""What a phone keeps of the app for when there is no network."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

# The names of all files that the worker keeps, of the app and of its words.
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  }
  return found;
}"""


def hold_the_app(page: Page) -> None:
    """Wait until the service worker holds what a phone keeps, and answers for it."""
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    page.reload()
    pages.all_sent(page)


def test_a_phone_keeps_neither_the_desk_nor_another_language(page: Page) -> None:
    hold_the_app(page)
    kept = page.evaluate(KEPT)
    assert any("/Trends-" in each for each in kept)
    assert any("/words-en-plan-" in each for each in kept)
    left_out = re.compile(r"/(Desk|Gallery|Operator|Enrol)-|/words-(de|fr|es|tr)-|-desk-|/shop/")
    assert [each for each in kept if left_out.search(each)] == []


def test_the_desk_is_kept_from_when_it_is_used(
    desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, f"pt-{email}")
    expect(sheet.get_by_role("heading", name="Caseload")).to_be_visible()
    sheet.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    sheet.reload()
    expect(sheet.get_by_role("heading", name="Caseload")).to_be_visible()
    sheet.wait_for_load_state("networkidle")
    kept = sheet.evaluate(KEPT)
    assert any("/Desk-" in each for each in kept)
    assert any("/words-en-desk-" in each for each in kept)


def test_without_a_network_every_screen_of_a_patient_opens_after_the_first_visit(
    page: Page, phone: BrowserContext
) -> None:
    phone.grant_permissions(["notifications", "accelerometer", "gyroscope", "magnetometer"])
    hold_the_app(page)
    phone.set_offline(True)
    for path, heading in (
        ("/today", "Today"),
        ("/trends", "Trends"),
        ("/plan", "Plan"),
        ("/plan/trial", "Does it help me?"),
        ("/wrong", "What is wrong?"),
        ("/me", "Me"),
    ):
        page.goto(path)
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    page.goto("/check-in/today/pain_movement")
    expect(page.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    cdp = phone.new_cdp_session(page)
    attitude = {"alpha": 0, "beta": 30, "gamma": 0}
    cdp.send("DeviceOrientation.setDeviceOrientationOverride", attitude)
    page.goto("/check-in/today/measure")
    page.get_by_role("button", name="Measure with this phone").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_words_of_another_language_are_kept_from_when_it_is_chosen(
    page: Page, phone: BrowserContext
) -> None:
    hold_the_app(page)
    page.goto("/me/language")
    page.get_by_role("button", name="Deutsch").click()
    expect(page.get_by_role("heading", name="Sprache", level=1)).to_be_visible()
    pages.all_sent(page)
    phone.set_offline(True)
    page.goto("/plan")
    expect(page.get_by_role("heading", name="Plan", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Präparat")).to_be_visible()
