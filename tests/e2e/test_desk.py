"""The physiotherapist's morning: a flag, what is done about it, the sheet, discharge."""

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e import pages
from tests.e2e.screens import show
from tests.support.installation import Installation

ADD_COLLEAGUE = """
from recovery.accounts.models import Clinician, User
boss = Clinician.objects.get(user__email="{boss}")
user = User.objects.create_user("{email}", "{password}")
Clinician.objects.create(user=user, clinic=boss.clinic, name="Max Meier")
"""


def ago(days: int) -> str:
    return (pages.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def page(phone: BrowserContext, email: str) -> Page:
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, ago(60), surgery=ago(53))
    pages.tell_name(page, "Ada Byron")
    pages.all_sent(page)
    return page


def injury_of(recovery: Installation, patient: UUID) -> str:
    ((found,),) = pages.rows(
        recovery, "SELECT id FROM recovery_injury WHERE patient_id = ?", patient.hex
    )
    return str(UUID(found))


def log_weeks(api: pages.Api, injury: str) -> None:
    """Seven weeks of readings on two days a week, both sides once, pain, nights, side effects."""
    for days in range(49, 0, -3):
        values = {
            "injury": injury, "day": ago(days), "joint": "knee", "motion": "flexion",
            "side": "left", "mode": "active", "device": "phone", "degrees": 120 - days,
            "position": "lying",
        }  # fmt: skip
        api.create("motion-measurements", values)
        pain = {"injury": injury, "day": ago(days), "context": "movement", "score": days // 10 + 1}
        api.create("pain-scores", pain)
        api.create("sleep-logs", {"night": ago(days), "quality": 7 - days // 12, "minutes": 420})
    other = {
        "injury": injury, "day": ago(40), "joint": "knee", "motion": "flexion", "side": "right",
        "mode": "active", "device": "phone", "degrees": 138, "position": "lying",
    }  # fmt: skip
    api.create("motion-measurements", other)
    extension = {**other, "side": "left", "motion": "extension", "degrees": 3, "day": ago(2)}
    api.create("motion-measurements", extension)
    effect = {"injury": None, "day": ago(5), "kind": "side_effect", "code": "nausea"}
    api.create("symptoms", effect)


def share(page: Page, link: str) -> None:
    page.goto(link)
    pages.share(page)
    shared = page.get_by_text("You share now.")
    pages.prove_where_asked(page, shared)
    expect(shared).to_be_visible()


@pytest.fixture
def sheet(
    page: Page, phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str,
    tmp_path: Path,
) -> Page:  # fmt: skip
    """A desk with which the patient shares their weeks."""
    patient = pages.patient_of(recovery, email)
    log_weeks(pages.Api(phone, patient), injury_of(recovery, patient))
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, f"pt-{email}")
    share(page, pages.invite(sheet, email))
    sheet.goto("/caseload")
    expect(sheet.get_by_role("link", name="Ada Byron")).to_be_visible()
    return sheet


@pytest.fixture
def cover(sheet: Page, page: Page, chromium: Browser, recovery: Installation, email: str) -> Page:
    """The desk of a colleague of the same clinic, whom the patient shares with, too."""
    colleague = f"max-{email}"
    pages.give_factor(
        recovery,
        colleague,
        ADD_COLLEAGUE.format(boss=f"pt-{email}", email=colleague, password=pages.PASSWORD),
    )
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}", locale="en-GB",
        viewport={"width": 1280, "height": 900}, timezone_id="Europe/Berlin",
    )  # fmt: skip
    context.set_default_timeout(15_000)
    desk = context.new_page()
    pages.sign_in(desk, colleague)
    share(page, pages.invite(desk, email))
    desk.goto("/caseload")
    yield desk
    context.close()


def red_flag(page: Page) -> None:
    page.goto("/wrong")
    page.get_by_role("button", name="New pain or swelling in one calf").click()
    page.get_by_role("link", name="Back to the list").click()
    page.get_by_role("link", name="Back", exact=True).click()
    pages.all_sent(page)


