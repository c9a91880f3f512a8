"""Clinics, invitations and consent: every write about who may see whom."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, NotRequired, TypedDict
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import OWNER, Clinician, Patient, User
from recovery.accounts.queries import lock_patients
from recovery.accounts.tokens import hash_of, new_token
from recovery.core.errors import Forbidden, Invalid, NotFound
from recovery.core.languages import say
from recovery.core.texts import require_one_line
from recovery.sharing import reach
from recovery.sharing.models import PERSON_ONLY, SWITCHES, CareLink, Clinic, Invitation

INVITATION_LASTS = timedelta(days=7)
SHARING_LASTS = timedelta(days=180)
SHARING_AT_MOST = timedelta(days=731)


def create_clinic(
    *, name: str, phone: str, email: str, clinician_name: str, password: str | None
) -> Clinician:
    """Make a clinic and its owner.

    Without a password the account is opened by a link, see `people.links`. Raises Invalid when the
    address is taken, or a name is not a single line.
    """
    require_one_line(name=name, phone=phone, clinician_name=clinician_name)
    address = email.strip().lower()
    if User.objects.filter(email=address).exists():
        raise Invalid(
            say("This address already has an account. Use another one."),
            fields={"email": [say("Already in use.")]},
        )
    with transaction.atomic():
        clinic = Clinic.objects.create(name=name, phone=phone)
        user = User.objects.create_user(address, password)
        return Clinician.objects.create(user=user, clinic=clinic, name=clinician_name, role=OWNER)


class Consent(TypedDict):
    """What is shared: injuries by id, four switches, how far it reaches beside the person.

    `name` and `phone` are what the patient gives of themselves on accepting, if anything.
    """

    injuries: list[UUID]
    share_sleep: bool
    share_supplements: bool
    share_symptoms: bool
    share_notes: bool
    reach: NotRequired[str]
    name: NotRequired[str]
    phone: NotRequired[str]


class ConsentChange(TypedDict, total=False):
    """What is to be shared otherwise, and until when."""

    injuries: list[UUID]
    share_sleep: bool
    share_supplements: bool
    share_symptoms: bool
    share_notes: bool
    reach: str
    expires_at: datetime


def still_open(now: datetime) -> Q:
    """Return the conditions under which an invitation can be accepted."""
    return Q(accepted_at=None, revoked_at=None, expires_at__gt=now)


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
    """Make one's own invitation unusable. Idempotent. Raises NotFound for anybody else's."""
    own = Invitation.objects.filter(clinician=clinician, id=invitation_id)
    revoked = own.filter(revoked_at=None, accepted_at=None).update(revoked_at=timezone.now())
    if not revoked and not own.exists():
        raise NotFound(say("There is no such invitation."))


def _by_link(token: str, user: User | None) -> Q:
    """Return the condition that finds a link's invitation: by token, or by id for its keeper."""
    named = Q(token_hash=hash_of(token))
    if user is not None and (invitation_id := as_uuid(token)):
        named |= Q(_waits_for(user), id=invitation_id)
    return named


def invitation_for(token: str, *, user: User | None = None) -> Invitation:
    """Return an invitation that can still be accepted, by the token of its link.

    Whoever keeps it needs its id alone. Raises NotFound otherwise.
    """
    found = (
        Invitation.objects.select_related("clinician__clinic")
        .filter(_by_link(token, user), still_open(timezone.now()))
        .first()
    )
    if found is None:
        raise NotFound(say("This invitation has expired or was used. Ask for a new one."))
    return found


def as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _waits_for(user: User) -> Q:
    """Return which invitations are an account's own: it opened the link, or proved the address."""
    is_proven = EmailAddress.objects.filter(user=user, email=user.email, verified=True).exists()
    return Q(kept_by=user) | Q(email=user.email) if is_proven else Q(kept_by=user)


def waiting_invitation(*, user: User) -> Invitation | None:
    """Return the newest invitation that an account has not answered yet."""
    return (
        Invitation.objects.filter(_waits_for(user), still_open(timezone.now()), declined_at=None)
        .order_by("-created_at")
        .first()
    )


