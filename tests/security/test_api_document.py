"""The API keeps to its document, whatever is sent: schemathesis with a patient's and a
clinician's session, in process and on a real database.

No failure of the server, no status that the document does not name, no body of another shape. Every
third request holds a value that no schema would draw (`hostile.py`). `make fuzz` sends at least
30,000 requests, the tests a few hundred, the same ones every time.
"""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker
from schemathesis.checks import not_a_server_error
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.sync.nouns import NOUNS
from tests.security import hostile
from tests.security.counting import counted_into
from tests.security.generated import document, for_each_case, operations
from tests.security.world import Person, person
from tests.support.installation import ROOT

pytestmark = pytest.mark.django_db
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
DOCUMENT = document()
COUNTED: Counter[int] = Counter()
counted = counted_into(COUNTED)


@pytest.fixture(scope="module")
def ada(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Person]:
    """One world for all operations; what a request does to it is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield person("ada", "Praxis am Park")
        transaction.set_rollback(True)


def test_every_operation_names_its_failures() -> None:
    silent = [
        operation["operationId"]
        for methods in DOCUMENT["paths"].values()
        for operation in methods.values()
        if not {"400", "401", "403"} <= set(operation["responses"])
    ]
    assert silent == []


@pytest.mark.parametrize("who", ["a patient", "a clinician"])
@pytest.mark.parametrize("name", operations(DOCUMENT))
def test_the_api_keeps_to_its_document(
    name: str, who: str, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("celery.app.base.Celery.send_task", lambda *_, **__: None)
    client = ada.client if who == "a patient" else ada.desk

    def holds(case: Any) -> None:
        lead_to_a_row(case, ada)
        point = transaction.savepoint()
        try:
            response = send(client, case)
        finally:
            transaction.savepoint_rollback(point)
        COUNTED[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    for_each_case(DOCUMENT, name, holds)


def test_what_is_sent_in_ci_is_no_matter_of_luck() -> None:
    """Neither the order of a set nor the words of a module that is imported change a case."""

    def sent(order_of_sets: str, *imported: str) -> str:
        kept = {name: value for name, value in os.environ.items() if "FUZZ" not in name}
        command = [sys.executable, "-m", "tests.security.generated", *imported]
        environment = {**kept, "PYTHONHASHSEED": order_of_sets}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert sent("1") == sent("2", "tests.support.course", "recovery.operations.demo_course")


def send(client: Client, case: Any) -> Response:
    """Send a case through the whole of Django, in process and in the transaction of the test."""
    wanted = requests.Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    body, address = as_hostile(case, wanted)
    client.raise_request_exception = False
    got = client.generic(
        wanted.method or "GET",
        address,
        body,
        content_type=wanted.headers.pop("Content-Type", "application/octet-stream"),
        headers={
            name: value if isinstance(value, str) else value.decode("latin-1")
            for name, value in wanted.headers.items()
            if name.lower() not in ("cookie", "content-length")
        },
    )
    return Response(
        status_code=got.status_code,
        headers={name: [value] for name, value in got.headers.items()},
        content=b"".join(got) if got.streaming else got.content,
        request=wanted,
        elapsed=0,
        verify=False,
    )


def as_hostile(case: Any, wanted: requests.PreparedRequest) -> tuple[bytes, str]:
    """Return body and address, every third time with a value that no schema would draw."""
    body, address = wanted.body or b"", wanted.path_url
    plain = body.encode() if isinstance(body, str) else body
    dice = random.Random(f"{plain!r}{address}")
    if dice.random() < 0.66:
        return plain, address
    if isinstance(case.body, dict | list) and case.media_type == "application/json":
        plain = hostile.spoiled(json.loads(plain), dice)
    return plain, hostile.spoiled_address(address, dice)


def lead_to_a_row(case: Any, ada: Person) -> None:
    """Mostly ask for what there is: a made-up id only ever meets “not found”."""
    kinds = {noun.route: noun.name for noun in NOUNS}
    noun = next((kind for route, kind in kinds.items() if f"/{route}/" in case.path), "")
    known = {
        "patient": str(ada.patient.id), "link": str(ada.link.id), "token": ada.token,
        "row": ada.ids.get(noun), "browser": ada.ids["browser"],
        "invitation": ada.ids["colleague" if "colleagues" in case.path else "invitation"],
    }  # fmt: skip
    dice = random.Random(repr(case.path_parameters))
    for name in case.path_parameters or {}:
        if known.get(name) and dice.random() < 0.8:
            case.path_parameters[name] = known[name]
    if isinstance(case.body, dict) and dice.random() < 0.8:
        for name in ("injury", "supplement", "regimen"):
            if name in case.body:
                case.body[name] = ada.ids[name]
