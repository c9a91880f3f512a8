"""People who are signed in, and what they may see of one another."""

import time

from allauth.mfa.models import Authenticator
from django.test import Client

from recovery.accounts.models import Clinician, Patient, User
from recovery.sharing import services
from tests.support.consent import agreed

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


def colleague_of(clinician: Clinician, email: str, name: str) -> Clinician:
    """Somebody else of a clinic, with a second factor."""
    user = User.objects.create_user(email, PASSWORD)
    other = Clinician.objects.create(user=user, clinic=clinician.clinic, name=name)
    add_second_factor(user)
    return other


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
