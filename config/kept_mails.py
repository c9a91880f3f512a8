"""Mails of an installation without a mail server: kept in `var/mail/`, readable by its owner.

There somebody at home finds the link to a new password. They do not go to the console, whose
output ends in logs, and addresses do not belong there. After a week they are removed.
"""

import logging
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from recovery.core.ids import made_at, uuid7

logger = logging.getLogger(__name__)

KEPT = timedelta(days=7)


class KeptBackend(BaseEmailBackend):
    """Writes each mail into a file of its own."""

    is_open = False

    def open(self) -> bool:
        """Make the folder and clear it out, once for all mails of a connection."""
        if self.is_open:
            return False
        folder: Path = settings.MAIL_FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_old(folder)
        self.is_open = True
        return True

    def close(self) -> None:
        self.is_open = False

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self.open()
        folder: Path = settings.MAIL_FOLDER
        for message in email_messages:
            name = folder / f"{uuid7()}.eml"
            with open(name, "wb", opener=_owner_only) as file:
                file.write(message.message().as_bytes())
            logger.info("There is no mail server; a mail lies in %s.", folder)
        return len(email_messages)


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _forget_old(folder: Path) -> None:
    # By the instant in its name: copying a file makes it new.
    oldest = timezone.now() - KEPT
    for file in folder.glob("*.eml"):
        made = made_at(file.stem)
        if made and made < oldest:
            file.unlink(missing_ok=True)
