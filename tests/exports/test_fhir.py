"""The bundle before three judges: fhir.resources, our own lists of codes, and FHIRPath."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import fhirpathpy
import orjson
import pytest
from fhir.resources.R4B import get_fhir_model_class
from fhirpathpy.models import models

from recovery.accounts.models import Patient
from recovery.clinical.codes import LOINC, MOTION_LOINC, SNOMED, UCUM
from recovery.core.ids import named_id, uuid7
from recovery.exports.fhir.bundle import write_bundle
from recovery.journal.kinds.injury import Injury
from recovery.sharing.queries import Access
from recovery.supplements.models import Regimen
from recovery.sync.registry import CLINICIAN, Fhir, kinds
from tests.support.course import access_by, own_access, shared_with
from tests.support.installation import ROOT
from tests.support.phone import Phone

AT = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
# https://hl7.org/fhir/R4/valueset-*.html of each status that we write.
STATUSES = {
    ("Observation", "status"): {"final"},
    ("Procedure", "status"): {"completed", "preparation"},
    ("MedicationStatement", "status"): {"active", "completed", "on-hold", "intended"},
    ("MedicationAdministration", "status"): {"completed", "not-done"},
    ("Goal", "lifecycleStatus"): {"active", "completed"},
    ("Flag", "status"): {"active", "inactive"},
    ("DetectedIssue", "status"): {"final"},
    ("Bundle", "type"): {"collection"},
}
UNITS = {"deg", "{score}", "h", "mg", "min", "cm", "{count}"}
VERIFIED = {
    LOINC: {*MOTION_LOINC.values(), "72514-3", "93832-4"},
    SNOMED: {"82169009", "6757004", "91775009", "91774008"},
    "http://terminology.hl7.org/CodeSystem/condition-clinical": {"active", "resolved"},
    "http://terminology.hl7.org/CodeSystem/observation-category": {"survey", "exam", "activity"},
    "urn:ietf:bcp:47": {"en", "de"},
}
# The invariants of R4 that concern what we write, by resource type.
INVARIANTS = {
    "Bundle": {
        "bdl-7": "entry.where(fullUrl.contains('/_history/').not()).fullUrl.isDistinct()",
        "every resource is named": "entry.all(fullUrl.exists() and resource.exists())",
    },
    "Condition": {
        "con-4": "abatement.empty() or clinicalStatus.coding.where(code='resolved' or "
        "code='remission' or code='inactive').exists()",
        "con-5": "clinicalStatus.exists()",
    },
    "Observation": {
        "obs-6": "dataAbsentReason.empty() or value.empty()",
        "obs-7": "value.empty() or component.code.where(coding.intersect(%resource.code.coding)"
        ".exists()).empty()",
        "something is said": "value.exists() or component.exists()",
        "it has a time": "effective.exists()",
    },
    "MedicationStatement": {
        "a time and a medicine": "effective.exists() and medication.exists()",
        "tim-1": "dosage.timing.repeat.all(duration.empty() or durationUnit.exists())",
        "tim-2": "dosage.timing.repeat.all(period.empty() or periodUnit.exists())",
        "tim-10": "dosage.timing.repeat.all(timeOfDay.empty() or when.empty())",
        "per-1": "effective.all(start.empty() or end.empty() or start <= end)",
    },
    "MedicationAdministration": {
        "mad-1": "dosage.all(dose.exists() or rate.exists())",
        "a time and a medicine": "effective.exists() and medication.exists()",
        "a reason only where it was not taken": "statusReason.empty() or status = 'not-done'",
    },
    "Goal": {"gol-1": "target.all((detail.exists() and measure.exists()) or detail.empty())"},
    "Flag": {
        "a warning about somebody": "code.exists() and subject.exists() and period.start.exists()",
        "an active one has no end": "status = 'inactive' or period.end.empty()",
    },
    "DetectedIssue": {
        "a decision, a day and who decided": "mitigation.all(action.exists() and date.exists() "
        "and author.display.exists())",
    },
    "Patient": {"no profile is claimed": "meta.profile.empty()"},
}


def bundle_of(access: Access) -> dict[str, Any]:
    out = io.BytesIO()
    count = write_bundle(out, access, AT, lambda percent: None)
    bundle = orjson.loads(out.getvalue())
    assert len(bundle["entry"]) == count
    return bundle


def everything(course: Patient) -> None:
    """One row of whatever the course has not: symptoms, an end, a skipped dose with a reason."""
    phone = Phone(course)
    injury = str(Injury.objects.get().id)
    shoulder = uuid7()
    phone.sync(
        phone.operation(
            "injury", shoulder,
            {"joint": "shoulder", "side": "right", "kind": "dislocation", "mechanism": "a fall",
             "happened_on": "2020-01-01", "ended_on": "2020-06-01"},
        ),
    )  # fmt: skip
    day = {"day": "2026-11-20"}
    for kind, values in (
        ("symptom", {**day, "kind": "stiffness", "value": 20}),
        ("symptom", {**day, "kind": "circumference", "value": 38.5, "injury": injury}),
        ("symptom", {**day, "kind": "side_effect", "code": "diarrhoea"}),
        ("symptom", {**day, "kind": "note", "text": "a bad day"}),
        ("range_of_motion", {**day, "injury": str(shoulder), "joint": "shoulder",
                             "motion": "external_rotation", "side": "right", "mode": "active",
                             "device": "phone", "degrees": 40,
                             "measured_at": "2026-11-20T19:00:00+01:00"}),
        ("range_of_motion", {**day, "injury": injury, "joint": "knee", "motion": "flexion",
                             "side": "left", "mode": "passive", "device": "eye", "degrees": 140}),
    ):  # fmt: skip
        assert phone.sync(phone.operation(kind, uuid7(), values)).results[0].status == "applied"
    guided(course, injury)


def guided(course: Patient, injury: str) -> None:
    """A limit that holds, answers, medicines with and without days, and a doctor's decision."""
    phone, physio = Phone(course), Phone(course, CLINICIAN)
    wrote = (
        (phone, "precaution", {"injury": injury, "motion": "extension", "minimum": 5,
                               "active_allowed": False, "brace": "hinged", "source": "letter",
                               "from_day": "2026-11-01", "until_day": "2026-12-24"}),
        (phone, "precaution", {"injury": injury, "motion": "flexion", "source": "surgeon",
                               "weight_bearing": "none", "from_day": "2026-12-01"}),
        (phone, "health_answer", {"question": "kidneys", "answer": "none", "day": "2026-09-01"}),
        (phone, "weekly_check", {"day": "2026-11-22", "answer": "checked",
                                 "checked_by": "Park pharmacy"}),
        (phone, "medicine", {"code": "quinolone", "name": "Ciprofloxacin", "slots": ["08:00"],
                             "starts_on": "2026-11-01", "ends_on": "2026-11-10"}),
        (phone, "medicine", {"code": "bisphosphonate", "starts_on": "2026-12-01"}),
        (phone, "medicine", {"code": "other", "elemental_mg": 100}),
        (physio, "clearance", {"regimen": str(Regimen.objects.get().id), "gate": "kidney_disease",
                               "decided_by": "Dr Doe", "profession": "doctor", "up_to_mg": 200,
                               "decided_on": "2026-11-01", "allowed": True, "words": "for now"}),
    )  # fmt: skip
    for who, kind, values in wrote:
        key = {"health_answer": "health_answer:kidneys", "weekly_check": "weekly_check:2026-11-22"}
        row = named_id(course.id, key[kind]) if kind in key else uuid7()
        result = who.sync(who.operation(kind, row, values)).results[0]
        assert result.status == "applied", (kind, result)


