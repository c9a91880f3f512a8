"""The list of erased accounts, kept outside the database and so outside every backup of it.

A restored backup knows again whom it knew when it was made. This list says who has been erased
since: one line each, `user patient instant`, ids only ("-" where the account was no patient's).

Beside it stands `device digest` for each device that had sent for her: a device that knows both
ids behind the digest is told that its account is gone, so that it forgets what it holds. The ids
are 74 random bits each and known to that device alone; from the digest nobody finds them.
"""

import hashlib
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils import timezone

logger = logging.getLogger(__name__)

DEVICE = "device "


@dataclass(frozen=True)
class Erased:
    """An account that was erased, by the ids that it had."""

    user_id: UUID
    patient_id: UUID | None


def note(erased: Erased, devices: Iterable[UUID] = ()) -> None:
    """Write an erasure and the devices of the account down, on the disk before this returns.

    Raises OSError where it cannot.
    """
    patient = erased.patient_id or "-"
    line = f"{erased.user_id} {patient} {timezone.now().isoformat(timespec='seconds')}\n"
    if erased.patient_id:
        line += "".join(f"{DEVICE}{_digest(erased.patient_id, each)}\n" for each in devices)
    settings.ERASURES_FILE.parent.mkdir(parents=True, exist_ok=True)
    # One write at the end of the file: two processes cannot tear each other's lines. The line
    # begins with a break, so that one torn by a power cut does not swallow it.
    file = os.open(settings.ERASURES_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, b"\n" + line.encode())
        os.fsync(file)
    finally:
        os.close(file)


def read() -> list[Erased]:
    """Return all erasures, oldest first; none where nobody was ever erased."""
    try:
        lines = settings.ERASURES_FILE.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    listed = (line for line in lines if line and not line.startswith(DEVICE))
    return [found for line in listed if (found := _read_line(line))]


def had_device(patient_id: UUID, device: UUID) -> bool:
    """Say whether this was a device of an account that was erased."""
    try:
        lines = settings.ERASURES_FILE.read_bytes()
    except FileNotFoundError:
        return False
    return f"\n{DEVICE}{_digest(patient_id, device)}\n".encode() in lines


def _digest(patient_id: UUID, device: UUID) -> str:
    return hashlib.sha256(patient_id.bytes + device.bytes).hexdigest()


def _read_line(line: str) -> Erased | None:
    try:
        user, patient, _ = line.split()
        return Erased(UUID(user), None if patient == "-" else UUID(patient))
    except ValueError:
        logger.warning("A line of the list of erasures cannot be read.")
        return None
