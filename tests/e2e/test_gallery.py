"""Every part of the app, in both themes and two sizes of text, as somebody saw it once."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e import boxes
from tests.e2e.pictures import Pictures
from tests.support.installation import Installation

THEMES = ("light", "dark")
SIZES = (100, 200)


def shown(page: Page, size: int) -> None:
    """The gallery with its font, icons and text size in place."""
    page.goto("/gallery")
    expect(page.get_by_role("heading", name="The parts").first).to_be_visible()
    page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", size)
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".rests")).to_have_count(0)


@pytest.fixture(params=THEMES)
def gallery(
    chromium: Browser, recovery: Installation, request: pytest.FixtureRequest
) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport={"width": 360, "height": 640},
        locale="en-GB",
        color_scheme=request.param,
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_every_part_looks_as_it_did(
    gallery: Page, size: int, request: pytest.FixtureRequest
) -> None:
    theme = request.node.callspec.params["gallery"]
    shown(gallery, size)
    pictures = Pictures(gallery.context)
    changed: list[str] = []
    for part in gallery.locator("[data-part]").all():
        name = f"gallery/{part.get_attribute('data-part')}-{theme}-{size}"
        changed += pictures.differ(name, part.screenshot())
    assert changed == []


@pytest.mark.parametrize("size", SIZES)
def test_no_part_is_cut_off_or_lies_on_another(gallery: Page, size: int) -> None:
    shown(gallery, size)
    assert boxes.faults(gallery) == []


def test_no_part_has_an_accessibility_finding(gallery: Page) -> None:
    shown(gallery, 100)
    violations = Axe().run(gallery).response["violations"]
    assert [(each["id"], node["target"]) for each in violations for node in each["nodes"]] == []


@pytest.mark.promise("P21")
def test_a_resting_button_can_be_read(gallery: Page) -> None:
    shown(gallery, 100)
    for button in gallery.locator("button:disabled").all():
        assert contrast(gallery, button.element_handle()) >= 4.5


def contrast(page: Page, element: object) -> float:
    """Of a text and the nearest ground that is painted behind it."""
    found: float = page.evaluate(
        """(el) => {
          const parse = (text) => text.match(/[\\d.]+/g).map(Number);
          const light = (text) => parse(text).slice(0, 3)
            .map((each) => each / 255)
            .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
            .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
          let behind = el;
          const solid = (text) => (parse(text)[3] ?? 1) > 0;
          while (!solid(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
          const [low, high] = [getComputedStyle(el).color, getComputedStyle(behind).backgroundColor]
            .map(light).sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        }""",
        element,
    )
    return found


def test_a_sheet_closes_with_back_with_escape_and_gives_the_focus_back(gallery: Page) -> None:
    shown(gallery, 100)
    opener = gallery.get_by_role("button", name="Bend at most 130°")
    sheet = gallery.get_by_role("dialog", name="Bend at most 130°")
    opener.click()
    expect(sheet).to_be_visible()
    gallery.go_back()
    expect(sheet).to_have_count(0)
    expect(gallery).to_have_url(re.compile("/gallery$"))
    opener.click()
    gallery.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_have_count(0)
    # Closing took its entry of the history with it: Back leaves the page.
    gallery.go_back()
    expect(gallery).not_to_have_url(re.compile("/gallery$"))


def test_a_menu_is_walked_with_arrows_and_left_with_escape(gallery: Page) -> None:
    shown(gallery, 100)
    opener = gallery.get_by_role("button", name="More").first
    opener.press("Enter")
    expect(gallery.get_by_role("menuitem", name="Change")).to_be_focused()
    gallery.keyboard.press("ArrowDown")
    expect(gallery.get_by_role("menuitem", name="Stop")).to_be_focused()
    gallery.keyboard.press("ArrowDown")
    expect(gallery.get_by_role("menuitem", name="Change")).to_be_focused()
    gallery.keyboard.press("Escape")
    expect(gallery.get_by_role("menu")).to_have_count(0)
    expect(opener).to_be_focused()


def test_keys_ignore_the_touch_that_meant_the_question_before(gallery: Page) -> None:
    gallery.add_init_script(
        """const real = window.setTimeout;
        window.setTimeout = (run, wait, ...rest) => {
          if (wait !== 350) return real(run, wait, ...rest);
          window.held = run;
        };"""
    )
    gallery.goto("/gallery")
    key = gallery.get_by_role("button", name="How much pain when moving, today?: 7")
    key.scroll_into_view_if_needed()
    box = key.bounding_box()
    assert box is not None
    gallery.mouse.click(box["x"] + 20, box["y"] + 20)
    expect(key).to_have_attribute("aria-pressed", "false")
    gallery.evaluate("window.held()")
    key.click()
    expect(key).to_have_attribute("aria-pressed", "true")


def test_the_gallery_is_no_part_of_what_a_phone_keeps(gallery: Page) -> None:
    worker = gallery.request.get("/sw.js").text()
    assert "Gallery-" not in worker
    assert "figtree-latin-wght" in worker
    assert "assets/icons-" in worker


def test_a_typeface_that_comes_late_moves_nothing(gallery: Page) -> None:
    held: list[Route] = []
    gallery.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    gallery.route("**/*.woff2", lambda route: held.append(route))
    gallery.goto("/gallery", wait_until="commit")
    expect(gallery.get_by_role("heading", name="The parts").first).to_be_visible()
    expect(gallery.locator(".rests")).to_have_count(0)
    assert held
    assert not gallery.evaluate("document.fonts.check('16px Figtree Variable')")
    gallery.evaluate("window.moved = 0")
    for route in held:
        route.continue_()
    gallery.evaluate("async () => { await document.fonts.ready; }")
    gallery.evaluate(
        "async () => { for (const _ of [1, 2]) await new Promise(requestAnimationFrame); }"
    )
    assert gallery.evaluate("window.moved") < 0.01
