"""What becomes of jobs and their files: they expire, and go with a consent or an account."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.core.each import each
from recovery.jobs import files
from recovery.jobs.models import Job
from recovery.sharing.models import Admission, CareLink

LASTS = timedelta(hours=24)


def expire() -> int:
    """Remove expired jobs with their files; return how many there were."""
    now = timezone.now()
    expired = list(Job.objects.filter(expires_at__lte=now).values_list("id", flat=True))
    if expired:
        Job.objects.filter(id__in=expired).delete()
    each("jobs", expired, files.forget)
    return len(expired)


def purge() -> int:
    """Remove expired jobs, and files that belong to none; return how many."""
    gone = expire()
    known = {str(one) for one in Job.objects.values_list("id", flat=True)}
    return gone + files.forget_all_but(known, timezone.now() - LASTS)


def forget_of(link: CareLink) -> None:
    """Remove what was made under a consent that ends; the files go when that is certain.

    What is still waiting or running finds by itself that the consent has ended, and says so.
    """
    _forget(
        Job.objects.filter(patient=link.patient_id, consent=link.id, state__in=("ready", "failed"))
    )


def forget_of_reader(admission: Admission) -> None:
    """Remove what a stand-in or member had made under a consent, with the end of their access."""
    if admission.clinician is not None:
        asked_by = Job.objects.filter(requested_by=admission.clinician.user_id)
        _forget(asked_by.filter(patient=admission.patient_id, consent=admission.link_id))


def forget_of_leaver(clinician: Clinician) -> None:
    """Remove what somebody who leaves a clinic had made of others, by whatever consent."""
    asked_by = Job.objects.filter(requested_by=clinician.user_id)
    _forget(asked_by.exclude(patient__user=clinician.user_id))


def _forget(jobs: QuerySet[Job]) -> None:
    """Remove jobs now, and their files when that is certain."""
    ids = list(jobs.values_list("id", flat=True))
    if ids:
        jobs.delete()
        transaction.on_commit(lambda: files.forget(*ids))


def forget_files(user_id: UUID) -> None:
    """Remove every file that holds something of an account that goes, or that it asked for."""
    theirs = Q(patient__user=user_id) | Q(requested_by=user_id)
    for one in Job.objects.filter(theirs).values_list("id", flat=True):
        files.forget(one)
