"""Budgets by account and route: in the document, across processes, far from an evening."""

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import get_resolver
from pytest_django import Settings

from api.core import budgets, counting
from api.core.budgets import Budget
from api.core.document import api_document
from api.core.schema import routes_by_path
from recovery.accounts.models import Patient
from recovery.core.errors import TooMany
from recovery.imports.accepted import IMPORTS
from recovery.reminders.services import MOST_SUBSCRIPTIONS
from tests.support.answers import is_a_failure
from tests.support.installation import ROOT
from tests.support.people import make_patient, signed_in

pytestmark = pytest.mark.services

NOON = datetime(2026, 11, 24, 12, 0, 10, tzinfo=UTC)
ACCOUNTS = "_allauth/"
SIGN_UP = "/_allauth/browser/v1/auth/signup"
SYNC = {
    "protocol": 1, "device": "0198c2d5-0000-7000-8000-000000000001", "epoch": None, "cursor": None,
    "operations": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def operations() -> dict[tuple[str, str], dict]:
    """Every operation of the API document, by its method and route."""
    paths = api_document()["paths"]
    routes = routes_by_path()
    return {
        (method.upper(), routes[path]): operation
        for path, methods in paths.items()
        for method, operation in methods.items()
    }


@pytest.mark.promise("S6")
def test_the_document_names_the_budget_of_every_operation(operations: dict) -> None:
    for (method, route), operation in operations.items():
        budget = budgets.budget_of(method, route)
        assert operation["x-budget"]["most"] == budget.most, route
        assert operation["x-budget"]["seconds"] == budget.seconds
        assert "Retry-After" in operation["responses"]["429"]["headers"]


@pytest.mark.promise("S6")
def test_the_document_names_the_budgets_of_allauths_routes() -> None:
    told = api_document()["x-budgets-of-accounts"]
    budgets_of = {(each["method"], each["path"]): each["budgets"] for each in told}
    day = {"most": 300, "seconds": 86_400, "unit": "requests", "by": "network"}
    for path in ("signup", "webauthn/signup"):
        assert day in budgets_of["POST", f"/_allauth/browser/v1/auth/{path}"]
    there_are = {route for route, _ in routes_of_allauth()}
    assert {route for _, route in budgets.OF_ACCOUNTS} <= there_are | PASSKEY_SIGN_UP


# Only with mail is there an address for it.
PASSKEY_SIGN_UP = {"_allauth/browser/v1/auth/webauthn/signup"}


def routes_of_allauth() -> list[tuple[str, object]]:
    """Every route of allauth, as `urlpatterns` names it, and what answers it."""

    def walk(patterns: list, above: str) -> list[tuple[str, object]]:
        found: list[tuple[str, object]] = []
        for each in patterns:
            route = above + str(each.pattern)
            inner = getattr(each, "url_patterns", None)
            found += [(route, each.callback)] if inner is None else walk(inner, route)
        return found

    return [each for each in walk(get_resolver().url_patterns, "") if each[0].startswith(ACCOUNTS)]


@pytest.mark.promise("S6")
def test_a_practice_of_fifty_signs_up_in_an_hour_and_a_network_cannot_do_so_all_day(
    db: None,
) -> None:
    def sign_up(number: int, network: str = "192.0.2.1") -> HttpResponse:
        body = {"email": f"p{number}@example.org", "password": "a"}  # refused, and counted
        return Client(REMOTE_ADDR=network).post(SIGN_UP, body, content_type="application/json")

    with time_machine.travel(NOON, tick=False) as clock:
        hour = [sign_up(number).status_code for number in range(120)]
        assert set(hour) == {400}, "two tries of everybody"
        refused = sign_up(120)
        is_a_failure(refused, 429, "too_many")
        assert refused.headers["Retry-After"] == "3591"
        assert sign_up(121, "192.0.2.2").status_code == 400, "another network is not shut out"
        day: list[int] = []
        for _ in range(3):
            clock.shift(timedelta(hours=1))
            day += [sign_up(number).status_code for number in range(120)]
    assert day.count(400) == 300 - 120


@pytest.mark.promise("S6")
def test_every_route_of_allauth_says_when_to_come_again(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = Budget("none", 0, 60)
    for name in ("READ", "WRITE"):
        monkeypatch.setattr(budgets, name, none)
    monkeypatch.setattr(budgets, "OF_ACCOUNTS", dict.fromkeys(budgets.OF_ACCOUNTS, (none,)))
    for route, _ in routes_of_allauth():
        if "phone" in route:
            continue  # nobody signs in by telephone
        for method in ("get", "post", "put", "patch", "delete"):
            answer = getattr(Client(), method)(f"/{route}", {}, content_type="application/json")
            is_a_failure(answer, 429, "too_many")
            assert int(answer.headers["Retry-After"]) <= 61


def test_the_table_names_routes_that_there_are(operations: dict) -> None:
    undocumented = {("GET", "schema/")}
    assert {*budgets.BUDGETS, *budgets.BESIDES, *budgets.AT_A_TIME} - undocumented <= set(
        operations
    )


@pytest.mark.promise("S6")
def test_the_document_says_how_many_browsers_and_how_many_bytes(operations: dict) -> None:
    told = operations["POST", "patients/<uuid:patient>/push-subscriptions/"]["x-budget"]
    assert told["at_a_time"] == MOST_SUBSCRIPTIONS == 20
    told = operations["POST", "patients/<uuid:patient>/imports/"]["x-budget"]
    assert told["besides"]["unit"] == "bytes"
    # Of the largest file one a day, and a half.
    largest = max(each.most_bytes for each in IMPORTS.values())
    assert told["besides"]["most"] < 2 * largest <= 8 * 2**30
    assert told["most"] <= 12


@pytest.mark.promise("S6")
def test_beyond_its_budget_a_route_answers_when_to_come_again(
    mine: Client, patient: Patient
) -> None:
    path = f"/api/v1/patients/{patient.id}/report/?language=en"
    with time_machine.travel(NOON, tick=False):
        statuses = [mine.get(path).status_code for _ in range(12)]
        refused = mine.get(path)
        assert mine.get(f"/api/v1/patients/{patient.id}/").status_code == 200, "others are open"
        other = make_patient("eve@example.org")
        theirs = signed_in(other.user).get(f"/api/v1/patients/{other.id}/report/?language=en")
    assert set(statuses) == {200}
    is_a_failure(refused, 429, "too_many")
    assert refused.json()["message"] == "Too many requests. Try again in 51 seconds."
    assert refused.headers["Retry-After"] == "51"
    assert theirs.status_code == 200, "another account has a budget of its own"
    with time_machine.travel(NOON + timedelta(seconds=51), tick=False):
        assert mine.get(path).status_code == 200


@pytest.mark.promise("S6")
@pytest.mark.parametrize("name", ["READ", "WRITE"])
def test_every_other_route_has_a_budget_too(
    mine: Client, patient: Patient, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(budgets, name, Budget(name, 1, 60))
    with time_machine.travel(NOON, tick=False):
        for refused in (False, True):
            if name == "READ":
                answer = mine.get("/api/v1/care-links/")
            else:
                answer = mine.patch(
                    f"/api/v1/patients/{patient.id}/", {}, content_type="application/json"
                )
            assert (answer.status_code == 429) is refused


def test_an_evening_of_a_household_comes_nowhere_near(db: None) -> None:
    """Four phones at one table: each opens the app, logs sixty things and syncs after each."""
    with time_machine.travel(NOON, tick=False):
        for number in range(4):
            phone = signed_in(make_patient(f"{number}@example.org").user)
            assert phone.get("/api/v1/session").status_code == 200
            for _ in range(60):
                answer = phone.post("/api/v1/sync", SYNC, content_type="application/json")
                assert answer.status_code == 200


@pytest.mark.promise("S6")
def test_who_is_not_signed_in_is_counted_by_address(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budgets, "READ", Budget("read", 2, 60))

    def ask(address: str, **more: str) -> int:
        return Client().get("/api/v1/session", REMOTE_ADDR=address, **more).status_code

    with time_machine.travel(NOON, tick=False):
        assert [ask("192.0.2.1") for _ in range(3)] == [200, 200, 429]
        # Anybody can send this header; nobody of ours stands in front.
        assert ask("192.0.2.1", HTTP_X_FORWARDED_FOR="198.51.100.1") == 429
        assert ask("192.0.2.2") == 200


def test_our_own_proxies_say_where_a_request_comes_from(settings: Settings) -> None:
    def network(address: str, passed_on: str = "") -> str:
        request = HttpRequest()
        request.META = {"REMOTE_ADDR": address, "HTTP_X_FORWARDED_FOR": passed_on}
        return budgets.network_of(request)

    assert network("127.0.0.1", "198.51.100.1") == "127.0.0.1"
    settings.TRUSTED_PROXIES = 1
    assert network("127.0.0.1", "made up, 198.51.100.1") == "198.51.100.1"
    assert network("127.0.0.1") == "127.0.0.1"
    settings.TRUSTED_PROXIES = 2
    assert network("127.0.0.1", "made up, 198.51.100.1, 10.0.0.2") == "198.51.100.1"
    assert network("127.0.0.1", "10.0.0.2") == "127.0.0.1"
    settings.TRUSTED_PROXIES = 0
    assert network("2001:db8::1") == network("2001:db8::ffff:1")
    assert network("2001:db8::1") != network("2001:db8:0:1::1")
    assert network("::ffff:192.0.2.1") == "192.0.2.1"
    assert network("") == "unknown"


@pytest.mark.promise("S6")
def test_a_count_holds_across_processes() -> None:
    key = f"test:{uuid4()}"
    script = (
        "import django; django.setup(); from api.core import counting\n"
        f"for _ in range(200): counting.add({key!r}, 1, seconds=60)"
    )
    command = [sys.executable, "-c", script]
    both = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [each.wait(60) for each in both] == [0, 0]
    assert counting.add(key, 1, seconds=60) == 401


@pytest.mark.promise("S6")
def test_a_day_of_uploads_has_an_end_and_what_did_not_come_is_given_back() -> None:
    budget = Budget("test_bytes", 100, 86_400, "bytes")
    who = str(uuid4())
    give_back = budgets.spend_returnable(budget, who, 80)
    with pytest.raises(TooMany):
        budgets.spend_returnable(budget, who, 30)
    give_back(50)
    budgets.spend_returnable(budget, who, 70)


@pytest.mark.promise("S6")
def test_imports_are_counted_in_bytes(
    mine: Client, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "api.imports.views.IMPORT_BYTES", Budget("import_bytes", 50, 86_400, "bytes")
    )

    def send(size: int) -> int:
        path = f"/api/v1/patients/{patient.id}/imports/?kind=journal"
        body = b"x" * size
        return mine.post(path, body, content_type="application/octet-stream").status_code

    assert [send(20) for _ in range(3)] == [202, 202, 429]


def test_where_counting_fails_nobody_is_refused(
    mine: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise counting.sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(counting, "_add_in_file", broken)
    monkeypatch.setattr(counting, "_add_in_redis", broken)
    monkeypatch.setattr(budgets, "READ", Budget("read", 0, 60))
    assert mine.get("/api/v1/care-links/").status_code == 200
    assert counting.pausing["until"] > time.monotonic()


def test_an_operator_can_widen_all_budgets_or_have_none(
    mine: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    monkeypatch.setattr(budgets, "READ", Budget("read", 1, 60))
    with time_machine.travel(NOON, tick=False):
        settings.BUDGET_SCALE = 2
        assert [mine.get("/api/v1/care-links/").status_code for _ in range(3)] == [200, 200, 429]
        settings.BUDGET_SCALE = 0
        assert mine.get("/api/v1/care-links/").status_code == 200
