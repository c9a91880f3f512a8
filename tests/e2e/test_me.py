"""Me: rows with what holds now, each a page with an address, and the way back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

PAGES = {
    "Sharing": "/me/sharing",
    "Reminders": "/me/reminders",
    "Diary": "/diary",
    "Report for my surgeon": "/me/data/report",
    "Take data with you": "/me/data",
    "About you": "/me/you",
    "Sign-in and security": "/me/account",
    "Lock on this phone": "/me/lock",
    "Language, time zone": "/me/language",
    "Privacy, about": "/me/about",
}


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    page = phone.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    pages.arrive(page, email)
    return page


def test_each_row_opens_a_page_of_its_own_and_back_returns_to_the_same_place(page: Page) -> None:
    page.get_by_role("link", name="Me", exact=True).click()
    for row, path in PAGES.items():
        link = page.get_by_role("link", name=row)
        link.evaluate("link => link.scrollIntoView({ block: 'center' })")
        before = page.evaluate("scrollY")
        link.click()
        expect(page).to_have_url(re.compile(f"{path}$"))
        if path != "/me/data/report":
            heading = page.get_by_role("heading", level=1)
            expect(heading).to_be_focused()
            expect(page).to_have_title(f"{heading.inner_text()} · Recovery")
        page.go_back()
        expect(link).to_be_focused()
        expect(page).to_have_title("Me · Recovery")
        assert page.evaluate("scrollY") == before


def test_a_page_that_was_opened_by_its_address_leads_back_to_me(page: Page) -> None:
    page.goto("/me/you")
    page.get_by_label("Your name").fill("Ada Byron")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_role("heading", name="Ada Byron")).to_be_visible()
    expect(page.get_by_role("link", name="About you")).to_contain_text("Ada Byron")


def test_the_rows_say_what_holds_now(page: Page) -> None:
    page.get_by_role("link", name="Me", exact=True).click()
    expect(page.get_by_role("link", name="Reminders")).to_contain_text("No time planned yet")
    page.get_by_role("link", name="Today", exact=True).click()
    pages.plan_magnesium(page)
    pages.open_me(page, "Reminders")
    page.get_by_label("From", exact=True).fill("22:30")
    page.get_by_label("From", exact=True).blur()
    page.get_by_label("Until", exact=True).fill("07:00")
    page.get_by_label("Until", exact=True).blur()
    page.get_by_role("button", name="Back", exact=True).click()
    row = page.get_by_role("link", name="Reminders")
    expect(row).to_contain_text("21:00, not on this phone · quiet from 22:30")
    expect(page.get_by_role("link", name="Language")).to_contain_text("English · Berlin")
    expect(page.get_by_text("All sent")).to_be_visible()


def test_who_puts_the_app_away_after_stop_has_stopped(
    page: Page, recovery: Installation, email: str, tmp_path: Path
) -> None:
    clinician = f"pt-{email}"
    pages.create_clinic(recovery, clinician, tmp_path)
    page.goto(pages.invited(recovery, clinician, email))
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()
    page.goto("/me")
    expect(page.get_by_text("Nobody has looked yet.")).to_be_visible()
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.get_by_role("button", name="Stop sharing with Jo Berger").click()
        page.get_by_role("link", name="Today", exact=True).click()
    page.goto("/me")
    expect(page.get_by_role("link", name="You share with nobody.")).to_be_visible()
