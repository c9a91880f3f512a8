"""Signing in: limits, common passwords, signed-in browsers; and what stands on every page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from asgiref.local import Local
from django.conf import settings
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from recovery.accounts.models import Clinician, Patient
from tests.deploy import compose
from tests.deploy.stack import GIVEN
from tests.security.rules import routes
from tests.security.world import Person, address, person
from tests.support import totp
from tests.support.installation import ROOT
from tests.support.people import PASSWORD, SECRET, make_clinician, make_patient, signed_in

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"
JSON = "application/json"


def another_process() -> None:
    """Forget every cache of this process, as one that has just started has none."""
    caches._connections = Local(caches.thread_critical)


def sign_in(email: str, password: str, **sent: str) -> int:
    another_process()
    credentials = {"email": email, "password": password}
    return Client().post(f"{ACCOUNTS}/auth/login", credentials, JSON, headers=sent).status_code


def test_the_limit_on_sign_ins_holds_over_all_processes() -> None:
    make_patient("ada@example.org")
    assert "locmem" not in settings.CACHES["default"]["BACKEND"].lower()
    for _ in range(5):
        assert sign_in("ada@example.org", "guessed wrong") == 400
    assert sign_in("ada@example.org", "guessed wrong") in (400, 429)
    assert sign_in("ada@example.org", PASSWORD) != 200


def test_a_made_up_address_of_a_proxy_does_not_lift_it() -> None:
    make_patient("ada@example.org")
    tries = [
        sign_in("ada@example.org", "wrong", **{"X-Forwarded-For": f"203.0.113.{number}"})
        for number in range(6)
    ]
    assert 200 not in tries
    assert sign_in("ada@example.org", PASSWORD, **{"X-Forwarded-For": "203.0.113.99"}) != 200


def test_a_made_up_port_of_the_host_does_not_lift_it() -> None:
    make_patient("ada@example.org")
    tries = [sign_in("ada@example.org", "wrong", Host=f"testserver:{port}") for port in range(1, 7)]
    assert 200 not in tries
    assert sign_in("ada@example.org", PASSWORD, Host="testserver:7") != 200


def test_made_up_addresses_do_not_push_counted_guesses_out() -> None:
    make_patient("ada@example.org")
    for _ in range(5):
        sign_in("ada@example.org", "guessed wrong")
    for number in range(400):
        caches["default"].set(f"guess-{number}", [], 300)
    assert sign_in("ada@example.org", PASSWORD) != 200


def test_codes_of_the_second_step_cannot_be_guessed() -> None:
    make_clinician("jo@example.org")
    client = Client()
    client.post(f"{ACCOUNTS}/auth/login", {"email": "jo@example.org", "password": PASSWORD}, JSON)
    path = f"{ACCOUNTS}/auth/2fa/authenticate"
    for number in range(6):
        another_process()
        refused = client.post(path, {"code": f"{number:06}"}, JSON)
    assert refused.json()["errors"][0]["code"] == "too_many_login_attempts"
    another_process()
    assert client.post(path, {"code": totp.code(SECRET)}, JSON).status_code == 400


@pytest.mark.parametrize("password", ["password123", "1234567890", "qwertyuiop", "short"])
def test_a_common_or_short_password_makes_no_account(password: str) -> None:
    wanted = {"email": "new@example.org", "password": password}
    answer = Client().post(f"{ACCOUNTS}/auth/signup", wanted, JSON)
    assert (answer.status_code, Patient.objects.count()) == (400, 0)


# --- Signed-in browsers ---------------------------------------------------------------------------


def password_sign_in(agent: str) -> Client:
    client = Client(headers={"User-Agent": agent})
    credentials = {"email": "ada@example.org", "password": PASSWORD}
    assert client.post(f"{ACCOUNTS}/auth/login", credentials, JSON).status_code == 200
    return client


def test_a_person_sees_their_browsers_and_ends_one_or_all_others() -> None:
    make_patient("ada@example.org")
    phone, desk, borrowed = (password_sign_in(name) for name in ("Phone", "Desk", "Borrowed"))
    found = phone.get("/api/v1/browsers/").json()
    assert [each["name"] for each in found] == ["Phone", "Borrowed", "Desk"]
    assert [each["is_this"] for each in found] == [True, False, False]
    assert phone.session.session_key not in str(found)
    assert phone.delete(f"/api/v1/browsers/{found[1]['id']}/").status_code == 204
    assert borrowed.get("/api/v1/browsers/").status_code == 401
    assert phone.delete("/api/v1/browsers/").status_code == 204
    assert desk.get("/api/v1/browsers/").status_code == 401
    assert phone.get("/api/v1/browsers/").status_code == 200


def test_nobody_ends_the_browser_of_somebody_else(clinician: Clinician) -> None:
    make_patient("ada@example.org")
    phone = password_sign_in("Phone")
    (browser,) = phone.get("/api/v1/browsers/").json()
    other = signed_in(clinician.user)
    assert other.delete(f"/api/v1/browsers/{browser['id']}/").status_code == 404
    assert other.delete("/api/v1/browsers/").status_code == 204
    assert phone.get("/api/v1/browsers/").status_code == 200


@pytest.fixture
def clinician(db: None) -> Clinician:
    return make_clinician("jo@example.org")


# --- What stands on every page --------------------------------------------------------------------

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def test_every_page_carries_the_headers_and_a_strict_policy(
    settings: Settings, tmp_path: Path
) -> None:
    settings.DIST = tmp_path
    (tmp_path / "index.html").write_text("<!doctype html>")
    ada: Person = person("ada", "Praxis")
    for route in routes():
        kind = route.noun.name if route.noun else ""
        for client in (Client(), ada.client, ada.desk):
            answer = client.get(address(route.pattern, ada, kind))
            missing = {name for name, value in HEADERS.items() if answer.headers.get(name) != value}
            assert missing == set(), route
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'self'" in policy, route
            assert "frame-ancestors 'none'" in policy, route
            assert "object-src 'none'" in policy, route
            assert "unsafe" not in policy, route


def test_the_settings_of_the_compose_file_pass_the_check_without_a_warning(tmp_path: Path) -> None:
    web = compose.load(GIVEN)["web"].environment | {"RECOVERY_VAR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **web},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no issues" in done.stdout
