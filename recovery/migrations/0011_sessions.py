"""Sessions are kept under a hash of their key and end at an instant; devices may be ended.

Who was signed in stays signed in: the row of each open session is put under the hash of its key.
"""

import hashlib
from datetime import timedelta
from typing import Any

from django.db import migrations, models
from django.utils import timezone

CLINICIANS_AT_MOST = timedelta(hours=12)
PATIENTS_UNUSED = timedelta(days=90)


def keep_sessions(apps: Any, schema_editor: Any) -> None:
    session = apps.get_model("recovery", "Session").objects
    clinicians = set(apps.get_model("recovery", "Clinician").objects.values_list("user", flat=True))
    now = timezone.now()
    session.filter(expire_date__lte=now).delete()
    for row in list(session.only("session_key", "expire_date", "user_id")):
        is_work = row.user_id in clinicians
        unused = now + (CLINICIANS_AT_MOST if is_work else PATIENTS_UNUSED)
        expires = min(row.expire_date, unused)
        session.filter(pk=row.pk).update(
            session_key=hashlib.sha256(row.session_key.encode()).hexdigest(),
            expire_date=expires,
            ends_at=expires if is_work else row.expire_date,
        )


class Migration(migrations.Migration):
    dependencies = [("recovery", "0010_injury_without_appointment")]

    operations = [
        migrations.AddField("device", "ended_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("session", "device", models.UUIDField(blank=True, null=True)),
        migrations.AddField("session", "ends_at", models.DateTimeField(blank=True, null=True)),
        migrations.AlterField(
            "session",
            "session_key",
            models.CharField(max_length=64, primary_key=True, serialize=False),
        ),
        migrations.RunPython(keep_sessions, migrations.RunPython.noop),
    ]
