"""What a browser shows whose session ran out, was ended by its owner, or is somebody else's now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, Route, expect

from tests.e2e import pages
from tests.e2e.pages import databases
from tests.support.installation import Installation
from tests.support.processes import wait_until


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    page = phone.new_page()
    pages.arrive(page, email)
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    return page


@pytest.fixture
def tablet(desk: BrowserContext, page: Page, email: str) -> Page:
    """Another browser of the same person, with all their data."""
    tablet = desk.new_page()
    pages.sign_in(tablet, email)
    pages.all_sent(tablet)
    pages.stands(tablet, "pain_movement", "4")
    return tablet


ALL_KEPT = """async () => {
    const read = (name) => new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = async () => {
            const database = opening.result;
            const found = [];
            for (const store of database.objectStoreNames) {
                const all = database.transaction(store).objectStore(store).getAll();
                found.push(await new Promise((done) => {
                    all.onsuccess = () => done(all.result);
                }));
            }
            database.close();
            resolve(found);
        };
    });
    const names = (await indexedDB.databases()).map((each) => each.name);
    return JSON.stringify(await Promise.all(names.map(read)));
}"""


def kept(page: Page) -> str:
    """All that the browser holds in its databases, as text."""
    return page.evaluate(ALL_KEPT)


def sign_out_others(page: Page) -> None:
    page.goto("/me/account")
    page.get_by_role("button", name="Sign out all others").click()
    expect(page.get_by_text("No other browser is signed in.")).to_be_visible()


@pytest.mark.promise("S19")
def test_signed_out_from_elsewhere_it_keeps_nothing_to_read_and_loses_no_entry(
    page: Page, tablet: Page, desk: BrowserContext, recovery: Installation, email: str
) -> None:
    patient = pages.patient_of(recovery, email)
    answers: list[Response] = []
    desk.on("response", lambda answer: answers.append(answer))
    desk.set_offline(True)
    pages.answer(tablet, "pain_movement", "7")
    expect(tablet.get_by_text("1 waiting to send")).to_be_visible()
    sign_out_others(page)
    assert "score" in kept(tablet), "offline it cannot know"
    desk.set_offline(False)
    expect(tablet.get_by_role("heading", name="This browser was signed out")).to_be_visible()
    expect(tablet.get_by_text("One entry that was not sent yet is saved sealed")).to_be_visible()
    wait_until(lambda: databases(tablet) == ["recovery"], "their database is gone from the tablet")
    assert "score" not in kept(tablet)
    assert email not in kept(tablet)
    assert "sender" in kept(tablet), "the sealed entry is still here"
    cleared = {answer.all_headers().get("clear-site-data") for answer in answers} - {None}
    assert cleared == {'"cache"'}, "no answer has the browser drop what is sealed in it"
    tablet.reload()
    tablet.get_by_role("button", name="Sign in").click()
    expect(tablet.get_by_label("Email")).to_be_visible()
    pages.sign_in(tablet, email)
    pages.stands(tablet, "pain_movement", "7")
    pages.all_sent(tablet)
    assert pages.live(recovery, "pain", patient) == 2
    scores = pages.rows(
        recovery, "SELECT score FROM recovery_pain WHERE patient_id = ?", patient.hex
    )
    assert sorted(scores) == [(2,), (7,)]
    assert "sender" not in kept(tablet)


@pytest.mark.promise("S19")
def test_a_session_that_ran_out_wipes_nothing_and_tonights_logging_goes_on(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    phone.clear_cookies()
    page.reload()
    expect(page.get_by_role("link", name="Sign in to")).to_be_visible()
    pages.answer(page, "pain_movement", "6")
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    page.reload()
    pages.stands(page, "pain_movement", "6")
    page.get_by_role("link", name="Sign in to").click()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    pages.all_sent(page)
    scores = pages.rows(
        recovery,
        "SELECT score FROM recovery_pain WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    assert sorted(scores) == [(2,), (6,)]


@pytest.mark.promise("S19")
def test_somebody_else_who_signs_in_here_finds_nothing_of_the_first(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    phone.clear_cookies()
    page.reload()
    expect(page.get_by_role("link", name="Sign in to")).to_be_visible()
    pages.answer(page, "pain_movement", "6")
    expect(page.get_by_text("1 waiting to send")).to_be_visible()
    other = f"eve-{email}"
    answer = phone.request.post(
        "/_allauth/browser/v1/auth/signup",
        data={"email": other, "password": pages.PASSWORD},
        headers={"X-CSRFToken": pages.token(phone)},
    )
    assert answer.status in (200, 401), answer.text()
    page.goto("/")
    pages.agree(page)
    expect(page.get_by_text("Which joint was injured?")).to_be_visible()
    wait_until(lambda: len(databases(page)) == 2, "only one account has a database here")
    held = kept(page)
    assert "score" not in held
    assert email not in held.replace(other, "")
    phone.clear_cookies()
    pages.sign_in(page, email)
    pages.stands(page, "pain_movement", "6")
    pages.all_sent(page)


@pytest.mark.promise("P18")
def test_a_clinician_whose_session_ended_is_told_so_and_goes_on_where_they_were(
    desk: BrowserContext, recovery: Installation, email: str, tmp_path: Path
) -> None:
    pages.create_clinic(recovery, email, tmp_path)
    page = desk.new_page()
    pages.sign_in(page, email)
    page.get_by_role("link", name="Clinic").click()
    expect(page.get_by_role("heading", name="Clinic")).to_be_visible()
    desk.clear_cookies()
    page.get_by_role("link", name="Caseload").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    expect(page.get_by_text("The server does not answer")).to_have_count(0)
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("Code", exact=True).fill(pages.recovery_code(page, email))
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Caseload")).to_be_visible()


@pytest.fixture
def without_storage(chromium: Browser, recovery: Installation) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB", service_workers="block"
    )
    context.add_init_script(
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }"
    )
    yield context.new_page()
    context.close()


@pytest.mark.promise("P18")
def test_a_browser_that_refuses_to_keep_anything_is_told_so(without_storage: Page) -> None:
    without_storage.goto("/")
    expect(without_storage.get_by_role("alert")).to_contain_text("does not let Recovery save")
    expect(without_storage.get_by_text("Loading", exact=True)).to_have_count(0)


@pytest.fixture
def unworked(chromium: Browser, recovery: Installation) -> Iterator[Page]:
    """A browser without a service worker, so that a test decides which files there are."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.mark.promise("P18")
