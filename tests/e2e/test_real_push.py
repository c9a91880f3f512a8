"""One whole chain: Chromium's own PushManager, our sender, the wire, the notification."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, Route, expect

from tests.e2e import pages
from tests.e2e.gcm import Gcm, chromium_push_service
from tests.support.browser import PHONE, chromium_path, its_environment, wait_for
from tests.support.installation import Installation, make_run, wait_until_announced


@pytest.fixture
def gcm(tmp_path: Path) -> Iterator[Gcm]:
    with chromium_push_service(tmp_path / "gcm") as running:
        yield running


@pytest.fixture
def recovery_with_gcm(checkout: Path, tmp_path: Path, gcm: Gcm) -> Iterator[Installation]:
    settings = {
        "RECOVERY_PUSH_LOOPBACK": gcm.origin,
        "RECOVERY_PUSH_LOOPBACK_CA": str(gcm.authority),
    }
    with make_run(checkout, tmp_path / "var", settings) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture
def profile(
    playwright: Playwright, tmp_path: Path, gcm: Gcm, recovery_with_gcm: Installation
) -> Iterator[BrowserContext]:
    """A browser with a profile of its own, whose push service is the one on loopback."""
    context = playwright.chromium.launch_persistent_context(
        str(tmp_path / "profile"),
        executable_path=chromium_path(),
        env=its_environment(),
        base_url=f"http://127.0.0.1:{recovery_with_gcm.port}",
        viewport=PHONE,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        permissions=["notifications"],
        ignore_default_args=["--disable-background-networking"],
        args=[
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync",
            f"--gcm-checkin-url={gcm.origin}/checkin",
            f"--gcm-registration-url={gcm.origin}/register",
            f"--gcm-mcs-endpoint=https://localhost:{gcm.mcs_port}",
            f"--ignore-certificate-errors-spki-list={pages.spki_of(gcm.leaf)}",
            # No other machine is asked for anything.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ],
    )
    context.set_default_timeout(20_000)
    yield context
    context.close()


def to_loopback(page: Page, gcm: Gcm) -> None:
    """Chromium names Google's host in every endpoint; ours takes its place on the way."""

    def rewrite(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        body = route.request.post_data_json
        body["endpoint"] = f"{gcm.origin}/{body['endpoint'].partition('//')[2].partition('/')[2]}"
        route.continue_(post_data=body)

    page.route("**/push-subscriptions/", rewrite)
    page.route("**/push-test/", rewrite)


def open_reminders(page: Page) -> None:
    pages.open_me(page, "Reminders")


@pytest.mark.promise("P17")
def test_a_reminder_travels_through_chromiums_own_push_manager(
    profile: BrowserContext, gcm: Gcm, recovery_with_gcm: Installation
) -> None:
    page = profile.new_page()
    email = f"{uuid4().hex[:12]}@example.org"
    pages.arrive(page, email)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    to_loopback(page, gcm)
    open_reminders(page)
    page.get_by_role("button", name="Turn on reminders").click()
    expect(page.get_by_text("This phone reminds you.")).to_be_visible()
    wait_for(lambda: gcm.line is not None, "the browser waits on its line")
    page.get_by_role("link", name="Today", exact=True).click()
    local = datetime.now(UTC).astimezone(ZoneInfo("Europe/Berlin"))
    pages.plan_magnesium(page, "150", (local + timedelta(seconds=65)).strftime("%H:%M"))
    pages.all_sent(page)
    wait_for(lambda: gcm.sent > 0, "the reminder is sent", 120)
    worker = profile.service_workers[0]
    wait_for(
        lambda: pages.shown_notification(worker) == "Takes half a minute.",
        "Chromium has decrypted and shown it",
    )
    open_reminders(page)
    page.get_by_role("button", name="Send me a test").click()
    expect(page.get_by_text("The test arrived.")).to_be_visible(timeout=40_000)
    # The browser takes its subscription back: the server hears "gone" and forgets it.
    gcm.registrations.clear()
    page.get_by_role("button", name="Send me a test").click()
    expect(page.get_by_text("The push service no longer knows")).to_be_visible(timeout=40_000)
    patient = pages.patient_of(recovery_with_gcm, email)
    kept = "SELECT count(*) FROM recovery_pushsubscription WHERE patient_id = ?"
    wait_for(lambda: pages.rows(recovery_with_gcm, kept, patient.hex) == [(0,)], "it is forgotten")
