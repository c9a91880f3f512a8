"""A clinic's own affairs: its name, its owners, and how a clinician's time in it ends.

Every write that depends on who belongs to the clinic locks the clinic first: joining, leaving,
naming an owner, admitting members.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from recovery.accounts.ending import end_sessions
from recovery.accounts.models import MEMBER, OWNER, Clinician, User
from recovery.accounts.queries import lock_patients
from recovery.core.errors import Forbidden, Invalid, NotFound
from recovery.core.languages import say
from recovery.sharing import notices, reach, services
from recovery.sharing.models import (
    CLINIC,
    Admission,
    CareLink,
    Clinic,
    ColleagueInvitation,
    Invitation,
)

FIELDS = ("name", "phone", "address")


def require_owner(clinician: Clinician) -> None:
    """Raise Forbidden for a member."""
    if clinician.role != OWNER:
        raise Forbidden(
            say("Only an owner of the clinic can do this. Ask one of them."), code="owner_needed"
        )


def change_clinic(*, owner: Clinician, changes: dict[str, str]) -> Clinic:
    """Change a clinic's name, phone or address. What patients agreed to keeps the name it had."""
    require_owner(owner)
    kept = {name: changes[name].strip() for name in FIELDS if name in changes}
    if kept.get("name") == "":
        raise Invalid(
            say("Enter the name of the clinic."), fields={"name": [say("Please fill this in.")]}
        )
    Clinic.objects.filter(id=owner.clinic_id).update(**kept)
    return Clinic.objects.get(id=owner.clinic_id)


def member_of(owner: Clinician, member_id: UUID) -> Clinician:
    """Return somebody of an owner's clinic. Raises Forbidden, NotFound for anybody else's."""
    require_owner(owner)
    found = Clinician.objects.filter(clinic=owner.clinic_id, id=member_id).first()
    if found is None:
        raise NotFound(say("There is no such colleague."))
    return found


def change_role(*, owner: Clinician, member_id: UUID, role: str) -> Clinician:
    """Make a member an owner, or an owner a member. One owner always stays."""
    with transaction.atomic():
        member = _locked(owner, member_id, only_owners=True)
        if member.deactivated_at is not None:
            raise NotFound(say("There is no such colleague."))
        if role == MEMBER:
            _keep_an_owner(member)
        Clinician.objects.filter(id=member.id).update(role=role)
        member.role = role
        return member


def deactivate(*, by: Clinician, member_id: UUID) -> None:
    """End somebody's time in the clinic at once: sessions, sharings, stand-ins. Idempotent.

    An owner does it to anybody, everybody to themselves. Raises Invalid with code `last_owner`.
    """
    with transaction.atomic():
        # 1. The clinic is locked: nobody joins, leaves or is let in meanwhile.
        member = _locked(by, member_id)
        if member.deactivated_at is not None:
            return
        _keep_an_owner(member)
        # Who writes about a patient holds the patient before the account that writes.
        lock_patients(patients_of(member.user_id))
        # 2. From here on every question who may see whom answers no.
        Clinician.objects.filter(id=member.id).update(deactivated_at=timezone.now(), role=MEMBER)
        User.objects.filter(id=member.user_id).update(is_active=False)
        end_everything(clinician=member, by="clinic", by_name=by.name)
        # 3. No browser stays signed in.
        end_sessions(user_id=member.user_id)
        for each in _when_deactivated:
            each(member)


def end_everything(*, clinician: Clinician, by: str, by_name: str) -> None:
    """End what patients share by this person, and tell them. Call it in a transaction.

    A consent to the clinic's members goes on while one of them sees by it.
    """
    now = timezone.now()
    lock_patients(patients_of(clinician.user_id))
    reach.end_for(clinician=clinician, by=by)
    Invitation.objects.filter(clinician=clinician, accepted_at=None, revoked_at=None).update(
        revoked_at=now
    )
    for link in CareLink.objects.filter(clinician=clinician, revoked_at=None):
        is_running = link.expires_at > now
        goes_on = (
            link.reach == CLINIC and Admission.objects.filter(link=link, ended_at=None).exists()
        )
        if not goes_on:
            services.revoke(link=link, by=by, by_name=by_name)
        if is_running:
            notices.tell_of_sharing(
                patient_id=link.patient_id,
                kind=notices.ACCESS_ENDED if goes_on else notices.SHARING_ENDED,
                who=link.clinician_name,
                clinic=link.clinic_name,
            )


