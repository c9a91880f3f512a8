"""The FHIR resources of what guides a recovery: goals, limits, decisions on supplements.

A limit is a Flag: a warning to whoever treats next, no order. A decision is the mitigation of a
DetectedIssue, because that is what a gate is. Who decided is a name, never a Practitioner whom
nobody has checked.
"""

from collections.abc import Iterator

from recovery.clinical.codes import LOCAL, Resource, clean, concept, plain, quantity
from recovery.sync.fhir import Builder
from recovery.sync.rows import Row


def goal(build: Builder, row: Row) -> Iterator[Resource]:
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
        "subject": build.subject,
        "target": [target],
        **build.about(row, "addresses"),
    }


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
    injury = build.beside("injury").get(values["injury"])
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
    if values["regimen"] in build.beside("regimen"):
        found["implicated"] = [{"reference": f"urn:uuid:{values['regimen']}"}]
    if values["words"].strip():
        found["detail"] = clean(values["words"].strip())
    yield found
