"""An answer to a flag may be one of a few that need no words."""

from typing import Any

from django.db import migrations, models
from django.db.models import Q

from recovery.core.constraints import choices

ANSWERS = ("", "phoned", "next_visit", "told_surgeon", "known")


def put_into_words(apps: Any, _: object) -> None:
    """On the way back words are needed again."""
    kept = apps.get_model("recovery", "Acknowledgement").objects.filter(action="")
    kept.update(action=models.F("answer"))


class Migration(migrations.Migration):
    dependencies = [
        ("recovery", "0026_every_so_many_days"),
    ]

    # One after the other: on the way back the constraints go while the column is still there.
    operations = [
        migrations.RemoveConstraint("acknowledgement", "acknowledgement_said"),
        migrations.AddField(
            model_name="acknowledgement",
            name="answer",
            field=models.CharField(
                max_length=12, blank=True, default="", db_default="", choices=choices(ANSWERS)
            ),
        ),
        migrations.AlterField(
            model_name="acknowledgement",
            name="action",
            field=models.CharField(max_length=500, blank=True),
        ),
        migrations.RunPython(migrations.RunPython.noop, put_into_words),
        migrations.AddConstraint(
            "acknowledgement",
            models.CheckConstraint(
                condition=Q(answer__in=ANSWERS[1:]) | (Q(answer="") & ~Q(action="")),
                name="acknowledgement_said",
            ),
        ),
    ]
