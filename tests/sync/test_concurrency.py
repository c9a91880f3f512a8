"""Several writers at once, a restored backup, and what is forgotten after 400 days."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal.kinds.symptom import Symptom
from recovery.sync import services
from recovery.sync.models import Dataset, Operation
from tests.support.phone import Phone, add_knee, make_patient

pytestmark = pytest.mark.django_db(transaction=True)


def note(phone: Phone, text: str = "") -> object:
    return phone.operation("symptom", uuid7(), {"day": "2026-11-24", "kind": "note", "text": text})


def test_of_two_transactions_the_first_to_start_commits_last_and_no_pull_skips_it() -> None:
    patient = make_patient("ada@example.org")
    slow, quick, reader = Phone(patient), Phone(patient), Phone(patient)
    holding, release = threading.Event(), threading.Event()

    def write_slowly() -> None:
        try:
            with transaction.atomic():
                slow.sync(note(slow, "slow"))
                holding.set()
                release.wait(5)
        finally:
            connection.close()

    def write_quickly() -> None:
        holding.wait(5)
        try:
            quick.sync(note(quick, "quick"))
        finally:
            connection.close()

    writers = [threading.Thread(target=each) for each in (write_slowly, write_quickly)]
    for writer in writers:
        writer.start()
    holding.wait(5)
    reader.sync()
    release.set()
    for writer in writers:
        writer.join()
    reader.sync()
    assert sorted(change.values["text"] for change in reader.rows.values()) == ["quick", "slow"]


def test_many_devices_at_once_lose_nothing_and_no_revision_is_used_twice() -> None:
    patient = make_patient("ada@example.org")

    def write(_: int) -> None:
        try:
            phone = Phone(patient)
            for _ in range(5):
                phone.sync(note(phone))
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(6)))
    assert Symptom.objects.count() == 30
    revisions = set(Symptom.objects.values_list("revision", flat=True))
    assert len(revisions) == 30
    patient.refresh_from_db()
    assert patient.revision == 30


def test_the_same_batch_from_two_tabs_at_once_is_applied_once() -> None:
    patient = make_patient("ada@example.org")
    phone = Phone(patient)
    batch = [note(phone) for _ in range(20)]

    def send(_: int) -> list[str]:
        try:
            tab = Phone(patient)
            tab.device = phone.device
            return [result.status for result in tab.sync(*batch).results]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        statuses = [status for part in pool.map(send, range(2)) for status in part]
    assert sorted(statuses) == ["applied"] * 20 + ["duplicate"] * 20


def test_a_restored_backup_gets_back_what_a_phone_still_holds() -> None:
    patient = make_patient("ada@example.org")
    phone = Phone(patient)
    add_knee(phone)
    phone.sync(note(phone, "kept"))
    held = dict(phone.rows)
    # The backup is older: the note is gone, the counter is back, the epoch is new.
    Symptom.objects.all().delete()
    Operation.objects.filter(revision__gt=1).delete()
    Patient.objects.update(revision=1, kind_revisions={"injury": 1})
    Dataset.objects.update(epoch=uuid4())

    answer = phone.sync(note(phone, "unsent"))
    assert (answer.resync, answer.results) == (True, [])
    phone.cursor, phone.rows = None, {}
    while phone.sync().more:
        pass
    lacking = [change for key, change in held.items() if key not in phone.rows]
    assert [change.values["text"] for change in lacking] == ["kept"]
    offers = [phone.operation(change.kind, change.row, change.values, base=0) for change in lacking]
    assert [result.status for result in phone.sync(*offers).results] == ["applied"]
    assert Symptom.objects.get().text == "kept"


def test_a_client_from_before_a_forgotten_tombstone_resyncs_whole() -> None:
    patient = make_patient("ada@example.org")
    phone, old = Phone(patient), Phone(patient)
    entry = note(phone)
    phone.sync(entry)
    old.sync()
    phone.sync(phone.operation("symptom", entry.row, base=1))
    long_ago = timezone.now() - timedelta(days=401)
    Symptom.objects.update(deleted_at=long_ago)
    Operation.objects.update(created_at=long_ago)
    assert services.purge() == 3
    assert old.sync().resync
    assert not phone.sync().resync
