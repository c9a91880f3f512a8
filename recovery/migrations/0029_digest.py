"""A clinician may be mailed in the morning how many patients need them; why a treatment ended, what
takes that back, and what a patient is told of it. In one, because each step draws all models."""

from django.db import migrations, models

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
            ]
        ),
        # On the way back, before the constraint: what can no longer be said is forgotten.
        migrations.RunSQL(
            migrations.RunSQL.noop,
            [("DELETE FROM recovery_notice WHERE kind IN (%s, %s, %s)", NEW)],
        ),
    ]
