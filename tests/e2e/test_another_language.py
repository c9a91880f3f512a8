"""The recipe *a new language* on every screen: whatever is read in English is in no catalogue."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from babel.messages.pofile import read_po, write_po
from playwright.sync_api import Browser, Page, expect

from recovery.core.languages import REVIEWER
from tests.e2e import pages
from tests.e2e.screens import SCREENS, choose
from tests.support.browser import wait_for
from tests.support.installation import (
    ROOT,
    Installation,
    copy_checkout,
    make_run,
    wait_until_announced,
)
from tests.support.pseudo import CODE, odd, words_left

EMAIL = f"{uuid4().hex[:12]}@example.org"
CATALOGUES = Path("recovery", "locale")
LINE = '    "tr": "Türkçe",\n'
# What nobody translates: names, units, abbreviations, what the browser calls days and months, the
# words of a source as it has them, and what this person has typed or is called.
NAMES = (
    "Recovery", "mg", "cm", "EPA", "DHA", "CSV", "PDF", "FHIR", "JSON", "EFSA", "BfR", "PMC",
    "PMID", "CARDIA", "Cochrane", "Chrome", "Linux", "AM", "PM", "English", "Xx",
    "Français", "Español", "Türkçe", "Magnesium glycinate", "example.org",
    "Praxis am Park", "Jo Berger",
)  # fmt: skip
TABLES = ("recovery/clinical/joints.json", "recovery/clinical/rules.json")
READ = """() => {
  const said = [document.body.innerText];
  for (const each of document.querySelectorAll("[aria-label],[placeholder],[title],[alt]"))
    for (const name of ["aria-label", "placeholder", "title", "alt"])
      if (each.hasAttribute(name)) said.push(each.getAttribute(name));
  return said.join("\\n");
}"""

# The places that name the zones of the world.
PLACES = """() => Intl.supportedValuesOf("timeZone")
  .flatMap((zone) => zone.replaceAll("_", " ").split("/"))"""


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


TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("main *, header *, nav *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
    .map((each) => each.textContent.trim().slice(0, 60))"""


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
    settings = {"RECOVERY_LANGUAGES": f"en,fr,es,tr,{CODE}", "RECOVERY_BUDGET_SCALE": "50"}
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


