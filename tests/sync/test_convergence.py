"""Three devices that are offline for up to ninety days, lose answers and repeat themselves."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from recovery.core.ids import named_id, uuid7
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.sleep import Sleep
from recovery.sync.models import Operation as Known
from recovery.sync.models import Superseded
from recovery.sync.protocol import Operation
from tests.support.phone import Phone, add_knee, make_patient, pain

DAYS = [(date(2026, 8, 27) + timedelta(days=n)).isoformat() for n in range(90)]


class Device:
    """A phone with an outbox: an operation leaves it only when it was acknowledged."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.outbox: list[Operation] = []

    def log(self, kind: str, row, values: dict | None, clock: int) -> None:
        held = self.phone.rows.get((kind, str(row)))
        operation = self.phone.operation(kind, row, values, base=held.revision if held else 0)
        operation.at = f"{2026 + clock}-11-24T21:00:00+01:00"  # a skewed clock decides nothing
        self.outbox.append(operation)

    def push(self, *, lose_answer: bool, order: int, repeat: bool) -> None:
        batch = self.outbox[order:] + self.outbox[:order]
        if repeat:
            batch = batch + batch[:3]
        before = (self.phone.cursor, self.phone.epoch, dict(self.phone.rows))
        answer = self.phone.sync(*batch[:200])
        if lose_answer:
            self.phone.cursor, self.phone.epoch, self.phone.rows = before
            return
        assert not answer.resync
        done = {result.id for result in answer.results}
        assert all(result.status != "rejected" for result in answer.results), answer.results
        self.outbox = [each for each in self.outbox if each.id not in done]


step = st.tuples(
    st.integers(0, 2),  # which device
    st.sampled_from(["quality", "minutes", "delete", "pain", "push", "push", "lost"]),
    st.sampled_from(DAYS),
    st.integers(0, 10),
    st.integers(-5, 5),
)


class Convergence(TestCase):
    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(st.lists(step, min_size=5, max_size=60))
    def test_all_devices_and_the_server_agree_and_nothing_acknowledged_is_lost(
        self, steps: list[tuple[int, str, str, int, int]]
    ) -> None:
        patient = make_patient(f"{uuid7()}@example.org")
        first = Phone(patient)
        knee = add_knee(first)
        devices = [Device(first), Device(Phone(patient)), Device(Phone(patient))]
        for which, what, day, value, clock in steps:
            device = devices[which]
            night = named_id(patient.id, f"sleep:{day}")
            if what in ("quality", "minutes"):
                device.log("sleep", night, {"night": day, what: value}, clock)
            elif what == "delete":
                device.log("sleep", night, None, clock)
            elif what == "pain":
                device.outbox.append(pain(device.phone, knee, day, value))
            else:
                device.push(lose_answer=what == "lost", order=value, repeat=value % 2 == 0)
        for _ in range(2):
            for device in devices:
                device.push(lose_answer=False, order=0, repeat=False)
        assert all(device.outbox == [] for device in devices)
        views = [
            {key: msgspec.to_builtins(row) for key, row in device.phone.rows.items()}
            for device in devices
        ]
        assert views[0] == views[1] == views[2]
        live = {row for (kind, row), change in views[0].items() if not change["deleted"]}
        assert {
            str(row.id) for row in Sleep.objects.filter(patient=patient, deleted_at=None)
        } <= live
        assert Pain.objects.filter(patient=patient).count() == len(
            {row for kind, row in views[0] if kind == "pain"}
        )


@pytest.mark.django_db
def test_ninety_days_of_one_phone_arrive_in_whole_batches() -> None:
    phone = Phone(make_patient("ada@example.org"))
    knee = add_knee(phone)
    entries = [pain(phone, knee, day, 3) for day in DAYS]
    nights = [
        phone.operation(
            "sleep", named_id(phone.patient.id, f"sleep:{day}"), {"night": day, "quality": 5}
        )
        for day in DAYS
    ]
    answer = phone.sync(*entries, *nights)
    assert {result.status for result in answer.results} == {"applied"}
    assert Known.objects.count() == 181
    again = phone.sync(*reversed(entries), *nights)
    assert {result.status for result in again.results} == {"duplicate"}
    assert not Superseded.objects.exists()
