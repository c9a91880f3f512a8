"""The findings of a patient as they stand now, when they were computed and from what.

A finding is no fact: it moves no revision, no device writes it, and it is computed again whenever
the facts or the day have moved.
"""

from django.db import models
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.constraints import choices, one_of
from recovery.journal.kinds.injury import Injury
from recovery.sync.models import patient_key

KINDS = ("curve", "change", "symmetry", "flag", "association", "verdict")


class Finding(models.Model):
    """One thing that follows from a patient's facts.

    `id` is v5(patient, key); `key` names what it is about ("flag:drop:{injury}:…") and stays the
    same from day to day. `injury` (null: none) and `needs`, switches of the consent, are its
    inputs: a clinician sees it only if their care link shares all of them. `day` (local, 04:00
    rule) and `revision` are those from which it was computed. `computed_at` of a flag is when it
    came up: an instant that moved with later facts would tell of some that are not shared.
    `content` by kind: docs/findings.md.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    kind = models.CharField(max_length=11, choices=choices(KINDS))
    key = models.CharField(max_length=200)
    injury = models.ForeignKey(
        Injury, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    needs = models.JSONField(default=list)
    day = models.DateField()
    revision = models.PositiveBigIntegerField()
    content = models.JSONField(default=dict)
    computed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("finding"),
            models.UniqueConstraint(fields=["patient", "key"], name="finding_once"),
            one_of("finding", "kind", KINDS),
        ]
        indexes = [
            # The caseload asks for the flags of sixty patients at once.
            models.Index(fields=["patient"], condition=models.Q(kind="flag"), name="finding_flags")
        ]


class Computation(models.Model):
    """Up to which revision and day a patient's findings were computed, and who is at it.

    `queued_until`: a worker has been told and need not be told again before then. `lease` and
    `leased_until`: a worker computes now; whoever else comes leaves it alone until then.
    `episodes` holds, by the key of a flag, its first and its last day and the instant at which it
    came up: a flag that comes back within 14 days is the same one.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE, related_name="computation")
    revision = models.PositiveBigIntegerField(default=0)
    day = models.DateField(null=True)
    computed_at = models.DateTimeField(null=True)
    queued_until = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    episodes = models.JSONField(default=dict)

    class Meta:
        app_label = "recovery"
        constraints = [patient_key("computation")]
