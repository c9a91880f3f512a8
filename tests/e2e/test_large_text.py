"""Text of twice the size: every screen still fits a small phone, and the frame leaves it room."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import pages
from tests.e2e.screens import SCREENS
from tests.support.installation import Installation

SMALL = {"width": 360, "height": 640}


def limited(recovery: Installation, page: Page, email: str) -> str:
    """Somebody with a supplement and a limit; the id of their injury."""
    pages.plan_magnesium(page)
    pages.all_sent(page)
    injury, _, _ = pages.parents_of(recovery, pages.patient_of(recovery, email))
    pages.add_limit(page, injury, "130")
    pages.all_sent(page)
    return injury


@pytest.mark.promise("P21")
def test_with_text_of_twice_the_size_no_screen_scrolls_sideways(
    recovery: Installation, page: Page, email: str
) -> None:
    injury = limited(recovery, page, email)
    page.set_viewport_size(SMALL)
    too_wide = {}
    for name in ("today", *SCREENS):
        page.goto("/" + name.format(injury=injury))
        expect(page.locator("h1").first).to_be_visible()
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.wait_for_load_state("networkidle")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > SMALL["width"]:
            too_wide[name] = wide
    assert too_wide == {}


@pytest.mark.promise("P21")
def test_with_text_of_twice_the_size_the_header_scrolls_away_and_leaves_the_screen_to_the_day(
    recovery: Installation, page: Page, email: str
) -> None:
    limited(recovery, page, email)
    page.set_viewport_size(SMALL)
    page.goto("/today")
    expect(page.get_by_text(re.compile("at most 130°"))).to_be_visible()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.mouse.wheel(0, 600)
    expect(page.get_by_role("banner")).not_to_be_in_viewport()
    tabs = page.get_by_role("navigation").bounding_box()
    assert tabs is not None
    assert tabs["height"] <= 110
    for name in ("Today", "Trends", "Plan", "Me"):
        link = page.get_by_role("link", name=name, exact=True)
        assert link.evaluate("el => el.scrollWidth <= el.clientWidth"), f"{name} is cut off"
