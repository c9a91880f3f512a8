"""A whole trial, from its plan to its report: twelve weeks by a moved clock, and its refusals."""

import re
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from recovery.trials import randomisation
from tests.e2e import pages
from tests.e2e.screens import LOOKS, findings
from tests.support.browser import PHONE, wait_for
from tests.support.installation import Installation, make_run, wait_until_announced
from tests.support.moved_clock import MovedClock


class Clock:
    """The day for the server and for the browser. It only goes forward, as time does."""

    def __init__(self, server: MovedClock) -> None:
        self.server = server
        # Tomorrow: noon of today may be over, and a clock that goes back stops the tick.
        self.day = datetime.now(UTC).date() + timedelta(days=1)

    def to(self, day: date, context: BrowserContext, person: "Person | None" = None) -> None:
        """Go to noon in Berlin of a day; wait until the server is there, too."""
        self.day = day
        noon = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
        self.server.move(noon)
        context.clock.set_fixed_time(noon)
        time.sleep(1)  # each process looks at the file ten times a second
        if person:
            wait_for(lambda: person.server_day() == str(day), f"the server is on {day}")


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    return Clock(MovedClock(tmp_path_factory.mktemp("clock") / "ahead"))


@pytest.fixture(scope="module")
def recovery(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, clock: Clock
) -> Iterator[Installation]:
    """An installation of its own, whose clock can be moved."""
    var = tmp_path_factory.mktemp("trial") / "var"
    # A planner is opened more often than by a person.
    settings = {**clock.server.settings, "RECOVERY_BUDGET_SCALE": "50"}
    with make_run(checkout, var, settings) as installation:
        wait_until_announced(installation)
        yield installation


@pytest.fixture
def phone(chromium: Browser, recovery: Installation, clock: Clock) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        base_url=f"http://127.0.0.1:{recovery.port}",
        viewport=PHONE,
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    context.set_default_timeout(15_000)
    clock.to(clock.day, context)
    yield context
    context.close()


class Person:
    """Somebody thirty weeks after their injury with magnesium since two months and quiet nights."""

    def __init__(self, phone: BrowserContext, recovery: Installation, today: date) -> None:
        self.today = today
        self.email = f"{uuid4().hex[:12]}@example.org"
        self.page = phone.new_page()
        pages.sign_up(self.page, self.email)
        pages.add_knee(self.page, (today - timedelta(weeks=30)).isoformat())
        pages.plan_magnesium(self.page, since=(today - timedelta(days=60)).isoformat())
        pages.all_sent(self.page)
        self.patient = pages.patient_of(recovery, self.email)
        self.api = pages.Api(phone, self.patient)
        self.injury, self.regimen, self.supplement = pages.parents_of(recovery, self.patient)

    def sleeps(self, night: date, quality: float) -> None:
        self.api.create("sleep-logs", {"night": night.isoformat(), "quality": round(quality)})

    def three_steady_weeks(self) -> None:
        for back in range(21, 0, -1):
            self.sleeps(self.today - timedelta(days=back), 5 + back % 3 - 1)

    def server_day(self) -> str:
        """What the server calls today; asked for the trials, it lets them be where the day is."""
        self.api.context.request.get(f"{self.api.base}/trials/")
        path = f"{self.api.base}/trials/planner/?regimen={self.regimen}"
        return str(self.api.context.request.get(path).json()["today"])

    def open_planner(self) -> None:
        self.page.goto("/plan")
        self.page.get_by_role("link", name="Does it help me? Try it on and off").click()
        self.page.get_by_role("button", name="Start a trial").click()
        expect(self.page.get_by_role("heading", name="Plan a trial")).to_be_visible()

    def answer(
        self, outcome: str = "Sleep quality", surgery: str = "No", taper: str = "No"
    ) -> None:
        """Answer what the planner asks, from its first page to the plan."""
        self.page.get_by_role("button", name="Answer 5 questions").click()
        self.asked("What should it help with?").get_by_role("button", name=outcome).click()
        for question in ("How much better would matter to you?", "How long may the trial take?"):
            self.asked(question).get_by_role("button", name="Go on").click()
        for question, said in (("Is surgery planned", surgery), ("Will painkillers be", taper)):
            self.asked(question).get_by_role("button", name=said, exact=True).click()
        expect(self.page.get_by_role("region", name="Your plan")).to_be_visible()

    def asked(self, question: str) -> Locator:
        """The page of a question."""
        expect(self.page.get_by_role("heading", level=1, name=question)).to_be_visible()
        return self.page.get_by_role("main")

    def reopen(self, row: str, question: str) -> Locator:
        """Open the row of an answer in the plan."""
        self.page.get_by_role("link", name=row).click()
        return self.asked(question)

    def begin(self) -> None:
        self.open_planner()
        self.answer()
        self.page.get_by_role("button", name="Draw the order and start").click()
        expect(self.page.get_by_role("heading", name="Your trial")).to_be_visible()


