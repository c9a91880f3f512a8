"""Which accounts were erased, as recorded in the ledger, outside the database and all its backups.

A restored backup contains again everybody it contained when it was made. The ledger says, by ids
only, who has been erased since. Each erasure includes a digest of each device that had synced for
the account: a device that knows both ids behind the digest learns that its account is gone, and
deletes its data. The ids are 74 random bits each and known to that device alone, so nobody can
derive them from the digest.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings

from recovery.ledger import Event, Happened, entries_of, record, record_all

logger = logging.getLogger(__name__)

DEVICE = "device "  # how release 0.1.0 began the line of a device


@dataclass(frozen=True)
class Erased:
    """An account that was erased, by the ids that it had."""

    user_id: UUID
    patient_id: UUID | None


def note(erased: Erased, devices: Iterable[UUID] = ()) -> None:
    """Write an erasure and the devices of the account down. Raises OSError if it cannot."""
    owner = erased.patient_id
    digests = [_digest(owner, each) for each in devices] if owner else []
    record(event=Event.ERASED, person=erased.user_id, subject=owner, devices=digests)


def read() -> list[Erased]:
    """Return all erasures, oldest first; none where nobody was ever erased."""
    return [
        Erased(each.person, each.subject_id if each.subject else None)
        for each in entries_of(Event.ERASED)
        if each.person
    ]


def had_device(patient_id: UUID, device: UUID) -> bool:
    """Say whether this was a device of an account that was erased."""
    digest = _digest(patient_id, device).hex()
    return any(digest in each.facts.get("devices", ()) for each in entries_of(Event.ERASED))


def _digest(patient_id: UUID, device: UUID) -> bytes:
    return hashlib.sha256(patient_id.bytes + device.bytes).digest()


# --- The list of release 0.1.0 --------------------------------------------------------------------


@dataclass
class _Listed:
    erased: Erased
    devices: list[bytes] = field(default_factory=list)


def take_over() -> int:
    """Record what the list of release 0.1.0 says and the ledger does not; return how many.

    The list is left where it is: whoever goes back to that release finds it.
    """
    known = {each.user_id for each in read()}
    new = [each for each in _listed() if each.erased.user_id not in known]
    record_all(
        Happened(
            Event.ERASED,
            each.erased.user_id,
            each.erased.patient_id,
            {"devices": each.devices},
        )
        for each in new
    )
    return len(new)


def _listed() -> Iterator[_Listed]:
    """Read `user patient instant` and the lines `device digest` that belong to it."""
    try:
        text = settings.ERASURES_FILE.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return
    found: _Listed | None = None
    for line in filter(None, text.splitlines()):
        try:
            if line.startswith(DEVICE):
                if found:
                    found.devices.append(bytes.fromhex(line.removeprefix(DEVICE)))
                continue
            user, patient, _ = line.split()
            erased = Erased(UUID(user), None if patient == "-" else UUID(patient))
        except ValueError:
            logger.warning("A line of the list of erasures cannot be read.")
            continue
        if found:
            yield found
        found = _Listed(erased)
    if found:
        yield found
