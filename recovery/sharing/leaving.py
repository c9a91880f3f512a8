"""What becomes of sharings when an account on either side is erased."""

from uuid import UUID

from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.accounts.queries import lock_patients
from recovery.sharing import clinics
from recovery.sharing.models import CareLink, Clinic, PastConsent


def may_leave(user: User) -> None:
    """Raise Invalid with code `last_owner` where a clinic would be left without an owner."""
    clinician = Clinician.objects.filter(user=user, deactivated_at=None).first()
    if clinician is not None:
        clinics.may_leave(clinician=clinician)


def lock(user_id: UUID) -> None:
    """Hold the clinic of this account, where nobody then joins or leaves, and those it shares with.

    Everything about sharings locks a clinic before a patient, and a patient before an account.
    """
    shared = CareLink.objects.filter(patient__user=user_id, clinic__isnull=False)
    own = Clinician.objects.filter(user=user_id)
    ids = {*own.values_list("clinic", flat=True), *shared.values_list("clinic", flat=True)}
    list(Clinic.objects.filter(id__in=ids).order_by("id").select_for_update())
    themselves = Patient.objects.filter(user=user_id).values_list("id", flat=True)
    lock_patients([*themselves, *clinics.patients_of(user_id)])


def end_sharings(user: User) -> None:
    """End what others share with this account; leave of its own consents what is said to stay."""
    clinician = Clinician.objects.filter(user=user).first()
    if clinician is not None:
        clinics.keep_owned(without=clinician)
        clinics.end_everything(clinician=clinician, by="account", by_name=clinician.name)
    now = timezone.now()
    shared = CareLink.objects.filter(patient__user=user).select_related("clinic")
    PastConsent.objects.bulk_create(
        (
            PastConsent(
                id=link.id,
                clinic=link.clinic,
                clinician_name=link.clinician_name,
                accepted_at=link.accepted_at,
                ended_at=min(link.revoked_at or now, link.expires_at, now),
            )
            for link in shared
            if link.clinic is not None
        ),
        ignore_conflicts=True,
    )
