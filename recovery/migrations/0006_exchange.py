import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.core.ids


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0005_desk"),
    ]

    operations = [
        migrations.CreateModel(
            name="Lane",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                ("holder", models.UUIDField(blank=True, null=True)),
                ("until", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="lane_single")
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
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
                ("care_version", models.PositiveIntegerField(default=0)),
                ("kind", models.CharField(max_length=10)),
                ("language", models.CharField(default="en", max_length=2)),
                ("options", models.JSONField(default=dict)),
                ("state", models.CharField(default="waiting", max_length=7)),
                ("progress", models.PositiveSmallIntegerField(default=0)),
                ("result", models.JSONField(default=dict)),
                ("error", models.CharField(blank=True, default="", max_length=300)),
                ("size", models.PositiveBigIntegerField(default=0)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("expires_at", models.DateTimeField()),
                (
                    "patient",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="recovery.patient",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["patient", "-created_at"], name="job_by_patient"),
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["created_at"],
                        name="job_waiting",
                    ),
                    models.Index(fields=["expires_at"], name="job_expiry"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("patient", "id"), name="job_patient_id"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "report",
                                    "tables",
                                    "fhir",
                                    "archive",
                                    "sleep",
                                    "journal",
                                    "archive_in",
                                ],
                            ),
                            ("kind__isnull", True),
                            _connector="OR",
                        ),
                        name="job_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["waiting", "running", "preview", "ready", "failed"]),
                            ("state__isnull", True),
                            _connector="OR",
                        ),
                        name="job_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("language__in", ["en", "de"]),
                            ("language__isnull", True),
                            _connector="OR",
                        ),
                        name="job_language_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("progress__gte", 0), ("progress__lte", 100)),
                            ("progress__isnull", True),
                            _connector="OR",
                        ),
                        name="job_progress_range",
                    ),
                ],
            },
        ),
    ]
