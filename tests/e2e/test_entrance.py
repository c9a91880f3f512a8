"""Getting in, in Chromium against a real mail server: codes, links, new passwords, invitations."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import pages
from tests.e2e.conftest import PHONE
from tests.installation import Installation, make_run, wait_until_announced
from tests.mail_server import Letter, MailServer, mail_server

NEW = "another long horse 7"


@pytest.fixture(scope="module")
def mails() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@pytest.fixture(scope="module")
def mailing(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, mails: MailServer
) -> Iterator[Installation]:
    """An installation with mail, called "Knee and Co"."""
    var = tmp_path_factory.mktemp("mailing") / "var"
    settings = {"EMAIL_URL": mails.url, "RECOVERY_NAME": "Knee and Co"}
    with make_run(checkout, var, settings) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture
def browsers(chromium: Browser, mailing: Installation) -> Iterator[list[BrowserContext]]:
    """Two browsers that know nothing of each other."""
    made = [
        chromium.new_context(
            base_url=f"http://localhost:{mailing.port}",
            viewport=PHONE,
            locale=locale,
            timezone_id="Europe/Berlin",
        )
        for locale in ("en-GB", "de-DE")
    ]
    for context in made:
        context.set_default_timeout(15_000)
    yield made
    for context in made:
        context.close()


@pytest.fixture
def page(browsers: list[BrowserContext]) -> Page:
    return browsers[0].new_page()


@pytest.fixture
def german(browsers: list[BrowserContext]) -> Page:
    return browsers[1].new_page()


def path_of(letter: Letter) -> str:
    return urlsplit(letter.link).path


def ask_for_account(page: Page, email: str) -> None:
    page.goto("/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account", exact=True).click()


def give_code(page: Page, code: str) -> None:
    page.get_by_label("Code from the mail").fill(code)
    page.get_by_role("button", name="Go on").click()


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def skip_passkey(page: Page) -> None:
    page.get_by_role("button", name="Not now").click()


def is_in(page: Page) -> None:
    expect(page.get_by_role("heading", name="Which joint was injured?")).to_be_visible()


@pytest.mark.promise("P14", "D15")
def test_six_digits_from_the_mail_make_the_account_and_a_reload_loses_nothing(
    page: Page, mails: MailServer
) -> None:
    ask_for_account(page, "ada@example.org")
    letter = mails.wait("ada@example.org")
    assert "Knee and Co" in letter.subject
    assert letter.sender.startswith("Knee and Co <")
    expect(page.get_by_text("We sent six digits to ada@example.org")).to_be_visible()
    give_code(page, other_than(letter.code))
    expect(page.get_by_text("This code is not right.")).to_be_visible()
    page.reload()
    give_code(page, letter.code)
    pages.agree(page)
    is_in(page)


@pytest.mark.promise("P14")
def test_the_link_opens_the_app_with_the_code_filled_in(page: Page, mails: MailServer) -> None:
    ask_for_account(page, "bea@example.org")
    letter = mails.wait("bea@example.org")
    page.goto(path_of(letter))
    expect(page.get_by_label("Code from the mail")).to_have_value(letter.code)
    page.get_by_role("button", name="Go on").click()
    pages.agree(page)


@pytest.mark.promise("P14")
def test_the_link_in_another_browser_says_where_to_type_the_code(
    page: Page, german: Page, mails: MailServer
) -> None:
    ask_for_account(page, "cid@example.org")
    letter = mails.wait("cid@example.org")
    german.goto(path_of(letter))
    expect(german.get_by_text("Geben Sie den Code dort ein")).to_be_visible()
    expect(german.get_by_text(letter.code)).to_be_visible()
    give_code(page, letter.code)
    pages.agree(page)


@pytest.mark.promise("P14")
def test_three_wrong_codes_end_it_and_signing_in_sends_a_new_one(
    page: Page, mails: MailServer
) -> None:
    ask_for_account(page, "dan@example.org")
    first = mails.wait("dan@example.org")
    for _ in range(2):
        give_code(page, other_than(first.code))
        expect(page.get_by_text("This code is not right.")).to_be_visible()
        page.get_by_label("Code from the mail").fill("")
    give_code(page, other_than(first.code))
    expect(page.get_by_text("mistyped too often")).to_be_visible()
    sign_in_when_allowed(page)
    second = mails.wait("dan@example.org", 2)
    give_code(page, second.code)
    pages.agree(page)


def sign_in_when_allowed(page: Page) -> None:
    """Sign in; a code was sent seconds ago, and the next one wants ten seconds between."""
    page.wait_for_timeout(10_500)
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


@pytest.mark.promise("P14")
def test_a_new_code_can_be_asked_for_and_ends_the_old_one(page: Page, mails: MailServer) -> None:
    ask_for_account(page, "eve@example.org")
    first = mails.wait("eve@example.org")
    page.get_by_role("button", name="Send a new code").click()
    expect(page.get_by_text("Wait ten seconds")).to_be_visible()
    page.wait_for_timeout(10_500)
    page.get_by_role("button", name="Send a new code").click()
    second = mails.wait("eve@example.org", 2)
    expect(page.get_by_text("A new code is on its way.")).to_be_visible()
    assert first.code != second.code
    give_code(page, second.code)
    pages.agree(page)


@pytest.mark.promise("P14")
def test_a_mail_server_that_is_away_is_told_on_the_screen(page: Page, mails: MailServer) -> None:
    mails.refuses = True
    try:
        ask_for_account(page, "fay@example.org")
        expect(page.get_by_text("The mail could not be sent.")).to_be_visible()
    finally:
        mails.refuses = False
    page.wait_for_timeout(10_500)
    page.get_by_role("button", name="Send a new code").click()
    give_code(page, mails.wait("fay@example.org").code)
    pages.agree(page)


@pytest.mark.promise("P14")
def test_a_passkey_makes_an_account_without_a_password(page: Page, mails: MailServer) -> None:
    with_authenticator(page)
    page.goto("/")
    page.get_by_label("Email").fill("gil@example.org")
    page.get_by_role("button", name="Create an account with a passkey").click()
    give_code(page, mails.wait("gil@example.org").code)
    page.get_by_role("button", name="Make the passkey").click()
    pages.agree(page)
    is_in(page)
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    is_in(page)


def with_authenticator(page: Page) -> None:
    """Give the browser a lock that always opens, as a phone with a fingerprint has one."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.mark.promise("P15")
