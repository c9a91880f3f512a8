"""A plan may be every second day, every two weeks, or as needed."""

from django.db import migrations, models

from recovery.core.constraints import between, within


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0025_any_kind_language_or_channel"),
    ]

    # One after the other: on the way back the constraint goes while its column is still there.
    operations = [
        migrations.AddField(
            model_name="regimen",
            name="every_days",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, validators=within(0, 366)
            ),
        ),
        migrations.AddConstraint("regimen", between("regimen", "every_days", 0, 366)),
    ]
