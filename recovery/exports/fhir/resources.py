"""Makes FHIR resources of the rows of a record; nothing claims a profile.

Angles of an extension are what is lacking to straight, so each says it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from recovery.clinical.joints import catalogue
from recovery.core.ids import derived_text
from recovery.exports.fhir.codes import (
    LOCAL,
    LOINC,
    MOTION_LOINC,
    PAIN_LOINC,
    SLEEP_LOINC,
    SYMPTOM_UNITS,
    TERMINOLOGY,
    Resource,
    clean,
    concept,
    plain,
    quantity,
    site,
)
from recovery.exports.record import Record
from recovery.sync.rows import Row

STATEMENT_STATUS = {
    "active": "active", "paused": "on-hold", "ended": "completed", "blocked": "on-hold",
}  # fmt: skip
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Builder:
    """Makes resources; knows whose they are and what the rows beside them are called."""

    def __init__(self, record: Record, today: date) -> None:
        self.patient = record.patient
        self.today = today.isoformat()
        self.subject = {"reference": f"urn:uuid:{record.patient.id}"}
        self.zone = ZoneInfo(record.patient.zone)
        self.injuries = {row.id: row.values for row in record.of("injury")}
        self.supplements = {row.id: row.values for row in record.of("supplement")}
        self.regimens = {row.id: row.values for row in record.of("regimen")}

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
            **self.about(row, "addresses"),
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
        return {**found, **self.about(row, "focus")}

    def about(self, row: Row, element: str) -> Resource:
        """Return a list of references to the row's injury as an element; nothing without one."""
        injury = row.values.get("injury")
        return {element: [{"reference": f"urn:uuid:{injury}"}]} if injury in self.injuries else {}


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
