"""One line of the ledger: what happened, to which ids, and the hash that chains it.

    {"n":7,"at":"2026-11-27T21:04:00.5+00:00","event":"sharing_ended","person":"…","subject":"…",
     "before":"<hash of line 6>","hash":"<SHA-256 of all that stands before it in this line>"}

Ids, digests and numbers only. `_plain` refuses every other text, so that no name, address or word
about anybody's health can get in.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import orjson

BEGINNING = "0" * 64  # stands where the first line names the one before it

Fact = UUID | bytes | int | datetime | Sequence[UUID | bytes]


class Event(StrEnum):
    """What is recorded. `subject` of each is named beside it."""

    BEGUN = "begun"  # the ledger's own id
    ERASED = "erased"  # the patient, where the account was one; `devices`: digests
    SHARING_CHANGED = "sharing_changed"  # the consent; `version`, `injuries`, `switches`, `until`
    SHARING_ENDED = "sharing_ended"  # the consent
    INVITATION_ENDED = "invitation_ended"  # the invitation
    ADMISSION_ENDED = "admission_ended"  # who else of a clinic sees by a consent
    ADMISSION_BACK = "admission_back"  # one whose stop its patient took back
    ACCOUNT_CLOSED = "account_closed"  # none: nobody signs in with it any more
    ACCOUNT_OPENED = "account_opened"  # none
    SESSION_ENDED = "session_ended"  # digest of the session's key
    DEVICES_ENDED = "devices_ended"  # none; `devices`: digests
    DEVICE_BACK = "device_back"  # digest of a device that was ended and is signed in again
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  digest of the new one's salted hash
    ADDRESS_CHANGED = "address_changed"  # the new address's id, which its account row holds
    FACTOR_ADDED = "factor_added"  # digest of the factor
    FACTOR_REMOVED = "factor_removed"  # digest of the factor
    TOKEN_VOIDED = "token_voided"  # noqa: S105  digest of the token's hash


@dataclass(frozen=True)
class Happened:
    """An event before it is written. `person` is the account that it is about."""

    event: Event
    person: UUID | None = None
    subject: UUID | bytes | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """A line that was written. `facts` are as JSON keeps them: texts of ids, numbers."""

    n: int
    at: datetime
    event: str
    person: UUID | None
    subject: str
    facts: Mapping[str, Any]
    before: str
    hash: str

    @property
    def subject_id(self) -> UUID:
        """The subject of an event whose subject is an id."""
        return UUID(self.subject)


def digest_of(*secrets: str | bytes) -> bytes:
    """Return 16 bytes by which a long random secret is known again, and not found."""
    digest = hashlib.sha256()
    for each in secrets:
        digest.update(each.encode() if isinstance(each, str) else each)
        digest.update(b"\0")
    return digest.digest()[:16]


def line_of(happened: Happened, *, n: int, at: datetime, before: str) -> bytes:
    """Return the line without its break. Raises TypeError for what is no id, digest or number."""
    body: dict[str, object] = {"n": n, "at": at.isoformat(), "event": str(happened.event)}
    if happened.person is not None:
        body["person"] = _plain(happened.person)
    if happened.subject is not None:
        body["subject"] = _plain(happened.subject)
    body |= {name: _plain(value) for name, value in happened.facts.items()}
    body["before"] = before
    open_end = orjson.dumps(body)[:-1]
    return open_end + b',"hash":"' + _hash(open_end).encode() + b'"}'


def _plain(value: object) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int):
        return int(value)
    if isinstance(value, (list, tuple)) and all(isinstance(each, (UUID, bytes)) for each in value):
        return [_plain(each) for each in value]
    raise TypeError("The ledger takes ids, digests, instants and numbers.")


def entry_of(line: bytes) -> Entry | None:
    """Read a line; None if it is not what was written."""
    open_end, mark, rest = line.rpartition(b',"hash":"')
    if not mark or rest != _hash(open_end).encode() + b'"}':
        return None
    try:
        body = orjson.loads(line)
        person = body.pop("person", None)
        return Entry(
            n=body.pop("n"),
            at=datetime.fromisoformat(body.pop("at")),
            event=body.pop("event"),
            person=UUID(person) if person else None,
            subject=body.pop("subject", ""),
            before=body.pop("before"),
            hash=body.pop("hash"),
            facts=body,
        )
    except (KeyError, TypeError, ValueError):
        return None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
