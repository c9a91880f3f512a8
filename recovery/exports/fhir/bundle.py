"""A patient's record as a FHIR R4 bundle (https://hl7.org/fhir/R4/).

What becomes of each kind, and what has no honest resource: `MAKERS` and `NO_RESOURCE`, explained
in docs/fhir.md. Nothing claims a profile.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import IO
from zoneinfo import ZoneInfo

import orjson

from recovery.accounts.models import Patient
from recovery.core.days import local_day
from recovery.exports.fhir import care_resources
from recovery.exports.fhir.codes import Resource, clean
from recovery.exports.fhir.resources import Builder
from recovery.exports.record import Record, record_of
from recovery.sharing.queries import Access
from recovery.sync.rows import Row


def write_bundle(to: IO[bytes], access: Access, now: datetime, tell: Callable[[int], None]) -> int:
    """Write the bundle, a resource at a time; return how many resources it has."""
    record = record_of(access, *MAKERS, "supplement")
    total = 1 + sum(len(record.of(kind)) for kind in MAKERS)
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
    build = Builder(record, today)
    for kind, make in MAKERS.items():
        for row in record.of(kind):
            yield from make(build, row)


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


MAKERS: dict[str, Callable[[Builder, Row], Iterator[Resource]]] = {
    "injury": Builder.injury,
    "range_of_motion": Builder.motion,
    "pain": Builder.pain,
    "sleep": Builder.sleep,
    "symptom": Builder.symptom,
    "day_context": Builder.day,
    "function_score": Builder.function,
    "regimen": Builder.regimen,
    "dose": Builder.dose,
    "goal": Builder.goal,
    "precaution": care_resources.precaution,
    "clearance": care_resources.clearance,
    "health_answer": care_resources.health_answer,
    "weekly_check": care_resources.weekly_check,
    "medicine": care_resources.medicine,
}

# What has no resource that says no more than the row does. The archive and the tables have all.
NO_RESOURCE = {
    "supplement": "named in each statement and each dose; a Medication would claim a product code",
    "measuring_plan": "what Today asks; a CarePlan would claim that somebody ordered it",
    "appointment": "an Appointment must state when it ends (invariant app-3); nobody enters that",
    "note": "a clinician's working note; no document that anybody has signed",
    "acknowledgement": "the clinic's own work on its flags",
    "discharge": "no Encounter or EpisodeOfCare is kept that it could end",
    "reminder_settings": "settings of the app",
    "snooze": "settings of the app",
    "superseded": "what an entry was before; the entry that counts is there",
    "record_amendment": "what a clinician amended or withdrew; the entry that counts is there",
    "trial": "a plan of one person; a ResearchStudy would claim an approved study",
    "trial_period": "part of a trial",
    "trial_amendment": "part of a trial",
}
