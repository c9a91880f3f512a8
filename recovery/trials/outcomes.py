"""The outcomes of a trial as series of days: from the journal to what the statistics take."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from recovery.clinical.joints import catalogue
from recovery.core.days import DAY_BEGINS
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.range_of_motion import RangeOfMotion
from recovery.journal.kinds.sleep import Sleep
from recovery.sharing.queries import Access
from recovery.trials.planner import SCALE, family

EVENING = time(12)  # an intake after noon can change nothing of the same day's evening answers


@dataclass(frozen=True)
class Outcome:
    """What is looked at. `motion`, `mode` and `device` say which readings stand in one line."""

    name: str
    injury: Injury | None = None
    motion: str = ""
    mode: str = ""
    device: str = ""

    @property
    def family(self) -> str:
        return family(self.name)

    @property
    def key(self) -> str:
        return ":".join(filter(None, (self.name, self.motion, self.mode, self.device)))

    @property
    def scale(self) -> tuple[float | None, float | None]:
        return SCALE[self.family]

    @property
    def higher_is_better(self) -> bool:
        if self.family == "pain":
            return False
        if self.family == "sleep" or self.injury is None:
            return True
        # The joint of an injury may have been corrected since to one without this motion.
        motion = catalogue().get(self.injury.joint, {}).get(self.motion)
        return motion is None or not motion.smaller_is_better

    def lag(self, slots: list[str]) -> int:
        """Return after how many days an intake can be seen: 1 where it follows the answer.

        Pain and motion are told in the evening, before an evening intake; the pain of a night is
        kept on the day after it; a night belongs to the evening on which it began.
        """
        if self.name == "sleep_quality":
            return 0
        if self.name == "pain_night":
            return 1
        return int(all(map(_is_late, slots)))

    def is_shared(self, access: Access) -> bool:
        """Say whether a viewer may see what this is made of."""
        if self.name == "sleep_quality":
            return access.sleep
        return access.injuries is None or str(self.injury and self.injury.id) in access.injuries


def _is_late(slot: str) -> bool:
    """Say whether an intake comes late in its day, which runs from four to four."""
    at = time.fromisoformat(slot)
    return at >= EVENING or at < DAY_BEGINS


def readings(patient_id: UUID, outcome: Outcome, first: date, last: date) -> dict[date, float]:
    """Return one value a day from `first` to `last`; several readings of a day are averaged."""
    own = {"patient": patient_id, "deleted_at": None}
    if outcome.name == "sleep_quality":
        rows = Sleep.objects.filter(**own, night__range=(first, last), quality__isnull=False)
        return {day: float(value or 0) for day, value in rows.values_list("night", "quality")}
    days = {"injury": outcome.injury, "day__range": (first, last)}
    if outcome.family == "pain":
        pains = Pain.objects.filter(**own, **days, context=outcome.name.removeprefix("pain_"))
        return {day: float(value) for day, value in pains.values_list("day", "score")}
    measured = RangeOfMotion.objects.filter(
        **own, **days, motion=outcome.motion, mode=outcome.mode, device=outcome.device,
        joint=outcome.injury.joint if outcome.injury else "",
        side=outcome.injury.side if outcome.injury else "",
    ).exclude(rater="clinician")  # fmt: skip
    return _averages(measured.values_list("day", "degrees"))


def _averages(rows: object) -> dict[date, float]:
    found: dict[date, list[float]] = {}
    for day, value in rows:  # type: ignore[attr-defined]
        found.setdefault(day, []).append(value)
    return {day: sum(values) / len(values) for day, values in found.items()}


def candidates(patient_id: UUID, today: date) -> list[Outcome]:
    """Return the outcomes that a person could choose: sleep first, then pain, then motions."""
    injuries = list(
        Injury.objects.filter(patient=patient_id, deleted_at=None, ended_on=None).order_by(
            "happened_on", "id"
        )
    )
    found = [Outcome("sleep_quality")]
    for injury in injuries:
        found += [Outcome(f"pain_{each}", injury) for each in ("rest", "movement", "night")]
    since = today - timedelta(days=21)
    for injury in injuries:
        measured = RangeOfMotion.objects.filter(
            patient=patient_id,
            deleted_at=None,
            injury=injury,
            day__gt=since,
            joint=injury.joint,
            side=injury.side,
        ).exclude(rater="clinician")
        series = measured.values_list("motion", "mode", "device").order_by("motion", "mode")
        found += [Outcome("motion", injury, *each) for each in series.distinct()]
    return found
