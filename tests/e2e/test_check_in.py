"""The evening, one question a screen: how long it takes, and what a tap and a step back do."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import pages
from tests.e2e.screens import choose
from tests.support.installation import Installation

SMALL = {"width": 360, "height": 640}
# What does not fit into the window, or lies outside of it.
BEYOND = """() => {
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollHeight > innerHeight) found.push(`scrolls: ${page.scrollHeight}`);
  if (page.scrollWidth > innerWidth) found.push(`sideways: ${page.scrollWidth}`);
  for (const each of document.querySelectorAll(".check-in button, .check-in h1")) {
    const box = each.getBoundingClientRect();
    const isOut = box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth;
    if (isOut) found.push(`${each.textContent.trim()}: ${Math.round(box.bottom)}`);
  }
  return found;
}"""


@pytest.fixture
def evening(page: Page) -> Page:
    """A small phone: magnesium every evening, no measuring today or yesterday, nothing answered."""
    page.set_viewport_size(SMALL)
    pages.plan_magnesium(page)
    pages.measure_on(page, f"{pages.today() + timedelta(days=3):%A}")
    return page


def counting(page: Page) -> Callable[[], int]:
    """Count the taps from now on."""
    page.evaluate(
        "() => { window.taps = 0; "
        "addEventListener('pointerdown', () => { window.taps += 1 }, true) }"
    )
    return lambda: page.evaluate("() => window.taps")


def begin(page: Page) -> None:
    """Open the check-in: a button in the evening, a line before noon."""
    started = page.locator("main .primary.wide")
    waits = page.get_by_role("button", name=re.compile("^Evening check-in"))
    expect(started.or_(waits).first).to_be_visible()
    (started if started.is_visible() else waits).first.click()
    expect(page.locator(".check-in")).to_be_visible()


def go_through(page: Page, beyond: list[str]) -> int:
    """Answer each question by its first answer; count them, and note what does not fit."""
    count = 0
    while page.locator(".check-in").is_visible():
        heading = page.locator(".check-in h1").inner_text()
        beyond += [f"{heading}: {each}" for each in page.evaluate(BEYOND)]
        page.locator(".answers button").first.click()
        count += 1
        expect(page.locator(".check-in h1").get_by_text(heading, exact=True)).to_have_count(0)
    return count


def test_a_usual_evening_takes_eight_taps_and_no_scrolling_in_every_language(
    evening: Page, recovery: Installation, email: str
) -> None:
    spoken = evening.context.request.get("/api/v1/session").json()["entrance"]["languages"]
    assert len(spoken) > 1
    beyond: list[str] = []
    for back, each in enumerate(spoken):
        choose(evening.context, each)
        day = pages.today() - timedelta(days=back)
        evening.goto(f"/today/{day}" if back else "/today")
        expect(evening.locator("html")).to_have_attribute("lang", each)
        taps = counting(evening)
        begin(evening)
        questions = go_through(evening, beyond)
        assert taps() <= 8
        assert questions >= (6 if back == 0 else 5), "the dose is planned from today"
    assert not beyond
    pages.all_sent(evening)
    patient = pages.patient_of(recovery, email)
    assert pages.live(recovery, "pain", patient) == 2 * len(spoken)
    assert pages.live(recovery, "dose", patient) == 1


def test_when_all_is_answered_the_evening_folds_into_lines_that_open_their_question(
    evening: Page,
) -> None:
    begin(evening)
    go_through(evening, [])
    expect(evening.get_by_role("heading", name="That's today")).to_be_visible()
    line = evening.get_by_role("button", name=re.compile("^Painkillers"))
    expect(line).to_contain_text("None")
    line.click()
    evening.get_by_role("button", name="More", exact=True).click()
    expect(evening.get_by_role("heading", name="That's today")).to_be_visible()
    expect(line).to_contain_text("More")


def test_the_heading_is_focused_and_says_which_question_it_is(evening: Page) -> None:
    begin(evening)
    expect(evening.locator("h1:focus")).to_contain_text("Question 1 of 7")
    evening.get_by_role("button", name="Taken", exact=True).click()
    expect(evening.locator("h1:focus")).to_contain_text("Question 2 of 7")
    expect(evening.locator("h1:focus")).to_contain_text("How much pain when moving, today?")


def test_a_second_tap_that_comes_too_soon_answers_nothing(
    evening: Page, recovery: Installation, email: str
) -> None:
    begin(evening)
    evening.get_by_role("button", name="Taken", exact=True).click()
    heading = evening.get_by_role("heading", name="How much pain when moving")
    expect(heading).to_be_visible()
    four = evening.get_by_role("button", name=re.compile(r": 4$"))
    expect(evening.locator(".answers[inert]")).to_have_count(0)
    box = four.bounding_box()
    assert box
    four.click()
    evening.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(evening.get_by_role("heading", name="How much pain at rest")).to_be_visible()
    pages.close(evening)
    pages.all_sent(evening)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 1


def test_what_is_wrong_is_one_tap_from_every_question_and_back_returns_to_it(
    evening: Page,
) -> None:
    begin(evening)
    evening.get_by_role("button", name="Taken", exact=True).click()
    question = evening.get_by_role("heading", name="How much pain when moving")
    expect(question).to_be_visible()
    wrong = evening.get_by_role("link", name="Something's wrong")
    box = wrong.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    wrong.click()
    expect(evening.get_by_role("heading", name="What is wrong?")).to_be_visible()
    evening.go_back()
    expect(question).to_be_visible()


def test_undo_returns_to_the_question_that_was_answered(evening: Page) -> None:
    begin(evening)
    evening.get_by_role("button", name="Taken", exact=True).click()
    evening.get_by_role("button", name=re.compile(r": 4$")).click()
    expect(evening.get_by_role("heading", name="How much pain at rest")).to_be_visible()
    told = evening.get_by_role("status").filter(has_text="Pain when moving: 4")
    expect(told).to_be_visible()
    evening.get_by_role("button", name="Undo").click()
    expect(evening.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    expect(evening.get_by_role("button", name=re.compile(r": 4$"))).to_have_attribute(
        "aria-pressed", "false"
    )
    expect(told).to_have_count(0)


def test_back_goes_one_question_back_and_changes_nothing(
    evening: Page, recovery: Installation, email: str
) -> None:
    begin(evening)
    evening.get_by_role("button", name="Taken", exact=True).click()
    evening.get_by_role("button", name=re.compile(r": 4$")).click()
    expect(evening.get_by_role("heading", name="How much pain at rest")).to_be_visible()
    evening.go_back()
    expect(evening.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    expect(evening.get_by_role("button", name=re.compile(r": 4$"))).to_have_attribute(
        "aria-pressed", "true"
    )
    evening.get_by_role("button", name="Back", exact=True).click()
    expect(evening.get_by_role("group", name=re.compile("^Magnesium"))).to_be_visible()
    evening.go_back()
    expect(evening.get_by_role("navigation")).to_be_visible()
    pages.all_sent(evening)
    patient = pages.patient_of(recovery, email)
    assert (pages.live(recovery, "dose", patient), pages.live(recovery, "pain", patient)) == (1, 1)


def test_a_dose_answered_on_its_card_is_not_asked_again(evening: Page) -> None:
    evening.locator("main").get_by_role("button", name="Taken", exact=True).click()
    expect(evening.get_by_role("button", name=re.compile("Magnesium.*Taken"))).to_be_visible()
    begin(evening)
    expect(evening.get_by_role("heading", name="How much pain when moving")).to_be_visible()


def test_a_question_can_be_left_out_and_stands_as_not_logged(evening: Page) -> None:
    begin(evening)
    evening.get_by_role("button", name="Skip this question").click()
    expect(evening.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    go_through(evening, [])
    expect(evening.get_by_role("heading", name="That's today")).to_be_visible()
    expect(evening.get_by_role("button", name=re.compile("^Magnesium"))).to_contain_text(
        "Not logged"
    )


@pytest.mark.promise("P19")
def test_two_injuries_are_asked_for_by_name_in_twelve_taps(
    evening: Page, recovery: Installation, email: str
) -> None:
    evening.get_by_role("link", name="Plan", exact=True).click()
    evening.get_by_role("button", name="Add an injury").click()
    for name in ("Shoulder", "right", "Tendon"):
        evening.get_by_role("button", name=name, exact=True).click()
    evening.get_by_label("When?").fill(f"{pages.today() - timedelta(days=20)}")
    evening.get_by_role("button", name="Save").click()
    evening.get_by_role("link", name="Today", exact=True).click()
    taps = counting(evening)
    begin(evening)
    evening.get_by_role("button", name="Taken", exact=True).click()
    asked = []
    for _ in range(4):
        heading = evening.locator(".check-in h1")
        expect(heading).to_contain_text("How much pain")
        asked.append(heading.inner_text())
        evening.get_by_role("button", name=re.compile(r": 3$")).click()
        expect(evening.locator(".check-in h1").get_by_text(asked[-1], exact=True)).to_have_count(0)
    assert [("Knee" in each, "Shoulder" in each) for each in asked] == [
        (False, True), (True, False), (False, True), (True, False)
    ]  # fmt: skip
    go_through(evening, [])
    assert taps() <= 12
    pages.all_sent(evening)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 4


def test_a_measuring_evening_takes_twelve_taps(page: Page) -> None:
    page.set_viewport_size(SMALL)
    pages.plan_magnesium(page)
    pages.measure_daily(page)
    taps = counting(page)
    begin(page)
    beyond: list[str] = []
    while page.locator(".check-in").is_visible():
        heading = page.locator(".check-in h1").inner_text()
        if "How far does it move" in heading:
            for _ in range(3):
                page.get_by_role("button", name="One degree more").click()
            page.get_by_role("button", name=re.compile("^I measured this")).click()
        else:
            page.locator(".answers button").first.click()
        beyond += page.evaluate(BEYOND)
        expect(page.locator(".check-in h1").get_by_text(heading, exact=True)).to_have_count(0)
    assert taps() <= 12
    assert not [each for each in beyond if each.startswith("sideways")]
    expect(page.get_by_role("heading", name="That's today")).to_be_visible()


def test_the_week_shows_how_full_each_day_is_and_opens_it_with_one_tap(evening: Page) -> None:
    yesterday = pages.today() - timedelta(days=1)
    week = evening.get_by_role("group", name="Choose a day")
    day = week.get_by_role("button", name=re.compile(f"{yesterday.day} {yesterday:%B}"))
    expect(day).to_have_accessible_name(re.compile("not logged$"))
    day.click()
    expect(evening.get_by_role("heading", level=1)).to_contain_text(f"{yesterday.day}")
    begin(evening)
    go_through(evening, [])
    expect(day).to_have_accessible_name(re.compile("everything logged$"))
