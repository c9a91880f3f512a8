"""Trends: the answer on the first screen in every language, a card for each measure, by injury."""

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e import pages
from tests.e2e.screens import LOCALES, findings, small_phone, speak
from tests.support.browser import wait_for
from tests.support.installation import Installation

DAYS = 84


@pytest.fixture(scope="module")
def account(chromium: Browser, recovery: Installation) -> tuple[str, str, str]:
    """Twelve weeks of a left knee that heals, and a right knee hurt since; their injuries."""
    email = f"{uuid4().hex[:12]}@example.org"
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB", timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    began = pages.today() - timedelta(days=DAYS)
    pages.arrive(page, email, began.isoformat())
    pages.plan_magnesium(page, since=began.isoformat())
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    left, regimen, supplement = pages.parents_of(recovery, patient)
    api = pages.Api(context, patient)
    right = str(uuid4())
    fill(api, left, right, regimen, supplement)
    wait_for(
        lambda: pages.rows(
            recovery,
            "SELECT 1 FROM recovery_computation c JOIN recovery_patient p ON p.id = c.patient_id "
            "WHERE p.id = ? AND c.revision = p.revision",
            patient.hex,
        ),
        "the worker has computed",
        seconds=240,
    )
    context.close()
    return email, left, right


def fill(api: pages.Api, left: str, right: str, regimen: str, supplement: str) -> None:
    day = {ago: (pages.today() - timedelta(days=ago)).isoformat() for ago in range(DAYS + 1)}
    api.create(
        "injuries",
        {"id": right, "joint": "knee", "side": "right", "kind": "sprain", "happened_on": day[40]},
    )
    own = {"motion": "flexion", "source": "surgeon"}
    until = {"maximum": 90, "from_day": day[DAYS], "until_day": day[56]}
    api.create("precautions", {**own, **until, "injury": left})
    api.create("precautions", {**own, "injury": right, "maximum": 60, "from_day": day[40]})
    api.create("goals", {"injury": left, "motion": "flexion", "degrees": 125})
    api.create("goals", {"injury": left, "motion": "flexion", "degrees": 100, "reached_on": day[9]})
    for ago in range(DAYS, -1, -1):
        done = (DAYS - ago) / DAYS
        if ago % 3 == 0:
            api.create("motion-measurements", reading(left, day[ago], 55 + 60 * done, "left"))
        if ago % 2 == 0:
            pain = {"day": day[ago], "injury": left, "context": "movement"}
            api.create("pain-scores", {**pain, "score": round(7 - 6 * done)})
            api.create("sleep-logs", {"night": day[ago], "quality": round(4 + 3 * done)})
        if ago % 6 == 0:
            dose = {"regimen": regimen, "supplement": supplement, "day": day[ago], "slot": "21:00"}
            api.create("doses", {**dose, "outcome": "taken"})
    for ago in (36, 33, 30, 9, 6, 3):
        api.create("motion-measurements", reading(right, day[ago], 40 + (36 - ago) / 4, "right"))
        for context, score in (("movement", 8), ("rest", 5), ("night", 3)):
            pain = {"day": day[ago], "injury": right, "context": context}
            api.create("pain-scores", {**pain, "score": score})


def reading(injury: str, day: str, degrees: float, side: str) -> dict[str, object]:
    return {
        "injury": injury, "day": day, "joint": "knee", "motion": "flexion", "side": side,
        "mode": "active", "device": "phone", "position": "lying", "degrees": round(degrees),
        "rater": "self",
    }  # fmt: skip


@pytest.fixture(params=LOCALES)
def trends(
    request: pytest.FixtureRequest,
    chromium: Browser,
    recovery: Installation,
    account: tuple[str, str, str],
) -> Iterator[Page]:
    """Trends of the left knee on a small phone, in one language."""
    page = opened(chromium, recovery, account, request.param)
    yield page
    page.context.unroute_all(behavior="ignoreErrors")
    page.context.close()


@pytest.fixture
def english(
    chromium: Browser, recovery: Installation, account: tuple[str, str, str]
) -> Iterator[Page]:
    page = opened(chromium, recovery, account, "en")
    yield page
    page.context.unroute_all(behavior="ignoreErrors")
    page.context.close()


def opened(
    chromium: Browser, recovery: Installation, account: tuple[str, str, str], language: str
) -> Page:
    email, left, _ = account
    context = small_phone(chromium, recovery, spoken=language, has_touch=True)
    page = context.new_page()
    page.goto("/")
    speak(context, email, "de" if language == "de" else "en")
    # Languages that no clinician has read are off here: the app has their words all the same.
    context.route("**/api/v1/session", lambda route: speaking(route, language))
    page.evaluate(f"localStorage.setItem('injury chosen', '{left}')")
    page.goto("/today")
    pages.all_sent(page)
    page.goto("/trends")
    return page


def speaking(route: Route, language: str) -> None:
    """Answer who is signed in, and that they speak this language."""
    answer = route.fetch()
    session = answer.json()
    if session.get("user"):
        session["user"]["patient"]["language"] = language
    route.fulfill(response=answer, json=session)


def keep(page: Page, name: str) -> None:
    folder = os.environ.get("RECOVERY_LOOK")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png")


