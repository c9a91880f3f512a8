"""Ending sessions: the only way to sign somebody out from elsewhere.

The phone of an ended session learns this when it asks (`is_ended`): it then deletes its data and
keeps unsent entries sealed. A session that merely expired changes nothing on the phone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from recovery.accounts.models import Session
from recovery.accounts.sessions import SessionStore, hash_of_key
from recovery.core.errors import NotSignedIn
from recovery.ledger import Event, digest_of, record


@dataclass(frozen=True)
class Ended:
    """What was ended: the hashed keys of the sessions and the ids of the devices. Ids only."""

    user_id: UUID
    sessions: tuple[str, ...]
    devices: tuple[UUID, ...]
    at: datetime


_told: list[Callable[[Ended], None]] = []


def when_ended(tell: Callable[[Ended], None]) -> None:
    """Call `tell` inside the transaction that ends sessions, before it is committed."""
    if tell not in _told:
        _told.append(tell)


def end_sessions(
    *, user_id: UUID, only: str | None = None, keep: str | None = None, wipe: bool = True
) -> int:
    """End sessions of an account and return how many: all, `only` one, or all but `keep`.

    Both are hashed keys. With `wipe` the devices behind them are told to empty themselves: those
    that synced with an ended session and, unless it is `only` one, every device that does not
    belong to the session that is kept, so that a phone whose session ran out is reached too.
    """
    now = timezone.now()
    with transaction.atomic():
        # 1. The rows are locked, so that a device that signs in this moment is seen or refused.
        open_now = list(Session.objects.select_for_update().filter(user=user_id))
        ended = [row for row in open_now if row.session_key != keep and only in (None, row.pk)]
        kept = {row.device for row in open_now if row not in ended and row.device}
        # 2. The sessions go.
        Session.objects.filter(pk__in=[row.pk for row in ended]).delete()
        # 3. Their devices learn it when they next ask.
        devices = _devices(user_id).exclude(device__in=kept).filter(ended_at=None)
        if only is not None:
            devices = devices.filter(device__in=[row.device for row in ended if row.device])
        named = tuple(devices.values_list("device", flat=True)) if wipe else ()
        _devices(user_id).filter(device__in=named).update(ended_at=now)
        if named:
            digests = [device_digest(each) for each in named]
            record(event=Event.DEVICES_ENDED, person=user_id, devices=digests)
        # 4. Whoever keeps a record of it writes it before anything is final.
        for tell in _told:
            tell(Ended(user_id, tuple(row.pk for row in ended), named, now))
    return len(ended)


def use_device(*, session: SessionStore, user_id: UUID, device: UUID) -> None:
    """Note which device syncs with this session; it is signed in, so it is not ended any more.

    Costs nothing while it stays the same. Raises NotSignedIn when the session was ended meanwhile.
    """
    if session.device == device:
        return
    with transaction.atomic():
        row = Session.objects.filter(pk=hash_of_key(session.session_key or ""), user=user_id)
        if not row.update(device=device):
            raise NotSignedIn
        back = _devices(user_id).filter(device=device).exclude(ended_at=None)
        if back.update(ended_at=None):
            record(event=Event.DEVICE_BACK, person=user_id, subject=device_digest(device))
    session.device = device


def device_digest(device: UUID) -> bytes:
    """Return by what the ledger knows a device again."""
    return digest_of("device", device.bytes)


def is_ended(*, patient_id: UUID, device: UUID) -> bool:
    """Say whether the owner ended this device and has not signed in on it since."""
    ended = _table().filter(patient=patient_id, device=device).exclude(ended_at=None)
    return ended.exists()


def _table() -> "models.Manager[models.Model]":
    return apps.get_model("recovery", "Device")._base_manager


def _devices(user_id: UUID) -> "models.QuerySet[models.Model]":
    return _table().filter(patient__user=user_id)
