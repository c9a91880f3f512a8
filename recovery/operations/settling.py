"""What must happen after an older database came back, by whatever way.

Whatever could be revoked, and may have been since, is closed: sessions, invitations and calendar
addresses always; consents if the ledger cannot tell what was revoked.
"""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from recovery.accounts.addresses import NOWHERE
from recovery.accounts.models import Session, User
from recovery.operations.replay import Replayed, replay
from recovery.reminders.models import CalendarFeed
from recovery.sharing import notices
from recovery.sharing.models import Admission, CareLink, ColleagueInvitation, Invitation
from recovery.sync.models import Dataset


@dataclass(frozen=True)
class Settled:
    """What a return made necessary. `closed` counts sharings that their patients must open again.

    `nowhere` are the ids of accounts whose address is not known any more.
    """

    replayed: Replayed = field(default_factory=Replayed)
    sessions: int = 0
    invitations: int = 0
    calendars: int = 0
    closed: int = 0
    nowhere: tuple[uuid.UUID, ...] = ()


def settle(*, ledger_is_current: bool) -> Settled:
    """Settle a restored database before it serves anybody: one transaction, all or nothing.

    `ledger_is_current` says that the ledger is at least as new as the database: then what it says
    is carried out, and what it does not revoke stays open. Else every sharing stays closed until
    its patient opens it again. Both sides are told.
    """
    now = timezone.now()
    with transaction.atomic():
        # 1. Every phone sees another epoch, reads all anew and offers what it holds newer.
        Dataset.objects.update_or_create(id=1, defaults={"epoch": uuid.uuid4()})
        # 2. What the ledger says.
        replayed = replay(restored=True)
        # 3. What nobody can vouch for.
        closed = 0 if ledger_is_current else _close_sharings(now)
        notices.tell(users=_everybody(), kind="restored")
        return Settled(
            replayed=replayed,
            sessions=Session._base_manager.all().delete()[0],
            invitations=_void_invitations(now),
            calendars=CalendarFeed._base_manager.all().delete()[0],
            closed=closed,
            nowhere=tuple(_without_address()),
        )


def _everybody() -> Any:
    return User._base_manager.filter(is_active=True).values_list("pk", flat=True)


def _without_address() -> Any:
    found = User._base_manager.filter(email__endswith=f"@{NOWHERE}")
    return found.order_by("date_joined").values_list("pk", flat=True)


def _void_invitations(now: datetime) -> int:
    return sum(
        model._base_manager.filter(accepted_at=None, revoked_at=None).update(revoked_at=now)
        for model in (Invitation, ColleagueInvitation)
    )


def _close_sharings(now: datetime) -> int:
    """Let every open sharing run out now: its patient can open it again by giving it a new end."""
    still_open = CareLink._base_manager.filter(revoked_at=None, expires_at__gt=now)
    pairs = list(still_open.values_list("patient__user", "clinician__user"))
    notices.tell(users={patient for patient, _ in pairs}, kind="sharing_closed")
    notices.tell(users={clinician for _, clinician in pairs}, kind="patients_closed")
    # Whom else the patient may have stopped: each comes back by one tap.
    Admission._base_manager.filter(ended_at=None).update(ended_at=now, ended_by="patient")
    # One that begins in this very moment cannot end in it.
    still_open.filter(accepted_at__gte=now).update(revoked_at=now)
    still_open.update(expires_at=now, version=F("version") + 1)
    return len(pairs)
