"""What guides a recovery: goals, limits, what is measured when, and a clinician's records."""

from collections.abc import Mapping
from typing import TypedDict

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.clinical.joints import MOTIONS
from recovery.core.constraints import between, choices, one_of, within
from recovery.core.ids import uuid7
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.supplements.models import Regimen, local_time
from recovery.sync.models import PatientRow, author_field, changes_index, patient_key

WEIGHT_BEARING = ("none", "partial", "full", "unknown")
SOURCES = ("surgeon", "physiotherapist", "letter", "self")
ANSWERS = ("", "phoned", "next_visit", "told_surgeon", "known")  # "": in words alone
# Why a treatment ended; "": nobody said.
REASONS = ("", "goals_reached", "moved", "stopped_coming", "referred_back", "other")
# What a clinician may suggest, each with the fields without which there is nothing to accept.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "goal": ("motion", "degrees"),
    "measuring_plan": ("motions", "weekdays"),
    "trial": (),
    "question": ("question",),
    "correction": ("reading", "was", "degrees"),
}
SUGGESTED = tuple(NEEDED)
# What the patient said to it; "": nothing yet, "ended": no longer, of what goes on every week.
OUTCOMES = ("", "accepted", "declined", "ended")
VISITED = ("surgeon", "physiotherapist", "doctor", "other")


class Goal(PatientRow):
    """An angle to reach: "110° of knee flexion by 1 March"."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    motion = models.CharField(max_length=20, choices=choices(MOTIONS))
    degrees = models.FloatField(validators=within(-60, 360))
    by_day = models.DateField(null=True, blank=True)
    reached_on = models.DateField(null=True, blank=True)
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("goal"),
            between("goal", "degrees", -60, 360),
            one_of("goal", "motion", MOTIONS),
        ]
        indexes = [changes_index("goal")]


class MeasuringPlan(PatientRow):
    """What an injury's Today asks: which motions on which ISO weekdays, and which extras."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    motions = models.JSONField(default=list)
    weekdays = models.JSONField(default=list)
    extras = models.JSONField(default=list)
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("measuring_plan"),
            models.UniqueConstraint(
                fields=["patient", "injury", "author"],
                condition=Q(deleted_at__isnull=True),
                name="measuring_plan_once",
            ),
        ]
        indexes = [changes_index("measuring_plan")]


