"""Two years of evenings on a phone, written where sync writes them."""

from datetime import date, timedelta

from playwright.sync_api import Page

DAYS = 730
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

TRIAL = """async ([trial, periods]) => {
    const names = (await indexedDB.databases()).map((each) => each.name);
    const name = names.find((each) => each.startsWith('recovery-'));
    const db = await new Promise((done) => {
        indexedDB.open(name).onsuccess = (event) => done(event.target.result);
    });
    const tx = db.transaction('rows', 'readwrite');
    const id = crypto.randomUUID();
    let revision = 900000;
    const put = (kind, id, values) => tx.objectStore('rows').put({
        kind, id, revision: revision++, deleted: false, values,
    });
    put('trial', id, trial);
    for (const each of periods) put('trial_period', crypto.randomUUID(), {...each, trial: id});
    await new Promise((done) => { tx.oncomplete = done });
    db.close();
}"""


def begin_trial(page: Page, regimen: str, day: date) -> None:
    """Write a trial that is in the third of its twelve weeks."""
    began = day - timedelta(days=16)
    trial = {
        "question": "Does magnesium help me sleep?", "regimen": regimen, "injury": None,
        "outcome": "sleep_quality", "smallest_change": 1, "period_days": 7, "periods": 12,
        "starts_on": began.isoformat(), "ends_on": (began + timedelta(days=83)).isoformat(),
        "status": "running", "commitment": "0f" * 32,
    }  # fmt: skip
    weeks = [began + timedelta(weeks=week) for week in range(4)]
    periods = [
        {
            "number": number, "is_on": number in (0, 3), "starts_on": first.isoformat(),
            "ends_on": (first + timedelta(days=6)).isoformat(),
        }
        for number, first in enumerate(weeks)
    ]  # fmt: skip
    page.evaluate(TRIAL, [trial, periods])


def fill(page: Page, patient: str, injury: str, last: date) -> int:
    """Write an evening's rows for each of two years up to `last`; how many rows there are now."""
    first = last - timedelta(days=DAYS - 1)
    return int(page.evaluate(FILL, [patient, injury, DAYS, first.isoformat()]))