@pytest.fixture
def bundle(course: Patient) -> dict[str, Any]:
    everything(course)
    return bundle_of(own_access(course))


def of_type(bundle: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == name]


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from nodes(inner)


def test_fhir_resources_reads_every_resource(bundle: dict[str, Any]) -> None:
    for entry in bundle["entry"]:
        resource = entry["resource"]
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    small = {**bundle, "entry": bundle["entry"][:50]}
    get_fhir_model_class("Bundle").model_validate(small)


def test_statuses_units_and_codes_are_those_that_somebody_looked_up(bundle: dict[str, Any]) -> None:
    resources = [bundle, *(entry["resource"] for entry in bundle["entry"])]
    seen = set()
    for resource in resources:
        for (name, field), allowed in STATUSES.items():
            if resource["resourceType"] == name:
                assert resource[field] in allowed
                seen.add(name)
    assert seen == {name for name, _ in STATUSES}
    for node in nodes(bundle):
        if node.get("system") == UCUM:
            assert node["code"] in UNITS
        elif "system" in node and not node["system"].startswith("urn:recovery"):
            assert node["code"] in VERIFIED[node["system"]], node
        assert "profile" not in node


@cache
def compiled(expression: str) -> Any:
    return fhirpathpy.compile(expression, model=models["r4"])


