"""The datatypes and codes of what is written as FHIR: those that somebody looked up, no others.

Codes are those of docs/domain.md §6. Whatever has no code there has a local one and a text.
"""

from typing import Any

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

Resource = dict[str, Any]


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
