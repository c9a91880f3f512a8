"""What a person does on the screens, in words."""

import base64
import hashlib
import json
import re
import sqlite3
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import BrowserContext, Locator, Page, Worker, expect

from tests.support.installation import ROOT, Installation, environment
from tests.support.processes import wait_until

PASSWORD = "correct horse 42"


def begin(page: Page) -> None:
    """Open the app for the first time, and go on to making an account."""
    page.goto("/")
    page.get_by_role("button", name="Start", exact=True).click()


def sign_up(page: Page, email: str) -> None:
    begin(page)
    create_account(page, email)


def create_account(page: Page, email: str) -> None:
    """Fill in the form that asks for an account, and agree."""
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create an account").click()
    agree(page)


def arrive(page: Page, email: str, happened_on: str = "2026-09-01") -> None:
    """Open the app as somebody who has signed up with a torn ligament of the left knee.

    `sign_up` and `add_knee` walk there over nine screens; what is tried after them needs no walk.
    """
    language, zone = page.evaluate(
        "[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]"
    )
    said = {"Accept-Language": language}

    def ask(method: str, path: str, data: dict[str, object]) -> None:
        answer = page.context.request.fetch(
            path, method=method, data=data, headers={**said, "X-CSRFToken": token(page.context)}
        )
        assert answer.ok, answer.text()

    ask("POST", "/_allauth/browser/v1/auth/signup", {"email": email, "password": PASSWORD})
    session = page.context.request.get("/api/v1/session").json()
    ask("POST", "/api/v1/privacy/consents/", {"version": session["privacy"]["version"]})
    patient = f"/api/v1/patients/{session['user']['patient']['id']}"
    ask("PATCH", f"{patient}/", {"zone": zone})
    knee = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": happened_on}
    ask("POST", f"{patient}/injuries/", knee)
    page.goto("/today")
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def is_out(page: Page) -> None:
    """Nobody is signed in: the start of the app is shown."""
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def agree(page: Page) -> None:
    """Agree to the text on one's data, which stands before everything else."""
    page.get_by_role("button", name="I agree", exact=True).click()


# The recovery codes that each clinician of `create_clinic` has left: each works once, at any time.
RECOVERY_CODES: dict[tuple[int | None, str], list[str]] = {}


def sign_in(page: Page, email: str) -> None:
    """Sign in with the password, and with a second factor where the account has one."""
    give_password(page, email)
    if has_factor(page, email):
        page.get_by_label("Code").fill(recovery_code(page, email))
        page.get_by_role("button", name="Go on").click()


def has_factor(page: Page, email: str) -> bool:
    return (urlsplit(page.url).port, email) in RECOVERY_CODES


def recovery_code(page: Page, email: str) -> str:
    """A recovery code that was not used yet, of the account on the installation that is shown."""
    return RECOVERY_CODES[urlsplit(page.url).port, email].pop()


def give_password(page: Page, email: str) -> None:
    if "/sign-in" not in page.url:
        page.goto("/sign-in")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def prove(page: Page) -> None:
    """Confirm by the password that it is they, where the account asks for it."""
    dialog = page.locator("dialog")
    dialog.locator("input[type=password]").fill(PASSWORD)
    dialog.locator("button.primary").click()
    expect(dialog).to_have_count(0)