def test_the_invariants_of_r4_hold(bundle: dict[str, Any]) -> None:
    resources = [bundle, *(entry["resource"] for entry in bundle["entry"])]
    checked = set()
    for resource in resources:
        for name, expression in INVARIANTS.get(resource["resourceType"], {}).items():
            answer = compiled(expression)(resource, {"resource": resource})
            assert answer == [True], (name, answer, resource)
            checked.add(resource["resourceType"])
    assert checked == set(INVARIANTS)


def test_every_reference_is_in_the_bundle(bundle: dict[str, Any]) -> None:
    names = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(names) == len(bundle["entry"])
    references = {node["reference"] for node in nodes(bundle) if "reference" in node}
    assert references <= names


def test_motions_have_their_codes_and_others_a_local_one(bundle: dict[str, Any]) -> None:
    by_text = {r["code"]["text"]: r for r in of_type(bundle, "Observation")}
    active = by_text["knee flexion, left, active"]
    assert active["code"]["coding"][0] == {"system": LOINC, "code": "41343-5"}
    assert active["bodySite"]["coding"] == [{"system": SNOMED, "code": "82169009"}]
    assert active["valueQuantity"]["code"] == "deg"
    for text in ("knee flexion, left, passive", "shoulder external rotation, right, active"):
        systems = {coding["system"] for coding in by_text[text]["code"]["coding"]}
        assert systems == {"urn:recovery:codes"}
    straight = by_text["knee extension, left, active"]
    assert straight["code"]["coding"][0]["code"] == "41345-0"
    assert "lacking to straight" in straight["note"][0]["text"]


def test_sleep_is_in_hours_and_doses_say_what_was_taken(bundle: dict[str, Any]) -> None:
    sleep = next(r for r in of_type(bundle, "Observation") if r["code"]["text"] == "sleep duration")
    assert (sleep["code"]["coding"][0]["code"], sleep["valueQuantity"]["code"]) == ("93832-4", "h")
    assert 3 < sleep["valueQuantity"]["value"] < 11
    doses = of_type(bundle, "MedicationAdministration")
    taken = next(r for r in doses if r["status"] == "completed")
    assert taken["dosage"]["dose"] == {"value": 200, "unit": "mg", "system": UCUM, "code": "mg"}
    assert all("dosage" not in r for r in doses if r["status"] == "not-done")


