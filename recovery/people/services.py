"""Clinics, invitations and consent: every write about who may see whom."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from recovery.errors import Forbidden, Invalid, NotFound
from recovery.people.models import CareLink, Clinic, Clinician, Invitation, Patient, User

INVITATION_LASTS = timedelta(days=7)
SHARING_LASTS = timedelta(days=180)
SHARING_AT_MOST = timedelta(days=731)
SWITCHES = ("share_sleep", "share_supplements", "share_symptoms", "share_notes")


def create_clinic(
    *, name: str, phone: str, email: str, clinician_name: str, password: str
) -> Clinician:
    """Make a clinic and its first physiotherapist. Raises Invalid when the address is taken."""
    address = email.strip().lower()
    if User.objects.filter(email=address).exists():
        raise Invalid("This address has an account.", fields={"email": ["Already in use."]})
    with transaction.atomic():
        clinic = Clinic.objects.create(name=name, phone=phone)
        user = User.objects.create_user(address, password)
        return Clinician.objects.create(user=user, clinic=clinic, name=clinician_name)


def hash_of(token: str) -> str:
    """Return what is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """Return 128 random bits, in letters that an address may hold."""
    return secrets.token_urlsafe(16)


def still_open(now: datetime) -> dict[str, Any]:
    """Return the conditions under which an invitation can be accepted."""
    return {"accepted_at": None, "revoked_at": None, "expires_at__gt": now}


def invite(*, clinician: Clinician, email: str) -> tuple[Invitation, str]:
    """Make an invitation for one address; return it with its token, which is kept nowhere."""
    token = new_token()
    invitation = Invitation.objects.create(
        clinician=clinician,
        email=email.strip().lower(),
        token_hash=hash_of(token),
        expires_at=timezone.now() + INVITATION_LASTS,
    )
    return invitation, token


def revoke_invitation(*, clinician: Clinician, invitation_id: UUID) -> None:
    """Make an own invitation useless. Twice is once. Raises NotFound for anybody else's."""
    own = Invitation.objects.filter(clinician=clinician, id=invitation_id)
    revoked = own.filter(revoked_at=None, accepted_at=None).update(revoked_at=timezone.now())
    if not revoked and not own.exists():
        raise NotFound("There is no such invitation.")


def invitation_for(token: str) -> Invitation:
    """Return an invitation that can still be accepted. Raises NotFound otherwise."""
    found = (
        Invitation.objects.select_related("clinician__clinic")
        .filter(token_hash=hash_of(token), **still_open(timezone.now()))
        .first()
    )
    if found is None:
        raise NotFound("This invitation has expired or was used.")
    return found


def accept_invitation(
    *, token: str, patient: Patient, own_injuries: Iterable[UUID], consent: dict[str, Any]
) -> CareLink:
    """Turn an invitation into a care link, once.

    `consent` holds `injuries` (ids) and the share switches. Raises NotFound for a used or expired
    token, Forbidden when it was sent to another address, Invalid when an injury is not hers.
    """
    if invitation_for(token).email != patient.user.email:
        raise Forbidden(
            "This invitation was sent to another address. Sign in with that one.",
            code="other_address",
        )
    _check_injuries(consent["injuries"], own_injuries)
    now = timezone.now()
    with transaction.atomic():
        # 1. The update decides who accepts: of two at once, one finds no row left.
        taken = Invitation.objects.filter(token_hash=hash_of(token), **still_open(now)).update(
            accepted_at=now, accepted_by=patient
        )
        if not taken:
            raise NotFound("This invitation has expired or was used.")
        invitation = Invitation.objects.get(token_hash=hash_of(token))
        # 2. A new consent replaces the open one of the same clinician.
        CareLink.objects.filter(
            patient=patient, clinician=invitation.clinician, revoked_at=None
        ).update(revoked_at=now, version=F("version") + 1)
        return CareLink.objects.create(
            patient=patient,
            clinician=invitation.clinician,
            injuries=[str(injury) for injury in consent["injuries"]],
            accepted_at=now,
            expires_at=now + SHARING_LASTS,
            **{switch: consent[switch] for switch in SWITCHES},
        )


def _check_injuries(wanted: Iterable[UUID], own: Iterable[UUID]) -> None:
    foreign = set(wanted) - set(own)
    if foreign:
        raise Invalid(
            "Choose among your own injuries.", fields={"injuries": ["There is no such injury."]}
        )


def _check_end(end: datetime) -> None:
    now = timezone.now()
    if end <= now:
        raise Invalid("Choose a later day.", fields={"expires_at": ["This is in the past."]})
    if end > now + SHARING_AT_MOST:
        raise Invalid("Choose an earlier day.", fields={"expires_at": ["At most two years."]})


def change_link(
    *, link: CareLink, own_injuries: Iterable[UUID], changes: dict[str, Any]
) -> CareLink:
    """Narrow or widen a consent, or move its end. Raises Invalid naming the field.

    What was revoked stays revoked: a new consent needs a new invitation.
    """
    if link.revoked_at is not None:
        raise Invalid("This sharing has ended.", code="ended")
    if "injuries" in changes:
        _check_injuries(changes["injuries"], own_injuries)
        link.injuries = [str(injury) for injury in changes["injuries"]]
    for switch in SWITCHES:
        if switch in changes:
            setattr(link, switch, changes[switch])
    if "expires_at" in changes:
        _check_end(changes["expires_at"])
        link.expires_at = changes["expires_at"]
    link.version += 1
    link.save()
    return link


def revoke(*, link: CareLink) -> CareLink:
    """End a consent now. The clinician's next request finds nothing. Twice is once."""
    if link.revoked_at is None:
        link.revoked_at = timezone.now()
        link.version += 1
        link.save(update_fields=["revoked_at", "version"])
    return link
