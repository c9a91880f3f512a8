"""What guides a recovery as FHIR: limits, decisions on supplements, answers and medicines.

A limit is a Flag: a warning to whoever treats next, no order. A decision is the mitigation of a
DetectedIssue, because that is what a gate is. Who decided is a name, never a Practitioner whom
nobody has checked.
"""

from collections.abc import Iterator

from recovery.exports.fhir.codes import LOCAL, Resource, clean, concept, plain, quantity
from recovery.exports.fhir.resources import Builder
from recovery.sync.rows import Row


def precaution(build: Builder, row: Row) -> Iterator[Resource]:
    """Yield a Flag that is active from its first day to its last."""
    values = row.values
    begin, end = values["from_day"], values["until_day"]
    is_over = bool(end and end < build.today)
    found: Resource = {
        "resourceType": "Flag",
        "id": row.id,
        "status": "inactive" if is_over or begin > build.today else "active",
        "category": [concept("limit after an injury or operation", (LOCAL, "limit"))],
        "code": concept(
            _limit(build, row), (LOCAL, f"limit-{plain(values['motion'])}".replace(" ", "-"))
        ),
        "subject": build.subject,
        # An active flag has no end (R4, Flag.period); the day is in its text.
        "period": {"start": begin, **({"end": end} if is_over and end >= begin else {})},
    }
    yield found


def _limit(build: Builder, row: Row) -> str:
    values = row.values
    injury = build.injuries.get(values["injury"])
    where = f"{injury['side']} {plain(injury['joint'])}, " if injury else ""
    low, high = values["minimum"], values["maximum"]
    ends = [f"at least {low:g}"] if low is not None else []
    ends += [f"at most {high:g}"] if high is not None else []
    angle = f" {' and '.join(ends)} degrees" if ends else ""
    parts = [f"{where}{plain(values['motion'])}{angle}"]
    if not values["active_allowed"]:
        parts.append("not with own muscles")
    if values["weight_bearing"] != "unknown":
        parts.append(f"weight bearing: {values['weight_bearing']}")
    if values["brace"].strip():
        parts.append(f"brace: {values['brace'].strip()}")
    if values["until_day"]:
        parts.append(f"until {values['until_day']}")
    return "; ".join([*parts, f"source: {values['source']}"])


def clearance(build: Builder, row: Row) -> Iterator[Resource]:
    """Yield a DetectedIssue: the gate is the issue, the decision its mitigation."""
    values = row.values
    up_to = f", up to {values['up_to_mg']:g} mg elemental a day" if values["up_to_mg"] else ""
    action = f"supplement allowed{up_to}" if values["allowed"] else "supplement not allowed"
    who = f"{values['decided_by']}, {values['profession']}".strip(", ")
    found: Resource = {
        "resourceType": "DetectedIssue",
        "id": row.id,
        "status": "final",
        "code": concept(plain(values["gate"]), (LOCAL, f"gate-{values['gate']}".replace("_", "-"))),
        "patient": build.subject,
        "mitigation": [
            {
                "action": concept(action),
                "date": values["decided_on"],
                "author": {"display": clean(who)},
            }
        ],
    }
    if values["regimen"] in build.regimens:
        found["implicated"] = [{"reference": f"urn:uuid:{values['regimen']}"}]
    if values["words"].strip():
        found["detail"] = clean(values["words"].strip())
    yield found


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
