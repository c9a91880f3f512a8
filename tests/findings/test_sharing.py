"""Who sees a finding: the patient all their own, a clinician those whose inputs are all shared."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.core.ids import named_id, uuid7
from recovery.findings import services
from recovery.findings.models import Finding
from recovery.findings.queries import flags_of_many
from recovery.sharing.models import AccessRecord
from tests.findings.evenings import days, sleep
from tests.findings.person import Person, steady
from tests.findings.sharing import NOON, share
from tests.support.people import make_clinician, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def clinician(db: None) -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def looked_at(person: Person) -> Person:
    """Sleeps with magnesium, hurts, bends: findings that need every kind of input."""
    intakes = days(70)
    person.takes(intakes)
    person.sleeps(sleep(intakes))
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.measures({**steady(28, 7, 116), **steady(6, 0, 100)})
    services.compute(patients=[person.patient.id], now=NOON)
    return person


def seen(client: Client, person: Person) -> dict:
    answer = client.get(f"/api/v1/patients/{person.patient.id}/findings/")
    assert answer.status_code == 200, answer.content
    return answer.json()


def keys(client: Client, person: Person) -> set[str]:
    return {each["key"].split(":")[0] for each in seen(client, person)["findings"]}


def test_the_patient_sees_all_and_what_it_was_computed_from(looked_at: Person) -> None:
    found = seen(signed_in(looked_at.patient.user), looked_at)
    assert (found["day"], found["revision"], found["stale"]) == ("2026-11-24", 1, False)
    assert {each["kind"] for each in found["findings"]} >= {"flag", "curve", "association"}
    looked_at.moves_on()
    assert seen(signed_in(looked_at.patient.user), looked_at)["stale"]


def test_with_everything_shared_all_is_shown_and_the_look_is_recorded(
    looked_at: Person, clinician: Clinician
) -> None:
    share(looked_at, clinician)
    assert "association" in keys(signed_in(clinician.user), looked_at)
    assert [each.section for each in AccessRecord.objects.all()] == ["findings"]


@pytest.mark.parametrize("off", ["share_sleep", "share_supplements"])
def test_an_association_needs_both_its_inputs(
    looked_at: Person, clinician: Clinician, off: str
) -> None:
    share(looked_at, clinician, **{off: False})
    shown = seen(signed_in(clinician.user), looked_at)["findings"]
    assert "sleep_quality" not in {each["content"].get("outcome") for each in shown}
    assert "flag" in {each["kind"] for each in shown}


def test_an_injury_that_is_not_shared_shows_nothing_of_it(
    looked_at: Person, clinician: Clinician
) -> None:
    share(looked_at, clinician, injuries=[])
    shown = seen(signed_in(clinician.user), looked_at)["findings"]
    assert {each["content"].get("outcome") for each in shown} == {"sleep_quality"}


def test_somebody_elses_findings_do_not_exist(looked_at: Person, clinician: Clinician) -> None:
    address = f"/api/v1/patients/{looked_at.patient.id}/findings/"
    assert signed_in(clinician.user).get(address).status_code == 404
    assert signed_in(Person().patient.user).get(address).status_code == 404
    link = share(looked_at, clinician)
    link.revoked_at = timezone.now()
    link.save()
    assert signed_in(clinician.user).get(address).status_code == 404
    assert not AccessRecord.objects.exists()


def test_the_flags_of_a_caseload_are_one_statement_most_urgent_first(
    looked_at: Person, clinician: Clinician
) -> None:
    other = Person()
    other.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    services.compute(patients=[other.patient.id], now=NOON)
    links = [share(looked_at, clinician), share(other, clinician, injuries=[])]
    patients = [each.patient_id for each in links]
    with CaptureQueriesContext(connection) as asked:
        found = flags_of_many(patients, links)
    assert len(asked) == 1
    codes = [each.content["code"] for each in found[looked_at.patient.id]]
    assert codes == ["pain_up", "drop"]
    assert found[other.patient.id] == []


def test_a_weak_flag_is_left_out_of_a_large_caseload(
    looked_at: Person, clinician: Clinician, settings
) -> None:
    """Sixty patients leave room for this evidence, four hundred do not."""
    drop = Finding.objects.get(key__contains=":drop:")
    # Of the injury that is not shared nothing is counted.
    asked = {str(drop.injury_id): {"drop": 1, "stall": 1}, str(uuid7()): {"drop": 20}}
    assert drop.content["watched_of"].keys() >= {str(drop.injury_id)}, "as it is kept"
    drop.content = {"code": "drop", "urgency": 50, "rate": 0.05, "watched_of": asked}
    drop.save()
    link = share(looked_at, clinician)
    settings.FALSE_FLAGS_A_WEEK = 5

    def codes(patients: int) -> list[str]:
        others = [uuid7() for _ in range(patients - 1)]
        found = flags_of_many([looked_at.patient.id, *others], [link])
        return [each.content["code"] for each in found[looked_at.patient.id]]

    assert codes(60) == ["pain_up", "drop"]
    assert codes(400) == ["pain_up"], "pain of 8 is a fact and always shown"


def test_an_id_is_derived_from_patient_and_key(looked_at: Person) -> None:
    for each in Finding.objects.all():
        assert each.id == named_id(looked_at.patient.id, each.key)
        assert len(each.key) <= 100, "an acknowledgement keeps it"
