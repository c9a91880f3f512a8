"""What a consent opens, told by what every door answers: REST, sync, series, exports, caseload and
findings. Written down by hand here, so that a kind that says too much of itself is found."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from api.sync.nouns import NOUNS
from recovery.care_plan.models import Discharge, Note, Suggestion
from recovery.core.ids import uuid7
from recovery.exports.record import record_of
from recovery.findings.models import Finding
from recovery.sharing.models import CareLink
from recovery.sharing.queries import Access, visible_patient
from recovery.sync.registry import Kind, kinds
from tests.security.samples import filled
from tests.security.world import Person, person
from tests.support.people import make_clinician, signed_in
from tests.support.phone import Phone

pytestmark = pytest.mark.django_db

# The switch that opens each kind, "" where every consent does, None where none does.
OPENED_BY = {
    "injury": "", "range_of_motion": "", "pain": "", "function_score": "", "goal": "",
    "measuring_plan": "", "precaution": "", "appointment": "",
    "sleep": "sleep",
    "symptom": "symptoms", "day_context": "symptoms",
    "supplement": "supplements", "regimen": "supplements", "dose": "supplements",
    "health_answer": "supplements", "medicine": "supplements", "weekly_check": "supplements",
    "clearance": "supplements", "trial": "supplements", "trial_period": "supplements",
    "trial_amendment": "supplements",
    "note": "notes", "discharge": "notes", "suggestion": "notes",
    "acknowledgement": "", "record_amendment": "",
    "reminder_settings": None, "snooze": None, "superseded": None,
}  # fmt: skip
# What is opened by more than a switch and an injury has tests of its own, in tests/exports.
BY_MORE = {"acknowledgement", "record_amendment", "trial", "trial_period", "trial_amendment"}
BY_RULE = {name: switch for name, switch in OPENED_BY.items() if name not in BY_MORE}
SWITCHES = ("sleep", "supplements", "symptoms", "notes")
CONSENTS = [frozenset(), *(frozenset({each}) for each in SWITCHES), frozenset(SWITCHES)]
CHARTED = ("range_of_motion", "pain", "sleep", "dose")
ENTRIES = ("range_of_motion", "pain", "sleep", "dose", "day_context")


@pytest.fixture(autouse=True)
def without_budgets(settings: Settings) -> None:
    """What is asked here in a minute is more than anybody may."""
    settings.BUDGET_SCALE = 0


@pytest.fixture
def ada(db: None) -> Person:
    """Somebody with a row of every kind, those of an injury twice: of one that is shared or not."""
    found = person("ada", "Praxis am Park")
    ended = Discharge.objects.create(
        patient=found.patient, clinician=found.clinician, day="2026-11-01",
        injury_id=found.unshared["injury"],
    )  # fmt: skip
    found.unshared["discharge"] = str(ended.id)
    other = Note.objects.create(
        patient=found.patient, injury_id=found.unshared["injury"], day="2026-11-01", text="MARK",
        shared=True, recorded_by=found.clinician.user,
    )  # fmt: skip
    found.unshared["note"] = str(other.id)
    suggested = Suggestion.objects.create(
        patient=found.patient, injury_id=found.unshared["injury"], day="2026-11-01",
        about="question", question="MARK kneel?", recorded_by=found.clinician.user,
    )  # fmt: skip
    found.unshared["suggestion"] = str(suggested.id)
    return found


class Reader:
    """A clinician of another clinic, and what one consent opens to them."""

    def __init__(self, ada: Person) -> None:
        self.ada = ada
        clinician = make_clinician("reader@example.org", "Elsewhere")
        now = timezone.now()
        self.link = CareLink.objects.create(
            patient=ada.patient, clinician=clinician, injuries=[], accepted_at=now,
            expires_at=now + timedelta(days=10),
        )  # fmt: skip
        self.client: Client = signed_in(clinician.user)

    def is_given(self, opened: frozenset[str], injuries: list[str]) -> None:
        self.link.injuries = injuries
        for name in SWITCHES:
            setattr(self.link, f"share_{name}", name in opened)
        self.link.save()

    def access(self) -> Access:
        return visible_patient(user_id=self.link.clinician.user_id, patient_id=self.ada.patient.id)

    def asks(self, path: str, status: int = 200) -> dict:
        answer = self.client.get(path)
        assert answer.status_code == status, (path, answer.content)
        return answer.json()


@pytest.fixture
def reader(ada: Person) -> Reader:
    return Reader(ada)


def consents(ada: Person) -> Iterator[tuple[frozenset[str], set[str], list[str]]]:
    """Every switch off, one on, all on; no injury, the one that `ids` are of, and both."""
    named = ([], ["ids"], ["ids", "unshared"])
    for opened, which in product(CONSENTS, named):
        yield opened, set(which), [getattr(ada, each)["injury"] for each in which]


def should_see(kind: str, opened: frozenset[str], which: set[str], row_of: str) -> bool:
    switch = BY_RULE[kind]
    if switch is None or (switch and switch not in opened):
        return False
    return row_of in which if has_injury(kind) else True


def has_injury(kind: str) -> bool:
    return kind == "injury" or "injury" in next(k.fields for k in kinds() if k.name == kind)


def rows_of(ada: Person, kind: str) -> dict[str, str]:
    """The rows of a kind by where they are kept: of the shared injury, or of the other."""
    kept = {"ids": ada.ids, "unshared": ada.unshared}
    return {name: ids[kind] for name, ids in kept.items() if kind in ids}


def expected(ada: Person, kind: str, opened: frozenset[str], which: set[str]) -> set[str]:
    return {
        row for place, row in rows_of(ada, kind).items() if should_see(kind, opened, which, place)
    }


def test_every_kind_is_named_here() -> None:
    assert set(OPENED_BY) == {kind.name for kind in kinds()}


def test_a_kind_that_does_not_say_what_opens_it_is_no_kind() -> None:
    with pytest.raises(ValueError, match="say what opens it"):
        Kind(name="mood", model=Note, fields=("day",))
    with pytest.raises(ValueError, match="say what opens it"):
        Kind(name="mood", model=Note, fields=("day",), opens="sleep", own="theirs alone")


def test_rest_lists_and_tells_what_the_consent_opens(ada: Person, reader: Reader) -> None:
    for opened, which, injuries in consents(ada):
        reader.is_given(opened, injuries)
        for noun in NOUNS:
            if noun.name in BY_MORE:
                continue
            path = f"{ada.base}/{noun.route}/"
            wanted = expected(ada, noun.name, opened, which)
            said = (noun.name, sorted(opened), sorted(which))
            assert {row["id"] for row in reader.asks(path)["results"]} == wanted, said
            for row in rows_of(ada, noun.name).values():
                reader.asks(f"{path}{row}/", 200 if row in wanted else 404)


def test_exports_hold_what_the_consent_opens(ada: Person, reader: Reader) -> None:
    for opened, which, injuries in consents(ada):
        reader.is_given(opened, injuries)
        record = record_of(reader.access())
        for kind in BY_RULE:
            found = {row.id for row in record.of(kind)}
            assert found == expected(ada, kind, opened, which), (kind, sorted(opened), which)


def test_charts_draw_what_the_consent_opens(ada: Person, reader: Reader) -> None:
    for opened, which, injuries in consents(ada):
        reader.is_given(opened, injuries)
        for kind in CHARTED:
            answer = reader.asks(f"{ada.base}/series/?kind={kind}")
            wanted = expected(ada, kind, opened, which)
            assert len(answer["rows"]) == len(wanted), (kind, sorted(opened), which)


def test_the_caseload_counts_what_the_consent_opens(ada: Person, reader: Reader) -> None:
    """Each entry on a day of its own: the last that is open is the last day that is shown."""
    days = iter(range(2, 20))
    logged: dict[tuple[str, str], str] = {}
    for kind in ENTRIES:
        of_day = next(each.day for each in kinds() if each.name == kind)
        for place in rows_of(ada, kind):
            ids = {**ada.ids, "injury": getattr(ada, place)["injury"]}
            day = logged[kind, place] = f"2026-11-{next(days):02}"
            body = {**filled(kind, ids), of_day: day}
            route = next(noun.route for noun in NOUNS if noun.name == kind)
            answer = ada.client.post(f"{ada.base}/{route}/", body, "application/json")
            assert answer.status_code == 201, answer.content
    for opened, which, injuries in consents(ada):
        reader.is_given(opened, injuries)
        case = reader.asks("/api/v1/caseload/")["patients"][0]
        seen = [each for each in logged if should_see(each[0], opened, which, each[1])]
        last = max((logged[each] for each in seen), default=None)
        assert case["last_log_day"] == last, (sorted(opened), which)


def test_findings_are_told_where_all_that_they_are_made_of_is_open(
    ada: Person, reader: Reader
) -> None:
    made: dict[str, tuple[str, str]] = {}
    for switch, place in product(("", "sleep", "supplements", "symptoms"), ("ids", "unshared")):
        finding = Finding.objects.create(
            id=uuid7(), patient=ada.patient, kind="change", key=f"{switch}:{place}",
            injury_id=getattr(ada, place)["injury"], needs=[switch] if switch else [],
            day="2026-11-01", revision=1,
        )  # fmt: skip
        made[str(finding.id)] = (switch, place)
    for opened, which, injuries in consents(ada):
        reader.is_given(opened, injuries)
        found = reader.asks(f"{ada.base}/findings/")["findings"]
        told = {made[each["id"]] for each in found}
        assert told == {
            (switch, place)
            for switch, place in made.values()
            if place in which and (not switch or switch in opened)
        }


def test_the_patient_has_all_of_it_everywhere(ada: Person) -> None:
    phone = Phone(ada.patient)
    phone.sync()
    own = visible_patient(user_id=ada.patient.user_id, patient_id=ada.patient.id)
    record = record_of(own)
    for noun in NOUNS:
        rows = set(rows_of(ada, noun.name).values())
        listed = ada.client.get(f"{ada.base}/{noun.route}/").json()["results"]
        assert {row["id"] for row in listed} == rows
        assert {row.id for row in record.of(noun.name)} == rows
        through_the_engine = {str(row) for kind, row in phone.rows if kind == noun.name}
        # What was made beside the engine has no revision, and so reaches no phone.
        assert through_the_engine == rows - {ada.unshared["note"], ada.unshared["suggestion"]}


def test_what_a_clinician_wrote_they_see_by_every_door_while_the_injury_is_open(
    ada: Person,
) -> None:
    """Their own notes need no switch, and those that are not shared are nobody else's."""
    private = str(write_note(ada, shared=False))
    ada.link.share_notes = False
    ada.link.save()
    author = visible_patient(user_id=ada.clinician.user_id, patient_id=ada.patient.id)
    mine = {ada.ids["note"], private}
    listed = ada.desk.get(f"{ada.base}/notes/").json()["results"]
    assert {row["id"] for row in listed} == mine
    assert {row.id for row in record_of(author).of("note")} == mine
    reader = Reader(ada)
    reader.is_given(frozenset(SWITCHES), [ada.ids["injury"]])
    assert {row["id"] for row in reader.asks(f"{ada.base}/notes/")["results"]} == {ada.ids["note"]}
    assert {row.id for row in record_of(reader.access()).of("note")} == {ada.ids["note"]}
    reader.asks(f"{ada.base}/notes/{private}/", 404)
    own = visible_patient(user_id=ada.patient.user_id, patient_id=ada.patient.id)
    assert private not in {row.id for row in record_of(own).of("note")}
    assert ada.client.get(f"{ada.base}/notes/{private}/").status_code == 404


def write_note(ada: Person, *, shared: bool) -> UUID:
    body = filled("note", ada.ids, shared=shared)
    answer = ada.desk.post(f"{ada.base}/notes/", body, "application/json")
    assert answer.status_code == 201, answer.content
    return UUID(answer.json()["id"])


def test_a_red_flag_is_shown_to_whoever_is_let_in_without_its_words(
    ada: Person, reader: Reader
) -> None:
    red = {"injury": ada.ids["injury"], "kind": "red_flag", "code": "calf", "text": "MARK words"}
    body = {**red, "day": timezone.now().date().isoformat()}
    answer = ada.client.post(f"{ada.base}/symptoms/", body, "application/json")
    reader.is_given(frozenset(), [])
    shown = record_of(reader.access()).of("symptom")
    assert [row.id for row in shown] == [answer.json()["id"]]
    assert (shown[0].values["code"], shown[0].values["text"]) == ("calf", "")
    assert shown[0].values["injury"] is None
    flags = reader.asks("/api/v1/caseload/")["patients"][0]["flags"]
    assert [(flag["code"], flag["injury"]) for flag in flags] == [("calf", None)]
    assert "MARK" not in str(flags)
