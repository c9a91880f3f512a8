"""What a clinician measures: no further than the joint goes."""

from typing import Any

import pytest
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core.ids import uuid7
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.sharing.models import CareLink
from tests.support.phone import Phone

pytestmark = pytest.mark.django_db
JSON = "application/json"


def bent(knee: str, degrees: float, **more: Any) -> dict[str, Any]:
    return {
        "injury": knee, "day": "2026-11-24", "joint": "knee", "motion": "flexion", "side": "left",
        "mode": "active", "device": "goniometer", "degrees": degrees, "readings": [degrees],
        **more,
    }  # fmt: skip


def test_an_angle_that_no_knee_has_is_refused_with_its_field(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    path = f"/api/v1/patients/{patient.id}/motion-measurements/"
    refused = desk.post(path, bent(knee, 355), JSON)
    assert refused.status_code == 400
    assert refused.json()["fields"] == {
        "degrees": ["Type an angle from −15° to 180°."],
        "readings": ["Type an angle from −15° to 180°."],
    }
    # Beyond what is plausible, and still a knee: whoever measured it was asked.
    made = desk.post(path, bent(knee, 170), JSON)
    assert made.status_code == 201
    row = f"{path}{made.json()['id']}/"
    assert desk.patch(row, {"degrees": 181}, JSON).json()["fields"].keys() == {"degrees"}
    one_of_three = {"degrees": 120, "readings": [118, 120, 355]}
    assert desk.patch(row, one_of_three, JSON).json()["fields"].keys() == {"readings"}
    # How it was measured decides how far it can go: the same 170° are no ankle's.
    moved = {"joint": "ankle", "motion": "dorsiflexion"}
    assert desk.patch(row, moved, JSON).json()["fields"].keys() == {"degrees", "readings"}
    assert RangeOfMotion.objects.get().degrees == 170


def test_what_stood_before_the_rule_can_still_get_another_day(
    desk: Client, patient: Patient, link: CareLink, knee: str
) -> None:
    path = f"/api/v1/patients/{patient.id}/motion-measurements/"
    made = desk.post(path, bent(knee, 120), JSON).json()
    RangeOfMotion.objects.update(degrees=355, readings=[355])
    assert desk.patch(f"{path}{made['id']}/", {"day": "2026-11-23"}, JSON).status_code == 200


def test_what_a_patient_measured_is_kept_as_they_said_it(patient: Patient, knee: str) -> None:
    phone = Phone(patient)
    values = {**bent(knee, 200), "rater": "self"}
    made = phone.operation("range_of_motion", uuid7(), values)
    assert [each.status for each in phone.sync(made).results] == ["applied"]