def test_the_first_screen_answers_in_every_language(
    trends: Page, request: pytest.FixtureRequest
) -> None:
    """A sentence that names the error, the figure, and the chart: without a scroll."""
    page = trends
    card = page.locator(".card").first
    expect(card.locator(".lead")).to_contain_text(re.compile(r"\d+°"))
    language = page.evaluate("document.documentElement.lang")
    assert f"[{language}]" in request.node.name
    expect(card.locator(".hints")).to_contain_text("(12°)")
    chart = page.get_by_role("slider").first
    expect(chart).to_be_visible()
    keep(page, f"trends-{language}")
    tabs = page.locator("nav").bounding_box()
    picture = chart.locator("svg .course").bounding_box()
    figure = page.locator(".measure .now").first.bounding_box()
    assert tabs
    assert picture
    assert figure
    assert picture["y"] + picture["height"] <= tabs["y"]
    assert figure["y"] + figure["height"] <= tabs["y"]
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert findings(page, "trends", "light", language) == []


def test_today_leaves_room_for_the_evening_below_the_joint(trends: Page) -> None:
    """The card of the check-in is 120 px high: it ends above the tabs, in every language."""
    page = trends
    page.get_by_role("link").filter(has=page.locator(".icon")).first.click()
    card = page.locator(".card").filter(has=page.locator("svg.joint")).bounding_box()
    tabs = page.locator("nav").bounding_box()
    keep(page, f"today-{page.evaluate('document.documentElement.lang')}")
    assert card
    assert tabs
    assert card["y"] + card["height"] + 120 <= tabs["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_arrow_or_a_touch_takes_the_nearest_reading_and_says_it_above(english: Page) -> None:
    page = english
    chart = page.get_by_role("slider").first
    said = page.locator(".said").first
    chart.focus()
    page.keyboard.press("Home")
    expect(chart).to_have_attribute("aria-valuetext", re.compile("55°, by phone"))
    expect(said).to_contain_text("55°, by phone")
    page.keyboard.press("ArrowRight")  # from reading to reading, not from day to day
    expect(said).to_contain_text("57°")
    box = chart.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] - 30, box["y"] + box["height"] / 2)
    expect(said).to_contain_text(re.compile(r"11\d°"))
    line = said.bounding_box()
    assert line
    assert line["y"] + line["height"] <= box["y"] + 1


def test_a_card_opens_large_and_back_closes_it(english: Page) -> None:
    page = english
    page.get_by_role("link", name="Knee, left: bending").click()
    expect(page.get_by_role("heading", name="Knee, left: bending", level=1)).to_be_visible()
    expect(page.get_by_text("Needed for walking: 67°")).to_be_visible()
    expect(page.get_by_text("more than the measurement error of the phone (12°)")).to_be_visible()
    keep(page, "measure")
    page.get_by_text("Values as a table").first.click()
    expect(page.get_by_role("row").nth(1)).to_contain_text("115°")
    page.go_back()
    expect(page.get_by_role("heading", name="Trends", level=1)).to_be_visible()
    page.get_by_role("link", name="Sleep quality").click()
    expect(page.get_by_text("Line: average of 7 days.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.promise("P19")
def test_two_knees_have_charts_limits_goals_and_pain_of_their_own(english: Page) -> None:
    page = english
    labels = page.locator("svg .label")
    open_left = page.get_by_role("link", name="Knee, left: bending")
    open_right = page.get_by_role("link", name="Knee, right: bending")
    expect(open_left).to_be_visible()
    expect(open_right).to_have_count(0)
    expect(labels).to_have_text(["goal 125°", "limit 90°"])
    page.get_by_role("button", name="Knee, right").click()
    expect(open_right).to_be_visible()
    expect(open_left).to_have_count(0)
    expect(labels).to_have_text(["limit 60°"])
    expect(page.get_by_text("other side")).to_have_count(0)
    pain = page.get_by_role("slider", name=re.compile("^Pain"))
    pain.focus()
    page.keyboard.press("End")
    expect(pain).to_have_attribute(
        "aria-valuetext", pages.spoken("when moving 8", "at rest 5", "at night 3")
    )
    keep(page, "right")
    page.goto("/trends")
    expect(open_right).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_whole_of_trends_has_no_finding(english: Page, theme: str) -> None:
    page = english
    page.emulate_media(color_scheme=theme)
    expect(page.get_by_role("heading", name="Sleep quality")).to_be_visible()
    assert findings(page, "trends-whole", theme, "en") == []
    if os.environ.get("RECOVERY_LOOK"):
        page.set_viewport_size({"width": 360, "height": 1900})
        keep(page, f"whole-{theme}")


@pytest.mark.parametrize("path", ["/today", "/trends", "/plan"])
def test_a_wide_screen_has_the_tabs_at_the_side_and_two_columns(english: Page, path: str) -> None:
    """At 768 px it is a phone with air around it; from 960 px on nothing is stretched."""
    page = english
    tabs = page.get_by_role("navigation", name="Recovery")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(path)
    first = page.locator(".halves > div").first
    second = page.locator(".halves > div").last
    expect(second.locator(".card").first).to_be_visible()
    expect(first.locator(".card").first).to_be_visible()
    rail, left, right = tabs.bounding_box(), first.bounding_box(), second.bounding_box()
    assert rail
    assert left
    assert right
    assert (rail["x"], rail["height"]) == (0, 800)
    assert rail["width"] < left["x"]
    assert left["x"] + left["width"] < right["x"]
    assert left["y"] == right["y"]
    assert right["x"] + right["width"] <= 1280
    assert findings(page, f"{path[1:]}-wide", "light", "en") == []
    page.set_viewport_size({"width": 768, "height": 1024})
    below, left, right = tabs.bounding_box(), first.bounding_box(), second.bounding_box()
    assert below
    assert left
    assert right
    assert below["y"] + below["height"] == 1024
    assert right["y"] >= left["y"] + left["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 768
