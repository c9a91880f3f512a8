"""Sessions in the database that know their user, and end.

One statement loads a session and its account, so a signed-in request costs one statement less,
and all sessions of a person can be listed and ended. The row holds a hash of the cookie's key, so
whoever reads the database or a backup of it has no way in.

A session ends at an instant that is set at sign-in, whatever is asked of it meanwhile; a
patient's also when it is not used for a while (`SESSION_COOKIE_AGE`, moved on once a day).
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user, user_logged_in
from django.contrib.auth.middleware import AuthenticationMiddleware as DjangoAuthentication
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import CreateError, UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import IntegrityError, connection
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from recovery.accounts.models import Clinician, Session, User
from recovery.core import databases
from recovery.core.errors import NotSignedIn
from recovery.core.languages import language_or_english

# How long a sign-in holds at most, whatever is asked of it.
CLINICIAN_SESSION = timedelta(hours=12)
PATIENT_SESSION = timedelta(days=400)

ACCOUNT = tuple(field.attname for field in User._meta.concrete_fields)
OWN = [
    each
    for each in Session._meta.concrete_fields
    if each.name in ("session_data", "ends_at", "device")
]
# Every signed-in request asks this, so it does not pay for building the statement anew.
LOAD = (
    f"SELECT {', '.join(f's.{field.attname}' for field in OWN)}, "  # noqa: S608
    f"{', '.join(f'u.{name}' for name in ACCOUNT)}, p.language "
    "FROM recovery_session s LEFT JOIN recovery_user u ON u.id = s.user_id "
    "LEFT JOIN recovery_patient p ON p.user_id = u.id "
    "WHERE s.session_key = %s AND s.expire_date > %s AND (s.user_id IS NULL OR s.ends_at > %s)"
)


def hash_of_key(key: str) -> str:
    """Return what is kept of a session's key."""
    return hashlib.sha256(key.encode()).hexdigest()


@cache
def _converters(_: str) -> list[tuple[int, list[Any], Any]]:
    """Return what a database needs to turn its values into Python's, by place in the row."""
    columns = [
        *(field.get_col(Session._meta.db_table) for field in OWN),
        *(field.get_col(User._meta.db_table) for field in User._meta.concrete_fields),
    ]
    found = [
        (
            i,
            [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)],
            column,
        )
        for i, column in enumerate(columns)
    ]
    return [each for each in found if each[1]]


def _converted(found: list[Any]) -> list[Any]:
    for i, converters, column in _converters(databases.name()):
        for convert in converters:
            found[i] = convert(found[i], column, connection)
    return found


class SessionStore(DatabaseSessionStore):
    """Django's database sessions under a hash of their key, with an end and a `user` column."""

    signed_in: User | None = None
    ends_at: datetime | None = None
    device: UUID | None = None
    language = ""  # what its person chose

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        kept = hash_of_key(self.session_key or "")
        with connection.cursor() as cursor:
            cursor.execute(LOAD, [kept, now, now])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return None
        data, self.ends_at, self.device, *account, language = _converted(list(found))
        if account[0] is not None:
            self.signed_in = User.from_db(connection.alias, ACCOUNT, account)
            self.language = language or self.signed_in.language
        return Session(session_key=kept, session_data=data)

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.session_key = hash_of_key(row.session_key)
        row.user_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]
        row.ends_at = self.ends_at  # type: ignore[attr-defined]
        row.device = self.device  # type: ignore[attr-defined]
        return row

    def create(self) -> None:
        """Begin a session under a new key. Raises NotSignedIn if its account has gone.

        Django tries key after key forever, as if only the key could be refused.
        """
        self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
        try:
            self.save(must_create=True)
        except CreateError as error:
            raise NotSignedIn from error
        self.modified = True

    def save(self, must_create: bool = False) -> None:
        """Keep the session; one whose account has gone meanwhile is as one that was ended."""
        try:
            super().save(must_create)
        except IntegrityError as error:
            raise UpdateError from error

    def exists(self, session_key: str) -> bool:
        return super().exists(hash_of_key(session_key))

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            super().delete(hash_of_key(key))

    def flush(self) -> None:
        super().flush()
        self.ends_at = self.device = None

    def end_at(self, instant: datetime) -> None:
        """Let the session end then, however it is used."""
        self.ends_at, self.modified = instant, True

    def get_expiry_age(self, **kwargs: Any) -> int:
        age = super().get_expiry_age(**kwargs)
        return min(age, self._left()) if self.ends_at else age

    def get_expiry_date(self, **kwargs: Any) -> datetime:
        date = super().get_expiry_date(**kwargs)
        return min(date, self.ends_at) if self.ends_at else date

    def _left(self) -> int:
        """Return the seconds until the end."""
        return int((self.ends_at - timezone.now()).total_seconds()) if self.ends_at else 0


@receiver(user_logged_in)
def set_the_end(request: HttpRequest, user: User, **_: Any) -> None:
    """Set the end of a session at its sign-in, by whatever way that came about."""
    is_work = user.is_staff or Clinician.objects.filter(user=user).exists()
    lasts = CLINICIAN_SESSION if is_work else PATIENT_SESSION
    request.session.end_at(timezone.now() + lasts)  # type: ignore[attr-defined]


def _is_signed_by(user: User, held: str) -> bool:
    """Say whether a session was signed in with this password, under the present key or an old one.

    Django gives a session of an old key a new cookie: of two requests at once the later one would
    be signed out.
    """
    hashes = (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
    return any(constant_time_compare(held, each) for each in hashes)


class AuthenticationMiddleware(DjangoAuthentication):
    """Takes the account that came with the session instead of asking for it again."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user_of(request))  # type: ignore[assignment]


class LanguageMiddleware:
    """Answers whoever is signed in in their language, and not in that of the browser.

    The session brings it along. Whatever else asks is answered as Django's LocaleMiddleware says.
    """

    PROGRAMS = ("/api/", "/_allauth/", "/fhir/")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if has_session and request.path_info.startswith(self.PROGRAMS):
            request.session.get(SESSION_KEY)  # loads it, as the next middleware would
            chosen = getattr(request.session, "language", "")
            if chosen:
                request.LANGUAGE_CODE = language_or_english(chosen)
                translation.activate(request.LANGUAGE_CODE)
        return self.get_response(request)


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
    if not _is_signed_by(user, held):
        return None
    if not constant_time_compare(held, user.get_session_auth_hash()):
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    return user
