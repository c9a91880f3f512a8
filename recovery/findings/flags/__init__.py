"""Why a patient needs their physiotherapist today, each reason with its figures.

A flag is one file here with one `FLAG`: what it says, how urgent it is, and how it is found. The
statistics are `statistics.attention`'s; in the files stand the series they are asked about, the
limits within which they may speak, and the clinical rules that are no statistics. From which figure
on these speak is written, with its source, in `clinical/thresholds.json`.
"""

from dataclasses import replace

from recovery.core.found import modules_of
from recovery.findings.draft import Draft, Flag
from recovery.findings.facts import Facts, Injured

ALL: list[Flag] = [module.FLAG for module in modules_of(__name__)]
FLAGS = {said.code: said for each in ALL for said in each.says}


def flags(facts: Facts) -> list[Draft]:
    """Return what is to be flagged today, each reason once."""
    asked = watched(facts)
    found = [(each, draft) for each in ALL for draft in each.find(facts)]
    told = {(draft.content["code"], _motion(draft)) for _, draft in found}
    return [
        replace(draft, content={**draft.content, "watched_of": asked})
        for each, draft in found
        if (each.told_by, _motion(draft)) not in told
    ]


def _motion(draft: Draft) -> tuple[object, object]:
    return draft.injury, draft.content.get("motion")


def watched(facts: Facts) -> dict[str, dict[str, int]]:
    """Return, by injury, how many questions of statistics are asked of it every day: whether a
    series dropped, whether it stalls below its goal, whether pain is above its course.

    Who reads a flag is told the sum over the injuries that they may see.
    """
    return {str(injury.id): _watched(facts, injury) for injury in facts.injuries}


def _watched(facts: Facts, injury: Injured) -> dict[str, int]:
    return {each.question: each.asked(facts, injury) for each in ALL if each.question}
