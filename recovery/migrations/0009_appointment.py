"""Appointments as rows of their own; the one that each injury held becomes the first."""

from datetime import UTC
from typing import Any
from uuid import UUID

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.core.ids
from recovery.core.ids import named_id

WHOM = ("surgeon", "physiotherapist", "doctor", "other")


def move(apps: Any, editor: Any) -> None:
    """Write each injury's appointment as a row, in a new revision, so that phones learn of it."""
    Injury = apps.get_model("recovery", "Injury")
    Appointment = apps.get_model("recovery", "Appointment")
    Patient = apps.get_model("recovery", "Patient")
    held: dict[UUID, list[Any]] = {}
    for injury in Injury.objects.filter(appointment_on__isnull=False, deleted_at=None):
        held.setdefault(injury.patient_id, []).append(injury)
    writers = _writers(apps)
    for patient in Patient.objects.filter(id__in=list(held)):
        patient.revision += 1
        patient.kind_revisions = {**patient.kind_revisions, "appointment": patient.revision}
        patient.save(update_fields=["revision", "kind_revisions"])
        Appointment.objects.bulk_create(
            _appointment(Appointment, patient, injury, writers) for injury in held[patient.id]
        )


def _writers(apps: Any) -> dict[str, UUID]:
    """Return the account behind each clinician's writes over REST."""
    accounts = apps.get_model("recovery", "Clinician").objects.values_list("user_id", flat=True)
    return {str(named_id(account, "rest:clinician")): account for account in accounts}


def _appointment(model: Any, patient: Any, injury: Any, writers: dict[str, UUID]) -> Any:
    _, device = injury.versions.get("appointment_on") or injury.versions.get("*") or (0, "")
    return model(
        id=named_id(patient.id, f"appointment:{injury.id}"),
        patient_id=patient.id,
        injury_id=injury.id,
        day=injury.appointment_on,
        whom=injury.appointment_with or "other",
        revision=patient.revision,
        versions={"*": [patient.revision, device or str(patient.id)]},
        created_at=injury.updated_at.astimezone(UTC),
        updated_at=injury.updated_at.astimezone(UTC),
        recorded_by_id=writers.get(str(device), patient.user_id),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0008_consent_documents"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appointment",
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
                    "at",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=5,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^([01]\\d|2[0-3]):[0-5]\\d\\Z", "A time of day such as 21:00."
                            )
                        ],
                    ),
                ),
                (
                    "whom",
                    models.CharField(
                        choices=[(each, each) for each in WHOM], default="other", max_length=15
                    ),
                ),
                ("name", models.CharField(blank=True, default="", max_length=200)),
                ("kept", models.BooleanField(blank=True, null=True)),
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
                    models.Index(fields=["patient", "revision", "id"], name="appointment_changes")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("patient", "id"), name="appointment_patient_id"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("whom__in", list(WHOM)), ("whom__isnull", True), _connector="OR"
                        ),
                        name="appointment_whom_known",
                    ),
                ],
            },
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
    ]
