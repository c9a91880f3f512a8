"""The end of a treatment: the clinic's sharing and the reminders end, the data stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from recovery.accounts.models import Clinician
from recovery.accounts.queries import lock_patients
from recovery.core.errors import Forbidden, NotFound
from recovery.core.ids import uuid7
from recovery.core.languages import say
from recovery.sharing.models import CLINIC, CareLink, Clinic
from recovery.sharing.queries import links_seen_by, open_links
from recovery.sharing.services import replace, revoke
from recovery.supplements.models import Regimen
from recovery.sync import services
from recovery.sync.registry import CLINICIAN, SERVER
from recovery.sync.services import Change


@dataclass(frozen=True)
class Discharged:
    """What ended. `reminders_ended` is false while somebody else still treats the patient."""

    id: UUID
    links_ended: int
    reminders_ended: bool


@transaction.atomic
def discharge(
    *, clinician: Clinician, patient_id: UUID, injury_id: UUID, day: date, summary: str
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
    ended = sum(_end(link, injury, clinician) for link in links)
    row = uuid7()
    values = {
        "clinician": clinician.id,
        "injury": injury_id,
        "day": day,
        "summary": summary.strip(),
    }
    _write(patient_id, clinician, CLINICIAN, [Change("discharge", row, values)])
    nobody_left = not open_links().filter(patient=patient_id).exists()
    if nobody_left:
        # The plan is the patient's: it is the server that lets it rest, and it says for whom.
        quiet = [
            Change("regimen", regimen, {"reminds": False})
            for regimen in Regimen.objects.filter(
                patient=patient_id, deleted_at=None, reminds=True
            ).values_list("id", flat=True)
        ]
        _write(patient_id, clinician, SERVER, quiet)
    return Discharged(row, ended, nobody_left)


def _end(link: CareLink, injury: str, by: Clinician) -> bool:
    """Take an injury out of a consent; say whether that ended it."""
    if injury not in link.injuries:
        return False
    left = [each for each in link.injuries if each != injury]
    if left:
        replace(link=link, changes={"injuries": left})
        return False
    revoke(link=link, by="clinician", by_name=by.name)
    return True


def _write(patient_id: UUID, clinician: Clinician, role: str, changes: Sequence[Change]) -> None:
    writer = services.rest_writer(user_id=clinician.user_id, role=role)
    services.write(patient_id=patient_id, writer=writer, changes=changes)
