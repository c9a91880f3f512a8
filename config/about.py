"""What was started, in one line for the log."""

from django.conf import settings

from recovery.core import databases


def line() -> str:
    """Return version, database, broker, mail, address and sign-up, without any secret."""
    parts = (
        f"Recovery {settings.BUILD}",
        f"database {databases.name()}",
        f"queue {'Redis' if settings.REDIS_URL else 'files in var/'}",
        f"mail {settings.EMAIL_HOST or 'none, kept in var/mail'}",
        f"address {settings.PUBLIC_URL}",
        f"sign-up {settings.SIGN_UP}",
    )
    return "; ".join(parts)