def with_authenticator(page: Page) -> None:
    """Give the browser a lock that always opens, as a phone with a fingerprint has one."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def prove_where_asked(page: Page, otherwise: Locator) -> None:
    """The same, where they did not confirm it within the last minutes."""
    dialog = page.locator("dialog")
    expect(dialog.or_(otherwise).first).to_be_visible(timeout=60_000)
    if dialog.is_visible():
        prove(page)


def add_knee(
    page: Page, happened_on: str, *, surgery: str | None = None, limits: bool = True
) -> None:
    tell_knee(page, happened_on, surgery=surgery, limits=limits)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def tell_knee(
    page: Page, happened_on: str, *, surgery: str | None = None, limits: bool = True
) -> None:
    """Go through the questions of first use about a torn ligament of the left knee."""
    page.get_by_role("button", name="Knee", exact=True).click()
    page.get_by_role("button", name="left", exact=True).click()
    page.get_by_role("button", name="ACL tear").click()
    page.get_by_label("When?").fill(happened_on)
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Yes" if surgery else "No", exact=True).click()
    if surgery:
        page.get_by_label("Date of surgery").fill(surgery)
    page.get_by_role("button", name="Next").click()
    if surgery:
        page.get_by_role("button", name="No limits" if limits else "Skip").click()
    if not surgery or limits:
        page.get_by_role("button", name="Go to today").click()


def open_me(page: Page, row: str) -> None:
    """Open a page of Me by its row."""
    page.get_by_role("link", name="Me", exact=True).click()
    page.get_by_role("link", name=row).click()
    expect(page.get_by_role("button", name="Back", exact=True)).to_be_visible()


def stop_sharing(page: Page) -> None:
    """Stop the only sharing there is, and wait until it cannot be taken back any more."""
    page.goto("/me")
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.get_by_role("button", name="Stop sharing with").click()
        expect(page.get_by_role("button", name="Undo")).to_be_visible()


def tell_name(page: Page, name: str) -> None:
    open_me(page, "About you")
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Your name").blur()
    page.get_by_role("link", name="Today", exact=True).click()


def plan_magnesium(
    page: Page, amount: str = "200", time: str = "21:00", since: str | None = None
) -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("button", name="Add a supplement").click()
    page.get_by_label("Elemental magnesium").fill(amount)
    next_step(page, "When do you take it?")
    expect(page.get_by_label("Time of the evening")).to_have_value("21:00")
    page.get_by_label("Time of the evening").fill(time)
    if since:
        page.get_by_label("First day").fill(since)
    next_step(page, "Check and start")
    answer_health(page)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(page.get_by_text(f"{amount} mg elemental, daily at {time}")).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()


def next_step(page: Page, heading: str) -> None:
    """Go on to a step of the form of a supplement."""
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_role("heading", name=heading)).to_be_focused()


def to_check(page: Page) -> None:
    """Go on from the first step of the form of a supplement to its last."""
    next_step(page, "When do you take it?")
    next_step(page, "Check and start")


HEALTH = {
    "Are you 18 or over?": "Yes",
    "Do you have a kidney disease?": "No",
    "Kidney stones, now or before?": "No",
    "A conduction disorder of the heart, or a slow heartbeat?": "No",
    "Myasthenia (a muscle weakness disease)?": "No",
    "Pregnant or breastfeeding?": "No",
    "Do you take any of these medicines?": "No",
}


def answer_health(page: Page, **but: str) -> None:
    """Answer the questions before magnesium as somebody healthy does, `but` for one word each."""
    for question, answer in HEALTH.items():
        group = page.get_by_role("group", name=question)
        if group.count() == 0:
            continue
        wanted = next((value for word, value in but.items() if word in question), answer)
        button = group.get_by_role("button", name=wanted, exact=True)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")


WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def measure_daily(page: Page) -> None:
    """Switch every weekday on, so that a test asks for motion on whatever day it runs."""
    measure_on(page, *WEEK)
    expect(page.get_by_text("Measuring day")).to_be_visible()


def measure_on(page: Page, *days: str) -> None:
    """Measure on these weekdays and on no other."""
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name=re.compile("^Measured ")).click()
    for name in sorted(WEEK, key=lambda each: each not in days):  # one stays on all the time
        button = page.get_by_role("button", name=name, exact=True)
        wanted = str(name in days).lower()
        if button.get_attribute("aria-pressed") != wanted:
            button.click()
        expect(button).to_have_attribute("aria-pressed", wanted)
    page.get_by_role("link", name="Today", exact=True).click()


def press(page: Page, name: str) -> None:
    """Press a button of a choice, and see that it is kept."""
    button = page.get_by_role("button", name=name, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def ask(page: Page, question: str, day: str = "today") -> None:
    """Open one question of a day's check-in, as a link to it does."""
    expect(page).not_to_have_url(re.compile("/sign-in"))  # which is left a moment after
    expect(page.get_by_role("navigation")).to_be_visible()
    page.evaluate(
        """path => {
            history.pushState({ step: 1 }, "", path);
            dispatchEvent(new PopStateEvent("popstate"));
        }""",
        f"/check-in/{day}/{question}",
    )
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_visible()
    expect(page.locator(".answers[inert]")).to_have_count(0)


