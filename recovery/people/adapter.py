"""What happens at sign-up and sign-in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.signals import authenticator_added
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

from recovery.people.browsers import note_sign_in, sign_out_others
from recovery.people.models import LANGUAGES, Patient, User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Makes a patient of everybody who signs up. Clinicians come by invitation only."""

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        with transaction.atomic():
            saved: User = super().save_user(request, user, form, commit=commit)
            if commit:
                spoken = (getattr(request, "LANGUAGE_CODE", "") or "en")[:2]
                language = spoken if spoken in LANGUAGES else "en"
                Patient.objects.create(user=saved, language=language)
        return saved

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count guesses by account alone.

        allauth counts by the host of the request too, and a host's port is anybody's to invent:
        each one would have opened five more guesses.
        """
        return str(credentials.get("email", "")).strip().lower()

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        note_sign_in(request)


@receiver(authenticator_added)
def end_sessions_without_it(request: HttpRequest, user: User, **_: Any) -> None:
    """A second factor was added: a browser that came in by the password alone comes in again.

    allauth tells it by no other way.
    """
    sign_out_others(user_id=user.pk, session_key=request.session.session_key)