def keep_invitation(*, token: str, user: User) -> None:
    """Keep an invitation for the account that opened it, so that no device has to.

    One to another address is kept by nobody. Raises NotFound for a used or expired one.
    """
    invitation = invitation_for(token, user=user)
    if invitation.email == user.email:
        Invitation.objects.filter(id=invitation.id).update(kept_by=user, declined_at=None)


def is_invited(email: str, token: str) -> bool:
    """Say whether an open invitation was sent to this address."""
    try:
        return invitation_for(token).email == email.strip().lower()
    except NotFound:
        return False


def keep_if_open(token: str, user: User) -> None:
    """Keep an open invitation for a new account, which is as good without one."""
    with suppress(NotFound):
        keep_invitation(token=token, user=user)


def decline_invitation(*, token: str, user: User) -> None:
    """Stop asking an account about an invitation; its link still works. Raises NotFound."""
    invitation = invitation_for(token, user=user)
    if invitation.email == user.email:
        Invitation.objects.filter(id=invitation.id).update(declined_at=timezone.now())


def accept_invitation(
    *, token: str, patient: Patient, own_injuries: Iterable[UUID], consent: Consent
) -> CareLink:
    """Turn an invitation into a care link, once.

    Idempotent: a phone that lost the answer asks for the same again, and gets the link that
    stands. Raises NotFound for a used or expired token, Forbidden when it was sent to another
    address, Invalid when an injury is not theirs.
    """
    try:
        invitation = invitation_for(token, user=patient.user)
    except NotFound:
        if standing := _accepted_before(token, patient, consent):
            return standing
        raise
    if invitation.email != patient.user.email:
        raise Forbidden(
            say("This invitation was sent to another address. Sign in with that one."),
            code="other_address",
        )
    _check_injuries(consent["injuries"], own_injuries)
    now = timezone.now()
    with transaction.atomic():
        # 1. Nobody joins or leaves the clinic meanwhile: see `clinics`.
        Clinic.objects.select_for_update().get(id=invitation.clinician.clinic_id)
        # 2. Of two invitations of one clinician, accepted at once, the later one finds the other.
        if not lock_patients([patient.id]):
            raise NotFound(say("There is no such patient."))
        # 3. The update decides who accepts: of two at once, one finds no row left.
        taken = Invitation.objects.filter(still_open(now), id=invitation.id).update(
            accepted_at=now, accepted_by=patient
        )
        if not taken and (standing := _accepted_before(token, patient, consent)):
            return standing
        if not taken:
            raise NotFound(say("This invitation has expired or was used. Ask for a new one."))
        _introduce(patient, consent)
        # 4. A new consent replaces the open one of the same clinician.
        held = CareLink.objects.filter(
            patient=patient, clinician=invitation.clinician, revoked_at=None
        ).first()
        ended = revoke(link=held, by="replaced") if held else None
        switches: Any = _switches(consent)
        made = CareLink.objects.create(
            patient=patient,
            clinician=invitation.clinician,
            reach=consent.get("reach", PERSON_ONLY),
            injuries=[str(injury) for injury in consent["injuries"]],
            replaces=ended,
            version=ended.version + 1 if ended else 1,
            accepted_at=now,
            expires_at=now + SHARING_LASTS,
            **switches,
        )
        reach.admit_members(link=made)
        return made


def _accepted_before(token: str, patient: Patient, consent: Consent) -> CareLink | None:
    """Return the consent that a patient gave by this very link, if it still stands.

    One with another content is none: whoever asks for less must not be told that they have it.
    """
    used = Invitation.objects.filter(_by_link(token, patient.user), accepted_by=patient).first()
    if used is None or used.accepted_at is None:
        return None
    wanted = _switches(consent)
    standing = CareLink.objects.filter(
        patient=patient, clinician=used.clinician_id, accepted_at=used.accepted_at, revoked_at=None,
        reach=consent.get("reach", PERSON_ONLY), **wanted,
    ).first()  # fmt: skip
    same = standing and set(standing.injuries) == {str(each) for each in consent["injuries"]}
    return standing if same else None


def _switches(consent: Consent) -> dict[str, object]:
    return {name: value for name, value in consent.items() if name in SWITCHES}


