"""Taking a lost second factor off an account: only an operator can, and the person is told."""

from dataclasses import dataclass
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from recovery.accounts.ending import end_sessions
from recovery.accounts.models import User
from recovery.accounts.queries import language_of
from recovery.core.errors import NotFound
from recovery.mail import letters
from recovery.reminders.alarms import raise_alarm
from recovery.reminders.models import Alarm

ALARM = "second_factor_"
SHOWN_FOR = timedelta(days=7)


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
    raise_alarm(f"{ALARM}{user.pk.hex[-12:]}", "alarm_factors_reset", account=user.pk)
    return Reset(factors, sessions, told)


def forget_old_alarms() -> None:
    """Take the alarms of resets back that have stood for a week."""
    Alarm.objects.filter(name__startswith=ALARM, raised_at__lt=timezone.now() - SHOWN_FOR).delete()


def _tell(user: User) -> bool:
    if not settings.EMAIL_HOST:
        return False
    return letters.send(
        "factors_reset",
        to=user.email,
        language=language_of(user),
        link=f"{settings.PUBLIC_URL}/sign-in",
    )
