"""A replaced knee that bends or straightens less than it should by now."""

from collections.abc import Iterator

from recovery.clinical.thresholds import group
from recovery.findings.draft import Draft, Flag, Said, of_injury, rounded
from recovery.findings.facts import Facts, Injured

LATE = group("late_knee_replacement")


def find(facts: Facts) -> Iterator[Draft]:
    for injury in facts.injuries:
        if injury.kind == "joint_replacement" and injury.joint == "knee":
            yield from _of_knee(facts, injury)


FLAG = Flag(
    says=(
        Said(
            code="late_after_knee_replacement",
            says="a replaced knee bends or straightens less than it should by now: `review` from"
            f" week {LATE['review_week']}, `tell_surgeon` from week {LATE['surgeon_week']}",
            figures="`bend`, `lacks` (either null), `week`, `step`",
            urgency={"late_tell_surgeon": 75, "late_review": 60},
        ),
    ),
    find=find,
)


def _of_knee(facts: Facts, knee: Injured) -> Iterator[Draft]:
    week = knee.week(facts.today)
    if knee.surgery_on is None or knee.surgery_on > facts.today or week < LATE["review_week"]:
        return
    bend = _newest(facts, knee, "flexion", LATE["bend"])
    lacks = _newest(facts, knee, "extension", LATE["lacks"])
    late_bend = bend if bend is not None and bend < LATE["bend"] else None
    late_lacks = lacks if lacks is not None and lacks >= LATE["lacks"] else None
    if late_bend is None and late_lacks is None:
        return
    step = "tell_surgeon" if week >= LATE["surgeon_week"] else "review"
    figures = {
        "bend": None if late_bend is None else rounded(late_bend),
        "lacks": None if late_lacks is None else rounded(late_lacks),
        "week": week,
        "step": step,
    }
    yield of_injury(FLAG.says[0], knee, figures, step=f"late_{step}")


def _newest(facts: Facts, knee: Injured, motion: str, wanted: float) -> float | None:
    """Return the average of the series that was read last.

    None without one, and where the surgeon does not allow the degrees that are wanted.
    """
    wall = facts.wall(knee.id, motion)
    if wall is not None and wall.excludes(wanted):
        return None
    series = [course for key, _, course in facts.own_series(knee) if key.motion == motion]
    newest = max(series, key=lambda course: float(course.day[-1]), default=None)
    return None if newest is None else facts.lately(newest)
