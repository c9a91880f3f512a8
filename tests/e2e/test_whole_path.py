"""Phone → database → trend → reminder → physiotherapist, in a real browser."""

import json
import os
import re
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.e2e import pages
from tests.support.browser import PHONE, QUIET, chromium_path, its_environment, wait_for
from tests.support.installation import NAME, Installation, make_run, wait_until_announced
from tests.support.push_service import PushService


def controlled(page: Page) -> None:
    """Wait until the service worker answers for this page."""
    page.reload()
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_a_new_patient_logs_their_day_and_it_reaches_the_database(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    pages.answer(page, "doses", "Taken")
    pages.log_pain(page, 4, 2)
    pages.log_sleep(page, 7, "7")
    pages.log_motion(page, "95")
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    counts = {
        table: pages.live(recovery, table, patient)
        for table in ("injury", "rangeofmotion", "pain", "sleep", "dose", "regimen")
    }
    assert counts == {
        "injury": 1, "rangeofmotion": 1, "pain": 2, "sleep": 1, "dose": 1, "regimen": 1,
    }  # fmt: skip
    ((mg, outcome),) = pages.rows(
        recovery,
        "SELECT elemental_mg, outcome FROM recovery_dose WHERE patient_id = ?",
        patient.hex,
    )
    assert (mg, outcome) == (200.0, "taken")
    page.get_by_role("link", name="Trends").click()
    for name, *said in (("Knee", "95°"), ("Pain", "moving 4"), ("Doses", "taken")):
        chart = page.get_by_role("slider", name=re.compile(f"^{name}"))
        expect(chart).to_have_attribute("aria-valuetext", pages.spoken(*said))


def test_what_is_undone_is_gone_everywhere(page: Page, recovery: Installation, email: str) -> None:
    pages.ask(page, "pain_movement")
    pages.choose(page, "4")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="How much pain when moving")).to_be_visible()
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 0


