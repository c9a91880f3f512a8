"""Planning a supplement, what the rules say, and logging what was taken."""

from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import pages, screens
from tests.support.browser import wait_for
from tests.support.installation import Installation


def open_form(page: Page) -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("button", name="Add a supplement").click()


def ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


def dose(recovery: Installation, email: str) -> list[tuple]:
    patient = pages.patient_of(recovery, email)
    return pages.rows(
        recovery,
        "SELECT outcome, elemental_mg, skipped_reason FROM recovery_dose "
        "WHERE patient_id = ? AND deleted_at IS NULL",
        patient.hex,
    )


def test_a_label_is_computed_and_never_guessed(page: Page) -> None:
    open_form(page)
    page.get_by_role("button", name="The whole compound").click()
    page.get_by_label("Compound per serving").fill("1418")
    expect(page.get_by_text("That is 200 mg elemental each time")).to_be_visible()
    page.get_by_label("Form", exact=True).select_option(label="The label does not say")
    expect(page.get_by_text("between 8 and 60% magnesium")).to_be_visible()
    pages.to_check(page)
    expect(page.get_by_text("The amount must be known")).to_be_visible()
    page.get_by_role("button", name="Magnesium glycinate").click()
    page.get_by_label("Form", exact=True).select_option("bisglycinate")
    page.get_by_role("button", name="Magnesium itself").click()
    page.get_by_label("Elemental magnesium").fill("200")
    page.get_by_text("More", exact=True).click()
    page.get_by_label("Compound per serving").fill("1000")
    expect(page.get_by_text("Another salt must be mixed in")).to_be_visible()


def test_bad_input_is_named_and_kept(page: Page) -> None:
    open_form(page)
    page.get_by_label("Elemental magnesium").fill("much")
    page.get_by_label("Servings").fill("0")
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_text("in mg: “much” is not a number.")).to_be_visible()
    expect(page.get_by_text("Enter a number of servings above 0")).to_be_visible()
    expect(page.get_by_label("Elemental magnesium")).to_have_value("much")
    expect(page.get_by_label("Elemental magnesium")).to_be_focused()
    page.get_by_label("Elemental magnesium").fill("200")
    page.get_by_label("Servings").fill("1")
    pages.next_step(page, "When do you take it?")
    page.get_by_role("button", name="Every few days").click()
    page.get_by_label("Days from one to the next").fill("1")
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_text("Enter a whole number from 2 to 90.")).to_be_visible()


def test_back_goes_one_step_back_and_keeps_all_that_was_typed(page: Page) -> None:
    open_form(page)
    amount = page.get_by_label("Elemental magnesium")
    amount.fill("150")
    pages.next_step(page, "When do you take it?")
    page.get_by_role("button", name="Every second day").click()
    page.get_by_label("Time of the evening").fill("20:15")
    pages.next_step(page, "Check and start")
    expect(page.get_by_role("progressbar", name="Step 3 of 3")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Time of the evening")).to_have_value("20:15")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(amount).to_have_value("150")
    pages.to_check(page)
    line = page.get_by_role("button", name="150 mg elemental at 20:15, every second day")
    line.click()
    page.get_by_label("Time of the evening").fill("19:00")
    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.get_by_role("heading", name="Check and start")).to_be_visible()
    expect(page.get_by_text("150 mg elemental at 19:00, every second day")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text("every second day")).to_have_count(0)


def test_what_was_typed_outlives_that_the_page_is_loaded_anew(page: Page) -> None:
    open_form(page)
    page.get_by_label("Elemental magnesium").fill("150")
    pages.next_step(page, "When do you take it?")
    page.get_by_label("Time of the evening").fill("20:15")
    page.reload()
    expect(page.get_by_label("Time of the evening")).to_have_value("20:15")
    pages.next_step(page, "Check and start")
    page.reload()
    expect(page.get_by_text("150 mg elemental, daily at 20:15")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    page.goto("/plan/supplement/new/check")
    expect(page.get_by_role("heading", name="What do you take?")).to_be_visible()
    expect(page.get_by_label("Elemental magnesium")).to_have_value("")


def test_a_step_opened_by_its_address_begins_with_the_first(page: Page) -> None:
    page.goto("/plan/supplement/new/check")
    expect(page.get_by_role("heading", name="What do you take?")).to_be_visible()


def test_unknown_kidneys_rest_the_plan_and_never_the_log(
    page: Page, recovery: Installation, email: str
) -> None:
    open_form(page)
    page.get_by_label("Elemental magnesium").fill("200")
    pages.to_check(page)
    pages.answer_health(page, kidney="I don't know")
    expect(page.get_by_text("Kidneys unknown: ask a pharmacist first.")).to_be_visible()
    expect(page.get_by_text("Source: From memory").first).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Save it, without reminders").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()
    pages.all_sent(page)
    expect(page.get_by_text("Reminders are off until this is settled.")).to_be_visible()
    pages.answer(page, "doses", "Taken")
    pages.all_sent(page)
    assert dose(recovery, email) == [("taken", 200.0, "")]
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name="Health and medicines").click()
    pages.press_in(page, "Do you have a kidney disease?", "No")
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_text("Kidneys unknown")).to_have_count(0)
    patient = pages.patient_of(recovery, email)
    wait_for(
        lambda: (
            pages.rows(
                recovery, "SELECT status FROM recovery_regimen WHERE patient_id = ?", patient.hex
            )
            == [("active",)]
        ),
        "the regimen is released",
    )


