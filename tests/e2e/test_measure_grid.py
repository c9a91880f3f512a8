"""A joint is measured at the desk: a value a Tab, each saved as soon as its cell is left."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.e2e import pages
from tests.support.installation import Installation

# Flexion, then extension: left active and passive, right active and passive.
KNEE = ("118", "121 123 122", "138", "140", "4", "2", "0", "-5")
KEPT = [118, 122, 138, 140, 4, 2, 0, -5]


def ago(days: int) -> str:
    return (pages.today() - timedelta(days=days)).isoformat()


@pytest.fixture
def patient(phone: BrowserContext, recovery: Installation, email: str) -> UUID:
    """Somebody whose knee bent 94° a week ago."""
    page = phone.new_page()
    pages.sign_up(page, email)
    pages.add_knee(page, ago(60), surgery=ago(53))
    pages.tell_name(page, "Ada Byron")
    pages.all_sent(page)
    patient = pages.patient_of(recovery, email)
    ((injury,),) = pages.rows(
        recovery, "SELECT id FROM recovery_injury WHERE patient_id = ?", patient.hex
    )
    values = {
        "injury": str(UUID(injury)), "day": ago(7), "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "goniometer", "position": "lying",
        "degrees": 94, "rater": "helper",
    }  # fmt: skip
    pages.Api(phone, patient).create("motion-measurements", values)
    return patient


@pytest.fixture
def sheet(
    patient: UUID, phone: BrowserContext, desk: BrowserContext, recovery: Installation, email: str,
    tmp_path: Path,
) -> Page:  # fmt: skip
    """Their page at the desk."""
    pages.create_clinic(recovery, f"pt-{email}", tmp_path)
    sheet = desk.new_page()
    pages.sign_in(sheet, f"pt-{email}")
    page = phone.pages[0]
    page.goto(pages.invite(sheet, email))
    pages.share(page)
    shared = page.get_by_text("You share now.")
    pages.prove_where_asked(page, shared)
    expect(shared).to_be_visible()
    sheet.goto(f"/caseload/{patient}")
    return sheet


def grid_of(sheet: Page) -> Locator:
    return sheet.get_by_role("region", name="Measure", exact=True)


def cell(sheet: Page, name: str) -> Locator:
    return grid_of(sheet).get_by_label(f"{name}, degrees", exact=True)


def kept(recovery: Installation, patient: UUID) -> list[float]:
    found = pages.rows(
        recovery,
        "SELECT degrees FROM recovery_rangeofmotion"
        " WHERE patient_id = ? AND rater = 'clinician' AND deleted_at IS NULL ORDER BY created_at",
        patient.hex,
    )
    return [degrees for (degrees,) in found]


def test_a_knee_is_measured_without_a_mouse_and_one_tab_a_value(
    sheet: Page, recovery: Installation, patient: UUID
) -> None:
    first = cell(sheet, "Flexion, left, active")
    expect(first).to_be_visible()
    first.focus()
    for value in KNEE:
        sheet.keyboard.type(value)
        sheet.keyboard.press("Tab")
    expect(grid_of(sheet).get_by_text("Saved.", exact=True)).to_have_count(8)
    # Far from the last value: said, and nobody is stopped.
    expect(grid_of(sheet).get_by_text("24° more than on")).to_be_visible()
    assert sorted(kept(recovery, patient)) == sorted(KEPT)

    sheet.reload()
    expect(first).to_have_value("118")
    expect(cell(sheet, "Flexion, left, passive")).to_have_value("121 123 122")
    expect(cell(sheet, "Extension, right, passive")).to_have_value("-5")
    expect(grid_of(sheet).get_by_text(": 8 values")).to_be_visible()

    # A saved value that is typed anew changes its row, and the change can be undone.
    first.fill("112")
    first.press("Enter")
    expect(cell(sheet, "Extension, left, active")).to_be_focused()
    expect(sheet.get_by_text("Flexion, left, active: 112° saved")).to_be_visible()
    assert sorted(kept(recovery, patient)) == sorted([112, *KEPT[1:]])
    sheet.get_by_role("button", name="Undo").click()
    expect(first).to_have_value("118")
    sheet.reload()
    expect(first).to_have_value("118")
    assert sorted(kept(recovery, patient)) == sorted(KEPT)


def test_what_a_knee_hardly_does_is_asked_back_and_what_it_cannot_is_not_sent(
    sheet: Page, recovery: Installation, patient: UUID
) -> None:
    first = cell(sheet, "Flexion, left, active")
    first.fill("355")
    first.press("Tab")
    expect(grid_of(sheet).get_by_text("Type an angle from −15° to 180°.")).to_be_visible()
    expect(first).to_be_focused()
    first.fill("170")
    first.press("Tab")
    expect(grid_of(sheet).get_by_text("The catalogue knows 0° to 165°. Keep it?")).to_be_visible()
    assert kept(recovery, patient) == []
    expect(grid_of(sheet).get_by_role("button", name="Keep 170")).to_be_focused()
    sheet.keyboard.press("Enter")
    expect(cell(sheet, "Flexion, left, passive")).to_be_focused()
    expect(grid_of(sheet).get_by_text("Saved.", exact=True)).to_have_count(1)
    assert kept(recovery, patient) == [170]


def test_a_value_that_could_not_be_sent_is_sent_again_as_one_row(
    sheet: Page, recovery: Installation, patient: UUID
) -> None:
    def reach_and_lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch()  # it arrives, and its answer does not
            route.abort()
        else:
            route.continue_()

    where = "**/motion-measurements/"
    sheet.route(where, reach_and_lose)
    first = cell(sheet, "Flexion, left, active")
    first.fill("118")
    first.press("Tab")
    expect(grid_of(sheet).get_by_text("Not saved: no connection.")).to_be_visible()
    sheet.unroute(where)
    grid_of(sheet).get_by_role("button", name="Try again").click()
    expect(grid_of(sheet).get_by_text("Saved.", exact=True)).to_have_count(1)
    assert kept(recovery, patient) == [118]


def test_on_a_phone_one_motion_stands_under_the_other_and_the_device_is_kept(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 360, "height": 640})
    grid = grid_of(sheet)
    grid.get_by_label("Measured with").select_option("inclinometer")
    flexion = cell(sheet, "Flexion, right, passive").bounding_box()
    extension = cell(sheet, "Extension, left, active").bounding_box()
    assert flexion is not None
    assert extension is not None
    assert flexion["y"] + flexion["height"] < extension["y"]
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 360
    sheet.reload()
    expect(grid.get_by_label("Measured with")).to_have_value("inclinometer")
