"""The patient or clinician of an account, and its language and time zone."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from recovery.accounts.models import Clinician, Patient, User
from recovery.core.errors import Forbidden, SecondFactorNeeded
from recovery.core.languages import language_or_english, say

# Recovery codes are a way back to a factor, not a factor.
FACTORS = ("totp", "webauthn")


def own_patient(*, user_id: UUID) -> Patient:
    """Return the patient whose account this is. Raises Forbidden for any other account."""
    found = Patient.objects.filter(user=user_id).first()
    if found is None:
        raise Forbidden(say("Only a patient can do this. Sign in with a patient's account."))
    return found


def lock_patients(ids: Iterable[UUID]) -> set[UUID]:
    """Lock patients until the transaction ends, and return those who are still there.

    Whoever writes about sharings locks the clinic first, then the patients, then consents: who
    erases an account holds its patient too, so neither waits for the other.
    """
    found = Patient.objects.filter(id__in=set(ids)).order_by("id").select_for_update()
    return set(found.values_list("id", flat=True))


def own_clinician(*, user_id: UUID) -> Clinician:
    """Return the clinician whose account this is. One statement.

    Raises Forbidden for any other account, SecondFactorNeeded for a clinician without one.
    """
    found = clinicians_with_factor().filter(user=user_id, deactivated_at=None).first()
    if found is None:
        raise Forbidden(say("Only a clinician can do this. Sign in with a clinician's account."))
    if not vars(found)["has_second_factor"]:
        raise SecondFactorNeeded
    clinician: Clinician = found
    return clinician


def clinicians_with_factor() -> "QuerySet[Any, Any]":
    """Return clinicians with their clinic and whether each `has_second_factor`."""
    factors = Authenticator.objects.filter(user=OuterRef("user"), type__in=FACTORS)
    return Clinician.objects.select_related("clinic").annotate(has_second_factor=Exists(factors))


def colleagues_of(clinician: Clinician) -> "QuerySet[Clinician, Clinician]":
    """Return everybody of a clinician's clinic, themselves too, by name."""
    return clinicians_with_factor().filter(clinic=clinician.clinic_id).order_by("name", "id")


def language_of(user: User) -> str:
    """Return the language that mails to an account speak, empty if it never chose one."""
    chosen = Patient.objects.filter(user=user).values_list("language", flat=True).first()
    language = chosen or user.language
    return language_or_english(language) if language else ""


def language_of_operator(address: str) -> str:
    """Return the language of mails to an operator's address.

    An address that is no operator's account gets that of an operator who chose one, else the
    installation's.
    """
    staff = User.objects.filter(is_staff=True, is_active=True).order_by("date_joined", "id")
    operators = sorted(staff, key=lambda one: one.email.lower() != address.lower())
    spoken = (language_of(one) for one in operators)
    return next(filter(None, spoken), str(settings.LANGUAGE_CODE))


def zone_of(user: User) -> str:
    """Return the time zone of an account; a clinician's is not known."""
    zone = Patient.objects.filter(user=user).values_list("zone", flat=True).first()
    return zone or "UTC"


def zones_in_use() -> list[str]:
    """Return the time zones in which patients live."""
    return list(Patient.objects.values_list("zone", flat=True).distinct())
