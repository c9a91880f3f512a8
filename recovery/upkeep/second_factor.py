"""Taking a lost second factor off an account: only an operator can, and the person is told."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPException

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from recovery.errors import NotFound
from recovery.people.ending import end_sessions
from recovery.people.models import Patient, User
from recovery.reminders.alarms import raise_alarm
from recovery.reminders.models import Alarm

logger = logging.getLogger(__name__)

ALARM = "second_factor_"
SHOWN_FOR = timedelta(days=7)
WORDS = {
    "en": (
        "Your second factor was removed",
        "Whoever runs this Recovery removed the second factor of your account and ended all its "
        "sessions. Sign in and set a new one: {link}\n\n"
        "If you did not ask for this, tell them at once, and change your password.\n",
    ),
    "de": (
        "Ihr zweiter Faktor wurde entfernt",
        "Wer dieses Recovery betreibt, hat den zweiten Faktor Ihres Kontos entfernt und alle "
        "Anmeldungen beendet. Melden Sie sich an und richten Sie einen neuen ein: {link}\n\n"
        "Falls Sie nicht darum gebeten haben, sagen Sie es dort sofort, und ändern Sie Ihr "
        "Passwort.\n",
    ),
}


@dataclass(frozen=True)
class Reset:
    """What was taken off: factors (passkeys, TOTP, recovery codes) and sessions."""

    factors: int
    sessions: int
    told: bool


def reset_second_factor(*, email: str) -> Reset:
    """Remove every second factor of an account and end its sessions. Raises NotFound."""
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise NotFound("There is no such account.")
    with transaction.atomic():
        factors = Authenticator.objects.filter(user=user).delete()[0]
        sessions = end_sessions(user_id=user.pk)
    told = _tell(user)
    raise_alarm(
        f"{ALARM}{user.pk.hex[-12:]}",
        f"The second factor of account {user.pk} was removed by the operator.",
    )
    return Reset(factors, sessions, told)


def forget_old_alarms() -> None:
    """Take the alarms of resets back that have stood for a week."""
    Alarm.objects.filter(name__startswith=ALARM, raised_at__lt=timezone.now() - SHOWN_FOR).delete()


def _tell(user: User) -> bool:
    if not settings.EMAIL_HOST:
        return False
    language = Patient.objects.filter(user=user).values_list("language", flat=True).first()
    subject, body = WORDS[language or "en"]
    text = body.format(link=f"{settings.PUBLIC_URL}/sign-in")
    try:
        EmailMessage(subject, text, to=[user.email]).send()
    except (OSError, SMTPException) as error:
        logger.warning("A reset second factor could not be told: %s", type(error).__name__)
        return False
    return True
