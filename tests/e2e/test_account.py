"""A person's data: what they agree to, and how they leave."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.pages import databases
from tests.support.installation import Installation
from tests.support.processes import wait_until


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    page = phone.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    pages.begin(page)
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account").click()
    return page


def looks_right(page: Page) -> None:
    """Nothing sticks out of a small phone, and axe finds nothing."""
    wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    found = Axe().run(page).response["violations"]
    assert not found, found


def test_before_the_first_entry_a_person_agrees_and_version_and_time_are_kept(
    page: Page, recovery: Installation, email: str
) -> None:
    expect(page.get_by_role("heading", name="Your data")).to_be_visible()
    looks_right(page)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Read the whole text").click()
    expect(opened.value.get_by_role("heading", name="Who sees it")).to_be_visible()
    looks_right(opened.value)
    opened.value.get_by_role("link", name="Deutsch").click()
    expect(opened.value.get_by_role("heading", name="Wer sie sieht")).to_be_visible()
    opened.value.close()
    pages.agree(page)
    expect(page.get_by_text("Which joint was injured?")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Which joint was injured?")).to_be_visible()
    ((version, agreed_at),) = pages.rows(
        recovery,
        "SELECT c.version, c.agreed_at FROM recovery_privacyconsent c "
        "JOIN recovery_user u ON u.id = c.user_id WHERE u.email = ?",
        email,
    )
    assert version
    assert agreed_at


def test_whoever_does_not_agree_is_shown_the_way_out(page: Page) -> None:
    page.get_by_role("button", name="I do not agree").click()
    page.get_by_role("button", name="Delete account").click()
    expect(page.get_by_role("button", name="Delete for good")).to_be_disabled()
    looks_right(page)


def test_a_deleted_account_leaves_nothing_on_the_phone_or_the_server(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.agree(page)
    pages.add_knee(page, "2026-09-01")
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    page.get_by_role("link", name="Me", exact=True).click()
    looks_right(page)
    page.get_by_role("link", name="Sign-in and security").click()
    looks_right(page)
    page.get_by_role("button", name="Delete account").click()
    page.get_by_label("Your password").fill("something else")
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("That is not your password.")).to_be_visible()
    looks_right(page)
    assert pages.live(recovery, "pain", patient) == 2
    page.get_by_label("Your password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_role("heading", name="Your account is deleted")).to_be_visible()
    looks_right(page)
    for table in ("pain", "injury", "device", "operation"):
        ((count,),) = pages.rows(
            recovery, f"SELECT count(*) FROM recovery_{table} WHERE patient_id = ?", patient.hex
        )
        assert count == 0, table
    assert pages.rows(recovery, "SELECT 1 FROM recovery_user WHERE email = ?", email) == []
    wait_until(lambda: databases(page) == ["recovery"], "their database is gone from the phone")
    assert page.evaluate(HELD) == [False]
    page.get_by_role("button", name="To the start").click()
    pages.is_out(page)
    pages.sign_in(page, email)
    expect(page.get_by_role("alert")).to_be_visible()


def test_another_device_forgets_too_and_says_what_had_not_been_sent(
    page: Page, phone: BrowserContext, desk: BrowserContext, email: str
) -> None:
    pages.agree(page)
    pages.add_knee(page, "2026-09-01")
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    tablet = desk.new_page()
    tablet.set_viewport_size({"width": 390, "height": 844})
    pages.sign_in(tablet, email)
    pages.all_sent(tablet)
    tablet.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    desk.set_offline(True)
    pages.answer(tablet, "pain_movement", "7")
    expect(tablet.get_by_text("1 waiting to send")).to_be_visible()
    answer = phone.request.post(
        "/api/v1/account/deletion/",
        data={"password": pages.PASSWORD},
        headers={"X-CSRFToken": pages.token(phone)},
    )
    assert answer.status == 204
    assert len(databases(tablet)) == 2, "it cannot know yet"
    desk.set_offline(False)
    expect(tablet.get_by_role("heading", name="Your account is deleted")).to_be_visible()
    expect(tablet.get_by_text("This account was deleted on another device.")).to_be_visible()
    expect(
        tablet.get_by_text("One entry that had not been sent was deleted with it.")
    ).to_be_visible()
    looks_right(tablet)
    if folder := os.environ.get("RECOVERY_LOOK"):
        tablet.screenshot(path=f"{folder}/gone.png")
    wait_until(lambda: databases(tablet) == ["recovery"], "their database is gone from the tablet")
    tablet.reload()
    expect(tablet.get_by_text("One entry that had not been sent")).to_be_visible()
    tablet.get_by_role("button", name="To the start").click()
    pages.is_out(tablet)
    tablet.reload()
    pages.is_out(tablet)


def test_a_session_that_ended_wipes_nothing(page: Page, recovery: Installation, email: str) -> None:
    pages.agree(page)
    pages.add_knee(page, "2026-09-01")
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    page.context.clear_cookies()
    with page.expect_response("**/account/erased/") as asked:
        page.reload()
    told = asked.value.json()
    assert (told["account_deleted"], told["ended_device"]) == (False, None)
    expect(page.get_by_role("link", name="Sign in to")).to_be_visible()
    pages.stands(page, "pain_movement", "4")
    assert len(databases(page)) == 2


# What is remembered on the device is no more than that nobody owes a sign-out.
HELD = """() => new Promise((resolve) => {
    const opening = indexedDB.open('recovery');
    opening.onsuccess = () => {
        const all = opening.result.transaction('meta').objectStore('meta').getAll();
        all.onsuccess = () => { opening.result.close(); resolve(all.result) };
    };
})"""


def test_a_physiotherapist_finds_the_way_out_too(
    desk: BrowserContext, recovery: Installation, tmp_path, email: str
) -> None:
    pages.create_clinic(recovery, email, tmp_path)
    page = desk.new_page()
    pages.sign_in(page, email)
    page.get_by_role("link", name="Clinic").click()
    page.get_by_role("button", name="Delete account").click()
    expect(page.get_by_text("their list of who has looked keeps your name")).to_be_visible()
    page.get_by_label("Your password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_role("heading", name="Your account is deleted")).to_be_visible()
