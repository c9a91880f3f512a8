"""Which languages there are is a list in the code; which can be chosen says the operator."""

from django.db import migrations, models

from recovery.accounts.models import known_language


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0025_jobs_of_any_kind"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="patient", name="patient_language_known"),
        migrations.RemoveConstraint(model_name="job", name="job_language_known"),
        migrations.AlterField(
            model_name="patient",
            name="language",
            field=models.CharField(default="en", max_length=2, validators=[known_language]),
        ),
    ]