def test_a_flag_shows_within_a_minute_is_answered_handed_over_and_rests(
    sheet: Page, cover: Page, page: Page
) -> None:
    red_flag(page)
    calf = sheet.get_by_text("New pain or swelling in one calf")
    expect(calf).to_be_visible(timeout=60_000)  # nobody reloads

    # Without a word of what is done, the field says so and keeps the rest.
    sheet.get_by_role("button", name="Answer: Ada Byron").click()
    sheet.get_by_role("button", name="More: New pain").click()
    sheet.get_by_role("menuitem", name="I have acted").click()
    form = sheet.locator("form")
    form.get_by_label("Set aside until").fill(ago(-3))
    form.get_by_role("button", name="I have acted", exact=True).click()
    expect(form.get_by_text("Enter what is done about it.")).to_be_visible()
    expect(form.get_by_label("Set aside until")).to_have_value(ago(-3))
    form.get_by_label("What is done about it?").fill("Sent to the emergency room")
    form.get_by_role("button", name="I have acted", exact=True).click()
    expect(sheet.get_by_text("Sent to the emergency room").first).to_be_visible()
    expect(sheet.get_by_text("Nobody needs you this week.")).to_be_visible()

    # Undo brings it back; then a colleague takes it.
    sheet.get_by_role("button", name="Undo").click()
    expect(sheet.get_by_text("1 needs you today, 0 this week.")).to_be_visible()
    sheet.get_by_role("button", name="More: New pain").click()
    sheet.get_by_role("menuitem", name="Hand over").click()
    form.get_by_role("button", name="Max Meier").click()
    form.get_by_label("What is done about it?").fill("I am away until Monday")
    form.get_by_role("button", name="Hand over", exact=True).click()
    expect(sheet.get_by_text("handed to Max Meier").first).to_be_visible()
    expect(sheet.get_by_text("Nobody needs you this week.")).to_be_visible()
    cover.reload()
    expect(cover.get_by_text("handed to you by Jo Berger")).to_be_visible()
    expect(cover.get_by_text("1 needs you today, 0 this week.")).to_be_visible()


def test_search_and_order_stand_in_the_address(sheet: Page) -> None:
    search = sheet.get_by_label("Search name, joint or flag")
    search.fill("nobody")
    expect(sheet.get_by_text("Nobody matches.")).to_be_visible()
    sheet.get_by_role("button", name="Filter and order").click()
    sheet.get_by_role("combobox", name="Order").select_option("last")
    sheet.get_by_role("button", name="Close").last.click()
    expect(sheet.get_by_role("dialog")).to_have_count(0)
    expect(sheet).to_have_url(re.compile(r"/caseload\?q=nobody&sort=last$"))
    sheet.reload()
    expect(search).to_have_value("nobody")
    sheet.get_by_role("button", name="Show all patients").click()
    expect(sheet.get_by_role("link", name="Ada Byron")).to_be_visible()
    row = sheet.get_by_role("row").nth(2)
    expect(row.get_by_role("img", name="flexion")).to_be_visible()
    expect(row.get_by_role("img", name="logged on 6 of 14 days")).to_be_visible()


def section(sheet: Page, title: str):
    return sheet.get_by_role("region", name=title, exact=True)


