"""The two fields that appointments have replaced. Apart from the move: PostgreSQL changes no table
in the transaction that wrote rows of it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0009_appointment"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="injury",
            name="injury_appointment_with_known",
        ),
        migrations.RemoveField(model_name="injury", name="appointment_on"),
        migrations.RemoveField(model_name="injury", name="appointment_with"),
    ]
