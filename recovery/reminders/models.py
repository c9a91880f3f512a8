"""When somebody is reminded, and what became of it.

`Reminder`, `Delivery` and `Sending` are claimed without a join to a patient's tables and hold
no database constraint on them, so that they can stay on one node when patients are sharded.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.constraints import one_of
from recovery.ids import uuid7
from recovery.people.models import Patient
from recovery.sync.models import patient_key

DELIVERY_STATES = ("pending", "leased", "sent", "failed", "skipped")
CHANNELS = ("push", "email")
SENDING_STATES = ("sent", "failed")


class Reminder(models.Model):
    """One time slot of a patient's day, however many supplements are due in it.

    `id` is v5(patient, "reminder:21:00"). `slot` is local time in `zone`, `weekdays` ISO 1–7.
    `next_due_at` is the next instant (UTC), empty when nothing is due any more.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    slot = models.CharField(max_length=5)
    zone = models.CharField(max_length=64)
    weekdays = models.JSONField(default=list)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    paused_from = models.DateField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True)
    planned_revision = models.PositiveBigIntegerField(default=0)
    next_due_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("reminder"),
            models.UniqueConstraint(fields=["patient", "slot"], name="reminder_once"),
        ]
        indexes = [
            models.Index(
                fields=["next_due_at"],
                condition=Q(next_due_at__isnull=False),
                name="reminder_due",
            )
        ]


class Delivery(models.Model):
    """One attempt to remind for one slot of one day: pending → leased → sent | failed | skipped.

    `run_at` is when it may next be enqueued or, while leased, when the lease runs out; `tries`
    counts the leases. `window_ends_at` is when the evening is over. `reason` says in a word why
    it was skipped or failed.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    reminder = models.ForeignKey(
        Reminder, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    day = models.DateField()
    slot = models.CharField(max_length=5)
    attempt = models.PositiveSmallIntegerField(default=1)
    due_at = models.DateTimeField()
    window_ends_at = models.DateTimeField()
    state = models.CharField(
        max_length=7, choices=[(v, v) for v in DELIVERY_STATES], default="pending"
    )
    enqueued_until = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    enqueues = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=40, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("delivery"),
            models.UniqueConstraint(
                fields=["patient", "reminder", "day", "attempt"], name="delivery_once"
            ),
            one_of("delivery", "state", DELIVERY_STATES),
        ]
        indexes = [
            models.Index(
                fields=["enqueued_until"], condition=Q(state="pending"), name="delivery_pending"
            ),
            models.Index(
                fields=["leased_until"], condition=Q(state="leased"), name="delivery_leased"
            ),
        ]


class PushSubscription(models.Model):
    """A browser that may be reminded. `keys` are its public key and secret (RFC 8291), base64url.

    `id` is v5(patient, endpoint). A subscription is removed only at 404 and 410; 401 and 403
    pause it (`paused_until`).
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    device = models.UUIDField(null=True, blank=True)
    endpoint = models.CharField(max_length=1000)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    created_at = models.DateTimeField(default=timezone.now)
    refreshed_at = models.DateTimeField(default=timezone.now)
    last_sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=100, blank=True, default="")
    paused_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [patient_key("push_subscription")]


class Sending(models.Model):
    """The outcome of one delivery on one channel: what the push service or the mail server said."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    delivery = models.ForeignKey(
        Delivery, on_delete=models.CASCADE, db_constraint=False, related_name="sendings"
    )
    channel = models.CharField(max_length=5, choices=[(v, v) for v in CHANNELS])
    subscription = models.UUIDField(null=True, blank=True)
    state = models.CharField(max_length=6, choices=[(v, v) for v in SENDING_STATES])
    status_code = models.PositiveSmallIntegerField(null=True, blank=True)
    error = models.CharField(max_length=100, blank=True, default="")
    ended_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("sending"),
            one_of("sending", "channel", CHANNELS),
            one_of("sending", "state", SENDING_STATES),
        ]


class Heartbeat(models.Model):
    """That a process is alive: a row that its own work writes, not a process id."""

    name = models.CharField(primary_key=True, max_length=20)
    beat_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
