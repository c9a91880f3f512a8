"""Records that nobody has, made without a database: courses of every length, device and limit."""

import random
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from recovery.accounts.models import Patient
from recovery.clinical.joints import catalogue
from recovery.core.ids import uuid7
from recovery.exports.record import Record
from recovery.sharing.queries import PATIENT, Access
from recovery.sync.rows import Row

DEVICES = ("goniometer", "phone", "inclinometer", "eye", "tape", "other")
RATERS = ("self", "helper", "clinician")
SIGNS = ("extreme_pain", "saddle", "calf", "wound", "hot_joint")
KINDS = (
    "injury", "range_of_motion", "pain", "sleep", "goal", "precaution", "appointment", "symptom",
    "function_score", "day_context", "supplement", "regimen", "dose",
)  # fmt: skip


class MadeCourse:
    """What one person might have entered until `today`; the same seed is the same person."""

    def __init__(self, seed: int, today: date) -> None:
        self.dice = random.Random(seed)
        self.today = today
        self.days = self.dice.choice((3, 9, 20, 40, 84, 200, 364))
        self.joint = self.dice.choice(sorted(catalogue()))
        sided = self.joint not in ("neck", "lower_back")
        self.side = self.dice.choice(("left", "right")) if sided else "none"
        self.injury = str(uuid7())
        self.rows: dict[str, list[Row]] = {kind: [] for kind in KINDS}
        self._add("injury", id=self.injury, **self._injury())
        for motion in self.dice.sample(sorted(catalogue()[self.joint]), k=2):
            self._motion(motion)
        self._scores()
        self._words()

    def record(self) -> Record:
        patient = Patient(
            id=UUID(int=self.dice.getrandbits(128)), name="Ada Keller", birth_year=1988,
            zone="Europe/Berlin",
        )  # fmt: skip
        access = Access(patient.id, PATIENT, uuid7(), 1, 0, patient.zone, "en")
        return Record(patient, access, self.rows)

    def _add(self, kind: str, /, **values: Any) -> None:
        row = values.pop("id", None) or str(uuid7())
        self.rows[kind].append(Row(id=row, values=values))

    def _day(self, ago: int) -> str:
        return (self.today - timedelta(days=ago)).isoformat()

    def _injury(self) -> dict[str, Any]:
        operated = self.dice.random() < 0.7
        return {
            "joint": self.joint, "side": self.side, "kind": "ligament", "ended_on": None,
            "happened_on": self._day(self.days + self.dice.randrange(1, 30)),
            "surgery_on": self._day(self.days) if operated else None,
            "surgery": "Reconstruction",
        }  # fmt: skip

    def _motion(self, motion: str) -> None:
        facts = catalogue()[self.joint][motion]
        low, high = facts.plausible
        ways = [
            (self.dice.choice(DEVICES), mode, self.dice.choice(RATERS))
            for mode in ("active", "passive")
            for _ in range(self.dice.choice((1, 1, 2)))
        ]
        for device, mode, rater in ways[: self.dice.randrange(1, 5)]:
            level = self.dice.uniform(max(low, -20), min(high, 140))
            for ago in range(self.days, -1, -self.dice.choice((1, 3))):
                degrees = min(high, max(low, level + self.dice.uniform(-12, 12)))
                self._reading(motion, self.side, mode, device, rater, degrees, ago)
        if self.side != "none" and self.dice.random() < 0.6:
            other = {"left": "right", "right": "left"}[self.side]
            device, mode, rater = ways[0]
            self._reading(motion, other, mode, device, rater, facts.usual_maximum - 1, 2)
        for _ in range(self.dice.choice((0, 1, 2))):
            degrees = round(self.dice.uniform(max(low, 0), high))
            self._add(
                "goal", injury=self.injury, motion=motion, degrees=float(degrees), by_day=None
            )
        begin = self.days
        for _ in range(self.dice.choice((0, 1, 3))):
            end = self.dice.randrange(0, begin + 1)
            self._add(
                "precaution", injury=self.injury, motion=motion,
                minimum=self.dice.choice((None, 0.0, 10.0)),
                maximum=self.dice.choice((None, 60.0, 90.0)), from_day=self._day(begin),
                until_day=self.dice.choice((None, self._day(end))), weight_bearing="partial",
                source="surgeon",
            )  # fmt: skip
            begin = end

    def _reading(
        self, motion: str, side: str, mode: str, device: str, rater: str, degrees: float, ago: int
    ) -> None:
        self._add(
            "range_of_motion", injury=self.injury, joint=self.joint, motion=motion, side=side,
            mode=mode, device=device, position="", rater=rater, degrees=round(degrees, 1),
            day=self._day(ago),
        )  # fmt: skip

    def _scores(self) -> None:
        contexts = self.dice.sample(("movement", "rest", "night"), k=self.dice.randrange(0, 4))
        supplement = str(uuid7())
        if self.dice.random() < 0.6:
            self._add("supplement", id=supplement, name="Magnesium glycinate")
        for ago in range(self.days, -1, -1):
            for context in contexts:
                score = self.dice.randrange(0, 11)
                self._add(
                    "pain", injury=self.injury, context=context, score=score, day=self._day(ago)
                )
            if self.dice.random() < 0.7:
                self._add(
                    "sleep", night=self._day(ago), quality=self.dice.randrange(0, 11),
                    minutes=self.dice.randrange(200, 700),
                )  # fmt: skip
            if self.rows["supplement"]:
                self._add(
                    "dose", supplement=supplement, regimen=None, slot="", elemental_mg=200.0,
                    outcome=self.dice.choice(("taken", "part", "skipped")), day=self._day(ago),
                )  # fmt: skip

    def _words(self) -> None:
        """What makes a report long: signs, activities, painkillers."""
        for code in self.dice.sample(SIGNS, k=self.dice.choice((0, 0, 1, len(SIGNS)))):
            self._add(
                "symptom", kind="red_flag", code=code, injury=self.injury,
                day=self._day(self.dice.randrange(0, 3)),
            )  # fmt: skip
        for ago in sorted({self.days, 1}, reverse=True):
            self._add("function_score", injury=self.injury, score=ago % 10, day=self._day(ago))
            self._add("day_context", painkillers="usual", day=self._day(ago))
