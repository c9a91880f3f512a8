"""Who may sign up, passkeys that are offered, and ways back, in Chromium and by real mail."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e import pages
from tests.support.browser import PHONE
from tests.support.installation import Installation, make_run, wait_until_announced
from tests.support.mail_server import MailServer, mail_server

NEW = "another long horse 7"
CLINIC = "jo@example.org"


@pytest.fixture(scope="module")
def mails() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@contextmanager
def running(checkout: Path, folder: Path, settings: dict[str, str]) -> Iterator[Installation]:
    """An installation with a clinic, and more settings."""
    many = {"RECOVERY_BUDGET_SCALE": "50", **settings}
    with make_run(checkout, folder / "var", many) as installation:
        wait_until_announced(installation)
        pages.create_clinic(installation, CLINIC, folder)
        yield installation


@pytest.fixture(scope="module")
def by_invitation(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, mails: MailServer
) -> Iterator[Installation]:
    settings = {"EMAIL_URL": mails.url, "RECOVERY_SIGN_UP": "invited"}
    with running(checkout, tmp_path_factory.mktemp("invited"), settings) as installation:
        yield installation


@pytest.fixture(scope="module")
def closed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    settings = {"RECOVERY_SIGN_UP": "closed"}
    with running(checkout, tmp_path_factory.mktemp("closed"), settings) as installation:
        yield installation


@pytest.fixture
def opened(chromium: Browser) -> Iterator[list[BrowserContext]]:
    """The browsers that a test opens by `browse`."""
    made: list[BrowserContext] = []
    yield made
    for context in made:
        context.close()


def browse(opened: list[BrowserContext], chromium: Browser, installation: Installation) -> Page:
    """A browser that knows nothing; at a name, as passkeys belong to one."""
    context = chromium.new_context(
        base_url=f"http://localhost:{installation.port}", viewport=PHONE, locale="en-GB"
    )
    context.set_default_timeout(15_000)
    opened.append(context)
    return context.new_page()


def path_of(link: str) -> str:
    return urlsplit(link).path


def make_account(page: Page, email: str) -> None:
    page.get_by_label("Password").fill(pages.PASSWORD)
    expect(page.get_by_label("Email")).to_have_value(email)
    page.get_by_role("button", name="Create an account", exact=True).click()


def give_code(page: Page, mails: MailServer, email: str, count: int = 1) -> None:
    page.get_by_label("Code from the mail").fill(mails.wait(email, count).code)
    page.get_by_role("button", name="Go on").click()


def come_by_invitation(page: Page, at: Installation, mails: MailServer, email: str) -> None:
    """Sign up by an invitation and decline it, so that nothing but the account is left."""
    page.goto(pages.invited(at, CLINIC, email))
    make_account(page, email)
    give_code(page, mails, email)


def add_offered_passkey(page: Page) -> None:
    page.get_by_role("button", name="Add a passkey").click()
    pages.prove(page)


def sign_in_by_passkey(page: Page) -> None:
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()


def is_offered_passkey(page: Page) -> None:
    expect(page.get_by_role("heading", name="Sign in without the password?")).to_be_visible()


@pytest.mark.promise("S25")
def test_by_invitation_only_the_screen_says_so_and_the_link_makes_the_account(
    chromium: Browser, opened: list[BrowserContext], by_invitation: Installation, mails: MailServer
) -> None:
    page = browse(opened, chromium, by_invitation)
    page.goto("/")
    expect(page.get_by_text("Accounts are made by invitation here.")).to_be_visible()
    expect(page.get_by_role("button", name="Create an account", exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="I am new here")).to_have_count(0)
    page.goto(pages.invited(by_invitation, CLINIC, "ada@example.org"))
    page.get_by_label("Email").fill("somebody.else@example.org")
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account", exact=True).click()
    expect(page.get_by_text("This address was not invited")).to_be_visible()
    page.get_by_label("Email").fill("ada@example.org")
    make_account(page, "ada@example.org")
    give_code(page, mails, "ada@example.org")
    expect(page.get_by_text("invites you to share your recovery")).to_be_visible()


@pytest.mark.promise("S25")
def test_where_sign_up_is_closed_the_screen_says_so_and_an_account_signs_in(
    chromium: Browser, opened: list[BrowserContext], closed: Installation
) -> None:
    page = browse(opened, chromium, closed)
    for path in ("/", pages.invited(closed, CLINIC, "bea@example.org")):
        page.goto(path)
        expect(page.get_by_text("No new accounts are made here at present.")).to_be_visible()
        expect(page.get_by_role("button", name="Create an account", exact=True)).to_have_count(0)
        expect(page.get_by_role("button", name="I am new here")).to_have_count(0)
    pages.sign_in(page, CLINIC)
    page.get_by_role("button", name="No, thank you").click()
    expect(page.get_by_role("link", name="Caseload")).to_be_visible()


@pytest.mark.promise("P16")
def test_who_leaves_an_invitation_before_the_server_answered_comes_back_to_it(
    chromium: Browser, opened: list[BrowserContext], closed: Installation
) -> None:
    page = browse(opened, chromium, closed)
    asked: list[Route] = []
    page.route("**/api/v1/invitations/**", lambda route: asked.append(route))
    with page.expect_request("**/api/v1/invitations/**"):
        page.goto(pages.invited(closed, CLINIC, "eve@example.org"))
    expect(page.get_by_role("heading", name="Share with your physiotherapist")).to_be_visible()
    assert asked, "the server was not asked"
    page.unroute("**/api/v1/invitations/**")
    pages.sign_in(page, CLINIC)
    expect(page.get_by_role("button", name="No, thank you")).to_be_visible()


@pytest.mark.promise("P16")
def test_an_invitation_declined_while_it_is_being_kept_stays_declined(
    chromium: Browser, opened: list[BrowserContext], by_invitation: Installation, mails: MailServer
) -> None:
    page = browse(opened, chromium, by_invitation)
    keeping: list[Route] = []
    kept = "**/api/v1/invitations/*/kept/"
    page.route(kept, lambda route: keeping.append(route), times=1)
    with page.expect_request(kept):
        come_by_invitation(page, by_invitation, mails, "gus@example.org")
    page.get_by_role("button", name="No, thank you").click()
    with page.expect_request(lambda request: request.method == "DELETE"):
        keeping[0].continue_()
    pages.agree(page)
    page.get_by_role("button", name="Not now").click()
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
    assert not page.request.get("/api/v1/session").json()["invitation"]


@pytest.mark.promise("P14")
def test_without_mail_a_passkey_is_offered_next_and_opens_the_account(
    chromium: Browser, opened: list[BrowserContext], recovery: Installation
) -> None:
    page = browse(opened, chromium, recovery)
    pages.with_authenticator(page)
    pages.sign_up(page, "cid@example.org")
    is_offered_passkey(page)
    add_offered_passkey(page)
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
    sign_in_by_passkey(page)
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()


@pytest.mark.promise("P14")
def test_with_mail_a_passkey_is_offered_after_the_code(
    chromium: Browser, opened: list[BrowserContext], by_invitation: Installation, mails: MailServer
) -> None:
    page = browse(opened, chromium, by_invitation)
    pages.with_authenticator(page)
    come_by_invitation(page, by_invitation, mails, "dan@example.org")
    page.get_by_role("button", name="No, thank you").click()
    pages.agree(page)
    is_offered_passkey(page)
    add_offered_passkey(page)
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
    assert mails.wait("dan@example.org", 2).subject == "A passkey was added"


@pytest.mark.promise("S17")
def test_who_has_a_passkey_alone_deletes_the_account_by_it(
    chromium: Browser, opened: list[BrowserContext], by_invitation: Installation, mails: MailServer
) -> None:
    page = browse(opened, chromium, by_invitation)
    pages.with_authenticator(page)
    page.goto(pages.invited(by_invitation, CLINIC, "eve@example.org"))
    page.get_by_role("button", name="Create an account with a passkey").click()
    give_code(page, mails, "eve@example.org")
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("button", name="No, thank you").click()
    pages.agree(page)
    page.goto("/account/end")
    expect(page.get_by_role("button", name="Delete for good")).to_be_enabled()
    expect(page.get_by_label("Your password")).to_have_count(0)
    page.get_by_role("button", name="Delete for good").click()
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", name="Your account is deleted")).to_be_visible()
    found = "SELECT 1 FROM recovery_user WHERE email = ?"
    assert pages.rows(by_invitation, found, "eve@example.org") == []


@pytest.mark.promise("S17")
def test_the_mail_to_a_replaced_address_brings_it_back_and_sets_a_new_password(
    chromium: Browser, opened: list[BrowserContext], by_invitation: Installation, mails: MailServer
) -> None:
    thief, owner = (browse(opened, chromium, by_invitation) for _ in range(2))
    come_by_invitation(thief, by_invitation, mails, "fay@example.org")
    thief.get_by_role("button", name="No, thank you").click()
    pages.agree(thief)
    thief.get_by_role("button", name="Not now").click()
    thief.goto("/me/account")
    thief.get_by_role("button", name="Change the address").click()
    thief.get_by_label("New address").fill("thief@example.org")
    thief.get_by_role("button", name="Change", exact=True).click()
    pages.prove(thief)
    give_code(thief, mails, "thief@example.org")
    expect(thief.get_by_text("Your address is changed.")).to_be_visible()
    told = mails.wait("fay@example.org", 2)
    assert "/address-back/" in told.link
    owner.goto(path_of(told.link))
    owner.get_by_role("button", name="Take the address back").click()
    owner.get_by_role("link", name="Set a new password").click()
    owner.get_by_label("New password").fill(NEW)
    owner.get_by_role("button", name="Save the new password").click()
    owner.get_by_label("Email").fill("fay@example.org")
    owner.get_by_label("Password").fill(NEW)
    owner.get_by_role("button", name="Sign in", exact=True).click()
    expect(owner.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
    assert thief.request.get("/api/v1/access-records/").status == 401, "signed out everywhere"
    owner.goto(path_of(told.link))
    owner.get_by_role("button", name="Take the address back").click()
    expect(owner.get_by_text("This link has expired or was used.")).to_be_visible()


@pytest.mark.promise("D15")
def test_a_colleague_who_was_deactivated_is_told_so_and_comes_back_by_their_own_password(
    chromium: Browser, opened: list[BrowserContext], closed: Installation
) -> None:
    kim = "kim@example.org"
    pages.add_colleague(closed, CLINIC, kim, "Kim Adler")
    said = pages.manage(
        closed, "shell", "--verbosity", "0", "--command", DEACTIVATE.format(CLINIC, kim)
    )
    page = browse(opened, chromium, closed)
    page.goto("/sign-in")
    page.get_by_label("Email").fill(kim)
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("do not match")).to_be_visible()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("This account is closed.")).to_be_visible()
    page.goto(f"/join/{said.split()[-1]}")
    expect(page.get_by_text(f"You had an account here before: {kim}.")).to_be_visible()
    expect(page.get_by_text("At least 10 characters")).to_have_count(0)
    page.get_by_label("Your name").fill("Kim Adler")
    page.get_by_label("Your password").fill("another horse 77")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("This is not the password of your account.")).to_be_visible()
    page.get_by_label("Your password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_text("Your account is open again.")).to_be_visible()
    page.get_by_role("link", name="Sign in").click()
    pages.sign_in(page, kim)
    expect(page.get_by_role("link", name="Caseload")).to_be_visible()


DEACTIVATE = """
from recovery.sharing import clinics, colleagues
from recovery.accounts.models import Clinician
owner = Clinician.objects.get(user__email="{}")
gone = Clinician.objects.get(user__email="{}")
clinics.deactivate(by=owner, member_id=gone.id)
print(colleagues.invite_colleague(clinician=owner, email=gone.user.email)[1])
"""


@pytest.mark.promise("D13")
def test_who_is_no_operator_reads_at_admin_what_to_do(
    chromium: Browser, opened: list[BrowserContext], closed: Installation
) -> None:
    page = browse(opened, chromium, closed)
    page.goto("/admin/")
    pages.sign_in(page, CLINIC)
    expect(page.get_by_role("link", name="Caseload")).to_be_visible()
    page.goto("/admin/")
    expect(page.get_by_text("This account is not among them.")).to_be_visible()
    page.get_by_role("link", name="Back to the app").click()
    expect(page.get_by_role("link", name="Caseload")).to_be_visible()
    page.goto("/admin/")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Email")).to_be_visible()
