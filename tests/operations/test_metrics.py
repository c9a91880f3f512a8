"""The operator's figures: right, for the operator alone, and without anything of health."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from recovery import ledger
from recovery.accounts.models import Patient, User
from recovery.core.models import ItemFailure
from recovery.operations import disk, ledger_watch, metrics
from recovery.reminders.models import Alarm, Delivery, Heartbeat, Reminder, Sending
from tests.accounts.everything import fill
from tests.support.consent import agreed

pytestmark = pytest.mark.django_db


def make_patient() -> Patient:
    user = User.objects.create_user("ada@example.org", "long enough 1")
    return agreed(Patient.objects.create(user=user, name="Ada L."))


def values() -> dict[str, float]:
    """Every figure by its name and labels, as Prometheus' own reader understands it."""
    families = text_string_to_metric_families(metrics.render())
    return {
        each.name + labels_of(each): each.value for family in families for each in family.samples
    }


def labels_of(sample: Sample) -> str:
    said = ",".join(f'{name}="{text}"' for name, text in sorted(sample.labels.items()))
    return f"{{{said}}}" if said else ""


def test_they_say_what_is_due_what_waits_and_how_it_ended() -> None:
    patient, now = make_patient(), timezone.now()
    for number, late in enumerate([timedelta(), timedelta(minutes=5), -timedelta(hours=1)]):
        Reminder.objects.create(
            id=Delivery().id, patient=patient, slot=f"2{number}:00", zone="UTC",
            next_due_at=now - late,
        )  # fmt: skip
    reminder = Reminder.objects.first()
    for number, (state, reason, ended) in enumerate(
        [("pending", "", None), ("sent", "", now), ("skipped", "answered", now)]
    ):
        delivery = Delivery.objects.create(
            patient=patient, reminder=reminder, day=date(2026, 11, 24), slot="21:00",
            attempt=number + 1, due_at=now - timedelta(seconds=90), window_ends_at=now,
            state=state, reason=reason, finished_at=ended,
        )  # fmt: skip
    Sending.objects.create(patient=patient, delivery=delivery, channel="push", state="sent")
    Heartbeat.objects.create(name="tick", beat_at=now - timedelta(seconds=40))
    Alarm.objects.create(name="reminders_wait", words="x")
    found = values()
    assert found["recovery_patients"] == 1
    assert found["recovery_reminders_due"] == 2
    assert found["recovery_reminders_overdue"] == 1
    assert found['recovery_deliveries_waiting{state="pending"}'] == 1
    assert found['recovery_deliveries_1d{reason="answered",state="skipped"}'] == 1
    assert found['recovery_deliveries_1d{reason="",state="sent"}'] == 1
    assert found['recovery_sendings_1d{channel="push",state="sent"}'] == 1
    assert 89 <= found["recovery_oldest_unsent_seconds"] <= 95
    assert 39 <= found['recovery_heartbeat_age_seconds{name="tick"}'] <= 45
    assert found['recovery_alarms{name="reminders_wait"}'] == 1
    assert found["recovery_database_bytes"] > 100_000
    assert found["recovery_erasures_unreplayed"] == 0
    assert found['recovery_queue_messages{queue="reminders"}'] >= 0
    assert found["recovery_oldest_unattempted_seconds"] >= 300


def test_nothing_of_a_person_is_in_them() -> None:
    patient = make_patient()
    fill(patient.user, patient)
    text = metrics.render()
    for told in ("ada", "example.org", "Ada L.", str(patient.pk), patient.pk.hex, "knee"):
        assert told not in text


def test_they_are_there_for_this_machine_and_for_the_token_only(settings: Any) -> None:
    client = Client()
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="192.168.1.7").status_code == 404
    assert client.get("/metrics", HTTP_X_FORWARDED_FOR="10.0.0.1").status_code == 404
    wrong = client.get("/metrics", REMOTE_ADDR="192.168.1.7", HTTP_AUTHORIZATION="Bearer no")
    assert wrong.status_code == 404
    token = {"HTTP_AUTHORIZATION": f"Bearer {settings.METRICS_TOKEN}"}
    assert client.get("/metrics", REMOTE_ADDR="192.168.1.7", **token).status_code == 200
    settings.TRUSTED_PROXIES = 1
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", **token).status_code == 200


def test_the_token_is_made_for_its_owner_alone(settings: Any) -> None:
    assert len(settings.METRICS_TOKEN) > 40
    assert (settings.VAR / "metrics_token").stat().st_mode & 0o077 == 0


def test_the_format_is_the_one_that_prometheus_reads() -> None:
    make_patient()
    ItemFailure.objects.create(batch="dispatch", count=3)
    families = {each.name: each for each in text_string_to_metric_families(metrics.render())}
    assert all(name.startswith("recovery_") for name in families)
    assert families["recovery_item_failures"].type == "counter"
    assert values()['recovery_item_failures_total{batch="dispatch"}'] == 3
    assert {each.type for each in families.values()} == {"counter", "gauge"}


def test_a_large_figure_is_told_to_the_last_digit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "free_bytes", lambda: 123_456_789_012)
    assert values()["recovery_disk_free_bytes"] == 123_456_789_012


@pytest.mark.promise("S13")
def test_a_copy_of_the_ledger_that_fails_is_told_everywhere(settings: Any, tmp_path: Path) -> None:
    settings.LEDGER_URL = str(tmp_path / "ledger")
    settings.LEDGER_COPY = str(tmp_path / "elsewhere" / "copy")
    ledger.begin()
    client = Client()
    assert client.get("/healthz/ledger").status_code == 200
    assert ledger_watch.watch()
    assert values()["recovery_ledger_ok"] == 1
    copy = tmp_path / "elsewhere" / "copy"
    copy.unlink()
    copy.mkdir()
    assert client.get("/healthz/ledger").status_code == 503
    assert not ledger_watch.watch()
    assert values()["recovery_ledger_ok"] == 0
    assert "copy of the ledger" in Alarm.objects.get(name="ledger").words
    copy.rmdir()
    assert ledger_watch.watch(), "it is brought up as soon as it can be reached"
    assert not Alarm.objects.exists()
