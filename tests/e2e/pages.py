"""What a person does on the screens, in words."""

import base64
import hashlib
import json
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.sync_api import BrowserContext, Page, expect

from tests.installation import ROOT, Installation, environment

PASSWORD = "correct horse 42"


def sign_up(page: Page, email: str) -> None:
    page.goto("/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create an account").click()


def sign_in(page: Page, email: str) -> None:
    if "/sign-in" not in page.url:
        page.goto("/sign-in")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def add_knee(page: Page, happened_on: str) -> None:
    for name in ("Knee", "left", "Ligament"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("When?").fill(happened_on)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def plan_magnesium(page: Page, amount: str = "200", time: str = "21:00") -> None:
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("button", name="Plan magnesium glycinate").click()
    page.get_by_label("Elemental magnesium").fill(amount)
    expect(page.get_by_label("Time of the evening")).to_have_value("21:00")
    page.get_by_label("Time of the evening").fill(time)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text(f"{amount} mg elemental, daily at {time}")).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()


def log_pain(page: Page, moving: int, resting: int) -> None:
    for name in (f"Pain moving: {moving}", f"Pain resting: {resting}"):
        score = page.get_by_role("button", name=name, exact=True)
        score.click()
        expect(score).to_have_attribute("aria-pressed", "true")


def log_sleep(page: Page, quality: int, hours: str) -> None:
    night = page.get_by_role("button", name=f"How did you sleep?: {quality}", exact=True)
    if not night.is_visible():
        page.get_by_text("Last night").click()
    night.click()
    length = page.get_by_role("group", name="About how many hours?").get_by_role(
        "button", name=hours, exact=True
    )
    length.click()
    expect(length).to_have_attribute("aria-pressed", "true")


def log_motion(page: Page, degrees: str) -> None:
    page.get_by_role("textbox", name="Degrees").fill(degrees)
    page.get_by_role("button", name="I measured this").click()
    expect(page.get_by_text(f"Measured today: bending {degrees}°")).to_be_visible()


def all_sent(page: Page) -> None:
    expect(page.get_by_text("unsent")).to_have_count(0, timeout=30_000)


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


def today_of(page: Page) -> date:
    """The app's own today, in the zone of the phone."""
    text = page.evaluate(
        "() => new Date(Date.now() - 4 * 3600e3).toLocaleDateString('sv', "
        "{timeZone: 'Europe/Berlin'})"
    )
    return date.fromisoformat(text)


def spki_of(certificate: Path) -> str:
    """The hash by which Chromium can be told to trust a key: SHA-256 of its SPKI, base64."""
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    spki = loaded.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode()
