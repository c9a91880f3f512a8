"""No patient is shown to a clinician who came in by a password alone."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.sharing.models import CareLink
from tests.support import totp
from tests.support.answers import is_a_failure
from tests.support.people import PASSWORD, SECRET, signed_in

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"
JSON = "application/json"


def without_factor(clinician: Clinician) -> None:
    Authenticator.objects.filter(user=clinician.user).delete()


def is_refused(answer) -> None:
    assert answer.status_code == 403, answer.content
    assert answer.json()["code"] == "second_factor_needed"


def test_without_one_nothing_of_a_patient_is_shown(
    patient: Patient, clinician: Clinician, desk: Client, link: CareLink, knee: str
) -> None:
    without_factor(clinician)
    base = f"/api/v1/patients/{patient.id}"
    for path in (
        f"{base}/series/?kind=pain",
        f"{base}/pain-scores/",
        f"{base}/injuries/{knee}/",
        f"{base}/safety/",
        "/api/v1/caseload/",
        "/api/v1/clinic/",
        "/api/v1/clinic/invitations/",
    ):
        is_refused(desk.get(path))
    is_refused(desk.post(f"{base}/pain-scores/", {}, JSON))
    is_refused(desk.post("/api/v1/clinic/invitations/", {"email": "x@example.org"}, JSON))
    assert not patient.access_records.exists()
    assert desk.get("/api/v1/session").json()["user"]["clinician"]["has_second_factor"] is False


def test_recovery_codes_alone_are_no_second_factor(
    patient: Patient, clinician: Clinician, desk: Client, link: CareLink
) -> None:
    Authenticator.objects.filter(user=clinician.user).update(type="recovery_codes")
    is_refused(desk.get(f"/api/v1/patients/{patient.id}/pain-scores/"))


def test_whom_a_clinician_may_not_see_at_all_stays_unknown(
    patient: Patient, clinician: Clinician, desk: Client
) -> None:
    without_factor(clinician)
    assert desk.get(f"/api/v1/patients/{patient.id}/pain-scores/").status_code == 404


def test_a_patients_own_account_needs_none(patient: Patient, mine: Client, knee: str) -> None:
    assert mine.get(f"/api/v1/patients/{patient.id}/pain-scores/").status_code == 200


def test_the_check_costs_no_statement(patient: Patient, desk: Client, link: CareLink) -> None:
    path = f"/api/v1/patients/{patient.id}/series/?kind=pain"
    assert desk.get(path).status_code == 200  # the look is recorded
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert desk.get(path).status_code == 200
    said = [each["sql"] for each in asked if "SAVEPOINT" not in each["sql"]]
    assert len(said) <= 4, said  # who asks, what they may see, the rows, the look


def enrol(client: Client) -> str:
    """Set up an authenticator app as the screen does; its secret."""
    path = f"{ACCOUNTS}/account/authenticators/totp"
    client.post(f"{ACCOUNTS}/auth/reauthenticate", {"password": PASSWORD}, JSON)
    secret = client.get(path).json()["meta"]["secret"]
    assert client.post(path, {"code": totp.code(secret)}, JSON).status_code == 200
    return secret


def test_an_app_set_up_on_the_screen_opens_the_desk(
    patient: Patient, clinician: Clinician, desk: Client, link: CareLink
) -> None:
    without_factor(clinician)
    enrol(desk)
    assert desk.get("/api/v1/caseload/").status_code == 200


def test_setting_one_up_asks_for_the_password_again(clinician: Clinician, desk: Client) -> None:
    without_factor(clinician)
    path = f"{ACCOUNTS}/account/authenticators/totp"
    secret = desk.get(path).json()["meta"]["secret"]
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        code = {"code": totp.code(secret)}
        is_a_failure(desk.post(path, code, JSON), 403, "reauthentication_needed", "methods")
    assert not Authenticator.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_browser_that_came_in_by_the_password_alone_comes_in_again(
    clinician: Clinician, desk: Client
) -> None:
    without_factor(clinician)
    elsewhere = signed_in(clinician.user)
    enrol(desk)
    assert elsewhere.get("/api/v1/caseload/").status_code == 401
    assert desk.get("/api/v1/caseload/").status_code == 200


def guess(code: str) -> int:
    client = Client()
    credentials = {"email": "jo@example.org", "password": PASSWORD}
    assert client.post(f"{ACCOUNTS}/auth/login", credentials, JSON).status_code == 401
    return client.post(f"{ACCOUNTS}/auth/2fa/authenticate", {"code": code}, JSON).status_code


@pytest.mark.parametrize("period", [-1, 0, 1])
def test_a_code_holds_a_period_before_and_after_its_own(clinician: Clinician, period: int) -> None:
    assert guess(totp.code(SECRET, ahead=period)) == 200


@pytest.mark.parametrize("period", [-2, 2])
def test_a_code_of_a_minute_ago_or_ahead_is_refused(clinician: Clinician, period: int) -> None:
    assert guess(totp.code(SECRET, ahead=period)) == 400


def test_a_code_is_used_up_for_as_long_as_it_holds(clinician: Clinician) -> None:
    now = timezone.now()
    period_starts = now - timedelta(seconds=now.timestamp() % totp.PERIOD)
    with time_machine.travel(period_starts, tick=False) as clock:
        code = totp.code(SECRET, ahead=1)
        assert guess(code) == 200
        for _ in range(5):
            clock.shift(timedelta(seconds=17))
            assert guess(code) == 400


def test_the_next_code_signs_in_right_after_the_app_is_set_up(
    clinician: Clinician, desk: Client
) -> None:
    without_factor(clinician)
    secret = enrol(desk)
    assert guess(totp.code(secret, ahead=1)) == 200


def test_the_password_alone_does_not_sign_in_and_a_code_works_once(clinician: Clinician) -> None:
    code = totp.code(SECRET)
    for expected in (200, 400):
        client = Client()
        credentials = {"email": "jo@example.org", "password": PASSWORD}
        assert client.post(f"{ACCOUNTS}/auth/login", credentials, JSON).status_code == 401
        assert client.get("/api/v1/caseload/").status_code == 401
        answer = client.post(f"{ACCOUNTS}/auth/2fa/authenticate", {"code": code}, JSON)
        assert answer.status_code == expected
