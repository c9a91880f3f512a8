"""Whose a row is: the clinician who wrote it is named, and what they amend is kept."""

from typing import Any

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import recovery.core.ids

# The kinds that patients and clinicians write side by side, and those of clinicians alone. The one
# measuring plan that an injury had stays the patient's, whoever wrote it last.
BOTH = {
    "rangeofmotion": "range_of_motion",
    "functionscore": "function_score",
    "goal": "goal",
    "precaution": "precaution",
    "appointment": "appointment",
}
THEIRS = {"note": "note", "clearance": "clearance", "discharge": "discharge"}
UNNAMED = "–"  # the account is gone


def attribute(apps: Any, editor: Any) -> None:
    """Name the clinician who began a row, in a new revision, so that phones learn of it."""
    names = _names(apps)
    for patient in list(apps.get_model("recovery", "Patient").objects.all()):
        revision = patient.revision + 1
        changed = {
            kind
            for model, kind in {**BOTH, **THEIRS}.items()
            if _attribute(apps.get_model("recovery", model), patient, names, revision)
        }
        if changed:
            patient.revision = revision
            patient.kind_revisions = {**patient.kind_revisions, **dict.fromkeys(changed, revision)}
            patient.save(update_fields=["revision", "kind_revisions"])


def _names(apps: Any) -> dict[Any, str]:
    found = apps.get_model("recovery", "Clinician").objects.select_related("clinic")
    return {each.user_id: f"{each.name}, {each.clinic.name}" for each in found}


def _attribute(model: Any, patient: Any, names: Any, revision: int) -> int:
    rows = model.objects.filter(patient=patient.id)
    changed = 0
    by = set(rows.exclude(recorded_by=None).values_list("recorded_by_id", flat=True))
    for user in by & (names.keys() - {patient.user_id}):
        changed += rows.filter(recorded_by=user).update(author=names[user], revision=revision)
    nameless = rows.filter(author="")
    if model._meta.model_name == "rangeofmotion":
        changed += nameless.filter(rater="clinician").update(author=UNNAMED, revision=revision)
        rows.exclude(author="").update(rater="clinician")
    elif model._meta.model_name in THEIRS:
        changed += nameless.update(author=UNNAMED, revision=revision)
    return changed


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0018_vapid_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="RecordAmendment",
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
                ("kind", models.CharField(max_length=40)),
                ("row", models.UUIDField()),
                ("author", models.CharField(max_length=402)),
                ("at", models.DateTimeField()),
                ("withdrawn", models.BooleanField(default=False)),
                ("private", models.BooleanField(default=False)),
                ("values", models.JSONField(default=dict)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="measuringplan",
            name="measuring_plan_once",
        ),
        migrations.AddField(
            model_name="appointment",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="clearance",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="discharge",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="functionscore",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="goal",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="measuringplan",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="note",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="precaution",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddField(
            model_name="rangeofmotion",
            name="author",
            field=models.CharField(blank=True, default="", editable=False, max_length=402),
        ),
        migrations.AddConstraint(
            model_name="measuringplan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted_at__isnull", True)),
                fields=("patient", "injury", "author"),
                name="measuring_plan_once",
            ),
        ),
        migrations.AddField(
            model_name="recordamendment",
            name="patient",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, to="recovery.patient"
            ),
        ),
        migrations.AddField(
            model_name="recordamendment",
            name="recorded_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="recordamendment",
            index=models.Index(
                fields=["patient", "revision", "id"], name="record_amendment_changes"
            ),
        ),
        migrations.AddConstraint(
            model_name="recordamendment",
            constraint=models.UniqueConstraint(
                fields=("patient", "id"), name="record_amendment_patient_id"
            ),
        ),
        migrations.RunPython(attribute, migrations.RunPython.noop),
    ]