def _introduce(patient: Patient, consent: Consent) -> None:
    """Keep the name and the number that a patient gives on accepting, each only where given."""
    given = {name: text for name, text in consent.items() if name in ("name", "phone") and text}
    if given:
        Patient.objects.filter(id=patient.id).update(**given)


def _check_injuries(wanted: Iterable[UUID], own: Iterable[UUID]) -> None:
    foreign = set(wanted) - set(own)
    if foreign:
        raise Invalid(
            say("Choose among your own injuries."),
            fields={"injuries": [say("There is no such injury.")]},
        )


def _check_end(end: datetime) -> None:
    now = timezone.now()
    if end <= now:
        raise Invalid(
            say("Choose a later day."), fields={"expires_at": [say("This is in the past.")]}
        )
    if end > now + SHARING_AT_MOST:
        raise Invalid(
            say("Choose an earlier day."), fields={"expires_at": [say("At most two years.")]}
        )


def change_link(
    *, link: CareLink, own_injuries: Iterable[UUID], changes: ConsentChange
) -> CareLink:
    """Narrow or widen a consent, or move its end: return the document that replaces it.

    Raises Invalid naming the field, or with code `ended`: what was revoked stays revoked, and a
    new consent needs a new invitation.
    """
    if not changes:
        raise Invalid(
            say("The request changes nothing. Set at least one field."),
            code="empty",
            fields={"body": [say("Set at least one field.")]},
        )
    kept: dict[str, object] = {**changes}
    if "injuries" in changes:
        _check_injuries(changes["injuries"], own_injuries)
        kept["injuries"] = [str(injury) for injury in changes["injuries"]]
    if "expires_at" in changes:
        _check_end(changes["expires_at"])
    changed = replace(link=link, changes=kept)
    if changed is None:
        raise Invalid(say("This sharing has ended. Ask for a new invitation."), code="ended")
    return changed


def replace(*, link: CareLink, changes: Mapping[str, object]) -> CareLink | None:
    """End a consent and give one that says the same but for `changes`, by the names of columns;
    None if it had ended.

    Whatever else a consent says goes over as it was, so a new column is never widened here.
    """
    now = timezone.now()
    with transaction.atomic():
        if link.clinic_id is not None:
            Clinic.objects.select_for_update().get(id=link.clinic_id)
        lock_patients([link.patient_id])
        held = _end(link, by="replaced")
        if held is None:
            return None
        if held.expires_at <= now and "expires_at" not in changes:
            transaction.set_rollback(True)
            return None
        made = held.given_again(at=now, **changes)
        reach.carry_over(before=held, after=made)
        return made


def revoke(*, link: CareLink, by: str = "patient", by_name: str = "") -> CareLink:
    """End a consent now. The clinician's next request finds nothing. Idempotent.

    `by`: the patient, the clinician (a discharge), the clinic, a newer consent, or an account that
    was deleted.
    """
    with transaction.atomic():
        lock_patients([link.patient_id])
        ended = _end(link, by=by, by_name=by_name)
        if ended is not None:
            reach.end_all(ended)
        found = CareLink.objects.select_related("clinic")
        now = found.filter(id=ended.id if ended else link.id).first()
        if now is None:
            raise NotFound(say("There is no such sharing."))
        return now


def _end(link: CareLink, *, by: str, by_name: str = "") -> CareLink | None:
    """End a consent and return it as it was; None if it had ended. Call it in a transaction.

    1. The update decides: of a change and a revocation at once, one finds no row left.
    2. That one then finds the document by which its own was replaced meanwhile, and ends that:
       who ends a sharing from an older page ends it all the same.
    """
    now = timezone.now()
    ending = {"revoked_at": now, "ended_by": by, "ended_by_name": by_name}
    while not CareLink.objects.filter(id=link.id, revoked_at=None).update(**ending):
        following = CareLink.objects.filter(replaces=link.id).first()
        if following is None:
            return None
        link = following
    ended = CareLink.objects.get(id=link.id)
    for listener in _when_ended:
        listener(ended)
    return ended


_when_ended: list[Callable[[CareLink], None]] = []


def when_consent_ends(listener: Callable[[CareLink], None]) -> None:
    """Call `listener(link)` in the transaction in which a consent is revoked or replaced."""
    if listener not in _when_ended:
        _when_ended.append(listener)
