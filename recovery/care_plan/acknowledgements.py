"""What a clinic did about flags: acknowledged until a day, or handed to a colleague."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.care_plan.models import Acknowledgement
from recovery.core.errors import Invalid, NotFound
from recovery.core.ids import uuid7
from recovery.core.languages import say
from recovery.sharing.queries import Access, Reader, readers_of
from recovery.sync import services
from recovery.sync.registry import CLINICIAN, Values

KEPT = timedelta(days=400)  # an older acknowledgement is no longer asked for
LONGEST = timedelta(days=92)
WORSE = 1.0  # step of severity at which a resting flag stands up again


def of_own_clinic(access: Access) -> Callable[[str, Values], bool]:
    """What a clinic does about flags is its own work, and a flag is open with its injury."""
    colleagues = {
        str(each)
        for each in Clinician.objects.filter(
            clinic__clinicians=access.clinician_id
        ).values_list("id", flat=True)
    }  # fmt: skip
    shared = {injury.replace("-", "")[-12:] for injury in access.injuries or ()}

    def opens(row_id: str, values: Values) -> bool:
        place, _, about = values["flag"].partition(":")
        injury = about.split(":")[1] if place == "flag" and ":" in about else ""
        is_shared = place == "red_flag" or injury.replace("-", "")[-12:] in shared
        return values["clinician"] in colleagues and is_shared

    return opens


@dataclass(frozen=True)
class Answered:
    """What was done about a flag, as a clinician of the same clinic sees it."""

    id: UUID
    by: str
    own: bool
    answer: str
    action: str
    at: Any
    until_day: date | None
    severity: float
    handed_to: UUID | None
    handed_to_name: str

    def rests(self, *, today: date, severity: float, reader: UUID) -> bool:
        """Say whether the flag rests for `reader`: not over, not worse, not handed to them."""
        is_over = self.until_day is not None and self.until_day < today
        is_worse = severity >= self.severity + WORSE
        return not (is_over or is_worse or self.handed_to == reader)


def answered(patients: Iterable[UUID], clinician: Clinician) -> dict[tuple[UUID, str], Answered]:
    """Return the last answer of the clinician's clinic to each flag. One statement."""
    rows = (
        Acknowledgement.objects.filter(
            patient__in=list(patients),
            clinician__clinic=clinician.clinic_id,
            deleted_at=None,
            created_at__gt=timezone.now() - KEPT,
        )
        .select_related("clinician", "handed_to")
        .order_by("created_at", "id")
    )
    return {(row.patient_id, row.flag): _answered(row, clinician) for row in rows}


def _answered(row: Acknowledgement, reader: Clinician) -> Answered:
    return Answered(
        id=row.id,
        by=row.clinician.name if row.clinician else "",
        own=row.clinician_id == reader.id,
        answer=row.answer,
        action=row.action,
        at=row.created_at,
        until_day=row.until_day,
        severity=row.severity,
        handed_to=row.handed_to_id,
        handed_to_name=row.handed_to.name if row.handed_to else "",
    )


def colleagues(patient_id: UUID, clinician: Clinician) -> list[Reader]:
    """Return who else of the clinic sees this patient, by name."""
    readers = readers_of(patient_id=patient_id, clinic_id=clinician.clinic_id)
    return [each for each in readers if each.id != clinician.id]


@transaction.atomic
def acknowledge(
    *,
    patient_id: UUID,
    clinician: Clinician,
    flags: Mapping[str, float],
    answer: str = "",
    action: str = "",
    today: date,
    until_day: date | None,
    handed_to: UUID | None = None,
) -> list[UUID]:
    """Keep what is done about flags, each with its severity; return the ids of the records.

    `handed_to` is a colleague who sees these very flags: the caller has checked it. Raises Invalid
    naming the field.
    """
    if not action.strip() and not answer:
        raise Invalid(
            say("Enter what is done about it."),
            fields={"action": [say("Enter what is done about it.")]},
        )
    if until_day is not None and not today <= until_day <= today + LONGEST:
        raise Invalid(
            say("Choose another day."),
            fields={"until_day": [say("From today on, at most three months.")]},
        )
    said = {
        "clinician": clinician.id,
        "answer": answer,
        "action": action.strip(),
        "until_day": until_day,
        "handed_to": handed_to,
    }
    rows = {uuid7(): {**said, "flag": flag, "severity": worst} for flag, worst in flags.items()}
    _apply(patient_id, clinician, rows)
    return list(rows)


@transaction.atomic
def take_back(*, patient_id: UUID, clinician: Clinician, row: UUID) -> None:
    """Remove one's own record; what stood before it holds again. Raises NotFound."""
    own = Acknowledgement.objects.filter(
        patient=patient_id, id=row, clinician=clinician, deleted_at=None
    )
    if not own.exists():
        raise NotFound(say("There is no such entry."))
    _apply(patient_id, clinician, {row: None})


def _apply(patient_id: UUID, clinician: Clinician, rows: Mapping[UUID, Values | None]) -> None:
    writer = services.rest_writer(user_id=clinician.user_id, role=CLINICIAN)
    changes = [services.Change("acknowledgement", row, values) for row, values in rows.items()]
    services.write(patient_id=patient_id, writer=writer, changes=changes)
