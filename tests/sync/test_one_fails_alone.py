"""One operation fails alone, whatever it is; the good ones beside it are stored."""

from typing import Any

import orjson
import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal.kinds.pain import Pain
from recovery.sync import registry
from tests.support.people import make_patient, signed_in
from tests.support.phone import Phone, add_knee, pain_id

pytestmark = pytest.mark.django_db
JSON = "application/json"
# A place in a good operation, the text that takes it, and what is said of it.
DEEP = "[" * 100_000 + "]" * 100_000
BAD = {
    "half a character": ('"rest"', r'"\ud83d"', "not_json", "context"),
    "half a character in its clock": ('"21:04"', r'"\udc00"', "not_json", "at"),
    "too deep": ('"rest"', DEEP, "too_deep", "context"),
    "too deep and cut short inside": ('"rest"', '{"a":' * 5000 + "1" + "}" * 5000, "too_deep", ""),
    "NaN": ('"score":3', '"score":NaN', "not_json", "score"),
    "a number of a thousand digits": ('"score":3', '"score":' + "9" * 1000, "invalid", "score"),
    "a number past the column": ('"score":3', f'"score":{2**62}', "invalid", "score"),
    "a day before the calendar of ours": ('"2026-11-24"', '"0001-01-01"', "invalid", "day"),
    "a day after it": ('"2026-11-24"', '"9999-12-31"', "invalid", "day"),
    "just before": ('"2026-11-24"', '"1899-12-31"', "invalid", "day"),
    "just after": ('"2026-11-24"', '"2201-01-01"', "invalid", "day"),
    "no day at all": ('"2026-11-24"', "7", "invalid", "day"),
    "a field twice": ('"score":3', '"score":3,"score":4', "invalid", "score"),
    "an unknown kind": ('"pain"', '"mood"', "unknown_kind", "kind"),
    "a kind that is none": ('"pain"', "[]", "invalid", "kind"),
    "a kind of a thousand letters": ('"pain"', f'"{"a" * 1000}"', "invalid", "kind"),
    "an unknown member": ('"base":0', '"base":0,"more":1', "invalid", ""),
    "a revision of before": ('"base":0', '"base":-1', "invalid", "base"),
    "a control character in its clock": ('"21:04"', r'"\u0000"', "invalid", "at"),
}  # fmt: skip


@pytest.fixture
def mine(patient: Patient) -> Client:
    return signed_in(patient.user)


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


def operation(phone: Phone, knee: Any, day: str) -> dict[str, Any]:
    values = {"injury": str(knee), "day": day, "context": "rest", "score": 3}
    return {
        "id": str(uuid7()), "patient": str(phone.patient.id), "kind": "pain",
        "row": str(pain_id(phone, knee, day)), "base": 0, "at": "21:04", "set": values,
    }  # fmt: skip


def send(client: Client, phone: Phone, *operations: str | bytes) -> Any:
    head = orjson.dumps({"protocol": 1, "device": str(phone.device)})[:-1]
    parts = [each if isinstance(each, bytes) else each.encode() for each in operations]
    body = head + b', "operations": [' + b", ".join(parts) + b"]}"
    return client.post("/api/v1/sync", body, JSON)


def text(operation: dict[str, Any]) -> str:
    return orjson.dumps(operation).decode()


@pytest.mark.promise("S4", "S5")
@pytest.mark.parametrize("what", BAD)
def test_the_good_ones_beside_a_bad_one_are_stored(
    what: str, patient: Patient, mine: Client
) -> None:
    phone = Phone(patient)
    knee = add_knee(phone)
    before, bad, after = (operation(phone, knee, f"2026-11-2{n}") for n in (3, 4, 5))
    place, taken, code, field = BAD[what]
    assert place in text(bad)
    answer = send(mine, phone, text(before), text(bad).replace(place, taken), text(after))
    assert answer.status_code == 200, answer.content
    results = answer.json()["results"]
    assert [each["id"] for each in results] == [before["id"], bad["id"], after["id"]]
    assert [each["status"] for each in results] == ["applied", "rejected", "applied"]
    assert results[1]["code"] == code
    assert not field or field in results[1]["fields"], results[1]
    assert results[1]["message"]
    assert sorted(map(str, Pain.objects.values_list("day", flat=True))) == [
        "2026-11-23",
        "2026-11-25",
    ]


