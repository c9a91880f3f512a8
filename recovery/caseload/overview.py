"""Patients as their physiotherapist sees them at a glance: what needs a look, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.care_plan import acknowledgements
from recovery.caseload.case_parts import Answer, Case, Flag, PainShown, Trend
from recovery.caseload.planned import Planned, planned
from recovery.caseload.recent import DAYS, Lately, Pain, Shared, Week, lately
from recovery.caseload.urgency import group_of, groups
from recovery.clinical import red_flags
from recovery.clinical.joints import catalogue
from recovery.clinical.thresholds import threshold
from recovery.core.days import began_on, local_day, week_number
from recovery.findings.facts import SeriesKey
from recovery.findings.models import Finding
from recovery.findings.queries import flags_of_many
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.symptom import Symptom
from recovery.journal.queries import injuries_of_many, red_flags_of_many
from recovery.sharing.models import CareLink
from recovery.sharing.nearing_end import ends_on

RECENT = timedelta(days=14)
# What a flag measures. When that is worse by its smallest change that matters, a flag that rests
# stands up again.
STEPS = {
    "drop": ("change", "motion"),
    "pain_up": ("pain", "pain"),
    "pain_above_course": ("pain", "pain"),
}

Found = dict[UUID, list[Finding]]


def found_of(links: Sequence[CareLink]) -> Found:
    """Return the findings that are flags and that these links show. One statement."""
    return flags_of_many([link.patient_id for link in links], links)


def cases_of(links: Sequence[CareLink], clinician: Clinician, found: Found) -> list[Case]:
    """Return one case for each link, who needs a look first. Five statements, however many."""
    patients = [link.patient_id for link in links]
    injuries = _by_patient(injuries_of_many(patients))
    days = {link.patient_id: today_of(link) for link in links}
    seen = {link.patient_id: shared_injuries(link, injuries[link.patient_id]) for link in links}
    shared = [_shared(link, seen[link.patient_id], days[link.patient_id]) for link in links]
    logged = lately(shared)
    red = _by_patient(red_flags_of_many(patients, since=timezone.now().date() - RECENT))
    done = acknowledgements.answered(patients, clinician)
    plans = planned(patients, clinician)
    cases = []
    for link in links:
        key, today = link.patient_id, days[link.patient_id]
        standing = _flags(shown_red_flags(link, red[key], today), found[key])
        _mark_new(standing, found[key], plans[key].looked_at)
        for flag in standing:
            _answer(flag, done.get((key, flag["key"])), today, clinician.id)
        standing.sort(key=_first)
        cases.append(_case(link, seen[key], standing, logged[key], plans[key], today))
    order = groups()
    cases.sort(
        key=lambda case: (order.index(case["group"]), -case["attention"], case["name"].casefold())
    )
    return cases


def standing(link: CareLink) -> dict[str, Flag]:
    """Return the flags that one care link shows now, by key. Two statements."""
    own, today = [link.patient_id], today_of(link)
    red = red_flags_of_many(own, since=timezone.now().date() - RECENT)
    found = found_of([link])[link.patient_id]
    return {flag["key"]: flag for flag in _flags(shown_red_flags(link, red, today), found)}


def _flags(red: Iterable[Symptom], found: Iterable[Finding]) -> list[Flag]:
    return [*map(_red, red), *map(_found, found)]


def _first(flag: Flag) -> tuple[bool, int, float]:
    return bool(flag["rests"]), -int(flag["urgency"]), -float(flag["created_at"].timestamp())


def _mark_new(
    standing: Iterable[Flag], found: Iterable[Finding], looked_at: datetime | None
) -> None:
    """Mark what came up since the reader looked."""
    came_up = {finding.key: finding.computed_at for finding in found}
    for flag in standing:
        at = came_up.get(flag["key"], flag["created_at"])
        flag["is_new"] = looked_at is None or at > looked_at


def _by_patient(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.patient_id].append(row)
    return found


def today_of(link: CareLink) -> date:
    """Return the patient's own day, which begins at 04:00."""
    return local_day(timezone.now(), ZoneInfo(link.patient.zone))


def shared_injuries(link: CareLink, injuries: Iterable[Injury]) -> list[Injury]:
    """Return the injuries that a link names, the newest last."""
    named = set(link.injuries)
    return [each for each in injuries if str(each.id) in named]


def shown_red_flags(link: CareLink, own: Iterable[Symptom], today: date) -> list[Symptom]:
    """Return the red flags of the last 14 days, whatever is shared; the patient was told so.

    An injury that is not shared is not named.
    """
    named = set(link.injuries)
    shown = [flag for flag in own if flag.day > today - RECENT]
    for flag in shown:
        if str(flag.injury_id) not in named:
            flag.injury_id = None
    return shown


def _shared(link: CareLink, injuries: Iterable[Injury], today: date) -> Shared:
    return Shared(
        patient=link.patient_id,
        today=today,
        opened=link.opened,
        injuries=[(each.id, each.joint, each.side) for each in injuries],
    )


def _red(flag: Symptom) -> Flag:
    urgency = red_flags.attention()[red_flags.urgencies().get(flag.code, "days")]
    return {
        "key": f"red_flag:{flag.id}",
        "kind": "red_flag",
        "code": flag.code,
        "injury": flag.injury_id,
        "day": flag.day,
        "created_at": flag.created_at,
        "urgency": urgency,
        "severity": urgency * 100.0,
        "content": {},
    }


