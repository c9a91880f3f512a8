"""When findings are computed: for every revision and day, once, and never at a fact's expense."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import ANY
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from recovery.accounts.models import Patient
from recovery.findings import services
from recovery.findings.models import Computation, Finding
from tests.findings.person import TODAY, Person, healing, steady
from tests.support.installation import ROOT
from tests.support.phone import Phone, add_knee, make_patient, pain

pytestmark = pytest.mark.django_db
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


def versions(person: Person) -> tuple[int, int]:
    held = Patient.objects.get(id=person.patient.id)
    return held.revision, held.derived_version


def test_the_same_revision_and_day_are_computed_once(person: Person) -> None:
    person.measures(steady(28, 0, 100))
    assert person.looked_at() == 1
    assert person.looked_at() == 0


def test_a_new_day_and_a_new_fact_are_computed_again(person: Person) -> None:
    person.measures(steady(28, 0, 100))
    person.looked_at()
    assert person.looked_at(days_ahead=1) == 1
    person.moves_on()
    assert person.looked_at(days_ahead=1) == 1
    assert person.looked_at(days_ahead=1) == 0


def test_findings_move_the_derived_version_and_no_revision(person: Person) -> None:
    person.measures(steady(28, 0, 100))
    person.looked_at()
    assert versions(person) == (1, 1)
    person.looked_at()
    assert versions(person) == (1, 1)


def test_a_day_begins_at_four_in_the_patients_zone(person: Person) -> None:
    Patient.objects.filter(id=person.patient.id).update(zone="Europe/Berlin")
    at = [datetime(2026, 11, 24, 2, 30, tzinfo=UTC), datetime(2026, 11, 24, 3, 30, tzinfo=UTC)]
    for moment in at:  # half past three and half past four in Berlin
        services.compute(patients=[person.patient.id], now=moment)
    assert Computation.objects.get().day.isoformat() == "2026-11-24"
    assert versions(person)[1] == 2


def test_the_night_leaves_the_curve_and_looks_at_the_flags_again(person: Person) -> None:
    person.measures(healing(60, 0))
    person.hurts(dict.fromkeys(range(28, -1, -1), 2))
    person.looked_at()
    curve = Finding.objects.get(kind="curve")
    person.looked_at(days_ahead=8)
    assert Finding.objects.get(kind="curve").day == curve.day == TODAY
    flag = person.flag("missed_logs")
    assert flag is not None
    assert flag["figures"]["missed"] == 7


def test_a_finding_that_no_longer_holds_is_removed(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.looked_at()
    assert person.flag("pain_up")
    person.patient.pain_set.filter(day=TODAY).update(score=3)
    person.moves_on()
    person.looked_at()
    assert person.flag("pain_up") is None


def test_somebody_elses_lease_is_left_alone_until_it_ends(person: Person) -> None:
    person.looked_at()
    person.moves_on()
    held = Computation.objects.all()
    held.update(leased_until=NOON + timedelta(minutes=5))
    assert services.compute(patients=[person.patient.id], now=NOON) == 0
    later = NOON + timedelta(minutes=6)
    assert services.compute(patients=[person.patient.id], now=later) == 1


def test_entries_that_change_meanwhile_are_computed_before_the_worker_goes(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = services.facts.read
    seen = []

    def read_while_the_patient_writes(patients, **more):
        found = read(patients, **more)
        if not seen:
            person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
            person.moves_on()
        seen.append([each.revision for each in patients])
        return found

    monkeypatch.setattr(services.facts, "read", read_while_the_patient_writes)
    person.looked_at()
    assert seen == [[1], [2]]
    assert person.flag("pain_up")


def test_one_patient_who_cannot_be_computed_holds_up_nobody(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Person()
    for each in (person, other):
        each.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    flags = services.flags

    def fails_for_one(facts):
        if facts.patient == other.patient.id:
            raise ValueError("degrees: one dimension.")
        return flags(facts)

    monkeypatch.setattr(services, "flags", fails_for_one)
    services.compute(patients=[other.patient.id, person.patient.id], now=NOON)
    assert person.flag("pain_up")
    assert Computation.objects.get(patient=other.patient).day is None


def test_the_hourly_run_finds_who_is_due_and_whom_no_worker_heard_of(person: Person) -> None:
    told: list[str] = []
    silent = make_patient("new@example.org")
    assert services.enqueue_due(now=NOON, enqueue=told.extend) == 1
    assert told == [str(person.patient.id)]
    person.looked_at()
    assert services.enqueue_due(now=NOON, enqueue=told.extend) == 0
    assert services.enqueue_due(now=NOON + timedelta(days=1), enqueue=told.extend) == 1
    person.moves_on()
    assert services.enqueue_due(now=NOON, enqueue=told.extend) == 1
    assert str(silent.id) not in told


def test_statements_do_not_grow_with_the_patients(db: None) -> None:
    people = [Person() for _ in range(6)]
    for each in people:
        each.measures(healing(40, 0, step=3))
    with CaptureQueriesContext(connection) as few:
        services.compute(patients=[people[0].patient.id], now=NOON)
    with CaptureQueriesContext(connection) as many:
        services.compute(patients=[each.patient.id for each in people[1:]], now=NOON)
    assert len(many) <= len(few)


class Told:
    """Who was told, instead of the queue: the queue itself is in `test_worker`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ids: list[str] = []
        monkeypatch.setattr(services, "_send", self.ids.extend)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(monkeypatch)


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_told_once_until_it_begins(told: Told) -> None:
    phone = Phone(make_patient())
    knee = add_knee(phone)
    phone.sync(pain(phone, knee, "2026-11-23", 3))
    phone.sync(pain(phone, knee, "2026-11-24", 4))
    assert told.ids == [str(phone.patient.id)]
    services.compute(patients=[UUID(told.ids[0])])
    phone.sync(pain(phone, knee, "2026-11-22", 4))
    assert told.ids == [str(phone.patient.id)] * 2


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_not_told_of_what_was_not_committed(told: Told) -> None:
    phone = Phone(make_patient())
    with transaction.atomic():
        add_knee(phone)
        transaction.set_rollback(True)
    assert told.ids == []
    assert not Computation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_replay_and_a_pull_tell_nobody(told: Told) -> None:
    phone = Phone(make_patient())
    knee = add_knee(phone)
    operation = pain(phone, knee, "2026-11-24", 4)
    phone.sync(operation)
    services.compute(patients=[phone.patient.id])
    del told.ids[:]
    phone.sync(operation)
    phone.sync()
    assert told.ids == []


