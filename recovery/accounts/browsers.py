"""The signed-in browsers of a person, who can see them and end one or all others.

A browser is identified by the beginning of its session's hashed key, which gives no access.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from recovery.accounts.ending import end_sessions
from recovery.accounts.models import Session
from recovery.accounts.sessions import SessionStore, hash_of_key
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.core.texts import in_one_line

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
    """Store in the session what helps its person recognise it."""
    request.session[SIGNED_IN_AT] = timezone.now().isoformat()
    request.session[BROWSER] = in_one_line(request.headers.get("User-Agent", ""))[:LONGEST_NAME]


def browsers_of(*, user_id: UUID, session_key: str | None) -> list[Browser]:
    """Return the browsers that are signed in now, the one that asks first, then the newest."""
    this = _kept(session_key)
    found = [_browser(row, this) for row in _open(user_id)]
    found.sort(key=lambda each: each.signed_in_at or each.expires_at, reverse=True)
    return sorted(found, key=lambda each: not each.is_this)


def sign_out(*, user_id: UUID, browser: str) -> None:
    """End one of one's own sessions. Raises NotFound for any other."""
    found = next((row.pk for row in _open(user_id) if _id(row) == browser), None)
    if found is None:
        raise NotFound(say("There is no such browser."))
    end_sessions(user_id=user_id, only=found)


def sign_out_others(*, user_id: UUID, session_key: str | None) -> int:
    """End all of one's own sessions except `session_key`; return how many there were."""
    return end_sessions(user_id=user_id, keep=_kept(session_key))


def _open(user_id: UUID) -> list[Session]:
    now = timezone.now()
    return list(Session.objects.filter(user=user_id, expire_date__gt=now, ends_at__gt=now))


def _id(row: Session) -> str:
    return row.session_key[:32]


def _kept(session_key: str | None) -> str | None:
    return hash_of_key(session_key) if session_key else None


def _browser(row: Session, this: str | None) -> Browser:
    content: Mapping[str, Any] = SessionStore().decode(row.session_data)
    since = content.get(SIGNED_IN_AT)
    return Browser(
        id=_id(row),
        name=str(content.get(BROWSER, "")),
        signed_in_at=datetime.fromisoformat(since) if since else None,
        used_on=content.get("rolled_on"),
        expires_at=row.expire_date,
        is_this=row.session_key == this,
    )
