"""Getting in, in Chromium against a real mail server: codes, links, new passwords, invitations."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import pages
from tests.support import totp
from tests.support.browser import PHONE
from tests.support.installation import Installation, make_run, wait_until_announced
from tests.support.mail_server import Letter, MailServer, mail_server
from tests.support.processes import wait_until

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
    settings = {
        "EMAIL_URL": mails.url,
        "RECOVERY_NAME": "Knee and Co",
        "RECOVERY_BUDGET_SCALE": "50",  # everybody comes from one address
    }
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
    pages.begin(page)
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
    expect(page.get_by_label("Code from the mail")).to_be_visible()
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
    pages.with_authenticator(page)
    pages.begin(page)
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
    expect(german.get_by_role("heading", name="Which joint was injured?")).to_be_visible()
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
    page.get_by_label("Code", exact=True).fill(pages.recovery_code(page, "jo@example.org"))
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


@pytest.mark.promise("P17")
def test_where_there_is_mail_reminders_come_by_it_unless_they_are_not_wanted(
    page: Page, mailing: Installation, mails: MailServer
) -> None:
    ask_for_account(page, "ola@example.org")
    give_code(page, mails.wait("ola@example.org").code)
    pages.agree(page)
    skip_passkey(page)
    add_knee(page)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.goto("/me/reminders")
    page.get_by_label("To ola@example.org").uncheck()
    pages.all_sent(page)
    patient = pages.patient_of(mailing, "ola@example.org")
    found = "SELECT email FROM recovery_remindersettings WHERE patient_id = ?"
    wait_until(lambda: pages.rows(mailing, found, patient.hex) == [(0,)], "the wish is there")


@pytest.mark.promise("P16")
def test_an_invitation_survives_sign_up_the_code_a_reload_and_the_first_injury(
    page: Page, mailing: Installation, mails: MailServer, tmp_path: Path
) -> None:
    pages.create_clinic(mailing, "lea@example.org", tmp_path)
    link = pages.invited(mailing, "lea@example.org", "max@example.org")
    page.goto(link)
    expect(page.get_by_text("invites you to share your recovery")).to_be_visible()
    # Opened again without the link, as an app from the Home Screen is.
    page.goto("/today")
    expect(page.get_by_text("invites you to share your recovery")).to_be_visible()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account", exact=True).click()
    give_code(page, mails.wait("max@example.org").code)
    expect(page.get_by_role("link", name="Add an injury")).to_be_visible()
    page.reload()
    page.get_by_role("link", name="Add an injury").click()
    pages.agree(page)
    add_knee(page)
    expect(page.get_by_text("Warnings that need attention are always shown.")).to_be_visible()
    pages.share(page)
    pages.prove(page)
    expect(page.get_by_text("You share now.")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_text("An invitation waits")).to_have_count(0)


@pytest.mark.promise("P16")
def test_an_invitation_survives_signing_in_as_somebody_else(
    page: Page, mailing: Installation, mails: MailServer, tmp_path: Path
) -> None:
    pages.create_clinic(mailing, "nik@example.org", tmp_path)
    ask_for_account(page, "other@example.org")
    give_code(page, mails.wait("other@example.org").code)
    pages.agree(page)
    skip_passkey(page)
    page.goto(pages.invited(mailing, "nik@example.org", "own@example.org"))
    expect(page.get_by_text("This invitation was sent to own@example.org.")).to_be_visible()
    page.get_by_role("button", name="Sign out and use the other address").click()
    expect(page.get_by_label("Email")).to_have_value("own@example.org")
    expect(page.get_by_text("invites you to share your recovery")).to_be_visible()


def add_knee(page: Page) -> None:
    pages.tell_knee(page, "2026-09-01")


# --- Without mail --------------------------------------------------------------------------------


@pytest.mark.promise("P15")
def test_without_mail_the_operator_helps_with_a_link(
    phone: BrowserContext, recovery: Installation
) -> None:
    page = phone.new_page()
    pages.sign_up(page, "forgetful@example.org")
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_role("link", name="Forgotten password?").click()
    expect(page.get_by_text("No mail is sent from here.")).to_be_visible()
    link = pages.manage(recovery, "set_password_link", "forgetful@example.org").split()[0]
    page.goto(urlsplit(link).path)
    page.get_by_label("New password").fill(NEW)
    page.get_by_role("button", name="Save the new password").click()
    expect(page.get_by_text("Your password is changed.")).to_be_visible()
    page.get_by_label("Password").fill(NEW)
    page.get_by_role("button", name="Sign in", exact=True).click()
    is_in(page)


@pytest.mark.promise("D13")
def test_the_first_operator_is_led_to_a_second_factor_and_in(
    desk: BrowserContext, recovery: Installation
) -> None:
    page = desk.new_page()
    said = pages.manage(recovery, "setup", "--operator", "ops@example.org", "--no-clinic")
    (link,) = (word for word in said.split() if "/reset-password/" in word)
    page.goto(urlsplit(link).path)
    page.get_by_label("New password").fill(NEW)
    page.get_by_role("button", name="Save the new password").click()
    expect(page.get_by_text("Your password is changed.")).to_be_visible()
    page.get_by_label("Password").fill(NEW)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="You run this installation")).to_be_visible()
    page.goto("/admin/")
    expect(page.get_by_text("Add a second step first.")).to_be_visible()
    page.get_by_role("button", name="Use an authenticator app").click()
    page.locator("dialog input[type=password]").fill(NEW)
    page.locator("dialog button.primary").click()
    page.get_by_label("Code").fill(totp.code(page.locator("code").inner_text()))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="I have saved them").click()
    page.get_by_role("link", name="Open the operation pages").click()
    expect(page.get_by_role("heading", name="Operation")).to_be_visible()


# A person who says no, once they are asked.
REFUSES = """
let answer = "default";
Object.defineProperty(Notification, "permission", { get: () => answer });
Notification.requestPermission = async () => {
    window.asked = (window.asked ?? 0) + 1;
    return (answer = "denied");
};
"""


@pytest.mark.promise("P17")
def test_a_wish_to_be_reminded_asks_at_once_and_tells_the_truth(
    chromium: Browser, recovery: Installation
) -> None:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB"
    )
    context.add_init_script(REFUSES)
    page = context.new_page()
    pages.sign_up(page, "unreminded@example.org")
    pages.add_knee(page, "2026-09-01")
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("button", name="Add a supplement").click()
    page.get_by_label("Elemental magnesium").fill("200")
    pages.to_check(page)
    wish = page.get_by_label("Remind me")
    wish.uncheck()
    wish.check()
    page.wait_for_function("window.asked === 1")
    expect(page.get_by_text("Notifications are blocked.")).to_be_visible()
    expect(page.get_by_text("No reminders are set up yet.")).to_be_visible()
    pages.answer_health(page)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text("200 mg elemental, daily at 21:00")).to_be_visible()
    expect(page.get_by_text("No reminders are set up yet.")).to_be_visible()
    page.goto("/me/reminders")
    expect(page.get_by_text("No reminders are set up yet.")).to_be_visible()
    expect(page.get_by_text("Next:")).to_have_count(0)
    context.close()
