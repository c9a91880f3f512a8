"""What goes out and comes in, through the screens and the worker of a whole installation."""

import json
import re
import zipfile
from pathlib import Path
from uuid import uuid4

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.exchange import brought, card, made, taken
from tests.support.apple_health import HEAD, record
from tests.support.browser import PHONE
from tests.support.installation import ROOT, Installation

COURSE = ROOT / "tests" / "cases" / "knee_after_ligament_surgery.csv"


def address() -> str:
    return f"{uuid4().hex[:12]}@example.org"


def has_no_finding(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_journal_and_nights_come_in_and_an_archive_moves_into_another_account(
    phone: BrowserContext, chromium: Browser, recovery: Installation, tmp_path: Path
) -> None:
    email = address()
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-08-20", surgery="2026-09-01")
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)

    pages.open_me(page, "Take data with you")
    brought(page, "Entries from a spreadsheet", COURSE)
    taken(page, "Entries from a spreadsheet")
    assert pages.live(recovery, "rangeofmotion", patient) > 40

    export = tmp_path / "Export.zip"
    night = record("AsleepCore", "2026-11-21 23:00:00 +0100", "2026-11-22 06:00:00 +0100")
    other = record("AsleepCore", "2026-11-24 23:00:00 +0100", "2026-11-25 06:00:00 +0100")
    with zipfile.ZipFile(export, "w") as archive:
        archive.writestr("apple_health_export/Export.xml", HEAD + night + other + "</HealthData>")
    brought(page, "Nights from Apple Health", export)
    row = card(page, "Nights from Apple Health").get_by_role("row", name="Nights")
    expect(row.get_by_role("cell")).to_have_text(["1", "1"])
    taken(page, "Nights from Apple Health")

    file = tmp_path / "archive.json"
    made(page, "Full copy, for another Recovery").save_as(file)
    rows = json.loads(file.read_text())["rows"]
    assert len(rows["range_of_motion"]) == pages.live(recovery, "rangeofmotion", patient)
    has_no_finding(page)

    second = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB"
    )
    second.set_default_timeout(15_000)
    elsewhere = second.new_page()
    other_email = address()
    pages.sign_up(elsewhere, other_email)
    expect(elsewhere.get_by_role("heading", name="Which joint")).to_be_visible()
    elsewhere.goto("/me/data")
    brought(elsewhere, "A full copy from another Recovery", file)
    taken(elsewhere, "A full copy from another Recovery")
    moved = pages.patient_of(recovery, other_email)
    for table in ("injury", "rangeofmotion", "pain", "sleep", "dose", "supplement", "regimen"):
        assert pages.live(recovery, table, moved) == pages.live(recovery, table, patient), table
    # The phone has it, too.
    elsewhere.get_by_role("link", name="Trends", exact=True).click()
    expect(elsewhere.get_by_role("slider").first).to_be_visible(timeout=30_000)
    second.close()


def test_an_import_for_which_a_screen_has_no_words_is_shown_by_its_name(
    phone: BrowserContext,
) -> None:
    page = phone.new_page()
    pages.sign_up(page, address())
    expect(page.get_by_role("heading", name="Which joint")).to_be_visible()
    offered = [{"kind": "pain_lines", "endings": [".jsonl", ".txt"], "most_bytes": 10}]
    page.route("**/api/v1/imports/", lambda route: route.fulfill(json=offered))
    page.goto("/me/data")
    one = card(page, "pain lines")
    chosen = one.get_by_label("Choose a file")
    expect(chosen).to_have_attribute("accept", ".jsonl,.txt")
    expect(page.get_by_label("Choose a file")).to_have_count(1)
    chosen.set_input_files({"name": "a.jsonl", "mimeType": "text/plain", "buffer": b"x" * 11})
    expect(one.get_by_role("alert")).to_have_text("This file is too large. Choose a smaller one.")


