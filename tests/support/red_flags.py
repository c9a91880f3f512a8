"""A red flag that a patient answers with yes."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.reminders.clock import local_day
from tests.support.phone import Phone


def flag(patient: Patient, knee: str | None, code: str = "calf", days_ago: int = 0) -> str:
    phone = Phone(patient)
    row = uuid7()
    today = local_day(timezone.now(), ZoneInfo("UTC"))
    day = (today - timedelta(days=days_ago)).isoformat()
    values = {"injury": knee, "day": day, "kind": "red_flag", "code": code}
    answer = phone.sync(phone.operation("symptom", row, values))
    assert answer.results[0].status == "applied"
    return str(row)
