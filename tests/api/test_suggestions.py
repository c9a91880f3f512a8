"""What a clinician suggests and a patient answers."""

from typing import Any

import pytest

from recovery.care_plan.models import Suggestion
from recovery.care_plan.suggestions import MOST_OPEN
from recovery.core.ids import uuid7
from recovery.sharing.models import CareLink
from tests.security.world import JSON, Person, person, share
from tests.support.people import make_clinician, signed_in
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
        "trial": {},
        "question": {"question": "Climb the stairs"},
        "correction": {
            "reading": ada.ids["range_of_motion"],
            "motion": "flexion",
            "was": 91.5,
            "degrees": 119,
        },
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
        ("goal", {"by_day": "2026-11-19"}, "by_day"),
        ("question", {"question": "  "}, "question"),
        ("correction", {"reading": None}, "reading"),
        ("correction", {"reading": str(uuid7())}, "reading"),
        ("correction", {"was": None}, "was"),
        ("correction", {"degrees": None}, "degrees"),
        ("correction", {"degrees": 300}, "degrees"),
        ("correction", {"motion": "extension"}, "motion"),
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


def test_what_is_suggested_stands_as_it_was_read(ada: Person) -> None:
    """Else a patient would accept what the desk has changed meanwhile."""
    made = suggested(ada, "goal")
    answer = ada.desk.patch(at(ada, made["id"]), {"degrees": 110}, JSON)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["degrees"])
    said = {"outcome": "declined", "answered_on": "2026-11-21"}
    assert ada.client.patch(at(ada, made["id"]), said, JSON).status_code == 200
    answer = ada.desk.patch(at(ada, made["id"]), {"outcome": "accepted"}, JSON)
    assert (answer.status_code, list(answer.json()["fields"])) == (403, ["outcome"])


def test_an_answer_has_its_day(ada: Person) -> None:
    made = suggested(ada, "goal")
    for said, missing in (({"outcome": "accepted"}, "answered_on"),
                          ({"answered_on": "2026-11-21"}, "outcome")):  # fmt: skip
        answer = ada.client.patch(at(ada, made["id"]), said, JSON)
        assert (answer.status_code, list(answer.json()["fields"])) == (400, [missing])


def test_an_answer_to_what_was_taken_back_meanwhile_is_no_fault_of_the_phone(ada: Person) -> None:
    made = suggested(ada, "goal")
    phone = Phone(ada.patient)
    base = held_base(phone)
    assert ada.desk.delete(at(ada, made["id"])).status_code == 204
    said = {"outcome": "accepted", "answered_on": "2026-11-21"}
    sent = phone.sync(phone.operation("suggestion", made["id"], said, base=base))
    assert [each.status for each in sent.results] == ["kept"]
    assert Suggestion.objects.get(id=made["id"]).outcome == ""


def test_no_more_than_ten_wait_for_an_answer(ada: Person) -> None:
    for _ in range(MOST_OPEN - 1):  # one is there
        suggested(ada, "goal")
    answer = suggest(ada, "goal")
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["about"])


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


def test_others_read_it_only_where_notes_are_shared(ada: Person) -> None:
    made = suggested(ada, "goal", reason="MARK reason")
    reader = make_clinician("reader@example.org", "Elsewhere")
    link = share(ada.patient, reader, [ada.ids["injury"]], share_notes=False)
    desk = signed_in(reader.user)

    def seen(client: Any) -> bool:
        return made["id"] in {row["id"] for row in client.get(at(ada)).json()["results"]}

    assert not seen(desk)
    link.share_notes = True
    link.save()
    assert seen(desk)
    # Who wrote it reads it in any case.
    CareLink.objects.filter(clinician=ada.clinician).update(share_notes=False)
    assert seen(ada.desk)
