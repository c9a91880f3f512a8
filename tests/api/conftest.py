"""People who are signed in, and what they may see of one another."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient
from recovery.core.ids import named_id, uuid7
from recovery.sharing.models import CareLink
from tests.support.people import make_clinician, make_patient, signed_in
from tests.support.phone import Phone, add_knee, pain


@pytest.fixture
def patient(db: None) -> Patient:
    return make_patient("ada@example.org")


@pytest.fixture
def clinician(db: None) -> Clinician:
    return make_clinician("jo@example.org")


@pytest.fixture
def mine(patient: Patient) -> Client:
    return signed_in(patient.user)


@pytest.fixture
def desk(clinician: Clinician) -> Client:
    return signed_in(clinician.user)


@pytest.fixture
def knee(patient: Patient) -> str:
    phone = Phone(patient)
    injury = add_knee(phone)
    phone.sync(pain(phone, injury, "2026-11-24", 4), pain(phone, injury, "2026-11-25", 3))
    night = {"night": "2026-11-23", "quality": 6}
    phone.sync(phone.operation("sleep", named_id(patient.id, "sleep:2026-11-23"), night))
    return str(injury)


@pytest.fixture
def link(patient: Patient, clinician: Clinician, knee: str) -> CareLink:
    now = timezone.now()
    return CareLink.objects.create(
        id=uuid7(),
        patient=patient,
        clinician=clinician,
        injuries=[knee],
        accepted_at=now,
        expires_at=now + timedelta(days=10),
    )