def test_what_is_written_on_the_sheet_reaches_the_phone_and_can_be_undone(
    sheet: Page, page: Page, phone: BrowserContext, recovery: Installation, email: str
) -> None:
    sheet.get_by_role("link", name="Ada Byron").click()
    expect(sheet.get_by_role("heading", name="Ada Byron")).to_be_visible()
    motion = section(sheet, "Range of motion")
    expect(motion.get_by_role("row").filter(has_text="extension")).to_contain_text("lacks 3°")
    expect(motion.get_by_role("row").filter(has_text="flexion")).to_contain_text("138°")
    expect(motion.get_by_role("row").filter(has_text="flexion")).to_contain_text("±12°")

    limits = section(sheet, "Limits")
    limits.get_by_role("button", name="Add a limit").click()
    limits.get_by_role("button", name="Save").click()
    expect(limits.get_by_text("Enter a smallest or largest angle")).to_be_visible()
    limits.get_by_label("Largest angle allowed, °").fill("90")
    limits.get_by_role("button", name="Part").click()
    limits.get_by_label("Until, if it is known").fill(ago(-30))
    limits.get_by_role("button", name="Save").click()
    expect(limits.get_by_text("flexion: at most 90°, part")).to_be_visible()

    goals = section(sheet, "Goals")
    goals.get_by_role("button", name="Add a goal").click()
    goals.get_by_label("Degrees to reach").fill("110")
    goals.get_by_role("button", name="Save").click()
    expect(goals.get_by_text("A goal stays within the limits.")).to_be_visible()
    goals.get_by_label("Degrees to reach").fill("85")
    goals.get_by_role("button", name="Save").click()
    expect(goals.get_by_text("flexion to 85°")).to_be_visible()

    appointment = section(sheet, "Appointments")
    appointment.get_by_role("button", name="Add an appointment").click()
    appointment.get_by_role("button", name="surgeon").click()
    appointment.get_by_label("Day").fill(ago(-9))
    appointment.get_by_role("button", name="Save").click()
    header = sheet.locator("header")
    expect(header).to_contain_text(
        "Week 8, left knee, ligament, partial weight-bearing, flexion at most 90°"
    )
    expect(header).to_contain_text("surgeon")

    notes = section(sheet, "Notes")
    for text, shared in (("Be gentle on stairs", True), ("Seems worried", False)):
        notes.get_by_role("button", name="Write a note").click()
        notes.get_by_role("textbox", name="Note").fill(text)
        if shared:
            notes.get_by_label("The patient reads it on the phone").check()
        notes.get_by_role("button", name="Save").click()
        expect(notes.get_by_text(text)).to_be_visible()

    function = section(sheet, "Function (PSFS)")
    function.get_by_role("button", name="Add a score").click()
    function.get_by_label("Activity").fill("Climbing stairs")
    function.get_by_label("Score, 0 unable").fill("3")
    function.get_by_label("Day").fill(ago(15))
    function.get_by_role("button", name="Save").click()
    expect(function.get_by_role("row", name="Climbing stairs")).to_be_visible()

    # A goal is removed, and the removal undone.
    goals.get_by_role("button", name="Take back: flexion to 85°").click()
    expect(goals.get_by_text("No goal yet.")).to_be_visible()
    sheet.get_by_role("button", name="Undo").click()
    expect(goals.get_by_text("flexion to 85°")).to_be_visible()
    amended = sheet.get_by_role("listitem").filter(has_text="Jo Berger, Praxis am Park took back")
    expect(amended).to_contain_text("Before:")
    expect(amended).to_contain_text("degrees: 85")

    page.goto("/plan")
    pages.all_sent(page)
    expect(page.get_by_text("Be gentle on stairs")).to_be_visible()
    expect(page.get_by_text("Seems worried")).to_have_count(0)
    expect(page.get_by_text("85° of bending")).to_be_visible()
    expect(page.get_by_text("bending: at most 90°")).to_be_visible()
    expect(page.get_by_text("Surgeon on ")).to_be_visible()
    page.goto("/today")
    pages.answer(page, "activity", "6")
    pages.all_sent(page)
    sheet.reload()
    row = section(sheet, "Function (PSFS)").get_by_role("row", name="Climbing stairs")
    expect(row).to_contain_text("+3, more than chance")


def test_the_sheet_says_that_a_corrected_answer_lifted_a_block(
    sheet: Page, page: Page, recovery: Installation
) -> None:
    page.goto("/today")
    pages.plan_magnesium(page)
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name="Health and medicines").click()
    for answer in ("I don't know", "No"):
        pages.press_in(page, "Do you have a kidney disease?", answer)
        pages.all_sent(page)
    sheet.get_by_role("link", name="Ada Byron").click()
    corrected = sheet.get_by_role("listitem").filter(
        has_text="the patient changed an answer about health"
    )
    blocked = corrected.filter(has_text="question: Do you have a kidney disease?; answer: I don't")
    expect(blocked).to_contain_text("although nobody decided that: ask about it.")
    expect(corrected).to_have_count(2)


