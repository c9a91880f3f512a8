"""What a person enters is kept: over night, on a full phone, half typed, twice tapped, two tabs."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e import pages
from tests.support.browser import wait_for
from tests.support.installation import Installation

BERLIN = ZoneInfo("Europe/Berlin")
NO_ROOM = """() => {
    const plain = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); };
    window.haveRoom = () => { IDBObjectStore.prototype.add = plain; };
}"""
CLOSED = """() => {
    const plain = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
        IDBDatabase.prototype.transaction = plain;
        this.close();
        return plain.apply(this, given);
    };
}"""


@pytest.fixture
def evening(phone: BrowserContext, email: str) -> Page:
    """The phone of somebody at ten in the evening of yesterday; its clock can be moved."""
    page = phone.new_page()
    page.clock.install(time=at(pages.today() - timedelta(days=1), time(22)))
    pages.arrive(page, email)
    return page


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, BERLIN)


def in_words(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def key(page: Page, score: int) -> Locator:
    return page.get_by_role("button", name=re.compile(f": {score}$"))


def shows(page: Page, day: date) -> None:
    """The header of every screen names the day."""
    expect(page.get_by_role("banner").get_by_text(in_words(day))).to_be_visible()


def scores(recovery: Installation, email: str) -> list[tuple[str, int]]:
    kept = pages.rows(
        recovery,
        "SELECT day, score FROM recovery_pain WHERE patient_id = ? AND deleted_at IS NULL "
        "ORDER BY day",
        pages.patient_of(recovery, email).hex,
    )
    return [(str(day), score) for day, score in kept]


@pytest.mark.promise("P1")
def test_a_page_left_open_over_night_is_on_the_new_day(
    evening: Page, recovery: Installation, email: str
) -> None:
    page, today = evening, pages.today()
    yesterday = today - timedelta(days=1)
    shows(page, yesterday)
    pages.answer(page, "pain_movement", "4")
    page.clock.fast_forward("08:00:00")
    shows(page, today)
    pages.answer(page, "pain_movement", "5")
    pages.all_sent(page)
    assert scores(recovery, email) == [(str(yesterday), 4), (str(today), 5)]


@pytest.mark.promise("P1")
def test_a_question_left_open_over_night_names_its_day_and_is_stored_for_it(
    evening: Page, recovery: Installation, email: str
) -> None:
    page, yesterday = evening, pages.today() - timedelta(days=1)
    pages.ask(page, "pain_movement")
    page.clock.fast_forward("08:00:00")
    expect(page.get_by_role("heading", level=1)).to_contain_text(in_words(yesterday))
    pages.choose(page, "4")
    pages.leave(page)
    shows(page, pages.today())
    pages.all_sent(page)
    assert scores(recovery, email) == [(str(yesterday), 4)]


@pytest.mark.promise("P9")
def test_what_stands_open_for_a_day_closes_when_the_next_begins(evening: Page) -> None:
    page = evening
    pages.plan_magnesium(page)
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Took something outside the plan").click()
    expect(page.get_by_role("group", name="Took something outside the plan")).to_be_visible()
    page.clock.fast_forward("08:00:00")
    shows(page, pages.today())
    expect(page.get_by_role("group", name="Took something outside the plan")).to_have_count(0)
    night = pages.today() - timedelta(days=1)
    expect(page.get_by_text(f"{night:%A}", exact=False).first).to_be_visible()


@pytest.mark.promise("P9")
def test_two_taps_on_i_measured_this_are_one_reading(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.ask(page, "measure")
    page.get_by_role("textbox", name="Degrees").fill("95")
    page.get_by_role("button", name="I measured this").dblclick()
    pages.leave(page)
    pages.ask(page, "measure")
    expect(page.get_by_text("Measured: bending 95°")).to_have_count(1)
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "rangeofmotion", pages.patient_of(recovery, email)) == 1


@pytest.mark.promise("P4")
def test_on_a_full_phone_an_alert_stays_until_the_entry_is_saved(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    page.evaluate(NO_ROOM)
    pages.ask(page, "pain_movement")
    key(page, 4).click()
    alert = page.get_by_role("alert").filter(has_text="This phone is full")
    expect(alert).to_be_visible()
    expect(key(page, 4)).to_have_attribute("aria-pressed", "false")
    page.evaluate("() => window.haveRoom()")
    alert.get_by_role("button", name="Try again").click()
    expect(alert).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Pain when moving: 4")).to_be_visible()
    pages.leave(page)
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 1


@pytest.mark.promise("P4")
def test_a_tap_after_the_browser_has_closed_the_database_is_stored(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    page.evaluate(CLOSED)
    pages.log_pain(page, 4, 2)
    expect(page.get_by_role("alert")).to_have_count(0)
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 2


@pytest.mark.promise("P6")
def test_a_note_that_is_typed_and_not_left_is_kept_when_the_app_goes_away(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    pages.ask(page, "extra-note")
    note = page.get_by_label("A note for this day")
    note.press_sequentially("Swollen after the stairs")
    page.goto("about:blank")
    page.goto("/today")
    pages.ask(page, "extra-note")
    expect(note).to_have_value("Swollen after the stairs")
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "symptom", pages.patient_of(recovery, email)) == 1


@pytest.mark.promise("P6")
def test_a_note_stays_while_it_is_saved_and_typed_on(page: Page) -> None:
    pages.all_sent(page)
    pages.ask(page, "extra-note")
    note = page.get_by_label("A note for this day")
    note.press_sequentially("Swollen")
    expect(page.get_by_text("Note: Swollen", exact=True)).to_be_visible()  # by the pause alone
    note.press_sequentially(" after the stairs")
    expect(note).to_have_value("Swollen after the stairs")
    pages.close(page)
    pages.ask(page, "extra-note")
    expect(note).to_have_value("Swollen after the stairs")


@pytest.mark.promise("P7")
def test_part_of_a_second_dose_is_stored_as_part(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Took something outside the plan").click()
    extra = page.get_by_role("group", name="Took something outside the plan")
    extra.get_by_role("button").first.click()
    page.get_by_role("button", name="Part", exact=True).click()
    page.get_by_role("button", name="Yes, I took it again").click()
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_visible()
    pages.leave(page)
    pages.stands(page, "doses", "Part")
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    outcomes = pages.rows(
        recovery,
        "SELECT outcome FROM recovery_dose WHERE patient_id = ? AND slot != ''",
        patient.hex,
    )
    assert outcomes == [("part",)]


@pytest.mark.promise("P12")
def test_signing_out_in_one_tab_empties_the_others_at_once(
    page: Page, phone: BrowserContext
) -> None:
    pages.all_sent(page)
    other = phone.new_page()
    other.goto("/today")
    expect(other.get_by_role("group", name="Choose a day")).to_be_visible()
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    pages.is_out(page)
    expect(other.get_by_text("You are signed out.")).to_be_visible()
    expect(other.get_by_role("group", name="Choose a day")).to_have_count(0)
    databases = "async () => (await indexedDB.databases()).map((each) => each.name)"
    wait_for(
        lambda: not [name for name in other.evaluate(databases) if name.startswith("recovery-")],
        "nothing of it is left",
    )


@pytest.mark.promise("P12")
def test_a_tab_that_slept_through_a_sign_out_shows_nothing_when_it_comes_back(
    page: Page, phone: BrowserContext
) -> None:
    pages.all_sent(page)
    other = phone.new_page()
    # It hears of nothing, as a tab that is frozen.
    other.add_init_script("BroadcastChannel.prototype.postMessage = () => undefined")
    other.add_init_script(
        "Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {} })"
    )
    other.goto("/today")
    expect(other.get_by_role("group", name="Choose a day")).to_be_visible()
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    pages.is_out(page)
    other.evaluate("() => dispatchEvent(new Event('pageshow'))")
    expect(other.get_by_text("You are signed out.")).to_be_visible()
    expect(other.get_by_role("group", name="Choose a day")).to_have_count(0)


@pytest.mark.promise("P11")
def test_an_entry_of_a_clock_ahead_is_listed_and_moved_to_today(
    phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = phone.new_page()
    page.clock.install(time=at(pages.today() + timedelta(days=1), time(10)))
    pages.arrive(page, email)
    pages.answer(page, "pain_movement", "4")
    pages.all_sent(page)
    page.clock.set_system_time(at(pages.today(), time(10)))
    page.goto("/me")
    expect(page.get_by_role("heading", name="Days still to come")).to_be_visible()
    page.get_by_role("button", name="Move to today").click()
    expect(page.get_by_role("heading", name="Days still to come")).to_have_count(0)
    page.get_by_role("link", name="Today", exact=True).click()
    pages.stands(page, "pain_movement", "4")
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    kept = pages.rows(
        recovery,
        "SELECT day FROM recovery_pain WHERE patient_id = ? AND deleted_at IS NULL",
        patient.hex,
    )
    assert [str(day) for (day,) in kept] == [str(pages.today())]


@pytest.mark.promise("P11")
def test_a_year_typed_short_is_said_at_the_form(phone: BrowserContext, email: str) -> None:
    page = phone.new_page()
    pages.sign_up(page, email)
    for name in ("Knee", "left", "ACL tear Ligament"):
        page.get_by_role("button", name=name, exact=True).click()
    happened = page.get_by_label("When?")
    happened.fill("0026-09-01")
    page.get_by_role("button", name="Next").click()
    said = happened.evaluate("(field) => field.validationMessage")
    assert said == "This date cannot be right. Check the year."
    expect(page.get_by_role("heading", name="Today")).to_have_count(0)
    happened.fill("2026-09-01")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", name="Were you operated on?")).to_be_visible()
