"""A lost second factor: the operator takes it off, and nobody stays signed in."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from recovery.accounts.models import Session
from recovery.reminders.models import Alarm
from recovery.sharing.services import create_clinic

pytestmark = pytest.mark.django_db


def test_it_is_taken_off_sessions_end_and_both_are_told(
    settings: Any, queue_at_once: None, django_capture_on_commit_callbacks: Any
) -> None:
    settings.EMAIL_HOST, settings.OPERATOR_EMAILS = "mail.example.org", ["operator@example.org"]
    clinician = create_clinic(
        name="Praxis", phone="", email="jo@example.org", clinician_name="Jo", password="right 42 x"
    )
    other = create_clinic(
        name="Other", phone="", email="al@example.org", clinician_name="Al", password="right 42 x"
    )
    for user in (clinician.user, other.user):
        Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
        Client().force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("reset_second_factor", " Jo@example.org")
    assert [each.user for each in Authenticator.objects.all()] == [other.user]
    assert [each.user for each in Session.objects.all()] == [other.user]
    assert {(each.to[0], each.subject) for each in mail.outbox} == {
        ("jo@example.org", "Your second factor was removed"),
        ("operator@example.org", "Recovery: a second factor was removed"),
    }
    assert str(clinician.user.pk) in Alarm.objects.get().words


def test_an_unknown_address_is_named() -> None:
    with pytest.raises(CommandError, match="no such account"):
        call_command("reset_second_factor", "nobody@example.org")
