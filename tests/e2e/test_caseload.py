"""The morning of a physiotherapist with the demo's sixty patients: who needs a call, why, done."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.demo import CALF, sign_in
from tests.support.installation import Installation, make_run, wait_until_announced

HEADS = ("Today 3", "This week 5", "Next visit 4", "On course or quiet 48")
TWO_FLAGS = "Cem (synthetic)"
LARGE = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def demo(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """`make demo`, as a person starts it."""
    var = tmp_path_factory.mktemp("demo") / "var"
    with make_run(checkout, var, {"RECOVERY_DEMO": "1"}) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, demo: Installation) -> StorageState:
    """The cookies of its physiotherapist."""
    context = chromium.new_context(base_url=f"http://127.0.0.1:{demo.port}", locale="en-GB")
    sign_in(context.new_page(), demo)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def morning(chromium: Browser, demo: Installation, signed_in: StorageState) -> Iterator[Page]:
    """The caseload on a large screen."""
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{demo.port}", locale="en-GB", viewport=LARGE,
        storage_state=signed_in,
    )  # fmt: skip
    context.set_default_timeout(15_000)
    sheet = context.new_page()
    sheet.goto("/")
    expect(sheet.get_by_role("link", name=CALF, exact=True)).to_be_visible()
    yield sheet
    context.close()


def rows_in_sight(sheet: Page) -> int:
    return sheet.evaluate(
        "[...document.querySelectorAll('a[data-patient]')]"
        ".filter((link) => link.closest('tr').getBoundingClientRect().bottom <= innerHeight).length"
    )


def test_twelve_patients_and_all_four_groups_stand_on_one_screen(morning: Page) -> None:
    for head in HEADS:
        expect(morning.get_by_role("rowheader", name=head)).to_be_in_viewport(ratio=1)
    assert rows_in_sight(morning) >= 12
    # The quiet ones are folded; the three who need a call have a number beside them.
    expect(morning.locator("a[data-patient]")).to_have_count(12)
    expect(morning.get_by_role("link", name=re.compile("^Call .*: .49 171"))).to_have_count(3)
    morning.get_by_role("table").get_by_role("button", name=HEADS[3]).click()
    expect(morning.locator("a[data-patient]")).to_have_count(60)


def test_a_search_finds_without_accents_and_in_the_quiet_ones(morning: Page) -> None:
    search = morning.get_by_label("Search name, joint or flag")
    search.fill("zoe")
    expect(morning.locator("a[data-patient]")).to_have_text([CALF])
    search.fill("acl extension")
    expect(morning.locator("a[data-patient]").first).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Next visit")).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Today")).to_have_count(0)


def test_keys_walk_the_list_and_back_keeps_everything(morning: Page) -> None:
    morning.get_by_role("table").get_by_role("button", name=HEADS[3]).click()
    for _ in range(4):
        morning.keyboard.press("j")
    morning.keyboard.press("k")
    third = morning.locator("a[data-patient]").nth(2)
    expect(third).to_be_focused()
    morning.keyboard.press("e")
    expect(morning.get_by_role("button", name=re.compile("^Known: Flexion fell"))).to_be_visible()
    morning.keyboard.press("e")
    morning.evaluate("scrollTo(0, 400)")
    expect(third).to_be_focused()
    morning.keyboard.press("Enter")
    expect(morning).to_have_url(re.compile("/caseload/.+"))
    morning.go_back()
    expect(third).to_be_focused()
    expect(morning.locator("a[data-patient]")).to_have_count(60)
    assert morning.evaluate("scrollY") == 400
    morning.keyboard.press("/")
    expect(morning.get_by_label("Search name, joint or flag")).to_be_focused()


def test_the_list_prints_on_two_pages(morning: Page) -> None:
    printed = morning.pdf(format="A4", landscape=True)
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 2


def test_on_a_phone_the_same_groups_are_cards_with_a_call_in_reach(morning: Page) -> None:
    morning.set_viewport_size({"width": 390, "height": 844})
    expect(morning.get_by_role("row")).to_have_count(0)
    for head in HEADS:
        expect(morning.get_by_role("heading", name=head)).to_be_attached()
    call = morning.get_by_role("link", name=f"Call {CALF}: +49 171 3920000")
    expect(call).to_have_attribute("href", "tel:+491713920000")
    expect(call).to_be_in_viewport()
    assert morning.evaluate("document.documentElement.scrollWidth") <= 390


def test_one_flag_is_answered_with_one_tap_and_all_of_a_patient_with_two(morning: Page) -> None:
    morning.get_by_role("button", name=f"Phoned: {CALF}").click()
    expect(morning.get_by_text("Phoned: set aside")).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Today 2")).to_be_visible()
    morning.get_by_role("button", name="Undo").click()
    expect(morning.get_by_role("rowheader", name="Today 3")).to_be_visible()
    morning.get_by_role("button", name=f"Answer: {TWO_FLAGS}").click()
    morning.get_by_role("button", name=f"Next visit: All flags of {TWO_FLAGS}").click()
    expect(morning.get_by_text("Next visit: set aside until")).to_be_visible()
    expect(morning.get_by_role("rowheader", name="Next visit 5")).to_be_visible()
    morning.get_by_role("button", name="Undo").click()
    expect(morning.get_by_role("rowheader", name="This week 5")).to_be_visible()
