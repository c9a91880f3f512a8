"""What came of each trial that is over, small enough to travel to the phone with every sync.

The report itself is `trials.trial_report`'s, kept there and computed again only when a fact has
moved of which it was made. Readings and doses stay out: the phone has them as rows and draws them
itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from recovery.findings.draft import Draft
from recovery.findings.facts import Facts
from recovery.findings.finding_parts import PeriodDays, TrialDays, Verdict
from recovery.findings.flags.trial_ended import ended
from recovery.findings.withheld import told
from recovery.trials.models import Trial
from recovery.trials.report_parts import Answered, Effected, Picture, Report
from recovery.trials.trial_report import Shelf


@dataclass(frozen=True)
class Over:
    """The trials of many patients that are over, by patient, and what is kept of them."""

    trials: Mapping[UUID, list[Trial]]
    shelf: Shelf | None

    @classmethod
    def of(cls, facts: Iterable[Facts]) -> "Over":
        """Read them: three statements, one where nobody has tried anything."""
        trials = told({each.patient: date.fromordinal(each.today) for each in facts})
        every = [trial for own in trials.values() for trial in own]
        return cls(trials, Shelf.of(every) if every else None)


def verdicts(facts: Facts, over: Over) -> list[Draft]:
    """Return what came of each trial: a verdict, a refusal, or a description of a stopped one."""
    if over.shelf is None:
        return []
    today = date.fromordinal(facts.today)
    own = over.trials.get(facts.patient, [])
    return [
        draft for trial in own for draft in _drafts(trial, over.shelf.report(trial, today), today)
    ]


def _drafts(trial: Trial, found: Report, today: date) -> list[Draft]:
    """Return the verdict, and that it is new."""
    verdict = _verdict(trial, found)
    if trial.status != "ended":
        return [verdict]
    name = trial.regimen.supplement.name
    return [verdict, *ended(trial.id, name, trial.ends_on, today, verdict.injury, verdict.needs)]


def _verdict(trial: Trial, found: Report) -> Draft:
    content: Verdict = {
        "trial": str(trial.id),
        "verdict": found["verdict"],
        "higher_is_better": found["higher_is_better"],
        "description": found["description"],
        "others": found["others"],
        "harms": found["harms"],
        "proof": found["proof"],
        "computed_on": found["computed_on"],
        "effect": _effect(found["effect"]),
        "days": _days(found["days"]),
    }
    injury = found["inputs"]["injury"]
    return Draft(
        kind="verdict",
        key=f"verdict:{trial.id}",
        injury=UUID(injury) if injury else None,
        needs=tuple(found["inputs"]["needs"]),
        content=content,
    )


def _effect(effect: Effected | None) -> Answered | None:
    """Return the figures; the phone says the codes in its language."""
    if effect is None:
        return None
    return {
        "estimate": effect["estimate"],
        "low": effect["low"],
        "high": effect["high"],
        "p": effect["p"],
        "p_randomisation": effect["p_randomisation"],
        "p_randomisation_smallest": effect["p_randomisation_smallest"],
        "dose_contrast": effect["dose_contrast"],
        "reasons": effect["reasons"],
        "notes": effect["notes"],
    }


def _days(days: Picture) -> TrialDays:
    """Return the periods by their first and last day, and the trend for every day."""
    first = date.fromisoformat(days["first"])
    periods: list[PeriodDays] = []
    for _, group in groupby(range(len(days["period"])), key=days["period"].__getitem__):
        own = list(group)
        begins, ends = (first + timedelta(days=each) for each in (own[0], own[-1]))
        is_on = bool(days["assigned"][own[0]])
        periods.append({"is_on": is_on, "first": begins.isoformat(), "last": ends.isoformat()})
    return {
        "first": days["first"], "lag": days["lag"], "periods": periods, "trend": days["trend"],
    }  # fmt: skip
