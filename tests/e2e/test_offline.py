"""What happens to entries when something is in the way: a refusal, a new version, a sign-out."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.e2e import pages
from tests.support.browser import PHONE, QUIET, chromium_path, its_environment, wait_for
from tests.support.installation import Installation, children_of

REFUSED = """async (score) => {
    const names = (await indexedDB.databases()).map((each) => each.name);
    const open = (name) => new Promise((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
    });
    const db = await open(names.find((name) => /^recovery-/.test(name)));
    const get = (store) => new Promise((done) => {
        db.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result);
    });
    const pain = (await get('rows')).find((row) => row.kind === 'pain');
    const meta = await open('recovery');
    const who = await new Promise((done) => {
        meta.transaction('meta').objectStore('meta').get('who').onsuccess =
            (e) => done(e.target.result);
    });
    const operation = {
        id: crypto.randomUUID(), patient: who.patient.id, kind: 'pain', row: pain.id,
        base: pain.revision, set: { score }, at: '2026-11-24T21:04:00+01:00',
    };
    await new Promise((done) => {
        const tx = db.transaction('outbox', 'readwrite');
        tx.objectStore('outbox').add({ operation });
        tx.oncomplete = done;
    });
    db.close();
}"""


def test_a_refused_entry_is_shown_with_its_reason_and_mended(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.answer(page, "pain_movement", "4")
    pages.all_sent(page)
    page.evaluate(REFUSED, 11)
    page.reload()
    page.get_by_role("link", name="1 entry not accepted").click()
    expect(page.locator(".card").get_by_text("score:")).to_be_visible()
    field = page.get_by_label("score")
    expect(field).to_have_value("11")
    field.fill("7")
    page.get_by_role("button", name="Send again").click()
    expect(page.get_by_text("not accepted")).to_have_count(0)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    scores = pages.rows(
        recovery, "SELECT score FROM recovery_pain WHERE patient_id = ?", patient.hex
    )
    assert scores == [(7,)]


def test_signing_out_without_a_network_warns_wipes_and_holds(
    page: Page, phone: BrowserContext
) -> None:
    pages.all_sent(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    phone.set_offline(True)
    pages.answer(page, "pain_movement", "4")
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_text("1 entry is not sent. Signing out deletes it.")).to_be_visible()
    page.get_by_role("button", name="Delete and sign out").click()
    pages.is_out(page)
    names = page.evaluate("async () => (await indexedDB.databases()).map((each) => each.name)")
    assert [name for name in names if name.startswith("recovery-")] == []
    phone.set_offline(False)
    page.goto("/today")
    pages.is_out(page)
    wait_for(
        lambda: phone.request.get("/api/v1/session").json()["user"] is None, "the session is over"
    )


def test_a_new_version_waits_for_the_person_and_carries_the_outbox(
    page: Page, phone: BrowserContext, recovery: Installation, checkout: Path, email: str
) -> None:
    pages.all_sent(page)
    page.reload()
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    phone.route("**/api/v1/sync", lambda route: route.abort())
    pages.answer(page, "pain_movement", "4")
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    publish_a_version(checkout, recovery)
    looked = """() => navigator.serviceWorker.getRegistration()
        .then((it) => it.update()).then(() => true, () => false)"""
    wait_for(lambda: page.evaluate(looked), "the browser has looked for a new version")
    expect(page.get_by_text("A new version is ready.")).to_be_visible(timeout=15_000)
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Update").click()
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    phone.unroute("**/api/v1/sync")
    page.reload()
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 1


def test_an_open_app_finds_a_new_version_on_return_and_all_tabs_take_it_together(
    page: Page, phone: BrowserContext, recovery: Installation, checkout: Path
) -> None:
    pages.all_sent(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    other = phone.new_page()
    other.goto("/trends")
    expect(other.get_by_role("heading", name="Trends")).to_be_visible()
    publish_a_version(checkout, recovery)
    # Hours later somebody comes back to it.
    page.clock.install()
    page.clock.fast_forward("02:00:00")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_text("A new version is ready.")).to_be_visible(timeout=15_000)
    expect(other.get_by_text("A new version is ready.")).to_be_visible(timeout=15_000)
    with other.expect_navigation(), page.expect_navigation():
        page.get_by_role("button", name="Update").click()
    for each in (page, other):
        expect(each.get_by_role("link", name="Trends", exact=True)).to_be_visible()
        expect(each.get_by_text("A new version is ready.")).to_have_count(0)


def publish_a_version(checkout: Path, recovery: Installation) -> None:
    worker = checkout / "frontend" / "dist" / "sw.js"
    worker.write_text(f"{worker.read_text()}\n// {uuid4()}\n")
    worker.with_name("sw.js.gz").unlink(missing_ok=True)
    # The web server looks at the files when it starts; its children would answer on for a while.
    web = recovery.children()["web"]
    for process in (web, *children_of(web)):
        os.kill(process, signal.SIGKILL)
    wait_for(recovery.is_ready, "the web process is back")


@pytest.fixture
def profile(
    playwright: Playwright, recovery: Installation, tmp_path: Path
) -> Iterator[BrowserContext]:
    """A browser with a profile of its own: only there may an app be installed."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path / "profile",
        executable_path=chromium_path(),
        env=its_environment(),
        args=QUIET,
        viewport=PHONE,
        base_url=f"http://127.0.0.1:{recovery.port}",
    )
    yield context
    context.close()