def test_a_thyroid_tablet_in_the_evening_moves_the_magnesium_not_the_tablet(page: Page) -> None:
    open_form(page)
    page.get_by_label("Elemental magnesium").fill("200")
    pages.to_check(page)
    pages.answer_health(page, medicines="Yes")
    page.get_by_label("Add a medicine").select_option("levothyroxine")
    tablet = page.get_by_role("group", name="When do you take it?")
    tablet.get_by_role("button", name="Another time").click()
    page.get_by_label("When do you take it? 1").fill("21:30")
    page.get_by_label("When do you take it? 1").blur()
    expect(page.get_by_text("Take Magnesium by 17:30 or from 01:30")).to_be_visible()
    expect(page.get_by_text("Do not change the time of")).to_be_visible()
    page.get_by_role("button", name="daily at 21:00").click()
    expect(page.get_by_text("Take Magnesium by 17:30 or from 01:30")).to_be_visible()
    page.get_by_label("Time of the evening").fill("17:30")
    page.get_by_label("Time of the evening").blur()
    expect(page.get_by_text("Take Magnesium by")).to_have_count(0)
    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_above_the_upper_levels_the_words_grow_stronger(page: Page) -> None:
    open_form(page)
    amount = page.get_by_label("Elemental magnesium")
    amount.fill("300")
    asks = page.get_by_text("above the EU upper level of 250 mg. Ask your doctor")
    expect(asks).to_be_visible()
    pages.to_check(page)
    pages.answer_health(page)
    expect(asks).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    page.get_by_role("button", name="Magnesium glycinate").click()
    amount.fill("400")
    stronger = page.get_by_text("upper level of 350 mg. Do not start without")
    expect(stronger).to_be_visible()
    page.get_by_role("button", name="Done", exact=True).click()
    expect(stronger).to_be_visible()
    expect(page.get_by_role("button", name="Save it, without reminders")).to_be_visible()


def test_vitamin_d_is_read_in_international_units(
    page: Page, recovery: Installation, email: str
) -> None:
    open_form(page)
    page.get_by_role("button", name="Vitamin D").click()
    page.get_by_label("Vitamin D per serving").fill("1000")
    page.get_by_role("button", name="IU", exact=True).click()
    expect(page.get_by_text("That is 25 µg each time")).to_be_visible()
    pages.to_check(page)
    page.get_by_role("button", name="Save it, without reminders").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text("25 µg, daily at 21:00")).to_be_visible()
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    assert pages.rows(
        recovery, "SELECT elemental_mg FROM recovery_supplement WHERE patient_id = ?", patient.hex
    ) == [(0.025,)]


@pytest.mark.promise("P2")
def test_ten_thousand_units_are_not_ten(page: Page, recovery: Installation, email: str) -> None:
    screens.choose(page.context, "de")
    page.goto("/plan/supplement")
    page.get_by_role("button", name="Vitamin D").click()
    page.get_by_role("button", name="IU", exact=True).click()
    page.get_by_label("Vitamin D je Portion").fill("10.000")
    expect(page.get_by_text("Gelesen als 10.000.")).to_be_visible()
    expect(page.get_by_text("Das sind 250 µg je Einnahme")).to_be_visible()
    over = page.get_by_text("über der Obergrenze von 100 µg")
    expect(over).to_be_visible()
    for heading in ("Wann nehmen Sie es?", "Prüfen und beginnen"):
        page.get_by_role("button", name="Weiter", exact=True).click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(over).to_be_visible()
    page.get_by_role("button", name="Speichern, ohne Erinnerung").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text("250 µg, täglich um 21:00")).to_be_visible()
    patient = pages.patient_of(recovery, email).hex
    kept = "SELECT elemental_mg FROM recovery_supplement WHERE patient_id = ?"
    wait_for(lambda: pages.rows(recovery, kept, patient) == [(0.25,)], "250 µg are stored")


