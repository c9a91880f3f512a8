"""What can be exported is a list in the code, which an export joins by a file of its own."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0024_models_of_0023"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="job",
            name="job_kind_known",
        ),
    ]
