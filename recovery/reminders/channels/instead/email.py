"""The reminder by email, where push is missing or fails."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from smtplib import SMTPException, SMTPServerDisconnected
from uuid import UUID

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

from recovery.accounts.queries import language_of_operator
from recovery.core.each import each
from recovery.mail import letters
from recovery.reminders.channels.fallback import Fallback, Reminding

logger = logging.getLogger(__name__)

MOST_MISSES = 3
AWAY = "mail server away"


def is_on() -> bool:
    """Say whether reminders go by mail here: without a mail server none reaches anybody."""
    return bool(settings.EMAIL_REMINDERS and settings.EMAIL_HOST)


def send(mails: Iterable[Reminding]) -> dict[UUID, str]:
    """Send the mails over one connection; return per delivery what went wrong, empty if nothing.

    A mail that cannot be made or is not taken fails by itself, also where the server hangs up
    over it: the next one opens a connection anew. A server that hangs is not waited for at every
    mail: after MOST_MISSES in a row it is away.
    """
    waiting = list(mails)
    if not waiting:
        return {}
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        logger.warning("The mail server cannot be reached: %s", type(error).__name__)
        return {one.delivery: AWAY for one in waiting}
    errors = {one.delivery: "" for one in waiting}
    misses = 0  # in a row

    def deliver(one: Reminding) -> None:
        nonlocal misses
        if misses >= MOST_MISSES:
            errors[one.delivery] = AWAY
            return
        _send_one(connection, one)
        misses = 0

    def fail(one: Reminding, error: Exception) -> None:
        nonlocal misses
        misses += isinstance(error, OSError | SMTPServerDisconnected)
        errors[one.delivery] = type(error).__name__[:100]
        with suppress(OSError, SMTPException):
            connection.close()

    try:
        each("mail", waiting, deliver, otherwise=fail)
    finally:
        with suppress(OSError, SMTPException):
            connection.close()
    return errors


def _send_one(connection: BaseEmailBackend, mail: Reminding) -> None:
    letters.letter(
        "reminder",
        to=[mail.address],
        language=mail.language,
        link=f"{settings.PUBLIC_URL}/today",
        settings=f"{settings.PUBLIC_URL}/me/reminders",
        connection=connection,
    ).send()


def tell_operator(kind: str, values: Mapping[str, str]) -> bool:
    """Mail an alarm to each operator in their language; return whether all left.

    A mail server may take its time: only workers that hold up no reminder call this.
    """
    addresses: Sequence[str] = settings.OPERATOR_EMAILS
    sent = [
        letters.send(kind, to=address, language=language_of_operator(address), **values)
        for address in addresses
    ]
    return all(sent)


CHANNEL = Fallback(
    name="email", place=10, is_on=is_on, send=send, is_wished=lambda wishes: wishes.email
)
