"""Pushes that are no reminder: a test, and that there is news about sharing."""

from uuid import UUID

from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.languages import say, speaking
from recovery.reminders import messages, subscriptions
from recovery.reminders.channels.webpush import Sender
from recovery.reminders.models import PushSubscription

KEPT = 3 * 24 * 3600  # seconds for which a push service holds the news
TEST_KEPT = 300
TITLE = "Recovery"


def tell(*, patient_id: UUID) -> None:
    """Send a push to every browser of a patient. The mail is that of the notice."""
    patient = Patient.objects.filter(id=patient_id).first()
    if patient is not None:
        with speaking(patient.language):
            body = say("There is news about your sharing.")
        content = messages.words(TITLE, body, tag="sharing", page="me")
        _send(patient_id, content, ttl=KEPT, topic="sharing")


def send_test(*, patient_id: UUID, browser: UUID | None = None) -> int:
    """Send a test to one browser of a patient, or to all, paused ones too; return how many took
    it. What became of it stands with the subscription."""
    with speaking(Patient.objects.get(id=patient_id).language):
        title, body = messages.evening_words()
    content = messages.words(title, body, tag="test", page="me/reminders")
    return _send(patient_id, content, ttl=TEST_KEPT, topic="test", browser=browser)


def _send(
    patient_id: UUID, content: bytes, *, ttl: int, topic: str, browser: UUID | None = None
) -> int:
    """Send the same to the browsers of a patient, or to one; return how many took it."""
    found = PushSubscription.objects.filter(patient=patient_id)
    found = found if browser is None else found.filter(id=browser)
    browsers = {str(one.id): one for one in found}
    made = [
        messages.message(key, to, content, ttl=ttl, topic=topic) for key, to in browsers.items()
    ]
    with Sender() as sender:
        outcomes = [(browsers[came.key], came) for came in sender.send(made) if came]
    subscriptions.remember(outcomes, timezone.now())
    return sum(outcome.is_sent for _, outcome in outcomes)
