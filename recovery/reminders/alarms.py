"""Problems that an operator must look at: mailed once, and again every hour while they last."""

import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from functools import partial
from io import BytesIO

import pycurl
from celery import current_app
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.core.languages import ENGLISH
from recovery.mail import letters
from recovery.reminders import queries
from recovery.reminders.channels.instead import email
from recovery.reminders.models import Alarm

logger = logging.getLogger(__name__)

AGAIN_AFTER = timedelta(hours=1)
PING_SECONDS = 5
TELL = "recovery.tell_operator"
PING = "recovery.ping_watcher"
UNKNOWN = "–"


def raise_alarm(name: str, kind: str, **values: object) -> None:
    """Note an alarm, and have the operator told unless that was done within the hour.

    `kind` is that of its mail (`alarm_…` in the catalogues), `values` what its words leave open.
    """
    now = timezone.now()
    said = {key: str(value) for key, value in values.items()}
    words = letters.lines_of(kind, ENGLISH, **said)[:500]
    with transaction.atomic():
        alarm, _ = Alarm.objects.select_for_update().get_or_create(
            name=name, defaults={"words": words, "raised_at": now}
        )
        is_due = alarm.told_at is None or now - alarm.told_at >= AGAIN_AFTER
        if is_due:
            # Written before the mail: two workers that see one fault send one mail.
            Alarm.objects.filter(name=name).update(told_at=now, words=words)
            transaction.on_commit(partial(_have_told, name, kind, said))
    if is_due:
        logger.error("%s", words)


def _have_told(name: str, kind: str, values: dict[str, str]) -> None:
    """Leave the mail to a worker that has no reminder to send: its server may hang."""
    if not settings.OPERATOR_EMAILS:
        return
    try:
        current_app.send_task(TELL, [name, kind, values], retry=False)
    except (OSError, OperationalError):
        logger.warning(
            "The queue cannot be reached; the operator is told when the alarm is raised again."
        )
        _untold(name)


def tell(*, name: str, kind: str, values: Mapping[str, str]) -> None:
    """Mail an alarm. One that did not leave is mailed when the alarm is raised again."""
    if not email.tell_operator(kind, values):
        _untold(name)


def _untold(name: str) -> None:
    Alarm.objects.filter(name=name).update(told_at=None)


def clear_alarm(name: str) -> None:
    """Take an alarm back: what it was about is well again."""
    Alarm.objects.filter(name=name).delete()


def look_around() -> None:
    """Called after each tick: raise or clear the alarm about reminders, and ping the watcher."""
    health = queries.health()
    if health["ok"]:
        clear_alarm("reminders_wait")
        _have_pinged()
        return
    raise_alarm(
        "reminders_wait",
        "alarm_reminders_wait",
        oldest=_known(health["oldest_unattempted"]),
        worker=_known(health["worker_age"]),
        failing=", ".join(health["failing_services"]) or UNKNOWN,
    )


def _have_pinged() -> None:
    """Leave the ping to a worker that has no reminder to send: the watcher may hang.

    A queue that is away keeps the ping away, and so the watcher calls the operator.
    """
    if not settings.DEADMAN_URL:
        return
    with suppress(OSError, OperationalError):
        current_app.send_task(PING, expires=settings.TICK_SECONDS, retry=False)


def _known(age: object) -> object:
    return UNKNOWN if age is None else age


def ping(url: str) -> bool:
    """Tell a watcher elsewhere that all is well; it calls the operator when the pings stop."""
    handle = pycurl.Curl()
    try:
        handle.setopt(pycurl.URL, url)
        handle.setopt(pycurl.TIMEOUT, PING_SECONDS)
        handle.setopt(pycurl.NOSIGNAL, 1)
        handle.setopt(pycurl.WRITEDATA, BytesIO())
        handle.perform()
    except pycurl.error as error:
        logger.warning("The watcher could not be pinged (%s).", error.args[0])
        return False
    finally:
        handle.close()
    return True