def test_the_physiotherapist_fetches_a_report_until_it_is_no_longer_shared(
    phone: BrowserContext, desk: BrowserContext, recovery: Installation, tmp_path: Path
) -> None:
    email, clinician = address(), f"pt-{address()}"
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-08-20", surgery="2026-09-01")
    pages.tell_name(page, "Ada Keller")
    pages.all_sent(page)
    page.goto("/me/data")
    brought(page, "Entries from a spreadsheet", COURSE)
    taken(page, "Entries from a spreadsheet")

    pages.create_clinic(recovery, clinician, tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    link = pages.invite(sheet, email)
    page.goto(link)
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()

    sheet.get_by_role("link", name="Caseload").click()
    sheet.get_by_role("link", name="Ada Keller").click()
    one = card(sheet, "Report as a letter")
    one.get_by_label("To", exact=True).fill("Dr. A. Weber\n10969 Berlin")
    one.get_by_label("My assessment").fill("No warmth, no locking.")
    one.get_by_label("My question").fill("See them before 3 December?")
    expect(one.get_by_role("button", name="A4", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )  # en-GB
    one.get_by_role("button", name="US Letter").click()
    report = made(sheet, "Report as a letter")
    assert re.fullmatch(r"recovery-report-ada-keller-[\d-]{10}\.pdf", report.suggested_filename)
    report.save_as(tmp_path / "report.pdf")
    pdf = (tmp_path / "report.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert b"612 792" in pdf, "US Letter"
    kept = str(pages.rows(recovery, "SELECT options FROM recovery_job WHERE kind = 'report'"))
    assert "'letter'" in kept or '"letter"' in kept
    assert "locking" not in kept
    file = sheet.get_by_role("link", name="Download").get_attribute("href")
    sheet.get_by_role("link", name="Report as a page to print").click()
    expect(sheet.get_by_role("heading", name="Recovery report")).to_be_visible()
    expect(sheet.get_by_text("Made on")).to_contain_text("Jo Berger, Praxis am Park")
    expect(sheet.locator("article header")).to_contain_text("Praxis am Park")
    has_no_finding(sheet)
    assert on_paper(sheet) == 1, "one page on paper, too"
    sheet.get_by_label("My question").fill("See them before 3 December?")
    letter = sheet.get_by_role("article")
    expect(letter.get_by_role("heading", name="My question")).to_be_visible()
    expect(letter.get_by_text("See them before 3 December?")).to_be_visible()
    assert on_paper(sheet) == 2, "the figures are the second page"

    page.goto("/me/sharing")
    pages.open_looks(page, "Jo Berger (Praxis am Park)")
    expect(page.get_by_text("opened your report")).to_be_visible()
    pages.stop_sharing(page)
    assert desk.request.get(file or "").status == 404


def on_paper(page: Page) -> int:
    """Return how many pages a page prints on."""
    return len(re.findall(rb"/Type /Page\b", page.pdf(prefer_css_page_size=True)))


def test_the_report_can_be_read_on_a_phone(phone: BrowserContext) -> None:
    page = phone.new_page()
    pages.sign_up(page, address())
    pages.add_knee(page, "2026-08-20", surgery="2026-09-01")
    pages.all_sent(page)
    page.goto("/me/data")
    brought(page, "Entries from a spreadsheet", COURSE)
    taken(page, "Entries from a spreadsheet")
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/me/data/report")
    expect(page.locator("figure").first).to_be_visible()
    expect(page.locator("article header")).to_have_count(0)
    page.get_by_label("What I want to ask").fill("May I cycle?")
    expect(page.get_by_role("heading", name="What I want to ask")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CUT) == []
    assert page.evaluate(COVERED) == []
    week = page.locator("tbody tr").first
    expect(week).to_contain_text("Pain at rest")
    has_no_finding(page)


# Texts of charts and cells of the table that reach beyond the screen.
CUT = """() => [...document.querySelectorAll("article text, article td, .legend span")]
  .map((each) => ({ said: each.textContent.trim(), box: each.getBoundingClientRect() }))
  .filter(({ said, box }) => said && (box.right > innerWidth || box.left < 0))
  .map(({ said }) => said)"""
# Texts of one chart that cover one another.
COVERED = """() => [...document.querySelectorAll("article svg.chart")].flatMap((chart) => {
  const texts = [...chart.querySelectorAll("text")]
    .map((each) => ({ said: each.textContent.trim(), box: each.getBoundingClientRect() }));
  return texts.flatMap((one, index) => texts.slice(index + 1)
    .filter(({ box }) => one.box.left < box.right - 1 && box.left < one.box.right - 1
      && one.box.top + 3 < box.bottom - 3 && box.top + 3 < one.box.bottom - 3)
    .map((other) => one.said + " / " + other.said));
})"""


def test_another_injury_and_fewer_days_are_chosen_on_the_page_and_for_the_file(
    phone: BrowserContext, recovery: Installation, tmp_path: Path
) -> None:
    email = address()
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-08-20", surgery="2026-09-01")
    pages.all_sent(page)
    page.goto("/me/data")
    brought(page, "Entries from a spreadsheet", COURSE)
    taken(page, "Entries from a spreadsheet")
    page.goto("/plan/new")
    for name in ("Wrist", "right", "Sprain"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("When?").fill("2026-11-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)  # it is kept by then
    pages.all_sent(page)

    page.goto("/me/data/report")
    expect(page.get_by_text("Right wrist, sprain, 1 Nov 2026")).to_be_visible()
    page.get_by_role("button", name="Left knee, ligament injury").click()
    expect(page.get_by_text("Left knee, ligament injury, 20 Aug 2026")).to_be_visible()
    whole = page.locator("article dd").filter(has_text=" to ").first.inner_text()
    pages.press_in(page, "Days of the report", "4 weeks")
    expect(page.get_by_text("Left knee, ligament injury, 20 Aug 2026")).to_be_visible()
    expect(page.get_by_text(whole, exact=True)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    has_no_finding(page)

    page.goto("/me/data")
    pages.press_in(page, "Injury", "Knee, left")
    made(page, "Report as a letter").save_as(tmp_path / "report.pdf")
    patient = pages.patient_of(recovery, email)
    report = phone.request.get(f"/api/v1/patients/{patient}/report/?language=en").json()
    knee = next(each["id"] for each in report["injuries"] if each["name"].startswith("Left knee"))
    asked = pages.rows(recovery, "SELECT options FROM recovery_job WHERE kind = 'report'")
    assert any(knee in str(options) for (options,) in asked)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_why_a_file_fails_is_said_in_the_readers_language(
    phone: BrowserContext, tmp_path: Path
) -> None:
    page = phone.new_page()
    email = address()
    pages.arrive(page, email, "2026-08-20")
    pages.all_sent(page)
    pages.open_me(page, "Language, time zone")
    page.get_by_role("button", name="Deutsch", exact=True).click()
    page.get_by_role("link", name="Ich", exact=True).click()
    page.get_by_role("link", name="Daten mitnehmen, Daten einlesen").click()
    one = card(page, "Einträge aus einer Tabelle")
    bad = pages.write_file(tmp_path, "bad.csv", "Datum;Laune\n24.11.2026;gut\n")
    one.get_by_label("Datei wählen").set_input_files(bad)
    expect(one.get_by_role("alert")).to_have_text(
        "Unbekannte Spalten: laune. Bitte umbenennen oder entfernen.", timeout=60_000
    )
    half = pages.write_file(tmp_path, "half.csv", "Datum;Schmerz\n23.11.2026;3\n24.11.2026;11\n")
    one.get_by_label("Datei wählen").set_input_files(half)
    line = "Zeile 3: Schmerz bei Bewegung: 11 liegt nicht zwischen 0 und 10."
    expect(one.get_by_text(line)).to_be_visible(timeout=60_000)
