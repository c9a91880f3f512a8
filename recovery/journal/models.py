"""What a person logs: injuries and the daily readings that belong to them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from recovery.clinical.joints import JOINTS, MOTIONS
from recovery.core.constraints import between, one_of
from recovery.sync.models import PatientRow, author_field, changes_index, patient_key

SIDES = ("left", "right", "none")
INJURY_KINDS = (
    "ligament", "meniscus", "tendon", "muscle", "fracture", "dislocation", "sprain",
    "joint_replacement", "overuse", "other",
)  # fmt: skip
MODES = ("active", "passive")
MEASURING_DEVICES = ("goniometer", "inclinometer", "phone", "eye", "tape", "other")
POSITIONS = ("lying", "prone", "sitting", "standing", "lunge", "other")
RATERS = ("self", "helper", "clinician")
PAIN_CONTEXTS = ("rest", "movement", "night")
PAINKILLERS = ("none", "usual", "more")
EXERCISES = ("all", "some", "none", "rest")
SYMPTOMS = (
    "stiffness", "swelling", "circumference", "cramps", "stress", "side_effect", "red_flag",
    "note",
)  # fmt: skip
ANSWERED = ("morning", "evening")
YES_NO_UNKNOWN = ("yes", "no", "unknown")


def choices(values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


def within(low: float, high: float) -> list[MinValueValidator | MaxValueValidator]:
    return [MinValueValidator(low), MaxValueValidator(high)]


class Injury(PatientRow):
    """An injured joint. Ended injuries are kept."""

    joint = models.CharField(max_length=20, choices=choices(JOINTS))
    side = models.CharField(max_length=5, choices=choices(SIDES))
    kind = models.CharField(max_length=20, choices=choices(INJURY_KINDS))
    happened_on = models.DateField()
    mechanism = models.CharField(max_length=500, blank=True, default="")
    surgery_on = models.DateField(null=True, blank=True)
    surgery = models.CharField(max_length=200, blank=True, default="")
    other_side_injured = models.CharField(
        max_length=7, choices=choices(YES_NO_UNKNOWN), default="unknown"
    )
    limits_known = models.BooleanField(
        null=True, help_text="Whether the surgeon's limits were asked for; null: not yet."
    )
    ended_on = models.DateField(null=True, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("injury"),
            one_of("injury", "joint", JOINTS),
            one_of("injury", "side", SIDES),
            one_of("injury", "kind", INJURY_KINDS),
            one_of("injury", "other_side_injured", YES_NO_UNKNOWN),
        ]
        indexes = [changes_index("injury")]


class RangeOfMotion(PatientRow):
    """One measured angle, in degrees on a flexion-positive axis (see `joints.json`).

    `degrees` is the median of `readings`, `spread` their range, both in degrees. A series is
    keyed by joint, motion, side, mode, position and device. `rater` "clinician" is never
    written from a patient's device.
    """

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    joint = models.CharField(max_length=20, choices=choices(JOINTS))
    motion = models.CharField(max_length=20, choices=choices(MOTIONS))
    side = models.CharField(max_length=5, choices=choices(SIDES))
    mode = models.CharField(max_length=7, choices=choices(MODES))
    device = models.CharField(max_length=12, choices=choices(MEASURING_DEVICES))
    position = models.CharField(max_length=8, choices=choices(POSITIONS), default="other")
    degrees = models.FloatField(validators=within(-60, 360))
    readings = models.JSONField(default=list, blank=True)
    spread = models.FloatField(null=True, blank=True, validators=within(0, 420))
    rater = models.CharField(max_length=9, choices=choices(RATERS), default="self")
    measured_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=64, blank=True, default="")
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("range_of_motion"),
            between("range_of_motion", "degrees", -60, 360),
            between("range_of_motion", "spread", 0, 420),
            one_of("range_of_motion", "joint", JOINTS),
            one_of("range_of_motion", "motion", MOTIONS),
            one_of("range_of_motion", "side", SIDES),
            one_of("range_of_motion", "mode", MODES),
            one_of("range_of_motion", "device", MEASURING_DEVICES),
            one_of("range_of_motion", "position", POSITIONS),
            one_of("range_of_motion", "rater", RATERS),
        ]
        indexes = [
            changes_index("range_of_motion"),
            models.Index(fields=["patient", "day"], name="range_of_motion_day"),
        ]


class Pain(PatientRow):
    """Pain of one injury on one day in one context, 0 (none) to 10 (worst imaginable)."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    context = models.CharField(max_length=8, choices=choices(PAIN_CONTEXTS))
    score = models.PositiveSmallIntegerField(validators=within(0, 10))

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("pain"),
            models.UniqueConstraint(
                fields=["patient", "injury", "day", "context"], name="pain_once"
            ),
            between("pain", "score", 0, 10),
            one_of("pain", "context", PAIN_CONTEXTS),
        ]
        indexes = [changes_index("pain"), models.Index(fields=["patient", "day"], name="pain_day")]


