"""What a clinician suggests and a patient answers."""

from typing import Any

import pytest

from recovery.care_plan.models import Suggestion
from recovery.core.ids import uuid7
from recovery.sharing.models import CareLink
from tests.security.world import JSON, Person, person
from tests.support.phone import Phone

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db: None) -> Person:
    return person("ada", "Praxis am Park")


def at(person: Person, row: str = "") -> str:
    return f"{person.base}/suggestions/{row and f'{row}/'}"


def values(ada: Person, about: str, **said: Any) -> dict[str, Any]:
    content = {
        "goal": {"motion": "flexion", "degrees": 120},
        "measuring_plan": {"motions": ["flexion"], "weekdays": [1, 4]},
        "trial": {"regimen": ada.ids["regimen"]},
        "question": {"question": "Climb the stairs"},
        "correction": {"reading": ada.ids["range_of_motion"], "was": 91.5, "degrees": 119},
    }[about]
    whose = {"injury": ada.ids["injury"], "day": "2026-11-20", "about": about}
    return {**whose, **content, **said}


def suggest(ada: Person, about: str, **said: Any) -> Any:
    return ada.desk.post(at(ada), values(ada, about, **said), JSON)


def suggested(ada: Person, about: str, **said: Any) -> dict[str, Any]:
    answer = suggest(ada, about, **said)
    assert answer.status_code == 201, answer.content
    return answer.json()


ABOUT = ["goal", "measuring_plan", "trial", "question", "correction"]


@pytest.mark.parametrize("about", ABOUT)
def test_a_suggestion_reaches_the_phone_and_its_answer_the_desk(ada: Person, about: str) -> None:
    made = suggested(ada, about, reason="You are nearly there.")
    phone = Phone(ada.patient)
    phone.sync()
    held = phone.rows["suggestion", made["id"]].values
    assert (held["author"], held["outcome"]) == ("Jo Berger, Praxis am Park", "")
    said = {"outcome": "accepted", "answered_on": "2026-11-21"}
    sent = phone.sync(phone.operation("suggestion", made["id"], said, base=held_base(phone)))
    assert [each.status for each in sent.results] == ["applied"]
    shown = ada.desk.get(at(ada, made["id"])).json()
    assert (shown["outcome"], shown["answered_on"]) == ("accepted", "2026-11-21")
    # A tap by mistake is taken back.
    phone.sync(phone.operation("suggestion", made["id"], {"outcome": "", "answered_on": None}))
    assert ada.desk.get(at(ada, made["id"])).json()["outcome"] == ""


def held_base(phone: Phone) -> int:
    return int(phone.sync().cursor)


@pytest.mark.parametrize(
    ("about", "said", "field"),
    [
        ("goal", {"degrees": None}, "degrees"),
        ("goal", {"motion": ""}, "motion"),
        ("goal", {"motion": "pronation"}, "motion"),
        ("goal", {"degrees": 900}, "degrees"),
        ("measuring_plan", {"motions": []}, "motions"),
        ("measuring_plan", {"motions": ["pronation"]}, "motions"),
        ("measuring_plan", {"weekdays": []}, "weekdays"),
        ("measuring_plan", {"weekdays": [1, 1]}, "weekdays"),
        ("measuring_plan", {"extras": ["weather"]}, "extras"),
        ("trial", {"regimen": None}, "regimen"),
        ("trial", {"regimen": str(uuid7())}, "regimen"),
        ("question", {"question": "  "}, "question"),
        ("correction", {"reading": None}, "reading"),
        ("correction", {"reading": str(uuid7())}, "reading"),
        ("correction", {"was": None}, "was"),
        ("correction", {"degrees": None}, "degrees"),
        ("goal", {"answered_on": "2026-11-21"}, "outcome"),
        ("goal", {"outcome": "accepted"}, "outcome"),
        ("goal", {"about": "cake"}, "about"),
    ],
)
def test_what_cannot_be_suggested_is_refused_by_name(
    ada: Person, about: str, said: dict[str, Any], field: str
) -> None:
    answer = ada.desk.post(at(ada), values(ada, about) | said, JSON)
    assert answer.status_code in (400, 403), answer.content
    assert list(answer.json()["fields"]) == [field]
    assert Suggestion.objects.filter(patient=ada.patient).count() == 1  # the sample's


def test_only_a_reading_of_the_patients_own_can_be_corrected(ada: Person) -> None:
    reading = {
        "injury": ada.ids["injury"], "day": "2026-11-01", "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "goniometer", "degrees": 80,
        "rater": "clinician",
    }  # fmt: skip
    own = ada.desk.post(f"{ada.base}/motion-measurements/", reading, JSON).json()["id"]
    answer = suggest(ada, "correction", reading=own, was=80)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["reading"])


def test_what_was_answered_is_not_changed_any_more(ada: Person) -> None:
    made = suggested(ada, "goal")
    assert ada.desk.patch(at(ada, made["id"]), {"degrees": 110}, JSON).status_code == 200
    said = {"outcome": "declined", "answered_on": "2026-11-21"}
    assert ada.client.patch(at(ada, made["id"]), said, JSON).status_code == 200
    answer = ada.desk.patch(at(ada, made["id"]), {"degrees": 100}, JSON)
    assert (answer.status_code, list(answer.json()["fields"])) == (403, ["about"])
    answer = ada.desk.patch(at(ada, made["id"]), {"outcome": "accepted"}, JSON)
    assert (answer.status_code, list(answer.json()["fields"])) == (403, ["outcome"])


def test_a_patient_answers_and_does_nothing_else(ada: Person) -> None:
    made = suggested(ada, "goal")
    before = Suggestion.objects.get(id=made["id"])
    for said in ({"degrees": 10}, {"outcome": "accepted", "degrees": 10}):
        assert ada.client.patch(at(ada, made["id"]), said, JSON).status_code == 403
    assert ada.client.delete(at(ada, made["id"])).status_code == 403
    assert ada.client.post(at(ada), values(ada, "goal"), JSON).status_code == 403
    phone = Phone(ada.patient)
    own = phone.sync(phone.operation("suggestion", uuid7(), values(ada, "goal"))).results[0]
    assert (own.status, own.code) == ("rejected", "not_allowed")
    held = Suggestion.objects.get(id=made["id"])
    assert (held.revision, held.degrees) == (before.revision, 120)


def test_a_trial_is_suggested_only_to_whom_supplements_are_shared(ada: Person) -> None:
    trial, goal = suggested(ada, "trial"), suggested(ada, "goal")
    CareLink.objects.filter(patient=ada.patient).update(share_supplements=False)
    shown = {row["id"] for row in ada.desk.get(at(ada)).json()["results"]}
    assert goal["id"] in shown
    assert trial["id"] not in shown
