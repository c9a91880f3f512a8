"""Identifiers: version 7 where a row is new, version 5 where its day has one natural key."""

import secrets
import time
import uuid


def uuid7() -> uuid.UUID:
    """Return a new UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)


def derived(namespace: uuid.UUID, name: str) -> uuid.UUID:
    """Return the UUID version 5 of `name` inside `namespace`, usually a patient's id.

    A phone computes the same id without a signal, so two devices that log the same night
    or the same dose write one row.
    """
    return uuid.uuid5(namespace, name)
