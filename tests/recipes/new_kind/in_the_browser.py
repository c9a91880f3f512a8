"""A mood on every screen. Runs in the copy that the recipe has changed, on its own build."""

import re
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.exchange import card, made
from tests.e2e.screens import choose
from tests.support.browser import wait_for
from tests.support.installation import Installation

pytest_plugins = ["tests.e2e.conftest"]
QUESTION = "How was your mood?"


def open_mood(page: Page, name: str = "Mood") -> None:
    page.goto("/today")
    page.get_by_role("button", name=re.compile("^(More to log|Mehr zum Eintragen)")).click()
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()


def score(page: Page, value: int):
    return page.get_by_role("button", name=f"{QUESTION}: {value}", exact=True)


def answer(page: Page, value: int) -> None:
    """Answer, and wait until the answer is kept."""
    score(page, value).click()
    expect(score(page, value)).to_have_attribute("aria-pressed", "true")


def test_a_patient_logs_it_without_a_network_sees_it_and_undoes_it(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    pages.all_sent(page)
    phone.set_offline(True)
    open_mood(page)
    answer(page, 7)
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    open_mood(page)
    expect(score(page, 7)).to_have_attribute("aria-pressed", "true")
    phone.set_offline(False)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    said = "SELECT score FROM recovery_mood WHERE patient_id = ?"
    wait_for(lambda: pages.rows(recovery, said, patient.hex) == [(7,)], "it is on the server")

    page.goto("/trends")
    chart = page.get_by_role("slider")
    chart.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    expect(chart).to_have_attribute("aria-valuetext", pages.spoken("Mood", "7"))

    open_mood(page)
    answer(page, 3)
    page.get_by_role("button", name="Undo").click()
    expect(score(page, 7)).to_have_attribute("aria-pressed", "true")
    pages.all_sent(page)
    wait_for(lambda: pages.rows(recovery, said, patient.hex) == [(7,)], "it is undone there")


def test_a_clinician_reads_it_and_the_patient_that_they_did(
    page: Page, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    open_mood(page)
    answer(page, 7)
    pages.all_sent(page)
    clinician = f"pt-{uuid4().hex[:8]}@example.org"
    pages.create_clinic(recovery, clinician, tmp_path)
    page.goto(pages.invited(recovery, clinician, email))
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()

    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    sheet.get_by_role("link", name=email).click()
    moods = sheet.get_by_role("region", name="Mood")
    expect(moods.get_by_role("columnheader", name="Score")).to_be_visible()
    expect(moods.get_by_role("cell", name="7")).to_be_visible()

    page.goto("/me/sharing")
    pages.open_looks(page, "Jo Berger (Praxis am Park)")
    expect(page.get_by_text("opened Mood")).to_be_visible()


def test_a_file_that_is_brought_in_names_it(page: Page, tmp_path: Path) -> None:
    open_mood(page)
    answer(page, 7)
    pages.all_sent(page)
    page.goto("/me/data")
    file = tmp_path / "archive.json"
    made(page, "Full copy, for another Recovery").save_as(file)
    imported = card(page, "A full copy from another Recovery")
    imported.get_by_label("Choose a file").set_input_files(file)
    expect(imported.get_by_role("row", name="Mood")).to_be_visible(timeout=60_000)


def test_german_that_lacks_it_says_it_in_english(page: Page) -> None:
    choose(page.context, "de")
    page.goto("/today")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_role("button", name="Mehr zum Eintragen")).to_be_visible()
    open_mood(page)
    answer(page, 5)
