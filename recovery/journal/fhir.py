"""The FHIR resources of the journal.

Angles of an extension are what is lacking to straight, so each says it.
"""

from collections.abc import Iterator
from uuid import UUID

from recovery.clinical.codes import (
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
from recovery.clinical.joints import catalogue, measure_of
from recovery.core.ids import derived_text
from recovery.sync.fhir import Builder
from recovery.sync.rows import Row


def injury(build: Builder, row: Row) -> Iterator[Resource]:
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
        "subject": build.subject,
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
            "subject": build.subject,
            "performedDateTime": values["surgery_on"],
            "reasonReference": [{"reference": f"urn:uuid:{row.id}"}],
            "bodySite": [site(values["joint"], values["side"])],
        }


def motion(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    joint, motion, side, mode = (values[k] for k in ("joint", "motion", "side", "mode"))
    local = (LOCAL, f"{joint}-{motion}-{mode}-{side}".replace("_", "-"))
    known = MOTION_LOINC.get((joint, motion, side)) if mode == "active" else None
    codings = [(LOINC, known), local] if known else [local]
    text = f"{plain(joint)} {plain(motion)}, {side}, {mode}"
    found = build.observation(row, concept(text, *codings), values["day"], "exam")
    if values["measured_at"]:
        found["effectiveDateTime"] = values["measured_at"]
    found["valueQuantity"] = quantity(values["degrees"], "deg")
    found["bodySite"] = site(joint, side)
    found["method"] = concept(f"{values['device']}, {values['position']}, by {values['rater']}")
    if values["rater"] == "clinician":
        found["performer"] = [{"display": "clinician"}]
    how = measure_of(joint, motion, position=values["position"], device=values["device"])
    if how is not None and how is not catalogue()[joint][motion]:
        found["note"] = [{"text": f"Measured as {plain(how.measure)}, compared with itself alone."}]
    if catalogue()[joint][motion].smaller_is_better:
        found["note"] = [{"text": "Degrees lacking to straight; negative is past straight."}]
    yield found


def pain(build: Builder, row: Row) -> Iterator[Resource]:
    context = row.values["context"]
    local = (LOCAL, f"pain-{context}")
    code = concept(f"pain, {context}, 0-10", (LOINC, PAIN_LOINC), local)
    found = build.observation(row, code, row.values["day"])
    found["valueQuantity"] = quantity(row.values["score"], "{score}")
    injury = build.beside("injury").get(row.values["injury"])
    if injury:
        found["bodySite"] = site(injury["joint"], injury["side"])
    yield found


def sleep(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    if values["minutes"] is not None:
        code = concept("sleep duration", (LOINC, SLEEP_LOINC))
        found = build.observation(row, code, values["night"], "activity")
        if values["bed_at"] and values["woke_at"] and values["bed_at"] <= values["woke_at"]:
            del found["effectiveDateTime"]
            found["effectivePeriod"] = {"start": values["bed_at"], "end": values["woke_at"]}
        found["valueQuantity"] = quantity(values["minutes"] / 60, "h")
        yield found
    if values["quality"] is not None:
        code = concept("sleep quality, 0 very badly to 10 very well", (LOCAL, "sleep-quality"))
        found = build.observation(row, code, values["night"])
        found["id"] = derived_text(UUID(row.id), "quality")
        found["valueQuantity"] = quantity(values["quality"], "{score}")
        yield found


def symptom(build: Builder, row: Row) -> Iterator[Resource]:
    values = row.values
    kind, code = values["kind"], values["code"]
    local = f"{kind}-{code}" if code else kind
    text = plain(f"{kind}: {code}" if code else kind)
    coded = concept(text, (LOCAL, local.replace("_", "-")))
    found = build.observation(row, coded, values["day"])
    if values["value"] is not None:
        found["valueQuantity"] = quantity(values["value"], SYMPTOM_UNITS.get(kind, "{count}"))
    elif values["text"].strip():
        found["valueString"] = clean(values["text"])
    else:
        found["valueBoolean"] = True
    yield found


def day(build: Builder, row: Row) -> Iterator[Resource]:
    parts = [
        {"code": concept(name, (LOCAL, name)), "valueString": row.values[name]}
        for name in ("painkillers", "exercises")
        if row.values[name] is not None
    ]
    if parts:
        code = concept("painkillers and exercises of a day", (LOCAL, "day"))
        yield {**build.observation(row, code, row.values["day"]), "component": parts}


def function(build: Builder, row: Row) -> Iterator[Resource]:
    text = f"Patient-Specific Functional Scale: {row.values['activity']}"
    code = concept(text, (LOCAL, "psfs-activity"))
    found = build.observation(row, code, row.values["day"])
    found["valueQuantity"] = quantity(row.values["score"], "{score}")
    yield found
