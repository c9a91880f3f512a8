"""What stands on every answer, and how long browsers and sessions keep things."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import pytest
import time_machine
from csp.decorators import csp_update
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from config import caching
from config.middleware import DefaultHeadersMiddleware, PolicyMiddleware

SESSION = "/_allauth/browser/v1/auth/session"
AUTHENTICATION = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.mark.parametrize("path", ["/static/trust.css", "/nowhere.png", "/api/v1/nowhere", SESSION])
@pytest.mark.django_db
def test_every_answer_carries_the_strict_policy(client: Client, path: str) -> None:
    policy = client.get(path).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.promise("S23")
@pytest.mark.parametrize(
    "path",
    ["/", "/static/trust.css", "/api/v1/nowhere", "/api/v1/session", "/api/v1/schema/", SESSION,
     "/healthz", "/metrics", "/admin/", "/privacy/"],
)  # fmt: skip
@pytest.mark.django_db
def test_every_answer_says_what_a_browser_may_do_with_it(client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert "camera=()" in headers["Permissions-Policy"]
    assert "accelerometer=(self)" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    if path.startswith(DefaultHeadersMiddleware.PROGRAMS):
        assert headers["Cache-Control"]


def test_a_view_can_widen_the_policy_for_itself_alone() -> None:
    @csp_update({"style-src": ["'unsafe-inline'"]})
    def documented(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    def plain(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    policies = [
        PolicyMiddleware(view)(RequestFactory().get("/")).headers["Content-Security-Policy"]
        for view in (plain, documented, plain)
    ]
    assert "style-src 'unsafe-inline'" in policies[1]
    assert policies[0] == policies[2]
    assert "unsafe" not in policies[0]


@pytest.mark.django_db
def test_an_answer_to_head_has_no_body_and_the_length_of_the_body(client: Client) -> None:
    asked, got = client.head(SESSION), client.get(SESSION)
    assert asked.content == b""
    assert asked.headers["Content-Length"] == str(len(got.content))


@pytest.mark.parametrize(
    ("url", "immutable"),
    [
        ("/assets/index-DiwrgTda.js", True),
        ("/assets/clinic-B1_x-2aB.css", True),
        ("/sw.js", False),
        ("/index.html", False),
        ("/manifest.webmanifest", False),
        ("/icons/icon-192.png", False),
    ],
)
def test_only_hashed_names_are_kept_for_ever(url: str, immutable: bool) -> None:
    headers = {"Cache-Control": "as it was"}
    caching.revalidate(headers, "unused", url)
    assert caching.is_immutable("unused", url) is immutable
    assert headers["Cache-Control"] == ("as it was" if immutable else "no-cache")


def test_the_front_end_answers_for_its_own_addresses(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.DIST = tmp_path
    assert client.get("/trends").status_code == 503  # not built: said plainly
    (tmp_path / "index.html").write_text("<!doctype html>")
    answer = client.get("/patients/1/trends")
    assert b"".join(answer) == b"<!doctype html>"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert client.get("/assets/gone.js").status_code == 404
    assert client.post("/trends").status_code == 405


def test_the_trust_page_is_there_only_with_a_local_authority(client: Client) -> None:
    assert client.get("/trust/").status_code == 404
    assert client.get("/trust/ca.crt").status_code == 404


@cache
def evening() -> datetime:
    """Return eight o'clock of the evening before."""
    return datetime.now(UTC).replace(hour=20) - timedelta(days=1)


@pytest.fixture
def signed_in(client: Client) -> Client:
    user = get_user_model().objects.create_user("anna@example.org", "a long password")
    with time_machine.travel(evening(), tick=False):
        client.force_login(user, backend=AUTHENTICATION)
        client.get(SESSION)
    return client


def cookie_after(client: Client, *, days: int) -> str | None:
    """When the cookie that this request sets runs out, or None when it sets none."""
    client.cookies["kept"] = "so that only new cookies are looked at"
    with time_machine.travel(evening() + timedelta(days=days), tick=False):
        morsel = client.get(SESSION).cookies.get("sessionid")
    return morsel["expires"] if morsel else None


def lasts(client: Client, *, day: int) -> int:
    """How many days the cookie that is set on this day lasts."""
    expires = parsedate_to_datetime(cookie_after(client, days=day) or "")
    return round((expires - evening() - timedelta(days=day)) / timedelta(days=1))


EPOCH = "Thu, 01 Jan 1970 00:00:00 GMT"  # of a cookie that the answer takes away


@pytest.mark.django_db
@pytest.mark.promise("S18")
def test_a_session_in_use_is_lengthened_once_a_day_until_its_end(signed_in: Client) -> None:
    assert cookie_after(signed_in, days=0) is None
    assert lasts(signed_in, day=1) == 90
    assert cookie_after(signed_in, days=1) is None
    assert lasts(signed_in, day=80) == 90
    for day in range(160, 400, 80):
        assert lasts(signed_in, day=day) == min(90, 400 - day)
    assert cookie_after(signed_in, days=399) is not None
    assert cookie_after(signed_in, days=400) == EPOCH


@pytest.mark.django_db
@pytest.mark.promise("S18")
def test_a_session_that_nobody_uses_for_ninety_days_has_ended(signed_in: Client) -> None:
    assert cookie_after(signed_in, days=91) == EPOCH
