"""When somebody is reminded, and what became of it.

`Reminder`, `Delivery` and `Sending` are claimed without a join to a patient's tables and hold
no database constraint on them, so that they can stay on one node when patients are sharded.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.constraints import between, one_of, within
from recovery.core.ids import uuid7
from recovery.ledger import Event, Happened, digest_of
from recovery.ledger.recorded import Recorded, RecordedQuerySet
from recovery.supplements.models import local_time
from recovery.sync.models import PatientRow, changes_index, patient_key

DELIVERY_STATES = ("pending", "leased", "sent", "failed", "skipped")
SENDING_STATES = ("sent", "failed")


class Reminder(models.Model):
    """One time slot of a patient's day, however many supplements are due in it.

    `id` is v5(patient, "reminder:21:00"). `slot` is local time in `zone`. `rules` says on which
    days, one entry per regimen: `{"weekdays": [1, …], "every_days", "starts_on", "ends_on",
    "pauses": [[first, last], …], "quiet": [begins, ends]}`; they are copied here so that a claim
    joins no patient's table. `next_due_at` is the next instant (UTC), empty when nothing is due
    any more.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    slot = models.CharField(max_length=5)
    zone = models.CharField(max_length=64)
    rules = models.JSONField(default=list)
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

    `attempt` 1 is the reminder itself, later ones repeat it or follow a snooze. Nothing is sent
    before `due_at` or after `window_ends_at`. `enqueued_until` is when the sweep looks at a
    pending one again, `leased_until` when a lease runs out; `tries` counts the leases. `reason`
    says in a word why it was skipped or failed. `attempted_at` is when it was last tried: a
    delivery that is due and has none is what `/healthz/reminders` looks for.
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
    attempted_at = models.DateTimeField(null=True, blank=True)
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


class ReminderSettings(PatientRow):
    """How a patient wants to be reminded. One row a patient.

    `repeats` is how often an unanswered reminder comes again, `repeat_minutes` after the last.
    Quiet hours are local times, empty for none. Between `paused_from` and `paused_until` (days,
    both included; no last day: until further notice) nothing comes. `email` stands in where push
    is missing or fails; `names` puts the supplement's name on the lock screen.
    """

    repeats = models.PositiveSmallIntegerField(default=1, validators=within(0, 5))
    repeat_minutes = models.PositiveSmallIntegerField(default=30, validators=within(5, 120))
    snooze_minutes = models.PositiveSmallIntegerField(default=30, validators=within(5, 120))
    quiet_from = models.CharField(max_length=5, blank=True, default="", validators=[local_time])
    quiet_until = models.CharField(max_length=5, blank=True, default="", validators=[local_time])
    paused_from = models.DateField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True)
    email = models.BooleanField(default=True)
    names = models.BooleanField(default=False)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("reminder_settings"),
            models.UniqueConstraint(fields=["patient"], name="reminder_settings_once"),
            between("reminder_settings", "repeats", 0, 5),
            between("reminder_settings", "repeat_minutes", 5, 120),
            between("reminder_settings", "snooze_minutes", 5, 120),
        ]
        indexes = [changes_index("reminder_settings")]


class Snooze(PatientRow):
    """That a patient asked, for one slot of one day, to be reminded again at `until`."""

    day = models.DateField()
    slot = models.CharField(max_length=5, validators=[local_time])
    until = models.DateTimeField()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("snooze"),
            models.UniqueConstraint(fields=["patient", "day", "slot"], name="snooze_once"),
        ]
        indexes = [changes_index("snooze")]


class PushSubscription(models.Model):
    """A browser that may be reminded. `keys` are its public key and secret (RFC 8291), base64url.

    `id` follows from the endpoint alone (`push_subscription_id`), so that a browser is reminded
    for whoever subscribed last and for nobody else. A subscription is removed only at 404 and 410;
    401 and 403 pause it (`paused_until`). `vapid_key` is our public key that it was made under,
    empty if that was before any rotation.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    device = models.UUIDField(null=True, blank=True)
    endpoint = models.CharField(max_length=1000)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    vapid_key = models.CharField(max_length=100, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    refreshed_at = models.DateTimeField(default=timezone.now)
    last_sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=100, blank=True, default="")
    paused_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"
        constraints = [patient_key("push_subscription")]


class Sending(models.Model):
    """The outcome of one delivery on one channel: what the push service or the mail server said.

    `service` is the host of the push service.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, db_constraint=False, db_index=False
    )
    delivery = models.ForeignKey(
        Delivery, on_delete=models.CASCADE, db_constraint=False, related_name="sendings"
    )
    channel = models.CharField(max_length=20)  # "push", or the name of what stood in for it
    subscription = models.UUIDField(null=True, blank=True)
    service = models.CharField(max_length=255, blank=True, default="")
    state = models.CharField(max_length=6, choices=[(v, v) for v in SENDING_STATES])
    status_code = models.PositiveSmallIntegerField(null=True, blank=True)
    error = models.CharField(max_length=100, blank=True, default="")
    ended_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("sending"),
            one_of("sending", "state", SENDING_STATES),
        ]


class CalendarFeed(Recorded):
    """A patient's secret calendar address. Only the SHA-256 of its token is kept (hexadecimal)."""

    objects = RecordedQuerySet.as_manager()

    patient = models.OneToOneField(Patient, on_delete=models.CASCADE, primary_key=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    last_read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"

    @property
    def digest(self) -> bytes:
        """By what the ledger knows this address again."""
        return digest_of("calendar", self.token_hash)

    def ended(self) -> list[Happened]:
        facts = {"patient": self.patient_id}
        return [Happened(Event.TOKEN_VOIDED, subject=self.digest, facts=facts)]


class Alarm(models.Model):
    """Something that an operator must look at. Told once, and again every hour while it lasts."""

    name = models.CharField(primary_key=True, max_length=40)
    words = models.CharField(max_length=500)
    raised_at = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "recovery"


class Heartbeat(models.Model):
    """That a process is alive: a row that its own work writes, not a process id."""

    name = models.CharField(primary_key=True, max_length=20)
    beat_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