def test_without_a_network_nothing_is_lost_and_with_one_everything_comes_once(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    controlled(page)
    phone.set_offline(True)
    pages.log_motion(page, "101")
    pages.answer(page, "painkillers", "Usual")
    expect(page.get_by_text("2 waiting to send")).to_be_visible()
    page.close()

    reopened = phone.new_page()
    reopened.goto("/today")
    pages.stands(reopened, "pain_movement", "4")
    pages.ask(reopened, "measure")
    expect(reopened.get_by_text("Measured: bending 101°")).to_be_visible()
    pages.close(reopened)
    expect(reopened.get_by_text("2 waiting to send")).to_be_visible()

    # The server dies meanwhile and comes back by itself.
    os.kill(recovery.children()["web"], signal.SIGKILL)
    phone.set_offline(False)
    wait_for(recovery.is_ready, "the web process is back")
    pages.all_sent(reopened)
    patient = pages.patient_of(recovery, email)
    counts = {
        table: pages.live(recovery, table, patient)
        for table in ("rangeofmotion", "pain", "daycontext")
    }
    assert counts == {"rangeofmotion": 1, "pain": 2, "daycontext": 1}
    assert (
        len(
            pages.rows(
                recovery, "SELECT id FROM recovery_operation WHERE patient_id = ?", patient.hex
            )
        )
        == 5
    )


def test_a_session_that_ran_out_loses_nothing(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    phone.clear_cookies()
    pages.log_pain(page, 5, 3)
    expect(page.get_by_role("link", name="Sign in to send")).to_be_visible()
    expect(page.get_by_text("2 waiting to send")).to_be_visible()
    patient = pages.patient_of(recovery, email)
    assert pages.live(recovery, "pain", patient) == 0
    page.get_by_role("link", name="Sign in to send").click()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    pages.all_sent(page)
    assert pages.live(recovery, "pain", patient) == 2


def test_a_second_account_on_the_phone_neither_sees_nor_sends_the_first_ones_entries(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.log_pain(page, 6, 6)
    pages.all_sent(page)
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Sign out").click()
    pages.is_out(page)
    other = f"other-{email}"
    pages.sign_up(page, other)
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
    names = page.evaluate("async () => (await indexedDB.databases()).map((each) => each.name)")
    assert len([name for name in names if name.startswith("recovery-")]) == 1
    assert pages.live(recovery, "pain", pages.patient_of(recovery, other)) == 0


def test_the_evening_reminder_is_answered_once_however_often_it_is_pressed(
    page: Page, phone: BrowserContext, recovery: Installation, pushes: PushService, email: str
) -> None:
    local = datetime.now(UTC).astimezone(ZoneInfo("Europe/Berlin"))
    soon = (local + timedelta(seconds=70)).strftime("%H:%M")
    pages.plan_magnesium(page, "150", soon)
    pages.all_sent(page)
    controlled(page)
    patient = pages.patient_of(recovery, email)
    browser = pushes.browser()
    answer = phone.request.post(
        f"/api/v1/patients/{patient}/push-subscriptions/",
        data=browser.subscription(),
        headers={"X-CSRFToken": pages.token(phone)},
    )
    assert answer.status == 201, answer.text()
    wait_for(lambda: bool(pushes.messages(browser)), "the push service has a message", 120)
    payload = browser.open(pushes.messages(browser)[0].body).decode()

    pages.deliver(page, phone, payload)
    worker = phone.service_workers[0]
    title = worker.evaluate(
        """async () => {
            for (let i = 0; i < 50; i++) {
                const [shown] = await self.registration.getNotifications();
                if (shown) return shown.title;
                await new Promise((done) => setTimeout(done, 100));
            }
        }"""
    )
    assert title == json.loads(payload)["notification"]["title"]
    for _ in range(3):
        pages.click_notification(worker, payload, "taken")
    wait_for(lambda: pages.live(recovery, "dose", patient) == 1, "the dose is on the server")
    pages.all_sent(page)
    assert pages.rows(
        recovery,
        "SELECT outcome, elemental_mg FROM recovery_dose WHERE patient_id = ?",
        patient.hex,
    ) == [("taken", 150.0)]
    pages.stands(page, "doses", "Taken")
    doses = pages.rows(
        recovery,
        "SELECT count(*) FROM recovery_operation WHERE patient_id = ?",
        patient.hex,
    )
    # injury, seven answers about health, supplement, regimen, and one dose
    assert doses == [(11,)]


def test_a_physiotherapist_sees_what_is_shared_until_it_is_revoked(
    page: Page,
    phone: BrowserContext,
    desk: BrowserContext,
    recovery: Installation,
    email: str,
    tmp_path: Path,
) -> None:
    pages.log_pain(page, 4, 2)
    pages.log_motion(page, "88")
    pages.all_sent(page)
    clinician = f"pt-{email}"
    pages.create_clinic(recovery, clinician, tmp_path, phone="030/99 88")
    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    link = pages.invite(sheet, email)

    page.goto(link)
    expect(page.get_by_text("Jo Berger (Praxis am Park) invites you")).to_be_visible()
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()

    sheet.get_by_role("link", name="Caseload").click()
    expect(sheet.get_by_role("row")).to_have_count(3)  # the head, a group, one patient
    sheet.get_by_role("link", name=email).click()
    expect(sheet.get_by_role("heading", name=email)).to_be_visible()
    page.goto("/today")
    page.get_by_role("link", name="Something's wrong").click()
    page.get_by_role("button", name="New pain or swelling in one calf").click()
    practice = page.get_by_role("link", name="Call Praxis am Park")
    expect(practice).to_have_attribute("href", "tel:0309988")
    page.get_by_role("link", name="Back to the list").click()
    page.get_by_role("link", name="Back", exact=True).click()
    pages.all_sent(page)
    sheet.get_by_role("link", name="Caseload").first.click()
    expect(sheet.get_by_role("cell", name="New pain or swelling in one calf")).to_be_visible()
    sheet.get_by_role("link", name=email).click()
    expect(sheet.get_by_role("listitem").filter(has_text="calf")).to_be_visible()
    sheet.get_by_text("Values as a table").click()
    expect(sheet.get_by_role("cell", name="88°", exact=True)).to_be_visible()

    page.goto("/me/sharing")
    pages.open_looks(page, "Jo Berger (Praxis am Park)")
    expect(page.get_by_text("opened your pain diary")).to_be_visible()
    pages.stop_sharing(page)
    patient = pages.patient_of(recovery, email)
    answer = desk.request.get(f"/api/v1/patients/{patient}/series/?kind=pain")
    assert answer.status == 404
    sheet.reload()
    expect(sheet.get_by_text("no longer shares with you")).to_be_visible()


def test_over_https_with_the_installations_own_authority(
    playwright: Playwright, checkout: Path, tmp_path: Path, email: str
) -> None:
    # Reached by others too, it takes people by invitation unless it is told otherwise.
    wanted = {"RECOVERY_SIGN_UP": "open"}
    with make_run(checkout, tmp_path / "var", wanted, HTTPS=NAME) as installation:
        wait_until_announced(installation)
        trusted = pages.spki_of(installation.var / "tls" / "leaf.crt")
        browser = playwright.chromium.launch(
            executable_path=chromium_path(),
            env=its_environment(),
            args=[
                *QUIET,
                f"--host-resolver-rules=MAP {NAME} 127.0.0.1",
                f"--ignore-certificate-errors-spki-list={trusted}",
            ],
        )
        page = _https_page(browser, installation)
        pages.sign_up(page, email)
        page.get_by_role("button", name="Not now").click()  # a passkey, which only names can have
        pages.add_knee(page, "2026-09-01")
        pages.log_pain(page, 3, 1)
        pages.all_sent(page)
        assert page.evaluate("() => isSecureContext && location.protocol") == "https:"
        cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
        assert cookies["__Host-session"]["secure"]
        page.goto("/trust/")
        expect(page.get_by_role("link", name="certificate").first).to_be_visible()
        browser.close()


def _https_page(browser: Browser, installation: Installation) -> Page:
    context = browser.new_context(
        base_url=f"https://{NAME}:{installation.port}", viewport=PHONE, locale="en-GB"
    )
    context.set_default_timeout(15_000)
    return context.new_page()
