"""A patient whose knee heals, told day by day, and the worker that computes their findings."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import numpy as np

from recovery.accounts.models import Patient, User
from recovery.care_plan.models import Goal, Precaution
from recovery.core.ids import uuid7
from recovery.findings import services
from recovery.findings.models import Finding
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.supplements.models import Dose, Regimen, Supplement
from tests.support.consent import agreed

TODAY = date(2026, 11, 24)
SERIES = {"mode": "active", "device": "phone", "position": "lying", "rater": "self"}


class Person:
    """A patient in UTC with a left knee, `weeks` after its operation today."""

    def __init__(self, weeks: int = 10, kind: str = "ligament", **injury: object) -> None:
        user = User.objects.create_user(f"{uuid7()}@example.org", "long enough 1")
        self.patient = agreed(Patient.objects.create(user=user, name="Ada", revision=1))
        began = TODAY - timedelta(days=7 * (weeks - 1))
        values = {"joint": "knee", "side": "left", "kind": kind, "happened_on": began}
        self.knee = Injury.objects.create(
            patient=self.patient,
            **{**values, "surgery_on": began, "other_side_injured": "no", **injury},
        )
        Injury.objects.filter(id=self.knee.id).update(
            created_at=datetime.combine(began, datetime.min.time(), UTC)
        )

    def measures(self, by_day: Mapping[int, float], motion: str = "flexion", **more: str) -> None:
        """Keep readings in degrees by days before today."""
        side = more.pop("side", "left")
        RangeOfMotion.objects.bulk_create(
            RangeOfMotion(
                patient=self.patient, injury=self.knee, day=TODAY - timedelta(days=ago),
                joint=self.knee.joint, motion=motion, side=side, degrees=degrees,
                **{**SERIES, **more},
            )
            for ago, degrees in by_day.items()
        )  # fmt: skip

    def hurts(self, by_day: Mapping[int, int], context: str = "rest") -> None:
        Pain.objects.bulk_create(
            Pain(
                patient=self.patient, injury=self.knee, day=TODAY - timedelta(days=ago),
                context=context, score=score,
            )
            for ago, score in by_day.items()
        )  # fmt: skip

    def sleeps(self, by_day: Mapping[int, int]) -> None:
        Sleep.objects.bulk_create(
            Sleep(patient=self.patient, night=TODAY - timedelta(days=ago), quality=quality)
            for ago, quality in by_day.items()
        )

    def takes(self, by_day: Mapping[int, str], nutrient: str = "magnesium") -> Supplement:
        """Plan a supplement every evening; keep what was logged of it by days before today."""
        supplement = Supplement.objects.create(
            patient=self.patient, name=nutrient.title(), nutrient=nutrient
        )
        regimen = Regimen.objects.create(
            patient=self.patient, supplement=supplement, slots=["21:00"],
            starts_on=TODAY - timedelta(days=max(by_day)),
        )  # fmt: skip
        Dose.objects.bulk_create(
            Dose(
                patient=self.patient, regimen=regimen, supplement=supplement, slot="21:00",
                day=TODAY - timedelta(days=ago), outcome=outcome,
            )
            for ago, outcome in by_day.items()
        )  # fmt: skip
        return supplement

    def wants(self, degrees: float, motion: str = "flexion") -> None:
        Goal.objects.create(patient=self.patient, injury=self.knee, motion=motion, degrees=degrees)

    def may_not(self, motion: str = "flexion", **limit: object) -> None:
        values = {"from_day": TODAY - timedelta(days=60), "source": "surgeon", **limit}
        Precaution.objects.create(patient=self.patient, injury=self.knee, motion=motion, **values)

    def moves_on(self) -> None:
        """Let facts have moved: one revision more."""
        self.patient.revision += 1
        Patient.objects.filter(id=self.patient.id).update(revision=self.patient.revision)

    def looked_at(self, days_ahead: int = 0) -> int:
        """Let the worker come at noon; return how many patients it computed."""
        noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
        return services.compute(patients=[self.patient.id], now=noon + timedelta(days=days_ahead))

    def findings(self, kind: str) -> list[dict]:
        found = Finding.objects.filter(patient=self.patient, kind=kind).order_by("key")
        return [each.content for each in found]

    def flag(self, code: str) -> dict | None:
        return next((each for each in self.findings("flag") if each["code"] == code), None)


def healing(
    first: int,
    last: int,
    *,
    start: float = 60,
    end: float = 130,
    tau: float = 30,
    step: int = 1,
    noise: float = 3,
    seed: int = 1,
) -> dict[int, float]:
    """Readings of a healing knee from `first` to `last` days before today, every `step` days."""
    chance = np.random.default_rng(seed)
    return {
        ago: round(end - (end - start) * np.exp((ago - first) / tau) + chance.normal(0, noise))
        for ago in range(first, last - 1, -step)
    }  # fmt: skip


def steady(
    first: int, last: int, degrees: float, *, noise: float = 2, seed: int = 2
) -> dict[int, float]:
    """Readings around one angle."""
    chance = np.random.default_rng(seed)
    return {
        ago: float(round(degrees + chance.normal(0, noise))) for ago in range(first, last - 1, -1)
    }
