"""A patient who does not exist, with twelve weeks of entries, and who may see them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.journal.kinds.injury import Injury
from recovery.sharing.models import CareLink
from recovery.sharing.queries import Access, visible_patient
from tests.samples import synthetic_patient
from tests.support.people import make_clinician


@pytest.fixture
def course(db: None) -> Patient:
    return synthetic_patient()


@pytest.fixture
def own(course: Patient) -> Access:
    return own_access(course)


def own_access(patient: Patient) -> Access:
    return visible_patient(user_id=patient.user_id, patient_id=patient.id)


def shared_with(patient: Patient, **switches: bool) -> CareLink:
    """A care link that opens the patient's injury and what `switches` say."""
    now = timezone.now()
    return CareLink.objects.create(
        patient=patient,
        clinician=make_clinician(f"jo{CareLink.objects.count()}@example.org"),
        injuries=[str(each.id) for each in Injury.objects.filter(patient=patient)],
        accepted_at=now,
        expires_at=now + timedelta(days=10),
        **switches,
    )


def access_by(link: CareLink) -> Access:
    return visible_patient(user_id=link.clinician.user_id, patient_id=link.patient_id)
