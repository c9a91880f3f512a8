"""Repeating what the ledger recorded and a restored database does not know.

Each step compares the ledger with the database, so that a second replay finds nothing to do and one
after an ordinary start costs a few statements. It only ever closes access. Rows are written through
`_base_manager`, because the ledger need not record again what it already contains.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils import timezone

from recovery.accounts import erasure
from recovery.accounts.addresses import NOWHERE
from recovery.accounts.ending import device_digest
from recovery.accounts.factors import FACTORS, digest
from recovery.accounts.models import Clinician, Session, User
from recovery.ledger import Entry, Event, digest_of, entries
from recovery.reminders.models import CalendarFeed
from recovery.sharing.models import SWITCHES, Admission, CareLink, ColleagueInvitation, Invitation
from recovery.sync.models import Device

logger = logging.getLogger(__name__)

AT_ONCE = 500


@dataclass
class Replayed:
    """What was not true any more and is again, in rows."""

    erased: int = 0
    sharings: int = 0
    admissions: int = 0
    invitations: int = 0
    calendars: int = 0
    sessions: int = 0
    devices: int = 0
    accounts: int = 0
    passwords: int = 0
    addresses: int = 0
    factors: int = 0

    def __str__(self) -> str:
        found = [(each.name, getattr(self, each.name)) for each in fields(self)]
        return ", ".join(f"{count} {name}" for name, count in found if count)


def replay(*, restored: bool = False) -> Replayed:
    """Carry out what the ledger says. Before anybody is served.

    With `restored`, the database is known to be an older one: an account that has lost a second
    factor which was added since is not left to its password alone.
    """
    done = Replayed(erased=erasure.replay())
    found: dict[str, list[Entry]] = {}
    for entry in entries():
        found.setdefault(entry.event, []).append(entry)

    def of(event: Event) -> list[Entry]:
        return found.get(event, [])

    with transaction.atomic():
        done.sharings = _sharings(of(Event.SHARING_ENDED), of(Event.SHARING_CHANGED))
        done.admissions = _admissions(of(Event.ADMISSION_ENDED), of(Event.ADMISSION_BACK))
        done.accounts = _accounts(of(Event.ACCOUNT_CLOSED), of(Event.ACCOUNT_OPENED))
        done.invitations = _invitations(of(Event.INVITATION_ENDED))
        done.calendars = _calendars(of(Event.TOKEN_VOIDED))
        done.sessions = _sessions(of(Event.SESSION_ENDED))
        done.devices = _devices(of(Event.DEVICES_ENDED), of(Event.DEVICE_BACK))
        done.passwords = _passwords(of(Event.PASSWORD_CHANGED))
        done.addresses = _addresses(of(Event.ADDRESS_CHANGED))
        done.factors = _factors(of(Event.FACTOR_REMOVED))
        if restored:
            done.passwords += _without_factor(of(Event.FACTOR_ADDED), of(Event.FACTOR_REMOVED))
    if str(done):
        logger.warning("The database was older than the ledger; made true again: %s.", done)
    return done


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    listed = list(values)
    return (listed[start : start + AT_ONCE] for start in range(0, len(listed), AT_ONCE))


# --- Who may see whom -----------------------------------------------------------------------------


def _sharings(ended: Sequence[Entry], changed: Sequence[Entry]) -> int:
    """End what was ended; where that was a change, put what it came to in its place."""
    now, revived = timezone.now(), []
    for some in _chunks({each.subject_id for each in ended}):
        still_open = CareLink._base_manager.filter(pk__in=some, revoked_at=None)
        revived += list(still_open.select_for_update())
        still_open.update(revoked_at=now)
    following = {UUID(each.facts["replaces"]): each for each in changed}
    over = {each.subject_id for each in ended}
    for link in revived:
        _follow(link, following, over, now)
    return len(revived)


def _follow(link: CareLink, following: dict[UUID, Entry], over: set[UUID], now: datetime) -> None:
    """Make the consent that a revived one had become, at most as wide as both said.

    Where it said more than the ledger tells, it stays closed: the patient opens it again.
    """
    new, version = _copy_of(link), link.version
    last = link.pk
    while entry := following.get(last):
        if entry.facts["else"] != link.digest_of_the_rest.hex():
            return
        last, version = entry.subject_id, version + 1
        new.injuries = [each for each in new.injuries if each in entry.facts["injuries"]]
        for i, name in enumerate(SWITCHES):
            setattr(new, name, bool(getattr(new, name) and entry.facts["switches"] >> i & 1))
        new.expires_at = min(new.expires_at, datetime.fromisoformat(entry.facts["until"]))
    if last == link.pk or last in over or new.expires_at <= now or not new.injuries:
        return
    new.pk, new.replaces, new.version = last, link, version
    new.accepted_at, new.revoked_at = now, None
    try:
        with transaction.atomic():
            CareLink._base_manager.bulk_create([new])
    except IntegrityError:
        return  # the pair has another one, which the database knew already


def _copy_of(link: CareLink) -> CareLink:
    return CareLink(**{f.attname: getattr(link, f.attname) for f in link._meta.concrete_fields})


def _admissions(ended: Sequence[Entry], back: Sequence[Entry]) -> int:
    """End again whom the patient, or the clinic, had ended. The patient may take it back."""
    over, now, count = _still(ended, back, "subject"), timezone.now(), 0
    for some in _chunks(UUID(each) for each in over):
        held = Admission._base_manager.filter(pk__in=some, ended_at=None)
        count += held.update(ended_at=now, ended_by="patient")
    return count


def _still(ended: Sequence[Entry], back: Sequence[Entry], name: str) -> set[Any]:
    """Return what was ended and not taken back since."""
    over = {getattr(each, name): each.n for each in ended}
    again = {getattr(each, name): each.n for each in back}
    return {each for each, n in over.items() if again.get(each, 0) < n}


def _invitations(ended: Sequence[Entry]) -> int:
    now, count = timezone.now(), 0
    for some in _chunks({each.subject_id for each in ended}):
        for model in (Invitation, ColleagueInvitation):
            count += model._base_manager.filter(
                pk__in=some, accepted_at=None, revoked_at=None
            ).update(revoked_at=now)
    return count


def _calendars(voided: Sequence[Entry]) -> int:
    void = {each.subject for each in voided}
    count = 0
    for some in _chunks({UUID(each.facts["patient"]) for each in voided}):
        feeds = CalendarFeed._base_manager.filter(patient__in=some)
        back = [feed.pk for feed in feeds if feed.digest.hex() in void]
        count += CalendarFeed._base_manager.filter(pk__in=back).delete()[0]
    return count


# --- Who gets in ----------------------------------------------------------------------------------


def _accounts(closed: Sequence[Entry], opened: Sequence[Entry]) -> int:
    """Close again the accounts of those who had left their clinic."""
    now, count = timezone.now(), 0
    for some in _chunks(_still(closed, opened, "person")):
        found = User._base_manager.filter(pk__in=some, is_active=True)
        back = list(found.values_list("pk", flat=True))
        Clinician._base_manager.filter(user__in=back, deactivated_at=None).update(
            deactivated_at=now
        )
        count += User._base_manager.filter(pk__in=back).update(is_active=False)
    return count


def _sessions(ended: Sequence[Entry]) -> int:
    over, count = {each.subject for each in ended}, 0
    for some in _chunks({each.person for each in ended}):
        rows = Session._base_manager.filter(user__in=some)
        back = [row.pk for row in rows if row.digest.hex() in over]
        count += Session._base_manager.filter(pk__in=back).delete()[0]
    return count


def _devices(ended: Sequence[Entry], back: Sequence[Entry]) -> int:
    """Let a device that its owner ended, and that has not signed in since, know it again."""
    over = {digest: each.n for each in ended for digest in each.facts["devices"]}
    for each in back:
        if over.get(each.subject, each.n) < each.n:
            del over[each.subject]
    now, count = timezone.now(), 0
    for some in _chunks({each.person for each in ended}):
        rows = Device.objects.filter(patient__user__in=some, ended_at=None)
        found = [row.pk for row in rows if device_digest(row.device).hex() in over]
        count += Device.objects.filter(pk__in=found).update(ended_at=now)
    return count


def _last(changed: Sequence[Entry]) -> dict[UUID, str]:
    return {each.person: each.subject for each in changed if each.person}


def _passwords(changed: Sequence[Entry]) -> int:
    """Make a password unusable that is not the one that was set last."""
    present, count = _last(changed), 0
    for some in _chunks(present):
        for user in User._base_manager.filter(pk__in=some):
            if digest_of(user.password).hex() != present[user.pk]:
                count += _lose_password(user)
    return count


def _lose_password(user: User) -> int:
    if not user.has_usable_password():
        return 0
    unusable = {"password": make_password(None)}
    return User._base_manager.filter(pk=user.pk, password=user.password).update(**unusable)


def _addresses(changed: Sequence[Entry]) -> int:
    """Let an address that is not the one that was set last lead to the account no more."""
    present, count = _last(changed), 0
    for some in _chunks(present):
        for user in User._base_manager.filter(pk__in=some):
            last = UUID(present[user.pk])
            if user.address_id == last:
                continue
            nowhere = f"{user.pk.hex}@{NOWHERE}"
            EmailAddress._base_manager.filter(user=user.pk).delete()
            count += User._base_manager.filter(pk=user.pk).update(email=nowhere, address_id=last)
    return count


def _factors(removed: Sequence[Entry]) -> int:
    """Remove factors and used recovery codes that had been removed."""
    gone, count = {each.subject for each in removed}, 0
    for some in _chunks({each.person for each in removed}):
        back = [
            factor.pk
            for factor in Authenticator.objects.filter(user__in=some)
            if digest(factor).hex() in gone
        ]
        count += len(back)
        # Nothing hangs on them; and `delete` would tell the ledger what it has said.
        Authenticator.objects.filter(pk__in=back)._raw_delete("default")
    return count


def _without_factor(added: Sequence[Entry], removed: Sequence[Entry]) -> int:
    """Make the password unusable where a factor that was added since has gone with the database."""
    gone = {each.subject for each in removed}
    missing = {
        (each.person, each.subject) for each in added if each.person and each.subject not in gone
    }
    count = 0
    for some in _chunks({person for person, _ in missing}):
        held = Authenticator.objects.filter(user__in=some, type__in=FACTORS)
        lacking = missing - {(factor.user_id, digest(factor).hex()) for factor in held}
        bare = {person for person, _ in lacking}.intersection(some)
        for user in User._base_manager.filter(pk__in=bare):
            count += _lose_password(user)
    return count
