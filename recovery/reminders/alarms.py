"""What an operator must look at: told once, and again every hour while it lasts."""

import logging
from datetime import timedelta
from io import BytesIO

import pycurl
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from recovery.reminders import mail, queries
from recovery.reminders.models import Alarm

logger = logging.getLogger(__name__)

AGAIN_AFTER = timedelta(hours=1)
PING_SECONDS = 5


def raise_alarm(name: str, words: str) -> None:
    """Note an alarm, and tell the operator unless that was done within the hour."""
    now = timezone.now()
    with transaction.atomic():
        alarm, _ = Alarm.objects.select_for_update().get_or_create(
            name=name, defaults={"words": words, "raised_at": now}
        )
        is_due = alarm.told_at is None or now - alarm.told_at >= AGAIN_AFTER
        if is_due:
            # Written before the mail: two workers that see one fault send one mail.
            Alarm.objects.filter(name=name).update(told_at=now, words=words)
    if is_due:
        logger.error("%s", words)
        mail.tell_operator(name.replace("_", " "), words)


def clear_alarm(name: str) -> None:
    """Take an alarm back: what it was about is well again."""
    Alarm.objects.filter(name=name).delete()


def look_around() -> None:
    """Called after each tick: raise or clear the alarm about reminders, and ping the watcher."""
    health = queries.health()
    if health["ok"]:
        clear_alarm("reminders_wait")
        ping(settings.DEADMAN_URL)
        return
    raise_alarm(
        "reminders_wait",
        f"Reminders wait: the oldest for {health['oldest_unattempted']} s, the last work of a "
        f"worker {health['worker_age']} s ago, services that fail: "
        f"{', '.join(health['failing_services']) or 'none'}. See /healthz/reminders.",
    )


def ping(url: str) -> bool:
    """Tell a watcher elsewhere that all is well; it calls the operator when the pings stop."""
    if not url:
        return False
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