def close(page: Page) -> None:
    """Leave the check-in."""
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("navigation")).to_be_visible()


def answer(page: Page, question: str, name: str, day: str = "today") -> None:
    """Answer one question of a day, see that it is saved, and leave."""
    ask(page, question, day)
    choose(page, name)
    leave(page)


def choose(page: Page, name: str) -> None:
    """Tap an answer of the question that is shown, and see that it is told."""
    page.get_by_role("button", name=re.compile(rf"(^|: ){re.escape(name)}$")).click()
    expect(page.get_by_role("status").filter(has_text=name)).to_be_visible()


def leave(page: Page) -> None:
    """Leave the check-in, unless its last answer has led back to Today."""
    expect(page.get_by_role("dialog")).to_have_count(0)
    shut = page.locator(".check-in > .close")
    tabs = page.get_by_role("navigation")
    expect(shut.or_(tabs).first).to_be_visible()
    if shut.is_visible():
        shut.click()
    expect(tabs).to_be_visible()


def stands(
    page: Page, question: str, name: str, day: str = "today", timeout: float | None = None
) -> None:
    """See that an answer is kept, and leave."""
    ask(page, question, day)
    expect(
        page.get_by_role("button", name=re.compile(rf"(^|: ){re.escape(name)}$"))
    ).to_have_attribute("aria-pressed", "true", timeout=timeout)
    close(page)


def log_pain(page: Page, moving: int, resting: int, day: str = "today") -> None:
    answer(page, "pain_movement", str(moving), day)
    answer(page, "pain_rest", str(resting), day)


def log_sleep(page: Page, quality: float | None, hours: str | None, day: str = "today") -> None:
    if quality is not None:
        answer(page, "sleep_quality", f"{quality:.0f}", day)
    if hours is not None:
        answer(page, "sleep_hours", hours, day)


def log_motion(page: Page, degrees: str, motion: str = "bending", day: str = "today") -> None:
    """Measure one motion, on a measuring day or not, and leave."""
    ask(page, "measure", day)
    press(page, motion)
    page.get_by_role("textbox", name="Degrees").fill(degrees)
    page.get_by_role("button", name="I measured this").click()
    leave(page)
    ask(page, "measure", day)
    said = f"Measured: {motion} {in_words(degrees, motion)}"
    expect(page.get_by_text(said).first).to_be_visible()
    close(page)


def in_words(degrees: str, motion: str) -> str:
    if motion == "bending":
        return f"{degrees}°"
    if degrees == "0":
        return "straight"
    return f"{degrees[1:]}° past straight" if degrees.startswith("-") else f"lacks {degrees}°"


def all_sent(page: Page) -> None:
    """Everything reached the server, and nothing was refused."""
    # The entries are read by then; who has told of no injury is asked for it.
    tabs, asked = page.get_by_role("navigation"), page.get_by_role("progressbar")
    expect(tabs.or_(asked).first).to_be_visible()
    waiting = page.get_by_text(re.compile("waiting to send|unsent"))  # 0.1.0 said unsent
    expect(waiting).to_have_count(0, timeout=30_000)
    expect(page.get_by_role("link", name="not accepted")).to_have_count(0)


def manage(installation: Installation, *words: str, said: str = "") -> str:
    """Run `manage.py` of the installation."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={
            **environment(installation.var),
            "RECOVERY_PUBLIC_URL": f"http://127.0.0.1:{installation.port}",
        },
        input=said,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def rows(installation: Installation, sql: str, *parameters: object) -> list[tuple]:
    """Read the installation's own database."""
    with sqlite3.connect(f"file:{installation.var / 'recovery.sqlite3'}?mode=ro", uri=True) as db:
        return db.execute(sql, parameters).fetchall()


