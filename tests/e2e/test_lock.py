"""A phone that others use, too: the app asks before it shows anything."""

import re

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.screens import findings
from tests.support.installation import Installation

PIN = "2718"


def lock_with(page: Page, pin: str) -> None:
    page.goto("/me")
    page.get_by_role("link", name="Lock on this phone").click()
    page.get_by_label("New PIN").fill(pin)
    page.get_by_label("The same PIN once more").fill(pin)
    page.get_by_role("button", name="Lock with this PIN").click()
    expect(page.get_by_text("Asks for a PIN")).to_be_visible()


def give(page: Page, pin: str) -> None:
    page.get_by_label("PIN", exact=True).fill(pin)
    page.get_by_role("button", name="Unlock").click()


def is_locked(page: Page) -> None:
    expect(page.get_by_role("heading", name="Recovery is locked")).to_be_focused()
    expect(page.locator("nav")).not_to_be_visible()


def test_without_the_pin_nothing_of_the_entries_is_shown_not_even_offline(
    page: Page, phone: BrowserContext
) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    page.reload()
    is_locked(page)
    emergency = page.get_by_role("link", name=re.compile(r"^\d+$"))
    expect(emergency).to_have_attribute("href", re.compile(r"^tel:\d+$"))
    assert findings(page, "locked", "light", "en") == []
    phone.set_offline(True)
    page.goto("/today")
    is_locked(page)
    give(page, "0000")
    expect(page.get_by_text("That is not the PIN. Type it again.")).to_be_visible()
    give(page, PIN)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    phone.set_offline(False)


def test_what_to_do_about_a_sign_can_be_read_before_the_lock_and_tells_nothing_of_the_person(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    page.get_by_role("button", name="Lock now").click()
    is_locked(page)
    opens = page.get_by_role("button", name="Something's wrong")
    opens.click()
    sheet = page.get_by_role("dialog", name="What is wrong?")
    expect(sheet.get_by_role("link", name=re.compile(r"^Call \d+$")).first).to_be_visible()
    expect(sheet.get_by_text("Nothing is saved here")).to_be_visible()
    # Of every joint, so that the list does not say which one it is; and nothing can be tapped.
    expect(sheet.get_by_text("The joint gave way")).to_be_visible()
    expect(sheet.get_by_text("Clumsy hands or unsteady gait")).to_be_visible()
    expect(sheet.get_by_role("button")).to_have_count(1)
    expect(sheet.get_by_text(re.compile("knee", re.IGNORECASE))).to_have_count(1)  # "kneecap"
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        assert findings(page, "locked-signs", theme, "en") == []
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    is_locked_still = page.get_by_role("heading", name="Recovery is locked")
    expect(is_locked_still).to_be_visible()
    opens.click()
    expect(sheet).to_be_visible()
    page.go_back()
    expect(sheet).to_have_count(0)
    expect(is_locked_still).to_be_visible()
    give(page, PIN)
    pages.all_sent(page)
    assert pages.live(recovery, "symptom", pages.patient_of(recovery, email)) == 0


def test_after_five_wrong_pins_even_the_right_one_has_to_wait(page: Page) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    page.get_by_role("button", name="Lock now").click()
    is_locked(page)
    for wrong in ("0000", "1111", "2222", "3333", "4444"):
        give(page, wrong)
        expect(page.get_by_label("PIN", exact=True)).to_have_value("")
    expect(page.get_by_text("Too many tries. Try again at")).to_be_visible()
    give(page, PIN)
    is_still_there = page.get_by_role("heading", name="Recovery is locked")
    expect(is_still_there).to_be_visible()
    page.reload()
    give(page, PIN)
    expect(page.get_by_text("Too many tries. Try again at")).to_be_visible()


def test_a_forgotten_pin_gives_way_to_the_password_of_the_account(page: Page) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    page.reload()
    page.get_by_role("button", name="Remove the lock with my password").click()
    page.get_by_label("Your password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Confirm", exact=True).click()
    expect(page.get_by_role("heading", name="Lock on this phone")).to_be_visible()
    expect(page.get_by_text("Off", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Lock on this phone")).to_be_visible()


def test_signed_out_and_forgotten_the_way_in_is_to_sign_in_again(
    page: Page, phone: BrowserContext, email: str
) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    phone.clear_cookies()
    page.reload()
    is_locked(page)
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Remove the lock with my password").click()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("link", name="Today", exact=True)).to_be_visible()
    assert page.evaluate("localStorage.getItem('lock')") is None


def test_what_was_being_typed_is_there_when_the_lock_opens(page: Page) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    other = page.context.new_page()
    other.goto("/me/lock")
    give(other, PIN)
    page.goto("/plan/supplement")
    give(page, PIN)
    amount = page.locator("input[inputmode=decimal]").first
    amount.fill("240")
    other.get_by_role("button", name="Lock now").click()
    is_locked(other)
    expect(page.get_by_role("heading", name="Recovery is locked")).to_be_visible()
    expect(amount).not_to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    give(page, PIN)
    expect(amount).to_have_value("240")


def test_no_address_leads_past_the_lock(page: Page) -> None:
    pages.all_sent(page)
    lock_with(page, PIN)
    for path in ("/operator", "/account/end", "/invite/nothing", "/sign-in", "/wrong"):
        page.goto(path)
        is_locked(page)


def test_two_pins_that_differ_lock_nothing_and_signing_out_takes_the_lock_along(page: Page) -> None:
    pages.all_sent(page)
    page.goto("/me/lock")
    page.get_by_label("New PIN").fill("2718")
    page.get_by_label("The same PIN once more").fill("2719")
    page.get_by_role("button", name="Lock with this PIN").click()
    expect(page.get_by_text("This is another PIN than above.")).to_be_visible()
    expect(page.get_by_text("Off", exact=True)).to_be_visible()
    lock_with(page, PIN)
    page.goto("/me")
    give(page, PIN)
    page.get_by_role("button", name="Sign out", exact=True).click()
    pages.is_out(page)
    assert page.evaluate("localStorage.getItem('lock')") is None


def test_a_phone_with_a_fingerprint_asks_for_it(
    chromium: Browser, recovery: Installation, email: str
) -> None:
    """Passkeys need a name: this machine by "localhost"."""
    context = chromium.new_context(
        base_url=f"http://localhost:{recovery.port}", locale="en-GB", timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    pages.sign_up(page, email)
    page.get_by_role("button", name="Not now").click()
    pages.add_knee(page, "2026-09-01")
    pages.all_sent(page)
    pages.with_authenticator(page)
    page.goto("/me/lock")
    page.get_by_role("button", name="Lock with fingerprint, face or screen lock").click()
    expect(page.get_by_text("Asks for fingerprint, face or screen lock")).to_be_visible()
    page.reload()
    is_locked(page)
    page.get_by_role("button", name="Unlock").click()
    expect(page.get_by_role("heading", name="Lock on this phone")).to_be_visible()
    context.close()
