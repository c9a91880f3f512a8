"""That there is news about who sees a patient, told by a push: a sentence and no more."""

from uuid import UUID

from recovery.accounts.models import Patient
from recovery.reminders import sending

KEPT = 3 * 24 * 3600  # seconds for which a push service holds it
WORDS = {
    "en": ("Recovery", "There is news about your sharing."),
    "de": ("Recovery", "Es gibt Neues zu Ihrer Freigabe."),
}


def tell(*, patient_id: UUID) -> None:
    """Send a push to every browser of a patient. The mail is that of the notice."""
    patient = Patient.objects.filter(id=patient_id).first()
    if patient is not None:
        words = WORDS[patient.language]
        sending.send_words(patient_id, *words, tag="sharing", page="me", ttl=KEPT)
