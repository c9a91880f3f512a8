"""Every screen of a phone as somebody saw it once: on one evening that never changes.

`make pictures-check` looks at every size; a plain run at the phone's own, in both themes.
`make pictures-again` takes the pictures anew.
"""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import boxes, pages
from tests.e2e.course import course_until, rows_of
from tests.e2e.pictures import EVENING, HIGHEST, THEMES, Pictures, settled
from tests.e2e.screens import SCREENS, small_phone, whole
from tests.support.browser import wait_for
from tests.support.installation import Installation, make_run, wait_until_announced
from tests.support.moved_clock import MovedClock

ADA = "ada@example.org"
MORE = ("trends/helps", "trends/knee-left-flexion", "plan/trial", "diary", "me/lock", "nonsense")
# How many browsers are signed in hangs on the tests before.
SEEN = [path for path in (*SCREENS, *MORE) if path != "me/account"]
# Width of the screen, and the size of the root's text in percent.
SIZES = {
    "phone": (360, 100),
    "narrow": (320, 100),
    "text": (320, 200),
    "tablet": (768, 100),
    "wide": (1280, 100),
}
SHOWN = SIZES if os.environ.get("RECOVERY_PICTURES_ALL") else {"phone": SIZES["phone"]}


@pytest.fixture(scope="module")
def recovery(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation on that evening, of whose addresses nothing hangs on a run."""
    folder = tmp_path_factory.mktemp("evening")
    clock = MovedClock(folder / "ahead")
    clock.move(EVENING)
    settings = {**clock.settings, "RECOVERY_BUDGET_SCALE": "50"}
    with make_run(checkout, folder / "var", settings) as installation:
        wait_until_announced(installation)
        yield installation


def phone_of_that_evening(
    browser: Browser, recovery: Installation, theme: str = "light"
) -> BrowserContext:
    context = small_phone(browser, recovery, theme)
    context.clock.set_fixed_time(EVENING)
    return context


@pytest.fixture(scope="module")
def injury(chromium: Browser, recovery: Installation) -> str:
    """Ada has twelve weeks of entries up to yesterday; this is the id of her knee."""
    context = phone_of_that_evening(chromium, recovery)
    page = context.new_page()
    entries = course_until(EVENING.date() - timedelta(days=1))
    began = entries[0][0]
    pages.arrive(page, ADA, began.isoformat())
    pages.plan_magnesium(page, since=(began + timedelta(days=14)).isoformat())
    pages.all_sent(page)
    patient = pages.patient_of(recovery, ADA)
    injury, regimen, supplement = pages.parents_of(recovery, patient)
    api = pages.Api(context, patient)
    for day, entry in entries:
        for noun, row in rows_of(day, entry, injury, regimen, supplement):
            api.create(noun, row)
    pages.add_limit(page, injury, "145")
    pages.add_goal(page, injury, "140")
    pages.all_sent(page)
    wait_for(lambda: has_curve(api), "the curve is computed")
    context.close()
    return injury


def has_curve(api: pages.Api) -> bool:
    body = api.context.request.get(f"{api.base}/findings/").json()
    return not body["stale"] and any(each["kind"] == "curve" for each in body["findings"])


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(chromium: Browser, recovery: Installation, injury: str, theme: str) -> Iterator[Page]:
    context = phone_of_that_evening(chromium, recovery, theme)
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto("/sign-in")
    pages.sign_in(page, ADA)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    pages.all_sent(page)
    yield page
    context.close()


@pytest.mark.parametrize("size", SHOWN)
def test_every_screen_looks_as_it_did(page: Page, injury: str, theme: str, size: str) -> None:
    width, text = SIZES[size]
    page.set_viewport_size({"width": width, "height": 640})
    pictures = Pictures(page.context)
    wrong: list[str] = []
    for path in SEEN:
        page.goto("/" + path.format(injury=injury))
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", text)
        settled(page)
        if path == "me":
            expect(page.get_by_text("All sent", exact=True)).to_be_visible()
        name = path.format(injury="injury").replace("/", "-")
        wrong += [f"{name}: {each}" for each in boxes.faults(page)]
        wrong += pictures.differ(f"screens/{size}/{name}-{theme}", whole(page, HIGHEST))
    assert wrong == []
