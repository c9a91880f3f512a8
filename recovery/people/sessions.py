"""Sessions in the database that know their user.

One statement loads a session and its account, so a signed-in request costs one statement less,
and all sessions of a person can be listed and ended.
"""

from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user
from django.contrib.auth.middleware import AuthenticationMiddleware as DjangoAuthentication
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from recovery.people.models import Session, User


class SessionStore(DatabaseSessionStore):
    """Django's database sessions plus a `user` column filled from the session's own content."""

    signed_in: User | None = None

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        found = (
            Session.objects.select_related("user")
            .filter(session_key=self.session_key, expire_date__gt=timezone.now())
            .first()
        )
        if found is None:
            self._session_key = None
            return None
        self.signed_in = found.user
        return found

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.user_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]
        return row


class AuthenticationMiddleware(DjangoAuthentication):
    """Takes the account that came with the session instead of asking for it again."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user_of(request))  # type: ignore[assignment]


def _user_of(request: HttpRequest) -> Any:
    """Return the signed-in user, verified as Django does: active, and with the same password."""
    if hasattr(request, "_cached_user"):
        return request._cached_user
    session = request.session
    if session.get(SESSION_KEY) is None:
        user: Any = AnonymousUser()
    else:
        user = _verified(session, getattr(session, "signed_in", None)) or get_user(request)
    request._cached_user = user  # type: ignore[attr-defined]
    return user


def _verified(session: Any, user: User | None) -> User | None:
    if user is None or not user.is_active or str(user.pk) != session[SESSION_KEY]:
        return None
    held = session.get(HASH_SESSION_KEY, "")
    return user if constant_time_compare(held, user.get_session_auth_hash()) else None
