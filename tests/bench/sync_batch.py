"""A batch of 200 operations, against the same rows written by one bare statement.

Ours decodes the request, locks the patient, compares versions, keeps the operations, gives a
revision and answers. Bare is one upsert of the finished rows from a JSON parameter, committed.
"""

from typing import Any

import orjson
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from rest_framework import serializers

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from tests.bench.report import Report
from tests.bench.world import make_patient, median, pain, request, say, send, timed

ROUNDS = 15
SIZE = 200

COLUMNS = (
    "id uuid, revision bigint, versions jsonb, created_at timestamptz, updated_at timestamptz, "
    "deleted_at timestamptz, recorded_by_id uuid, injury_id uuid, day date, context text, "
    "score smallint"
)
NAMES = ", ".join(column.split()[0] for column in COLUMNS.split(", "))
BARE = (
    f"INSERT INTO recovery_pain (patient_id, {NAMES}) "
    f"SELECT %s::uuid, {NAMES} FROM json_to_recordset(%s) AS x({COLUMNS}) "
    "ON CONFLICT (patient_id, id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in NAMES.split(", ") if name != "id")
    + " WHERE recovery_pain.patient_id = excluded.patient_id"
)


class PainSerializer(serializers.ModelSerializer):
    """What a usual API would validate and save, a row at a time."""

    id = serializers.UUIDField()
    injury = serializers.PrimaryKeyRelatedField(queryset=Injury.objects.all())

    class Meta:
        model = Pain
        fields = ["id", "injury", "day", "context", "score"]


def measure(report: Report) -> None:
    say(f"a batch of {SIZE} operations")
    ours, replayed, bare, row_by_row = [], [], [], []
    for each in range(ROUNDS + 2):
        patient, knee = make_patient()
        body = evening(patient, knee, SIZE)
        first = timed(lambda p=patient, b=body: send(p, b))
        second = timed(lambda p=patient, b=body: send(p, b))
        other, its_knee = make_patient()
        rows = finished_rows(other, its_knee)
        plain = timed(lambda o=other, r=rows: write_bare(o, r))
        third, third_knee = make_patient()
        slow = (
            timed(lambda t=third, k=third_knee: write_row_by_row(t, k)) if each % 5 == 0 else None
        )
        if each < 2:
            continue  # the first rounds warm the caches
        ours.append(first)
        replayed.append(second)
        bare.append(plain)
        if slow is not None:
            row_by_row.append(slow)
    report.add("sync of 200 operations", median(ours), "ms")
    report.add("the same sent again", median(replayed), "ms")
    report.add("the same rows by one bare upsert", median(bare), "ms")
    report.add("the same rows by a DRF serializer and save() each", median(row_by_row), "ms")
    report.add("sync of 200 / bare upsert", median(ours) / median(bare), "×", most=3)
    report.add("DRF row by row / sync of 200", median(row_by_row) / median(ours), "×", least=10)
    report.add("sent again / sent first", median(replayed) / median(ours), "×", most=1.5)
    few, many = statements(20), statements(SIZE)
    report.add("statements of a sync of 200", many, "")
    report.add("… more than of a sync of 20", many - few, "", most=0)


def evening(patient: Patient, knee: str, size: int) -> bytes:
    """The request of a phone that knows all but what it sends; its injury was revision 1."""
    return request([pain(patient, knee, number) for number in range(size)], cursor="1")


def finished_rows(patient: Patient, knee: str) -> list[dict[str, Any]]:
    now = "2026-11-24T20:04:00Z"
    return [
        {
            "id": each["row"], "revision": 2, "versions": {"score": [2, "d"]}, "created_at": now,
            "updated_at": now, "deleted_at": None, "recorded_by_id": str(patient.user_id),
            "injury_id": knee, "day": each["set"]["day"], "context": each["set"]["context"],
            "score": each["set"]["score"],
        }
        for each in (pain(patient, knee, number) for number in range(SIZE))
    ]  # fmt: skip


def write_bare(patient: Patient, rows: list[dict[str, Any]]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(BARE, [str(patient.id), orjson.dumps(rows).decode()])


def write_row_by_row(patient: Patient, knee: str) -> None:
    with transaction.atomic():
        for number in range(SIZE):
            values = {**pain(patient, knee, number)["set"], "id": str(uuid7())}
            serializer = PainSerializer(data=values)
            serializer.is_valid(raise_exception=True)
            serializer.save(patient=patient, revision=2)


def statements(size: int) -> int:
    patient, knee = make_patient()
    body = evening(patient, knee, size)
    with CaptureQueriesContext(connection) as captured:
        send(patient, body)
    return len(captured)