def patients_of(user_id: UUID) -> list[UUID]:
    """Return whom a clinician's account sees, by a consent or let in by one."""
    about = {"clinician__user": user_id}
    admitted = Admission.objects.filter(**about, ended_at=None).values_list("patient", flat=True)
    shared = CareLink.objects.filter(**about, revoked_at=None).values_list("patient", flat=True)
    return [*admitted, *shared]


def may_leave(*, clinician: Clinician) -> None:
    """Refuse to delete an account if its clinic would be left without an owner."""
    _keep_an_owner(clinician)


def keep_owned(*, without: Clinician) -> None:
    """Name the one who is there longest as owner where the last owner's account goes all the same:
    two owners at once, or a restored backup. Call it with the clinic locked."""
    others = Clinician.objects.filter(clinic=without.clinic_id, deactivated_at=None)
    others = others.exclude(id=without.id)
    if not others.filter(role=OWNER).exists():
        first = others.order_by("created_at", "id").first()
        if first is not None:
            Clinician.objects.filter(id=first.id).update(role=OWNER)


def reactivate(*, invitation: ColleagueInvitation, user: User, name: str) -> Clinician:
    """Let somebody in again who was deactivated, by a new invitation. They begin as a member.

    A consent that named them and went on without them names nobody from here on, as after an
    account is deleted: they see by it as any new member does, and the patient is told.
    Call it in the transaction that takes the invitation, with the clinic locked.
    """
    lock_patients(patients_of(user.id))
    User.objects.filter(id=user.id).update(is_active=True)
    Clinician.objects.filter(user=user).update(deactivated_at=None, role=MEMBER, name=name)
    clinician = Clinician.objects.select_related("clinic").get(user=user)
    # What a restored backup brought back open ended when they left.
    reach.end_for(clinician=clinician, by="clinic")
    CareLink.objects.filter(clinician=clinician, revoked_at=None).update(clinician=None)
    reach.admit_newcomer(newcomer=clinician)
    return clinician


def deactivated_account(invitation: ColleagueInvitation) -> User | None:
    """Return the account that an invitation would let in again, if there is one."""
    return User.objects.filter(
        email=invitation.email,
        clinician__clinic=invitation.clinic_id,
        clinician__deactivated_at__isnull=False,
    ).first()


def _locked(by: Clinician, member_id: UUID, *, only_owners: bool = False) -> Clinician:
    """Lock the clinic and return one of it, to an owner or, unless `only_owners`, to themselves.

    Raises Forbidden, NotFound for anybody of another clinic.
    """
    Clinic.objects.select_for_update().get(id=by.clinic_id)
    caller = Clinician.objects.filter(id=by.id).first()
    if caller is None or caller.deactivated_at is not None:
        raise Forbidden(say("Only a clinician can do this. Sign in with a clinician's account."))
    if member_id == by.id and not only_owners:
        return caller
    return member_of(caller, member_id)


def _keep_an_owner(leaving: Clinician) -> None:
    others = Clinician.objects.filter(clinic=leaving.clinic_id, deactivated_at=None)
    others = others.exclude(id=leaving.id)
    if leaving.role == OWNER and others.exists() and not others.filter(role=OWNER).exists():
        raise Invalid(say("Name another owner of the clinic first."), code="last_owner")


_when_deactivated: list[Callable[[Clinician], Any]] = []


def when_deactivated(listener: Callable[[Clinician], Any]) -> None:
    """Call `listener(clinician)` in the transaction in which somebody is deactivated."""
    if listener not in _when_deactivated:
        _when_deactivated.append(listener)
