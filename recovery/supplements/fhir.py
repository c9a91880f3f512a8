"""The FHIR resources of supplements, medicines and the questions of safety."""

from collections.abc import Iterator, Mapping
from typing import Any

from recovery.clinical.codes import LOCAL, Resource, clean, concept, plain, quantity
from recovery.supplements.schedule import AS_NEEDED
from recovery.sync.fhir import Builder
from recovery.sync.rows import Row

STATEMENT_STATUS = {
    "active": "active", "paused": "on-hold", "ended": "completed", "blocked": "on-hold",
}  # fmt: skip
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def regimen(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    begin, end = values["starts_on"], values["ends_on"]
    found: Resource = {
        "resourceType": "MedicationStatement",
        "id": row.id,
        "status": _status(values, build.today),
        "medicationCodeableConcept": _product(build, values["supplement"]),
        "subject": build.subject,
        "effectivePeriod": {"start": begin, **({"end": end} if end and end >= begin else {})},
        "dateAsserted": row.created_at,
        "informationSource": build.subject,
    }
    dosage = _dosage(values)
    if dosage:
        found["dosage"] = [dosage]
    yield found


def _status(values: Mapping[str, Any], today: str) -> str:
    """Return how a plan stands today: one that runs may be still ahead, or over by its days."""
    if values["status"] == "active":
        if values["ends_on"] and values["ends_on"] < today:
            return "completed"
        if values["starts_on"] > today:
            return "intended"
    return STATEMENT_STATUS[values["status"]]


def _dosage(values: Mapping[str, Any]) -> Resource:
    repeat = _repeat(values)
    found: Resource = {"timing": {"repeat": repeat}} if repeat else {}
    if values["every_days"] == AS_NEEDED:
        found["asNeededBoolean"] = True
    if values["elemental_mg"] is not None:
        found["text"] = "elemental amount of one intake"
        found["doseAndRate"] = [{"doseQuantity": quantity(values["elemental_mg"], "mg")}]
    return found


def _repeat(values: Mapping[str, Any]) -> Resource:
    """Return when it is taken; as needed and without times nothing is said of it."""
    every, slots = values["every_days"], values["slots"]
    if every == AS_NEEDED or not slots:
        return {}
    found: Resource = {"frequency": len(slots), "period": every or 1, "periodUnit": "d"}
    found["timeOfDay"] = [f"{slot}:00" for slot in slots]
    if not every and values["weekdays"] and len(values["weekdays"]) < 7:
        found["dayOfWeek"] = [DAYS[day - 1] for day in sorted(values["weekdays"])]
    return found


def dose(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    found: Resource = {
        "resourceType": "MedicationAdministration",
        "id": row.id,
        "status": "not-done" if values["outcome"] == "skipped" else "completed",
        "medicationCodeableConcept": _product(build, values["supplement"]),
        "subject": build.subject,
        "effectiveDateTime": values["taken_at"] or values["day"],
    }
    if values["outcome"] == "skipped" and values["skipped_reason"].strip():
        found["statusReason"] = [concept(plain(values["skipped_reason"]))]
    if values["outcome"] != "skipped" and values["elemental_mg"] is not None:
        text = "partly taken; elemental" if values["outcome"] == "part" else "elemental"
        found["dosage"] = {"text": text, "dose": quantity(values["elemental_mg"], "mg")}
    yield found


def _product(build: Builder, supplement: str) -> Resource:
    """Name a supplement with the amount that its label states; no code is claimed."""
    held = build.beside("supplement").get(supplement)
    if held is None:
        return concept("supplement")
    amount = held["compound_mg" if held["states"] == "compound" else "elemental_mg"]
    said = f", {amount:g} mg {held['states']} per serving" if amount is not None else ""
    form = f" ({plain(held['form'])})" if held["form"] else ""
    return concept(f"{held['name']}{form}{said}", (LOCAL, f"nutrient-{held['nutrient']}"))


def health_answer(build: Builder, row: Row) -> Iterator[Resource]:
    """Yield the answer to a question of safety as an Observation of a survey."""
    question = row.values["question"]
    yield _answer(build, row, f"health question: {plain(question)}", f"health-{plain(question)}")


def weekly_check(build: Builder, row: Row) -> Iterator[Resource]:
    """Yield the weekly answer; "checked" says that a pharmacist or doctor has looked at it."""
    text = "this week: new medicine, vomiting or diarrhoea"
    found = _answer(build, row, text, "weekly-check")
    if row.values["checked_by"].strip():
        found["note"] = [{"text": clean(f"checked by {row.values['checked_by'].strip()}")}]
    yield found


def _answer(build: Builder, row: Row, text: str, code: str) -> Resource:
    coded = concept(text, (LOCAL, code.replace(" ", "-")))
    found = build.observation(row, coded, row.values["day"])
    return {**found, "valueString": plain(row.values["answer"])}


def medicine(build: Builder, row: Row) -> Iterator[Resource]:
    """Yield a MedicationStatement. Without days it holds for when it was entered, no longer."""
    values = row.values
    begin, end = values["starts_on"], values["ends_on"]
    is_over = bool(end and end < build.today)
    is_ahead = bool(begin and begin > build.today)
    name = values["name"].strip() or plain(values["code"])
    found: Resource = {
        "resourceType": "MedicationStatement",
        "id": row.id,
        "status": "completed" if is_over else "intended" if is_ahead else "active",
        "medicationCodeableConcept": concept(
            name, (LOCAL, f"medicine-{values['code']}".replace("_", "-"))
        ),
        "subject": build.subject,
        "dateAsserted": row.created_at,
        "informationSource": build.subject,
    }
    if begin or end:
        found["effectivePeriod"] = {
            **({"start": begin} if begin else {}),
            **({"end": end} if end and (not begin or end >= begin) else {}),
        }
    else:
        found["effectiveDateTime"] = row.created_at
    if values["slots"]:
        repeat = {"frequency": len(values["slots"]), "period": 1, "periodUnit": "d"}
        times = [f"{slot}:00" for slot in values["slots"]]
        found["dosage"] = [{"timing": {"repeat": {**repeat, "timeOfDay": times}}}]
    if values["elemental_mg"] is not None:
        dose = quantity(values["elemental_mg"], "mg")
        found["note"] = [{"text": f"Magnesium a day, elemental: {dose['value']} mg."}]
    yield found
