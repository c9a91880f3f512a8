"""Before there is an account: what it is, and an example to look into."""

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.e2e import boxes, pages
from tests.e2e.screens import findings


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    page = phone.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/")
    expect(page.get_by_role("heading", name="See whether your joint gets better")).to_be_visible()
    return page


def test_the_first_page_shows_what_it_will_look_like_and_three_ways_on(page: Page) -> None:
    expect(page.get_by_role("img", name="Knee, left, bending")).to_be_visible()
    page.get_by_role("button", name="I have an account").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("heading", name="Create an account")).to_be_visible()


def test_who_was_refused_an_account_and_signs_in_is_offered_no_passkey(
    page: Page, desk: BrowserContext, email: str
) -> None:
    pages.arrive(desk.new_page(), email)
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    page.get_by_role("button", name="I have an account").click()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_the_example_is_looked_into_without_an_account_and_keeps_nothing(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    before = page.evaluate("async () => (await indexedDB.databases()).map((each) => each.name)")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if "/api/" in request.url else None)
    page.get_by_role("button", name="Look at an example").click()
    expect(page.get_by_text("Made-up data of nobody.")).to_be_visible()
    expect(page).to_have_title("An example · Recovery")
    expect(page.get_by_text("13° is more than measurement error (12°).")).to_be_visible()
    page.get_by_role("button", name="Trends", exact=True).click()
    expect(page.get_by_text("Your left knee bends")).to_be_visible()
    for measure in ("Bending", "Pain", "Sleep quality"):
        expect(page.get_by_role("heading", name=measure, exact=True)).to_be_visible()
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowLeft")
    assert asked == []
    kept = page.evaluate("async () => (await indexedDB.databases()).map((each) => each.name)")
    assert kept == before
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_role("button", name="Look at an example")).to_be_visible()


def test_front_and_example_have_no_finding_and_nothing_is_cut_off(page: Page) -> None:
    for path in ("/", "/example", "/example/trends"):
        page.goto(path)
        expect(page.locator("h1").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert findings(page, path, "light", "en") == []
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(boxes.LOOK) == []
