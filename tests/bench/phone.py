"""The app on a slow phone: Chromium at a quarter of its speed, with two years of entries.

Times are printed and never judged; what can fail the run are bytes. There is no network meanwhile.
"""

import re
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.report import Report
from tests.bench.world import median, say
from tests.e2e import pages
from tests.support import years
from tests.support.browser import PHONE, QUIET, chromium_path
from tests.support.installation import ROOT, copy_checkout, make_run, wait_until_announced

ROUNDS = 5
SLOWER = 4
# From the tap on an answer to the next question, which is only shown once IndexedDB has it.
TAP = """() => new Promise((done) => {
    const heading = document.querySelector('.check-in h1').textContent;
    const began = performance.now();
    const watch = new MutationObserver(() => {
        const next = document.querySelector('.check-in h1')?.textContent;
        if (!next || next === heading) return;
        watch.disconnect();
        done(performance.now() - began);
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    document.querySelector('.check-in .answers button').click();
})"""
DRAW = """() => new Promise((done) => {
    const all = [...document.querySelectorAll('fieldset button')].at(-1);
    const began = performance.now();
    all.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def measure(report: Report) -> None:
    say("the app on a slow phone")
    for what, size, most in built_sizes():
        report.add(f"{what}, gzip", size, "kB", most=most)
    with tempfile.TemporaryDirectory() as name:
        checkout = copy_checkout(Path(name) / "recovery")
        with make_run(checkout, Path(name) / "var") as recovery, sync_playwright() as playwright:
            wait_until_announced(recovery)
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=QUIET)
            context = browser.new_context(
                base_url=f"http://127.0.0.1:{recovery.port}", viewport=PHONE, locale="en-GB"
            )
            page = context.new_page()
            pages.sign_up(page, "bench@example.org")
            pages.add_knee(page, "2024-11-01")
            pages.plan_magnesium(page)
            pages.all_sent(page)
            patient = pages.patient_of(recovery, "bench@example.org")
            injury, _, _ = pages.parents_of(recovery, patient)
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
            page.reload()
            count = years.fill(page, str(patient), injury, pages.today())
            context.set_offline(True)
            say(f"{count} rows in IndexedDB")
            slow = context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            on_a_slow_phone(report, page, count)
            browser.close()


def on_a_slow_phone(report: Report, page: Page, count: int) -> None:
    reopened, tapped, drawn = [], [], []
    for _ in range(ROUNDS):
        page.goto("/today")
        page.locator("main .figure, main .card").first.wait_for()
        page.get_by_role("button", name="More to log").wait_for()
        reopened.append(page.evaluate("() => performance.now()"))
        page.goto("/check-in/today/pain_movement")
        page.locator(".check-in .answers button").first.wait_for()
        page.wait_for_timeout(1000)  # a person reads before they tap
        tapped.append(page.evaluate(TAP))
        page.goto("/trends")
        page.get_by_role("slider").first.wait_for()
        page.wait_for_timeout(1000)
        drawn.append(page.evaluate(DRAW))
    report.add(f"opened without a network, {count:,} rows, 4× throttle", median(reopened), "ms")
    report.add("tap to the next question, saved, 4× throttle", median(tapped), "ms")
    report.add("chart of two years drawn, 4× throttle", median(drawn), "ms")


def built_sizes() -> list[tuple[str, float, float]]:
    """What the build says of its own sizes: what, kB, and the most there may be."""
    said = subprocess.run(
        ["node", "scripts/budget.mjs"], cwd=ROOT / "frontend", capture_output=True, text=True,
        check=True,
    ).stdout  # fmt: skip
    line = re.compile(r"^(.+?): ([\d.]+) kB.*, at most ([\d.]+)$", re.MULTILINE)
    return [(what, float(size), float(most)) for what, size, most in line.findall(said)]