def test_findings_travel_beside_the_facts_and_once(person: Person) -> None:
    person.hurts({**dict.fromkeys(range(28, 0, -1), 3), 0: 8})
    person.looked_at()
    phone = Phone(person.patient)
    answer = phone.sync()
    assert answer.derived is not None
    found = answer.derived["findings"]
    assert (found["day"], found["revision"]) == ("2026-11-24", 1)
    assert [item["content"]["code"] for item in found["items"]] == ["pain_up"]
    assert found["items"][0] == {
        "id": ANY, "kind": "flag", "key": f"flag:pain:{person.knee.id}", "day": "2026-11-24",
        "injury": str(person.knee.id), "revision": 1, "content": ANY,
    }  # fmt: skip


QUEUE_AWAY = """
import config.wsgi
from recovery.findings import services
import time
patient = ["0192f3a0-0000-7000-8000-000000000001"]
services._send(patient)
started = time.monotonic()
for _ in range(100):
    services._send(patient)
print("saved all the same", "quickly" if time.monotonic() - started < 1 else "slowly")
"""


def test_a_queue_that_is_away_stops_no_entry(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUEUE_AWAY],
        env={**os.environ, "RECOVERY_VAR": str(tmp_path), "REDIS_URL": "redis://127.0.0.1:1/0"},
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert "saved all the same quickly" in done.stdout, done.stderr
    assert "within the hour" in done.stdout + done.stderr
