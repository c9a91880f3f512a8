"""A patient's record as a FHIR R4 bundle (https://hl7.org/fhir/R4/).

Codes are those of docs/domain.md §6. Whatever has no code there that somebody looked up has a
local one and a text; nothing claims a profile. Angles of an extension are what is lacking to
straight, so each says it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import IO, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from recovery.exchange.record import Record, record_of
from recovery.ids import derived_text
from recovery.journal.joints import catalogue
from recovery.people.models import Patient
from recovery.people.queries import Access
from recovery.sync.rows import Row

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
LOCAL = "urn:recovery:codes"

# Active motion of a side. Every other motion has a local code: none is invented.
MOTION_LOINC = {
    ("knee", "flexion", "left"): "41343-5",
    ("knee", "flexion", "right"): "41347-6",
    ("knee", "extension", "left"): "41345-0",
    ("knee", "extension", "right"): "41349-2",
    ("shoulder", "flexion", "left"): "41295-7",
    ("shoulder", "flexion", "right"): "41307-0",
    ("shoulder", "extension", "left"): "41297-3",
    ("shoulder", "extension", "right"): "41309-6",
}
BODY_SITE = {
    ("knee", "left"): "82169009",
    ("knee", "right"): "6757004",
    ("shoulder", "left"): "91775009",
    ("shoulder", "right"): "91774008",
}
PAIN_LOINC, SLEEP_LOINC = "72514-3", "93832-4"
UNITS = {
    "deg": "deg", "{score}": "score", "h": "h", "mg": "mg", "min": "min", "cm": "cm",
    "{count}": "count",
}  # fmt: skip
SYMPTOM_UNITS = {
    "stiffness": "min", "swelling": "{score}", "circumference": "cm", "cramps": "{count}",
    "stress": "{score}",
}  # fmt: skip
STATEMENT_STATUS = {
    "active": "active", "paused": "on-hold", "ended": "completed", "blocked": "on-hold",
}  # fmt: skip
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Resource = dict[str, Any]


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
    for resource in resources(record):
        entry = {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
        to.write((b",\n" if count else b"\n") + orjson.dumps(entry))
        count += 1
        if count % 500 == 0:
            tell(min(99, 100 * count // total))
    to.write(b"\n]}\n")
    return count


def resources(record: Record) -> Iterator[Resource]:
    """Yield the patient, then a resource or two for every row that FHIR has a place for."""
    yield patient_resource(record.patient)
    build = Builder(record)
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


def quantity(value: float, unit: str) -> Resource:
    """Return a Quantity with a UCUM code of `UNITS`."""
    plain = int(value) if float(value).is_integer() else round(value, 3)
    return {"value": plain, "unit": UNITS[unit], "system": UCUM, "code": unit}


def clean(text: str) -> str:
    """Return a person's text without the control characters that FHIR's strings refuse."""
    return "".join(each for each in text if each >= " " or each in "\t\r\n")


def concept(text: str, *codings: tuple[str, str]) -> Resource:
    """Return a CodeableConcept; `codings` are (system, code)."""
    found: Resource = {"text": clean(text)}
    if codings:
        found = {"coding": [{"system": system, "code": code} for system, code in codings], **found}
    return found


def site(joint: str, side: str) -> Resource:
    name = f"{side} {plain(joint)}" if side != "none" else plain(joint)
    code = BODY_SITE.get((joint, side))
    return concept(name, (SNOMED, code)) if code else concept(name)


def plain(name: str) -> str:
    return name.replace("_", " ")


class Builder:
    """Makes resources; knows whose they are and what the rows beside them are called."""

    def __init__(self, record: Record) -> None:
        self.patient = record.patient
        self.subject = {"reference": f"urn:uuid:{record.patient.id}"}
        self.zone = ZoneInfo(record.patient.zone)
        self.injuries = {row.id: row.values for row in record.of("injury")}
        self.supplements = {row.id: row.values for row in record.of("supplement")}

    def injury(self, row: Row) -> Iterator[Resource]:
        values = row.values
        status = "resolved" if values["ended_on"] else "active"
        found: Resource = {
            "resourceType": "Condition",
            "id": row.id,
            "clinicalStatus": concept(status, (f"{TERMINOLOGY}/condition-clinical", status)),
            "code": concept(
                f"{plain(values['kind'])} injury, {plain(values['joint'])}",
                (LOCAL, f"injury-{values['kind']}"),
            ),
            "bodySite": [site(values["joint"], values["side"])],
            "subject": self.subject,
            "onsetDateTime": values["happened_on"],
            "recordedDate": row.created_at,
        }
        if values["ended_on"]:
            found["abatementDateTime"] = values["ended_on"]
        if values["mechanism"].strip():
            found["note"] = [{"text": clean(values["mechanism"])}]
        yield found
        if values["surgery_on"]:
            yield {
                "resourceType": "Procedure",
                "id": derived_text(UUID(row.id), "surgery"),
                "status": "completed",
                "code": concept(values["surgery"].strip() or "operation"),
                "subject": self.subject,
                "performedDateTime": values["surgery_on"],
                "reasonReference": [{"reference": f"urn:uuid:{row.id}"}],
                "bodySite": [site(values["joint"], values["side"])],
            }

    def motion(self, row: Row) -> Iterator[Resource]:
        values = row.values
        joint, motion, side, mode = (values[k] for k in ("joint", "motion", "side", "mode"))
        local = (LOCAL, f"{joint}-{motion}-{mode}-{side}".replace("_", "-"))
        known = MOTION_LOINC.get((joint, motion, side)) if mode == "active" else None
        codings = [(LOINC, known), local] if known else [local]
        text = f"{plain(joint)} {plain(motion)}, {side}, {mode}"
        found = self.observation(row, concept(text, *codings), values["day"], "exam")
        if values["measured_at"]:
            found["effectiveDateTime"] = values["measured_at"]
        found["valueQuantity"] = quantity(values["degrees"], "deg")
        found["bodySite"] = site(joint, side)
        found["method"] = concept(f"{values['device']}, {values['position']}, by {values['rater']}")
        if values["rater"] == "clinician":
            found["performer"] = [{"display": "clinician"}]
        if catalogue()[joint][motion].smaller_is_better:
            found["note"] = [{"text": "Degrees lacking to straight; negative is past straight."}]
        yield found

    def pain(self, row: Row) -> Iterator[Resource]:
        context = row.values["context"]
        local = (LOCAL, f"pain-{context}")
        code = concept(f"pain, {context}, 0-10", (LOINC, PAIN_LOINC), local)
        found = self.observation(row, code, row.values["day"])
        found["valueQuantity"] = quantity(row.values["score"], "{score}")
        injury = self.injuries.get(row.values["injury"])
        if injury:
            found["bodySite"] = site(injury["joint"], injury["side"])
        yield found

    def sleep(self, row: Row) -> Iterator[Resource]:
        values = row.values
        if values["minutes"] is not None:
            code = concept("sleep duration", (LOINC, SLEEP_LOINC))
            found = self.observation(row, code, values["night"], "activity")
            if values["bed_at"] and values["woke_at"] and values["bed_at"] <= values["woke_at"]:
                del found["effectiveDateTime"]
                found["effectivePeriod"] = {"start": values["bed_at"], "end": values["woke_at"]}
            found["valueQuantity"] = quantity(values["minutes"] / 60, "h")
            yield found
        if values["quality"] is not None:
            code = concept("sleep quality, 0 very badly to 10 very well", (LOCAL, "sleep-quality"))
            found = self.observation(row, code, values["night"])
            found["id"] = derived_text(UUID(row.id), "quality")
            found["valueQuantity"] = quantity(values["quality"], "{score}")
            yield found

    def symptom(self, row: Row) -> Iterator[Resource]:
        values = row.values
        kind, code = values["kind"], values["code"]
        local = f"{kind}-{code}" if code else kind
        text = plain(f"{kind}: {code}" if code else kind)
        coded = concept(text, (LOCAL, local.replace("_", "-")))
        found = self.observation(row, coded, values["day"])
        if values["value"] is not None:
            found["valueQuantity"] = quantity(values["value"], SYMPTOM_UNITS.get(kind, "{count}"))
        elif values["text"].strip():
            found["valueString"] = clean(values["text"])
        else:
            found["valueBoolean"] = True
        yield found

    def day(self, row: Row) -> Iterator[Resource]:
        parts = [
            {"code": concept(name, (LOCAL, name)), "valueString": row.values[name]}
            for name in ("painkillers", "exercises")
            if row.values[name] is not None
        ]
        if parts:
            code = concept("painkillers and exercises of a day", (LOCAL, "day"))
            yield {**self.observation(row, code, row.values["day"]), "component": parts}

    def function(self, row: Row) -> Iterator[Resource]:
        text = f"Patient-Specific Functional Scale: {row.values['activity']}"
        code = concept(text, (LOCAL, "psfs-activity"))
        found = self.observation(row, code, row.values["day"])
        found["valueQuantity"] = quantity(row.values["score"], "{score}")
        yield found

    def regimen(self, row: Row) -> Iterator[Resource]:
        values = row.values
        begin, end = values["starts_on"], values["ends_on"]
        found: Resource = {
            "resourceType": "MedicationStatement",
            "id": row.id,
            "status": STATEMENT_STATUS[values["status"]],
            "medicationCodeableConcept": self.product(values["supplement"]),
            "subject": self.subject,
            "effectivePeriod": {"start": begin, **({"end": end} if end and end >= begin else {})},
            "dateAsserted": row.created_at,
            "informationSource": self.subject,
        }
        dosage = _dosage(values)
        if dosage:
            found["dosage"] = [dosage]
        yield found

    def dose(self, row: Row) -> Iterator[Resource]:
        values = row.values
        found: Resource = {
            "resourceType": "MedicationAdministration",
            "id": row.id,
            "status": "not-done" if values["outcome"] == "skipped" else "completed",
            "medicationCodeableConcept": self.product(values["supplement"]),
            "subject": self.subject,
            "effectiveDateTime": values["taken_at"] or values["day"],
        }
        if values["outcome"] == "skipped" and values["skipped_reason"].strip():
            found["statusReason"] = [concept(plain(values["skipped_reason"]))]
        if values["outcome"] != "skipped" and values["elemental_mg"] is not None:
            text = "partly taken; elemental" if values["outcome"] == "part" else "elemental"
            found["dosage"] = {"text": text, "dose": quantity(values["elemental_mg"], "mg")}
        yield found

    def goal(self, row: Row) -> Iterator[Resource]:
        values = row.values
        status = "completed" if values["reached_on"] else "active"
        target: Resource = {
            "measure": concept(plain(values["motion"])),
            "detailQuantity": quantity(values["degrees"], "deg"),
        }
        if values["by_day"]:
            target["dueDate"] = values["by_day"]
        yield {
            "resourceType": "Goal",
            "id": row.id,
            "lifecycleStatus": status,
            "description": concept(f"{plain(values['motion'])} {values['degrees']:g} degrees"),
            "subject": self.subject,
            "target": [target],
        }

    def product(self, supplement: str) -> Resource:
        """Name a supplement with the amount that its label states; no code is claimed."""
        held = self.supplements.get(supplement)
        if held is None:
            return concept("supplement")
        amount = held["compound_mg" if held["states"] == "compound" else "elemental_mg"]
        said = f", {amount:g} mg {held['states']} per serving" if amount is not None else ""
        form = f" ({plain(held['form'])})" if held["form"] else ""
        return concept(f"{held['name']}{form}{said}", (LOCAL, f"nutrient-{held['nutrient']}"))

    def observation(self, row: Row, code: Resource, day: str, category: str = "survey") -> Resource:
        found: Resource = {
            "resourceType": "Observation",
            "id": row.id,
            "status": "final",
            "category": [concept(category, (f"{TERMINOLOGY}/observation-category", category))],
            "code": code,
            "subject": self.subject,
            "effectiveDateTime": day,
            "issued": row.updated_at,
        }
        injury = row.values.get("injury")
        if injury in self.injuries:
            found["focus"] = [{"reference": f"urn:uuid:{injury}"}]
        return found


def _dosage(values: Mapping[str, Any]) -> Resource:
    repeat: Resource = {}
    if values["slots"]:
        repeat = {"frequency": len(values["slots"]), "period": 1, "periodUnit": "d"}
        repeat["timeOfDay"] = [f"{slot}:00" for slot in values["slots"]]
        if values["weekdays"] and len(values["weekdays"]) < 7:
            repeat["dayOfWeek"] = [DAYS[day - 1] for day in sorted(values["weekdays"])]
    found: Resource = {"timing": {"repeat": repeat}} if repeat else {}
    if values["elemental_mg"] is not None:
        found["text"] = "elemental amount of one intake"
        found["doseAndRate"] = [{"doseQuantity": quantity(values["elemental_mg"], "mg")}]
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
}
