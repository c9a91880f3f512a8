"""The recipe *a new language* on every screen: whatever is read in English is in no catalogue."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from babel.messages.pofile import read_po, write_po
from playwright.sync_api import Browser, BrowserContext, Page, expect

from recovery.core.languages import REVIEWER
from tests.e2e import pages
from tests.e2e.conftest import PHONE
from tests.e2e.test_screens import SCREENS, choose
from tests.installation import ROOT, Installation, copy_checkout, make_run, wait_until_announced
from tests.support.pseudo import CODE, odd, words_left

CATALOGUES = Path("recovery", "locale")
LINE = '    "tr": "Türkçe",\n'
# What nobody translates: names, units, abbreviations, what the browser calls days and months, the
# words of a source as it has them, and what this person has typed or is called.
NAMES = (
    "Recovery", "mg", "cm", "EPA", "DHA", "CSV", "PDF", "FHIR", "JSON", "EFSA", "BfR", "PMC",
    "PMID", "CARDIA", "Cochrane", "Chrome", "Linux", "AM", "PM", "English", "Xx",
    "Magnesium glycinate", "Ada Brook", "Knee Clinic",
)  # fmt: skip
TABLES = ("recovery/clinical/joints.json", "recovery/clinical/rules.json")
READ = """() => {
  const said = [document.body.innerText];
  for (const each of document.querySelectorAll("[aria-label],[placeholder],[title],[alt]"))
    for (const name of ["aria-label", "placeholder", "title", "alt"])
      if (each.hasAttribute(name)) said.push(each.getAttribute(name));
  return said.join("\\n");
}"""


def sources_in(node: object) -> Iterator[str]:
    """Yield every source that a clinical table names, in its own words."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, dict | list):
            yield from sources_in(value)
        elif isinstance(value, str) and "source" in str(key):
            yield value


SOURCES = [
    source
    for table in TABLES
    for source in sources_in(json.loads((ROOT / table).read_text(encoding="utf-8")))
]


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation that one line and one catalogue have taught a language nobody speaks."""
    checkout = copy_checkout(tmp_path_factory.mktemp("foreign") / "recovery")
    home = checkout / "recovery" / "core" / "languages.py"
    known = home.read_text()
    assert known.count(LINE) == 1
    home.write_text(known.replace(LINE, f'{LINE}    "{CODE}": "Xx",\n'))
    _write_catalogue(checkout / CATALOGUES)
    var = tmp_path_factory.mktemp("abroad") / "var"
    settings = {"RECOVERY_LANGUAGES": f"en,{CODE}", "RECOVERY_BUDGET_SCALE": "50"}
    with make_run(checkout, var, settings) as installation:
        wait_until_announced(installation)
        yield installation


def _write_catalogue(folder: Path) -> None:
    with (folder / "en" / "LC_MESSAGES" / "django.po").open("rb") as template:
        catalogue = read_po(template, locale="en")
    for message in (each for each in catalogue if each.id):
        message.string = tuple(map(odd, message.id)) if message.pluralizable else odd(message.id)
    file = folder / CODE / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_po(out, catalogue)
    # Reviewed, or English would stand beside what somebody's health hangs on.
    text = file.read_text()
    file.write_text(text.replace("\n\n", f'\n"{REVIEWER}: somebody\\n"\n\n', 1))


@pytest.fixture
def browser_abroad(chromium: Browser, foreign: Installation) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{foreign.port}", viewport=PHONE, timezone_id="Europe/Berlin"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def test_every_screen_of_a_patient_speaks_it(browser_abroad: BrowserContext) -> None:
    email = f"{uuid4().hex[:12]}@example.org"
    page = browser_abroad.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-09-01", surgery="2026-09-03")
    pages.plan_magnesium(page)
    pages.log_pain(page, 4, 2)
    pages.log_sleep(page, 7, "7")
    pages.log_motion(page, "95")
    pages.all_sent(page)
    patient = browser_abroad.request.get("/api/v1/session").json()["user"]["patient"]["id"]
    injuries = browser_abroad.request.get(f"/api/v1/patients/{patient}/injuries/").json()
    injury = injuries["results"][0]["id"]
    choose(browser_abroad, CODE)
    page.goto("/today")
    expect(page.locator("html")).to_have_attribute("lang", CODE)
    found = {}
    for name in SCREENS:
        page.goto("/" + name.format(injury=injury))
        expect(page.locator("h1").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        found[name] = english_on(page, email)
    assert {name: words for name, words in found.items() if words} == {}


def english_on(page: Page, email: str) -> list[str]:
    """Return the English words on a page, but for dates, names and units."""
    months = page.evaluate(
        """() => Array.from({ length: 12 }, (_, i) => i).flatMap((i) => ["long", "short"].map(
            (month) => new Date(2026, i, 1).toLocaleDateString(undefined, { month })))"""
    )
    days = page.evaluate(
        """() => Array.from({ length: 7 }, (_, i) => i).flatMap((i) => ["long", "short"].map(
            (weekday) => new Date(2026, 0, i + 1).toLocaleDateString(undefined, { weekday })))"""
    )
    return words_left(page.evaluate(READ), email, *SOURCES, *NAMES, *months, *days)
