"""Nothing is stored before a person has agreed; a phone keeps its entries and asks, an old one too.

`tests/cases/release-0.1.0/frontend.tar.xz` is the front end of release 0.1.0, built from its tag.
"""

import re
import sqlite3
import tarfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e import pages
from tests.support.browser import PHONE
from tests.support.installation import Installation

OLD = Path(__file__).parents[1] / "cases" / "release-0.1.0" / "frontend.tar.xz"
OF_THE_SERVER = ("/api/", "/_allauth/", "/privacy", "/healthz", "/readyz")


@pytest.fixture(scope="session")
def old_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release-0.1.0")
    with tarfile.open(OLD) as archive:
        archive.extractall(folder, filter="data")
    return folder / "dist"


def served_from(build: Path) -> Callable[[Route], None]:
    """Answer with the files of a build, and leave to the server what is the server's."""

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith(OF_THE_SERVER):
            route.continue_()
            return
        file = build / path.lstrip("/")
        route.fulfill(path=file if file.is_file() else build / "index.html")

    return serve


@pytest.fixture
def old_phone(chromium: Browser, recovery: Installation, old_build: Path) -> BrowserContext:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB",
        timezone_id="Europe/Berlin", service_workers="block",
    )  # fmt: skip
    context.set_default_timeout(15_000)
    context.route("**/*", served_from(old_build))
    yield context
    context.close()


def add_knee_as_then(page: Page, happened_on: str) -> None:
    """Tell of a knee in the one form that release 0.1.0 had."""
    for name in ("Knee", "left", "Ligament"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("When?").fill(happened_on)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def another_text_is_in_force(recovery: Installation, email: str) -> None:
    """What the person agreed to becomes an older text, as after a change of the operator's."""
    patient = pages.patient_of(recovery, email)
    with sqlite3.connect(recovery.var / "recovery.sqlite3", timeout=30) as database:
        database.execute(
            "UPDATE recovery_privacyconsent SET version = '2020-01-01' WHERE user_id = "
            "(SELECT user_id FROM recovery_patient WHERE id = ?)",
            [patient.hex],
        )


def pains(recovery: Installation, email: str) -> list[tuple[int]]:
    patient = pages.patient_of(recovery, email)
    return pages.rows(recovery, "SELECT score FROM recovery_pain WHERE patient_id = ?", patient.hex)


def is_asked_and_sends(page: Page) -> None:
    pages.agree(page)
    pages.leave(page)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    pages.all_sent(page)


@pytest.mark.promise("S14")
def test_an_entry_waits_on_the_phone_until_the_person_has_agreed(
    phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-09-01")
    pages.all_sent(page)
    another_text_is_in_force(recovery, email)
    pages.ask(page, "pain_movement")
    page.get_by_role("button", name=re.compile(": 4$")).click()
    expect(page.get_by_text("has changed")).to_be_visible()
    assert pains(recovery, email) == []
    is_asked_and_sends(page)
    assert pains(recovery, email) == [(4,)]


@pytest.mark.promise("S14")
def test_an_evening_on_release_0_1_0_is_logged_kept_asked_about_and_sent(
    old_phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = old_phone.new_page()
    page.goto("/")  # its first page was the form
    pages.create_account(page, email)
    add_knee_as_then(page, "2026-09-01")
    pages.press(page, "Pain resting: 2")
    pages.all_sent(page)
    assert pains(recovery, email) == [(2,)]
    another_text_is_in_force(recovery, email)
    with page.expect_response(lambda each: "/sync" in each.url and each.status == 403):
        pages.press(page, "Pain moving: 4")
    expect(page.get_by_text("1 unsent")).to_be_visible()
    assert pains(recovery, email) == [(2,)]
    page.reload()
    is_asked_and_sends(page)
    assert sorted(pains(recovery, email)) == [(2,), (4,)]
