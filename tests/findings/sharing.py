"""A sharing with a clinician."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.sharing.models import CareLink
from tests.findings.person import TODAY, Person

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


def share(person: Person, clinician: Clinician, **switches: object) -> CareLink:
    now = timezone.now()
    values = {"injuries": [str(person.knee.id)], **switches}
    return CareLink.objects.create(
        patient=person.patient, clinician=clinician, accepted_at=now - timedelta(days=1),
        expires_at=now + timedelta(days=10), **values,
    )  # fmt: skip
