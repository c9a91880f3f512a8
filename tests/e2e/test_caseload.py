"""The morning of a physiotherapist with sixty patients: who needs a call, why, and what is done."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e import pages
from tests.e2e.made_caseload import GROUPS, made_caseload
from tests.support.installation import Installation

HEADS = ("Today 3", "This week 5", "Next visit 4", "On course or quiet 48")


@pytest.fixture
def morning(
    chromium: Browser, recovery: Installation, email: str, tmp_path: Path
) -> Iterator[Page]:
    """A desk on a large screen, which is answered with sixty patients."""
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB",
        viewport={"width": 1440, "height": 900}, service_workers="block",
    )  # fmt: skip
    context.set_default_timeout(15_000)
    made = made_caseload(pages.today())
    context.route("**/api/v1/caseload/", lambda route: route.fulfill(json=made))
    context.route(
        "**/api/v1/caseload/changes/", lambda route: route.fulfill(json={"version": "made"})
    )
    sheet = context.new_page()
    pages.sign_in(sheet, f"pt-{email}")
    expect(sheet.get_by_role("link", name="Ada Keller", exact=True)).to_be_visible()
    yield sheet
    context.close()


def rows_in_sight(sheet: Page) -> int:
    return sheet.evaluate(
        "[...document.querySelectorAll('a[data-patient]')]"
        ".filter((link) => link.closest('tr').getBoundingClientRect().bottom <= innerHeight).length"
    )


def test_twelve_patients_and_all_four_groups_stand_on_one_screen(morning: Page) -> None:
    for head in HEADS:
        expect(morning.get_by_role("rowheader", name=head)).to_be_in_viewport(ratio=1)
    assert rows_in_sight(morning) >= 12
    # The quiet ones are folded; the three who need a call have a number beside them.
    expect(morning.locator("a[data-patient]")).to_have_count(sum(n for _, n in GROUPS) - 48)
    expect(morning.get_by_role("link", name=re.compile("^Call .*: 0170"))).to_have_count(3)
    morning.get_by_role("table").get_by_role("button", name=HEADS[3]).click()
    expect(morning.locator("a[data-patient]")).to_have_count(60)


def test_a_search_finds_without_accents_and_in_the_quiet_ones(morning: Page) -> None:
    search = morning.get_by_label("Search name, joint or flag")
    search.fill("zoe")
    expect(morning.locator("a[data-patient]")).to_have_text(["Zoë Nowak"])
    search.fill("acl extension")
    expect(morning.locator("a[data-patient]").first).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Next visit")).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Today")).to_have_count(0)


def test_keys_walk_the_list_and_back_keeps_everything(morning: Page) -> None:
    morning.get_by_role("table").get_by_role("button", name=HEADS[3]).click()
    for _ in range(4):
        morning.keyboard.press("j")
    morning.keyboard.press("k")
    third = morning.locator("a[data-patient]").nth(2)
    expect(third).to_be_focused()
    morning.keyboard.press("e")
    expect(morning.get_by_text("All flags of Lena Brandt")).to_be_visible()
    morning.keyboard.press("e")
    morning.evaluate("scrollTo(0, 400)")
    expect(third).to_be_focused()
    morning.keyboard.press("Enter")
    expect(morning).to_have_url(re.compile("/caseload/.+"))
    morning.go_back()
    expect(third).to_be_focused()
    expect(morning.locator("a[data-patient]")).to_have_count(60)
    assert morning.evaluate("scrollY") == 400
    morning.keyboard.press("/")
    expect(morning.get_by_label("Search name, joint or flag")).to_be_focused()


def test_one_flag_is_answered_with_one_tap_and_all_of_a_patient_with_two(morning: Page) -> None:
    sent: list[dict[str, str]] = []

    def keep(route: Route) -> None:
        sent.append(json.loads(route.request.post_data or "{}"))
        route.fulfill(status=201, json={"ids": ["1", "2"], "until_day": "2026-12-06"})

    morning.context.route("**/api/v1/caseload/*/flags/", keep)
    morning.get_by_role("button", name="Phoned: Ada Keller").click()
    expect(morning.get_by_text("Phoned: set aside until 6 December.")).to_be_visible()
    morning.get_by_role("button", name="Answer: Ada Keller").click()
    morning.get_by_role("button", name="Next visit: All flags of Ada Keller").click()
    expect(morning.get_by_text("Next visit: set aside until 6 December.")).to_be_visible()
    assert sent == [{"flag": "red_flag:1", "answer": "phoned"}, {"answer": "next_visit"}]


def test_the_list_prints_on_two_pages(morning: Page) -> None:
    printed = morning.pdf(format="A4", landscape=True)
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 2


def test_on_a_phone_the_same_groups_are_cards_with_a_call_in_reach(morning: Page) -> None:
    morning.set_viewport_size({"width": 390, "height": 844})
    expect(morning.get_by_role("row")).to_have_count(0)
    for head in HEADS:
        expect(morning.get_by_role("heading", name=head)).to_be_attached()
    call = morning.get_by_role("link", name="Call Ada Keller: 0170 555 01 23")
    expect(call).to_have_attribute("href", "tel:01705550123")
    expect(call).to_be_in_viewport()
    assert morning.evaluate("document.documentElement.scrollWidth") <= 390
