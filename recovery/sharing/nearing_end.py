"""Sharings that end by their date: both sides are told four weeks before."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from recovery.accounts.queries import lock_patients
from recovery.core.days import local_day
from recovery.core.each import each
from recovery.sharing import notices
from recovery.sharing.models import CareLink, Notice
from recovery.sharing.queries import open_links

TOLD_BEFORE = timedelta(weeks=4)
PATIENTS_AT_ONCE = 500


def ends_on(link: CareLink) -> date | None:
    """Return the last day of a sharing by the patient's clock, if it ends within four weeks."""
    if link.expires_at - timezone.now() > TOLD_BEFORE:
        return None
    return local_day(link.expires_at - timedelta(microseconds=1), ZoneInfo(link.patient.zone))


def tell_of_endings() -> int:
    """Tell patients whose sharing ends within four weeks, once of each end; return how many."""
    told = Notice.objects.filter(
        kind=notices.SHARING_ENDS,
        user=OuterRef("patient__user"),
        who=OuterRef("clinician_name"),
        clinic=OuterRef("clinic_name"),
        until=OuterRef("expires_at"),
    )
    ending = open_links().filter(
        ~Exists(told),
        expires_at__lte=timezone.now() + TOLD_BEFORE,
        # Whoever agreed to less than that knows when it ends.
        expires_at__gt=F("accepted_at") + TOLD_BEFORE,
    )
    return sum(each("sharing_ends", ending.order_by("expires_at")[:PATIENTS_AT_ONCE], _tell))


@transaction.atomic
def _tell(link: CareLink) -> int:
    lock_patients([link.patient_id])
    # Changed or ended meanwhile, it is no longer this one's end.
    if not open_links().filter(id=link.id).exists():
        return 0
    notices.tell_of_sharing(
        patient_id=link.patient_id,
        kind=notices.SHARING_ENDS,
        who=link.clinician_name,
        clinic=link.clinic_name,
        until=link.expires_at,
    )
    return 1
