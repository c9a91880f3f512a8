"""A flag in one sentence with its figures, as the caseload says it.

The English stands in `frontend/src/domain/words/english/findings.ts`; `tests/cases/flags.json`
holds both sides to it.
"""

from collections.abc import Callable, Mapping
from datetime import date

from recovery.clinical.joints import Motion, measure_of
from recovery.clinical.thresholds import threshold
from recovery.core.languages import in_context, say, say_count, speaking
from recovery.exports.report.charts import motion_name
from recovery.exports.report.findings_seen import Content
from recovery.exports.report.standing import rounded
from recovery.exports.report.wording import Words

FLAGS = {
    "drop": in_context(
        "app:findings.flags.drop",
        "{what} fell from about {before} to {now} on {day}; {error}; {readings}.",
    ),
    "lost": in_context(
        "app:findings.flags.lost",
        "{what}: lacked about {before}, and {now} from {day} on; {error}; {readings}.",
    ),
    "home_error": in_context(
        "app:findings.flags.homeError", "measurement error at home at least {error}"
    ),
    "clinic_error": in_context("app:findings.flags.clinicError", "measurement error {error}"),
    "no_error": in_context(
        "app:findings.flags.noError", "no measurement error is published for this"
    ),
    "within": in_context(
        "app:findings.flags.within", "The difference may still be measurement error."
    ),
    "stall": in_context(
        "app:findings.flags.stall",
        "{what} gains {gain} a week, at most {limit} (80% interval). "
        "Average now {now}, goal {goal}.",
    ),
    "deficit": in_context("app:findings.flags.deficit", "Still lacks {now} in week {week}."),
    "late_bend": in_context("app:findings.flags.lateBend", "bends {bend}, under {wanted}"),
    "late_lacks": in_context("app:findings.flags.lateLacks", "lacks {lacks}"),
    "late": in_context("app:findings.flags.late", "Week {week} after knee replacement: {what}."),
    "review": in_context("app:findings.flags.steps.review", "Review now."),
    "tell_surgeon": in_context("app:findings.flags.steps.tell_surgeon", "Tell the surgeon."),
    "pain_up": in_context("app:findings.flags.painUp", "{what} {pain} of 10, usually {usual}."),
    "pain_up_first": in_context(
        "app:findings.flags.painUpFirst",
        "{what} {pain} of 10; too few entries before it to say what is usual.",
    ),
    "pain_above": in_context(
        "app:findings.flags.painAbove",
        "{what} {pain} of 10: {by} above this person's own median of {usual}.",
    ),
    "rest": in_context("app:findings.flags.pains.rest", "Pain at rest"),
    "movement": in_context("app:findings.flags.pains.movement", "Pain when moving"),
    "night": in_context("app:findings.flags.pains.night", "Pain at night"),
    "also": in_context("app:findings.flags.also", "Also up: {what}."),
    "missed": in_context(
        "app:findings.flags.missed", "Not logged on {days} expected days; last entry {last}."
    ),
    "never": in_context(
        "app:findings.flags.never", "Not logged on {days} expected days; no entry so far."
    ),
    "harm": in_context("app:findings.flags.harm", "Trial of {name} stopped: harm reported."),
    "harm_on": in_context(
        "app:findings.flags.harmOn", "Trial of {name} stopped: harm reported on {day}."
    ),
    "trial_ended": in_context(
        "app:findings.flags.trialEnded", "The trial of {name} ended on {day}; its answer is there."
    ),
    "other": in_context("app:findings.flags.other", "Look at this patient."),
}


def said(content: Content, words: Words) -> str:
    """Return what a flag says."""
    with speaking(words.code):
        return _SAY.get(content["code"], _other)(content, words)


def _drop(content: Content, words: Words) -> str:
    figures = content["figures"]
    how = _measure(content)
    is_reversed = how is not None and how.smaller_is_better
    told = say(
        FLAGS["lost" if is_reversed else "drop"],
        what=_motion(content, words),
        before=_degrees(figures["before"], words),
        now=_degrees(figures["now"], words),
        day=_day(figures.get("fell_on") or content["since"], words),
        error=_error(content, words),
        readings=say_count("1 reading since", "{count} readings since", figures["readings_now"]),
    )
    return f"{told} {say(FLAGS['within'])}" if content["exceeds_error"] is False else told


