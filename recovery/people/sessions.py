"""Sessions in the database that know their user.

One statement loads a session and its account, so a signed-in request costs one statement less,
and all sessions of a person can be listed and ended.
"""

from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user
from django.contrib.auth.middleware import AuthenticationMiddleware as DjangoAuthentication
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import connection
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from recovery.people.models import Session, User

ACCOUNT = tuple(field.attname for field in User._meta.concrete_fields)
# Every signed-in request asks this, so it does not pay for building the statement anew.
LOAD = (
    f"SELECT s.session_data, {', '.join(f'u.{name}' for name in ACCOUNT)} "  # noqa: S608
    "FROM recovery_session s LEFT JOIN recovery_user u ON u.id = s.user_id "
    "WHERE s.session_key = %s AND s.expire_date > %s"
)


@cache
def _converters(vendor: str) -> list[tuple[int, list[Any], Any]]:
    """Return what a database needs to turn its values into Python's, by place in the row."""
    columns = [field.get_col(User._meta.db_table) for field in User._meta.concrete_fields]
    found = [
        (
            i,
            [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)],
            column,
        )
        for i, column in enumerate(columns)
    ]
    return [each for each in found if each[1]]


def _user_from(account: list[Any]) -> User:
    for i, converters, column in _converters(connection.vendor):
        for convert in converters:
            account[i] = convert(account[i], column, connection)
    return User.from_db(connection.alias, ACCOUNT, account)


class SessionStore(DatabaseSessionStore):
    """Django's database sessions plus a `user` column filled from the session's own content."""

    signed_in: User | None = None

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(LOAD, [self.session_key, now])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return None
        data, *account = found
        if account[0] is not None:
            self.signed_in = _user_from(account)
        return Session(session_key=self.session_key or "", session_data=data)

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.user_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]
        return row


@lru_cache(maxsize=4096)
def holds(data: str, user_id: UUID, password: str) -> bool:
    """Say whether stored session data is a sign-in of this account with its present password.

    Kept, because the same three texts always give the same answer.
    """
    content = SessionStore().decode(data)
    hashed = User(id=user_id, password=password).get_session_auth_hash()
    held = content.get(HASH_SESSION_KEY, "")
    return content.get(SESSION_KEY) == str(user_id) and constant_time_compare(held, hashed)


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
