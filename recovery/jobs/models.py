"""What goes out and comes in takes its time: one row per export or import."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.constraints import between, one_of
from recovery.core.ids import uuid7
from recovery.core.languages import ENGLISH
from recovery.sync.models import patient_key

STATES = ("waiting", "running", "preview", "ready", "failed")


class Job(models.Model):
    """An export or import: waiting → running → ready | failed; an import also stops at preview.

    Only who asked for it sees it, and only while they may see the patient. `consent` and
    `care_version` name the consent under which a clinician asked, None and 0 for the patient.
    `options` are the days, the injury or what becomes of existing entries. `result` is what a
    preview or an import tells (counts and refusals). The file lies in `var/exchange` under the
    job's id and is gone with the row after `expires_at`. `lease` is the token of the run that works
    on it (see `lane`), `tries` counts the runs. Jobs are claimed across all patients, so like
    reminders they hold no database constraint on them.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    consent = models.UUIDField(null=True)
    care_version = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=10)
    language = models.CharField(max_length=2, default=ENGLISH)
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=7, default="waiting")
    progress = models.PositiveSmallIntegerField(default=0)
    result = models.JSONField(default=dict)
    error = models.CharField(max_length=300, blank=True, default="")
    size = models.PositiveBigIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField()

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("job"),
            one_of("job", "state", STATES),
            between("job", "progress", 0, 100),
        ]
        indexes = [
            models.Index(fields=["patient", "-created_at"], name="job_by_patient"),
            models.Index(fields=["created_at"], condition=Q(state="waiting"), name="job_waiting"),
            models.Index(fields=["expires_at"], name="job_expiry"),
        ]


class Lane(models.Model):
    """One row for imports and one for exports: the lease under which one of them runs at a time.

    `holder` is the token of a run. One that says nothing until `until` has died, and its work is
    taken again.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    holder = models.UUIDField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [
            models.CheckConstraint(condition=Q(id__in=(1, 2)), name="lane_known"),
            models.UniqueConstraint(fields=["holder"], name="lane_holder_once"),
        ]
