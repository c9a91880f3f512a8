"""The log of security events: what happened to which ids, and never a name or anybody's health.

One line an event under the logger `recovery.security`, `event name=value …`. Whatever the ledger
records is written here too; what ends nothing, such as a sign-in, is written here alone.
"""

import logging
import re
from uuid import UUID

logger = logging.getLogger("recovery.security")

PLAIN = re.compile(r"[a-z0-9_.:-]{1,80}")


def note(event: str, **facts: UUID | int | str | None) -> None:
    """Write an event down. A text must be a plain word of ours; anything else is left out."""
    said = [f"{name}={_said(value)}" for name, value in facts.items() if value is not None]
    logger.info("%s", " ".join([event, *said]))


def _said(value: UUID | int | str) -> str:
    text = str(value)
    return text if PLAIN.fullmatch(text) else "?"
