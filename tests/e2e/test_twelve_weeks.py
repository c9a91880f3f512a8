"""A whole course: its last two weeks through the screens, what came before through the API."""

import os
import re
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.imports.journal_csv import Entry
from tests.e2e import pages
from tests.e2e.course import course_until, rows_of
from tests.support.browser import wait_for
from tests.support.installation import ROOT, Installation

SCREENS = timedelta(days=14)


@pytest.fixture(scope="module")
def course() -> list[tuple[date, Entry]]:
    return course_until(pages.today() - timedelta(days=1))


def test_twelve_weeks_of_a_knee_by_screens_and_api(
    phone: BrowserContext,
    desk: BrowserContext,
    recovery: Installation,
    course: list[tuple[date, Entry]],
    tmp_path: Path,
) -> None:
    email = f"{uuid4().hex[:12]}@example.org"
    page = phone.new_page()
    pages.sign_up(page, email)
    first, last = course[0][0], course[-1][0]
    pages.tell_name(page, "Ada Keller")
    pages.add_knee(page, first.isoformat(), surgery=first.isoformat())
    pages.plan_magnesium(page, since=(first + timedelta(days=14)).isoformat())
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)

    by_screen = [(day, entry) for day, entry in course if day > last - SCREENS]
    by_api = [(day, entry) for day, entry in course if day <= last - SCREENS]
    page.goto("/today")
    for day, entry in by_screen:
        log_day(page, f"{day}", entry)
    pages.all_sent(page)

    injury, regimen, supplement = pages.parents_of(recovery, patient)
    api = pages.Api(phone, patient)
    for day, entry in by_api:
        for noun, row in rows_of(day, entry, injury, regimen, supplement):
            api.create(noun, row)

    wanted = counts(course)
    assert {
        table: pages.live(recovery, table, patient)
        for table in ("rangeofmotion", "pain", "sleep", "dose")
    } == wanted

    page.goto("/trends")
    page.get_by_role("button", name="All").click()
    # Each chart has its readings from the first to the last, once the pull is through.
    for name, begins, ends in (
        ("Knee, left: bending", "°", "134°"),
        ("Pain", "moving 5, at rest 3", "moving 0"),
        ("Doses", "Doses", "Doses"),
    ):
        for key, said in (("Home", begins), ("End", ends)):
            wait_for(partial(reads, page, name, key, said), f"{name} says {said}")

    sheet = caseload_of_one(phone, desk, recovery, email, tmp_path)
    pictures(page, sheet)
    pictures_for_installing(page)


def reads(page: Page, name: str, key: str, said: str) -> bool:
    """Whether a chart says this of the reading that a key leads to."""
    chart = page.get_by_role("slider", name=re.compile(f"^{name}"))
    chart.press(key)
    return said in (chart.get_attribute("aria-valuetext") or "")


def log_day(page: Page, day: str, entry: Entry) -> None:
    """One day of the course, as a person taps it: what is missing stays untouched."""
    values = entry.values
    for name in ("pain_movement", "pain_rest"):
        if name in values:
            pages.answer(page, name, f"{round(values[name])}", day)
    if "sleep_quality" in values or "sleep_hours" in values:
        hours = values.get("sleep_hours")
        pages.log_sleep(
            page, values.get("sleep_quality"), None if hours is None else f"{hours:.0f}", day
        )
    if "magnesium_mg" in values:
        outcome = "Taken" if values["magnesium_mg"] else "Skipped"
        pages.answer(page, "doses", outcome, day)
    if "flexion" in values:
        pages.log_motion(page, f"{values['flexion']:.0f}", day=day)
    if "extension" in values:
        pages.log_motion(page, f"{values['extension']:.0f}", motion="straightening", day=day)


def counts(course: list[tuple[date, Entry]]) -> dict[str, int]:
    values = [entry.values for _, entry in course]
    return {
        "rangeofmotion": sum(("flexion" in v) + ("extension" in v) for v in values),
        "pain": sum(("pain_movement" in v) + ("pain_rest" in v) for v in values),
        "sleep": sum("sleep_quality" in v or "sleep_hours" in v for v in values),
        "dose": sum("magnesium_mg" in v for v in values),
    }


def caseload_of_one(
    phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> Page:
    clinician = f"pt-{email}"
    pages.create_clinic(recovery, clinician, tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    link = pages.invite(sheet, email)
    invited = phone.new_page()
    invited.goto(link)
    pages.share(invited)
    pages.prove(invited)
    expect(invited.get_by_text("You share now.")).to_be_visible()
    invited.close()
    sheet.get_by_role("link", name="Caseload").click()
    expect(sheet.get_by_role("row")).to_have_count(3)
    return sheet


def pictures(page: Page, sheet: Page) -> None:
    """Take the pictures of the README, when `make pictures` names their folder."""
    folder = os.environ.get("RECOVERY_PICTURES")
    if not folder:
        return
    into = Path(folder)
    into.mkdir(parents=True, exist_ok=True)
    page.goto("/trends")
    page.get_by_role("button", name="3 months").click()
    page.screenshot(path=into / "trends.png")
    page.goto("/today")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.screenshot(path=into / "today.png")
    sheet.screenshot(path=into / "caseload.png")
    sheet.get_by_role("link", name="Ada Keller").click()
    expect(sheet.get_by_role("slider").first).to_be_visible()
    sheet.screenshot(path=into / "patient.png", full_page=True)
    beside = sheet.context.new_page()
    beside.set_viewport_size({"width": 1500, "height": 720})
    shown = {name: pages.base64_of(into / f"{name}.png") for name in ("today", "trends", "patient")}
    images = "".join(
        f'<img src="data:image/png;base64,{shown[name]}" style="height:680px;border-radius:8px;'
        'border:1px solid #bbb">'
        for name in ("today", "trends")
    )
    desk = "".join(
        f'<div style="height:{height}px;overflow:hidden;border:1px solid #bbb;border-radius:8px">'
        f'<img src="data:image/png;base64,{pages.base64_of(into / name)}" width="820"></div>'
        for name, height in (("caseload.png", 130), ("patient.png", 526))
    )
    beside.set_content(
        '<body style="margin:16px;display:flex;gap:16px;background:#fff">'
        f'{images}<div style="display:grid;gap:16px">{desk}</div></body>'
    )
    beside.screenshot(path=into / "recovery.png")


def pictures_for_installing(page: Page) -> None:
    """Take what the manifest shows before somebody installs the app, on the same occasion."""
    if not os.environ.get("RECOVERY_PICTURES"):
        return
    into = ROOT / "frontend" / "public" / "shop"
    for path, name, width in (
        ("/today", "today", 360), ("/trends", "trends", 360), ("/trends", "wide", 960),
    ):  # fmt: skip
        page.set_viewport_size({"width": width, "height": 640 if width < 600 else 540})
        page.goto(path)
        drawn = page.get_by_role("img").or_(page.get_by_role("slider"))
        expect(drawn.first).to_be_visible()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=into / f"{name}.png")
