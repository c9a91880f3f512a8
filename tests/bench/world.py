"""A patient with a year of entries, and the operations of a phone."""

import itertools
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import msgspec
import orjson
from django.core.management import call_command

from recovery.accounts.models import Patient, User
from recovery.core.ids import named_id, uuid7
from recovery.sync import services
from recovery.sync.registry import PATIENT, Writer
from recovery.sync.requests import read_request
from tests.support.consent import agreed

DAYS = 365
FIRST = date(2025, 11, 24)
_numbers = itertools.count()


def say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


def migrate() -> None:
    say("migrating")
    call_command("migrate", verbosity=0)


def make_patient() -> tuple[Patient, str]:
    """A patient with one injured knee; the patient and the id of the injury."""
    user = User.objects.create_user(f"bench{next(_numbers)}@example.org", "long enough 1")
    patient = agreed(Patient.objects.create(user=user, zone="Europe/Berlin"))
    knee = str(uuid7())
    values = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2025-09-01"}
    send(patient, request([operation(patient, "injury", knee, values)]))
    return patient, knee


def operation(patient: Patient, kind: str, row: str, values: dict[str, object]) -> dict:
    return {
        "id": str(uuid7()), "patient": str(patient.id), "kind": kind, "row": row, "base": 0,
        "set": values, "at": "2026-11-24T21:04:00+01:00",
    }  # fmt: skip


def reading(patient: Patient, knee: str, day: date, degrees: float) -> dict:
    values = {
        "injury": knee, "day": day.isoformat(), "joint": "knee", "motion": "flexion",
        "side": "left", "mode": "active", "device": "goniometer", "degrees": degrees,
        "readings": [degrees], "rater": "self", "measured_at": f"{day}T18:00:00Z",
        "zone": "Europe/Berlin",
    }  # fmt: skip
    return operation(patient, "range_of_motion", str(uuid7()), values)


def pain(patient: Patient, knee: str, number: int) -> dict:
    """The pain of a day and a context; `number` names both."""
    day = (FIRST + timedelta(days=number // 2)).isoformat()
    context = ("rest", "movement")[number % 2]
    row = str(named_id(patient.id, f"pain:{knee}:{day}:{context}"))
    values = {"injury": knee, "day": day, "context": context, "score": number % 11}
    return operation(patient, "pain", row, values)


def request(operations: list[dict], device: UUID | None = None, **more: object) -> bytes:
    body = {"protocol": 1, "device": str(device or uuid4()), "epoch": None, "cursor": None}
    return orjson.dumps({**body, **more, "operations": operations})


def send(patient: Patient, body: bytes) -> bytes:
    """What the view of POST /api/v1/sync does with the bytes of a request."""
    wanted = read_request(body)
    writer = Writer(PATIENT, wanted.device, patient.user_id)
    answer = services.synchronise(patient_id=patient.id, writer=writer, request=wanted)
    return msgspec.json.encode(answer)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def median(values: list[float]) -> float:
    return statistics.median(values)
