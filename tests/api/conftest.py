"""People who are signed in, and what they may see of one another."""

import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.core.ids import derived, uuid7
from recovery.sharing import services
from recovery.sharing.models import CareLink
from tests.consent import agreed
from tests.sync.test_sync import Phone, add_knee, pain

PASSWORD = "correct horse 42"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # of an authenticator app, base32


def make_patient(email: str) -> Patient:
    return agreed(Patient.objects.create(user=User.objects.create_user(email, PASSWORD)))


def make_clinician(email: str, clinic: str = "Praxis") -> Clinician:
    """A clinician with a second factor, without which they see nobody."""
    made = services.create_clinic(
        name=clinic, phone="", email=email, clinician_name="Jo Berger", password=PASSWORD
    )
    add_second_factor(made.user)
    return made


def add_second_factor(user: User) -> Authenticator:
    return Authenticator.objects.create(user=user, type="totp", data={"secret": SECRET})


def by_cookie_alone(user: User) -> Client:
    """A browser that is signed in and has not proved again that it is its owner's."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def signed_in(user: User) -> Client:
    """A browser that is signed in and has just proved again that it is its owner's."""
    client = by_cookie_alone(user)
    proved(client, user)
    return client


def proved(client: Client, user: User) -> None:
    session = client.session
    record = {"method": "password", "at": time.time(), "reauthenticated": True}
    session["account_authentication_methods"] = [record]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


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
    phone.sync(phone.operation("sleep", derived(patient.id, "sleep:2026-11-23"), night))
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
