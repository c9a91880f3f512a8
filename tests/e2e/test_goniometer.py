"""Measuring with the phone: what disagrees, what lies beyond a limit, what is heard, and Back."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page, expect

from tests.e2e import pages
from tests.support.installation import Installation

SENSORS = ["notifications", "accelerometer", "gyroscope", "magnetometer"]
THIGH = 30
# What a phone is asked to do that shows nothing on the screen, noted in their order.
LISTEN = """() => {
  window.heard = [];
  const voice = { localService: true, lang: "en-GB" };
  const away = { localService: false, lang: "en-GB" };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [away, voice],
    speak: (said) => window.heard.push(`${said.voice === voice ? "said" : "SENT"} ${said.text}`),
    cancel: () => undefined,
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function () { window.heard.push("tone"); start.call(this); };
  const lock = { release: () => window.heard.push("screen may sleep") };
  Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
    window.heard.push("screen stays on");
    return lock;
  } } });
}"""


class Held:
    """A phone in somebody's hand."""

    def __init__(self, page: Page, cdp: CDPSession) -> None:
        self.page, self.cdp = page, cdp

    def take_up(self) -> None:
        pages.ask(self.page, "measure")
        self.page.get_by_role("button", name="Measure with this phone").click()

    def put_away(self) -> None:
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_have_count(0)

    def lay(self, beta: float) -> None:
        attitude = {"alpha": 0, "beta": beta, "gamma": 0}
        self.cdp.send("DeviceOrientation.setDeviceOrientationOverride", attitude)

    def read(self, degrees: float) -> None:
        """Take one reading; the phone is back on the thigh afterwards."""
        self.lay(THIGH)
        start = self.page.get_by_role("button", name="Start", exact=True)
        again = self.page.get_by_role("button", name="Measure again")
        start.or_(again).click()
        self.page.get_by_role("button", name="In place").wait_for()
        self.lay(THIGH - degrees)
        expect(again).to_be_visible()
        self.lay(THIGH)

    def heard(self) -> list[str]:
        return list(self.page.evaluate("() => window.heard"))


@pytest.fixture
def held(phone: BrowserContext, page: Page) -> Iterator[Held]:
    page.add_init_script(f"({LISTEN})()")
    page.reload()
    phone.grant_permissions(SENSORS)
    cdp = phone.new_cdp_session(page)
    found = Held(page, cdp)
    found.lay(THIGH)
    found.take_up()
    yield found
    cdp.detach()


@pytest.mark.promise("P24")
def test_readings_that_disagree_ask_for_another_and_each_can_be_removed(held: Held) -> None:
    page = held.page
    for degrees in (95, 98):
        held.read(degrees)
    expect(page.get_by_text("2 readings agree within 3°. One more makes it surer.")).to_be_visible()
    held.read(132)
    odd = page.get_by_role("alert").filter(has_text="One reading stands apart: 132°")
    expect(odd).to_contain_text("Remove it, or measure once more.")
    expect(page.locator("dialog button.primary")).to_have_text("Measure again")
    page.get_by_role("button", name="Remove: 132°").click()
    expect(odd).to_have_count(0)
    page.get_by_role("button", name="Save: 96.5°").click()
    pages.leave(page)
    pages.ask(page, "measure")
    expect(page.get_by_text("Measured: bending 96.5°")).to_be_visible()


@pytest.mark.promise("P24")
def test_back_closes_it_and_stays_at_the_question(held: Held) -> None:
    page = held.page
    held.read(95)
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert "/check-in/" in page.url
    expect(page.get_by_role("button", name="Measure with this phone")).to_be_visible()
    expect(page.get_by_text("Measured:")).to_have_count(0)


@pytest.mark.promise("P24")
def test_what_comes_next_is_heard_and_the_screen_stays_on(held: Held) -> None:
    held.read(95)
    assert held.heard() == [
        "screen stays on", "tone", "said Now the shin", "tone", "said Reading: 95°",
    ]  # fmt: skip
    held.put_away()
    assert held.heard()[-1] == "screen may sleep"


def test_nothing_is_left_of_the_way_back_once_it_was_closed(held: Held) -> None:
    held.put_away()
    held.page.go_back()
    expect(held.page.get_by_role("navigation")).to_be_visible()


@pytest.mark.promise("P24")
def test_a_reading_beyond_the_limit_warns(held: Held, recovery: Installation, email: str) -> None:
    page = held.page
    held.put_away()
    pages.close(page)
    pages.all_sent(page)
    ((injury,),) = pages.rows(
        recovery,
        "SELECT id FROM recovery_injury WHERE patient_id = ?",
        pages.patient_of(recovery, email).hex,
    )
    until = pages.today() + timedelta(days=30)
    pages.add_limit(page, str(UUID(injury)), "90", until.isoformat())
    page.get_by_role("link", name="Today", exact=True).click()
    held.take_up()
    held.read(95)
    warning = page.get_by_role("dialog").get_by_role("alert")
    expect(warning).to_contain_text("at most 90°")
    assert any("at most 90°" in each for each in held.heard())
    page.get_by_role("button", name="Remove: 95°").click()
    expect(warning).to_have_count(0)
