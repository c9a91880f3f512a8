"""A push that says only that there is news about sharing."""

from uuid import UUID

from recovery.accounts.models import Patient
from recovery.core.languages import say, speaking
from recovery.reminders import sending

KEPT = 3 * 24 * 3600  # seconds for which a push service holds it
TITLE = "Recovery"


def tell(*, patient_id: UUID) -> None:
    """Send a push to every browser of a patient. The mail is that of the notice."""
    patient = Patient.objects.filter(id=patient_id).first()
    if patient is not None:
        with speaking(patient.language):
            body = say("There is news about your sharing.")
        sending.send_words(patient_id, TITLE, body, tag="sharing", page="me", ttl=KEPT)
