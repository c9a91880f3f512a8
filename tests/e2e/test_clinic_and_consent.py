"""Second steps, colleagues, consent and signed-in browsers, in a real browser."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e import pages
from tests.support import totp
from tests.support.browser import PHONE
from tests.support.installation import Installation


@pytest.fixture
def by_name(chromium: Browser, recovery: Installation) -> Iterator[BrowserContext]:
    """A desk that came by the name of the machine: an address has no passkeys."""
    context = chromium.new_context(
        base_url=f"http://localhost:{recovery.port}",
        viewport={"width": 1280, "height": 900},
        locale="en-GB",
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def has_no_faults(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def fits(page: Page) -> None:
    width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, f"{width} px stand out at the side"


def set_up_app(page: Page) -> tuple[str, list[str]]:
    """Use an authenticator app; its secret and the recovery codes."""
    page.get_by_role("button", name="Use an authenticator app").click()
    pages.prove(page)
    expect(page.get_by_alt_text("QR code with the setup key")).to_be_visible()
    secret = page.locator("code").inner_text()
    page.get_by_label("Code").fill(totp.code(secret))
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("button", name="I have saved them")).to_be_visible()
    return secret, page.locator("code").all_inner_texts()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    expect(page.get_by_label("Email")).to_be_visible()


def test_a_clinician_sets_up_an_app_before_any_patient_is_shown(
    desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic_without_factor(recovery, email, tmp_path)
    page = desk.new_page()
    pages.give_password(page, email)
    expect(page.get_by_role("heading", name="Protect your patients first")).to_be_visible()
    page.goto("/caseload")
    expect(page.get_by_role("heading", name="Protect your patients first")).to_be_visible()
    expect(page.get_by_text("cannot make passkeys")).to_be_visible()
    has_no_faults(page)

    _, codes = set_up_app(page)
    assert len(codes) == 10
    has_no_faults(page)
    page.get_by_role("button", name="I have saved them").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()

    sign_out(page)
    pages.give_password(page, email)
    has_no_faults(page)
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This code is not right")).to_be_visible()
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()

    page.get_by_role("link", name="Clinic").click()
    expect(page.get_by_text("9 recovery codes are left.")).to_be_visible()
    page.get_by_role("button", name="Remove Authenticator app").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    protected = page.get_by_role("heading", name="Protect your patients first")
    pages.prove_where_asked(page, protected)
    expect(page.get_by_role("heading", name="Protect your patients first")).to_be_visible()


def test_a_passkey_is_a_second_step_and_opens_the_account_alone(
    by_name: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic_without_factor(recovery, email, tmp_path)
    page = by_name.new_page()
    pages.with_authenticator(page)
    pages.give_password(page, email)
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_label("Name of this passkey").fill("The desk")
    page.get_by_role("button", name="Add a passkey").click()
    pages.prove(page)
    page.get_by_role("button", name="I have saved them").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()

    sign_out(page)
    pages.give_password(page, email)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()

    sign_out(page)
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()
    page.get_by_role("link", name="Clinic").click()
    expect(page.get_by_text("The desk, since")).to_be_visible()


def test_a_colleague_joins_by_a_link_that_works_once(
    desk: BrowserContext, phone: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic(recovery, email, tmp_path)
    page = desk.new_page()
    pages.sign_in(page, email)
    page.get_by_role("link", name="Clinic").click()
    for name in ("kim", "max"):
        page.get_by_label("Email").fill(f"{name}-{email}")
        page.get_by_role("button", name="Make a link").click()
        made = page.get_by_text(f"{name}-{email}, by Jo Berger")
        pages.prove_where_asked(page, made)
        expect(made).to_be_visible()
    expect(page.get_by_alt_text("QR code of the link")).to_be_visible()
    gone = page.locator("code").first.inner_text()
    has_no_faults(page)
    page.get_by_role("button", name=f"Take back max-{email}").click()
    expect(page.get_by_text(f"max-{email}")).to_have_count(0)
    page.get_by_label("Email").fill(f"kim-{email}")
    page.get_by_role("button", name="Make a link").click()
    expect(page.locator("code").first).not_to_have_text(gone)
    link = page.locator("code").first.inner_text()

    invited = phone.new_page()
    invited.goto(gone)
    expect(invited.get_by_text("expired or was used")).to_be_visible()
    invited.goto(link)
    expect(invited.get_by_text("Jo Berger invites you to join Praxis am Park.")).to_be_visible()
    has_no_faults(invited)
    fits(invited)
    invited.get_by_label("Your name").fill("Kim Adler")
    invited.get_by_label("Password").fill("password12")
    invited.get_by_role("button", name="Join").click()
    expect(invited.get_by_text("too common")).to_be_visible()
    invited.get_by_label("Password").fill(pages.PASSWORD)
    invited.get_by_role("button", name="Join").click()
    invited.get_by_role("link", name="Sign in").click()
    pages.give_password(invited, f"kim-{email}")
    expect(invited.get_by_role("heading", name="Protect your patients first")).to_be_visible()
    page.reload()
    expect(page.get_by_text(f"Kim Adler, kim-{email}: member, no second step yet")).to_be_visible()


def test_a_patient_narrows_extends_and_ends_what_they_share(
    phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    page = phone.new_page()
    pages.arrive(page, email)
    pages.log_pain(page, 4, 2)
    pages.log_sleep(page, 7, "7")
    pages.all_sent(page)
    clinician = f"pt-{email}"
    pages.create_clinic(recovery, clinician, tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    gone = pages.invite(sheet, email)
    expect(sheet.get_by_alt_text("QR code of the link")).to_be_visible()
    sheet.get_by_role("button", name=f"Take back {email}").click()
    expect(sheet.get_by_text(f"{email}: taken back")).to_be_visible()
    page.goto(gone)
    expect(page.get_by_text("expired or was used")).to_be_visible()
    sheet.get_by_label("Email").fill(email)
    sheet.get_by_role("button", name="Make a link").click()
    page.goto(sheet.locator("code").inner_text())
    expect(page.get_by_text("Warnings that need attention are always shown.")).to_be_visible()
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()

    patient = pages.patient_of(recovery, email)
    nights = f"/api/v1/patients/{patient}/series/?kind=sleep"
    assert len(desk.request.get(nights).json()["rows"]) == 1
    page.goto("/me/sharing")
    card = page.get_by_role("region", name="Jo Berger, Praxis am Park")
    expect(card.get_by_text("Knee, left")).to_be_visible()
    expect(card.get_by_text("Not shared: Notes")).to_be_visible()
    pages.open_looks(page, "Jo Berger (Praxis am Park)")
    expect(page.get_by_text("opened your sleep")).to_be_visible()
    has_no_faults(page)
    card.get_by_role("button", name="Change what is shared").click()
    card.get_by_label("Sleep").uncheck()
    has_no_faults(page)
    fits(page)
    card.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. It applies from now on.")).to_be_visible()
    expect(card.get_by_text("Not shared: Sleep, Notes")).to_be_visible()
    assert desk.request.get(nights).json()["rows"] == []

    def until() -> str:
        # A change is a new document in the place of the old one.
        sql = "SELECT expires_at FROM recovery_carelink WHERE patient_id = ? AND revoked_at IS NULL"
        ((found,),) = pages.rows(recovery, sql, patient.hex)
        return found

    before = (datetime.fromisoformat(until()) + timedelta(days=150)).isoformat()
    card.get_by_role("button", name="Share for six more months").click()
    expect(page.get_by_text("Saved. It applies from now on.")).to_be_visible()
    assert until() > before
    page.get_by_role("button", name="Stop sharing").click()
    expect(card).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(card).to_be_visible()
    assert desk.request.get(nights).status == 200, "what was taken back goes on"
    pages.stop_sharing(page)
    page.goto("/me/sharing")
    expect(page.get_by_role("region", name="Ended").get_by_text("Jo Berger")).to_be_visible()
    assert desk.request.get(nights).status == 404


@pytest.mark.promise("S15")
def test_a_patient_is_told_of_a_stand_in_and_stops_it_with_one_tap(
    phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    page = phone.new_page()
    pages.arrive(page, email)
    pages.all_sent(page)
    owner, kim = f"pt-{email}", f"kim-{email}"
    pages.create_clinic(recovery, owner, tmp_path)
    pages.add_colleague(recovery, owner, kim, "Kim Adler")
    sheet = desk.new_page()
    pages.sign_in(sheet, owner)
    page.goto(pages.invite(sheet, email))
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_text("Choose who else may see it.")).to_be_visible()
    page.get_by_label("Your name").fill("Ada Byron")
    page.get_by_label("Your phone number").fill("030 1234")
    has_no_faults(page)
    fits(page)
    pages.share(page, "This person, who may name a stand-in")
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()

    sheet.goto("/caseload")
    sheet.get_by_role("link", name="Ada Byron").click()
    expect(sheet.get_by_role("link", name="030 1234")).to_have_attribute("href", "tel:0301234")
    sheet.get_by_role("button", name="Name a stand-in").click()
    sheet.get_by_label("Colleague").select_option(label="Kim Adler")
    sheet.get_by_label("Last day").fill((pages.today() + timedelta(days=7)).isoformat())
    sheet.get_by_role("button", name="Name a stand-in").click()
    named = sheet.get_by_text("Kim Adler until")
    pages.prove_where_asked(sheet, named)
    expect(named).to_be_visible()
    has_no_faults(sheet)

    page.goto("/me/you")
    expect(page.get_by_label("Your phone number")).to_have_value("030 1234")
    expect(page.get_by_text("Whoever you share with sees your name and number.")).to_be_visible()
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        page.get_by_label("Your phone number").fill("030 5678")
        page.get_by_label("Your phone number").blur()
    sheet.reload()
    expect(sheet.get_by_role("link", name="030 5678")).to_have_attribute("href", "tel:0305678")

    def kim_sees() -> bool:
        sql = "SELECT count(*) FROM recovery_admission WHERE patient_id = ? AND ended_at IS NULL"
        ((found,),) = pages.rows(recovery, sql, pages.patient_of(recovery, email).hex)
        return bool(found)

    assert kim_sees()
    page.goto("/today")
    told = page.locator(".card").filter(has_text="named Kim Adler as stand-in")
    expect(told).to_be_visible()
    has_no_faults(page)
    told.get_by_role("button", name="Stop this").click()
    expect(page.get_by_text("Kim Adler no longer sees anything.")).to_be_visible()
    assert not kim_sees()
    held: list[Route] = []
    page.route("**/api/v1/admissions/**", lambda route: held.append(route), times=1)
    with page.expect_request("**/api/v1/admissions/**"):
        page.get_by_role("button", name="Undo").click()
    stopped = page.get_by_text("Kim Adler no longer sees anything.")
    expect(stopped, "what stands there is not yet undone").to_be_visible()
    (allowing,) = held
    allowing.continue_()
    expect(stopped).to_have_count(0)
    assert kim_sees()
    page.goto("/me/sharing")
    card = page.get_by_role("region", name="Jo Berger, Praxis am Park")
    expect(card.get_by_text("Kim Adler, named by Jo Berger, until")).to_be_visible()
    assert kim_sees()
    card.get_by_role("button", name="Stop Kim Adler").click()
    expect(card.get_by_text("Kim Adler no longer sees anything.")).to_be_visible()
    has_no_faults(page)
    fits(page)
    assert not kim_sees()


CLOSE = """
from django.utils import timezone
from recovery.operations import settling
settling._close_sharings(timezone.now())
"""


@pytest.mark.promise("S13")
def test_after_a_restore_both_are_told_and_the_patient_opens_the_sharing_again(
    phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    page = phone.new_page()
    pages.arrive(page, email)
    pages.all_sent(page)
    clinician = f"pt-{email}"
    pages.create_clinic(recovery, clinician, tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, clinician)
    page.goto(pages.invite(sheet, email))
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()
    record = f"/api/v1/caseload/{pages.patient_of(recovery, email)}/"
    assert desk.request.get(record).status == 200

    # As a restore does whose ledger is older than its backup.
    pages.manage(recovery, "shell", "--command", CLOSE)
    assert desk.request.get(record).status == 404
    sheet.goto("/caseload")
    told = sheet.locator(".card").filter(has_text="We do not know what patients revoked")
    expect(told).to_be_visible()
    told.get_by_role("button", name="Understood").click()
    expect(told).to_have_count(0)

    page.goto("/today")
    banner = page.locator(".card").filter(has_text="nobody sees anything of yours")
    expect(banner).to_be_visible()
    has_no_faults(page)
    fits(page)
    banner.get_by_role("link", name="See who may read").click()
    card = page.locator(".card").filter(has_text="Jo Berger").filter(has_text="ended on")
    card.get_by_role("button", name="Open again for six months").click()
    saved = page.get_by_text("Saved. It applies from now on.")
    pages.prove_where_asked(page, saved)
    expect(saved).to_be_visible()
    assert desk.request.get(record).status == 200


def test_a_patient_adds_a_second_step_and_ends_another_browser(
    chromium: Browser, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = phone.new_page()
    pages.arrive(page, email)
    other = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB"
    )
    theirs = other.new_page()
    pages.give_password(theirs, email)
    expect(theirs.get_by_role("heading", name="Today")).to_be_visible()

    pages.open_me(page, "Sign-in and security")
    expect(page.get_by_text("Chrome on Linux (this one)")).to_be_visible()
    has_no_faults(page)
    fits(page)
    page.get_by_role("listitem").get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("No other browser is signed in.")).to_be_visible()
    assert other.request.get("/api/v1/access-records/").status == 401
    _, codes = set_up_app(page)
    fits(page)
    page.get_by_role("button", name="I have saved them").click()
    theirs.goto("/sign-in")
    expect(theirs.get_by_role("heading", name="This browser was signed out")).to_be_visible()
    theirs.get_by_role("button", name="Sign in", exact=True).click()
    pages.give_password(theirs, email)
    theirs.get_by_label("Code").fill(codes[3])
    theirs.get_by_role("button", name="Go on").click()
    expect(theirs.get_by_role("heading", name="Today")).to_be_visible()
    other.close()
