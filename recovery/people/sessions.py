"""Sessions in the database that know their user.

One statement loads a session and its account, so a signed-in read costs one statement less,
and all sessions of a person can be listed and ended.
"""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.base_session import AbstractBaseSession

from recovery.people.models import Session, User


class SessionStore(DatabaseSessionStore):
    """Django's database sessions plus a `user` column filled from the session's own content."""

    user: User | None = None

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.user_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]
        return row