@pytest.mark.promise("P2")
def test_an_amount_that_could_be_two_is_asked_about_and_not_stored(page: Page) -> None:
    open_form(page)
    amount = page.get_by_label("Elemental magnesium")
    amount.fill("1.000")
    page.get_by_role("button", name="Next", exact=True).click()
    fault = page.get_by_text("Elemental magnesium per serving, in mg: “1.000” can mean 1 or 1,000.")
    expect(fault).to_be_visible()
    expect(amount).to_have_value("1.000")


def test_a_changed_amount_leaves_yesterday_as_it_was(page: Page) -> None:
    pages.plan_magnesium(page, since=ago(10))
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("button", name="More about Magnesium glycinate").click()
    page.get_by_role("menuitem", name="Change").click()
    page.get_by_role("button", name="Magnesium glycinate 200 mg elemental").click()
    page.get_by_label("Elemental magnesium").fill("100")
    page.get_by_role("button", name="Done", exact=True).click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text("100 mg elemental, daily at 21:00")).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()
    expect(page.get_by_role("group", name="Magnesium glycinate 100 mg today?")).to_be_visible()
    yesterday = pages.today() - timedelta(days=1)
    page.get_by_role("button", name=f"{yesterday:%A} {yesterday.day} {yesterday:%B}").click()
    expect(page.get_by_role("group", name="Magnesium glycinate 200 mg that day?")).to_be_visible()
    expect(page.get_by_role("group", name="Magnesium glycinate 100 mg that day?")).to_have_count(0)


def test_part_of_a_dose_why_not_and_a_second_one(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page)
    page.get_by_role("button", name="Part", exact=True).click()
    pages.press(page, "½")
    pages.close(page)
    pages.all_sent(page)
    assert dose(recovery, email) == [("part", 100.0, "")]
    pages.ask(page, "doses")
    pages.press(page, "Skipped")
    page.get_by_role("button", name="Side effects").click()
    pages.close(page)
    pages.all_sent(page)
    assert dose(recovery, email) == [("skipped", None, "side_effect")]
    pages.answer(page, "doses", "Taken")
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Took something outside the plan").click()
    page.get_by_role("button", name="Magnesium glycinate 200 mg", exact=True).click()
    expect(page.get_by_text("Log a second one?")).to_be_visible()
    page.get_by_role("button", name="Yes, I took it again").click()
    expect(page.get_by_text("Also taken: Magnesium glycinate 200 mg")).to_be_visible()
    pages.all_sent(page)
    assert [row[0] for row in dose(recovery, email)] == ["taken", "taken"]


def test_the_weekly_question_rests_magnesium(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.plan_magnesium(page, since=ago(8))
    pages.all_sent(page)  # the server says that the plan runs
    pages.ask(page, "weekly_check")
    page.get_by_role("button", name="Yes").click()
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_text("Leave magnesium out until a pharmacist")).to_be_visible()
    pages.close(page)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    status = "SELECT status FROM recovery_regimen WHERE patient_id = ?"
    assert pages.rows(recovery, status, patient.hex) == [("blocked",)]
    pages.answer(page, "weekly_check", "A pharmacist has checked")
    pages.all_sent(page)
    assert pages.rows(recovery, status, patient.hex) == [("active",)]


@pytest.mark.promise("P27")
def test_after_three_silent_evenings_keep_move_or_pause(page: Page) -> None:
    now = datetime.now(UTC)
    page.clock.set_system_time(now - timedelta(days=5))
    pages.plan_magnesium(page, since=ago(5))
    page.clock.set_system_time(now)
    page.reload()
    question = page.get_by_text("Does this time still suit you?")
    expect(question).to_be_visible()
    page.get_by_role("button", name="Pause for a week").click()
    expect(question).to_have_count(0)
    expect(page.get_by_role("group", name="Magnesium glycinate")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(question).to_be_visible()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(question).to_have_count(0)


@pytest.mark.promise("P27")
def test_a_plan_of_a_minute_ago_is_not_asked_about(page: Page) -> None:
    pages.plan_magnesium(page, since=ago(5))
    expect(page.get_by_role("group", name="Magnesium glycinate")).to_be_visible()
    expect(page.get_by_text("Does this time still suit you?")).to_have_count(0)


@pytest.mark.promise("P27")
def test_a_plan_of_today_has_nothing_that_was_not_logged(page: Page) -> None:
    pages.plan_magnesium(page)
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_text("200 mg elemental, daily at 21:00")).to_be_visible()
    expect(page.get_by_text("not logged")).to_have_count(0)


def test_what_is_known_is_one_quiet_page(page: Page) -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name="What is known about it").click()
    expect(page.get_by_text("No direct evidence found")).to_be_visible()
    expect(page.get_by_text("PMC8996025")).to_be_visible()
    expect(page.get_by_text("safe", exact=False)).to_have_count(0)
