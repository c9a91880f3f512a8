"""Every screen, in English by day and in German by night: no accessibility finding, and a picture.

`make screens` keeps the pictures in docs/screens/.
"""

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.e2e import pages
from tests.e2e.screens import LOCALES, SCREENS, findings, speak
from tests.support.browser import PHONE
from tests.support.installation import Installation
from tests.support.words import said_in_app

DESK = {
    "en": {
        "name": "Park Practice",
        "share": "Share",
        "reach": "This person only",
        "clinic": "Clinic",
        "invitations": "Invitations",
    },
    "de": {
        "name": "Praxis am Park",
        "share": "Freigeben",
        "reach": "Nur diese Person",
        "clinic": "Praxis",
        "invitations": "Einladungen",
    },
}


@pytest.fixture(scope="module")
def account(chromium: Browser, recovery: Installation) -> tuple[str, str]:
    """Somebody with a fortnight of entries; their address and the id of their injury."""
    email = f"{uuid4().hex[:12]}@example.org"
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB",
        timezone_id="Europe/Berlin",
    )  # fmt: skip
    page = context.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-09-01", surgery="2026-09-03")
    pages.plan_magnesium(page)
    pages.log_pain(page, 4, 2)
    pages.log_sleep(page, 7, "7")
    pages.log_motion(page, "95")
    pages.log_motion(page, "4", motion="straightening")
    pages.all_sent(page)
    injury, _, _ = pages.parents_of(recovery, pages.patient_of(recovery, email))
    pages.add_limit(page, injury, "130")
    pages.add_goal(page, injury, "120")
    pages.all_sent(page)
    context.close()
    return email, injury


def test_every_screen_of_the_phone(
    small: BrowserContext, account: tuple[str, str], theme: str, spoken: str
) -> None:
    email, injury = account
    page = small.new_page()
    page.goto("/")
    expect(page.locator("h1, h2").first).to_be_visible()
    found = findings(page, "welcome", theme, spoken)
    speak(small, email, spoken)
    page.goto("/today")
    pages.all_sent(page)
    for name in SCREENS:
        page.goto("/" + name.format(injury=injury))
        expect(page.locator("h1").first).to_be_visible()
        page.wait_for_timeout(150)
        found += findings(page, name.format(injury="injury"), theme, spoken)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, f"{name} is too wide"
    page.goto("/plan/supplement")
    page.locator("input[inputmode=decimal]").first.fill("400")
    expect(page.locator("li.blocking").first).to_be_visible()
    found += findings(page, "plan-safety", theme, spoken)
    page.goto("/today")
    page.get_by_role("button", name=said_in_app(spoken, "main.today")["more"]).click()
    page.get_by_role("button", name=said_in_app(spoken, "main.calendar")["open"]).click()
    expect(page.locator("main table")).to_be_visible()
    found += findings(page, "calendar", theme, spoken)
    page.goto("/check-in/today/measure")
    measure = {"en": "Measure with this phone", "de": "Mit diesem Handy messen"}[spoken]
    page.get_by_role("button", name=measure).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    found += findings(page, "goniometer", theme, spoken)
    page.goto("/wrong")
    page.locator("main section button.list-row").first.click()  # a sign of the first group
    expect(page.get_by_role("alertdialog")).to_be_visible()
    found += findings(page, "warning", theme, spoken)
    assert found == []


def test_every_screen_of_the_desk(
    desk: BrowserContext,
    small: BrowserContext,
    chromium: Browser,
    recovery: Installation,
    account: tuple[str, str],
    tmp_path: Path,
    theme: str,
    spoken: str,
) -> None:
    email, _ = account
    words = DESK[spoken]
    clinician = f"pt-{uuid4().hex[:8]}@example.org"
    # The account of both languages shares with both, whose names tell them apart.
    pages.create_clinic(recovery, clinician, tmp_path, name=words["name"])
    english = desk.new_page()
    pages.sign_in(english, clinician)
    link = pages.invite(english, email)
    chosen = desk.request.put(
        "/api/v1/account/language/", data={"language": spoken},
        headers={"X-CSRFToken": pages.token(desk)},
    )  # fmt: skip
    assert chosen.ok, chosen.text()
    speak(small, email, spoken)
    page = small.new_page()
    page.goto("/today")
    pages.all_sent(page)
    page.goto(link)
    share = page.get_by_role("button", name=words["share"], exact=True)
    expect(share).to_be_visible()
    found = findings(page, "invite", theme, spoken)
    page.get_by_role("button", name=words["reach"]).click()
    share.click()
    pages.prove(page)
    expect(share).to_have_count(0)
    themed = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport={"width": 1280, "height": 900},
        locale=LOCALES[spoken],
        color_scheme=theme,
        storage_state=desk.storage_state(),
    )
    sheet = themed.new_page()
    sheet.goto("/")
    expect(sheet.get_by_role("row")).to_have_count(3)
    found += findings(sheet, "desk-caseload", theme, spoken)
    sheet.get_by_role("link", name=email).click()
    expect(sheet.get_by_role("slider").first).to_be_visible()
    found += findings(sheet, "desk-patient", theme, spoken)
    for name in ("clinic", "invitations"):
        sheet.get_by_role("link", name=words[name], exact=True).click()
        sheet.wait_for_url(f"**/{name}")
        expect(sheet.locator("h1").first).to_be_visible()
        found += findings(sheet, f"desk-{name}", theme, spoken)
    themed.close()
    assert found == []
