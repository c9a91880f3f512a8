"""What is sent to the accounts' doors: whatever is wrong with it is told, and by its field."""

import json
import logging
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from pytest_django import Settings

from recovery.accounts.models import User
from tests.support.answers import is_a_failure
from tests.support.people import PASSWORD, make_clinician, make_patient, signed_in
from tests.support.race import at_once

AUTH = "/_allauth/browser/v1/auth"
CHANGE = "/_allauth/browser/v1/account/email"
JSON = "application/json"
ADA = "ada@example.org"
LABEL = "b" * 60
# What no address is, or is not here.
NO_ADDRESS = {
    "NUL": "a\x00da@example.org",
    "half a character": "\ud800@example.org",
    "10,000 characters": "a" * 10_000 + "@example.org",
    "more than a row takes": "a" * 64 + "@" + ".".join([LABEL] * 4) + ".org",
    "a turned direction": "ada@exam\u202eple.org",
    "a break of lines": "ada@exam\u2028ple.org",
    "a joiner that nobody sees": "ada@exam\u200dple.org",
    "a control character in quotes": '"a\x01da"@example.org',
    "a list": ["ada@example.org"],
}
TWINS = ("ADA@EXAMPLE.ORG", "Ada@example.Org", " ada@example.org ")


def fields_of(answer: Any) -> set[str]:
    """The fields that a refusal names, in our shape or in allauth's."""
    found = answer.json()
    return set(found.get("fields", ())) | {each["param"] for each in found.get("errors", ())}


def send(client: Client, path: str, **body: Any) -> Any:
    client.raise_request_exception = False
    return client.post(path, json.dumps(body), JSON)


@pytest.mark.django_db
@pytest.mark.promise("S4", "S25")
@pytest.mark.parametrize("email", NO_ADDRESS.values(), ids=NO_ADDRESS)
def test_a_strange_address_is_refused_by_its_name(
    email: Any, caplog: pytest.LogCaptureFixture
) -> None:
    signed = signed_in(make_patient(ADA).user)
    answers = [
        send(Client(), f"{AUTH}/signup", email=email, password=PASSWORD),
        send(Client(), f"{AUTH}/login", email=email, password=PASSWORD),
        send(Client(), f"{AUTH}/password/request", email=email),
        send(signed, CHANGE, email=email),
    ]
    login = answers.pop(1)  # an address too long for a row is none that anybody has
    assert (login.status_code, bool(fields_of(login))) == (400, True)
    assert [(each.status_code, fields_of(each)) for each in answers] == [(400, {"email"})] * 3
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []
    assert User.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.promise("S4")
@pytest.mark.parametrize("email", TWINS)
def test_the_same_address_in_other_letters_is_the_same_address(email: str) -> None:
    make_patient(ADA)
    refused = send(Client(), f"{AUTH}/signup", email=email, password=PASSWORD)
    assert (refused.status_code, fields_of(refused)) == (400, {"email"})
    other = make_patient("eve@example.org").user
    refused = send(signed_in(other), CHANGE, email=email)
    assert (refused.status_code, fields_of(refused)) == (400, {"email"})
    assert not EmailAddress.objects.filter(user=other, email__iexact=ADA).exists()
    assert send(Client(), f"{AUTH}/login", email=email, password=PASSWORD).status_code == 200


@pytest.mark.django_db
@pytest.mark.promise("S4")
@pytest.mark.parametrize("password", ["horse\x00 77 long", "horse \ud83d 77 long"])
def test_a_password_that_cannot_be_read_is_refused_by_its_name(password: str) -> None:
    refused = send(Client(), f"{AUTH}/signup", email=ADA, password=password)
    assert (refused.status_code, fields_of(refused)) == (400, {"password"})


@pytest.mark.django_db
@pytest.mark.promise("S4")
def test_what_is_no_answer_of_a_passkey_is_refused_by_its_name(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for path in (f"{AUTH}/webauthn/login", f"{AUTH}/webauthn/reauthenticate"):
        client = signed_in(make_patient(f"{path[-5:]}@example.org").user)
        browser = Client() if path.endswith("login") else client
        browser.get(path)
        refused = send(browser, path, credential={"id": "x"})
        is_a_failure(refused, 400, "invalid", "credential")
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.promise("S4")
@pytest.mark.parametrize("_", range(4))
def test_of_two_who_sign_up_with_one_address_at_once_one_hears_that_it_is_taken(
    _: int, caplog: pytest.LogCaptureFixture
) -> None:
    def sign_up(email: str) -> Any:
        return send(Client(), f"{AUTH}/signup", email=email, password=PASSWORD)

    answers = at_once(*(lambda each=each: sign_up(each) for each in (ADA, ADA.upper()) * 2))
    refused = [each for each in answers if each.status_code != 200]
    assert len(refused) == 3
    assert [(each.status_code, fields_of(each)) for each in refused] == [(400, {"email"})] * 3
    assert User.objects.filter(email=ADA).count() == 1
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.promise("S4")
def test_of_two_who_change_to_one_address_at_once_one_hears_that_it_is_taken(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    assert not settings.EMAIL_HOST, "without mail the change is done at once"
    people = [signed_in(make_patient(f"{name}@example.org").user) for name in "abcd"]
    answers = at_once(*(lambda each=each: send(each, CHANGE, email=ADA) for each in people))
    refused = [each for each in answers if each.status_code != 200]
    assert len(refused) == 3
    assert [(each.status_code, fields_of(each)) for each in refused] == [(400, {"email"})] * 3
    assert User.objects.filter(email=ADA).count() == 1
    assert EmailAddress.objects.filter(email=ADA).count() == 1, "who was refused has none"
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


@pytest.mark.django_db
def test_an_account_that_is_no_patient_chooses_its_language() -> None:
    user = make_clinician("jo@example.org", "Clinic").user
    client = signed_in(user)
    assert client.get("/api/v1/session").json()["user"]["language"] == ""
    path = "/api/v1/account/language/"
    assert client.put(path, {"language": "de"}, content_type=JSON).status_code == 204
    assert client.get("/api/v1/session").json()["user"]["language"] == "de"
    refused = client.put(path, {"language": "xx"}, content_type=JSON)
    assert (refused.status_code, set(refused.json()["fields"])) == (400, {"language"})
    assert refused.json()["message"] == "Bitte prüfen Sie diese Felder."
    assert Client().put(path, {"language": "de"}, content_type=JSON).status_code in (401, 403)


@pytest.mark.django_db
def test_signing_in_from_another_browser_leaves_the_chosen_language() -> None:
    user = make_clinician("jo@example.org", "Clinic").user
    User.objects.filter(pk=user.pk).update(language="de")
    client = Client(headers={"Accept-Language": "en"})
    send(client, f"{AUTH}/login", email=user.email, password=PASSWORD)
    user.refresh_from_db()
    assert user.language == "de"
