"""What the findings say, from the tap of an evening to the phone offline: by a real worker."""

from datetime import timedelta
from uuid import uuid4

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.screens import findings as checked
from tests.e2e.screens import speak
from tests.support.browser import wait_for
from tests.support.installation import Installation

DAYS = 56
GOAL = {"en": "too early to say by when", "de": "ist noch nicht zu sagen"}
REFUSED = {
    "en": "it stays in the body for weeks",
    "de": "Es bleibt wochenlang im Körper",
}
WENT_TOGETHER = {"en": "Something else may be the reason", "de": "Das kann andere Gründe haben"}


@pytest.fixture(scope="module")
def email(chromium: Browser, recovery: Installation) -> str:
    """Somebody whose knee heals, who sleeps better with magnesium and also takes vitamin D."""
    address = f"{uuid4().hex[:12]}@example.org"
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB", timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    began = pages.today() - timedelta(days=DAYS + 4)
    pages.arrive(page, address, began.isoformat())
    pages.plan_magnesium(page, since=(pages.today() - timedelta(days=DAYS)).isoformat())
    pages.all_sent(page)
    patient = pages.patient_of(recovery, address)
    injury, regimen, supplement = pages.parents_of(recovery, patient)
    pages.add_goal(page, injury, "125")
    pages.all_sent(page)
    api = pages.Api(context, patient)
    fill(api, injury, regimen, supplement)
    wait_for(
        lambda: pages.rows(
            recovery,
            "SELECT 1 FROM recovery_computation c JOIN recovery_patient p ON p.id = c.patient_id "
            "WHERE p.id = ? AND c.revision = p.revision",
            patient.hex,
        ),
        "the worker has computed",
        seconds=120,
    )
    context.close()
    return address


def fill(api: pages.Api, injury: str, regimen: str, supplement: str) -> None:
    chance = np.random.default_rng(5)
    vitamin = str(uuid4())
    api.create("supplements", {"id": vitamin, "name": "Vitamin D", "nutrient": "vitamin_d"})
    for ago in range(DAYS, -1, -1):
        day = (pages.today() - timedelta(days=ago)).isoformat()
        taken = bool(chance.integers(2))
        quality = int(np.clip(round(4 + 2 * taken + chance.normal(0, 0.8)), 0, 10))
        api.create("sleep-logs", {"night": day, "quality": quality})
        dose = {"regimen": regimen, "supplement": supplement, "day": day, "slot": "21:00"}
        api.create("doses", {**dose, "outcome": "taken" if taken else "skipped"})
        if ago % 2 == 0:
            degrees = 125 - 65 * np.exp(-(DAYS - ago) / 30) + chance.normal(0, 2)
            api.create("motion-measurements", reading(injury, day, float(round(degrees)), "left"))
        if ago == 20:
            api.create("motion-measurements", reading(injury, day, 135.0, "right"))
            api.create("doses", {"supplement": vitamin, "day": day, "outcome": "taken"})


def reading(injury: str, day: str, degrees: float, side: str) -> dict[str, object]:
    return {
        "injury": injury, "day": day, "joint": "knee", "motion": "flexion", "side": side,
        "mode": "active", "device": "phone", "position": "lying", "degrees": degrees,
        "rater": "self",
    }  # fmt: skip


def test_the_course_and_the_association_without_a_network(
    small: BrowserContext, recovery: Installation, email: str, theme: str, spoken: str
) -> None:
    page = small.new_page()
    page.goto("/")
    speak(small, email, spoken)
    page.goto("/today")
    pages.all_sent(page)
    page.goto("/trends")
    expect(page.get_by_text(GOAL[spoken])).to_be_visible()
    keep_the_app(page)
    small.set_offline(True)
    page.goto("/trends")
    expect(page.get_by_text(GOAL[spoken])).to_be_visible()
    expect(page.locator('path.course:not([d=""])')).to_have_count(1)
    expect(page.locator('path.band:not([d=""])')).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = checked(page, "trends-findings", theme, spoken)
    page.locator(".measure a").first.click()
    expect(page.get_by_text(GOAL[spoken])).to_be_visible()
    page.locator("summary").last.click()
    expect(page.locator("section table tbody tr").first).to_be_visible()
    found += checked(page, "trends-measure", theme, spoken)
    page.goto("/trends/helps")
    expect(page.get_by_text(WENT_TOGETHER[spoken])).to_be_visible()
    expect(page.get_by_text(REFUSED[spoken]).first).to_be_visible()
    expect(page.locator('a[href="/plan/trial"]')).to_have_count(1)
    found += checked(page, "trends-helps", theme, spoken)
    assert found == []


def keep_the_app(page: Page) -> None:
    """Wait until the service worker holds every screen."""
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    page.reload()
