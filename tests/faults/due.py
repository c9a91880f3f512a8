"""`python -m tests.faults.due`: makes patients with due reminders; run beside the installation.

Reads from standard input `{"due_at": …, "subscriptions": [{"endpoint", "p256dh", "auth"}, …]}` and
makes for each subscription one patient with one supplement and one reminder due at `due_at`.
"""

import json
import os
import sys
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import django

from tests.support.consent import agreed

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def main() -> None:
    django.setup()
    from django.conf import settings
    from django.db import transaction

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    asked = json.load(sys.stdin)
    due_at = datetime.fromisoformat(asked["due_at"])
    with transaction.atomic():
        for subscription in asked["subscriptions"]:
            remind(due_at, subscription)


def remind(due_at: datetime, subscription: dict[str, Any]) -> None:
    """Write one patient whose regimen is due at `due_at`, as the app would have planned it."""
    from recovery.accounts.models import Patient, User
    from recovery.core.ids import uuid7
    from recovery.reminders import services
    from recovery.reminders.models import PushSubscription
    from recovery.supplements.models import Regimen, Supplement

    zone = ZoneInfo("Europe/Berlin")
    local = due_at.astimezone(zone)
    user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1")
    patient = agreed(Patient.objects.create(user=user, zone=zone.key))
    supplement = Supplement.objects.create(
        patient=patient, name="Magnesium", nutrient="magnesium", elemental_mg=200
    )
    Regimen.objects.create(
        patient=patient,
        supplement=supplement,
        elemental_mg=200,
        slots=[local.strftime("%H:%M")],
        starts_on=local.date() - timedelta(days=30),
    )
    # Written past the checks of the API, as somebody would who got round them.
    PushSubscription.objects.create(id=uuid7(), patient=patient, **subscription)
    services.replan(patient_id=patient.id, now=due_at - timedelta(minutes=1))


if __name__ == "__main__":
    main()
