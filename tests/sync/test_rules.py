"""Rules of the forms hold at the server too: for a phone's sync and over REST, naming the field."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import named_id, uuid7
from recovery.journal.kinds.function_score import FunctionScore
from recovery.journal.kinds.injury import Injury
from tests.security.samples import BY_CLINICIAN, filled
from tests.security.world import NOUN_OF, share
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import KNEE, Phone, add_knee

pytestmark = pytest.mark.django_db
JSON = "application/json"
ACTIVITIES = json.loads((Path(__file__).parents[1] / "cases" / "activities.json").read_text())


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def phone(patient: Patient) -> Phone:
    return Phone(patient)


@pytest.fixture
def mine(patient: Patient) -> Client:
    return signed_in(patient.user)


def score(phone: Phone, injury: Any, activity: str, day: str = "2026-11-01", row: Any = None):
    values = {"injury": str(injury), "day": day, "activity": activity, "score": 4}
    return phone.operation("function_score", row or uuid7(), values)


def statuses(answer) -> list[str]:
    return [each.status for each in answer.results]


# --- Five activities ------------------------------------------------------------------------------


@pytest.mark.parametrize("case", ACTIVITIES["cases"], ids=lambda case: str(case["held"]))
def test_an_injury_has_at_most_five_activities(case: dict, phone: Phone, mine: Client) -> None:
    """The cases that the desk's form keeps to as well."""
    knee = add_knee(phone)
    days = [f"2026-10-{day:02}" for day in range(1, 6)]
    held = [score(phone, knee, name, day) for name, day in zip(case["held"], days, strict=False)]
    phone.sync(*held)
    by_sync = phone.sync(score(phone, knee, case["activity"])).results[0]
    values = {"injury": str(knee), "day": "2026-11-02", "activity": case["activity"], "score": 1}
    by_rest = mine.post(f"/api/v1/patients/{phone.patient.id}/psfs-scores/", values, JSON)
    if case["may"]:
        assert (by_sync.status, by_rest.status_code) == ("applied", 201)
    else:
        assert (by_sync.status, by_sync.code) == ("rejected", "invalid")
        assert by_sync.fields == {"activity": ["At most 5 activities of an injury."]}
        assert (by_rest.status_code, by_rest.json()["fields"]) == (400, by_sync.fields)


def test_of_a_batch_only_the_sixth_activity_is_refused(phone: Phone) -> None:
    knee, other = add_knee(phone), add_knee(phone)
    names = ["stairs", "squatting", "running", "kneeling", "cycling", "swimming", "stairs"]
    answer = phone.sync(
        *(score(phone, knee, name) for name in names), score(phone, other, "swimming")
    )
    assert statuses(answer) == ["applied"] * 5 + ["rejected", "applied", "applied"]


def test_an_activity_that_was_deleted_makes_room(phone: Phone) -> None:
    knee, first = add_knee(phone), uuid7()
    phone.sync(score(phone, knee, "stairs", row=first))
    phone.sync(*(score(phone, knee, name) for name in ("a", "b", "c", "d")))
    rename = phone.operation("function_score", first, {"activity": "swimming"})
    assert statuses(phone.sync(rename)) == ["applied"], "a name may change"
    phone.sync(phone.operation("function_score", first, base=99))
    assert statuses(phone.sync(score(phone, knee, "running"))) == ["applied"]
    back = phone.operation("function_score", first, {"score": 2}, base=99)
    assert statuses(phone.sync(back)) == ["rejected"], "there is no room left to come back to"


def test_what_an_older_release_let_in_can_still_be_changed(phone: Phone) -> None:
    knee, ids = add_knee(phone), [uuid7() for _ in range(6)]
    for number, row in enumerate(ids):
        FunctionScore.objects.create(
            id=row, patient=phone.patient, injury_id=knee, day="2026-11-01", activity=str(number),
            score=3, versions={"*": [1, str(phone.device)]}, revision=1,
        )  # fmt: skip
    answer = phone.sync(
        phone.operation("function_score", ids[5], {"score": 9}, base=1),
        score(phone, knee, "5", "2026-11-15"),
        score(phone, knee, "new"),
    )
    assert statuses(answer) == ["applied", "applied", "rejected"]


# --- The rest of what the forms ask ---------------------------------------------------------------

