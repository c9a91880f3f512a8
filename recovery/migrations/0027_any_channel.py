"""A channel is a file that declares it: which there are, the database does not list."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0026_any_language"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="sending", name="sending_channel_known"),
        migrations.AlterField(
            model_name="sending",
            name="channel",
            field=models.CharField(max_length=20),
        ),
    ]