def look(person: "Person", phone: BrowserContext, name: str) -> None:
    """Hold a screen to axe in its looks, at the smallest size; keep pictures."""
    page = person.page
    found = []
    page.set_viewport_size({"width": 360, "height": 640})
    for spoken, theme in reversed(LOOKS):
        changed = phone.request.patch(
            f"/api/v1/patients/{person.patient}/",
            data={"language": spoken},
            headers={"X-CSRFToken": person.api.token},
        )
        assert changed.ok
        # A page starts with what it remembers and learns the language for the next start.
        for _ in range(10):
            page.reload()
            page.wait_for_timeout(700)
            if page.locator("html").get_attribute("lang") == spoken:
                break
        expect(page.locator("html")).to_have_attribute("lang", spoken)
        expect(page.locator("main h1")).to_be_visible()
        expect(page.locator("main h2:visible, main fieldset:visible").first).to_be_visible()
        page.wait_for_timeout(300)
        page.emulate_media(color_scheme=theme)
        found += findings(page, name, theme, spoken)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, f"{name} {spoken}"
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")
    assert found == []


@pytest.fixture
def today(phone: BrowserContext, clock: Clock) -> date:
    return clock.day


@pytest.fixture
def person(phone: BrowserContext, recovery: Installation, today: date) -> Person:
    return Person(phone, recovery, today)


def order_of(recovery: Installation, patient: UUID) -> tuple[bool, ...]:
    ((seed,),) = pages.rows(
        recovery, "SELECT seed FROM recovery_trialsecret WHERE patient_id = ?", patient.hex
    )
    return randomisation.order(seed, 6)