class Precaution(PatientRow):
    """A limit set by the surgeon: degrees that a motion may not pass, and until when."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    motion = models.CharField(max_length=20, choices=choices(MOTIONS))
    minimum = models.FloatField(null=True, blank=True, validators=within(-60, 360))
    maximum = models.FloatField(null=True, blank=True, validators=within(-60, 360))
    active_allowed = models.BooleanField(default=True)
    weight_bearing = models.CharField(
        max_length=7, choices=choices(WEIGHT_BEARING), default="unknown"
    )
    brace = models.CharField(max_length=200, blank=True, default="")
    from_day = models.DateField()
    until_day = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=15, choices=choices(SOURCES))
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("precaution"),
            between("precaution", "minimum", -60, 360),
            between("precaution", "maximum", -60, 360),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True)
                | Q(maximum__isnull=True)
                | Q(minimum__lte=F("maximum")),
                name="precaution_ordered",
            ),
            one_of("precaution", "motion", MOTIONS),
            one_of("precaution", "weight_bearing", WEIGHT_BEARING),
            one_of("precaution", "source", SOURCES),
        ]
        indexes = [changes_index("precaution")]


class Appointment(PatientRow):
    """A visit about an injury: when, with whom, and whether it was kept.

    `at` is local time of the day ("09:30"), empty if only the day is known. `name` is whom it
    is with, in words that outlive any account. `kept` is null until somebody has said so.
    """

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    at = models.CharField(max_length=5, blank=True, default="", validators=[local_time])
    whom = models.CharField(max_length=15, choices=choices(VISITED), default="other")
    name = models.CharField(max_length=200, blank=True, default="")
    kept = models.BooleanField(null=True, blank=True)
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [patient_key("appointment"), one_of("appointment", "whom", VISITED)]
        indexes = [changes_index("appointment")]


class Note(PatientRow):
    """A clinician's note. Reaches the patient's phone only while `shared`."""

    injury = models.ForeignKey(
        Injury, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    day = models.DateField()
    text = models.TextField(max_length=10_000)
    shared = models.BooleanField(default=False)
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [patient_key("note")]
        indexes = [changes_index("note")]


class Clearance(PatientRow):
    """A doctor's, pharmacist's or midwife's decision on a supplement, recorded by a clinician.

    `gate` is the rule of `clinical/rules.json` that it is about. It holds for the nutrient of
    the regimen; `up_to_mg` is the amount a day (elemental) that a decision about amounts names.
    """

    regimen = models.ForeignKey(Regimen, on_delete=models.CASCADE, db_index=False)
    gate = models.CharField(max_length=40)
    decided_by = models.CharField(max_length=200)
    profession = models.CharField(max_length=100)
    decided_on = models.DateField()
    allowed = models.BooleanField()
    up_to_mg = models.FloatField(null=True, blank=True, validators=within(0, 1_000_000))
    words = models.TextField(max_length=2000, blank=True, default="")
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("clearance"),
            between("clearance", "up_to_mg", 0, 1_000_000),
            models.CheckConstraint(condition=~Q(decided_by=""), name="clearance_named"),
        ]
        indexes = [changes_index("clearance")]


class Acknowledgement(PatientRow):
    """That a clinician saw a flag: what is done about it, until when it rests, or who takes it.

    `answer` is one of a few that need no words, `action` says it in words; one of the two is there.
    `flag` is the flag's key. `severity` is how bad it was then; it stands up again before
    `until_day` is over when it has become worse. Without a day it rests for good. `handed_to` is
    the colleague on whose caseload it stands instead. `clinician` is set by the service.
    """

    clinician = models.ForeignKey(Clinician, null=True, on_delete=models.SET_NULL)
    flag = models.CharField(max_length=200)
    severity = models.FloatField(default=0)
    answer = models.CharField(
        max_length=12, blank=True, default="", db_default="", choices=choices(ANSWERS)
    )
    action = models.CharField(max_length=500, blank=True)
    until_day = models.DateField(null=True, blank=True)
    handed_to = models.ForeignKey(
        Clinician, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("acknowledgement"),
            models.CheckConstraint(
                condition=Q(answer__in=ANSWERS[1:]) | (Q(answer="") & ~Q(action="")),
                name="acknowledgement_said",
            ),
        ]
        indexes = [changes_index("acknowledgement")]


class Undo(TypedDict):
    """What takes a discharge back.

    Each consent as it was before and after (None: it ended), and the regimens that no longer
    remind, each with the revision in which that was written.
    """

    sharings: list[tuple[str, str | None]]
    regimens: list[tuple[str, int]]


class Discharge(PatientRow):
    """The end of a treatment: reminders and sharing end, the data stay with the patient.

    `undo` is empty once it cannot be taken back any more; no device is told of it.
    """

    clinician = models.ForeignKey(Clinician, null=True, on_delete=models.SET_NULL)
    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    reason = models.CharField(
        max_length=14, blank=True, default="", db_default="", choices=choices(REASONS)
    )
    summary = models.TextField(max_length=10_000, blank=True, default="")
    undo: "models.JSONField[Undo | None, Undo | None]" = models.JSONField(
        null=True, blank=True, editable=False
    )
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [patient_key("discharge")]
        indexes = [changes_index("discharge")]


class Suggestion(PatientRow):
    """What a clinician suggests; it becomes so where the patient accepts it, on the phone.

    `about` says what: a goal (`motion`, `degrees` by `by_day`), what is measured (`motions` on
    ISO `weekdays`, `extras`), a trial (of what, the patient decides), an activity to rate every
    week (`question`; 0 unable, 10 as before the injury), or a correction of the patient's own
    `reading` to `degrees`, which said `was`.
    """

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    about = models.CharField(max_length=14, choices=choices(SUGGESTED))
    motion = models.CharField(
        max_length=20, blank=True, default="", choices=choices(("", *MOTIONS))
    )
    degrees = models.FloatField(null=True, blank=True, validators=within(-60, 360))
    by_day = models.DateField(null=True, blank=True)
    motions = models.JSONField(default=list, blank=True)
    weekdays = models.JSONField(default=list, blank=True)
    extras = models.JSONField(default=list, blank=True)
    question = models.CharField(max_length=200, blank=True, default="")
    reading = models.ForeignKey(
        RangeOfMotion, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    was = models.FloatField(null=True, blank=True, validators=within(-60, 360))
    reason = models.TextField(max_length=500, blank=True, default="")
    outcome = models.CharField(max_length=8, blank=True, default="", choices=choices(OUTCOMES))
    answered_on = models.DateField(null=True, blank=True)
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("suggestion"),
            one_of("suggestion", "about", SUGGESTED),
            one_of("suggestion", "outcome", OUTCOMES),
            between("suggestion", "degrees", -60, 360),
            between("suggestion", "was", -60, 360),
        ]
        indexes = [changes_index("suggestion")]


class ClosingRecord(models.Model):
    """What one clinician wrote about a patient who has deleted the account, for a week."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    author = models.ForeignKey(Clinician, on_delete=models.CASCADE, related_name="+")
    patient_name = models.CharField(max_length=254)
    rows = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    until_at = models.DateTimeField()

    class Meta:
        app_label = "recovery"
