"""A joint that was corrected, or measured beside the injured one, breaks nothing for anybody."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.findings import services as findings
from recovery.sharing.models import CareLink
from tests.supplements.healthy import answer_all
from tests.support.phone import Phone

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S4")]


def measured(phone: Phone, knee: str, *, weeks: int = 0, **more: Any) -> None:
    """Bending the knee, or what `more` says, on each day of a fortnight that long ago."""
    values = {
        "injury": knee, "joint": "knee", "motion": "flexion", "side": "left", "mode": "active",
        "device": "goniometer", "degrees": 90, **more,
    }  # fmt: skip
    today = timezone.now().date() - timedelta(weeks=weeks)
    days = [(today - timedelta(days=ago)).isoformat() for ago in range(1, 15)]
    results = phone.sync(
        *(phone.operation("range_of_motion", uuid7(), {**values, "day": day}) for day in days)
    ).results
    assert {each.status for each in results} == {"applied"}


def corrected(phone: Phone, knee: str) -> None:
    """It was the ankle all along."""
    ankle = phone.operation("injury", UUID(knee), {"joint": "ankle"}, base=99)
    (result,) = phone.sync(ankle).results
    assert result.status == "applied"


def test_a_corrected_joint_leaves_a_caseload_as_it_was(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    phone = Phone(patient)
    measured(phone, knee)
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    assert case["trend"]["motion"] == "flexion"
    corrected(phone, knee)
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    assert (case["injuries"][0]["joint"], case["trend"]) == ("ankle", None)
    assert desk.get("/api/v1/caseload/changes/").status_code == 200
    assert desk.get(f"/api/v1/caseload/{patient.id}/").status_code == 200


def test_another_joints_readings_are_no_trend_of_this_one(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    phone = Phone(patient)
    measured(phone, knee, joint="elbow", degrees=140)
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    assert case["trend"] is None
    measured(phone, knee)
    (case,) = desk.get("/api/v1/caseload/").json()["patients"]
    assert {mean for _, mean, _ in case["trend"]["weeks"]} == {90}


def test_a_report_and_the_findings_tell_of_the_injured_joint_alone(
    mine: Client, patient: Patient, knee: str
) -> None:
    phone = Phone(patient)
    for joint, side in (("neck", "left"), ("knee", "left")):
        for weeks in (0, 4):
            measured(phone, knee, joint=joint, side=side, weeks=weeks, degrees=60 - weeks)
    findings.compute(patients=[patient.id])
    told = mine.get(f"/api/v1/patients/{patient.id}/findings/").json()["findings"]
    assert {each["content"]["joint"] for each in told if each["kind"] == "change"} == {"knee"}
    report = f"/api/v1/patients/{patient.id}/report/"
    assert any("left knee" in each for each in mine.get(report).json()["summary"])
    corrected(phone, knee)
    # Nobody has computed anew: what stands there is still of the knee.
    assert mine.get(report).status_code == 200


def test_the_planner_offers_what_is_measured_of_the_joint_alone(
    mine: Client, patient: Patient, knee: str
) -> None:
    phone = Phone(patient)
    answer_all(phone)
    product, plan = uuid7(), uuid7()
    label = {"name": "Magnesium", "nutrient": "magnesium", "elemental_mg": 100}
    days = {"supplement": str(product), "slots": ["21:00"], "starts_on": "2026-11-01"}
    phone.sync(
        phone.operation("supplement", product, label), phone.operation("regimen", plan, days)
    )
    planner = f"/api/v1/patients/{patient.id}/trials/planner/?regimen={plan}"
    measured(phone, knee)
    offered = [each for each in mine.get(planner).json()["outcomes"] if each["motion"]]
    assert [each["motion"] for each in offered] == ["flexion"]
    corrected(phone, knee)
    answer = mine.get(planner)
    assert answer.status_code == 200
    assert not [each for each in answer.json()["outcomes"] if each["motion"]]