def test_a_screen_whose_file_went_with_an_update_loads_the_page_anew(
    unworked: Page, email: str
) -> None:
    pages.arrive(unworked, email)
    gone = []

    def once(route: Route) -> None:
        if gone:
            route.continue_()
        else:
            gone.append(route.request.url)
            route.fulfill(status=404)

    unworked.route("**/assets/Trends-*.js", once)
    # The heading stands before the screen's file is here: what is meant is the second answer.
    with unworked.expect_response(lambda it: "/assets/Trends-" in it.url and it.ok):
        unworked.get_by_role("link", name="Trends", exact=True).click()
    expect(unworked.get_by_role("heading", name="Trends")).to_be_visible()
    assert gone


@pytest.mark.promise("S17")
def test_the_person_is_asked_again_before_the_account_is_changed(page: Page, email: str) -> None:
    page.goto("/me/account")
    page.get_by_role("button", name="Change the address").click()
    page.get_by_label("New address").fill(f"new-{email}")
    page.get_by_role("button", name="Change", exact=True).click()
    dialog = page.get_by_role("dialog", name="Confirm that it is you")
    dialog.get_by_label("Your password").fill("guessed wrong")
    dialog.get_by_role("button", name="Confirm").click()
    expect(dialog.get_by_text("That is not your password.")).to_be_visible()
    dialog.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text(email, exact=True)).to_be_visible()
    page.get_by_role("button", name="Change", exact=True).click()
    pages.prove(page)
    expect(page.get_by_text(f"new-{email}", exact=True)).to_be_visible()


@pytest.mark.promise("S17", "S19")
def test_a_new_password_ends_the_other_browser_and_not_this_one(
    page: Page, tablet: Page, email: str
) -> None:
    page.goto("/me/account")
    page.get_by_role("button", name="Change the password").click()
    page.get_by_label("Your password").fill(pages.PASSWORD)
    page.get_by_label("New password").fill("another horse 43")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The password is changed.")).to_be_visible()
    expect(tablet.get_by_role("heading", name="This browser was signed out")).to_be_visible(
        timeout=40_000
    )
    page.goto("/today")
    pages.stands(page, "pain_movement", "4")
