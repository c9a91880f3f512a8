"""The report of a trial: verdict, estimate, picture, doses, harms, and all to recompute it.

Computed when the trial is over and its data have settled, kept, and computed again only when a
fact that it was made of has changed since.
"""

import csv
import hashlib
import io
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.errors import Invalid
from recovery.core.languages import say
from recovery.journal.kinds.injury import Injury
from recovery.sharing.queries import Access
from recovery.statistics.effect import Effect
from recovery.trials import queries, randomisation
from recovery.trials.analysis import (
    Days,
    Floats,
    analyse,
    average_over_pairs,
    days_of,
    holm,
    series,
    settles_on,
    share,
)
from recovery.trials.models import Trial, TrialReport
from recovery.trials.outcomes import Outcome
from recovery.trials.report_parts import (
    Arm,
    Description,
    Effected,
    Inputs,
    Other,
    Picture,
    Proof,
    Report,
    SeenReport,
)
from recovery.trials.services import catch_up, plan_text

VERSION = 4  # of the method: a new one computes every report again
MADE_OF = (
    "trial", "trial_amendment", "sleep", "pain", "range_of_motion", "dose", "regimen", "symptom",
    "injury",
)  # fmt: skip
OTHERS = ("sleep_quality", "pain_rest", "pain_movement", "pain_night")
LEAST_IN_ARM = 3  # readings on and off before an average is shown


def report_of(access: Access, trial_id: UUID) -> SeenReport:
    """Return the report that a viewer may see. Raises NotFound, and Invalid before its time."""
    catch_up(patient_id=access.patient_id)
    trial = queries.trial_of(access, trial_id)
    today = queries.today_of(access.patient_id)
    _refuse_early(trial, today)
    kept = Shelf.of([trial]).report(trial, today)
    outcomes = {each.key: each for each in _others(trial)}
    seen = [
        each
        for each in kept["others"]
        if each["key"] in outcomes and outcomes[each["key"]].is_shared(access)
    ]
    return {
        **kept,
        "others": seen,
        "harms": kept["harms"] if access.symptoms else None,
        "amendments": [
            {"day": each.day.isoformat(), "subject": each.subject, "words": each.words}
            for each in queries.amendments_of(trial)
        ],
    }


def _refuse_early(trial: Trial, today: date) -> None:
    """Refuse a report before the end, because an early look finds effects that are not there."""
    if trial.status == "running":
        raise Invalid(
            say("This trial has not ended. Results stay hidden until then."), code="not_ended"
        )
    if trial.status not in ("ended", "stopped"):
        raise Invalid(say("This trial has not begun."), code="not_begun")
    settled = settles_on(trial)
    if trial.status == "ended" and today < settled:
        raise Invalid(
            say(
                "The last entries are still coming in. You get the report on {settled}.",
                settled=settled,
            ),
            code="not_settled",
            fields={"settles_on": [settled.isoformat()]},
        )


@dataclass(frozen=True)
class Shelf:
    """The reports of trials as they are kept, and what their patients' facts are at."""

    revisions: Mapping[UUID, Mapping[str, int]]
    kept: Mapping[UUID, TrialReport]

    @classmethod
    def of(cls, trials: Sequence[Trial]) -> "Shelf":
        """Read what is kept of these trials, in two statements."""
        patients = {each.patient_id for each in trials}
        known = Patient.objects.filter(id__in=patients)
        kept = TrialReport.objects.filter(patient__in=patients, trial__in=trials)
        return cls(
            dict(known.values_list("id", "kind_revisions")),
            {each.trial_id: each for each in kept},
        )

    def report(self, trial: Trial, today: date) -> Report:
        """Return the whole report of a trial that is over, as `content` makes it.

        It is computed again only if a fact has moved of which it was made.
        """
        inputs = _inputs(self.revisions[trial.patient_id])
        held = self.kept.get(trial.id)
        if held is not None and held.inputs == inputs:
            found: Report = held.content
            return found
        return _keep(trial, today, inputs)


def _keep(trial: Trial, today: date, inputs: str) -> Report:
    made = content(trial, today)
    TrialReport.objects.update_or_create(
        patient_id=trial.patient_id,
        trial=trial,
        defaults={"inputs": inputs, "content": made, "computed_at": timezone.now()},
    )
    return made


def _inputs(revisions: Mapping[str, int]) -> str:
    made_of = [VERSION, *(revisions.get(kind, 0) for kind in MADE_OF)]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def content(trial: Trial, today: date) -> Report:
    """Compute the whole report as it is kept. A trial that was stopped gets no verdict."""
    days = days_of(trial, trial.seed)
    outcome = queries.outcome_of(trial)
    values = series(trial, outcome, days)
    effect = analyse(trial, outcome, days, values) if trial.status == "ended" else None
    return {
        "verdict": effect.verdict if effect else "stopped",
        "effect": _effect(effect) if effect else None,
        "higher_is_better": outcome.higher_is_better,
        "description": _description(days, values),
        "days": _picture(trial, outcome, days, values),
        "others": _other_effects(trial, days) if effect else [],
        "harms": [
            {"day": each.day.isoformat(), "kind": each.kind, "code": each.code}
            for each in queries.harms(trial)
        ],
        "proof": _proof(trial, days),
        "computed_on": today.isoformat(),
        "inputs": _made_from([outcome, *(_others(trial) if effect else [])]),
    }


