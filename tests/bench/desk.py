"""The desk at a quarter of its speed: 500 patients in a list, and the page of one with a year.

The answers are those of this process's database, given by the browser's own route: what is
measured is how long the desk takes to show them. What each costs the server stands beside it.
"""

import gzip
import tempfile
from pathlib import Path

import orjson
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import Page, Route, sync_playwright

from recovery.accounts.models import Clinician
from tests.bench.caseload import CONTROL, PATIENTS, fill, get
from tests.bench.report import Report
from tests.bench.world import median, say, timed
from tests.support.browser import QUIET, chromium_path
from tests.support.installation import copy_checkout, make_run, wait_until_announced
from tests.support.processes import wait_until

ROUNDS = 5
SLOWER = 4
LARGE = {"width": 1440, "height": 900}
MOST_REQUESTS = 4
# The page itself says when its first rows were on the screen: whoever asks from outside waits until
# the other rows are drawn.
WATCH = """new MutationObserver((_, watching) => {
    if (!document.querySelector("a[data-patient]")) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.firstRows = performance.now())));
}).observe(document, { childList: true, subtree: true })"""
# When they were there, and when the caseload had been answered.
SHOWN = """() => [window.firstRows, performance.getEntriesByType("resource")
    .find((each) => each.name.endsWith("/caseload/")).responseEnd]"""


def measure(report: Report) -> None:
    say(f"the desk of a clinic of {PATIENTS}, at a quarter of its speed")
    clinician = Clinician.objects.filter(user__email="caseload@example.org").first() or fill()
    client = Client(headers={"Host": "127.0.0.1"})
    client.force_login(
        clinician.user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    answers = {path: get(client, path) for path in ("/api/v1/session", "/api/v1/caseload/")}
    patient = orjson.loads(answers["/api/v1/caseload/"])["patients"][0]["id"]
    record = f"/api/v1/caseload/{patient}/record/"
    answers[record] = get(client, record)
    with CaptureQueriesContext(connection) as captured:
        get(client, record)
    counted = sum(not each["sql"].startswith(CONTROL) for each in captured.captured_queries)
    report.add("a patient's record of a year, server", median(_times(client, record)), "ms")
    report.add("… gzip", len(gzip.compress(answers[record], 6)) / 1000, "kB")
    report.add("… statements", counted, "")
    with tempfile.TemporaryDirectory() as name:
        checkout = copy_checkout(Path(name) / "recovery")
        with make_run(checkout, Path(name) / "var") as recovery, sync_playwright() as playwright:
            wait_until_announced(recovery)
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=QUIET)
            context = browser.new_context(
                base_url=f"http://127.0.0.1:{recovery.port}", viewport=LARGE, locale="en-GB",
                service_workers="block",
            )  # fmt: skip
            context.add_init_script(WATCH)
            page = context.new_page()
            asked: list[str] = []
            page.route("**/api/**", lambda route: _answer(route, answers, asked))
            in_the_browser(report, page, patient, asked)
            browser.close()


def _times(client: Client, path: str) -> list[float]:
    return [timed(lambda: get(client, path)) for _ in range(ROUNDS)]


def _answer(route: Route, answers: dict[str, bytes], asked: list[str]) -> None:
    """Answer what is known, an empty list for the rest."""
    path = route.request.url.partition("/api/")[2].partition("?")[0]
    asked.append(path)
    body = answers.get(f"/api/{path}", b"[]")
    route.fulfill(body=body, content_type="application/json")


def in_the_browser(report: Report, page: Page, patient: str, asked: list[str]) -> None:
    page.goto("/caseload")
    page.locator("a[data-patient]").first.wait_for()
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    rows, drawn, opened = [], [], []
    for _ in range(ROUNDS):
        page.goto("/caseload")
        # The page allows no `eval`, which `wait_for_function` needs.
        wait_until(lambda: page.evaluate("() => window.firstRows ?? 0") > 0, "rows are there")
        now, answered = page.evaluate(SHOWN)
        rows.append(now)
        drawn.append(now - answered)
        asked.clear()
        page.goto(f"/caseload/{patient}")
        page.locator("main svg").first.wait_for()
        opened.append(page.evaluate("() => performance.now()"))
        page.wait_for_load_state("networkidle")
    ours = [path for path in asked if path != "v1/session" and not path.endswith("changes/")]
    report.add(f"first rows of {PATIENTS}, reload at {SLOWER}x throttle", median(rows), "ms")
    report.add("… of it from the answer to the rows", median(drawn), "ms")
    report.add("a patient's first screen, reload at 4x throttle", median(opened), "ms")
    report.add("requests of a patient's page", len(ours), "", most=MOST_REQUESTS)
