"""The patient's side as it is used daily: eight taps, undo, other days, limits, angles."""

import json
import re
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

SENSORS = ["notifications", "accelerometer", "gyroscope", "magnetometer"]


def test_from_the_address_to_the_first_saved_log_in_25_taps_and_fields(
    phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = phone.new_page()
    page.goto("/")
    page.evaluate(
        """() => {
            sessionStorage.effort = 0;
            const more = () => { sessionStorage.effort = Number(sessionStorage.effort) + 1 };
            addEventListener('pointerdown', more, true);
            addEventListener('change', more, true);
        }"""
    )
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_label("Email").click()
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").click()
    page.get_by_label("Password").fill(pages.PASSWORD)
    page.get_by_role("button", name="Create an account").click()
    pages.agree(page)
    pages.add_knee(page, "2026-09-01")
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    assert int(page.evaluate("() => sessionStorage.effort")) <= 25
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 2


def test_yesterday_is_a_ghost_and_what_is_not_touched_is_not_saved(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.log_pain(page, 4, 2, day=f"{pages.today() - timedelta(days=1)}")
    pages.ask(page, "pain_movement")
    expect(page.get_by_text("Yesterday you said 4.")).to_be_visible()
    expect(page.get_by_role("button", name=": 10")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 2


def test_an_answer_is_taken_back_and_undo_brings_it_again(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.log_pain(page, 4, 2)
    pages.ask(page, "pain_movement")
    four = page.get_by_role("button", name=re.compile(": 4$"))
    expect(four).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Take this answer back").click()
    expect(four).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Undo").click()
    expect(four).to_have_attribute("aria-pressed", "true")
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 2


def test_any_day_is_chosen_from_a_calendar_that_shows_what_was_logged(page: Page) -> None:
    pages.log_pain(page, 4, 2)
    today = pages.today()
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Choose a day").click()
    expect(
        page.get_by_role("button", name=f"{today:%A} {today.day} {today:%B}, logged", exact=True)
    ).to_be_visible()
    page.get_by_role("button", name="Month before").click()
    earlier = today.replace(day=1) - timedelta(days=10)
    page.get_by_role(
        "button", name=f"{earlier:%A} {earlier.day} {earlier:%B}, not logged", exact=True
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"{earlier:%A} {earlier.day} {earlier:%B}"
    )
    pages.log_pain(page, 6, 5, day=f"{earlier}")
    page.get_by_role("button", name="Back to today").click()
    pages.stands(page, "pain_movement", "4")


def test_what_else_is_asked_is_switched_on_by_the_measuring_plan(
    page: Page, recovery: Installation, email: str
) -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name=re.compile("^Measured ")).click()
    pages.press(page, "Stress")
    page.get_by_role("link", name="Today", exact=True).click()
    pages.answer(page, "extra-stress", "3")
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Note", exact=True).click()
    page.get_by_label("A note for this day").fill("Long walk")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("navigation")).to_be_visible()
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    kept = pages.rows(
        recovery,
        "SELECT kind, value, text FROM recovery_symptom WHERE patient_id = ? ORDER BY kind",
        patient.hex,
    )
    assert kept == [("note", None, "Long walk"), ("stress", 3.0, "")]


def test_after_surgery_nothing_is_measured_until_the_limits_are_known(
    phone: BrowserContext, recovery: Installation, email: str
) -> None:
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, "2026-09-01", surgery="2026-09-03", limits=False)
    page.get_by_role("button", name="More to log").click()
    page.get_by_role("button", name="Measure all the same").click()
    expect(page.get_by_text("set limits for moving?")).to_be_visible()
    expect(page.get_by_role("textbox", name="Degrees")).to_have_count(0)
    page.get_by_role("button", name="I do not know").click()
    expect(page.get_by_text("Ask your surgeon or physiotherapist first.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Degrees")).to_have_count(0)
    pages.close(page)

    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    ((injury,),) = pages.rows(
        recovery, "SELECT id FROM recovery_injury WHERE patient_id = ?", patient.hex
    )
    injury = f"{injury[:8]}-{injury[8:12]}-{injury[12:16]}-{injury[16:20]}-{injury[20:]}"
    until = pages.today() + timedelta(days=30)
    pages.add_limit(page, injury, "90", until.isoformat())
    expect(page.get_by_text(f"bending at most 90° until {until.day} {until:%B}")).to_be_visible()
    page.goto(f"/plan/{injury}/goal")
    page.get_by_label("Degrees to reach").fill("110")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("A goal stays within it.")).to_be_visible()
    page.get_by_label("Degrees to reach").fill("85")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("85° of bending")).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()
    pages.log_motion(page, "95")  # what was measured is kept, and said to be beyond
    pages.ask(page, "measure")
    expect(page.get_by_text("Do not go beyond it for a bigger number.")).to_be_visible()
    pages.close(page)
    pages.all_sent(page)
    assert pages.live(recovery, "rangeofmotion", patient) == 1


