"""What happens when somebody signs up: the account becomes a patient's."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction
from django.http import HttpRequest

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
