"""Which exports, languages and channels there are is known to the code; no table repeats it."""

from django.db import migrations, models

from recovery.accounts.models import known_language
from recovery.core.first_tables import AtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0024_models_of_0023"),
    ]

    operations = [
        # A field first: SQLite makes its table anew with the constraints that were there before.
        AtOnce(
            [
                migrations.AlterField(
                    model_name="sending", name="channel", field=models.CharField(max_length=20)
                ),
                migrations.AlterField(
                    model_name="patient",
                    name="language",
                    field=models.CharField(default="en", max_length=2, validators=[known_language]),
                ),
                migrations.RemoveConstraint("patient", "patient_language_known"),
                migrations.RemoveConstraint("job", "job_kind_known"),
                migrations.RemoveConstraint("job", "job_language_known"),
                migrations.RemoveConstraint("sending", "sending_channel_known"),
            ]
        )
    ]
