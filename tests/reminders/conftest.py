"""A patient with a regimen at nine, and a push service on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command

from recovery.accounts.models import Patient, User
from recovery.core.ids import uuid7
from recovery.reminders.channels.vapid import _read_key, _token
from recovery.supplements.models import Regimen, Supplement
from tests.support.consent import agreed
from tests.support.push_service import PushService, push_service


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as running:
        yield running


@pytest.fixture(autouse=True)
def keys_and_loopback(settings, service: PushService, tmp_path: Path) -> None:
    settings.EMAIL_HOST = "mail.example.org"
    settings.VAPID_PRIVATE_KEY_FILE = tmp_path / "vapid.pem"
    settings.PUSH_LOOPBACK = service.origin
    settings.PUSH_LOOPBACK_CA = str(service.authority)
    _read_key.cache_clear()
    _token.cache_clear()
    call_command("make_keys", verbosity=0)


@pytest.fixture
def patient(db: None) -> Patient:
    user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1")
    return agreed(Patient.objects.create(user=user, zone="Europe/Berlin"))


@pytest.fixture
def regimen(patient: Patient) -> Regimen:
    supplement = Supplement.objects.create(
        patient=patient, name="Magnesium glycinate", nutrient="magnesium", elemental_mg=200
    )
    return Regimen.objects.create(
        patient=patient,
        supplement=supplement,
        elemental_mg=200,
        slots=["21:00"],
        starts_on="2026-11-01",
    )
