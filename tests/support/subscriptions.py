"""A phone of the tests that takes pushes."""

from recovery.accounts.models import Patient
from recovery.reminders import services
from tests.support.push_service import Browser


def subscribe(patient: Patient, browser: Browser) -> None:
    services.subscribe(
        patient_id=patient.id,
        endpoint=browser.endpoint,
        p256dh=browser.p256dh,
        auth=browser.auth,
        device=None,
    )
