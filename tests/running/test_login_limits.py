"""Guessing is counted over all web processes, and a restart of one forgets nothing."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import redis

from tests.faults.phone import PASSWORD, Phone
from tests.running.site import Site
from tests.services import free_port, throwaway_services
from tests.support import totp

LOGIN = "/_allauth/browser/v1/auth/login"
AGAIN = "/_allauth/browser/v1/auth/reauthenticate"
CODE = "/_allauth/browser/v1/auth/2fa/authenticate"
TOTP = "/_allauth/browser/v1/account/authenticators/totp"
PROXY = {"RECOVERY_TRUSTED_PROXIES": "1"}
GUESSES = 5  # of one account in five minutes, see ACCOUNT_RATE_LIMITS
TOO_MANY = "too_many_login_attempts"


@pytest.fixture(params=["embedded", "PostgreSQL and Redis"])
def first(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """One of two web processes, on the default of `make run` or on what compose has."""
    site = Site(tmp_path / "var", more=PROXY)
    with ExitStack() as stack:
        if request.param != "embedded":
            services = stack.enter_context(throwaway_services())
            more = {**PROXY, "REDIS_URL": services.redis_url}
            site = replace(site, database_url=services.database_url, more=more)
        site.prepare()
        yield site


class Guesser(Phone):
    """Somebody at an address of their own, so that only limits by account can stop them."""

    def __init__(self, site: Site, email: str) -> None:
        self.installation, self.cookies, self.email = site, {}, email
        self.move()

    def move(self) -> None:
        self.address = f"2001:db8:{uuid4().int % 0x10000:x}::1"

    def guess(self, password: str, site: Site) -> str:
        """Sign in at one of the processes; return what it said of it."""
        self.installation = site
        self.move()
        return said(self.ask("POST", LOGIN, {"email": self.email, "password": password}))

    def guess_code(self, code: str, site: Site) -> str:
        self.installation = site
        self.move()
        return said(self.ask("POST", CODE, {"code": code}))


def said(answer: tuple[int, dict]) -> str:
    status, body = answer
    if status == 200:
        return "signed in"
    errors = body.get("errors") or [{"code": f"http_{status}"}]
    return errors[0]["code"]


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_guesses_at_one_process_count_at_the_other_and_after_a_restart(first: Site) -> None:
    second = replace(first, port=free_port())
    with first.serving():
        ada, eve = account(first), account(first)
        secret = add_app(ada)
        with second.serving():
            # A password, guessed here and there.
            guesser = Guesser(first, email_of(eve))
            for number in range(GUESSES):
                where = (first, second)[number % 2]
                assert guesser.guess("guessed wrong", where) == "email_password_mismatch"
            assert guesser.guess(PASSWORD, second) == TOO_MANY
            assert guesser.guess(PASSWORD, first) == TOO_MANY
            # The code of the second step likewise.
            knows = Guesser(first, email_of(ada))
            assert knows.guess(PASSWORD, first) == "http_401"
            for number in range(GUESSES):
                where = (first, second)[number % 2]
                wrong = other_than(totp.code(secret))
                assert knows.guess_code(wrong, where) == "incorrect_code"
            assert knows.guess_code(totp.code(secret, ahead=1), first) == TOO_MANY
            assert knows.guess_code(totp.code(secret, ahead=1), second) == TOO_MANY
        with second.serving():
            assert guesser.guess(PASSWORD, second) == TOO_MANY, "a restart forgets no guess"
            assert knows.guess_code(totp.code(secret, ahead=1), second) == TOO_MANY
            # It was the limit and no outage: somebody else comes in.
            assert Guesser(second, email_of(account(first))).guess(PASSWORD, second) == "signed in"
    forget(first)
    with first.serving():
        assert guesser.guess(PASSWORD, first) == "signed in", (
            "only the count of tries kept them out"
        )


def account(site: Site) -> Phone:
    return Phone(site)


def email_of(phone: Phone) -> str:
    return phone.session()["user"]["email"]


def add_app(phone: Phone) -> str:
    """Add an authenticator app to an account; return its secret."""
    assert phone.ask("POST", AGAIN, {"password": PASSWORD})[0] == 200
    status, found = phone.ask("GET", TOTP)
    assert status == 404, found
    secret = found["meta"]["secret"]
    status, answer = phone.ask("POST", TOTP, {"code": totp.code(secret)})
    assert status == 200, answer
    return secret


def forget(site: Site) -> None:
    """Empty where the counts are kept."""
    if "REDIS_URL" in site.more:
        with closing(redis.Redis.from_url(site.more["REDIS_URL"])) as kept:
            kept.flushdb()
        with psycopg.connect(site.database_url) as database:
            tables = "SELECT count(*) FROM pg_tables WHERE tablename = 'recovery_cache'"
            assert database.execute(tables).fetchone() == (0,), "it is Redis that counts"
    else:
        site.manage("shell", "-c", "from django.core.cache import cache; cache.clear()")
