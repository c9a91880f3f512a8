"""What the report says of findings and of trials that are over: only what its reader may see.

One that is older than the report or than the entries says its date.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from recovery.core.errors import RecoveryError
from recovery.exports.report import findings_seen, standing
from recovery.exports.report.charts import charted_motions, clipped, facts_of, motion_name
from recovery.exports.report.figures import Point, Report
from recovery.exports.report.findings_seen import Seen
from recovery.exports.report.sentences import NAMES
from recovery.exports.report.wording import Words
from recovery.findings.finding_parts import GoalDate
from recovery.trials import queries as trials
from recovery.trials import trial_report as trial_reports
from recovery.trials.models import Trial
from recovery.trials.planner import family
from recovery.trials.report_parts import SeenReport


def sentences(report: Report, words: Words) -> list[str]:
    """Return what can be told beyond the averages: courses, then the last trial's verdict."""
    seen = findings_seen.seen(report)
    told = [*_standing(report, seen, words), *_courses(report, seen, words)] if seen else []
    return [*told, *_verdict(report, words)]


def _standing(report: Report, seen: Seen, words: Words) -> Iterator[str]:
    """Say what the patient reads in the app. After a fall the last four weeks are not the answer,
    and what may be measurement error is no comfort."""
    if report.injury is None or any(each["code"] == "drop" for each in findings_seen.flags(report)):
        return
    pains = [
        Point(date.fromisoformat(row.values["day"]), row.values["score"])
        for row in report.own("pain")
        if row.values["context"] == "movement"
    ]
    told = standing.said(
        standing.main_change(seen.findings, report.injury.id, report.injury.values["joint"]),
        standing.weeks_apart(pains, seen.day),
        words,
    )
    if told:
        yield words.sentence("told", text=told) + _as_of(seen, words)


def _as_of(seen: Seen, words: Words) -> str:
    return words.sentence("as_of", date=words.date(seen.day)) if seen.is_older else ""


def _courses(report: Report, seen: Seen, words: Words) -> Iterator[str]:
    side = report.injury.values["side"] if report.injury else ""
    for motion, series in charted_motions(report):
        line = next(each for each in series if each.side == side)
        if findings_seen.fall_of(report, line) is not None:
            continue  # the course before it and four weeks' change say nothing of what it does now
        curve = findings_seen.finding_of(report, "curve", line)
        change = findings_seen.finding_of(report, "change", line)
        facts = facts_of(report, motion)
        smaller = facts.smaller_is_better if facts else False
        parts = [
            *(_goal(curve["goal"], seen.day, smaller, words) if curve else ()),
            *(
                _change(change["gain"], change["error"], change["beyond_error"], words)
                if change
                else ()
            ),
        ]
        if parts:
            said = words.sentence(
                "course", motion=motion_name(motion, words), parts="; ".join(parts)
            )  # fmt: skip
            yield said + _as_of(seen, words)


def _goal(
    goal: GoalDate | None, day: date, smaller: bool, words: Words
) -> Iterator[str]:  # fmt: skip
    if goal is None:
        return
    value = words.degrees(goal["degrees"], smaller)
    if goal["reached"]:
        yield words.sentence("goal_reached", value=value)
    elif not goal["not_before"]:
        yield words.sentence("goal_not_within", value=value)
    else:
        first = words.date(max(date.fromisoformat(goal["not_before"]), day))
        if goal["latest"]:
            latest = words.date(date.fromisoformat(goal["latest"]))
            yield words.sentence("goal_between", value=value, first=first, last=latest)
        else:
            yield words.sentence("goal_open", value=value, first=first)


def _change(
    exact: float, error: float | None, is_beyond: bool | None, words: Words
) -> Iterator[str]:
    """Say the gain of four weeks beside the error of the device, degrees; better counts up."""
    gain = standing.rounded(exact)
    signed = f"{'+' if gain > 0 else '−' if gain < 0 else '±'}{abs(gain)}"
    if error is None:
        yield words.sentence("weeks_plain", gain=signed)
        return
    sentence = "weeks_beyond" if is_beyond else "weeks_within"
    yield words.sentence(sentence, gain=signed, error=words.number(error))


def _verdict(report: Report, words: Words) -> Iterator[str]:
    """Say the verdict of the newest trial that ended in the period and whose data are settled."""
    access = report.record.access
    for trial in trials.trials_of(access):
        if trial.status != "ended" or not report.first <= trial.ends_on <= report.last:
            continue
        if trial.injury_id and (report.injury is None or str(trial.injury_id) != report.injury.id):
            continue
        try:
            told = trial_reports.report_of(access, trial.id)
        except RecoveryError:  # its last entries are still coming in
            continue
        yield words.sentence(
            "trial",
            name=clipped(trial.regimen.supplement.name, 40),
            first=words.date(trial.starts_on, year=False),
            last=words.date(trial.starts_on + timedelta(days=_days(trial) - 1)),
            verdict=_sentence(trial, told, words),
        )
        return


def _days(trial: Trial) -> int:
    return trial.period_days * trial.periods


def _sentence(trial: Trial, told: SeenReport, words: Words) -> str:
    """Return a verdict in its fixed words: as gains, whichever way the scale runs."""
    effect, verdict, what = told["effect"], told["verdict"], family(trial.outcome)
    if effect is None or verdict == "refused":
        code = effect["reasons"][0]["code"] if effect and effect["reasons"] else ""
        return words.sentence(
            "verdict_refused",
            why=words.named("reason", code if code in NAMES["reason"] else "other"),
        )
    digits = 0 if what == "motion" else 1
    sign = 1 if told["higher_is_better"] else -1
    gain, *ends = (sign * (effect[name] or 0.0) for name in ("estimate", "low", "high"))
    worst, best = sorted(ends)

    def say(value: float) -> str:
        return words.number(value, digits)

    span = words.sentence("weeks" if trial.period_days % 7 == 0 else "periods")
    if verdict == "helped":
        places = {"by": say(gain), "low": say(worst), "high": say(best)}
        return words.sentence(f"verdict_helped_{what}", span=span, **places)
    if verdict == "harmed":
        places = {"by": say(-gain), "low": say(-best), "high": say(-worst)}
        return words.sentence(f"verdict_harmed_{what}", span=span, **places)
    if verdict == "no worthwhile effect":
        return words.sentence(f"verdict_small_{what}")
    unit = "verdict_unclear_motion" if what == "motion" else "verdict_unclear_points"
    places = {"worse": say(max(-worst, 0.0)), "better": say(max(best, 0.0))}
    return words.sentence(unit, span=span, **places)
