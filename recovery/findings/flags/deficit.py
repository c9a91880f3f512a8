"""An extension deficit that is larger than it should be by now; replaces a stall."""

from collections.abc import Iterator

from recovery.findings.draft import Draft, Flag, Said, of_series, rounded
from recovery.findings.facts import Facts


def find(facts: Facts) -> Iterator[Draft]:
    for injury, key, motion, course in facts.watched_series():
        rule = motion.deficit_of(injury.kind) if motion.smaller_is_better else None
        now, week = facts.lately(course), injury.week(facts.today)
        if rule is None or now is None or now < rule.degrees or week < rule.from_week:
            continue
        wall = facts.wall(injury.id, key.motion)
        if wall is not None and wall.minimum is not None and wall.minimum >= rule.degrees:
            continue  # they may not straighten it further yet
        yield of_series(FLAG.says[0], key, {"now": rounded(now), "week": week})


FLAG = Flag(
    says=(
        Said(
            code="deficit",
            says="an extension still lacks what its joint should no longer lack"
            " (`clinical/joints.json`)",
            figures="`now`, `week`",
            urgency={"deficit": 25},
        ),
    ),
    find=find,
)
