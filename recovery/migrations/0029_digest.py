"""A clinician may be mailed in the morning how many patients need them."""

from django.db import migrations, models

from recovery.accounts.models import known_zone
from recovery.core.first_tables import AtOnce


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
            ]
        )
    ]