# What is wrong with a sample, and the field that is named.
WRONG = [
    ("injury", {"side": "none"}, "side"),
    ("injury", {"joint": "neck", "side": "left"}, "side"),
    ("symptom", {"kind": "swelling", "value": 3}, "value"),
    ("symptom", {"kind": "stress", "value": 11}, "value"),
    ("symptom", {"kind": "stress", "value": 4.5}, "value"),
    ("symptom", {"kind": "circumference", "value": 0}, "value"),
    ("symptom", {"kind": "circumference", "value": 201}, "value"),
    ("symptom", {"kind": "cramps", "value": 101}, "value"),
    ("function_score", {"activity": " "}, "activity"),
    ("supplement", {"name": " "}, "name"),
    ("regimen", {"servings": 0}, "servings"),
    ("regimen", {"servings": 20.5}, "servings"),
    ("regimen", {"slots": ["21:00", "21:00"]}, "slots"),
    ("regimen", {"weekdays": [1, 1]}, "weekdays"),
    ("regimen", {"paused_from": "2026-11-03", "paused_until": "2026-11-02"}, "paused_until"),
    ("goal", {"motion": "abduction"}, "motion"),
    ("precaution", {"motion": "abduction"}, "motion"),
    ("precaution", {"minimum": 20, "maximum": 10}, "minimum"),
    ("precaution", {"until_day": "2026-10-31"}, "until_day"),
    ("precaution", {"maximum": None, "brace": ""}, "maximum"),
    ("measuring_plan", {"motions": ["flexion", "flexion"]}, "motions"),
    ("measuring_plan", {"motions": ["dancing"]}, "motions"),
    ("measuring_plan", {"weekdays": [1, 1]}, "weekdays"),
    ("measuring_plan", {"extras": ["mood"]}, "extras"),
    ("note", {"text": " "}, "text"),
    ("clearance", {"decided_by": " "}, "decided_by"),
    ("clearance", {"profession": ""}, "profession"),
    ("clearance", {"up_to_mg": 0}, "up_to_mg"),
]


@pytest.mark.parametrize(("kind", "but", "field"), WRONG)
def test_what_a_form_refuses_the_server_refuses_too(
    kind: str, but: dict, field: str, phone: Phone, mine: Client
) -> None:
    knee = add_knee(phone)
    ids = {"injury": str(knee)}
    clinician = make_clinician("jo@example.org")
    share(phone.patient, clinician, [str(knee)], share_notes=True)
    client = signed_in(clinician.user) if kind in BY_CLINICIAN else mine
    base = f"/api/v1/patients/{phone.patient.id}"
    for parent in {"regimen": ["supplement"], "clearance": ["supplement", "regimen"]}.get(kind, []):
        made = mine.post(f"{base}/{NOUN_OF[parent].route}/", filled(parent, ids), JSON)
        ids[parent] = made.json()["id"]
    good = filled(kind, ids)
    path = f"{base}/{NOUN_OF[kind].route}/"
    refused = client.post(path, {**good, **but}, JSON)
    assert (refused.status_code, list(refused.json()["fields"])) == (400, [field])
    made = client.post(path, good, JSON)
    assert made.status_code == 201, made.content
    changed = client.patch(f"{path}{made.json()['id']}/", but, JSON)
    assert (changed.status_code, list(changed.json()["fields"])) == (400, [field])
    if kind not in BY_CLINICIAN:
        row = named_id(phone.patient.id, f"measuring_plan:{knee}")
        row = row if kind == "measuring_plan" else uuid7()
        result = phone.sync(phone.operation(kind, row, {**good, **but})).results[0]
        assert (result.status, list(result.fields)) == ("rejected", [field])


def test_another_field_of_a_row_that_an_older_release_let_in_can_be_changed(
    phone: Phone, mine: Client
) -> None:
    """A rule asks about the fields that a write is about, and about no others."""
    knee = add_knee(phone)
    Injury.objects.filter(id=knee).update(side="none")
    path = f"/api/v1/patients/{phone.patient.id}/injuries/{knee}/"
    assert mine.patch(path, {"mechanism": "skiing"}, JSON).status_code == 200
    assert mine.patch(path, {"side": KNEE["side"]}, JSON).status_code == 200
