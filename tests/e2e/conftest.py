"""A whole installation, a push service on loopback, and Chromium at phone size."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    WebError,
    sync_playwright,
)

from tests.e2e import pages
from tests.e2e.screens import LOOKS, small_phone
from tests.support.browser import PHONE, QUIET, chromium_path, its_environment
from tests.support.installation import Installation, copy_checkout, make_run, wait_until_announced
from tests.support.push_service import PushService, push_service

# Playwright runs an event loop of its own; the tests still ask the database nothing directly.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(
        executable_path=chromium_path(), args=QUIET, env=its_environment()
    )
    browser.on("context", lambda context: context.on("weberror", tell))
    yield browser
    browser.close()


def tell(failed: WebError) -> None:
    """Print what failed in a page without anybody asking: else a test only sees that it did."""
    where = failed.page.url if failed.page else ""
    print(f"{where}: {failed.error.stack or failed.error}")


@pytest.fixture(scope="session")
def pushes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as running:
        yield running


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("e2e") / "recovery")


@pytest.fixture(scope="session")
def recovery(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, pushes: PushService
) -> Iterator[Installation]:
    """`make run`, as a person starts it, with a tick every second."""
    settings = {
        "RECOVERY_PUSH_LOOPBACK": pushes.origin,
        "RECOVERY_PUSH_LOOPBACK_CA": str(pushes.authority),
        # All tests come from one address, and some write twelve weeks in a minute.
        "RECOVERY_BUDGET_SCALE": "50",
    }
    var = tmp_path_factory.mktemp("installation") / "var"
    with make_run(checkout, var, settings) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture
def phone(chromium: Browser, recovery: Installation) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport=PHONE,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        permissions=["notifications"],
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def desk(chromium: Browser, recovery: Installation) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport={"width": 1280, "height": 900},
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def email() -> str:
    return f"{uuid4().hex[:12]}@example.org"


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    """The phone of somebody who has just signed up with an injured knee."""
    page = phone.new_page()
    pages.arrive(page, email)
    return page


@pytest.fixture(params=LOOKS, ids="-".join)
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    spoken, theme = request.param
    return spoken, theme


@pytest.fixture
def spoken(look: tuple[str, str]) -> str:
    return look[0]


@pytest.fixture
def theme(look: tuple[str, str]) -> str:
    return look[1]


@pytest.fixture
def small(
    chromium: Browser, recovery: Installation, theme: str, spoken: str
) -> Iterator[BrowserContext]:
    """A small phone, of somebody who speaks a language and likes a theme."""
    context = small_phone(chromium, recovery, theme, spoken)
    yield context
    context.close()