def test_every_kind_has_a_resource_or_a_reason_why_not() -> None:
    with pytest.raises(ValueError, match="FHIR"):
        replace(next(kinds()), fhir="")
    page = (ROOT / "docs" / "fhir.md").read_text()
    explained = re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`[^|]+) \|", page, re.M)))
    assert set(explained) <= {kind.name for kind in kinds() if isinstance(kind.fhir, Fhir)}
    assert "pain" in explained


def test_a_limit_warns_and_orders_nothing(bundle: dict[str, Any]) -> None:
    flags = {each["code"]["text"]: each for each in of_type(bundle, "Flag")}
    past = "left knee, flexion at least 0 and at most 120 degrees; weight bearing: partial; until "
    past += "2026-10-13; source: surgeon"
    now = "left knee, extension at least 5 degrees; not with own muscles; brace: hinged; until "
    now += "2026-12-24; source: letter"
    ahead = "left knee, flexion; weight bearing: none; source: surgeon"
    assert {text: each["status"] for text, each in flags.items()} == {
        past: "inactive", now: "active", ahead: "inactive",
    }  # fmt: skip
    assert flags[past]["period"] == {"start": "2026-09-01", "end": "2026-10-13"}
    assert flags[now]["period"] == {"start": "2026-11-01"}


def test_a_decision_names_who_decided_and_about_what(bundle: dict[str, Any]) -> None:
    (issue,) = of_type(bundle, "DetectedIssue")
    assert issue["code"]["text"] == "kidney disease"
    assert issue["mitigation"] == [
        {
            "action": {"text": "supplement allowed, up to 200 mg elemental a day"},
            "date": "2026-11-01",
            "author": {"display": "Dr Doe, doctor"},
        }
    ]
    statements = {each["id"] for each in of_type(bundle, "MedicationStatement")}
    assert issue["implicated"][0]["reference"].removeprefix("urn:uuid:") in statements


def test_medicines_are_statements_that_hold_for_their_days(bundle: dict[str, Any]) -> None:
    found = {
        each["medicationCodeableConcept"]["text"]: each
        for each in of_type(bundle, "MedicationStatement")
    }
    over, ahead, undated = found["Ciprofloxacin"], found["bisphosphonate"], found["other"]
    assert [each["status"] for each in (over, ahead, undated)] == [
        "completed", "intended", "active",
    ]  # fmt: skip
    assert over["effectivePeriod"] == {"start": "2026-11-01", "end": "2026-11-10"}
    assert over["dosage"][0]["timing"]["repeat"]["timeOfDay"] == ["08:00:00"]
    assert "effectivePeriod" not in undated
    assert undated["note"] == [{"text": "Magnesium a day, elemental: 100 mg."}]


def test_what_is_still_ahead_is_neither_done_nor_taken(course: Patient) -> None:
    for days, operation, plan in ((-1, "completed", "active"), (1, "preparation", "intended")):
        day = AT.date() + timedelta(days=days)
        Injury.objects.filter(patient=course).update(surgery_on=day)
        Regimen.objects.filter(patient=course).update(status="active", starts_on=day, ends_on=None)
        found = bundle_of(own_access(course))
        assert {each["status"] for each in of_type(found, "Procedure")} == {operation}
        supplements = Regimen.objects.filter(patient=course)
        statements = {each["id"]: each["status"] for each in of_type(found, "MedicationStatement")}
        assert {statements[str(each.id)] for each in supplements} == {plan}
    Regimen.objects.filter(patient=course).update(
        starts_on=AT.date() - timedelta(days=9), ends_on=AT.date() - timedelta(days=1)
    )
    ended = of_type(bundle_of(own_access(course)), "MedicationStatement")
    assert "completed" in {each["status"] for each in ended}


def test_health_answers_and_activities_are_surveys_and_goals_name_their_injury(
    bundle: dict[str, Any],
) -> None:
    by_text = {each["code"]["text"]: each for each in of_type(bundle, "Observation")}
    kidneys = by_text["health question: kidneys"]
    assert (kidneys["valueString"], kidneys["effectiveDateTime"]) == ("none", "2026-09-01")
    weekly = by_text["this week: new medicine, vomiting or diarrhoea"]
    assert (weekly["valueString"], weekly["note"]) == (
        "checked", [{"text": "checked by Park pharmacy"}],
    )  # fmt: skip
    stairs = by_text["Patient-Specific Functional Scale: stairs"]
    assert stairs["valueQuantity"]["code"] == "{score}"
    injuries = {f"urn:uuid:{each['id']}" for each in of_type(bundle, "Condition")}
    goals = of_type(bundle, "Goal")
    assert goals
    assert all(goal["addresses"][0]["reference"] in injuries for goal in goals)


def test_a_clinicians_bundle_holds_what_is_shared(course: Patient) -> None:
    everything(course)
    link = shared_with(course, share_sleep=False, share_supplements=False, share_symptoms=False)
    found = bundle_of(access_by(link))
    types = {entry["resource"]["resourceType"] for entry in found["entry"]}
    assert not types & {"MedicationStatement", "MedicationAdministration", "DetectedIssue"}
    assert "Flag" in types
    texts = {r["code"]["text"] for r in of_type(found, "Observation")}
    assert not any(word in text for word in ("sleep", "stiffness", "health") for text in texts)
    assert any(text.startswith("pain") for text in texts)
