"""Making a mail out of its words, as text and as HTML, and sending it."""

import logging
from datetime import datetime
from email.utils import formataddr, parseaddr
from smtplib import SMTPException
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string

from recovery.core.languages import long_day, say, speaking, unreviewed
from recovery.mail import post
from recovery.mail.words import WORDS

logger = logging.getLogger(__name__)


def letter(
    kind: str,
    *,
    to: list[str],
    language: str,
    link: str = "",
    code: str = "",
    connection: BaseEmailBackend | None = None,
    **values: str,
) -> EmailMultiAlternatives:
    """Return the mail of a kind in a language; English where that one is not switched on.

    `values` fill the braces of its words. Raises KeyError when one is missing.
    """
    words = WORDS[kind]
    filled = {
        "name": settings.NAME,
        "contact": settings.OPERATOR_CONTACT or settings.PUBLIC_URL,
        "reset": f"{settings.PUBLIC_URL}/reset-password",
        "code": code,
        "minutes": str(settings.CODE_MINUTES),
        **values,
    }
    with speaking(language) as spoken:
        content = {
            "language": spoken,
            # A name with a line break in it must not become a header.
            "subject": " ".join(say(words.subject, **filled).split()),
            "lines": [say(line, **filled) for line in words.lines],
            "button": say(words.button, **filled),
            "link": link,
            "code": code,
            "name": settings.NAME,
            "home": settings.PUBLIC_URL,
            "warning": unreviewed(),
        }
    message = EmailMultiAlternatives(
        str(content["subject"]),
        render_to_string("mail/letter.txt", content),
        sender(),
        to,
        connection=connection,
    )
    message.attach_alternative(render_to_string("mail/letter.html", content), "text/html")
    return message


def sender() -> str:
    """Return who a mail comes from: the installation's name, unless EMAIL_FROM has one."""
    shown, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((shown or settings.NAME, address))


def send(kind: str, *, to: str, language: str, **values: Any) -> bool:
    """Send one mail now; return whether it left. Call it outside of a transaction."""
    message = letter(kind, to=[to], language=language, **values)
    try:
        did_leave = post.send(message)
    except (OSError, SMTPException, ValueError) as error:
        logger.warning("A mail (%s) could not be sent: %s", kind, type(error).__name__)
        return False
    if not did_leave:
        logger.warning("A mail (%s) waits: the mail server is slow", kind)
    return did_leave


def lines_of(kind: str, language: str, **values: str) -> str:
    """Return the lines of a mail alone, for a log or a page. Raises KeyError like `letter`."""
    with speaking(language):
        return " ".join(say(line, name=settings.NAME, **values) for line in WORDS[kind].lines)


def say_when(moment: datetime, zone: str, language: str) -> str:
    """Say an instant as somebody in that zone reads it, to the minute."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{long_day(local.date(), language)}, {local:%H:%M} ({zone})"


def say_day(moment: datetime, zone: str, language: str) -> str:
    """Say the day of an instant as somebody in that zone reads it."""
    return long_day(moment.astimezone(ZoneInfo(zone)).date(), language)
