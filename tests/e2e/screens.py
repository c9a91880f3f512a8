"""The screens of a phone, how each is looked at, and in which language."""

import os
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e import pages
from tests.e2e.pictures import as_webp
from tests.support.installation import Installation

SCREENS = (
    "today", "check-in/today/doses", "check-in/today/pain_movement", "check-in/today/exercises",
    "check-in/today/measure", "check-in/today/morning", "trends", "plan", "me", "wrong",
    "plan/new", "plan/supplement",
    "plan/{injury}/injury", "plan/{injury}/limit", "plan/{injury}/goal", "plan/{injury}/measuring",
    "plan/health", "plan/evidence", "me/sharing", "me/reminders",
    "me/you", "me/account", "me/language", "me/about", "me/data", "me/data/report",
    "wrong/pain/8", "sign-in",
)  # fmt: skip

# How each is looked at. What axe finds hangs on the theme (contrast) or on the length of words.
LOOKS = (("en", "light"), ("de", "dark"))
LOCALES = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "tr": "tr-TR"}


def small_phone(
    browser: Browser,
    recovery: Installation,
    theme: str = "light",
    spoken: str = "en",
    **options: Any,
) -> BrowserContext:
    """The smallest phone that is tried, of somebody who speaks a language and likes a theme."""
    context = browser.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport={"width": 360, "height": 640},
        locale=LOCALES[spoken],
        timezone_id="Europe/Berlin",
        color_scheme=theme,
        **options,
    )
    context.set_default_timeout(30_000)
    return context


def speak(context: BrowserContext, email: str, spoken: str) -> None:
    """Sign somebody in and set their language: the tests of a module share one account."""
    for page in context.pages:  # what a page still asks for may bring another token
        page.wait_for_load_state("networkidle")
    answer = context.request.post(
        "/_allauth/browser/v1/auth/login",
        data={"email": email, "password": pages.PASSWORD},
        headers={"X-CSRFToken": pages.token(context)},
    )
    assert answer.ok
    choose(context, spoken)


def choose(context: BrowserContext, spoken: str) -> None:
    """Set the language of whoever is signed in."""
    patient = context.request.get("/api/v1/session").json()["user"]["patient"]["id"]
    changed = context.request.patch(
        f"/api/v1/patients/{patient}/",
        data={"language": spoken},
        headers={"X-CSRFToken": pages.token(context)},
    )
    assert changed.ok


def whole(page: Page, most: int | None = None) -> bytes:
    """The whole screen at once, or its first `most` pixels: bars that stick to the edges of a phone
    stand at its edges."""
    size = page.viewport_size
    assert size is not None
    height = page.evaluate("document.documentElement.scrollHeight")
    height = min(max(height, size["height"]), most or height)
    page.set_viewport_size({**size, "height": height})
    page.wait_for_timeout(100)
    shot = page.screenshot()
    page.set_viewport_size(size)
    return shot


def show(page: Page, name: str) -> None:
    """Keep a picture of the whole screen for docs/screens, when `make screens` asks for it."""
    folder = os.environ.get("RECOVERY_SCREENS")
    if folder:
        file = Path(folder) / f"{name}.webp"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(as_webp(page.context, whole(page)))


def findings(page: Page, name: str, theme: str, spoken: str) -> list[str]:
    """What axe finds on a screen; its picture is kept when `make screens` asks for it."""
    show(page, f"{name.replace('/', '-')}-{spoken}-{theme}")
    violations = Axe().run(page).response["violations"]
    return [
        f"{name} {theme} {spoken}: {each['id']} {node['target']} {node.get('failureSummary', '')}"
        for each in violations
        for node in each["nodes"]
    ]
