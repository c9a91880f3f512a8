"""The diary: every entry by its day, a search that folds accents, and changes made there."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e import boxes, pages
from tests.support.installation import Installation


def day_of(page: Page, ago: int) -> Locator:
    """The card of a day."""
    day = pages.today() - timedelta(days=ago)
    link = page.get_by_role("link", name=f"Open {day:%A} {day.day} {day:%B}")
    return page.locator(".card").filter(has=link)


@pytest.fixture
def diary(page: Page) -> Page:
    yesterday = (pages.today() - timedelta(days=1)).isoformat()
    pages.log_pain(page, 4, 2)
    pages.answer(page, "painkillers", "None")
    pages.ask(page, "extra-note", yesterday)
    page.get_by_role("textbox", name="A note for this day").fill("Übungen im Bad, viel besser")
    pages.leave(page)
    page.goto("/today")
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("link", name="Diary").click()
    expect(page.get_by_role("heading", name="Diary")).to_be_focused()
    return page


def test_entries_stand_by_day_and_a_tap_changes_one_in_its_question(
    diary: Page, recovery: Installation, email: str
) -> None:
    today = day_of(diary, 0)
    for line in ("Pain when moving 4", "Pain at rest 2", "Painkillers None"):
        expect(today.get_by_role("button", name=line)).to_be_visible()
    today.get_by_role("button", name="Pain at rest 2").click()
    expect(diary.get_by_role("heading", name="How much pain at rest, today?")).to_be_focused()
    pages.choose(diary, "7")
    diary.goto("/diary")
    expect(day_of(diary, 0).get_by_role("button", name="Pain at rest 7")).to_be_visible()
    pages.leave(diary)
    pages.all_sent(diary)
    found = pages.rows(
        recovery,
        "SELECT score FROM recovery_pain WHERE patient_id = ? AND context = 'rest'",
        pages.patient_of(recovery, email).hex,
    )
    assert found == [(7,)]


def test_a_search_folds_accents_and_leads_to_the_note(diary: Page) -> None:
    search = diary.get_by_role("searchbox", name="Search in all entries")
    search.fill("ubungen BESSER")
    expect(diary.get_by_role("status").filter(has_text="1 entry")).to_be_visible()
    note = day_of(diary, 1).get_by_role("button", name="Note Übungen im Bad, viel besser")
    expect(note).to_be_visible()
    expect(day_of(diary, 0)).to_have_count(0)
    search.fill("swimming")
    expect(diary.get_by_text("No entry contains “swimming”.")).to_be_visible()
    search.fill("")
    diary.get_by_role("button", name="Notes").click()
    expect(day_of(diary, 0)).to_have_count(0)
    note.click()
    expect(diary.get_by_role("textbox", name="A note for this day")).to_have_value(
        "Übungen im Bad, viel besser"
    )
    diary.go_back()
    expect(diary.get_by_role("heading", name="Diary")).to_be_visible()


def test_what_no_question_changes_is_removed_there_and_comes_back(page: Page) -> None:
    pages.plan_magnesium(page)
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Took something outside the plan").click()
    extra = page.get_by_role("group", name="Took something outside the plan")
    extra.get_by_role("button").first.click()
    expect(page.get_by_text("Also taken: Magnesium")).to_be_visible()
    page.goto("/diary")
    dose = day_of(page, 0).get_by_role("button", name="Magnesium")
    dose.click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(dose).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(dose).to_be_visible()


def test_a_sign_leads_to_what_to_do_about_it(page: Page) -> None:
    page.goto("/wrong/effects")
    page.get_by_role("button", name="Nausea").click()
    expect(page.get_by_role("button", name="Tapped by mistake")).to_be_visible()
    page.goto("/diary")
    page.get_by_role("button", name="Nausea").click()
    expect(page.get_by_role("button", name="Tapped by mistake")).to_be_visible()


def test_the_diary_fits_a_small_phone_and_has_no_finding(diary: Page) -> None:
    diary.set_viewport_size({"width": 320, "height": 640})
    assert boxes.faults(diary) == []
    violations = Axe().run(diary).response["violations"]
    assert [(each["id"], node["target"]) for each in violations for node in each["nodes"]] == []


def test_an_empty_diary_says_what_will_be_there(page: Page) -> None:
    page.goto("/diary")
    expect(page.get_by_text("What you log stands here, day by day.")).to_be_visible()
