"""What a clinician suggests, for the patient to accept."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0029_digest"),
    ]

    operations = [
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
                    models.CharField(blank=True, default="", editable=False, max_length=402),
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
                    models.Index(fields=["patient", "revision", "id"], name="suggestion_changes")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("patient", "id"), name="suggestion_patient_id"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "about__in",
                                ["goal", "measuring_plan", "trial", "question", "correction"],
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