def _error(content: Content, words: Words) -> str:
    error = content["figures"]["error"]
    if error is None:
        return say(FLAGS["no_error"])
    by_clinic = content.get("rater") == "clinician"
    return say(FLAGS["clinic_error" if by_clinic else "home_error"], error=_exact(error, words))


def _stall(content: Content, words: Words) -> str:
    figures = content["figures"]
    return say(
        FLAGS["stall"],
        what=_motion(content, words),
        gain=_exact(figures["gain_per_week"], words),
        limit=_exact(figures["upper_limit"], words),
        now=_degrees(figures["now"], words),
        goal=_exact(figures["goal"], words),
    )


def _deficit(content: Content, words: Words) -> str:
    figures = content["figures"]
    return say(FLAGS["deficit"], now=_degrees(figures["now"], words), week=figures["week"])


def _late(content: Content, words: Words) -> str:
    figures = content["figures"]
    wanted = f"{threshold('late_knee_replacement', 'bend')}°"
    parts = []
    if figures["bend"] is not None:
        bend = _exact(figures["bend"], words)
        parts.append(say(FLAGS["late_bend"], bend=bend, wanted=wanted))
    if figures["lacks"] is not None:
        parts.append(say(FLAGS["late_lacks"], lacks=_degrees(figures["lacks"], words)))
    late = say(FLAGS["late"], week=figures["week"], what=", ".join(parts))
    return f"{late} {say(FLAGS[figures['step']])}"


def _pain_up(content: Content, words: Words) -> str:
    figures = content["figures"]
    pain, usual = words.number(figures["pain"]), figures["usual"]
    what = say(FLAGS[figures.get("context") or "rest"])
    if usual is None:
        told = say(FLAGS["pain_up_first"], what=what, pain=pain)
    else:
        told = say(FLAGS["pain_up"], what=what, pain=pain, usual=words.number(usual))
    return _also(told, figures)


def _pain_above(content: Content, words: Words) -> str:
    figures = content["figures"]
    told = say(
        FLAGS["pain_above"],
        what=say(FLAGS[figures.get("context") or "rest"]),
        pain=words.number(figures["pain"]),
        by=words.number(figures["pain"] - figures["usual"]),
        usual=words.number(figures["usual"]),
    )
    return _also(told, figures)


def _also(told: str, figures: Content) -> str:
    others = [say(FLAGS[each]) for each in (figures.get("also") or "").split(",") if each]
    return f"{told} {say(FLAGS['also'], what=', '.join(others))}" if others else told


def _missed(content: Content, words: Words) -> str:
    figures = content["figures"]
    if not figures["last_logged"]:
        return say(FLAGS["never"], days=figures["missed"])
    last = _day(figures["last_logged"], words)
    return say(FLAGS["missed"], days=figures["missed"], last=last)


def _harm(content: Content, words: Words) -> str:
    figures = content["figures"]
    if not figures.get("day"):
        return say(FLAGS["harm"], name=figures["name"])
    return say(FLAGS["harm_on"], name=figures["name"], day=_day(figures["day"], words))


def _trial_ended(content: Content, words: Words) -> str:
    figures = content["figures"]
    return say(FLAGS["trial_ended"], name=figures["name"], day=_day(figures["day"], words))


def _other(_: Content, __: Words) -> str:
    return say(FLAGS["other"])


_SAY: Mapping[str, Callable[[Content, Words], str]] = {
    "drop": _drop,
    "stall": _stall,
    "deficit": _deficit,
    "late_after_knee_replacement": _late,
    "pain_up": _pain_up,
    "pain_above_course": _pain_above,
    "missed_logs": _missed,
    "harm": _harm,
    "trial_ended": _trial_ended,
}


def _measure(content: Content) -> Motion | None:
    return measure_of(
        content.get("joint") or "",
        content.get("motion") or "",
        position=content.get("position") or "",
        device=content.get("device") or "",
    )


def _motion(content: Content, words: Words) -> str:
    how = _measure(content)
    return motion_name(how.measure if how else content["motion"], words)


def _degrees(value: float, words: Words) -> str:
    return f"{words.number(rounded(value))}°"


def _exact(value: float, words: Words) -> str:
    return f"{words.number(value)}°"


def _day(text: str, words: Words) -> str:
    return words.plain_day(date.fromisoformat(text))
