"""Failures by item, attempts, leases by run; a browser reminds whoever subscribed last."""

from typing import Any
from uuid import UUID, uuid5

import django.utils.timezone
from django.db import migrations, models

PUSH = UUID("8d0a3f5e-6c1b-5a5e-9f7d-2b7a4c3e1f90")


def one_row_a_browser(apps: Any, schema_editor: Any) -> None:
    """Give each subscription the id of its endpoint; of several the last one stays."""
    subscriptions = apps.get_model("recovery", "PushSubscription").objects
    last: dict[UUID, UUID] = {}
    for old, endpoint in list(subscriptions.order_by("refreshed_at").values_list("id", "endpoint")):
        new = uuid5(PUSH, endpoint)
        subscriptions.filter(id=last.get(new)).delete()
        last[new] = old
    for new, old in last.items():
        subscriptions.filter(id=old).update(id=new)


def nobody_in_a_lane(apps: Any, schema_editor: Any) -> None:
    """What an older release was working on is taken up again."""
    apps.get_model("recovery", "Lane").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("recovery", "0011_sessions")]

    operations = [
        migrations.CreateModel(
            name="ItemFailure",
            fields=[
                (
                    "batch",
                    models.CharField(max_length=40, primary_key=True, serialize=False),
                ),
                ("count", models.PositiveBigIntegerField(default=0)),
                ("last_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.AddField(
            model_name="delivery",
            name="attempted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="sending",
            name="service",
            field=models.CharField(blank=True, default="", max_length=255),
        ),
        migrations.AddField(
            model_name="job",
            name="lease",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.RunPython(nobody_in_a_lane, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="lane", name="lane_single"),
        migrations.AddConstraint(
            model_name="lane",
            constraint=models.CheckConstraint(
                condition=models.Q(("id__in", (1, 2))), name="lane_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="lane",
            constraint=models.UniqueConstraint(fields=("holder",), name="lane_holder_once"),
        ),
        migrations.RunPython(one_row_a_browser, migrations.RunPython.noop),
    ]
