"""Codes that serve once, mails that nobody can have sent without end, addresses that are taken."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from recovery.core.errors import Invalid
from tests.support import totp
from tests.support.people import PASSWORD, make_patient, signed_in

pytestmark = [pytest.mark.django_db]
JSON = "application/json"
BASE = "/_allauth/browser/v1"


@pytest.mark.promise("S25")
@pytest.mark.django_db(transaction=True)
def test_the_code_that_set_an_authenticator_up_signs_nobody_in() -> None:
    person = make_patient("ada@example.org").user
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    client = Client()
    client.post(f"{BASE}/auth/login", {"email": person.email, "password": PASSWORD}, JSON)
    client.post(f"{BASE}/auth/reauthenticate", {"password": PASSWORD}, JSON)
    secret = client.get(f"{BASE}/account/authenticators/totp").json()["meta"]["secret"]
    code = totp.code(secret)
    enrolled = client.post(f"{BASE}/account/authenticators/totp", {"code": code}, JSON)
    assert enrolled.status_code == 200, enrolled.content
    assert Authenticator.objects.filter(user=person, type="totp").exists()
    thief = Client()
    thief.post(f"{BASE}/auth/login", {"email": person.email, "password": PASSWORD}, JSON)
    again = thief.post(f"{BASE}/auth/2fa/authenticate", {"code": code}, JSON)
    assert again.status_code == 400, again.content
    assert not thief.get("/api/v1/session").json()["user"]


@pytest.mark.promise("S25")
def test_an_address_gets_no_more_than_five_resets_an_hour_whoever_asks() -> None:
    """And the answers are the same whether there is an account or not."""
    make_patient("ada@example.org")

    def asked(email: str) -> list[tuple[int, bytes]]:
        found = []
        for n in range(7):
            client = Client(REMOTE_ADDR=f"10.{len(email)}.0.{n}")
            answer = client.post(f"{BASE}/auth/password/request", {"email": email}, JSON)
            found.append((answer.status_code, re.sub(rb"\d+ seconds?", b"a while", answer.content)))
        return found

    known, unknown = asked("ada@example.org"), asked("bob@example.org")
    assert known == unknown
    assert [status for status, _ in known] == [200] * 5 + [429] * 2
    for address in ("ada@example.org", "bob@example.org"):
        assert sum(address in each.to for each in mail.outbox) == 5


@pytest.mark.promise("S25")
def test_one_network_cannot_ask_for_many_addresses() -> None:
    client = Client()
    statuses = [
        client.post(f"{BASE}/auth/password/request", {"email": f"p{n}@a.example"}, JSON).status_code
        for n in range(31)
    ]
    assert statuses == [200] * 30 + [429]


@pytest.mark.promise("S4")
def test_making_an_address_primary_that_somebody_else_has_is_refused_with_a_reason() -> None:
    make_patient("eve@example.org")  # an account of the clinic's kind: no row of allauth's
    person = make_patient("ada@example.org").user
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    other = EmailAddress.objects.create(user=person, email="eve@example.org", verified=True)
    client = signed_in(person)
    client.raise_request_exception = False
    body = {"email": "eve@example.org", "primary": True}
    answer = client.patch(f"{BASE}/account/email", body, JSON)
    assert (answer.status_code, answer.json()["code"]) == (403, "one_address")
    with pytest.raises(Invalid) as refused:  # whichever way it comes to that
        other.set_as_primary()
    assert refused.value.code == "address_taken"
    person.refresh_from_db()
    assert person.email == "ada@example.org"
    assert EmailAddress.objects.get(user=person, primary=True).email == "ada@example.org"
