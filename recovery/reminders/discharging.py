"""The end of a treatment: the clinic's sharing and the reminders end, the data stay.

Whoever ended it can take that back for a week. Then the sharing comes back as it was, where the
patient has not changed or ended it meanwhile; the patient is told of both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypedDict
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.accounts.queries import lock_patients
from recovery.care_plan.models import Discharge, Undo
from recovery.core.errors import Forbidden, Invalid, NotFound
from recovery.core.ids import uuid7
from recovery.core.languages import say
from recovery.sharing import access_log, notices
from recovery.sharing.models import CLINIC, CareLink, Clinic
from recovery.sharing.queries import links_seen_by, open_links
from recovery.sharing.reopening import reopen
from recovery.sharing.services import replace, revoke
from recovery.supplements.models import Regimen
from recovery.sync import services
from recovery.sync.registry import CLINICIAN, SERVER
from recovery.sync.services import Change

UNDONE_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Discharged:
    """What ended. `reminders_ended` is false while somebody else still treats the patient."""

    id: UUID
    links_ended: int
    reminders_ended: bool


class Ended(TypedDict):
    """A treatment that its clinician can still take the end of back, until `until`."""

    id: UUID
    patient: UUID
    name: str
    injury: UUID
    joint: str
    side: str
    until: datetime


@transaction.atomic
def discharge(
    *,
    clinician: Clinician,
    patient_id: UUID,
    injury_id: UUID,
    day: date,
    reason: str,
    summary: str,
) -> Discharged:
    """End the treatment of one injury by the clinician's clinic.

    1. The clinic's care links lose the injury; one that names no other is revoked.
    2. When nobody is left whom the patient shares with, their supplements no longer remind; they
       can switch that on again themselves.
    Raises NotFound if the injury is not shared with the clinician, Forbidden for a stand-in.
    """
    Clinic.objects.select_for_update().get(id=clinician.clinic_id)
    lock_patients([patient_id])
    links = list(
        open_links().select_for_update().filter(patient=patient_id, clinic=clinician.clinic_id)
    )
    injury = str(injury_id)
    seen = links_seen_by(clinician).filter(patient=patient_id).first()
    if seen is None or injury not in seen.injuries:
        raise NotFound(say("There is no such injury."))
    if seen.clinician_id != clinician.id and seen.reach != CLINIC:
        raise Forbidden(say("A stand-in does not end a treatment."), code="stand_in")
    sharings = [
        (str(link.id), _end(link, injury, clinician)) for link in links if injury in link.injuries
    ]
    row = uuid7()
    values = {
        "clinician": clinician.id,
        "injury": injury_id,
        "day": day,
        "reason": reason,
        "summary": summary.strip(),
    }
    _write(patient_id, clinician, CLINICIAN, [Change("discharge", row, values)])
    nobody_left = not open_links().filter(patient=patient_id).exists()
    # The plan is the patient's: it is the server that lets it rest, and it says for whom.
    quiet = _remind(patient_id, clinician, _reminding(patient_id), False) if nobody_left else []
    undo: Undo = {"sharings": sharings, "regimens": quiet}
    Discharge.objects.filter(id=row).update(undo=undo)
    _tell(patient_id, clinician, notices.TREATMENT_ENDED, until=timezone.now() + UNDONE_WITHIN)
    return Discharged(row, sum(after is None for _, after in sharings), nobody_left)


def _end(link: CareLink, injury: str, by: Clinician) -> str | None:
    """Take an injury out of a consent; return what replaces it, or nothing if that ended it."""
    left = [each for each in link.injuries if each != injury]
    narrowed = replace(link=link, changes={"injuries": left}) if left else None
    if narrowed is None:
        revoke(link=link, by="clinician", by_name=by.name)
        return None
    return str(narrowed.id)


def _reminding(patient_id: UUID) -> list[UUID]:
    held = Regimen.objects.filter(patient=patient_id, deleted_at=None, reminds=True)
    return list(held.values_list("id", flat=True))


def _remind(
    patient_id: UUID, clinician: Clinician, regimens: Sequence[UUID], reminds: bool
) -> list[tuple[str, int]]:
    """Let supplements remind or not; return each with the revision of this."""
    changes = [Change("regimen", regimen, {"reminds": reminds}) for regimen in regimens]
    _write(patient_id, clinician, SERVER, changes)
    written = Regimen.objects.filter(id__in=regimens).values_list("id", "revision")
    return [(str(regimen), revision) for regimen, revision in written]


def ended_by(clinician: Clinician, *, patient_id: UUID | None = None) -> list[Ended]:
    """Return what a clinician can still take back, of all patients or of one; the look is noted."""
    held = _undoable(clinician).select_related("patient__user", "injury")
    if patient_id is not None:
        held = held.filter(patient=patient_id)
    found = list(held.order_by("-created_at"))
    if found:
        patients = frozenset(each.patient_id for each in found)
        _note(patients, clinician, "caseload", access_log.DAY)
    return [
        {
            "id": each.id,
            "patient": each.patient_id,
            "name": str(each.patient),
            "injury": each.injury_id,
            "joint": each.injury.joint,
            "side": each.injury.side,
            "until": each.created_at + UNDONE_WITHIN,
        }
        for each in found
    ]


def _undoable(clinician: Clinician) -> "QuerySet[Discharge]":
    since = timezone.now() - UNDONE_WITHIN
    return Discharge.objects.filter(
        clinician=clinician, deleted_at=None, undo__isnull=False, created_at__gt=since
    )


@transaction.atomic
def take_back(*, clinician: Clinician, patient_id: UUID, discharge_id: UUID) -> None:
    """Take the end of a treatment back: the sharing and the reminders are as they were.

    Raises NotFound for what somebody else ended, or longer ago than a week; Invalid where no
    sharing comes back, because the patient has changed or ended it.
    """
    Clinic.objects.select_for_update().get(id=clinician.clinic_id)
    lock_patients([patient_id])
    row = _undoable(clinician).filter(patient=patient_id, id=discharge_id).first()
    if row is None or row.undo is None:
        raise NotFound(say("This can no longer be taken back."))
    back = [
        reopen(was=UUID(was), became=UUID(became) if became else None)
        for was, became in row.undo["sharings"]
    ]
    if not any(back):
        raise Invalid(
            say("The patient has changed or ended the sharing. Ask for a new one."),
            code="changed_by_patient",
        )
    _write(patient_id, clinician, CLINICIAN, [Change("discharge", row.id, None)])
    # What somebody has changed since stays as it is.
    untouched = dict(row.undo["regimens"])
    held = Regimen.objects.filter(id__in=untouched, deleted_at=None)
    quiet = [each.id for each in held if each.revision == untouched[str(each.id)]]
    _remind(patient_id, clinician, quiet, True)
    Discharge.objects.filter(id=row.id).update(undo=None)
    _tell(patient_id, clinician, notices.END_TAKEN_BACK)


def end_for_good(*, link: CareLink) -> CareLink:
    """End a consent as the patient; what a discharge had ended of it stays so. Idempotent."""
    with transaction.atomic():
        lock_patients([link.patient_id])
        held = Discharge.objects.filter(patient=link.patient_id, undo__isnull=False)
        of_it = [
            each.id
            for each in held
            if each.undo and any(was == str(link.id) for was, _ in each.undo["sharings"])
        ]
        Discharge.objects.filter(id__in=of_it).update(undo=None)
        return revoke(link=link)


def _tell(patient_id: UUID, clinician: Clinician, kind: str, until: datetime | None = None) -> None:
    """Tell the patient, in a notice and in the history of who did what."""
    clinic = clinician.clinic.name
    notices.tell_of_sharing(
        patient_id=patient_id, kind=kind, who=clinician.name, clinic=clinic, until=until
    )
    _note(frozenset({patient_id}), clinician, kind)


def _note(
    patients: frozenset[UUID], by: Clinician, section: str, minutes: int = access_log.QUARTER
) -> None:
    who = (by.id, by.name, by.clinic.name)
    access_log.note(access_log.Look(patients, who, section, minutes=minutes))


def _write(patient_id: UUID, clinician: Clinician, role: str, changes: Sequence[Change]) -> None:
    writer = services.rest_writer(user_id=clinician.user_id, role=role)
    services.write(patient_id=patient_id, writer=writer, changes=changes)
