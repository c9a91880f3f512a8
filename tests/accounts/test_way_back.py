"""An address that somebody else changed comes back, and everything that came with it goes."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from recovery.accounts import way_back
from recovery.accounts.models import Session, User
from tests.support.people import (
    PASSWORD,
    add_second_factor,
    by_cookie_alone,
    make_patient,
    signed_in,
)

pytestmark = pytest.mark.django_db
ACCOUNTS = "/_allauth/browser/v1"
BACK = "/api/v1/account/address-back/"
JSON = "application/json"
OLD, NEW = "ada@example.org", "eve@example.org"


@pytest.fixture
def changed() -> tuple[User, str, Client]:
    """An account whose thief replaced the address and added an app; the way back; their browser."""
    user = make_patient(OLD).user
    thief = signed_in(user)
    link = way_back.open_way(user_id=user.pk, old=OLD)
    user.email = NEW
    user.save()
    EmailAddress.objects.create(user=user, email=NEW, primary=True, verified=True)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    return user, link.rpartition("/")[2], thief


def taken_back(token: str) -> Any:
    return Client().post(BACK, {"token": token}, JSON)


@pytest.mark.promise("S17")
def test_the_owner_takes_the_address_back_and_sets_a_new_password(
    changed: tuple[User, str, Client],
) -> None:
    user, token, thief = changed
    answer = taken_back(token)
    assert answer.status_code == 200, answer.content
    user.refresh_from_db()
    assert user.email == OLD
    assert [each.email for each in EmailAddress.objects.all()] == [OLD]
    assert not Authenticator.objects.exists(), "what was added since opens nothing"
    assert not Session.objects.filter(user=user).exists()
    assert thief.get("/api/v1/browsers/").status_code == 401
    assert not user.has_usable_password()
    wanted = {"key": answer.json()["reset_key"], "password": "quite another horse 44"}
    Client().post(f"{ACCOUNTS}/auth/password/reset", wanted, JSON)
    user.refresh_from_db()
    assert user.check_password("quite another horse 44")


@pytest.mark.promise("S17")
def test_the_way_back_works_once_for_seven_days(changed: tuple[User, str, Client]) -> None:
    _, token, _ = changed
    assert taken_back("guessed").status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert taken_back(token).status_code == 404
    assert taken_back(token).status_code == 200
    assert taken_back(token).status_code == 404


@pytest.mark.promise("S17")
def test_it_reaches_past_a_second_change_and_ends_that_ones_way_back(
    changed: tuple[User, str, Client],
) -> None:
    user, token, _ = changed
    later = way_back.open_way(user_id=user.pk, old=NEW).rpartition("/")[2]
    user.email = "third@example.org"
    user.save()
    assert taken_back(token).status_code == 200
    assert taken_back(later).status_code == 404
    user.refresh_from_db()
    assert user.email == OLD


@pytest.mark.promise("S17")
def test_nobody_else_gets_the_old_address_meanwhile(changed: tuple[User, str, Client]) -> None:
    account = {"email": OLD, "password": "quite another horse 44"}
    refused = Client().post(f"{ACCOUNTS}/auth/signup", account, JSON)
    assert refused.status_code == 400, refused.content
    assert not User.objects.filter(email=OLD).exists()


@pytest.mark.promise("S17")
def test_with_a_cookie_alone_the_address_stays_and_with_proof_the_old_one_is_told(
    settings: Settings, mailoutbox: list[Any]
) -> None:
    settings.EMAIL_HOST = "smtp.example.org"
    user = make_patient(OLD).user
    EmailAddress.objects.create(user=user, email=OLD, primary=True, verified=True)
    thief = by_cookie_alone(user)
    asked = {"email": NEW}
    assert thief.post(f"{ACCOUNTS}/account/email", asked, JSON).status_code == 403
    assert thief.post(f"{ACCOUNTS}/auth/reauthenticate", {"password": PASSWORD}, JSON)
    thief.post(f"{ACCOUNTS}/account/email", asked, JSON)
    user.refresh_from_db()
    assert user.email == OLD, "the new one is confirmed first"
    assert [each.to for each in mail.outbox] in ([[NEW]], [])


@pytest.mark.promise("S17")
def test_an_address_that_the_operator_changes_is_told_with_a_way_back(
    settings: Settings, mailoutbox: list[Any]
) -> None:
    settings.EMAIL_HOST = "smtp.example.org"
    user = make_patient(OLD).user
    call_command("set_address", str(user.pk), NEW)
    (told,) = mail.outbox
    assert told.to == [OLD]
    assert NEW in told.body
    (token,) = re.findall(r"/address-back/([\w-]+)", told.body)
    assert taken_back(token).status_code == 200
    user.refresh_from_db()
    assert user.email == OLD


@pytest.mark.promise("S17")
def test_the_operator_cannot_give_an_address_away_that_can_be_taken_back(
    changed: tuple[User, str, Client],
) -> None:
    other = make_patient("other@example.org").user
    with pytest.raises(CommandError, match="take this address back"):
        call_command("set_address", str(other.pk), OLD)
    other.refresh_from_db()
    assert other.email == "other@example.org"


@pytest.mark.promise("S17")
def test_the_operation_pages_change_no_address(settings: Settings) -> None:
    """So that there is no third door beside the app and the command, which both tell."""
    staff = User.objects.create_superuser("ops@example.org", PASSWORD)
    add_second_factor(staff)
    user = make_patient(OLD).user
    page = f"/admin/recovery/user/{user.pk}/change/"
    assert signed_in(staff).get(page).status_code == 200
    assert signed_in(staff).post(page, {"email": NEW}).status_code == 403
    user.refresh_from_db()
    assert user.email == OLD
