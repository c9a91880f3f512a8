"""A phone that syncs, and what it sends."""

from uuid import UUID, uuid4

import msgspec

from recovery.accounts.models import Patient, User
from recovery.core.ids import named_id, uuid7
from recovery.sync import services
from recovery.sync.protocol import Answer, Operation, Request
from recovery.sync.registry import PATIENT, Writer
from tests.support.consent import agreed

KNEE = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01"}


def make_patient(email: str = "ada@example.org") -> Patient:
    return agreed(Patient.objects.create(user=User.objects.create_user(email, "long enough 1")))


class Phone:
    """A device with nothing but a cursor: sends operations, keeps what it is told."""

    def __init__(self, patient: Patient, role: str = PATIENT) -> None:
        self.patient = patient
        self.device = uuid4()
        self.cursor: str | None = None
        self.epoch: UUID | None = None
        self.rows: dict[tuple[str, str], msgspec.Struct] = {}
        self.role = role

    def operation(
        self, kind: str, row: UUID, values: dict | None = None, *, base: int = 0, **more: object
    ) -> Operation:
        body: dict = {"id": str(more.pop("id", None) or uuid7()), "kind": kind, "row": str(row)}
        body["patient"] = str(more.pop("patient", self.patient.id))
        body |= {"base": base, "at": "2026-11-24T21:04:00+01:00"}
        body |= {"delete": True} if values is None else {"set": values}
        body |= more
        return msgspec.json.decode(msgspec.json.encode(body), type=Operation)

    def sync(self, *operations: Operation) -> Answer:
        answer = services.synchronise(
            patient_id=self.patient.id,
            writer=Writer(self.role, self.device, self.patient.user_id),
            request=Request(
                protocol=1,
                device=self.device,
                epoch=self.epoch,
                cursor=self.cursor,
                operations=list(operations),
            ),
        )
        self.cursor, self.epoch = answer.cursor, answer.epoch
        for change in answer.changes:
            self.rows[change.kind, change.row] = change
        return answer


def add_knee(phone: Phone) -> UUID:
    row = uuid7()
    assert phone.sync(phone.operation("injury", row, KNEE)).results[0].status == "applied"
    return row


def pain_id(phone: Phone, injury: UUID, day: str, context: str = "rest") -> UUID:
    return named_id(phone.patient.id, f"pain:{injury}:{day}:{context}")


def pain(phone: Phone, injury: UUID, day: str, score: int, **more: object) -> Operation:
    values = {"injury": str(injury), "day": day, "context": "rest", "score": score}
    return phone.operation("pain", pain_id(phone, injury, day), values, **more)