def test_the_course_is_cut_by_presets_and_read_by_keys(sheet: Page) -> None:
    sheet.get_by_role("link", name="Ada Byron").click()
    course = section(sheet, "Course")
    reader = course.get_by_role("slider")
    # All seven weeks are there: what comes later moves how many can be read.
    expect(course.get_by_role("button", name="12 weeks")).to_have_attribute("aria-pressed", "true")
    all_of_them = int(reader.get_attribute("aria-valuemax") or 0)
    course.get_by_role("button", name="4 weeks").click()
    expect(reader).not_to_have_attribute("aria-valuemax", str(all_of_them))
    assert 0 < int(reader.get_attribute("aria-valuemax") or 0) < all_of_them
    course.get_by_role("button", name="All", exact=True).click()
    expect(reader).to_have_attribute("aria-valuemax", str(all_of_them))
    reader.focus()
    sheet.keyboard.press("Home")
    expect(reader).to_have_attribute("aria-valuetext", re.compile("Flexion 71°"))


def test_one_patient_is_four_requests_and_the_first_says_it_all(sheet: Page) -> None:
    asked: list[str] = []
    sheet.on("request", lambda request: asked.append(request.url))
    sheet.get_by_role("link", name="Ada Byron").click()
    stands = section(sheet, "How it stands")
    expect(stands).to_contain_text("Flexion")
    expect(stands).to_contain_text("in 4 weeks")
    expect(section(sheet, "Plan")).to_contain_text("Goal")
    expect(section(sheet, "In the last four weeks")).to_contain_text("1 side effect")
    sheet.wait_for_load_state("networkidle")
    ours = [url for url in asked if "/api/" in url and "changes" not in url]
    assert ours[0].endswith("/record/")
    assert len(ours) <= 4, ours


def test_nothing_is_claimed_before_it_is_known(sheet: Page) -> None:
    held: list[Route] = []
    sheet.route("**/record/", lambda route: held.append(route))
    with sheet.expect_request("**/record/"):
        sheet.get_by_role("link", name="Ada Byron").click()
    expect(sheet.get_by_text("Loading", exact=True).first).to_be_attached()
    for claim in ("No limit is recorded.", "No readings yet.", "Nothing new.", "not measured"):
        expect(sheet.get_by_text(claim)).to_have_count(0)
    held[0].continue_()
    expect(section(sheet, "Limits")).to_contain_text("No limit is recorded.")


def test_discharge_ends_sharing_and_reminders_and_keeps_the_data(
    sheet: Page, page: Page, recovery: Installation, email: str
) -> None:
    page.goto("/today")
    pages.plan_magnesium(page)
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    kept = pages.live(recovery, "pain", patient)
    sheet.get_by_role("link", name="Ada Byron").click()
    ending = section(sheet, "Discharge")
    ending.get_by_role("button", name="Discharge").click()
    expect(ending.get_by_text("Discharge Ada Byron, Knee left?")).to_be_visible()
    expect(ending.get_by_role("link", name="Make the report first")).to_be_visible()
    ending.get_by_label("Summary for the patient").fill("Go on with the exercises.")
    ending.get_by_role("button", name="Discharge now").click()
    expect(ending.get_by_text("Choose a reason.")).to_be_visible()
    ending.get_by_role("button", name="Goals reached").click()
    ending.get_by_role("button", name="Discharge now").click()
    expect(sheet.get_by_text("The data stay with the patient.")).to_be_visible()
    sheet.get_by_role("link", name="Back to the caseload").click()
    expect(sheet.get_by_text("Nobody shares with you yet.")).to_be_visible()
    page.goto("/plan")
    pages.all_sent(page)
    expect(page.get_by_text("Go on with the exercises.")).to_be_visible()
    expect(page.get_by_text("Reason: the goals are reached.")).to_be_visible()
    assert pages.live(recovery, "pain", patient) == kept
    due = pages.rows(
        recovery,
        "SELECT count(*) FROM recovery_reminder WHERE patient_id = ? AND next_due_at IS NOT NULL",
        patient.hex,
    )
    assert due == [(0,)]


