"""First use: one question a screen, kept until it is done."""

from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    page = phone.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    pages.sign_up(page, email)
    return page


def asks(page: Page, question: str) -> None:
    expect(page.get_by_role("heading", name=question)).to_be_focused()


def tap(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def injury(recovery: Installation, email: str) -> tuple[object, ...]:
    patient = pages.patient_of(recovery, email)
    sql = "SELECT joint, side, kind, surgery_on, limits_known FROM recovery_injury"
    (found,) = pages.rows(recovery, f"{sql} WHERE patient_id = ?", patient.hex)
    return found


def test_a_torn_ligament_after_surgery_is_told_with_its_limit_in_words_that_people_use(
    page: Page, recovery: Installation, email: str
) -> None:
    until = pages.today() + timedelta(days=20)
    asks(page, "Which joint was injured?")
    tap(page, "Knee")
    asks(page, "Left or right?")
    tap(page, "left")
    asks(page, "What happened?")
    expect(page.get_by_text("Knee, left")).to_be_visible()
    tap(page, "ACL tear Ligament")
    asks(page, "When did it happen?")
    tap(page, "Next")
    expect(page.get_by_text("Choose one.")).to_be_visible()
    page.get_by_label("When?").fill(f"{pages.today() - timedelta(days=30)}")
    tap(page, "Next")
    asks(page, "Were you operated on?")
    tap(page, "Yes")
    page.get_by_label("Date of surgery").fill(f"{pages.today() - timedelta(days=20)}")
    tap(page, "Next")
    asks(page, "Did your surgeon or physiotherapist set limits for moving?")
    tap(page, "Yes, set them")
    asks(page, "What may you do?")
    page.get_by_label("Bend at most").fill("90")
    page.get_by_label("Until, if it is known").fill(f"{until}")
    tap(page, "Part", "Surgeon", "Next")
    asks(page, "What do you want to measure?")
    tap(page, "straightening", "Go to today")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    expect(page.get_by_text("at most 90°")).to_be_visible()
    pages.all_sent(page)
    assert injury(recovery, email)[:3] == ("knee", "left", "ligament")
    patient = pages.patient_of(recovery, email)
    limits = "SELECT maximum, until_day, weight_bearing, source FROM recovery_precaution"
    ((maximum, day, weight, source),) = pages.rows(
        recovery, f"{limits} WHERE patient_id = ?", patient.hex
    )
    assert (maximum, str(day), weight, source) == (90, f"{until}", "partial", "surgeon")
    plans = "SELECT motions FROM recovery_measuringplan WHERE patient_id = ?"
    ((motions,),) = pages.rows(recovery, plans, patient.hex)
    assert "flexion" in motions
    assert "extension" in motions


def test_back_goes_one_question_back_and_keeps_the_answers(page: Page) -> None:
    tap(page, "Shoulder", "right")
    asks(page, "What happened?")
    tap(page, "Frozen shoulder Something else")
    asks(page, "When did it happen?")
    page.get_by_label("When?").fill("2026-09-01")
    page.go_back()
    asks(page, "What happened?")
    frozen = page.get_by_role("button", name="Frozen shoulder")
    expect(frozen).to_have_attribute("aria-pressed", "true")
    tap(page, "Back")
    asks(page, "Left or right?")
    expect(page.get_by_role("button", name="right")).to_have_attribute("aria-pressed", "true")
    tap(page, "Next", "Next")
    asks(page, "When did it happen?")
    expect(page.get_by_label("When?")).to_have_value("2026-09-01")


def test_who_leaves_in_the_midst_comes_back_to_the_next_question(page: Page) -> None:
    tap(page, "Elbow", "left", "Tennis elbow Overuse")
    asks(page, "When did it happen?")
    page.get_by_role("link", name="Me", exact=True).click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.goto("/")
    asks(page, "When did it happen?")
    expect(page.get_by_text("Elbow, left")).to_be_visible()


def test_whoever_signs_out_takes_along_what_they_had_begun_to_tell(page: Page, email: str) -> None:
    tap(page, "Elbow")
    asks(page, "Left or right?")
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("button", name="Sign out").click()
    pages.is_out(page)
    pages.sign_up(page, f"other-{email}")
    asks(page, "Which joint was injured?")


def test_with_limits_that_nobody_knows_nothing_is_measured(page: Page) -> None:
    tap(page, "Wrist", "right", "Broken wrist Fracture")
    page.get_by_label("When?").fill("2026-11-01")
    tap(page, "Next", "No", "Next")
    asks(page, "Did your surgeon or physiotherapist set limits for moving?")
    tap(page, "I do not know")
    expect(page.get_by_text("Ask your surgeon or physiotherapist first.")).to_be_visible()
    tap(page, "Next")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_text("Until then nothing is measured.")).to_be_visible()


def test_begun_again_after_the_app_was_closed_it_ends_at_today(page: Page) -> None:
    tap(page, "Knee", "left")
    asks(page, "What happened?")
    page.goto("/today")
    asks(page, "What happened?")
    page.get_by_role("button", name="ACL tear").click()
    page.get_by_label("When?").fill("2026-09-01")
    tap(page, "Next", "No", "Next", "Go to today")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def tell_of_surgery(page: Page) -> None:
    """Answer up to the day of an operation, which is not sent yet."""
    tap(page, "Knee", "left")
    page.get_by_role("button", name="ACL tear").click()
    page.get_by_label("When?").fill("2026-09-01")
    tap(page, "Next", "Yes")
    page.get_by_label("Date of surgery").fill("2026-09-03")


def test_a_second_tap_while_an_answer_is_saved_skips_no_question(page: Page) -> None:
    tell_of_surgery(page)
    page.get_by_role("button", name="Next", exact=True).dblclick()
    expect(page.get_by_role("button", name="No limits")).to_be_visible()


def test_a_first_limit_that_no_joint_has_is_refused_in_words(page: Page) -> None:
    tell_of_surgery(page)
    tap(page, "Next")
    page.get_by_role("button", name="Yes, set them").click()
    page.locator("input[inputmode=decimal]").fill("400")
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_text("An angle between −60° and 360°.")).to_be_visible()
