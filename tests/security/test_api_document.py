"""The API keeps to its document, whatever is sent: schemathesis with a patient's and a
clinician's session, in process and on a real database.

No failure of the server, no status that the document does not name, no body of another shape.
`make fuzz` sends at least 20,000 requests, the tests a few hundred.
"""

import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import requests
import schemathesis
from django.db import transaction
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from pytest_django import DjangoDbBlocker
from schemathesis.checks import not_a_server_error
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.rows import NOUNS
from tests.security.world import Person, person

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("RECOVERY_FUZZ_EXAMPLES", "3"))  # of each operation and account
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
MODES = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]
DOCUMENT = json.loads(
    json.dumps(SchemaGenerator().get_schema(request=None, public=True), default=str)
)
# The page of the document and the document itself are read by programs of others.
LEFT_OUT = {"schema_retrieve"}
COUNTED: Counter[int] = Counter()


def operations() -> list[str]:
    return sorted(
        f"{method.upper()} {path}"
        for path, methods in DOCUMENT["paths"].items()
        for method, operation in methods.items()
        if operation["operationId"] not in LEFT_OUT
    )


@pytest.fixture(scope="module", autouse=True)
def counted() -> Iterator[None]:
    yield
    print(f"\n{COUNTED.total()} requests, by status: {dict(sorted(COUNTED.items()))}")


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
@pytest.mark.parametrize("name", operations())
def test_the_api_keeps_to_its_document(
    name: str, who: str, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("celery.app.base.Celery.send_task", lambda *_, **__: None)
    schema = schemathesis.openapi.from_dict(DOCUMENT)
    method, path = name.split(" ")
    operation = schema[path][method]
    client = ada.client if who == "a patient" else ada.desk
    strategy = operation.as_strategy(generation_mode=MODES[0]) | operation.as_strategy(
        generation_mode=MODES[1]
    )

    @hypothesis.seed(EXAMPLES)
    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=strategy)
    def holds(case: Any) -> None:
        lead_to_a_row(case, ada)
        point = transaction.savepoint()
        try:
            response = send(client, case)
        finally:
            transaction.savepoint_rollback(point)
        COUNTED[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    holds()


def send(client: Client, case: Any) -> Response:
    """Send a case through the whole of Django, in process and in the transaction of the test."""
    wanted = requests.Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    body = wanted.body or b""
    client.raise_request_exception = False
    got = client.generic(
        wanted.method or "GET",
        wanted.path_url,
        body.encode() if isinstance(body, str) else body,
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


def lead_to_a_row(case: Any, ada: Person) -> None:
    """Mostly ask for what there is: a made-up id only ever meets “not found”."""
    kinds = {noun.route: noun.kind for noun in NOUNS}
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
