"""One evening, told as a story: the tick and the worker at moments of its clock."""

from datetime import UTC, datetime, timedelta

from recovery.accounts.models import Patient
from recovery.reminders import dispatch, sending, services
from recovery.reminders.models import Delivery

NINE = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)  # 21:00 in Berlin


class Evening:
    """The evening of one patient; `at(minutes)` lets tick and worker run so long after nine."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        services.replan(patient_id=patient.id, now=NINE - timedelta(minutes=1))

    def at(self, minutes: float) -> int:
        """Return how many messages or mails left."""
        now = NINE + timedelta(minutes=minutes)
        queue: list[str] = []
        dispatch.tick(enqueue=queue.extend, now=now)
        return sending.send_deliveries(ids=queue, now=now)

    @property
    def course(self) -> list[tuple[int, str, str]]:
        """The attempts of the day: number, state, reason."""
        found = Delivery.objects.filter(patient=self.patient).order_by("day", "attempt")
        return [(each.attempt, each.state, each.reason) for each in found]