def test_a_discharge_is_taken_back_from_the_list_and_the_patient_reads_of_both(
    sheet: Page, page: Page
) -> None:
    sheet.get_by_role("link", name="Ada Byron").click()
    ending = section(sheet, "Discharge")
    ending.get_by_role("button", name="Discharge").click()
    ending.get_by_role("button", name="Stopped coming").click()
    ending.get_by_role("button", name="Discharge now").click()
    expect(sheet.get_by_role("button", name="Take back the discharge")).to_be_visible()
    page.goto("/today")
    expect(page.get_by_text("ended a treatment and no longer sees")).to_be_visible()

    sheet.get_by_role("link", name="Back to the caseload").click()
    expect(sheet.get_by_text("Ada Byron, Knee, left: treatment ended.")).to_be_visible()
    sheet.get_by_role("button", name="Take back the discharge: Ada Byron").click()
    expect(sheet.get_by_role("link", name="Ada Byron")).to_be_visible()
    expect(sheet.get_by_text("treatment ended")).to_have_count(0)
    page.goto("/me/sharing")
    expect(page.get_by_text("took back the end of a treatment. You share")).to_be_visible()
    page.get_by_role("heading", name="Jo Berger (Praxis am Park)").last.click()
    expect(page.get_by_text(re.compile("took back the end of a treatment$"))).to_be_visible()


def test_what_the_patient_keeps_ended_is_not_taken_back(sheet: Page, page: Page) -> None:
    sheet.get_by_role("link", name="Ada Byron").click()
    ending = section(sheet, "Discharge")
    ending.get_by_role("button", name="Discharge").click()
    ending.get_by_role("button", name="Other").click()
    ending.get_by_role("button", name="Discharge now").click()
    expect(sheet.get_by_role("button", name="Take back the discharge")).to_be_visible()
    page.goto("/me/sharing")
    page.get_by_role("button", name="Keep it ended").click()
    expect(page.get_by_text("It stays ended. Only you can share it again.")).to_be_visible()
    sheet.get_by_role("button", name="Take back the discharge").click()
    expect(sheet.get_by_text("This can no longer be taken back.")).to_be_visible()


ENDS_SOON = """
from datetime import timedelta
from django.utils import timezone
from recovery.sharing.nearing_end import tell_of_endings
from recovery.sharing.models import CareLink
now = timezone.now()
agreed, until = now - timedelta(days=160), now + timedelta(days=20)
CareLink.objects.filter(clinician__user__email="{}").update(accepted_at=agreed, expires_at=until)
print(tell_of_endings())
"""


def test_a_sharing_that_ends_soon_is_said_to_both_and_goes_on_with_one_tap(
    sheet: Page, page: Page, recovery: Installation, email: str
) -> None:
    code = ENDS_SOON.format(f"pt-{email}")
    pages.manage(recovery, "shell", "--verbosity", "0", "--command", code)
    ends = sheet.get_by_text("Sharing ends on")
    sheet.reload()
    expect(ends).to_be_visible()
    sheet.get_by_role("link", name="Ada Byron").click()
    expect(ends).to_be_visible()
    # Number and address of the patient stand there, too.
    expect(sheet.get_by_role("link", name=email, exact=True)).to_have_attribute(
        "href", f"mailto:{email}"
    )
    page.goto("/today")
    expect(page.get_by_text("You share with Jo Berger (Praxis am Park) until")).to_be_visible()
    page.get_by_role("button", name="Share on").click()
    expect(page.get_by_text("You share with Jo Berger for six more months.")).to_be_visible()
    expect(page.get_by_text("You share with Jo Berger (Praxis am Park) until")).to_have_count(0)
    sheet.reload()
    expect(sheet.get_by_role("heading", name="Ada Byron")).to_be_visible()
    expect(ends).to_have_count(0)


