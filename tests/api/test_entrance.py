"""Getting in: with mail and without, by invitation, and what is kept until it is answered."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, User
from recovery.sharing import services
from recovery.sharing.models import CareLink, Invitation
from tests.support.mail_server import MailServer, mail_server
from tests.support.people import PASSWORD, add_second_factor, make_clinician, signed_in

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"
JSON = "application/json"
ADA = "ada@example.org"


@pytest.fixture
def mails(settings: Any) -> Iterator[MailServer]:
    """A mail server, and the settings that `EMAIL_URL` makes."""
    with mail_server() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
        settings.ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
        settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
        yield running


@pytest.fixture
def jo(db: None) -> Clinician:
    return make_clinician("jo@example.org")


def sign_up(client: Client, email: str = ADA, **more: str) -> Any:
    wanted = {"email": email, "password": PASSWORD, **more}
    return client.post(f"{ACCOUNTS}/auth/signup", wanted, JSON)


def sign_in(client: Client, email: str = ADA) -> Any:
    wanted = {"email": email, "password": PASSWORD}
    return client.post(f"{ACCOUNTS}/auth/login", wanted, JSON)


def session(client: Client) -> Any:
    return client.get("/api/v1/session").json()


def agree(client: Client) -> None:
    version = session(client)["privacy"]["version"]
    client.post("/api/v1/privacy/consents/", {"version": version}, JSON)


def prove(client: Client) -> None:
    client.post(f"{ACCOUNTS}/auth/reauthenticate", {"password": PASSWORD}, JSON)


def give_code(client: Client, code: str) -> int:
    return client.post(f"{ACCOUNTS}/auth/email/verify", {"key": code}, JSON).status_code


@pytest.mark.promise("P14")
def test_who_came_before_there_was_mail_is_asked_at_the_next_sign_in_and_let_in(
    mails: MailServer,
) -> None:
    User.objects.create_user(ADA, PASSWORD)
    client = Client()
    assert sign_in(client).status_code == 401
    assert session(client)["pending"] == {"id": "verify_email", "email": ADA, "types": []}
    assert give_code(client, mails.wait(ADA).code) == 200
    assert session(client)["user"]["email"] == ADA
    other = Client()
    assert sign_in(other).status_code == 200


@pytest.mark.promise("P14")
def test_who_is_signed_in_when_mail_comes_stays_so_and_may_add_a_factor(mails: MailServer) -> None:
    client = Client()
    user = User.objects.create_user(ADA, PASSWORD)
    client = signed_in(user)
    assert session(client)["user"]["email"] == ADA
    prove(client)
    answer = client.get(f"{ACCOUNTS}/account/authenticators/totp")
    assert answer.status_code == 404
    assert "secret" in answer.json()["meta"]


@pytest.mark.promise("P14")
def test_without_mail_nobody_is_asked() -> None:
    assert sign_up(Client()).status_code == 200
    assert sign_in(Client()).status_code == 200


@pytest.mark.promise("P14")
def test_an_address_that_has_an_account_is_told_by_mail_alone(mails: MailServer) -> None:
    User.objects.create_user(ADA, PASSWORD)
    known, new = Client(), Client()
    answers = [sign_up(known), sign_up(new, "bea@example.org")]
    assert [each.status_code for each in answers] == [401, 401]
    assert session(known)["pending"]["id"] == session(new)["pending"]["id"]
    assert mails.wait(ADA).subject == "You have an account at Recovery"


@pytest.mark.promise("P14", "S4")
def test_a_code_that_is_guessed_right_for_an_address_with_an_account_is_a_wrong_one(
    mails: MailServer,
) -> None:
    User.objects.create_user(ADA, PASSWORD)
    client = Client()
    sign_up(client)
    made = client.session["account_email_verification_code"]["code"]
    answer = client.post(f"{ACCOUNTS}/auth/email/verify", {"key": made}, JSON)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "incorrect_code"
    assert session(client)["user"] is None


@pytest.mark.promise("P14")
def test_a_code_is_over_after_the_ten_minutes_that_its_mail_names(
    mails: MailServer, time_machine: Any
) -> None:
    client = Client()
    sign_up(client)
    letter = mails.wait(ADA)
    code = letter.code
    assert "10 minutes" in letter.text
    assert session(client)["entrance"]["code_minutes"] == 10
    time_machine.move_to(timezone.now() + timedelta(minutes=10, seconds=5), tick=True)
    assert give_code(client, code) == 409
    assert session(client)["pending"] is None


@pytest.mark.promise("P14")
def test_a_mail_server_that_is_away_is_no_failure_of_the_server_and_is_told(
    mails: MailServer,
) -> None:
    mails.refuses = True
    client = Client()
    assert sign_up(client).status_code == 401
    found = session(client)
    assert (found["pending"]["id"], found["mail_failed"]) == ("verify_email", True)


@pytest.mark.promise("D15")
def test_a_mail_speaks_the_language_of_its_person(mails: MailServer) -> None:
    client = Client(headers={"Accept-Language": "de"})
    sign_up(client)
    assert mails.wait(ADA).subject.startswith("Ihr Code für Recovery")
    Client().post(f"{ACCOUNTS}/auth/password/request", {"email": ADA}, JSON)
    assert mails.wait(ADA, 2).subject == "Neues Passwort wählen"


@pytest.mark.promise("D15")
def test_by_invitation_only_an_invited_address_signs_up(jo: Clinician, settings: Any) -> None:
    settings.SIGN_UP = "invited"
    _, token = services.invite(clinician=jo, email=ADA)
    refused = [
        sign_up(Client()),
        sign_up(Client(), invitation="x" * 22),
        sign_up(Client(), "bea@example.org", invitation=token),
        # Who has an account is told to nobody who was not invited.
        sign_up(Client(), "jo@example.org"),
    ]
    for answer in refused:
        assert answer.status_code == 400
        assert [each["code"] for each in answer.json()["errors"]] == ["invitation_needed"]
    assert sign_up(Client(), invitation=token).status_code == 200


@pytest.mark.promise("D15")
def test_closed_sign_up_is_refused_with_a_reason(jo: Clinician, settings: Any) -> None:
    settings.SIGN_UP = "closed"
    _, token = services.invite(clinician=jo, email=ADA)
    client = Client()
    answer = sign_up(client, invitation=token)
    assert answer.status_code == 400
    assert [each["code"] for each in answer.json()["errors"]] == ["sign_up_closed"]
    assert session(client)["entrance"]["sign_up"] == "closed"
    assert not User.objects.filter(email=ADA).exists()


@pytest.mark.promise("D15")
@pytest.mark.parametrize(
    ("host", "is_open"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("192.168.1.20", False),
        ("recovery.example.org", False),
    ],
)
def test_sign_up_is_open_on_this_machine_alone(host: str, is_open: bool) -> None:
    from config import env

    assert env.is_loopback(host) is is_open


@pytest.mark.promise("P16")
def test_an_invitation_is_kept_by_the_account_on_whatever_device(jo: Clinician) -> None:
    invitation, token = services.invite(clinician=jo, email=ADA)
    assert sign_up(Client(), invitation=token).status_code == 200
    other = Client()
    sign_in(other)
    kept = session(other)["invitation"]
    assert kept == str(invitation.id)
    assert other.get(f"/api/v1/invitations/{kept}/").json()["clinician"] == jo.name
    agree(other)
    prove(other)
    answer = other.post(f"/api/v1/invitations/{kept}/", CONSENT, JSON)
    assert answer.status_code == 201, answer.json()
    assert CareLink.objects.get().clinician == jo
    assert session(other)["invitation"] == ""


CONSENT = {
    "injuries": [],
    "share_sleep": True,
    "share_supplements": True,
    "share_symptoms": True,
    "share_notes": False,
}


@pytest.mark.promise("P16")
def test_an_invitation_opened_while_signed_in_is_kept_until_it_is_answered(jo: Clinician) -> None:
    _, token = services.invite(clinician=jo, email=ADA)
    client = Client()
    sign_up(client)
    assert session(client)["invitation"] == ""
    assert client.put(f"/api/v1/invitations/{token}/kept/").status_code == 204
    assert session(client)["invitation"]
    assert client.delete(f"/api/v1/invitations/{token}/kept/").status_code == 204
    assert session(client)["invitation"] == ""
    assert client.get(f"/api/v1/invitations/{token}/").status_code == 200


@pytest.mark.promise("P16")
def test_the_id_of_an_invitation_opens_it_for_nobody_else(jo: Clinician) -> None:
    invitation, token = services.invite(clinician=jo, email=ADA)
    sign_up(Client(), invitation=token)
    bea = Client()
    sign_up(bea, "bea@example.org")
    for client in (bea, Client()):
        assert client.get(f"/api/v1/invitations/{invitation.id}/").status_code == 404
    # Whoever has the link of somebody else keeps nothing by it.
    assert bea.put(f"/api/v1/invitations/{token}/kept/").status_code == 204
    assert Invitation.objects.get().kept_by.email == ADA
    assert session(bea)["invitation"] == ""


def test_an_address_is_not_confirmed_by_naming_it(jo: Clinician) -> None:
    """Without mail anybody can sign up with an address: the link is still needed."""
    services.invite(clinician=jo, email=ADA)
    client = Client()
    sign_up(client)
    assert session(client)["invitation"] == ""


def test_a_proven_address_needs_no_link(jo: Clinician, mails: MailServer) -> None:
    invitation, _ = services.invite(clinician=jo, email=ADA)
    client = Client()
    sign_up(client)
    give_code(client, mails.wait(ADA).code)
    assert session(client)["invitation"] == str(invitation.id)


@pytest.mark.promise("D15")
def test_an_invitation_is_mailed_where_there_is_mail(jo: Clinician, mails: MailServer) -> None:
    client = signed_in(jo.user)
    made = client.post("/api/v1/clinic/invitations/", {"email": ADA}, JSON).json()
    assert made["mailed"] is True
    letter = mails.wait(ADA)
    assert letter.link == made["link"]
    joining = client.post("/api/v1/clinic/colleagues/", {"email": "al@example.org"}, JSON).json()
    assert mails.wait("al@example.org").link == joining["link"]


def test_without_mail_an_invitation_is_a_link_alone(jo: Clinician) -> None:
    made = signed_in(jo.user).post("/api/v1/clinic/invitations/", {"email": ADA}, JSON).json()
    assert made["mailed"] is False


@pytest.mark.promise("D13")
def test_an_operator_is_told_to_be_one() -> None:
    user = User.objects.create_superuser("ops@example.org", PASSWORD)
    client = signed_in(user)
    found = session(client)["user"]
    assert (found["operator"], found["has_second_factor"]) == (True, False)
    add_second_factor(user)
    assert session(client)["user"]["has_second_factor"] is True


def test_without_mail_another_address_takes_the_place_of_the_old_one() -> None:
    client = Client()
    sign_up(client)
    prove(client)
    answer = client.post(f"{ACCOUNTS}/account/email", {"email": "new@example.org"}, JSON)
    assert answer.status_code == 200
    assert [each["email"] for each in answer.json()["data"]] == ["new@example.org"]
    assert session(client)["user"]["email"] == "new@example.org"
    assert sign_in(Client(), "new@example.org").status_code == 200
    assert sign_in(Client()).status_code == 400
