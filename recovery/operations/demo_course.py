"""Synthetic courses of three recoveries, as a phone would have logged them. Nobody's data."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from recovery.sync.registry import Values

DAYS = 61  # two months
Entry = tuple[str, str, Values]  # kind, natural key or a name of its own, values


@dataclass(frozen=True)
class Course:
    """One recovery: what was injured, how motion and pain run, and how faithfully it is logged.

    Angles in degrees of flexion; pain 0 to 10. `setback` is the number of last days in which
    motion stands still and pain grows, `silent` that of last days without an entry. `fell` is what
    motion lost at once in the last days, `lacks` what a knee does not straighten, `hurts` for how
    many last days pain is at 9; `sign` was reported under *Something's wrong* yesterday. `rated` is
    the activity that the physiotherapist suggests to rate every week.
    """

    name: str
    joint: str
    side: str
    kind: str
    surgery: str
    start: float
    ceiling: float
    pain: float
    setback: int = 0
    silent: int = 0
    takes_magnesium: bool = False
    days: int = DAYS
    days_before: int = 9  # from the injury to the first entry
    every_days: int = 3  # from one measurement to the next
    fell: float = 0
    lacks: float = 0
    hurts: int = 0
    sign: str = ""
    phone: str = ""
    rated: str = ""


COURSES = (
    Course("Ada", "knee", "left", "ligament", "ACL reconstruction (synthetic)", 55, 128, 6,
           takes_magnesium=True, rated="Climb the stairs"),
    Course("Ben", "shoulder", "right", "dislocation", "", 70, 150, 5, setback=14),
    Course("Cem", "ankle", "right", "sprain", "", 4, 12, 5, silent=6),
)  # fmt: skip
MOTION = {
    "knee": "flexion", "shoulder": "flexion", "ankle": "dorsiflexion", "elbow": "flexion",
    "hip": "flexion",
}  # fmt: skip
FALL_DAYS = 6
HEALTHY = {
    "adult": "yes", "kidneys": "none", "heart_rhythm": "no", "myasthenia": "no",
    "pregnancy": "no", "kidney_stones": "no", "medicines": "none",
}  # fmt: skip
SLOT = "21:00"
DOSE_MG = 200.0


def entries(
    course: Course, injury: str, supplement: str, regimen: str, today: date
) -> Iterator[Entry]:
    """Yield everything that this person logged, parents first. `today` is the last day."""
    chance = random.Random(course.name)  # noqa: S311 (the same demo every time)
    first = today - timedelta(days=course.days - 1)
    yield "injury", "injury", {
        "joint": course.joint, "side": course.side, "kind": course.kind,
        "happened_on": (first - timedelta(days=course.days_before)).isoformat(),
        "mechanism": "Synthetic data of the demo",
        **({"surgery": course.surgery, "limits_known": True,
            "surgery_on": (first - timedelta(days=course.days_before // 3)).isoformat()}
           if course.surgery else {}),
    }  # fmt: skip
    yield "goal", "goal", {
        "injury": injury, "motion": MOTION[course.joint], "degrees": round(course.ceiling * 0.95),
        "by_day": (today + timedelta(days=30)).isoformat(),
    }  # fmt: skip
    if course.takes_magnesium:
        yield from _magnesium(supplement, first)
    if course.sign:
        yield "symptom", f"symptom:{course.sign}", {
            "injury": injury, "day": (today - timedelta(days=1)).isoformat(), "kind": "red_flag",
            "code": course.sign,
        }  # fmt: skip
    for number in range(course.days - course.silent):
        day = first + timedelta(days=number)
        yield from _day(course, injury, number, day, chance)
        if course.takes_magnesium and chance.random() < 0.85:
            yield "dose", f"dose:{regimen}:{day}:{SLOT}", {
                "regimen": regimen, "supplement": supplement, "day": day.isoformat(),
                "slot": SLOT, "outcome": "taken", "elemental_mg": DOSE_MG,
            }  # fmt: skip


def _magnesium(supplement: str, first: date) -> Iterator[Entry]:
    for question, answer in HEALTHY.items():
        values = {"question": question, "answer": answer, "day": first.isoformat()}
        yield "health_answer", f"health_answer:{question}", values
    yield "supplement", "supplement", {
        "name": "Magnesium glycinate (synthetic)", "nutrient": "magnesium",
        "form": "bisglycinate", "elemental_mg": DOSE_MG,
    }  # fmt: skip
    yield "regimen", "regimen", {
        "supplement": supplement, "slots": [SLOT], "elemental_mg": DOSE_MG,
        "starts_on": first.isoformat(),
    }  # fmt: skip


def _day(
    course: Course, injury: str, number: int, day: date, chance: random.Random
) -> Iterator[Entry]:
    own = {"injury": injury, "day": day.isoformat()}
    left = course.days - number  # 1 on the last day
    worse = max(0, course.setback - left)
    pain = course.pain * math.exp(-number / 35) + worse * 0.3 + chance.gauss(0, 0.7)
    if left <= course.hurts:
        pain = 9
    for context, share in {"movement": 1.0, "rest": 0.5}.items():
        score = round(min(10, max(0, pain * share)))
        yield "pain", f"pain:{injury}:{day}:{context}", {**own, "context": context, "score": score}
    if number % course.every_days == 0:
        healed = 1 - math.exp(-(number - worse) / 30)
        angle = course.start + (course.ceiling - course.start) * healed + chance.gauss(0, 2)
        lost = course.fell if left <= FALL_DAYS else 0
        yield _motion(course, own, MOTION[course.joint], angle - lost)
        if course.lacks:
            yield _motion(course, own, "extension", course.lacks)
    night = (day - timedelta(days=1)).isoformat()
    quality = round(min(10, max(0, 7 - pain / 3 + chance.gauss(0, 1.2))))
    minutes = round(430 + chance.gauss(0, 45))
    yield "sleep", f"sleep:{night}", {"night": night, "quality": quality, "minutes": minutes}
    yield "day_context", f"day:{day}", {
        "day": day.isoformat(), "painkillers": "usual" if pain > 4 else "none",
        "exercises": chance.choice(["all", "all", "some"]), "new_or_worse": False,
    }  # fmt: skip


def _motion(course: Course, own: Values, motion: str, angle: float) -> Entry:
    return "range_of_motion", f"{motion}:{own['day']}", {
        **own, "joint": course.joint, "motion": motion, "side": course.side, "mode": "active",
        "device": "goniometer", "degrees": round(angle), "readings": [round(angle)],
    }  # fmt: skip
