"""Somebody twenty weeks after their injury, with magnesium and logs; days count from now."""

import math
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID

import numpy as np
import time_machine
from django.test import Client

from recovery.accounts.models import Patient
from recovery.core import days
from recovery.core.ids import named_id, uuid7
from recovery.sync.protocol import Operation
from recovery.tasks import new_day
from recovery.trials import randomisation
from recovery.trials.models import Trial, TrialSecret
from tests.supplements.healthy import answer_all
from tests.support.phone import Phone


class World:
    """One patient with a phone. `today` is the day on which the test stands."""

    def __init__(self, patient: Patient, today: date, *, weeks: int = 20) -> None:
        self.patient, self.today = patient, today
        self.phone = Phone(patient)
        self.injury, self.supplement, self.regimen = uuid7(), uuid7(), uuid7()
        began = today - timedelta(weeks=weeks)
        answer_all(self.phone)
        self.send(
            ("injury", self.injury, {
                "joint": "knee", "side": "left", "kind": "ligament",
                "happened_on": began.isoformat(),
            }),
            ("supplement", self.supplement, {
                "name": "Magnesium", "nutrient": "magnesium", "elemental_mg": 200,
            }),
            ("regimen", self.regimen, {
                "supplement": str(self.supplement), "slots": ["21:00"], "elemental_mg": 200,
                "starts_on": (today - timedelta(days=60)).isoformat(),
            }),
        )  # fmt: skip

    def send(self, *rows: tuple[str, UUID, dict[str, Any]]) -> None:
        for start in range(0, len(rows), 150):
            operations: list[Operation] = [
                self.phone.operation(kind, row, values)
                for kind, row, values in rows[start : start + 150]
            ]
            # The days of a trial are written in advance here, all in one moment.
            with patch.object(days, "AHEAD", timedelta(days=400)):
                results = self.phone.sync(*operations).results
            assert {each.status for each in results} <= {"applied", "conflict"}, results

    def nights(self, values: Iterable[tuple[date, float]]) -> None:
        """Log sleep quality by the evening on which each night began."""
        self.send(
            *(
                (
                    "sleep",
                    named_id(self.patient.id, f"sleep:{night}"),
                    {"night": night.isoformat(), "quality": round(value)},
                )
                for night, value in values
                if not math.isnan(value)
            )
        )

    def pains(self, values: Iterable[tuple[date, float]], context: str = "rest") -> None:
        self.send(
            *(
                (
                    "pain",
                    named_id(self.patient.id, f"pain:{self.injury}:{day}:{context}"),
                    {
                        "injury": str(self.injury), "day": day.isoformat(), "context": context,
                        "score": round(value),
                    },
                )
                for day, value in values
            )
        )  # fmt: skip

    def doses(self, values: Iterable[tuple[date, str]]) -> None:
        self.send(
            *(
                (
                    "dose",
                    named_id(self.patient.id, f"dose:{self.regimen}:{day}:21:00"),
                    {
                        "regimen": str(self.regimen), "supplement": str(self.supplement),
                        "day": day.isoformat(), "slot": "21:00", "outcome": outcome,
                    },
                )
                for day, outcome in values
            )
        )  # fmt: skip

    def before(self, count: int = 21) -> list[date]:
        return [self.today - timedelta(days=back) for back in range(count, 0, -1)]

    def three_stable_weeks(self) -> None:
        self.nights((day, 5 + (place % 3) - 1) for place, day in enumerate(self.before()))

    @property
    def url(self) -> str:
        return f"/api/v1/patients/{self.patient.id}/trials/"

    def plan(self, **more: object) -> dict[str, object]:
        """A plan that can answer: magnesium and sleep, twelve weeks of seven days."""
        return {
            "question": "Do I sleep better with magnesium?", "regimen": str(self.regimen),
            "outcome": "sleep_quality", "smallest_change": 1, "period_days": 7, "periods": 12,
            "starts_on": self.today.isoformat(), "surgery_ahead": False, "taper_ahead": False,
            **more,
        }  # fmt: skip

    def begin(self, mine: Client, **more: object) -> Trial:
        answer = mine.post(self.url, self.plan(**more), content_type="application/json")
        assert answer.status_code == 201, answer.content
        return Trial.objects.get(id=answer.json()["id"])

    def live_through(
        self, trial: Trial, order: Iterable[bool], *, effect: float, off_taken: float = 0.0,
        seed: int = 1,
    ) -> None:  # fmt: skip
        """Log every evening of a trial: doses as assigned, sleep `effect` better while on."""
        chance = np.random.default_rng(seed)
        days = [trial.starts_on + timedelta(days=day) for day in range(trial_days(trial))]
        on = [each for each in order for _ in range(trial.period_days)]
        taken = [is_on or chance.random() < off_taken for is_on in on]
        self.doses(
            (day, "taken" if was else "skipped") for day, was in zip(days, taken, strict=True)
        )
        self.nights(
            (day, float(np.clip(5 + effect * is_on + chance.normal(0, 1.2), 0, 10)))
            for day, is_on in zip(days, on, strict=True)
        )


def trial_days(trial: Trial) -> int:
    return trial.period_days * trial.periods


BEGIN = datetime(2026, 11, 24, 12, tzinfo=UTC)


def order_of(trial: Trial) -> tuple[bool, ...]:
    secret = TrialSecret.objects.get(trial=trial)
    return randomisation.order(secret.seed, trial.periods // 2)


def to_day(clock: time_machine.Traveller, trial: Trial, day: int) -> None:
    """Move the clock to noon of a day of the trial, counted from 0."""
    at = datetime.combine(trial.starts_on + timedelta(days=day), BEGIN.time(), tzinfo=UTC)
    clock.move_to(at)
    new_day()
