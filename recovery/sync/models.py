"""What the sync engine keeps: the data set's epoch, the devices, the operations, the losers."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7


class PatientRow(models.Model):
    """A row of a patient that devices and the server agree about.

    `id` is made by the client. `revision` is the patient's revision in which the row last
    changed. `versions` says per field by which device and in which revision it was written:
    `{"*": [revision, device], "score": [revision, device]}`, "*" standing for all the others.
    `deleted_at` marks a tombstone: empty to everybody, but for an edit by a device of its owner
    that did not know of the delete. `recorded_by` is the account that began the row.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    revision = models.PositiveBigIntegerField(default=0)
    versions = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        abstract = True
        app_label = "recovery"


def patient_key(model: str) -> models.UniqueConstraint:
    """The key that every upsert names as its conflict target; a shard's primary key one day."""
    return models.UniqueConstraint(fields=["patient", "id"], name=f"{model}_patient_id")


def changes_index(model: str) -> models.Index:
    """The index by which a pull finds what changed after a revision."""
    return models.Index(fields=["patient", "revision", "id"], name=f"{model}_changes")


class Dataset(models.Model):
    """One row: the epoch of this data set. A restored backup gets a new one."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    epoch = models.UUIDField(default=uuid.uuid4)

    class Meta:
        app_label = "recovery"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="dataset_single")]


class Device(models.Model):
    """A browser that syncs, and when it was last seen.

    `ended_at` says that its owner signed it out from elsewhere and has not signed in on it since:
    it is told so, and empties itself. `id` is derived from the patient and the client's own
    device id, so that no client can take the key of somebody else's device.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    device = models.UUIDField()
    protocol = models.PositiveSmallIntegerField()
    first_seen_at = models.DateTimeField(default=timezone.now)
    last_seen_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("device"),
            models.UniqueConstraint(fields=["patient", "device"], name="device_once"),
        ]


class Operation(models.Model):
    """An operation that was applied; a replay is recognised by it for 400 days.

    `id` is derived from the patient and the client's operation id. `digest` covers kind, row
    and content: the same id with another digest is refused.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    digest = models.CharField(max_length=32)
    device = models.UUIDField()
    revision = models.PositiveBigIntegerField()
    at = models.CharField(max_length=40, help_text="The client's own clock, as it was sent.")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [patient_key("operation")]
        indexes = [models.Index(fields=["created_at"], name="operation_age")]


class Superseded(PatientRow):
    """The loser of a conflict: what a field held before another device's later arrival."""

    kind = models.CharField(max_length=40)
    row = models.UUIDField()
    field = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    device = models.UUIDField(null=True)
    written_revision = models.PositiveBigIntegerField()

    class Meta(PatientRow.Meta):
        constraints = [patient_key("superseded")]
        indexes = [changes_index("superseded")]


class RecordAmendment(PatientRow):
    """What a clinician changed of a row that was there: who, when, and the values before.

    Without an author it is the patient's own correction of what the rules of safety had read.
    `values` holds the fields that were amended, or all of them where the row was `withdrawn`.
    `private` ones were never shown to the patient and are not shown now.
    """

    kind = models.CharField(max_length=40)
    row = models.UUIDField()
    author = models.CharField(max_length=402)
    at = models.DateTimeField()
    withdrawn = models.BooleanField(default=False)
    private = models.BooleanField(default=False)
    values = models.JSONField(default=dict)

    class Meta(PatientRow.Meta):
        constraints = [patient_key("record_amendment")]
        indexes = [changes_index("record_amendment")]


def author_field() -> "models.CharField[str, str]":
    """Name the clinician who wrote a row; empty in a patient's own. By the server only."""
    return models.CharField(max_length=402, blank=True, default="", editable=False)
