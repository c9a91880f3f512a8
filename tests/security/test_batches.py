"""Batches of good operations beside hostile ones, drawn by chance: the good ones are stored."""

import json
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from recovery.core.ids import named_id, uuid7
from recovery.sync import rows
from recovery.sync.registry import known_kind
from tests.security import hostile
from tests.security.counting import counted_into
from tests.security.generated import EXAMPLES, SEED
from tests.security.samples import filled
from tests.security.world import Person, person

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S4", "S5")]
JSON = "application/json"
KINDS = ("pain", "sleep", "symptom", "range_of_motion", "function_score", "medicine", "day_context")
BATCHES = EXAMPLES * 12
COUNTED: Counter[int] = Counter()
counted = counted_into(COUNTED)


@pytest.fixture(scope="module")
def ada(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Person]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield person("ada", "Praxis am Park")
        transaction.set_rollback(True)


def test_the_good_ones_of_any_batch_are_stored(ada: Person) -> None:
    dice = Random(SEED)
    ada.client.raise_request_exception = False
    for _ in range(BATCHES):
        point = transaction.savepoint()
        try:
            _send_one(ada, dice)
        finally:
            transaction.savepoint_rollback(point)


def _send_one(ada: Person, dice: Random) -> None:
    made = [_operation(ada, dice) for _ in range(dice.randrange(2, 7))]
    bad = set(dice.sample(range(len(made)), dice.randrange(1, len(made))))
    parts = [
        hostile.spoiled(each, dice) if n in bad else json.dumps(each).encode()
        for n, each in enumerate(made)
    ]
    # Cut short inside an operation nothing tells where the next one begins.
    if any(each.count(b"[" * 50_000) > each.count(b"]" * 50_000) for each in parts):
        return
    body = b'{"protocol": 1, "device": "%s", "operations": [%s]}' % (
        str(uuid7()).encode(),
        b", ".join(parts),
    )
    answer = ada.client.post("/api/v1/sync", body, JSON)
    COUNTED[answer.status_code] += 1
    assert answer.status_code == 200, (answer.content[:500], _said(parts, bad))
    results = answer.json()["results"]
    assert len(results) == len(made)
    for n, (each, result) in enumerate(zip(made, results, strict=True)):
        if n not in bad:
            assert result["id"] == each["id"]
            assert result["status"] == "applied", (result, _said(parts, bad))
            held = rows.read(known_kind(each["kind"]), ada.patient.id, [each["row"]])
            assert each["row"] in held, each


def _operation(ada: Person, dice: Random) -> dict[str, Any]:
    """A good operation that nobody has sent before."""
    kind = dice.choice(KINDS)
    day = f"19{dice.randrange(10, 99)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    values = filled(kind, ada.ids)
    values = {
        name: day if name in ("day", "night") else value
        for name, value in values.items()
        if name != "id"
    }
    pattern = known_kind(kind).key
    row = named_id(ada.patient.id, pattern.format(**values)) if pattern else uuid7()
    return {
        "id": str(uuid7()), "patient": str(ada.patient.id), "kind": kind, "row": str(row),
        "base": 0, "at": "2026-11-24T21:04:00+01:00", "set": values,
    }  # fmt: skip


def _said(parts: list[bytes], bad: set[int]) -> list[bytes]:
    return [parts[n][:600] for n in sorted(bad)]
