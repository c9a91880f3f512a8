"""Something is wrong: the signs of the joint, what to do at once, and a tap by mistake."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

CALF = "New pain or swelling in one calf"


def something_is_wrong(page: Page) -> None:
    page.get_by_role("link", name="Something's wrong").click()
    expect(page.get_by_role("heading", name="What is wrong?")).to_be_focused()


def signs_of(recovery: Installation, email: str) -> list[tuple[str, bool]]:
    found = pages.rows(
        recovery,
        "SELECT code, deleted_at IS NOT NULL FROM recovery_symptom WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    return [(code, bool(gone)) for code, gone in found]


@pytest.mark.promise("P29")
def test_the_signs_are_the_knees_grouped_by_what_to_do_with_whom_to_call(page: Page) -> None:
    something_is_wrong(page)
    today = page.get_by_role("region", name="A doctor today")
    expect(today.get_by_role("link", name="Call 116 117")).to_have_attribute("href", "tel:116117")
    for sign in ("The joint gave way", "Fell on the joint or twisted it again", CALF):
        expect(today.get_by_role("button", name=sign)).to_be_visible()
    hospital = page.get_by_role("region", name="Emergency department today")
    expect(hospital.get_by_role("button", name="A pop or snap")).to_be_visible()
    for sign in ("Numbness between the legs", "Clumsy hands", "On magnesium"):
        expect(page.get_by_role("button", name=sign)).to_have_count(0)
    page.get_by_role("link", name="Other signs").click()
    expect(page.get_by_role("button", name="Numbness between the legs")).to_be_visible()
    expect(page.get_by_role("button", name=CALF)).to_have_count(0)
    page.go_back()
    expect(page.get_by_role("heading", name="What is wrong?")).to_be_focused()


def test_the_emergency_number_stays_under_the_thumb_whatever_is_scrolled(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    something_is_wrong(page)
    call = page.get_by_role("link", name="Call 112")
    expect(call).to_have_attribute("href", "tel:112")
    for _ in range(2):
        box = call.bounding_box()
        assert box is not None
        assert 560 <= box["y"] + box["height"] <= 640
        page.mouse.wheel(0, 2000)
    page.get_by_text("This app does not diagnose").scroll_into_view_if_needed()
    box, last = call.bounding_box(), page.get_by_text("This app does not diagnose").bounding_box()
    assert box is not None
    assert last is not None
    assert last["y"] + last["height"] <= box["y"]


@pytest.mark.promise("P20")
def test_a_tap_by_mistake_is_taken_back_where_it_was_made_without_a_network(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    page.wait_for_load_state("networkidle")  # the screens that come after the first one are here
    phone.set_offline(True)
    something_is_wrong(page)
    page.get_by_role("button", name=CALF).click()
    advice = page.get_by_role("alertdialog", name=CALF)
    expect(advice).to_contain_text("Call your surgical team or doctor now.")
    expect(advice.get_by_role("link", name="Call 116 117")).to_be_visible()
    expect(advice).to_contain_text("Saved on this phone.")
    page.get_by_role("button", name="Tapped by mistake").click()
    expect(page.get_by_text("Taken back. It does not count as a sign.")).to_be_visible()
    phone.set_offline(False)
    page.get_by_role("link", name="Today").click()
    pages.all_sent(page)
    assert signs_of(recovery, email) == [("calf", True)]
    ((withdrawn, values),) = pages.rows(
        recovery,
        'SELECT withdrawn, "values" FROM recovery_recordamendment WHERE patient_id = ?',
        pages.patient_of(recovery, email).hex,
    )
    assert withdrawn
    assert '"calf"' in values
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_text(re.compile(f"“{CALF}.*was tapped by mistake"))).to_be_visible()


@pytest.mark.promise("P20")
def test_for_a_day_a_sign_stands_under_today_and_can_be_taken_back_there(
    page: Page, recovery: Installation, email: str
) -> None:
    something_is_wrong(page)
    page.get_by_role("button", name="The joint gave way").click()
    page.get_by_role("link", name="Back to the list").click()
    page.get_by_role("link", name="Back", exact=True).click()
    card = page.get_by_role("region", name="You reported")
    expect(card).to_contain_text("The joint gave way")
    card.get_by_role("link", name="What to do").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("Call your surgical team or doctor now")
    page.go_back()
    card.get_by_role("button", name="Tapped by mistake").click()
    expect(card).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(card).to_contain_text("The joint gave way")
    card.get_by_role("button", name="Tapped by mistake").click()
    expect(card).to_have_count(0)
    pages.all_sent(page)
    assert signs_of(recovery, email) == [("gave_way", True)]


def test_a_side_effect_is_chosen_behind_its_row(
    page: Page, recovery: Installation, email: str
) -> None:
    something_is_wrong(page)
    page.get_by_role("link", name="Side effects of what I take").click()
    page.get_by_role("button", name="Nausea").click()
    expect(page.get_by_role("alertdialog", name="Nausea")).to_contain_text("ask a pharmacist")
    page.get_by_role("button", name="Tapped by mistake").click()
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("region", name="You reported")).to_have_count(0)
    pages.all_sent(page)
    assert signs_of(recovery, email) == [("nausea", True)]


def test_before_any_injury_every_sign_is_there_without_a_network(
    phone: BrowserContext, email: str
) -> None:
    page = phone.new_page()
    pages.sign_up(page, email)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    expect(page.get_by_role("link", name="Something's wrong")).to_be_visible()
    phone.set_offline(True)
    something_is_wrong(page)
    for sign in ("Numbness between the legs", "Clumsy hands", "The joint gave way"):
        expect(page.get_by_role("button", name=sign)).to_be_visible()
    page.get_by_role("button", name="Breathlessness").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("Call 112 now.")
    expect(page.get_by_text("Saved on this phone.")).to_be_visible()


def test_of_two_injuries_the_signs_of_the_chosen_one_are_shown(
    page: Page, recovery: Installation, email: str
) -> None:
    page.goto("/plan/new")
    for name in ("Neck", "Sprain"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("When?").fill("2026-08-01")
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("/plan$"))
    page.goto("/wrong")
    neck = page.get_by_role("button", name="Neck", exact=True)
    gave_way = page.get_by_role("button", name="The joint gave way")
    expect(gave_way).to_be_visible()
    expect(page.get_by_role("button", name="Clumsy hands")).to_have_count(0)
    neck.click()
    expect(gave_way).to_have_count(0)
    page.get_by_role("button", name="Clumsy hands").click()
    expect(page.get_by_text("Saved on this phone.")).to_be_visible()
    page.goto("/wrong")
    expect(neck, "what was chosen stays chosen").to_have_attribute("aria-pressed", "true")
    page.goto("/today")
    pages.all_sent(page)
    ((joint,),) = pages.rows(
        recovery,
        "SELECT joint FROM recovery_injury WHERE id IN"
        " (SELECT injury_id FROM recovery_symptom WHERE patient_id = ?)",
        pages.patient_of(recovery, email).hex,
    )
    assert joint == "neck"