def test_a_whole_trial(
    phone: BrowserContext, recovery: Installation, clock: Clock, person: Person, today: date
) -> None:
    person.three_steady_weeks()
    page = person.page

    person.open_planner()
    expect(page.get_by_role("region", name="First possible day")).to_contain_text("From today on")
    expect(page.get_by_text("We found no trial showing that magnesium improves")).to_be_visible()
    look(person, phone, "trial-planner")
    person.answer()
    power = re.compile(
        r"12 weeks: finds 2 points in .*9 of 10 cases, finds 1 point in \d of 10 cases\."
    )
    expect(page.get_by_text(power)).to_be_visible()
    expect(page.get_by_text("Our assumption")).to_be_visible()
    lengths = person.reopen("Length of the trial", "How long may the trial take?")
    lengths.get_by_role("button", name="16 weeks").click()
    expect(page.get_by_text("16 weeks:")).to_be_visible()
    lengths.get_by_role("button", name="8 weeks").click()
    lengths.get_by_role("button", name="Go on").click()
    too_weak = "It would find such a difference in only 3 of 10 cases."
    expect(page.get_by_text(too_weak)).to_be_visible()
    expect(page.get_by_role("button", name="Draw the order and start")).to_be_disabled()

    person.begin()
    expect(page.get_by_text("It begins on")).to_be_visible()
    pages.all_sent(page)
    order = order_of(recovery, person.patient)
    first = today + timedelta(days=1)

    # An evening of an on week and one of an off week.
    for number in (order.index(True), order.index(False)):
        day = first + timedelta(days=7 * number + 2)
        clock.to(day, phone, person)
        page.goto("/today")
        kind = "on week" if order[number] else "off week"
        dose = page.get_by_role("group", name=f"today? ({kind})")
        expect(dose).to_be_visible()
        wanted = ["Taken", "Part", "Skipped"] if order[number] else ["None taken", "Took some"]
        assert dose.get_by_role("button").all_inner_texts()[: len(wanted)] == wanted
        dose.get_by_role("button", name=wanted[0]).click()
        pages.stands(page, "doses", wanted[0])
        pages.all_sent(page)
        if not order[number]:
            look(person, phone, "trial-off-week")

    chance = np.random.default_rng(4)
    every = [(first + timedelta(days=each), order[each // 7]) for each in range(84)]

    def live(days: list[tuple[date, bool]]) -> None:
        for day, is_on in days:
            person.api.create("doses", {
                "regimen": person.regimen, "supplement": person.supplement, "slot": "21:00",
                "day": day.isoformat(), "outcome": "taken" if is_on else "skipped",
            })  # fmt: skip
            person.sleeps(day, float(np.clip(5 + 2 * is_on + chance.normal(0, 1), 0, 10)))

    # Half of it: progress and nothing else.
    clock.to(first + timedelta(days=45), phone, person)
    live(every[:45])
    page.goto("/plan/trial")
    expect(page.get_by_text("Period 7 of 12")).to_be_visible()
    expect(page.get_by_text("Sleep quality: logged on 45 of 45 days")).to_be_visible()
    expect(page.get_by_text("Results stay hidden until the end")).to_be_visible()
    expect(page.get_by_role("link", name="Report")).to_have_count(0)
    is_on = order[45 // 7]
    expect(page.get_by_text("Take Magnesium" if is_on else "Leave Magnesium")).to_be_visible()
    expect(page.get_by_text("Day 46 of 84")).to_be_visible()
    expect(page.get_by_text("39 more days to log")).to_be_visible()
    look(person, phone, "trial-running")
    ((trial,),) = pages.rows(
        recovery, "SELECT id FROM recovery_trial WHERE patient_id = ?", person.patient.hex
    )
    page.goto(f"/plan/trial/{UUID(trial)}/report")
    expect(page.get_by_text("It has not ended; results stay hidden until then.")).to_be_visible()

    clock.to(first + timedelta(days=84), phone, person)
    live(every[45:])
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    expect(page.get_by_text("The last entries are still coming in.")).to_be_visible()
    clock.to(first + timedelta(days=86), phone, person)
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("In magnesium weeks you rated your sleep about")
    expect(verdict).to_contain_text("points better (likely")
    expect(verdict).to_contain_text("hope may explain some or all of this")
    expect(page.get_by_role("slider")).to_be_visible()
    for behind in ("The key shown here", "regression to the mean", "Missing days", "Computed on"):
        expect(page.get_by_text(behind).first).to_be_hidden()
    unfold(page)
    expect(page.get_by_text("The key shown here fits what was published")).to_be_visible()
    expect(page.get_by_text("not recorded").first).to_be_visible()
    expect(page.get_by_text("regression to the mean")).to_be_visible()
    link = page.get_by_role("link", name="Data as CSV").get_attribute("href")
    assert link
    look(person, phone, "trial-report")
    lines = phone.request.get(link).text().splitlines()
    assert lines[0] == "day,period,assigned,taken,outcome"
    assert len(lines) == 85
    opens_without_a_network(person, phone, recovery, clock, verdict.inner_text())


def unfold(page: Page) -> None:
    """Open every row behind the answer."""
    for row in page.locator("details.fold > summary").all():
        row.click()


def opens_without_a_network(
    person: Person, phone: BrowserContext, recovery: Installation, clock: Clock, verdict: str
) -> None:
    """The finding is on the phone: the same report, and one with its date when it grows old."""
    page = person.page
    person.sleeps(clock.day - timedelta(days=1), 5)  # a fact moves, so a worker comes by
    verdict_reaches(person, recovery)
    phone.set_offline(True)
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    expect(page.locator(".verdict")).to_have_text(verdict)
    expect(page.get_by_role("img", name=re.compile("^Difference .* likely"))).to_be_visible()
    chart = page.get_by_role("slider")
    chart.focus()
    page.keyboard.press("Home")
    expect(chart).to_have_attribute("aria-valuetext", re.compile("Sleep quality reading \\d"))
    unfold(page)
    expect(page.get_by_role("rowheader", name="p by re-randomisation")).to_be_visible()
    expect(page.get_by_text("The key shown here fits what was published")).to_be_visible()
    expect(page.get_by_text("The data as CSV need a connection.")).to_be_visible()
    expect(page.get_by_text(re.compile("^As of"))).to_have_count(0)
    computed = clock.day
    clock.to(clock.day + timedelta(days=3), phone)
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    expect(page.locator(".verdict")).to_have_text(verdict)
    expect(page.get_by_text(f"As of {computed.day} {computed:%B}")).to_be_visible()
    phone.set_offline(False)


def verdict_reaches(person: Person, recovery: Installation) -> None:
    """Wait until the worker has computed a verdict and the phone holds it."""
    held = "SELECT 1 FROM recovery_finding WHERE patient_id = ? AND kind = 'verdict'"
    wait_for(lambda: pages.rows(recovery, held, person.patient.hex), "the worker has been there")
    person.page.goto("/today")
    pages.all_sent(person.page)
    wait_for(lambda: person.page.evaluate(HOLDS_A_VERDICT), "the verdict is on the phone")


HOLDS_A_VERDICT = """async () => {
  const names = (await indexedDB.databases()).map((each) => each.name);
  for (const name of names) {
    const db = await new Promise((done, failed) => {
      const opened = indexedDB.open(name);
      opened.onsuccess = () => done(opened.result);
      opened.onerror = failed;
    });
    if (!db.objectStoreNames.contains("meta")) { db.close(); continue; }
    const derived = await new Promise((done) => {
      const asked = db.transaction("meta").objectStore("meta").get("derived");
      asked.onsuccess = () => done(asked.result);
    });
    db.close();
    if (derived?.findings.items.some((each) => each.kind === "verdict")) return true;
  }
  return false;
}"""


def spoken(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def test_what_stands_against_a_trial(
    phone: BrowserContext, recovery: Installation, person: Person, today: date
) -> None:
    page, api = person.page, person.api

    def first_day(words: str, why: str) -> None:
        """The planner's first page names a day and what stands in the way until then."""
        person.open_planner()
        card = page.get_by_role("region", name="First possible day")
        expect(card).to_contain_text(words)
        expect(card).to_contain_text(why)

    def cannot(words: str) -> None:
        expect(page.get_by_role("alert").get_by_text(words).first).to_be_visible()
        expect(page.get_by_role("button", name="Draw the order and start")).to_be_disabled()

    few = "Logged on 0 of the last 21 days; a trial needs at least 10 of them."
    first_day(spoken(today + timedelta(days=10)), few)
    expect(page.get_by_text("That is if you log it every day from now on.")).to_be_visible()
    person.answer()
    cannot(few)
    person.three_steady_weeks()
    person.open_planner()
    person.answer()
    expect(page.get_by_role("button", name="Draw the order and start")).to_be_enabled()

    page.get_by_text("Details of the plan").click()
    surgery = person.reopen("Is surgery planned", "Is surgery planned")
    surgery.get_by_role("button", name="Yes", exact=True).click()
    cannot("With surgery ahead the weeks cannot be compared.")
    page.get_by_text("Details of the plan").click()
    surgery = person.reopen("Is surgery planned", "Is surgery planned")
    surgery.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("button", name="Draw the order and start")).to_be_enabled()
    person.open_planner()
    person.answer(taper="Yes")
    cannot("While painkillers are being reduced")
    first = page.get_by_role("region", name="First possible day")
    expect(first).to_contain_text("No day can be named yet")
    person.open_planner()
    person.answer()

    def fill(days: str) -> None:
        page.get_by_text("Details of the plan").click()
        effect = person.reopen("Days until half", "How long does its effect last?")
        effect.get_by_label("Days until half of its effect is gone").fill(days)
        effect.get_by_role("button", name="Go on").click()

    fill("3")
    cannot("Periods must last at least three half-lives.")
    fill("1")
    cannot("Enter where this half-life is from.")
    fill("0")
    change = person.reopen("The smallest change", "How much better would matter to you?")
    change.get_by_label("The smallest change that matters").fill("0.5")
    change.get_by_role("button", name="Go on").click()
    cannot("For this there are no figures.")

    for back in range(21, 0, -1):
        day = (today - timedelta(days=back)).isoformat()
        api.create("pain-scores", {
            "injury": person.injury, "day": day, "context": "rest", "score": 2,
        })  # fmt: skip
    person.open_planner()
    person.answer(outcome="Pain at rest")
    cannot("Your pain averages 2: too low to show a 2-point drop.")

    yesterday = (today - timedelta(days=1)).isoformat()
    api.create("daily-check-ins", {"day": yesterday, "painkillers": "more"})
    steady = spoken(today + timedelta(days=20))
    first_day(steady, "You took more painkillers than usual in the last three weeks.")
    expect(page.get_by_role("button", name="Answer")).to_have_count(0)
    api.create("symptoms", {"day": yesterday, "kind": "red_flag", "code": "calf"})
    first_day(steady, "You reported a warning sign in the last three weeks.")
    api.create("injuries", {
        "joint": "ankle", "side": "left", "kind": "sprain",
        "happened_on": (today - timedelta(weeks=3)).isoformat(),
    })  # fmt: skip
    first_day(spoken(today + timedelta(weeks=9)), "A trial can begin after 12 weeks")

    api.create("supplements", {"name": "D3", "nutrient": "vitamin_d", "elemental_mg": 0.02})
    ((vitamin,),) = pages.rows(
        recovery, "SELECT id FROM recovery_supplement WHERE name = 'D3' AND patient_id = ?",
        person.patient.hex,
    )  # fmt: skip
    api.create("regimens", {
        "supplement": str(UUID(vitamin)), "slots": ["08:00"], "starts_on": yesterday,
    })  # fmt: skip
    page.goto("/plan/trial")
    expect(page.get_by_text("Vitamin D leaves the body too slowly")).to_be_visible()
    expect(page.get_by_role("button", name="Start a trial")).to_have_count(1)


def test_one_tap_stops_for_harm_without_a_network(
    phone: BrowserContext, recovery: Installation, clock: Clock, person: Person, today: date
) -> None:
    person.three_steady_weeks()
    person.begin()
    page = person.page
    pages.all_sent(page)
    clock.to(today + timedelta(days=4), phone, person)
    page.goto("/plan/trial")
    expect(page.get_by_text("Period 1 of 12")).to_be_visible()
    phone.set_offline(True)
    page.get_by_role("button", name="Stop now: it harms me").click()
    expect(page.get_by_text("Stopped, and the supplement is ended.")).to_be_visible()
    phone.set_offline(False)
    wait_for(lambda: status(recovery, person.patient) == ("stopped", "harm"), "the trial is over")
    flags = pages.rows(
        recovery, "SELECT code FROM recovery_symptom WHERE patient_id = ?", person.patient.hex
    )
    assert flags == [("trial_harm",)]
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    expect(page.locator(".verdict")).to_contain_text("because of harm")
    verdict_reaches(person, recovery)
    phone.set_offline(True)
    page.goto("/plan/trial")
    page.get_by_role("link", name="Report").click()
    expect(page.locator(".verdict")).to_contain_text("because of harm")
    expect(page.get_by_text("p by regression")).to_have_count(0)
    phone.set_offline(False)


@pytest.mark.promise("P20")
def test_a_stop_for_harm_that_was_tapped_by_mistake_is_taken_back(
    phone: BrowserContext, recovery: Installation, clock: Clock, person: Person, today: date
) -> None:
    person.three_steady_weeks()
    person.begin()
    page = person.page
    pages.all_sent(page)
    clock.to(today + timedelta(days=4), phone, person)
    page.goto("/plan/trial")
    page.get_by_role("button", name="Stop now: it harms me").click()
    wait_for(lambda: status(recovery, person.patient) == ("stopped", "harm"), "the trial is over")
    page.get_by_role("link", name="Today", exact=True).click()
    card = page.get_by_role("region", name="You reported")
    card.get_by_role("button", name="Tapped by mistake").click()
    expect(card).to_have_count(0)
    wait_for(lambda: status(recovery, person.patient) == ("running", ""), "the trial goes on")
    page.goto("/plan/trial")
    expect(page.get_by_text("Period 1 of 12")).to_be_visible()
    page.get_by_role("button", name="Stop now: it harms me").click()
    page.get_by_role("button", name="Tapped by mistake").click()
    expect(page.get_by_text("Period 1 of 12")).to_be_visible()
    pages.all_sent(page)
    wait_for(lambda: status(recovery, person.patient) == ("running", ""), "the trial goes on")
    regimens = pages.rows(
        recovery,
        "SELECT status, ends_on FROM recovery_regimen WHERE patient_id = ?",
        person.patient.hex,
    )
    assert regimens == [("active", None)]


def status(recovery: Installation, patient: UUID) -> tuple[str, str]:
    ((found, reason),) = pages.rows(
        recovery, "SELECT status, stop_reason FROM recovery_trial WHERE patient_id = ?", patient.hex
    )
    return found, reason
