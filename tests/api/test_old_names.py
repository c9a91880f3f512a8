"""The addresses of release 0.1.0 lead on to those of today, for one release."""

from typing import Any

import pytest
from django.test import Client

from api.core.document import api_document
from recovery.core.ids import uuid7
from recovery.sync.registry import Kind, kinds
from tests.security.world import Person, person
from tests.support.people import make_patient

pytestmark = pytest.mark.django_db
JSON = "application/json"
MOVED = [kind for kind in kinds() if kind.old_route]
OLD_NAMES = {
    "range_of_motion": "ranges-of-motion",
    "pain": "pains",
    "sleep": "sleeps",
    "day_context": "day-contexts",
    "function_score": "function-scores",
    "measuring_plan": "measuring-plans",
}


@pytest.fixture
def ada() -> Person:
    return person("ada", "Praxis am Park")


def test_every_old_name_is_led_on() -> None:
    assert {kind.name: kind.old_route for kind in MOVED} == OLD_NAMES


@pytest.mark.parametrize("kind", MOVED, ids=lambda kind: kind.name)
def test_method_query_and_body_are_kept(ada: Person, kind: Kind) -> None:
    old, new = f"{ada.base}/{kind.old_route}/", f"{ada.base}/{kind.route}/"
    row = f"{ada.ids[kind.name]}/"
    for method, path in (
        ("get", "?from=2026-11-01&cursor="),
        ("post", ""),
        ("get", row),
        ("patch", row),
        ("delete", row),
    ):
        answer = ada.client.generic(method.upper(), f"{old}{path}", "{}", JSON)
        assert (answer.status_code, answer["Location"]) == (308, f"{new}{path}"), method


def test_a_client_that_follows_reads_and_writes_as_before(ada: Person) -> None:
    path = f"{ada.base}/pains/"
    listed = ada.client.get(path, {"from": "2000-01-01"}, follow=True)
    assert listed.redirect_chain[0][1] == 308
    assert {row["id"] for row in listed.json()["results"]} == {
        ada.ids["pain"], ada.unshared["pain"],
    }  # fmt: skip
    made = ada.client.patch(f"{path}{ada.ids['pain']}/", {"score": 1}, JSON, follow=True)
    assert (made.status_code, made.json()["score"]) == (200, 1)


def test_the_token_is_asked_for_at_the_new_address() -> None:
    patient = make_patient("ada@example.org")
    client = Client(enforce_csrf_checks=True)
    client.force_login(patient.user)
    path = f"/api/v1/patients/{patient.id}/sleeps/"
    values = {"night": "2026-11-20", "quality": 6}
    refused = client.post(path, values, JSON, follow=True)
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf")
    token = client.get("/api/v1/session").cookies["csrftoken"].value
    made = client.post(path, values, JSON, headers={"X-CSRFToken": token}, follow=True)
    assert made.status_code == 201


def test_a_redirect_reveals_nothing(ada: Person) -> None:
    """Whose record it is and what is in it is asked where it leads to."""
    for patient in (ada.patient.id, uuid7()):
        path = f"/api/v1/patients/{patient}/pains/"
        answer = Client().get(path)
        assert (answer.status_code, answer.content) == (308, b"")
        assert Client().get(answer["Location"]).status_code == 401


def test_the_document_says_that_they_are_deprecated() -> None:
    paths: dict[str, Any] = api_document()["paths"]
    for kind in MOVED:
        for end in ("", "{row}/"):
            place = "/api/v1/patients/{patient}"
            old = paths[f"{place}/{kind.old_route}/{end}"]
            new = paths[f"{place}/{kind.route}/{end}"]
            assert old.keys() == new.keys()
            assert all(each["deprecated"] and "308" in each["responses"] for each in old.values())
            assert not any(each.get("deprecated") for each in new.values())