def patient_of(installation: Installation, email: str) -> UUID:
    ((found,),) = rows(
        installation,
        "SELECT p.id FROM recovery_patient p JOIN recovery_user u ON u.id = p.user_id "
        "WHERE u.email = ?",
        email,
    )
    return UUID(found)


def live(installation: Installation, table: str, patient: UUID) -> int:
    """Count the rows of a patient that are not deleted."""
    ((count,),) = rows(
        installation,
        f"SELECT count(*) FROM recovery_{table} WHERE patient_id = ? AND deleted_at IS NULL",
        patient.hex,
    )
    return count


def write_file(folder: Path, name: str, content: str) -> Path:
    file = folder / name
    file.write_text(content)
    return file


def token(context: BrowserContext) -> str:
    answer = context.request.get("/api/v1/session")
    return json.loads(answer.body())["csrf_token"]


def today() -> date:
    """The day that the app calls today: it begins at 04:00 in the zone of the phone."""
    now = datetime.now(ZoneInfo("Europe/Berlin"))
    return now.date() - timedelta(days=now.hour < 4)


def spki_of(certificate: Path) -> str:
    """The hash by which Chromium can be told to trust a key: SHA-256 of its SPKI, base64."""
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    spki = loaded.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode()


def spoken(*parts: str) -> re.Pattern[str]:
    """What a screen reader says of a day of the chart, at least these parts in this order."""
    return re.compile(".*".join(re.escape(part) for part in parts))


def parents_of(installation: Installation, patient: UUID) -> tuple[str, str, str]:
    """The ids of the injury, the regimen and the supplement."""
    ((injury,),) = rows(
        installation, "SELECT id FROM recovery_injury WHERE patient_id = ?", patient.hex
    )
    ((regimen, supplement),) = rows(
        installation,
        "SELECT id, supplement_id FROM recovery_regimen WHERE patient_id = ?",
        patient.hex,
    )
    return str(UUID(injury)), str(UUID(regimen)), str(UUID(supplement))


class Api:
    """The nouns of the API, with the session of a browser."""

    def __init__(self, context: BrowserContext, patient: UUID) -> None:
        self.context = context
        self.base = f"/api/v1/patients/{patient}"
        self.token = token(context)

    def create(self, noun: str, row: dict[str, object]) -> None:
        answer = self.context.request.post(
            f"{self.base}/{noun}/", data=row, headers={"X-CSRFToken": self.token}
        )
        assert answer.status == 201, answer.text()


def create_clinic(installation: Installation, email: str, folder: Path, **about: str) -> None:
    """Make a clinic, and give its first clinician an authenticator app and recovery codes."""
    create_clinic_without_factor(installation, email, folder, **about)
    give_factor(installation, email)


def give_factor(installation: Installation, email: str, before: str = "") -> None:
    """Give an account an authenticator app and recovery codes, after what `before` runs."""
    said = manage(
        installation, "shell", "--verbosity", "0", "--command", before + GIVE_FACTOR.format(email)
    )
    RECOVERY_CODES[installation.port, email] = said.split()[-10:]


GIVE_FACTOR = """
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from recovery.accounts.models import User
user = User.objects.get(email="{}")
TOTP.activate(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
print(*RecoveryCodes.activate(user).get_unused_codes())
"""


def create_clinic_without_factor(
    installation: Installation,
    email: str,
    folder: Path,
    phone: str = "",
    name: str = "Praxis am Park",
) -> None:
    password = write_file(folder, "password", PASSWORD)
    said = manage(
        installation, "create_clinic", "--name", name, "--email", email,
        "--clinician-name", "Jo Berger", "--password-file", str(password), "--another",
        "--phone", phone,
    )  # fmt: skip
    assert f"http://127.0.0.1:{installation.port}/sign-in" in said


