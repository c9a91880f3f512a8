"""With a stolen cookie alone nobody changes who owns an account or who sees it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import timezone

from api.accounts.proof import NEEDED, ONE_ADDRESS
from recovery.accounts.models import Patient, User
from recovery.core.ids import uuid7
from recovery.sharing.models import ColleagueInvitation
from tests.support import totp
from tests.support.people import (
    PASSWORD,
    SECRET,
    add_second_factor,
    by_cookie_alone,
    make_clinician,
    make_patient,
)

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"
JSON = "application/json"


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


def address_of(route: str, patient: Patient) -> str:
    given = {
        "<uuid:patient>": str(patient.pk),
        "<uuid:link>": str(uuid7()),
        "<uuid:member>": str(uuid7()),
    }
    for place, value in {**given, "<str:token>": "some-token"}.items():
        route = route.replace(place, value)
    assert "<" not in route
    return f"/{route}"


def asked(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.generic(method, path, b"{}" if body is None else body, content_type=JSON)


BODIES = {"PATCH": b'{"share_notes": true, "role": "owner"}'}


@pytest.mark.promise("S17")
@pytest.mark.parametrize(("method", "route"), NEEDED, ids=lambda each: str(each))
def test_each_address_on_the_list_asks_for_proof(patient: Patient, method: str, route: str) -> None:
    path, body = address_of(route, patient), BODIES.get(method)
    thief = by_cookie_alone(patient.user)
    refused = asked(thief, method, path, body)
    assert refused.status_code == 403, refused.content
    assert refused.json()["code"] == "reauthentication_needed"
    assert refused.json()["fields"] == {"methods": ["password"]}
    assert asked(Client(), method, path, body).status_code in (401, 409)
    assert prove(thief, password=PASSWORD) == 200
    answer = asked(thief, method, path, body)
    assert answer.json().get("code") != "reauthentication_needed"
    with time_machine.travel(timezone.now() + timedelta(seconds=601)):
        assert asked(thief, method, path, body).json()["code"] == "reauthentication_needed"


@pytest.mark.promise("S15", "S17")
def test_with_a_clinicians_cookie_alone_nobody_is_let_in_to_see_a_patient() -> None:
    jo = make_clinician("jo@example.org")
    patient = make_patient("ada@example.org")
    desk = by_cookie_alone(jo.user)
    member = f"/api/v1/clinic/members/{jo.pk}/"
    widening = [
        ("POST", "/api/v1/clinic/colleagues/", b'{"email": "eve@example.org"}'),
        ("POST", f"/api/v1/caseload/{patient.pk}/stand-ins/", b"{}"),
        ("PATCH", member, b'{"role": "owner"}'),
    ]
    for method, path, body in widening:
        refused = asked(desk, method, path, body)
        assert refused.json()["code"] == "reauthentication_needed", path
    assert not ColleagueInvitation.objects.exists()
    for method, path, body in (("PATCH", member, b'{"role": "member"}'), ("DELETE", member, b"")):
        answer = asked(desk, method, path, body)
        assert answer.status_code != 403, "whoever narrows is not asked"


def prove(client: Client, **how: str) -> int:
    path = "auth/2fa/reauthenticate" if "code" in how else "auth/reauthenticate"
    return client.post(f"{ACCOUNTS}/{path}", how, JSON).status_code


@pytest.mark.promise("S17")
def test_what_can_prove_it_is_told_and_a_code_of_the_app_does() -> None:
    user = make_clinician("jo@example.org").user
    desk = by_cookie_alone(user)
    path = f"{ACCOUNTS}/account/authenticators/recovery-codes"
    assert desk.get(path).json()["fields"] == {"methods": ["password", "code"]}
    assert prove(desk, code=totp.code(SECRET)) == 200
    assert desk.get(path).status_code == 404, "there are none"


@pytest.mark.promise("S17")
def test_a_wrong_password_proves_nothing_and_is_counted(patient: Patient) -> None:
    thief = by_cookie_alone(patient.user)
    tries = [prove(thief, password="guessed wrong") for _ in range(8)]
    assert 200 not in tries
    assert prove(thief, password=PASSWORD) != 200
    assert sign_in("ada@example.org", PASSWORD) == 200, "signing in is counted apart"


@pytest.mark.promise("S17")
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_address_is_made_primary_or_removed(patient: Patient, method: str) -> None:
    browser = by_cookie_alone(patient.user)
    prove(browser, password=PASSWORD)
    body = b'{"email": "eve@example.org", "primary": true}'
    refused = asked(browser, method, f"/{ONE_ADDRESS}", body)
    assert (refused.status_code, refused.json()["code"]) == (403, "one_address")
    assert User.objects.get().email == "ada@example.org"


def test_narrowing_and_a_report_ask_for_nothing(patient: Patient) -> None:
    browser = by_cookie_alone(patient.user)
    link = f"/api/v1/care-links/{uuid7()}/"
    assert asked(browser, "PATCH", link, b'{"share_notes": false}').status_code == 404
    # Whatever the view can read is read by whoever asks for proof, a mark of order of bytes too.
    marked = b'\xef\xbb\xbf{"share_notes": true}'
    assert asked(browser, "PATCH", link, marked).json()["code"] == "reauthentication_needed"
    exports = f"/api/v1/patients/{patient.pk}/exports/"
    report = asked(browser, "POST", exports, b'{"kind": "report"}')
    assert report.json().get("code") != "reauthentication_needed"
    for kind in (b'{"kind": "archive"}', b'{"kind": "fhir"}', b'{"kind": ["report"]}', b"[]", b"x"):
        refused = asked(browser, "POST", exports, kind)
        assert refused.json()["code"] == "reauthentication_needed", kind


# --- Guessing -------------------------------------------------------------------------------------


def sign_in(email: str, password: str, browser: Client | None = None, ip: str = "127.0.0.1") -> int:
    credentials = {"email": email, "password": password}
    browser = browser or Client()
    return browser.post(f"{ACCOUNTS}/auth/login", credentials, JSON, REMOTE_ADDR=ip).status_code


def signed_out(email: str, ip: str = "127.0.0.1") -> Client:
    """A browser that was signed in to the account and is not any more."""
    browser = Client()
    assert sign_in(email, PASSWORD, browser, ip) == 200
    browser.delete(f"{ACCOUNTS}/auth/session")
    return browser


@pytest.mark.promise("S7")
def test_twelve_wrong_passwords_do_not_lock_a_browser_out_that_was_signed_in(
    patient: Patient,
) -> None:
    owner = signed_out("ada@example.org")
    for _ in range(12):
        assert sign_in("ada@example.org", "guessed wrong") != 200
    assert sign_in("ada@example.org", PASSWORD) != 200, "a stranger is held off"
    assert sign_in("ada@example.org", PASSWORD, owner) == 200


@pytest.mark.promise("S7")
def test_nor_a_new_browser_in_a_network_from_which_it_was(patient: Patient) -> None:
    signed_out("ada@example.org", "203.0.113.7")
    for number in range(12):
        sign_in("ada@example.org", "guessed wrong", ip=f"198.51.100.{number}")
    assert sign_in("ada@example.org", PASSWORD, ip="198.51.100.99") != 200
    assert sign_in("ada@example.org", PASSWORD, ip="203.0.113.7") == 200


@pytest.mark.promise("S7")
def test_a_known_browser_guesses_no_more_often_than_a_stranger(patient: Patient) -> None:
    owner = signed_out("ada@example.org")
    for _ in range(5):
        assert sign_in("ada@example.org", "guessed wrong", owner) == 400
    assert sign_in("ada@example.org", PASSWORD, owner) != 200


@pytest.mark.promise("S7")
def test_a_browser_known_to_one_account_is_a_stranger_to_another(patient: Patient) -> None:
    make_patient("eve@example.org")
    eve = signed_out("eve@example.org")
    for _ in range(12):
        sign_in("ada@example.org", "guessed wrong", eve)
    assert sign_in("ada@example.org", PASSWORD, eve) != 200
    forged = Client()
    forged.cookies[settings.KNOWN_BROWSER_COOKIE] = "forged"
    assert sign_in("ada@example.org", PASSWORD, forged) != 200


@pytest.mark.promise("S7")
def test_codes_of_the_second_step_are_counted_by_the_account_alone() -> None:
    user = make_patient("ada@example.org").user
    add_second_factor(user)
    owner = Client()
    assert sign_in("ada@example.org", PASSWORD, owner) == 401
    for _ in range(12):
        sign_in("eve@example.org", "guessed wrong")
    code = {"code": totp.code(SECRET)}
    assert owner.post(f"{ACCOUNTS}/auth/2fa/authenticate", code, JSON).status_code == 200