def test_the_sheet_fits_a_phone_and_prints_without_its_controls(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 360, "height": 640})
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 360
    show(sheet, "desk-caseload-phone")
    sheet.get_by_role("link", name="Ada Byron").click()
    expect(section(sheet, "Discharge")).to_be_visible()
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 360
    show(sheet, "desk-patient-phone")
    sheet.set_viewport_size({"width": 1280, "height": 800})
    sheet.emulate_media(media="print")
    expect(section(sheet, "Discharge")).to_be_hidden()
    expect(sheet.get_by_role("button")).to_have_count(0)
    expect(sheet.get_by_text("Printed by Jo Berger")).to_be_visible()
    show(sheet, "desk-patient-print")


def test_the_desk_has_an_address_a_language_and_a_look_of_its_own(sheet: Page) -> None:
    sheet.goto("/")
    expect(sheet).to_have_url(re.compile("/caseload$"))
    sheet.get_by_role("link", name="Clinic").click()
    looks = section(sheet, "Language and look")
    looks.get_by_role("button", name="Dark").click()
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = sheet.evaluate(ground)
    looks.get_by_role("button", name="Light").click()
    assert sheet.evaluate(ground) != dark
    looks.get_by_role("button", name="Dark").click()
    looks.get_by_role("button", name="Deutsch").click()
    expect(section(sheet, "Sprache und Aussehen")).to_be_visible()
    sheet.reload()
    expect(section(sheet, "Sprache und Aussehen")).to_be_visible()
    assert sheet.evaluate(ground) == dark


def test_what_is_suggested_is_accepted_on_the_phone_and_read_at_the_desk(
    sheet: Page, page: Page, recovery: Installation, email: str
) -> None:
    sheet.get_by_role("link", name="Ada Byron").click()
    card = sheet.get_by_role("region", name="Suggest", exact=True)
    expect(card.get_by_text("Nothing is suggested.")).to_be_visible()

    def suggest(about: str, **said: str) -> None:
        card.get_by_role("button", name="Suggest", exact=True).click()
        card.get_by_role("button", name=about).click()
        for label, value in said.items():
            field = card.get_by_label(label.replace("_", " "))
            if label == "Which_reading":
                field.select_option(index=1)
            else:
                field.fill(value)
        card.get_by_role("button", name="Suggest it").click()
        expect(card.get_by_role("button", name="Suggest", exact=True)).to_be_visible()

    suggest("A goal", Degrees="125", Why="You are nearly there.")
    suggest("A weekly question", Which_activity="Kneel on the floor")
    suggest("A correction", Which_reading="", The_right_angle="108")
    expect(card.get_by_text("waits for an answer")).to_have_count(3)

    # Nothing has changed before the patient says so; without a network it can be said, too.
    page.goto("/today")
    asked = page.get_by_role("region", name="Suggested to you")
    expect(asked.get_by_text("You are nearly there.")).to_be_visible()
    patient = pages.patient_of(recovery, email)
    assert pages.live(recovery, "goal", patient) == 0
    page.context.set_offline(True)
    for _ in range(3):
        count = asked.get_by_role("button", name="Accept").count()
        asked.get_by_role("button", name="Accept").first.click()
        expect(asked.get_by_role("button", name="Accept")).to_have_count(count - 1)
    # The last was a mistake: it waits again, and is declined.
    page.get_by_role("button", name="Undo").click()
    expect(asked.get_by_role("button", name="Accept")).to_have_count(1)
    asked.get_by_role("button", name="No, thanks").click()
    expect(asked).to_have_count(0)
    page.context.set_offline(False)
    pages.all_sent(page)
    assert pages.live(recovery, "goal", patient) == 1

    sheet.reload()
    expect(card.get_by_text("accepted on")).to_have_count(2)
    expect(card.get_by_text("declined on")).to_have_count(1)
    new = sheet.get_by_role("region", name="In the last four weeks")
    expect(new.get_by_text(re.compile("^Accepted: A goal")).first).to_be_visible()
    # The activity is asked this evening, and stands with the others afterwards.
    page.goto("/plan")
    expect(page.get_by_text("Asked every week: Kneel on the floor")).to_be_visible()
