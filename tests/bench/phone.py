"""The app on a slow phone: Chromium at a quarter of its speed, with two years of entries.

Times are printed and never judged; what can fail the run are bytes. There is no network meanwhile.
"""

import gzip
import tempfile
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.bench.report import Report
from tests.bench.world import FIRST, median, say
from tests.e2e import pages
from tests.support.browser import PHONE, QUIET, chromium_path
from tests.support.installation import ROOT, copy_checkout, make_run, wait_until_announced

DAYS = 730
ROUNDS = 5
SLOWER = 4
KILOBYTE = 1000
# Two years of an evening's rows, written where sync writes them.
FILL = """async ([patient, injury, days, first]) => {
    const names = (await indexedDB.databases()).map((each) => each.name);
    const name = names.find((each) => each.startsWith('recovery-'));
    const db = await new Promise((done) => {
        indexedDB.open(name).onsuccess = (event) => done(event.target.result);
    });
    const tx = db.transaction('rows', 'readwrite');
    const rows = tx.objectStore('rows');
    let revision = 1000;
    const put = (kind, values) => rows.put({
        kind, id: crypto.randomUUID(), revision: revision++, deleted: false, values,
    });
    for (let i = 0; i < days; i++) {
        const day = new Date(Date.parse(first) + i * 86400000).toISOString().slice(0, 10);
        const base = { injury, day };
        for (const [motion, degrees] of [['flexion', 60 + i / 10], ['extension', 10 - i / 80]]) {
            put('range_of_motion', {
                ...base, joint: 'knee', motion, side: 'left', mode: 'active', device: 'goniometer',
                position: 'lying', degrees: Math.round(degrees), readings: [], rater: 'self',
            });
        }
        for (const context of ['rest', 'movement', 'night']) {
            put('pain', { ...base, context, score: (i * 7) % 11 });
        }
        put('sleep', { night: day, quality: i % 11, minutes: 300 + (i % 240) });
        put('day_context', { day, painkillers: 'none', exercises: 'all', new_or_worse: false });
        for (const slot of ['09:00', '21:00']) {
            put('dose', { regimen: null, supplement: patient, day, slot, outcome: 'taken' });
        }
        for (const kind of ['stress', 'stiffness', 'cramps', 'swelling', 'circumference']) {
            put('symptom', { ...base, kind, value: i % 3, text: '' });
        }
    }
    await new Promise((done) => { tx.oncomplete = done });
    const count = await new Promise((done) => {
        db.transaction('rows').objectStore('rows').count().onsuccess =
            (event) => done(event.target.result);
    });
    db.close();
    return count;
}"""
# From the tap to the pressed button, which is only shown once IndexedDB has it.
TAP = """(name) => new Promise((done) => {
    const button = document.querySelector(`button[aria-label="${name}"]`);
    const began = performance.now();
    new MutationObserver(() => done(performance.now() - began))
        .observe(button, { attributes: true, attributeFilter: ['aria-pressed'] });
    button.click();
})"""
DRAW = """() => new Promise((done) => {
    const all = [...document.querySelectorAll('fieldset button')].at(-1);
    const began = performance.now();
    all.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def measure(report: Report) -> None:
    say("the app on a slow phone")
    scripts = first_scripts(ROOT / "frontend" / "dist")
    report.add("script of the first load, gzip", scripts / KILOBYTE, "kB", most=60)
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
            pages.all_sent(page)
            patient = pages.patient_of(recovery, "bench@example.org")
            ((injury,),) = pages.rows(recovery, "SELECT id FROM recovery_injury")
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
            page.reload()
            first = (FIRST - timedelta(days=DAYS - 365)).isoformat()
            count = page.evaluate(FILL, [str(patient), _dashed(injury), DAYS, first])
            context.set_offline(True)
            say(f"{count} rows in IndexedDB")
            slow = context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            on_a_slow_phone(report, page, slow, count)
            browser.close()


def on_a_slow_phone(report: Report, page: Page, slow: CDPSession, count: int) -> None:
    reopened, tapped, drawn = [], [], []
    for each in range(ROUNDS):
        page.goto("/today")
        page.get_by_role(
            "button", name="How much pain when moving, today?: 0", exact=True
        ).wait_for()
        reopened.append(page.evaluate("() => performance.now()"))
        page.wait_for_timeout(1000)  # a person looks before they tap
        for score in (each, each + 5):
            tapped.append(page.evaluate(TAP, f"How much pain when moving, today?: {score}"))
        page.get_by_role("link", name="Trends", exact=True).click()
        page.get_by_role("slider").wait_for()
        drawn.append(page.evaluate(DRAW))
    report.add(f"opened without a network, {count:,} rows, 4× throttle", median(reopened), "ms")
    report.add("tap to saved, 4× throttle", median(tapped), "ms")
    report.add("chart of two years drawn, 4× throttle", median(drawn), "ms")


def first_scripts(dist: Path) -> int:
    """Bytes of the scripts that the first page names and of the longest dictionary, compressed."""
    index = (dist / "index.html").read_text()
    named = sum(zipped(file) for file in (dist / "assets").glob("*.js") if file.name in index)
    return named + max(zipped(file) for file in (dist / "assets").glob("[de][en]-*.js"))


def zipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def _dashed(text: str) -> str:
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