@pytest.mark.promise("S4")
def test_a_batch_with_a_bad_one_is_no_longer_sent_once_its_results_are_known(
    patient: Patient, mine: Client
) -> None:
    """The phone parks what is rejected, so the same batch is never sent for ever."""
    phone = Phone(patient)
    bad = text(operation(phone, add_knee(phone), "2026-11-24")).replace('"rest"', r'"\ud83d"')
    assert [each["status"] for each in send(mine, phone, bad).json()["results"]] == ["rejected"]


@pytest.mark.promise("S4")
def test_bytes_that_are_no_text_fail_alone(patient: Patient, mine: Client) -> None:
    phone = Phone(patient)
    knee = add_knee(phone)
    good, bad = (operation(phone, knee, f"2026-11-2{n}") for n in (3, 4))
    answer = send(mine, phone, text(bad).encode().replace(b"rest", b"\xff\xfe"), text(good))
    assert [each["status"] for each in answer.json()["results"]] == ["rejected", "applied"]


@pytest.mark.promise("S4")
def test_an_operation_without_an_id_is_rejected_in_its_place(
    patient: Patient, mine: Client
) -> None:
    phone = Phone(patient)
    good = operation(phone, add_knee(phone), "2026-11-24")
    answer = send(mine, phone, "null", '{"id": "x"}', DEEP, text(good), "7")
    statuses = [each["status"] for each in answer.json()["results"]]
    assert statuses == ["rejected", "rejected", "rejected", "applied", "rejected"]


@pytest.mark.promise("S4")
@pytest.mark.parametrize(
    "error", [OverflowError, ValueError, KeyError, RecursionError, TypeError, UnicodeError]
)
@pytest.mark.parametrize("where", ["a rule", "what follows"])
def test_what_a_rule_or_a_consequence_stumbles_over_fails_alone(
    where: str,
    error: type[Exception],
    patient: Patient,
    mine: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    phone = Phone(patient)
    knee = add_knee(phone)
    good, bad, also = (operation(phone, knee, f"2026-11-2{n}") for n in (3, 4, 5))

    def check(before: Any, after: Any) -> dict[str, list[str]]:
        if after["day"] == "2026-11-24":
            raise error("2026-11-24")
        return {}

    def follower(patient_id: Any) -> list[Any]:
        if Pain.objects.filter(day="2026-11-24").exists():
            raise error("2026-11-24")
        return []

    if where == "a rule":
        kind = registry.known_kind("pain")
        monkeypatch.setitem(registry._kinds, "pain", _with(kind, check=check))
    else:
        monkeypatch.setitem(registry._followers, "pain", [follower])
    results = send(mine, phone, text(good), text(bad), text(also)).json()["results"]
    assert [each["status"] for each in results] == ["applied", "rejected", "applied"]
    assert results[1]["code"] == "cannot_be_stored"
    assert Pain.objects.count() == 2


def _with(kind: registry.Kind, **but: Any) -> registry.Kind:
    from dataclasses import replace

    return replace(kind, **but)


@pytest.mark.promise("S4")
def test_after_the_slow_way_a_phone_has_all_that_was_stored(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each operation takes a revision of its own then, and none is left out of what comes down."""
    phone, other = Phone(patient), Phone(patient)
    knee = add_knee(phone)
    operations = [
        phone.operation(
            "pain",
            pain_id(phone, knee, day),
            {"injury": str(knee), "day": day, "context": "rest", "score": 3},
        )
        for day in ("2026-11-23", "2026-11-24", "2026-11-25")
    ]

    def follower(patient_id: Any) -> list[Any]:
        if Pain.objects.filter(day="2026-11-24").exists():
            raise OverflowError
        return []

    monkeypatch.setitem(registry._followers, "pain", [follower])
    phone.sync(*operations)
    other.sync()
    days = [
        {row.values["day"] for (kind, _), row in each.rows.items() if kind == "pain"}
        for each in (phone, other)
    ]
    assert days == [{"2026-11-23", "2026-11-25"}] * 2


@pytest.mark.promise("S4")
def test_what_is_wrong_with_the_request_itself_is_said_of_the_request(
    patient: Patient, mine: Client
) -> None:
    deep = mine.post("/api/v1/sync", "[" * 100_000 + "]" * 100_000, JSON)
    assert (deep.status_code, deep.json()["code"]) == (400, "invalid")
    cut = mine.post("/api/v1/sync", '{"protocol": 1, "operations": [{"id', JSON)
    assert (cut.status_code, cut.json()["code"]) == (400, "not_json")
    many = ",".join(["{}"] * 201)
    body = f'{{"protocol": 1, "device": "{uuid7()}", "operations": [{many}]}}'
    answer = mine.post("/api/v1/sync", body, JSON)
    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"operations"})
