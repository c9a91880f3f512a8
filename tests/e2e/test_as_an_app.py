"""The app among other apps: its titles, addresses that lead nowhere, and its shortcuts."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

TITLES = {
    "/today": "Today",
    "/trends": "Trends",
    "/trends/helps": "Does it help me?",
    "/diary": "Diary",
    "/plan": "Plan",
    "/me": "Me",
    "/wrong": "What is wrong?",
    "/check-in/today/pain_movement": "How much pain when moving",
}


def test_each_screen_of_a_patient_names_itself_in_the_title(page: Page) -> None:
    pages.all_sent(page)
    for path, name in TITLES.items():
        page.goto(path)
        expect(page).to_have_title(re.compile(rf"{re.escape(name)}.* · Recovery$"))
    page.get_by_role("link", name="Close").or_(page.get_by_role("button", name="Close")).click()
    page.get_by_role("link", name="Trends", exact=True).click()
    expect(page).to_have_title("Trends · Recovery")
    page.go_back()
    expect(page).to_have_title("Today · Recovery")


def test_the_entrance_and_the_desk_are_titled_and_no_patient_is_named(
    page: Page, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.tell_name(page, "Ada Keller")
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    sheet = desk.new_page()
    sheet.goto("/sign-in")
    expect(sheet).to_have_title("Sign in · Recovery")
    pages.sign_in(sheet, f"pt-{email}")
    expect(sheet).to_have_title("Caseload · Recovery")
    link = pages.invite(sheet, email)
    expect(sheet).to_have_title("Invitations · Recovery")
    page.goto(link)
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()
    sheet.goto("/caseload")
    sheet.get_by_role("link", name="Ada Keller").click()
    expect(sheet.get_by_role("heading", name="Ada Keller")).to_be_visible()
    expect(sheet).to_have_title("Caseload · Recovery")


def test_an_unknown_address_says_so_and_shows_the_way_home(page: Page) -> None:
    pages.all_sent(page)
    for path in (
        "/nonsense",
        "/todays/2026-11-24",
        "/caseload",
        "/me/nonsense",
        "/trends/nonsense",
        "/plan/nonsense",
        "/log",
        "/log/nonsense/2026-11-24",
    ):
        page.goto(path)
        expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()
        expect(page).to_have_title("There is nothing here · Recovery")
    page.get_by_role("link", name="To the start").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_an_unknown_address_at_the_desk_says_so_too(
    desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, f"pt-{email}")
    expect(sheet.get_by_role("heading", name="Caseload")).to_be_visible()
    sheet.goto("/trends")
    sheet.get_by_role("link", name="To the start").click()
    expect(sheet.get_by_role("heading", name="Caseload")).to_be_visible()


def test_an_address_tells_a_stranger_nothing(desk: BrowserContext) -> None:
    stranger = desk.new_page()
    for path in ("/nonsense", "/plan"):
        stranger.goto(path)
        expect(stranger.get_by_role("button", name="Create an account")).to_be_visible()


def test_the_shortcuts_open_what_they_name(page: Page) -> None:
    pages.all_sent(page)
    page.goto("/check-in/today")
    expect(page.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    page.goto("/check-in/today/measure")
    expect(page.get_by_role("heading", name="How far does it move?")).to_be_visible()


def test_a_browser_that_keeps_nothing_is_told_so_and_not_a_blank_page(
    phone: BrowserContext,
) -> None:
    page = phone.new_page()
    page.add_init_script("""(() => {
      const refuse = () => { throw new DOMException("denied", "SecurityError"); };
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { get: refuse });
      IDBFactory.prototype.open = refuse;
      ServiceWorkerContainer.prototype.register = async () => refuse();
    })()""")
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text("does not let Recovery save anything")
