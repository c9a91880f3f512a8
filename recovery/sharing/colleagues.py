"""How a clinician joins: a colleague of the clinic invites one address, which accepts once."""

from datetime import timedelta
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from recovery.accounts.models import Clinician, User
from recovery.accounts.tokens import hash_of, new_token
from recovery.core.errors import Invalid, NotFound
from recovery.core.languages import say
from recovery.core.texts import require_one_line
from recovery.sharing import clinics, reach
from recovery.sharing.models import Clinic, ColleagueInvitation
from recovery.sharing.services import still_open

INVITATION_LASTS = timedelta(days=7)


def invitations_of(clinician: Clinician) -> "QuerySet[ColleagueInvitation]":
    """Return the open invitations to a clinician's own clinic, newest first."""
    return (
        ColleagueInvitation.objects.select_related("invited_by")
        .filter(still_open(timezone.now()), clinic=clinician.clinic_id)
        .order_by("-created_at")
    )


def invite_colleague(*, clinician: Clinician, email: str) -> tuple[ColleagueInvitation, str]:
    """Invite one address to one's own clinic; return it with its token, which is kept nowhere.

    Only an owner invites: Forbidden.
    """
    clinics.require_owner(clinician)
    token = new_token()
    invitation = ColleagueInvitation.objects.create(
        clinic=clinician.clinic,
        invited_by=clinician,
        email=email.strip().lower(),
        token_hash=hash_of(token),
        expires_at=timezone.now() + INVITATION_LASTS,
    )
    return invitation, token


def revoke_invitation(*, clinician: Clinician, invitation_id: UUID) -> None:
    """Make an invitation to one's own clinic useless. Idempotent. Raises NotFound else.

    Only an owner does: Forbidden.
    """
    clinics.require_owner(clinician)
    own = ColleagueInvitation.objects.filter(clinic=clinician.clinic_id, id=invitation_id)
    revoked = own.filter(revoked_at=None, accepted_at=None).update(revoked_at=timezone.now())
    if not revoked and not own.exists():
        raise NotFound(say("There is no such invitation."))


def invitation_for(token: str) -> ColleagueInvitation:
    """Return an invitation that can still be accepted. Raises NotFound otherwise."""
    found = (
        ColleagueInvitation.objects.select_related("clinic", "invited_by")
        .filter(still_open(timezone.now()), token_hash=hash_of(token))
        .first()
    )
    if found is None:
        raise NotFound(say("This invitation has expired or was used. Ask for a new one."))
    return found


def join(*, token: str, name: str, password: str) -> Clinician:
    """Make the account of an invited colleague, once. Signing in is another step.

    Who was deactivated comes back to the account that is there, with its own password. Raises
    NotFound for a used, revoked or expired token, Invalid for a weak or wrong password or an
    address that has an account.
    """
    require_one_line(name=name)
    invitation = invitation_for(token)
    returning = clinics.deactivated_account(invitation)
    if returning is not None:
        if not returning.check_password(password):
            raise wrong_password()
    else:
        _check_password(password, invitation.email)
        _check_free(invitation.email)
    try:
        return _join(invitation, returning, name, password)
    except IntegrityError as error:
        raise _address_taken() from error


def _join(
    invitation: ColleagueInvitation, returning: User | None, name: str, password: str
) -> Clinician:
    now = timezone.now()
    with transaction.atomic():
        # 1. The clinic is locked: see `clinics`.
        Clinic.objects.select_for_update().get(id=invitation.clinic_id)
        # 2. The update decides who joins: of two at once, one finds no row left.
        taken = ColleagueInvitation.objects.filter(still_open(now), id=invitation.id).update(
            accepted_at=now
        )
        if not taken:
            raise NotFound(say("This invitation has expired or was used. Ask for a new one."))
        # 3. Patients who share with the clinic's members are told of the new one.
        if returning is not None:
            return clinics.reactivate(invitation=invitation, user=returning, name=name)
        # 4. Of two invitations of one address, used at once, the address decides.
        user = User.objects.create_user(invitation.email, password)
        made = Clinician.objects.create(user=user, clinic=invitation.clinic, name=name)
        reach.admit_newcomer(newcomer=made)
        return made


def _check_free(email: str) -> None:
    if User.objects.filter(email=email).exists():
        raise _address_taken()


def wrong_password() -> Invalid:
    """Return what somebody hears who comes back with another password than their own."""
    reason = {"password": [say("Not the password of this account.")]}
    return Invalid(say("Please check these fields."), code="wrong_password", fields=reason)


def _address_taken() -> Invalid:
    sentence = say(
        "This address already has an account. Use another one. Ask to be invited with another one."
    )
    return Invalid(sentence, code="address_taken")


def _check_password(password: str, email: str) -> None:
    try:
        validate_password(password, User(email=email))
    except ValidationError as error:
        raise Invalid(
            say("Choose another password."), fields={"password": list(error.messages)}
        ) from error