def test_a_forgotten_password_is_chosen_anew_by_the_link_of_a_mail(
    page: Page, german: Page, mails: MailServer
) -> None:
    ask_for_account(page, "hal@example.org")
    give_code(page, mails.wait("hal@example.org").code)
    pages.agree(page)
    german.goto("/sign-in")
    german.get_by_role("link", name="Passwort vergessen?").click()
    german.get_by_label("E-Mail").fill("hal@example.org")
    german.get_by_role("button", name="Link senden").click()
    expect(german.get_by_text("Eine Mail an hal@example.org ist unterwegs.")).to_be_visible()
    letter = mails.wait("hal@example.org", 2)
    german.goto(path_of(letter))
    german.get_by_label("Neues Passwort").fill("password123")
    german.get_by_role("button", name="Neues Passwort speichern").click()
    expect(german.get_by_text("zu verbreitet")).to_be_visible()
    german.get_by_label("Neues Passwort").fill(NEW)
    german.get_by_role("button", name="Neues Passwort speichern").click()
    expect(german.get_by_text("Ihr Passwort ist geändert.")).to_be_visible()
    german.get_by_label("Passwort").fill(NEW)
    german.get_by_role("button", name="Anmelden", exact=True).click()
    expect(german.get_by_role("navigation")).to_be_visible()
    assert mails.wait("hal@example.org", 3).subject == "Your password was changed"
    german.goto(path_of(letter))
    expect(german.get_by_text("This link has expired or was used.")).to_be_visible()


@pytest.mark.promise("P15")
def test_an_unknown_address_gets_a_mail_too_and_the_screen_says_the_same(
    german: Page, mails: MailServer
) -> None:
    german.goto("/reset-password")
    german.get_by_label("E-Mail").fill("nobody@example.org")
    german.get_by_role("button", name="Link senden").click()
    expect(german.get_by_text("Eine Mail an nobody@example.org ist unterwegs.")).to_be_visible()
    letter = mails.wait("nobody@example.org")
    assert letter.subject == "Kein Konto bei Knee and Co mit dieser Adresse"


@pytest.mark.promise("P14")
def test_who_came_before_there_was_mail_confirms_at_the_next_sign_in(
    page: Page, mailing: Installation, mails: MailServer, tmp_path: Path
) -> None:
    pages.create_clinic(mailing, "jo@example.org", tmp_path)
    pages.give_password(page, "jo@example.org")
    give_code(page, mails.wait("jo@example.org").code)
    page.get_by_label("Code", exact=True).fill(pages.RECOVERY_CODES["jo@example.org"].pop())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("link", name="Caseload")).to_be_visible()


def test_another_address_is_confirmed_by_a_code_and_replaces_the_old_one(
    page: Page, mails: MailServer
) -> None:
    ask_for_account(page, "kim@example.org")
    give_code(page, mails.wait("kim@example.org").code)
    pages.agree(page)
    skip_passkey(page)
    page.goto("/me/account")
    page.get_by_role("button", name="Change the address").click()
    page.get_by_label("New address").fill("kim.new@example.org")
    page.get_by_role("button", name="Change", exact=True).click()
    pages.prove(page)
    give_code(page, mails.wait("kim.new@example.org").code)
    expect(page.get_by_text("Your address is changed.")).to_be_visible()
    expect(page.get_by_text("kim.new@example.org")).to_be_visible()
    told = mails.wait("kim@example.org", 2)
    assert told.subject == "Your address was changed"
    assert "kim.new@example.org" in told.text