def _made_from(outcomes: Sequence[Outcome]) -> Inputs:
    """Return what must be shared before the whole report may be.

    Doses are always among the inputs, and so are side effects, be it that none were logged.
    """
    injuries = [str(each.injury.id) for each in outcomes if each.injury]
    sleep = ["sleep"] if any(each.name == "sleep_quality" for each in outcomes) else []
    return {
        "injury": injuries[0] if injuries else None,
        "needs": ["supplements", *sleep, "symptoms"],
    }


def _effect(effect: Effect) -> Effected:
    return {
        "estimate": _number(effect.estimate),
        "low": _number(effect.low),
        "high": _number(effect.high),
        "p": _number(effect.p, 4),
        "p_randomisation": _number(effect.p_randomisation, 4),
        "p_randomisation_smallest": _number(effect.p_randomisation_smallest, 4),
        "dose_contrast": _number(effect.dose_contrast),
        "reasons": [{"code": each, "figures": {}} for each in effect.reasons],
        "notes": [{"code": each.code, "figures": dict(each.figures)} for each in effect.notes],
        "method": effect.method,
    }


def _description(days: Days, values: Floats) -> Description:
    return {"days": len(days), "on": _arm(1, days, values), "off": _arm(0, days, values)}


def _arm(assigned: int, days: Days, values: Floats) -> Arm:
    """Return what was logged in one kind of period."""
    own = days.assigned == assigned
    readings = values[own]
    known = int((~_isnan(readings)).sum())
    return {
        "days": int(own.sum()),
        "readings": known,
        "average": _number(share(readings)) if known >= LEAST_IN_ARM else None,
        "taken": _number(share(days.taken[own])),
        "not_logged": int(_isnan(days.taken[own]).sum()),
    }


def _picture(trial: Trial, outcome: Outcome, days: Days, values: Floats) -> Picture:
    """Return all that the picture and the CSV show, one entry a day."""
    return {
        "first": days.first.isoformat(),
        "lag": outcome.lag(list(trial.regimen.slots)),
        "assigned": [int(each) for each in days.assigned],
        "period": [int(each) for each in days.period],
        "taken": [_number(each) for each in days.taken],
        "outcome": [_number(each) for each in values],
        "trend": average_over_pairs(values, days.assigned, 2 * trial.period_days),
    }


def _others(trial: Trial) -> list[Outcome]:
    """Return the other outcomes that were declared: sleep, and pain of the injury that is open."""
    injury = trial.injury or (
        Injury.objects.filter(patient=trial.patient_id, deleted_at=None, ended_on=None)
        .order_by("-happened_on")
        .first()
    )
    names = [name for name in OTHERS if name != trial.outcome]
    return [
        Outcome(name, injury if name.startswith("pain") else None)
        for name in names
        if injury or not name.startswith("pain")
    ]


def _other_effects(trial: Trial, days: Days) -> list[Other]:
    effects = {
        outcome.key: analyse(trial, outcome, days, series(trial, outcome, days))
        for outcome in _others(trial)
    }
    answered = {key: each.p for key, each in effects.items() if each.verdict != "refused"}
    corrected = holm(answered)
    return [
        {
            "key": key,
            "estimate": _number(effects[key].estimate),
            "low": _number(effects[key].low),
            "high": _number(effects[key].high),
            "p": _number(effects[key].p, 4),
            "p_holm": _number(corrected[key], 4),
        }
        for key in answered
    ]


def _proof(trial: Trial, days: Days) -> Proof:
    shown = tuple(each.is_on for each in queries.periods_of(trial))
    plan = plan_text(trial)
    return {
        "commitment": trial.commitment,
        "seed": trial.seed,
        "plan": plan,
        "verifies": randomisation.verifies(
            seed=trial.seed, plan=plan, published=trial.commitment, shown=shown
        ),
    }


def as_csv(days: Picture) -> str:
    """Return the days of a report as CSV for a notebook; empty if nothing is known.

    `day` counts from 0; `assigned` 0 or 1; `taken` 0 to 1; `outcome` in its units.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["day", "period", "assigned", "taken", "outcome"])
    columns = days["period"], days["assigned"], days["taken"], days["outcome"]
    for day, row in enumerate(zip(*columns, strict=True)):
        writer.writerow([day, *("" if each is None else each for each in row)])
    return out.getvalue()


def _isnan(values: Floats) -> Any:
    return np.isnan(values)


def _number(value: float | None, digits: int = 3) -> float | None:
    return None if value is None or math.isnan(value) else round(float(value), digits)
