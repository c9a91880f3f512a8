"""A patient's record as a FHIR R4 bundle (https://hl7.org/fhir/R4/).

What becomes of each kind, or why nothing does, is said by the kind; docs/fhir.md explains it.
Nothing claims a profile.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import IO
from zoneinfo import ZoneInfo

import orjson

from recovery.accounts.models import Patient
from recovery.clinical.codes import Resource, clean
from recovery.core.days import local_day
from recovery.exports.record import Record, record_of
from recovery.sharing.queries import Access
from recovery.sync.fhir import Builder
from recovery.sync.registry import Fhir, kinds


def write_bundle(to: IO[bytes], access: Access, now: datetime, tell: Callable[[int], None]) -> int:
    """Write the bundle, a resource at a time; return how many resources it has."""
    record = record_of(access)
    total = 1 + sum(len(record.of(kind.name)) for kind in kinds() if isinstance(kind.fhir, Fhir))
    head = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": now.astimezone(UTC).isoformat(timespec="seconds"),
    }
    to.write(orjson.dumps(head)[:-1] + b',"entry":[')
    count = 0
    today = local_day(now, ZoneInfo(record.patient.zone))
    for resource in resources(record, today):
        entry = {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
        to.write((b",\n" if count else b"\n") + orjson.dumps(entry))
        count += 1
        if count % 500 == 0:
            tell(min(99, 100 * count // total))
    to.write(b"\n]}\n")
    return count


def resources(record: Record, today: date) -> Iterator[Resource]:
    """Yield the patient, then a resource or two for every row that FHIR has a place for."""
    yield patient_resource(record.patient)
    build = Builder(record.patient, record.of, today)
    for kind in kinds():
        if isinstance(kind.fhir, Fhir):
            for row in record.of(kind.name):
                yield from kind.fhir.makes(build, row)


def patient_resource(patient: Patient) -> Resource:
    found: Resource = {
        "resourceType": "Patient",
        "id": str(patient.id),
        "communication": [
            {"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": patient.language}]}}
        ],
    }
    if patient.name.strip():
        found["name"] = [{"text": clean(patient.name)}]
    if patient.birth_year:
        found["birthDate"] = f"{patient.birth_year:04}"
    return found