class Sleep(PatientRow):
    """One night. `night` is the local date of the evening on which it began.

    `quality` 0 (very badly) to 10 (very well); `minutes` asleep; `onset_minutes` until asleep.
    """

    night = models.DateField()
    quality = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 10))
    minutes = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 1440))
    bed_at = models.DateTimeField(null=True, blank=True)
    onset_minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=within(0, 1440)
    )
    awakenings = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 100))
    woke_at = models.DateTimeField(null=True, blank=True)
    answered_in = models.CharField(max_length=7, choices=choices(ANSWERED), default="morning")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("sleep"),
            models.UniqueConstraint(fields=["patient", "night"], name="sleep_once"),
            between("sleep", "quality", 0, 10),
            between("sleep", "minutes", 0, 1440),
            between("sleep", "onset_minutes", 0, 1440),
            between("sleep", "awakenings", 0, 100),
            one_of("sleep", "answered_in", ANSWERED),
        ]
        indexes = [changes_index("sleep")]


class Symptom(PatientRow):
    """Anything else of a day: stiffness (minutes), swelling (0 none, 1 mild, 2 marked),
    circumference (cm), cramps (per night), stress (0–10), a side effect, a red flag, a note."""

    injury = models.ForeignKey(
        Injury, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    day = models.DateField()
    kind = models.CharField(max_length=13, choices=choices(SYMPTOMS))
    code = models.CharField(max_length=40, blank=True, default="")
    value = models.FloatField(null=True, blank=True, validators=within(0, 1440))
    text = models.TextField(max_length=2000, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("symptom"),
            between("symptom", "value", 0, 1440),
            one_of("symptom", "kind", SYMPTOMS),
        ]
        indexes = [
            changes_index("symptom"),
            models.Index(fields=["patient", "day"], name="symptom_day"),
        ]


class DayContext(PatientRow):
    """What stands beside a day's readings: painkillers, exercises, whether anything is new."""

    day = models.DateField()
    painkillers = models.CharField(
        max_length=5, null=True, blank=True, choices=choices(PAINKILLERS)
    )
    exercises = models.CharField(max_length=4, null=True, blank=True, choices=choices(EXERCISES))
    new_or_worse = models.BooleanField(null=True, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("day_context"),
            models.UniqueConstraint(fields=["patient", "day"], name="day_context_once"),
            one_of("day_context", "painkillers", PAINKILLERS),
            one_of("day_context", "exercises", EXERCISES),
        ]
        indexes = [changes_index("day_context")]


class FunctionScore(PatientRow):
    """One activity of the Patient-Specific Functional Scale: 0 unable, 10 as before the injury."""

    injury = models.ForeignKey(Injury, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    activity = models.CharField(max_length=200)
    score = models.PositiveSmallIntegerField(validators=within(0, 10))
    author = author_field()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("function_score"),
            between("function_score", "score", 0, 10),
            models.CheckConstraint(condition=~Q(activity=""), name="function_score_named"),
        ]
        indexes = [changes_index("function_score")]
