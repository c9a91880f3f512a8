"""The desk as somebody saw it once: the demo's caseload on one evening that never changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e import boxes
from tests.e2e.demo import FELL, sign_in
from tests.e2e.pictures import EVENING, HIGHEST, THEMES, Pictures, settled
from tests.e2e.screens import whole
from tests.support.installation import Installation, make_run, wait_until_announced
from tests.support.moved_clock import MovedClock

SIZES = {"desk": (1440, 900), "phone": (360, 640)}


@pytest.fixture(scope="module")
def demo(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """`make demo` on that evening."""
    folder = tmp_path_factory.mktemp("desk")
    clock = MovedClock(folder / "ahead")
    clock.move(EVENING)
    settings = {**clock.settings, "RECOVERY_DEMO": "1", "RECOVERY_BUDGET_SCALE": "50"}
    with make_run(checkout, folder / "var", settings) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, demo: Installation) -> StorageState:
    """Signed in, with one record looked at: what is new to the reader is so from then on."""
    context = chromium.new_context(base_url=f"http://127.0.0.1:{demo.port}", locale="en-GB")
    context.clock.set_fixed_time(EVENING)
    page = context.new_page()
    sign_in(page, demo)
    page.get_by_role("link", name=FELL, exact=True).click()
    expect(page.get_by_role("heading", name=FELL)).to_be_visible()
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def sheet(
    chromium: Browser, demo: Installation, signed_in: StorageState, theme: str
) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{demo.port}", locale="en-GB", storage_state=signed_in,
        color_scheme=theme, timezone_id="Europe/Berlin", reduced_motion="reduce",
    )  # fmt: skip
    context.set_default_timeout(15_000)
    context.clock.set_fixed_time(EVENING)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_the_desk_looks_as_it_did(sheet: Page, theme: str, size: str) -> None:
    width, height = SIZES[size]
    sheet.set_viewport_size({"width": width, "height": height})
    pictures = Pictures(sheet.context)
    wrong: list[str] = []

    def look(name: str) -> None:
        settled(sheet)
        wrong.extend(f"{name}: {each}" for each in boxes.faults(sheet))
        wrong.extend(pictures.differ(f"screens/{size}/{name}-{theme}", whole(sheet, HIGHEST)))

    sheet.goto("/caseload")
    patient = sheet.locator("a[data-patient]", has_text=FELL)
    expect(patient).to_be_visible()
    look("desk-caseload")
    patient.click()
    expect(sheet.get_by_role("region", name="Course")).to_be_visible()
    look("desk-patient")
    assert wrong == []
