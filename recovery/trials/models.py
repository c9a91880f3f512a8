"""The randomised plan: locked at its start, its periods, what was amended, what came of it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.clinical.joints import MOTIONS
from recovery.core.constraints import between, choices, one_of, within
from recovery.core.ids import uuid7
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.range_of_motion import MEASURING_DEVICES, MODES
from recovery.supplements.models import Regimen
from recovery.sync.models import PatientRow, changes_index, patient_key

OUTCOMES = ("sleep_quality", "pain_rest", "pain_movement", "pain_night", "motion")
STATUSES = ("asked", "declined", "running", "ended", "stopped")
OPEN = ("asked", "declined", "running")
REASONS = ("harm", "other")
STOP_REASONS = ("", *REASONS)
PERIOD_DAYS = (4, 7, 14)
SUBJECTS = ("dose", "time", "measuring", "medicine", "pause", "other")
FEWEST_PERIODS, MOST_PERIODS = 6, 60


class Trial(PatientRow):
    """One N-of-1 trial of a regimen: on and off periods in an order drawn by pairs.

    `smallest_change` in units of the outcome (points, degrees), `change_is_assumed` where no
    publication stands behind it. `half_life_days` is declared before the start. `periods` counts
    on and off ones together. `commitment` is published at the start, `seed` empty until the end
    (`randomisation`). While "asked" nothing is drawn; from "running" on the plan is locked.
    """

    question = models.CharField(max_length=300)
    regimen = models.ForeignKey(Regimen, on_delete=models.CASCADE, db_index=False)
    outcome = models.CharField(max_length=13, choices=choices(OUTCOMES))
    injury = models.ForeignKey(
        Injury, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    motion = models.CharField(max_length=20, blank=True, default="")
    mode = models.CharField(max_length=7, blank=True, default="")
    device = models.CharField(max_length=12, blank=True, default="")
    smallest_change = models.FloatField(validators=within(0.1, 60))
    change_is_assumed = models.BooleanField(default=True)
    period_days = models.PositiveSmallIntegerField(validators=within(4, 14))
    periods = models.PositiveSmallIntegerField(validators=within(FEWEST_PERIODS, MOST_PERIODS))
    half_life_days = models.FloatField(default=0, validators=within(0, 14))
    half_life_reason = models.CharField(max_length=500, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField()
    status = models.CharField(max_length=8, choices=choices(STATUSES), default="running")
    commitment = models.CharField(max_length=64, blank=True, default="")
    seed = models.CharField(max_length=64, blank=True, default="")
    stopped_on = models.DateField(null=True, blank=True)
    stop_reason = models.CharField(
        max_length=5, choices=choices(STOP_REASONS), blank=True, default=""
    )
    stop_words = models.CharField(max_length=500, blank=True, default="")
    agreed_by = models.CharField(max_length=200, blank=True, default="")
    agreed_on = models.DateField(null=True, blank=True)
    agreed_words = models.CharField(max_length=500, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("trial"),
            models.UniqueConstraint(
                fields=["patient"],
                condition=Q(status__in=("asked", "running"), deleted_at__isnull=True),
                name="trial_one_at_a_time",
            ),
            one_of("trial", "outcome", OUTCOMES),
            one_of("trial", "status", STATUSES),
            one_of("trial", "stop_reason", STOP_REASONS),
            one_of("trial", "motion", ("", *MOTIONS)),
            one_of("trial", "mode", ("", *MODES)),
            one_of("trial", "device", ("", *MEASURING_DEVICES)),
            between("trial", "period_days", PERIOD_DAYS[0], PERIOD_DAYS[-1]),
            between("trial", "smallest_change", 0.1, 60),
            between("trial", "periods", FEWEST_PERIODS, MOST_PERIODS),
            between("trial", "half_life_days", 0, 14),
        ]
        indexes = [changes_index("trial")]


class Period(PatientRow):
    """One period of a trial, written when it is revealed: the running one and the next.

    `number` counts from 0; `is_on` says whether the supplement is taken; both days are included.
    """

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, db_index=False)
    number = models.PositiveSmallIntegerField(validators=within(0, MOST_PERIODS))
    is_on = models.BooleanField()
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("trial_period"),
            models.UniqueConstraint(
                fields=["patient", "trial", "number"], name="trial_period_once"
            ),
        ]
        indexes = [changes_index("trial_period")]


class Amendment(PatientRow):
    """What was changed after the start, and why. It never changes the plan that is analysed."""

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    subject = models.CharField(max_length=9, choices=choices(SUBJECTS))
    words = models.CharField(max_length=500)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("trial_amendment"),
            one_of("trial_amendment", "subject", SUBJECTS),
            models.CheckConstraint(condition=~Q(words=""), name="trial_amendment_says_why"),
        ]
        indexes = [changes_index("trial_amendment")]


class TrialSecret(models.Model):
    """The seed of a running trial. It travels to no device before the trial is over."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, db_index=False)
    seed = models.CharField(max_length=64)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("trial_secret"),
            models.UniqueConstraint(fields=["patient", "trial"], name="trial_secret_once"),
        ]


class TrialReport(models.Model):
    """What was computed of a trial that is over. `inputs` is a digest of what it was computed from.

    `content` is what `report.content` returns.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, db_index=False)
    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, db_index=False)
    inputs = models.CharField(max_length=64)
    content = models.JSONField()
    computed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "recovery"
        constraints = [
            patient_key("trial_report"),
            models.UniqueConstraint(fields=["patient", "trial"], name="trial_report_once"),
        ]
