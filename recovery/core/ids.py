"""Identifiers: version 7 where a row is new, version 5 where its day has one natural key."""

import hashlib
import secrets
import time
import uuid
from datetime import UTC, datetime


def uuid7() -> uuid.UUID:
    """Return a new UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)


def made_at(name: str) -> datetime | None:
    """Return the instant (UTC, to the millisecond) in a UUID version 7; None for any other text."""
    try:
        found = uuid.UUID(name)
    except ValueError:
        return None
    if found.version != 7:
        return None
    return datetime.fromtimestamp((found.int >> 80) / 1000, UTC)


def named_id(namespace: uuid.UUID, name: str) -> uuid.UUID:
    """Return the UUID version 5 of `name` inside `namespace`, usually a patient's id.

    A phone computes the same id without a signal, so two devices that log the same night
    or the same dose write one row.
    """
    return uuid.UUID(named_id_text(namespace, name))


def named_id_text(namespace: uuid.UUID, name: str) -> str:
    """Return `named_id` as text. Every operation on a natural key asks for it."""
    hashed = bytearray(
        hashlib.sha1(namespace.bytes + name.encode(), usedforsecurity=False).digest()
    )
    hashed[6] = hashed[6] & 0x0F | 0x50  # version 5 (RFC 9562 §5.5)
    hashed[8] = hashed[8] & 0x3F | 0x80
    text = hashed[:16].hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
