"""Products, what is planned of them, and what was taken."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from recovery.core.constraints import between, choices, one_of, within
from recovery.supplements import safety
from recovery.sync.models import PatientRow, changes_index, patient_key

NUTRIENTS = ("magnesium", "vitamin_d", "omega_3", "collagen", "other")
MAGNESIUM_FORMS = (
    "bisglycinate", "bisglycinate_monohydrate", "bisglycinate_dihydrate", "citrate",
    "citrate_nonahydrate", "malate", "threonate", "lactate_dihydrate", "oxide", "hydroxide",
    "carbonate", "chloride_hexahydrate", "taurate", "sulfate_heptahydrate",
)  # fmt: skip
STATES = ("elemental", "compound")
REGIMEN_STATUSES = ("active", "paused", "ended", "blocked")
RUNNING = ("active", "blocked")
OUTCOMES = ("taken", "part", "skipped")
SKIPPED_REASONS = ("forgot", "side_effect", "did_not_want", "none_left", "told_to_stop", "other")
QUESTIONS = tuple(each["id"] for each in safety.rules()["questions"])
MEDICINES = tuple(dict.fromkeys(each["id"] for each in safety.rules()["medicines"]))
WEEKLY_ANSWERS = ("no", "yes", "checked")
local_time = RegexValidator(
    r"^([01]\d|2[0-3]):[0-5]\d\Z", gettext_lazy("A time of day such as 21:00.")
)


class Supplement(PatientRow):
    """A product as its label states it, amounts per serving in mg, whatever unit the label has.

    `states` says which amount the label gives: the elemental one or that of the compound.
    """

    name = models.CharField(max_length=200)
    nutrient = models.CharField(max_length=12, choices=choices(NUTRIENTS))
    form = models.CharField(max_length=40, blank=True, default="")
    states = models.CharField(max_length=9, choices=choices(STATES), default="elemental")
    elemental_mg = models.FloatField(null=True, blank=True, validators=within(0, 1_000_000))
    compound_mg = models.FloatField(null=True, blank=True, validators=within(0, 1_000_000))
    serving = models.CharField(max_length=100, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("supplement"),
            between("supplement", "elemental_mg", 0, 1_000_000),
            between("supplement", "compound_mg", 0, 1_000_000),
            one_of("supplement", "nutrient", NUTRIENTS),
            one_of("supplement", "states", STATES),
            models.CheckConstraint(condition=~Q(name=""), name="supplement_named"),
        ]
        indexes = [changes_index("supplement")]


class Regimen(PatientRow):
    """How much of a supplement a person plans to take, and when.

    `slots` are local times of the day ("21:00"), `weekdays` ISO numbers 1–7. `every_days` goes
    before them: every so many days from the first one on, 0 for as needed. `elemental_mg` is
    the planned amount of one dose. `status` "blocked" and `blocked_reasons` (see `safety`) are
    written by the server alone. A change of amount or time ends one regimen and begins the next,
    so that last month shows last month's plan.
    """

    supplement = models.ForeignKey(Supplement, on_delete=models.CASCADE, db_index=False)
    servings = models.FloatField(default=1, validators=within(0, 100))
    elemental_mg = models.FloatField(null=True, blank=True, validators=within(0, 1_000_000))
    slots = models.JSONField(default=list)
    weekdays = models.JSONField(default=list)
    every_days = models.PositiveSmallIntegerField(null=True, blank=True, validators=within(0, 366))
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    paused_from = models.DateField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True)
    reminds = models.BooleanField(default=True)
    status = models.CharField(max_length=7, choices=choices(REGIMEN_STATUSES), default="active")
    blocked_reasons = models.JSONField(default=list, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("regimen"),
            between("regimen", "servings", 0, 100),
            between("regimen", "elemental_mg", 0, 1_000_000),
            between("regimen", "every_days", 0, 366),
            one_of("regimen", "status", REGIMEN_STATUSES),
        ]
        indexes = [changes_index("regimen")]


class Dose(PatientRow):
    """What was taken: one planned slot of a day, or an extra dose (`slot` empty).

    Stores its own `elemental_mg`, so that last month's dose shows last month's amount.
    """

    regimen = models.ForeignKey(
        Regimen, null=True, blank=True, on_delete=models.CASCADE, db_index=False
    )
    supplement = models.ForeignKey(Supplement, on_delete=models.CASCADE, db_index=False)
    day = models.DateField()
    slot = models.CharField(max_length=5, blank=True, default="", validators=[local_time])
    outcome = models.CharField(max_length=7, choices=choices(OUTCOMES))
    elemental_mg = models.FloatField(null=True, blank=True, validators=within(0, 1_000_000))
    skipped_reason = models.CharField(max_length=200, blank=True, default="")
    taken_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=64, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("dose"),
            models.UniqueConstraint(
                fields=["patient", "regimen", "day", "slot"],
                condition=Q(regimen__isnull=False) & ~Q(slot=""),
                name="dose_once",
            ),
            between("dose", "elemental_mg", 0, 1_000_000),
            one_of("dose", "outcome", OUTCOMES),
        ]
        indexes = [changes_index("dose"), models.Index(fields=["patient", "day"], name="dose_day")]


class HealthAnswer(PatientRow):
    """What a person answered to one question of `rules.json` before planning a supplement."""

    question = models.CharField(max_length=30, choices=choices(QUESTIONS))
    answer = models.CharField(max_length=20)
    day = models.DateField()

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("health_answer"),
            models.UniqueConstraint(fields=["patient", "question"], name="health_answer_once"),
            one_of("health_answer", "question", QUESTIONS),
        ]
        indexes = [changes_index("health_answer")]


class Medicine(PatientRow):
    """A medicine taken beside a supplement, as far as the rules of safety know it.

    `slots` are local times of the day. `elemental_mg`: magnesium a day, of laxatives and antacids.
    """

    code = models.CharField(max_length=30, choices=choices(MEDICINES))
    name = models.CharField(max_length=200, blank=True, default="")
    slots = models.JSONField(default=list)
    elemental_mg = models.FloatField(null=True, blank=True, validators=within(0, 100_000))
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("medicine"),
            between("medicine", "elemental_mg", 0, 100_000),
            one_of("medicine", "code", MEDICINES),
        ]
        indexes = [changes_index("medicine")]


class WeeklyCheck(PatientRow):
    """The weekly question: "New medicine, vomiting or diarrhoea?"

    After "yes" magnesium rests until "checked", which says that a pharmacist has looked at it.
    """

    day = models.DateField()
    answer = models.CharField(max_length=7, choices=choices(WEEKLY_ANSWERS))
    checked_by = models.CharField(max_length=200, blank=True, default="")

    class Meta(PatientRow.Meta):
        constraints = [
            patient_key("weekly_check"),
            models.UniqueConstraint(fields=["patient", "day"], name="weekly_check_once"),
            one_of("weekly_check", "answer", WEEKLY_ANSWERS),
        ]
        indexes = [changes_index("weekly_check")]
