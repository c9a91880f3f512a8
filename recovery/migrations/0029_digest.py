"""A clinician may be mailed in the morning how many patients need them; why a treatment ended, what
takes that back, and what a patient is told of it; what a clinician suggests. In one, because each
step draws all models."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.core.ids
from recovery.accounts.models import known_zone
from recovery.core.constraints import choices, one_of
from recovery.core.first_tables import AtOnce

REASONS = ("", "goals_reached", "moved", "stopped_coming", "referred_back", "other")
KNOWN = (
    "restored", "sharing_closed", "patients_closed", "patient_gone", "stand_in_named",
    "member_joined", "access_ended", "sharing_ended",
)  # fmt: skip
NEW = ("sharing_ends", "treatment_ended", "end_taken_back")


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0028_models_of_0027"),
    ]

    operations = [
        AtOnce(
            [
                migrations.AddField(
                    model_name="clinician",
                    name="digest_zone",
                    field=models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Where it is morning when the digest is mailed; empty: none is.",
                        max_length=64,
                        validators=[known_zone],
                    ),
                ),
                migrations.AddField(
                    model_name="clinician",
                    name="digested_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="discharge",
                    name="reason",
                    field=models.CharField(
                        max_length=14,
                        blank=True,
                        default="",
                        db_default="",
                        choices=choices(REASONS),
                    ),
                ),
                migrations.AddField(
                    model_name="discharge",
                    name="undo",
                    field=models.JSONField(blank=True, editable=False, null=True),
                ),
                migrations.RemoveConstraint("notice", "notice_kind_known"),
                migrations.AlterField(
                    model_name="notice",
                    name="kind",
                    field=models.CharField(max_length=20, choices=choices((*KNOWN, *NEW))),
                ),
                migrations.AddConstraint("notice", one_of("notice", "kind", (*KNOWN, *NEW))),
                migrations.CreateModel(
                    name="Suggestion",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=recovery.core.ids.uuid7,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField(default=0)),
                        ("versions", models.JSONField(default=dict)),
                        ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("deleted_at", models.DateTimeField(blank=True, null=True)),
                        ("day", models.DateField()),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("goal", "goal"),
                                    ("measuring_plan", "measuring_plan"),
                                    ("trial", "trial"),
                                    ("question", "question"),
                                    ("correction", "correction"),
                                ],
                                max_length=14,
                            ),
                        ),
                        (
                            "motion",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", ""),
                                    ("abduction", "abduction"),
                                    ("adduction", "adduction"),
                                    ("cmc_abduction", "cmc_abduction"),
                                    ("dip_flexion", "dip_flexion"),
                                    ("dorsiflexion", "dorsiflexion"),
                                    ("eversion", "eversion"),
                                    ("extension", "extension"),
                                    ("external_rotation", "external_rotation"),
                                    ("flexion", "flexion"),
                                    ("internal_rotation", "internal_rotation"),
                                    ("inversion", "inversion"),
                                    ("ip_flexion", "ip_flexion"),
                                    ("mcp_flexion", "mcp_flexion"),
                                    ("pip_flexion", "pip_flexion"),
                                    ("plantar_flexion", "plantar_flexion"),
                                    ("pronation", "pronation"),
                                    ("radial_deviation", "radial_deviation"),
                                    ("rotation", "rotation"),
                                    ("side_bending", "side_bending"),
                                    ("supination", "supination"),
                                    ("ulnar_deviation", "ulnar_deviation"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        (
                            "degrees",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-60),
                                    django.core.validators.MaxValueValidator(360),
                                ],
                            ),
                        ),
                        ("by_day", models.DateField(blank=True, null=True)),
                        ("motions", models.JSONField(blank=True, default=list)),
                        ("weekdays", models.JSONField(blank=True, default=list)),
                        ("extras", models.JSONField(blank=True, default=list)),
                        ("question", models.CharField(blank=True, default="", max_length=200)),
                        (
                            "was",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-60),
                                    django.core.validators.MaxValueValidator(360),
                                ],
                            ),
                        ),
                        ("reason", models.TextField(blank=True, default="", max_length=500)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", ""),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                    ("ended", "ended"),
                                ],
                                default="",
                                max_length=8,
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        (
                            "author",
                            models.CharField(
                                blank=True, default="", editable=False, max_length=402
                            ),
                        ),
                        (
                            "injury",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="recovery.injury",
                            ),
                        ),
                        (
                            "patient",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="recovery.patient",
                            ),
                        ),
                        (
                            "reading",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="recovery.rangeofmotion",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["patient", "revision", "id"], name="suggestion_changes"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("patient", "id"), name="suggestion_patient_id"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "about__in",
                                        [
                                            "goal",
                                            "measuring_plan",
                                            "trial",
                                            "question",
                                            "correction",
                                        ],
                                    ),
                                    ("about__isnull", True),
                                    _connector="OR",
                                ),
                                name="suggestion_about_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("outcome__in", ["", "accepted", "declined", "ended"]),
                                    ("outcome__isnull", True),
                                    _connector="OR",
                                ),
                                name="suggestion_outcome_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("degrees__gte", -60), ("degrees__lte", 360)),
                                    ("degrees__isnull", True),
                                    _connector="OR",
                                ),
                                name="suggestion_degrees_range",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("was__gte", -60), ("was__lte", 360)),
                                    ("was__isnull", True),
                                    _connector="OR",
                                ),
                                name="suggestion_was_range",
                            ),
                        ],
                    },
                ),
            ]
        ),
        # On the way back, before the constraint: what can no longer be said is forgotten.
        migrations.RunSQL(
            migrations.RunSQL.noop,
            [("DELETE FROM recovery_notice WHERE kind IN (%s, %s, %s)", NEW)],
        ),
    ]