def test_an_angle_that_no_joint_has_is_refused_and_an_unusual_one_is_questioned(
    page: Page,
) -> None:
    pages.log_motion(page, "95")
    pages.ask(page, "measure")
    page.get_by_role("textbox", name="Degrees").fill("400")
    page.get_by_role("button", name="I measured this").click()
    expect(page.get_by_text("That angle is not possible.")).to_be_visible()
    page.get_by_role("textbox", name="Degrees").fill("170")
    page.get_by_role("button", name="I measured this").click()
    expect(page.get_by_text("This is outside the usual 0° to 165°. Is it right?")).to_be_visible()
    page.get_by_role("button", name="Yes, keep it").click()
    pages.leave(page)
    pages.ask(page, "measure")
    expect(page.get_by_text("Measured: bending 170°")).to_be_visible()
    pages.close(page)
    pages.log_motion(page, "-5", motion="straightening")


@pytest.mark.parametrize(
    ("motion", "upper", "lower", "truth"),
    [
        ("bending", (0, 30, 0), (0, -60, 0), 90),
        ("bending", (350, 80, 0), (350, -30, 0), 110),
        ("straightening", (20, 30, 0), (20, 20, 0), 10),
        ("straightening", (20, 20, 0), (20, 25, 0), -5),
    ],
)
def test_the_phone_measures_the_angle_between_two_attitudes(
    page: Page,
    phone: BrowserContext,
    recovery: Installation,
    email: str,
    motion: str,
    upper: tuple[float, float, float],
    lower: tuple[float, float, float],
    truth: float,
) -> None:
    pages.measure_daily(page)
    phone.grant_permissions(SENSORS)
    cdp = phone.new_cdp_session(page)
    hold(cdp, upper)
    pages.ask(page, "measure")
    pages.press(page, motion)
    page.get_by_role("button", name="Measure with this phone").click()
    expect(page.get_by_role("img", name="Hold the phone on the thigh")).to_be_visible()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_text("Now the shin: lay the phone on it and keep still")).to_be_visible()
    hold(cdp, lower)
    page.get_by_role("button", name="Save:").click()
    pages.leave(page)
    pages.all_sent(page)
    ((degrees, device),) = pages.rows(
        recovery,
        "SELECT degrees, device FROM recovery_rangeofmotion WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    assert abs(degrees - truth) <= 1
    assert device == "phone"


def hold(cdp, attitude: tuple[float, float, float]) -> None:
    alpha, beta, gamma = attitude
    cdp.send(
        "DeviceOrientation.setDeviceOrientationOverride",
        {"alpha": alpha, "beta": beta, "gamma": gamma},
    )


def test_a_straight_joint_and_repeats_give_their_median(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.measure_daily(page)
    phone.grant_permissions(SENSORS)
    cdp = phone.new_cdp_session(page)
    hold(cdp, (0, 40, 0))
    pages.ask(page, "measure")
    pages.press(page, "straightening")
    page.get_by_role("button", name="Measure with this phone").click()
    page.get_by_role("button", name="Start", exact=True).click()
    for second, again in ((40, True), (37, True), (38, False)):
        page.get_by_role("button", name="In place").wait_for()
        hold(cdp, (0, second, 0))
        if second == 40:  # nothing moved, so the person says that it is in its place
            page.get_by_role("button", name="In place").click()
        page.get_by_role("button", name="Save:").wait_for()
        if again:
            hold(cdp, (0, 40, 0))
            page.get_by_role("button", name="Measure again").click()
    expect(page.get_by_text("3 readings agree within 3°.")).to_be_visible()
    page.get_by_role("button", name="Save: lacks 2°").click()
    pages.leave(page)
    pages.all_sent(page)
    ((readings, spread),) = pages.rows(
        recovery,
        "SELECT readings, spread FROM recovery_rangeofmotion WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    assert [round(each) for each in json.loads(readings)] == [0, 3, 2]
    assert spread == 3


def test_without_a_sensor_the_app_says_so_and_offers_typing(
    page: Page, phone: BrowserContext
) -> None:
    phone.grant_permissions(SENSORS)
    pages.ask(page, "measure")
    page.get_by_role("button", name="Measure with this phone").click()
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_text("This device has no motion sensor")).to_be_visible()
    page.get_by_role("button", name="Type it instead").click()
    expect(page.get_by_role("textbox", name="Degrees")).to_be_visible()
    pages.close(page)
    pages.log_motion(page, "91")


def test_a_red_flag_is_kept_and_warned_of_without_a_network(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    phone.set_offline(True)
    page.get_by_role("link", name="Something's wrong").click()
    page.get_by_role("button", name="New pain or swelling in one calf").click()
    warning = page.get_by_role("alertdialog")
    expect(warning).to_contain_text("Call your surgical team or doctor now.")
    expect(warning).to_contain_text("go to an emergency department today")
    expect(warning).to_contain_text("Nobody has been told.")
    phone.set_offline(False)
    page.get_by_role("link", name="Back to the list").click()
    page.get_by_role("link", name="Back", exact=True).click()
    pages.all_sent(page)
    kept = pages.rows(
        recovery,
        "SELECT kind, code FROM recovery_symptom WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    assert kept == [("red_flag", "calf")]


def test_pain_that_turns_sharply_asks_what_is_wrong_with_the_entry_kept(
    page: Page, recovery: Installation, email: str
) -> None:
    pages.ask(page, "pain_rest")
    page.get_by_role("button", name=re.compile(": 8$")).click()
    expect(page.get_by_role("heading", name="Your pain is clearly up: 8.")).to_be_visible()
    page.get_by_role("button", name="None of these").click()
    pages.stands(page, "pain_rest", "8")
    pages.all_sent(page)
    assert pages.live(recovery, "pain", pages.patient_of(recovery, email)) == 1


def test_two_devices_agree_within_seconds(
    page: Page, phone: BrowserContext, desk: BrowserContext, email: str
) -> None:
    pages.log_pain(page, 4, 2)
    pages.all_sent(page)
    tablet = desk.new_page()
    pages.sign_in(tablet, email)
    pages.stands(tablet, "pain_movement", "4", timeout=15_000)
    pages.answer(tablet, "pain_movement", "6")
    pages.stands(page, "pain_movement", "6", timeout=25_000)
    second = phone.new_page()
    second.goto("/today")
    pages.answer(second, "pain_rest", "5")
    pages.stands(page, "pain_rest", "5")


def test_trends_begins_with_three_months_or_with_all_where_nothing_is_in_them(
    page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    pages.all_sent(page)
    night = (pages.today() - timedelta(days=200)).isoformat()
    api = pages.Api(phone, pages.patient_of(recovery, email))
    api.create("sleep-logs", {"night": night, "quality": 5})
    page.goto("/trends")
    everything = page.get_by_role("button", name="All", exact=True)
    expect(everything).to_have_attribute("aria-pressed", "true", timeout=15_000)
    expect(page.get_by_role("slider")).to_be_visible()
    page.get_by_role("button", name="2 weeks", exact=True).click()
    expect(page.get_by_text("Nothing was logged in this time.")).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(0)