def test_nothing_stands_in_the_way_of_installing(profile: BrowserContext) -> None:
    page = profile.new_page()
    page.goto("/")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    cdp = profile.new_cdp_session(page)
    assert cdp.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


def test_what_was_logged_is_sent_by_the_service_worker_when_the_page_is_gone(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    phone.set_offline(True)
    pages.answer(page, "pain_movement", "4")
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    page.goto("about:blank")
    patient = pages.patient_of(recovery, email)
    # The page never had a network. The browser may wake the worker by itself as soon as it has one,
    # and a worker that it starts anew is not always held offline: whoever sends is the worker.
    phone.set_offline(False)
    # A page of the same origin that is not the app, from which the browser is asked to sync.
    page.goto("/healthz")
    cdp = phone.new_cdp_session(page)
    found: list[str] = []
    cdp.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(each["registrationId"] for each in event["registrations"]),
    )
    cdp.send("ServiceWorker.enable")
    wait_for(lambda: page.wait_for_timeout(50) is None and bool(found), "a registration is known")
    cdp.send(
        "ServiceWorker.dispatchSyncEvent",
        {
            "origin": f"http://127.0.0.1:{recovery.port}",
            "registrationId": found[-1],
            "tag": "outbox",
            "lastChance": False,
        },
    )
    wait_for(lambda: pages.live(recovery, "pain", patient) == 1, "the service worker has sent it")


def test_each_tab_leads_from_any_other_to_its_own_screen(page: Page) -> None:
    """The frame names a screen at once; what stands below it must be the same."""
    own = {
        "Me": page.get_by_role("button", name="Sign out", exact=True),
        "Trends": page.get_by_text("Your readings will be here, one line per motion."),
        "Plan": page.get_by_role("button", name="Add a supplement"),
    }
    for name in ("Me", "Trends", "Plan", "Me", "Plan", "Trends"):
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        for other, shown in own.items():
            expect(shown).to_have_count(int(other == name))


def test_a_screen_that_cannot_come_without_a_network_still_says_whom_to_call(
    chromium: Browser, recovery: Installation, email: str
) -> None:
    """Before anything is kept for offline use, loading anew would be the browser's empty page."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB", service_workers="block"
    )
    page = context.new_page()
    page.route("**/assets/Wrong-*", lambda route: route.abort())
    pages.arrive(page, email)
    context.set_offline(True)
    page.get_by_role("link", name="Something's wrong").click()
    expect(page.get_by_role("alert").get_by_role("link", name="112")).to_have_attribute(
        "href", "tel:112"
    )
    context.close()
