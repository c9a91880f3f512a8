"""What a clinician wrote about a patient who deletes their account: kept for a week to be saved.

The account and everything that belongs to it are deleted at once, the clinician's rows too. A copy
of the rows that a clinician wrote is kept for that clinician alone, so that a practice can keep the
records it must keep; the patient was told so before. After a week the copy is deleted.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from recovery.accounts.models import Clinician, Patient, User
from recovery.care_plan.models import ClosingRecord
from recovery.core.errors import NotFound
from recovery.core.languages import say
from recovery.core.reading import JsonObject
from recovery.journal.kinds.injury import Injury
from recovery.sharing import notices
from recovery.sync.registry import Kind, kinds

KEPT = timedelta(days=7)


def keep_for_authors(user: User) -> None:
    """Keep aside what clinicians wrote about a patient, and tell them. Call it before they go."""
    patient = Patient.objects.filter(user=user).first()
    if patient is None:
        return
    written = _written(patient)
    authors = Clinician.objects.filter(user__in=list(written), deactivated_at=None)
    until = timezone.now() + KEPT
    for author in authors:
        rows = json.loads(json.dumps(written[author.user_id], cls=DjangoJSONEncoder))
        ClosingRecord.objects.create(
            author=author, patient_name=str(patient), rows=rows, until_at=until
        )
    notices.tell(users=[author.user_id for author in authors], kind="patient_gone")


def _written(patient: Patient) -> dict[UUID, list[JsonObject]]:
    """Return the living rows of a patient by the account of the clinician who wrote them."""
    accounts = set(Clinician.objects.values_list("user_id", flat=True))
    places = {
        row.id: f"{row.joint.replace('_', ' ')}, {row.side}"
        for row in Injury.objects.filter(patient=patient)
    }
    found: dict[UUID, list[JsonObject]] = defaultdict(list)
    for kind in kinds():
        for by, row in _rows(kind, patient, places):
            if by in accounts:
                found[by].append(row)
    return found


def _rows(
    kind: Kind, patient: Patient, places: dict[UUID, str]
) -> Iterator[tuple[UUID, JsonObject]]:
    living = kind.model._default_manager.filter(patient=patient, deleted_at=None)
    for row in living.order_by("created_at", "id"):
        values = {name: getattr(row, _column(kind, name)) for name in kind.fields}
        if "injury" in values:
            values["injury"] = places.get(values["injury"], "")
        if row.recorded_by_id is not None:
            yield row.recorded_by_id, {"kind": kind.name, "written_at": row.created_at, **values}


def _column(kind: Kind, name: str) -> str:
    return str(kind.model._meta.get_field(name).attname)  # type: ignore[union-attr]


def closing_records(clinician: Clinician) -> list[ClosingRecord]:
    """Return what this clinician can still save, the next to go first."""
    own = ClosingRecord.objects.filter(author=clinician, until_at__gt=timezone.now())
    return list(own.order_by("until_at", "id"))


def closing_record(*, clinician: Clinician, record_id: UUID) -> ClosingRecord:
    """Return one of them. Raises NotFound for anybody else's, and when its week is over."""
    found = ClosingRecord.objects.filter(
        author=clinician, id=record_id, until_at__gt=timezone.now()
    ).first()
    if found is None:
        raise NotFound(say("There is no such record."))
    return found


def purge() -> int:
    """Remove those whose week is over; return how many."""
    return ClosingRecord.objects.filter(until_at__lte=timezone.now()).delete()[0]
