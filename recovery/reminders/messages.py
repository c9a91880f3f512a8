"""What a push says: generic words, nothing about health."""

import json
from datetime import datetime

from django.conf import settings

from recovery.core.languages import say, speaking
from recovery.reminders.channels.webpush import Message
from recovery.reminders.models import Delivery, PushSubscription

DECLARATIVE = 8030  # declarative web push, which newer phones show without our worker


def evening_words() -> tuple[str, str]:
    """Return the title and the words of the evening's push."""
    return say("Evening check-in"), say("Takes half a minute.")


def payload(delivery: Delivery, snooze_minutes: int) -> bytes:
    """Return what the phone gets of a reminder: its words, its buttons and an opaque id."""
    with speaking(delivery.patient.language):
        title, body = evening_words()
        taken, later = say("Taken"), say("In {minutes} min", minutes=snooze_minutes)
    day = delivery.day.isoformat()
    return _declared(
        {
            "title": title,
            "body": body,
            "tag": f"reminder-{day}-{delivery.slot}",
            "navigate": f"{settings.PUBLIC_URL}/today",
            "actions": [
                {"action": "taken", "title": taken},
                {"action": "snooze", "title": later},
            ],
            "data": {
                "delivery": str(delivery.id),
                "day": day,
                "slot": delivery.slot,
                "snooze_minutes": snooze_minutes,
            },
        }
    )


def words(title: str, body: str, *, tag: str, page: str) -> bytes:
    """Return what the phone gets of anything else: words, and the page of the app they open."""
    navigate = f"{settings.PUBLIC_URL}/{page}"
    return _declared({"title": title, "body": body, "tag": tag, "navigate": navigate})


def _declared(notification: dict[str, object]) -> bytes:
    return json.dumps({"web_push": DECLARATIVE, "notification": notification}).encode()


def message(key: str, to: PushSubscription, content: bytes, *, ttl: int, topic: str) -> Message:
    """Return a message to one browser. The push service keeps it for `ttl` seconds, and of one
    `topic` only the last."""
    return Message(
        key=key,
        endpoint=to.endpoint,
        p256dh=to.p256dh,
        auth=to.auth,
        payload=content,
        ttl=ttl,
        topic=topic,
        vapid_key=to.vapid_key,
    )


def reminder(
    key: str, to: PushSubscription, delivery: Delivery, snooze_minutes: int, now: datetime
) -> Message:
    """Return the message of a delivery to one browser; nobody wants it after its window."""
    return message(
        key,
        to,
        payload(delivery, snooze_minutes),
        ttl=int((delivery.window_ends_at - now).total_seconds()),
        topic=delivery.reminder_id.hex,
    )
