"""Which reading counts for which day of a trial; the phone is held to the same cases."""

import json
from datetime import date
from typing import Any

import numpy as np
import pytest

from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.supplements.models import Regimen
from recovery.trials.analysis import Days, series
from recovery.trials.models import Trial
from recovery.trials.outcomes import Outcome
from tests.support.installation import ROOT
from tests.support.people import make_patient

pytestmark = pytest.mark.django_db
CASES = json.loads((ROOT / "tests" / "cases" / "trial_days.json").read_text())
BEND = {
    "joint": "knee", "motion": "flexion", "side": "left", "mode": "active", "device": "phone",
    "rater": "self",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_day_has_the_reading_that_its_intake_could_change(case: dict[str, Any]) -> None:
    patient = make_patient("ada@example.org")
    knee = Injury.objects.create(
        patient=patient, joint="knee", side="left", kind="ligament", happened_on="2026-06-01"
    )
    for row in case.get("sleep", []):
        Sleep.objects.create(patient=patient, **row)
    for row in case.get("pain", []):
        Pain.objects.create(patient=patient, injury=knee, **row)
    for row in case.get("range_of_motion", []):
        RangeOfMotion.objects.create(patient=patient, injury=knee, **{**BEND, **row})
    what = {**case["outcome"]}
    outcome = Outcome(what.pop("outcome"), knee, **what)
    assert outcome.lag(case["slots"]) == case["lag"]
    trial = Trial(patient=patient, regimen=Regimen(slots=case["slots"]))
    nothing = np.zeros(case["days"])
    days = Days(date.fromisoformat(case["first"]), nothing, nothing, nothing)
    wanted = np.array([np.nan if each is None else each for each in case["values"]])
    np.testing.assert_array_equal(series(trial, outcome, days), wanted)