def invite(sheet: Page, email: str) -> str:
    """Make an invitation at the desk; its link."""
    sheet.get_by_role("link", name="Invite a patient").click()
    sheet.get_by_label("Email").fill(email)
    sheet.get_by_role("button", name="Make a link").click()
    return sheet.locator("code").inner_text()


def invited(installation: Installation, clinician: str, email: str) -> str:
    """Invite an address; return the path of the link."""
    said = manage(
        installation, "shell", "--verbosity", "0", "--command", INVITE.format(clinician, email)
    )
    return f"/invite/{said.split()[-1]}"


INVITE = """
from recovery.accounts.models import Clinician
from recovery.sharing.services import invite
print(invite(clinician=Clinician.objects.get(user__email="{}"), email="{}")[1])
"""


def share(page: Page, reach: str = "This person only") -> None:
    """Accept an invitation that is shown, choosing who else of the clinic may see."""
    page.get_by_role("button", name=reach).click()
    page.get_by_role("button", name="Share", exact=True).click()


def open_looks(page: Page, who: str) -> None:
    """Unfold what somebody looked at on one day."""
    page.locator("summary").filter(has_text=who).first.click()


def add_colleague(installation: Installation, owner: str, email: str, name: str) -> None:
    """Put somebody more into an owner's clinic, with an app and codes of their own."""
    give_factor(installation, email, ADD_COLLEAGUE.format(owner, email, name, PASSWORD))


ADD_COLLEAGUE = """
from recovery.sharing import colleagues
from recovery.accounts.models import Clinician
owner = Clinician.objects.get(user__email="{}")
_, token = colleagues.invite_colleague(clinician=owner, email="{}")
colleagues.join(token=token, name="{}", password="{}")
"""


def base64_of(file: Path) -> str:
    return base64.b64encode(file.read_bytes()).decode()


def add_limit(page: Page, injury: str, maximum: str, until: str | None = None) -> None:
    page.goto(f"/plan/{injury}/limit")
    page.get_by_label("Largest angle allowed, °").fill(maximum)
    if until:
        page.get_by_label("Until, if it is known").fill(until)
    page.get_by_role("button", name="Surgeon").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Plan")).to_be_visible()


def add_goal(page: Page, injury: str, degrees: str) -> None:
    page.goto(f"/plan/{injury}/goal")
    page.get_by_label("Degrees to reach").fill(degrees)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Plan")).to_be_visible()


def press_in(page: Page, group: str, name: str) -> None:
    """Press a button of one choice among several that have such a button."""
    choice = page.get_by_role("group", name=group, exact=True)
    button = choice.get_by_role("button", name=name, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def deliver(page: Page, phone: BrowserContext, payload: str) -> None:
    """Hand a push message to the service worker, as the browser does."""
    cdp = phone.new_cdp_session(page)
    found: list[str] = []
    cdp.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(each["registrationId"] for each in event["registrations"]),
    )
    cdp.send("ServiceWorker.enable")
    wait_until(lambda: page.wait_for_timeout(50) is None and bool(found), "a registration is known")
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(page.url))
    cdp.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": origin, "registrationId": found[-1], "data": payload},
    )


def click_notification(worker: Worker, payload: str, action: str) -> None:
    """Press a button of a notification, as the browser tells the service worker."""
    worker.evaluate(
        """([payload, action]) => {
            const { tag, data } = JSON.parse(payload).notification;
            const notification = { tag, data, close() {} };
            const event = new ExtendableEvent('notificationclick');
            Object.assign(event, { notification, action });
            self.dispatchEvent(event);
        }""",
        [payload, action],
    )


def shown_notification(worker: Worker) -> str | None:
    """The text of the first notification on the screen."""
    return worker.evaluate(
        "async () => (await self.registration.getNotifications())[0]?.body ?? null"
    )


def databases(page: Page) -> list[str]:
    return page.evaluate("async () => (await indexedDB.databases()).map((each) => each.name)")