@pytest.fixture(scope="module")
def abroad(chromium: Browser, foreign: Installation) -> Iterator[Page]:
    """Somebody with a few entries, on a small phone."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{foreign.port}",
        viewport={"width": 360, "height": 640},
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    pages.sign_up(page, EMAIL)
    pages.add_knee(page, "2026-09-01", surgery="2026-09-03")
    pages.plan_magnesium(page)
    pages.log_pain(page, 4, 2)
    pages.log_sleep(page, 7, "7")
    pages.log_motion(page, "95")
    pages.all_sent(page)
    yield page
    context.close()


def begin(page: Page, language: str) -> str:
    """Choose a language and open the app in it; the id of the injury."""
    choose(page.context, language)
    page.goto("/today")
    expect(page.locator("html")).to_have_attribute("lang", language)
    patient = page.context.request.get("/api/v1/session").json()["user"]["patient"]["id"]
    injuries = page.context.request.get(f"/api/v1/patients/{patient}/injuries/").json()
    return str(injuries["results"][0]["id"])


def screens(page: Page, injury: str) -> Iterator[str]:
    """Open every screen of a patient, one after the other."""
    for name in SCREENS:
        page.goto("/" + name.format(injury=injury))
        expect(page.locator("h1").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        yield name


def test_every_screen_of_a_patient_speaks_it(abroad: Page) -> None:
    injury = begin(abroad, CODE)
    found = {name: english_on(abroad) for name in screens(abroad, injury)}
    assert {name: words for name, words in found.items() if words} == {}


def test_every_screen_of_a_clinician_speaks_it(
    abroad: Page, chromium: Browser, foreign: Installation, tmp_path: Path
) -> None:
    clinician = f"pt-{uuid4().hex[:8]}@example.org"
    pages.create_clinic(foreign, clinician, tmp_path)
    link = pages.invited(foreign, clinician, EMAIL)
    begin(abroad, "en")
    abroad.goto(link)
    abroad.get_by_role("button", name="This person only").click()
    abroad.get_by_role("button", name="Share", exact=True).click()
    pages.prove(abroad)
    expect(abroad.get_by_text("You share now.")).to_be_visible()
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{foreign.port}", viewport={"width": 1280, "height": 900},
        locale="en-GB", timezone_id="Europe/Berlin",
    )  # fmt: skip
    context.set_default_timeout(15_000)
    context.add_init_script(f"Object.defineProperty(navigator, 'language', {{value: '{CODE}'}})")
    sheet = context.new_page()
    sheet.goto("/sign-in")
    sheet.locator("input[type=email]").fill(clinician)
    sheet.locator("input[type=password]").fill(pages.PASSWORD)
    sheet.locator("form button[type=submit]").click()
    sheet.locator("input[autocomplete=one-time-code]").fill(pages.recovery_code(sheet, clinician))
    sheet.locator("form button[type=submit]").click()
    expect(sheet.get_by_role("row")).to_have_count(3)
    found = {"caseload": english_on(sheet, clinician)}
    sheet.get_by_role("link", name=EMAIL).click()
    expect(sheet.get_by_role("slider").first).to_be_visible()
    found["patient"] = english_on(sheet, clinician)
    for name in ("clinic", "invitations"):
        sheet.goto(f"/{name}")
        expect(sheet.locator("h1").first).to_be_visible()
        sheet.wait_for_load_state("networkidle")
        found[name] = english_on(sheet, clinician)
    context.close()
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize("language", ["fr", "es", "tr"])
def test_a_translation_fits_on_a_small_phone_and_says_that_nobody_reviewed_it(
    abroad: Page, language: str
) -> None:
    injury = begin(abroad, language)
    found = {name: abroad.evaluate(TOO_WIDE) for name in screens(abroad, injury)}
    assert {name: wide for name, wide in found.items() if wide} == {}
    abroad.goto("/wrong")
    # A warning sign has the reviewed words beside it.
    expect(
        abroad.get_by_text("Breathlessness, chest pain, coughing blood or fainting")
    ).to_be_visible()


def test_a_language_that_was_chosen_is_spoken_without_a_network(abroad: Page) -> None:
    begin(abroad, "fr")
    abroad.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    kept = """() => caches.open("words").then((cache) => cache.keys())
        .then((keys) => keys.filter(({ url }) => url.includes("words-fr-")).length)"""
    wait_for(lambda: abroad.evaluate(kept) >= 14, "the words are kept")
    abroad.context.set_offline(True)
    try:
        for name in ("today", "trends", "plan", "me", "wrong"):
            abroad.goto(f"/{name}")
            expect(abroad.locator("html")).to_have_attribute("lang", "fr")
            expect(abroad.locator("h1").first).to_be_visible()
    finally:
        abroad.context.set_offline(False)


def english_on(page: Page, *known: str) -> list[str]:
    """Return the English words on a page, but for dates, names and units."""
    months = page.evaluate(
        """() => Array.from({ length: 12 }, (_, i) => i).flatMap((i) => ["long", "short"].map(
            (month) => new Date(2026, i, 1).toLocaleDateString(undefined, { month })))"""
    )
    days = page.evaluate(
        """() => Array.from({ length: 7 }, (_, i) => i).flatMap((i) => ["long", "short"].map(
            (weekday) => new Date(2026, 0, i + 1).toLocaleDateString(undefined, { weekday })))"""
    )
    places = page.evaluate(PLACES)
    left_out = (*known, *SOURCES, *NAMES, *months, *days, *places)
    return words_left(page.evaluate(READ), EMAIL, *left_out)
