"""Every failure speaks JSON in one shape, and nothing fails by what it contains."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import path
from pytest_django import Settings

from config import urls as real
from config.urls import handler400, handler403, handler404, handler500  # noqa: F401
from recovery.accounts.models import Patient
from tests.security.generated import document
from tests.support.answers import ALLAUTH
from tests.support.people import make_patient, signed_in

pytestmark = pytest.mark.django_db
JSON = "application/json"
HTTPS = {"SECURE_SSL_REDIRECT": True}
DEEP = "[" * 100_000 + "]" * 100_000
HOSTILE = {
    "too deep": '{"x": ' + DEEP + "}",
    "only deep": DEEP,
    "deep and never closed": "[" * 100_000,
    "half a character": r'{"email": "a\ud83d@example.org", "password": "\ud83d", "name": "\udc00"}',
    "half a character in a name": r'{"\ud83d": 1}',
    "a number of a thousand digits": '{"email": ' + "9" * 5000 + "}",
    "a number without an end": '{"email": 1e999}',
    "NaN": '{"email": NaN, "code": Infinity}',
    "a name twice": '{"email": "a@example.org", "email": "b@example.org"}',
    "bytes that are no text": b'{"email": "\xff\xfe"}',
    "two bytes a character": '{"email": "a"}'.encode("utf-16"),
    "nothing but a word": "null",
    "a list": "[]",
    "cut short": '{"email": "a',
    "NUL": r'{"email": "\u0000", "password": "\u0000", "code": "\u0000", "key": "\u0000"}',
    "other types": '{"email": {}, "password": [], "code": true, "key": 1.5, "name": {"a": []}}',
    "a credential that is none": '{"name": "x", "credential": {"id": 1, "response": []}}',
}


def fails(request: Any) -> None:
    raise RuntimeError("a bug")


urlpatterns = [path("api/v1/bug", fails), path("_allauth/bug", fails), *real.urlpatterns]


@pytest.fixture(autouse=True)
def without_budgets(settings: Settings) -> None:
    """What is asked here in a minute is more than anybody may."""
    settings.BUDGET_SCALE = 0


@pytest.fixture
def anybody() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def mine(patient: Patient) -> Client:
    client = signed_in(patient.user)
    client.raise_request_exception = False
    return client


def is_our_shape(answer: Any, status: int, code: str) -> None:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == JSON
    body = answer.json()
    assert set(body) == {"code", "message", "fields"}
    assert (body["code"], bool(body["message"])) == (code, True)


@pytest.mark.promise("S4")
@override_settings(ROOT_URLCONF=__name__)
def test_a_bug_of_ours_is_answered_in_one_shape_too(anybody: Client) -> None:
    is_our_shape(anybody.get("/api/v1/bug"), 500, "server_error")
    is_our_shape(anybody.get("/_allauth/bug"), 500, "server_error")


@pytest.mark.promise("S4")
def test_what_django_refuses_by_itself_is_answered_in_one_shape(
    anybody: Client, mine: Client
) -> None:
    for path_ in ("/api/", "/api/v2/x", "/fhir/", "/fhir/Patient", "/_allauth/", "/api/v1/x"):
        is_our_shape(anybody.get(path_), 404, "not_found")
    is_our_shape(anybody.get("/api/v1/session", headers={"host": "a_b!"}), 400, "unknown_host")
    is_our_shape(
        anybody.get("/_allauth/browser/v1/config", headers={"host": "evil.example"}),
        400,
        "unknown_host",
    )
    is_our_shape(anybody.delete("/_allauth/browser/v1/config"), 405, "method_not_allowed")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = mine.cookies
    is_our_shape(strict.post("/_allauth/browser/v1/auth/login", "{}", JSON), 403, "csrf")
    is_our_shape(strict.post("/api/v1/qr/", "{}", JSON), 403, "csrf")


@pytest.mark.promise("S4")
def test_a_body_past_the_limit_is_told_its_size(anybody: Client, mine: Client) -> None:
    body = '{"text": "' + "a" * (3 * 1024 * 1024) + '"}'
    is_our_shape(mine.post("/api/v1/qr/", body, JSON), 413, "too_large")
    login = "/_allauth/browser/v1/auth/login"
    is_our_shape(anybody.post(login, body, JSON), 413, "too_large")


@pytest.mark.promise("S4")
@override_settings(**HTTPS)
def test_plain_http_is_redirected_to_https_without_a_page(anybody: Client) -> None:
    answer = anybody.get("/api/v1/session")
    assert answer.status_code == 301
    assert "html" not in answer.headers.get("Content-Type", "")


@pytest.mark.promise("S4")
@pytest.mark.parametrize("charset", ["zlib", "utf-7", "utf-16", "idna", "undefined", "base64"])
def test_another_character_set_is_refused(charset: str, mine: Client) -> None:
    kind = f"application/json; charset={charset}"
    answer = mine.generic("POST", "/api/v1/qr/?from=%ff", b'{"text": "a"}', content_type=kind)
    is_our_shape(answer, 415, "unsupported_media_type")


@pytest.mark.promise("S4")
@pytest.mark.parametrize("what", HOSTILE)
def test_no_body_makes_an_account_route_fail(what: str, anybody: Client, mine: Client) -> None:
    for client in (anybody, mine):
        for method, paths in ALLAUTH.items():
            for each in paths:
                address = f"/_allauth/browser/v1/{each}"
                body = HOSTILE[what]
                answer = client.generic(method, address, body, content_type=JSON)
                assert answer.status_code < 500, (method, each, answer.content)
                assert answer.headers["Content-Type"] == JSON, (method, each)


@pytest.mark.promise("S4")
@pytest.mark.parametrize("what", HOSTILE)
def test_no_body_makes_the_api_fail(what: str, patient: Patient, mine: Client) -> None:
    for method, address in writes(patient):
        answer = mine.generic(method, address, HOSTILE[what], content_type=JSON)
        assert answer.status_code < 500, (method, address, answer.content)
        if answer.content:
            assert answer.headers["Content-Type"] == JSON, (method, address)


@pytest.mark.promise("S4")
@pytest.mark.parametrize("text", ["%00", "%ff", "%ed%a0%bd", "%F0%9F", "a" * 3000, "../" * 9])
def test_no_path_makes_the_api_fail(text: str, patient: Patient, mine: Client) -> None:
    ids = {"patient": str(patient.id)}
    for name, methods in DOCUMENT["paths"].items():
        for method in methods:
            filled = name
            for parameter in _places(name):
                filled = filled.replace(f"{{{parameter}}}", ids.get(parameter, text))
            query = "&".join(f"{each}={text}" for each in QUERIES)
            answer = mine.generic(method.upper(), f"{filled}?{query}", "{}", content_type=JSON)
            assert answer.status_code < 500, (method, filled, answer.status_code)


@pytest.mark.promise("S4")
@pytest.mark.parametrize("cookie", [r'"\000\000\000\000\000\000\000\000"', r'"\377"', "é" * 9])
def test_no_cookie_makes_the_api_fail(cookie: str, anybody: Client, patient: Patient) -> None:
    series = f"/api/v1/patients/{patient.id}/series/?kind=pain"
    for address in ("/api/v1/session", series, "/_allauth/browser/v1/auth/session"):
        answer = anybody.get(address, headers={"cookie": f"sessionid={cookie}; csrftoken={cookie}"})
        assert answer.status_code < 500, (address, answer.content)


DOCUMENT = document()
QUERIES = ("from", "to", "injury", "cursor", "kind", "language", "regimen", "since", "version")


def _places(name: str) -> list[str]:
    return [part.split("}")[0] for part in name.split("{")[1:]]


def writes(patient: Patient) -> Iterator[tuple[str, str]]:
    """Every write of the API document, with the patient's own id and made-up others."""
    for name, methods in DOCUMENT["paths"].items():
        filled = name.replace("{patient}", str(patient.id))
        for parameter in _places(filled):
            filled = filled.replace(f"{{{parameter}}}", "01a21f55-6750-74e0-8e94-644f7783db58")
        for method in methods:
            if method != "get" and not filled.endswith("/account/deletion/"):
                yield method.upper(), filled


@pytest.mark.promise("S4")
@pytest.mark.parametrize("method", ["TRACE", "POST", "DELETE", "BREW"])
@pytest.mark.parametrize("path", ["docs/", "schema/", "session"])
def test_what_an_address_does_not_do_is_told_in_one_shape_by_pages_too(
    method: str, path: str, anybody: Client
) -> None:
    refused = anybody.generic(method, f"/api/v1/{path}")
    assert (refused.status_code, refused.headers["Content-Type"]) == (405, "application/json")
    assert refused.json()["code"] == "method_not_allowed"
    assert refused.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_page_of_the_api_is_still_a_page(anybody: Client) -> None:
    assert b"<html" in anybody.get("/api/v1/docs/").content
