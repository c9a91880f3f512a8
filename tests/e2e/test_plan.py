"""The plan of a recovery on one screen: the injury, what is taken, and the way into each form."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation


def region(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def open_plan(page: Page) -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()


def in_menu(page: Page, what: str, item: str) -> None:
    page.get_by_role("button", name=f"More about {what}").click()
    page.get_by_role("menuitem", name=item).click()


@pytest.fixture
def injury(page: Page, recovery: Installation, email: str) -> str:
    """The id of the knee, of which one measurement is there."""
    pages.plan_magnesium(page)
    pages.log_motion(page, "100")
    pages.all_sent(page)
    return pages.parents_of(recovery, pages.patient_of(recovery, email))[0]


def test_limit_goal_measuring_and_visit_are_rows_that_open_their_forms(
    page: Page, injury: str
) -> None:
    until = pages.today() + timedelta(days=30)
    pages.add_limit(page, injury, "130", until.isoformat())
    pages.add_goal(page, injury, "125")
    knee = region(page, "Knee, left")
    for text in ("bending 100°", "goal 125°", "limit at most 130°"):
        expect(knee.get_by_text(text, exact=True)).to_be_visible()
    for row, heading in (
        ("Bending: at most 130°", "Limits set for you"),
        ("125° of bending", "Add a goal"),
        ("Measured ", "Measuring"),
        ("Add an appointment", "Add an appointment"),
    ):
        knee.get_by_role("link", name=re.compile(f"^{row}")).click()
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        page.go_back()
    knee.get_by_role("link", name="Add an appointment").click()
    page.get_by_label("Day", exact=True).fill(until.isoformat())
    page.get_by_role("button", name="Save").click()
    visit = knee.get_by_role("link", name=f"Physiotherapist on {until.day} {until:%B}")
    expect(visit).to_contain_text("bring the report")


def test_what_a_row_is_about_is_taken_back_in_its_form_and_can_come_back(
    page: Page, injury: str
) -> None:
    pages.add_goal(page, injury, "125")
    goal = page.get_by_role("link", name="125° of bending")
    goal.click()
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("link", name="Add a goal")).to_be_visible()
    expect(goal).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(goal).to_be_visible()


@pytest.mark.promise("P19")
def test_the_injury_that_is_chosen_stays_chosen_and_alone_is_shown(page: Page, injury: str) -> None:
    pages.add_limit(page, injury, "130")
    page.get_by_role("button", name="Add an injury").click()
    for name in ("Shoulder", "right", "Overuse"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("When?").fill(f"{pages.today() - timedelta(days=20)}")
    page.get_by_role("button", name="Save").click()
    knee, shoulder = region(page, "Knee, left"), region(page, "Shoulder, right")
    page.get_by_role("button", name="Shoulder, right", exact=True).click()
    expect(shoulder).to_be_visible()
    expect(knee).to_have_count(0)
    expect(page.get_by_text("at most 130°")).to_have_count(0)
    page.get_by_role("button", name="Knee, left", exact=True).click()
    page.get_by_role("link", name="Trends", exact=True).click()
    chosen = page.get_by_role("button", name="Knee, left", exact=True)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    open_plan(page)
    expect(knee.get_by_text("Bending: at most 130°")).to_be_visible()


def test_a_healed_injury_is_folded_away_and_can_be_opened_again(page: Page, injury: str) -> None:
    open_plan(page)
    in_menu(page, "Knee, left", "Mark as healed today")
    expect(page.get_by_text("No injury yet.")).to_be_visible()
    page.get_by_text("Healed", exact=True).click()
    expect(region(page, "Knee, left").get_by_text("Healed on")).to_be_visible()
    in_menu(page, "Knee, left", "Not healed yet")
    expect(page.get_by_text("Healed", exact=True)).to_have_count(0)
    expect(region(page, "Knee, left").get_by_text("Week ")).to_be_visible()


def test_a_supplement_is_paused_and_stopped_from_its_menu(page: Page, injury: str) -> None:
    open_plan(page)
    taking = region(page, "What I take")
    in_menu(page, "Magnesium glycinate", "Pause for a week")
    expect(taking.get_by_text("21:00: Paused until")).to_be_visible()
    in_menu(page, "Magnesium glycinate", "Go on")
    expect(taking.get_by_text("paused until")).to_have_count(0)
    in_menu(page, "Magnesium glycinate", "Stop")
    expect(taking.get_by_role("button", name="More about")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(taking.get_by_text("200 mg elemental, daily at 21:00")).to_be_visible()


def test_the_trial_says_from_which_day_on_it_is_possible(page: Page) -> None:
    began = pages.today() - timedelta(days=7)
    open_plan(page)
    in_menu(page, "Knee, left", "Change")
    page.get_by_label("When?").fill(began.isoformat())
    page.get_by_role("button", name="Save").click()
    pages.plan_magnesium(page)
    pages.all_sent(page)
    open_plan(page)
    trial = page.get_by_role("link", name="Does it help me? Try it on and off")
    possible = began + timedelta(weeks=12)
    expect(trial).to_contain_text(f"possible from {possible.day} {possible:%B}")
