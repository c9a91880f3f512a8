"""Two years of evenings, two injured joints and a trial on its way: what is long fits, and can be
read by everybody."""

from datetime import timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import pages
from tests.e2e.boxes import faults
from tests.e2e.screens import SCREENS, findings, small_phone
from tests.support import years
from tests.support.installation import Installation

FURTHER = ("trends/helps", "plan/trial", "diary", "wrong/others", "wrong/effects")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_screen_has_a_finding_or_lies_on_itself(
    chromium: Browser, recovery: Installation, email: str, theme: str
) -> None:
    context = small_phone(chromium, recovery, theme)
    page = context.new_page()
    began = pages.today() - timedelta(days=years.DAYS)
    pages.arrive(page, email, began.isoformat())
    pages.plan_magnesium(page, since=began.isoformat())
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    left, regimen, _ = pages.parents_of(recovery, patient)
    right = str(uuid4())
    pages.Api(context, patient).create(
        "injuries",
        {
            "id": right, "joint": "knee", "side": "right", "kind": "sprain",
            "happened_on": began.isoformat(),
        },
    )  # fmt: skip
    page.goto("/plan")
    expect(page.get_by_role("button", name="Knee, right")).to_be_visible()
    for injury in (left, right):
        years.fill(page, str(patient), injury, pages.today())
    years.begin_trial(page, regimen, pages.today())
    found = []
    for screen in (*SCREENS, *FURTHER):
        name = screen.format(injury=right)
        page.goto(f"/{name}")
        expect(page.locator("h1").first).to_be_visible()
        expect(page.locator("main, .check-in").first).not_to_have_text("")
        page.wait_for_load_state("networkidle")
        found += findings(page, f"two-years-{screen.format(injury='injury')}", theme, "en")
        found += [f"{screen}: {each}" for each in faults(page)]
    page.goto("/plan/trial")
    expect(page.get_by_text("Period 3 of 12")).to_be_visible()
    context.close()
    assert found == []
