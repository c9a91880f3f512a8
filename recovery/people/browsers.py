"""The signed-in browsers of a person: she sees them, and ends one or all others.

A browser is named by a hash of its session key; the key itself is a way in and is told to nobody.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from recovery.errors import NotFound
from recovery.people.models import Session
from recovery.people.sessions import SessionStore

SIGNED_IN_AT = "signed_in_at"
BROWSER = "browser"
LONGEST_NAME = 200


@dataclass(frozen=True)
class Browser:
    """One signed-in browser. `name` is what it calls itself, `used_on` the last day of use known.

    `is_this` marks the one that asks.
    """

    id: str
    name: str
    signed_in_at: datetime | None
    used_on: str | None
    expires_at: datetime
    is_this: bool


def note_sign_in(request: HttpRequest) -> None:
    """Keep in the session what its person recognises it by."""
    request.session[SIGNED_IN_AT] = timezone.now().isoformat()
    request.session[BROWSER] = request.headers.get("User-Agent", "")[:LONGEST_NAME]


def browsers_of(*, user_id: UUID, session_key: str | None) -> list[Browser]:
    """Return the browsers that are signed in now, the one that asks first, then the newest."""
    found = [_browser(row, session_key) for row in _open(user_id)]
    found.sort(key=lambda each: each.signed_in_at or each.expires_at, reverse=True)
    return sorted(found, key=lambda each: not each.is_this)


def sign_out(*, user_id: UUID, browser: str) -> None:
    """End one session of one's own. Raises NotFound for any other."""
    keys = [row.session_key for row in _open(user_id) if _id(row.session_key) == browser]
    if not keys:
        raise NotFound("There is no such browser.")
    Session.objects.filter(user=user_id, session_key__in=keys).delete()


def sign_out_others(*, user_id: UUID, session_key: str | None) -> int:
    """End all sessions of one's own but that of `session_key`; return how many there were."""
    others = Session.objects.filter(user=user_id).exclude(session_key=session_key or "")
    return others.delete()[0]


def _open(user_id: UUID) -> list[Session]:
    return list(Session.objects.filter(user=user_id, expire_date__gt=timezone.now()))


def _id(session_key: str) -> str:
    return hashlib.sha256(session_key.encode()).hexdigest()[:32]


def _browser(row: Session, session_key: str | None) -> Browser:
    content: dict[str, Any] = SessionStore().decode(row.session_data)
    since = content.get(SIGNED_IN_AT)
    return Browser(
        id=_id(row.session_key),
        name=str(content.get(BROWSER, "")),
        signed_in_at=datetime.fromisoformat(since) if since else None,
        used_on=content.get("rolled_on"),
        expires_at=row.expire_date,
        is_this=row.session_key == session_key,
    )
