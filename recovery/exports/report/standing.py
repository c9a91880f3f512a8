"""Whether an injury is better than four weeks before, in the sentences that the patient reads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor
from typing import Any

from recovery.clinical.joints import catalogue, measure_of
from recovery.clinical.thresholds import NEARLY, threshold
from recovery.core.languages import say, speaking
from recovery.exports.report.app_words import BETTER, MOTIONS, YOURS
from recovery.exports.report.figures import WEEK, Point, mean
from recovery.exports.report.wording import Words
from recovery.findings.models import Finding

Change = Mapping[str, Any]  # the content of a finding of that kind


@dataclass(frozen=True)
class Weeks:
    """The mean of a week, and of the week four weeks before."""

    now: float
    before: float


def weeks_apart(points: Sequence[Point], day: date) -> Weeks | None:
    """Return this week's mean and the one before; None where one of them has too few entries."""
    least = threshold("better", "least_entries")
    late = _week_to(points, day)
    early = _week_to(points, day - timedelta(days=threshold("better", "apart_days")))
    if min(len(late), len(early)) < least:
        return None
    return Weeks(mean(late), mean(early))


def _week_to(points: Iterable[Point], last: date) -> list[float]:
    return [point.value for point in points if last - WEEK < point.day <= last]


def main_change(findings: Iterable[Finding], injury: str, joint: str) -> Change | None:
    """Return the change that is told: of the first motion of the catalogue that has one.

    Of the joint as it is now: a finding of before it was corrected is of another one.
    """
    order = list(catalogue().get(joint, {}))
    own = [
        each
        for each in findings
        if each.kind == "change"
        and str(each.injury_id) == injury
        and each.content["joint"] == joint
    ]
    first = min(
        own, key=lambda each: (_place(order, each.content["motion"]), each.key), default=None
    )
    return first.content if first else None


def _place(order: Sequence[str], motion: str) -> int:
    return order.index(motion) if motion in order else len(order)


def said(change: Change | None, pain: Weeks | None, words: Words) -> str:
    """Return what changed and what that means; empty where nothing can be compared."""
    with speaking(words.code):
        lead = [*([_motion(change, words)] if change else ()), *([_pain(pain)] if pain else ())]
        hints = [*([_error(change, words)] if change else ()), *(_matters(pain) if pain else ())]
    return " ".join([*lead, *hints])


def _motion(change: Change, words: Words) -> str:
    joint, gain = change["joint"], rounded(change["gain"])
    your = say(YOURS[change["side"]][joint])
    if gain == 0:
        return say(BETTER["same"], your=your)
    by, more = _degrees(gain, words), "more" if gain > 0 else "less"
    how = measure_of(joint, change["motion"], position=change["position"], device=change["device"])
    if how is not None and how.smaller_is_better:
        return say(BETTER[f"lacks.{more}"], your=your, by=by)
    measure = how.measure if how else change["motion"]
    if measure == "flexion":
        return say(BETTER[f"bends.{more}"], your=your, by=by)
    motion = say(MOTIONS.get(measure, measure.replace("_", " ")))
    return say(BETTER[f"moves.{more}"], your=your, motion=motion, by=by)


def _error(change: Change, words: Words) -> str:
    gain, error = rounded(change["gain"]), change["error"]
    if error is None:
        return say(BETTER["noError"])
    exact = f"{words.number(error)}°"
    if gain == 0:
        return say(BETTER["steady"], error=exact)
    sentence = "beyond" if change["beyond_error"] else "within"
    return say(BETTER[sentence], by=_degrees(gain, words), error=exact)


def _pain(pain: Weeks) -> str:
    now, before = rounded(pain.now), rounded(pain.before)
    if now == before:
        return say(BETTER["pain.same"], now=now)
    return say(BETTER["pain.fell" if now < before else "pain.rose"], now=now, before=before)


def _matters(pain: Weeks) -> list[str]:
    if rounded(pain.now) == rounded(pain.before):
        return []
    enough = abs(pain.now - pain.before) >= threshold("smallest_change", "pain") - NEARLY
    return [say(BETTER["pain.matters" if enough else "pain.small"])]


def rounded(value: float) -> int:
    """Return the nearest whole number, halves up, as the phone rounds."""
    return floor(value + 0.5)


def _degrees(gain: int, words: Words) -> str:
    return f"{words.number(abs(gain))}°"