def _found(finding: Finding) -> Flag:
    content = finding.content
    return {
        "key": finding.key,
        "kind": "finding",
        "code": content["code"],
        "injury": finding.injury_id,
        "day": finding.day,
        # Since when it stands, and not when it was last computed: that moves with every entry.
        "created_at": datetime.combine(_began(finding), time(), UTC),
        "urgency": content["urgency"],
        "severity": severity_of(content),
        "content": content,
    }


def _began(finding: Finding) -> date:
    since = finding.content.get("since")
    return date.fromisoformat(since) if since else finding.day


def severity_of(content: Mapping[str, Any]) -> float:
    """Return how bad a finding is: its urgency, and in steps what it measures."""
    name, kind = STEPS.get(content["code"], ("", ""))
    measured = (content.get("figures") or {}).get(name) or 0.0
    step = threshold("smallest_change", kind) if kind else 1
    return float(content["urgency"]) * 100 + min(abs(float(measured)) / step, 99.0)


def _answer(flag: Flag, done: acknowledgements.Answered | None, today: date, reader: UUID) -> None:
    """Put what was done about a flag beside it, while it holds."""
    is_over = done is None or (done.until_day is not None and done.until_day < today)
    flag["answer"] = None if done is None or is_over else _plain(done, reader)
    flag["rests"] = done is not None and done.rests(
        today=today, severity=flag["severity"], reader=reader
    )
    del flag["severity"]


def _plain(done: acknowledgements.Answered, reader: UUID) -> Answer:
    return {
        "id": done.id,
        "by": done.by,
        "own": done.own,
        "answer": done.answer,
        "action": done.action,
        "at": done.at,
        "until_day": done.until_day,
        "handed_to": done.handed_to_name or None,
        "to_me": done.handed_to == reader,
    }


def _case(
    link: CareLink,
    injuries: list[Injury],
    standing: list[Flag],
    logged: Lately,
    plan: Planned,
    today: date,
) -> Case:
    visit = plan.next_visit([each.id for each in injuries], today)
    return {
        "id": link.patient_id,
        "name": str(link.patient),
        "phone": link.patient.phone,
        "with_whom": link.clinician_name,
        "today": today,
        "week": week_of(injuries[-1], today) if injuries else None,
        "group": group_of(standing),
        "attention": max((flag["urgency"] for flag in standing if not flag["rests"]), default=0),
        "injuries": [
            {
                "id": each.id,
                "joint": each.joint,
                "side": each.side,
                "kind": each.kind,
                "happened_on": each.happened_on,
                "surgery_on": each.surgery_on,
                "surgery": each.surgery,
            }
            for each in injuries
        ],
        "flags": standing,
        "last_log_day": logged.recent.last_day,
        "days": logged.recent.days,
        "logged_days": logged.recent.days.count("1"),
        "of_days": DAYS,
        "taken": logged.recent.taken,
        "doses": logged.recent.doses,
        "trend": main_trend(injuries, logged.weeks, plan, today),
        "pain": main_pain(injuries, logged.pain),
        "next_visit": {"day": visit.day, "at": visit.at} if visit else None,
        "ends_on": ends_on(link),
    }


def main_pain(injuries: Sequence[Injury], pain: Sequence[Pain]) -> PainShown | None:
    """Return pain on movement of the newest injury with any."""
    for injury in reversed(injuries):
        means = {each.weeks_ago: round(each.mean, 1) for each in pain if each.injury == injury.id}
        if means:
            return {"now": means.get(0), "before": means.get(1)}
    return None


def main_trend(
    injuries: Sequence[Injury], weeks: Sequence[Week], plan: Planned, today: date
) -> Trend | None:
    """Return weekly means of the newest injury's main motion: its longest series."""
    for injury in reversed(injuries):
        series: dict[SeriesKey, list[Week]] = defaultdict(list)
        order = list(catalogue()[injury.joint])
        for week in weeks:
            if week.injury == injury.id and week.motion in order:
                series[_series(injury, week)].append(week)
        if series:
            chosen = min(
                series,
                key=lambda key: (
                    order.index(key.motion), -sum(week.count for week in series[key]), key
                ),
            )  # fmt: skip
            goal = plan.goal(injury.patient_id, chosen, series, today)
            return _trend(chosen, series[chosen], goal)
    return None


def _series(injury: Injury, week: Week) -> SeriesKey:
    return SeriesKey(
        injury.id, injury.joint, week.motion, injury.side, week.mode, week.device, week.position,
        week.rater,
    )  # fmt: skip


def _trend(series: SeriesKey, weeks: list[Week], goal: float | None) -> Trend:
    ordered = sorted(weeks, key=lambda week: -week.weeks_ago)
    return {
        "joint": series.joint,
        "side": series.side,
        "motion": series.motion,
        "mode": series.mode,
        "device": series.device,
        "rater": series.rater,
        "smaller_is_better": catalogue()[series.joint][series.motion].smaller_is_better,
        "weeks": [[each.weeks_ago, round(each.mean, 1), each.count] for each in ordered],
        "goal": goal,
    }


def week_of(injury: Injury, today: date) -> int:
    """Return the week of recovery, 1 in the first seven days after the operation or the injury."""
    began = began_on(happened_on=injury.happened_on, surgery_on=injury.surgery_on, today=today)
    return week_number((today - began).days)
