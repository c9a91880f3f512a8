"""Patients as their physiotherapist sees them at a glance: what needs a look, and why."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.cache import cache
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.care_plan import acknowledgements
from recovery.caseload.case_parts import Answer, Case, Flag, Trend
from recovery.caseload.recent import DAYS, Lately, Shared, Week, entries, lately
from recovery.clinical import red_flags
from recovery.clinical.joints import catalogue
from recovery.clinical.thresholds import threshold
from recovery.core.days import began_on, local_day, week_number
from recovery.findings.models import Finding
from recovery.findings.queries import flags_of_many
from recovery.journal.kinds.injury import Injury
from recovery.journal.kinds.symptom import Symptom
from recovery.journal.queries import injuries_of_many, red_flags_of_many
from recovery.sharing.models import CareLink

RECENT = timedelta(days=14)
# What a flag measures. When that is worse by its smallest change that matters, a flag that rests
# stands up again.
STEPS = {
    "drop": ("change", "motion"),
    "pain_up": ("pain", "pain"),
    "pain_above_course": ("pain", "pain"),
}
# Kinds whose change a caseload shows beside entries, whatever is shared; red flags are symptoms.
BESIDE = ("injury", "symptom", "acknowledgement", "discharge")

Found = dict[UUID, list[Finding]]


def found_of(links: Sequence[CareLink]) -> Found:
    """Return the findings that are flags and that these links show. One statement."""
    return flags_of_many([link.patient_id for link in links], links)


def cases_of(links: Sequence[CareLink], clinician: Clinician, found: Found) -> list[Case]:
    """Return one case for each link, who needs a look first. Four statements, however many."""
    patients = [link.patient_id for link in links]
    injuries = _by_patient(injuries_of_many(patients))
    days = {link.patient_id: today_of(link) for link in links}
    seen = {link.patient_id: shared_injuries(link, injuries[link.patient_id]) for link in links}
    shared = [_shared(link, seen[link.patient_id], days[link.patient_id]) for link in links]
    logged = lately(shared)
    red = _by_patient(red_flags_of_many(patients, since=timezone.now().date() - RECENT))
    done = acknowledgements.answered(patients, clinician)
    cases = []
    for link in links:
        key, today = link.patient_id, days[link.patient_id]
        standing = _flags(shown_red_flags(link, red[key], today), found[key])
        for flag in standing:
            _answer(flag, done.get((key, flag["key"])), today, clinician.id)
        standing.sort(key=_first)
        cases.append(_case(link, seen[key], standing, logged[key], today))
    cases.sort(key=lambda case: (-case["attention"], case["name"].casefold()))
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
        "action": done.action,
        "at": done.at,
        "until_day": done.until_day,
        "handed_to": done.handed_to_name or None,
        "to_me": done.handed_to == reader,
    }


def _case(
    link: CareLink, injuries: list[Injury], standing: list[Flag], logged: Lately, today: date
) -> Case:
    return {
        "id": link.patient_id,
        "name": str(link.patient),
        "phone": link.patient.phone,
        "today": today,
        "week": week_of(injuries[-1], today) if injuries else None,
        "attention": max((flag["urgency"] for flag in standing if not flag["rests"]), default=0),
        "injuries": [
            {
                "id": each.id,
                "joint": each.joint,
                "side": each.side,
                "kind": each.kind,
                "happened_on": each.happened_on,
                "surgery_on": each.surgery_on,
            }
            for each in injuries
        ],
        "flags": standing,
        "last_log_day": logged.recent.last_day,
        "logged_days": logged.recent.logged_days,
        "of_days": DAYS,
        "taken": logged.recent.taken,
        "doses": logged.recent.doses,
        "trend": main_trend(injuries, logged.weeks),
    }


def main_trend(injuries: Sequence[Injury], weeks: Sequence[Week]) -> Trend | None:
    """Return weekly means of the newest injury's main motion: its longest series."""
    for injury in reversed(injuries):
        series: dict[tuple[str, ...], list[Week]] = defaultdict(list)
        order = list(catalogue()[injury.joint])
        for week in weeks:
            if week.injury == injury.id and week.motion in order:
                key = (week.motion, week.mode, week.device, week.position, week.rater)
                series[key].append(week)
        if series:
            chosen = min(
                series,
                key=lambda name: (order.index(name[0]), -sum(w.count for w in series[name]), name),
            )
            return _trend(injury, chosen, series[chosen])
    return None


def _trend(injury: Injury, series: tuple[str, ...], weeks: list[Week]) -> Trend:
    motion, mode, device, _, rater = series
    ordered = sorted(weeks, key=lambda week: -week.weeks_ago)
    return {
        "joint": injury.joint,
        "side": injury.side,
        "motion": motion,
        "mode": mode,
        "device": device,
        "rater": rater,
        "smaller_is_better": catalogue()[injury.joint][motion].smaller_is_better,
        "weeks": [[each.weeks_ago, round(each.mean, 1), each.count] for each in ordered],
    }


def week_of(injury: Injury, today: date) -> int:
    """Return the week of recovery, 1 in the first seven days after the operation or the injury."""
    began = began_on(happened_on=injury.happened_on, surgery_on=injury.surgery_on, today=today)
    return week_number((today - began).days)


def version_of(shown: Sequence[Case]) -> str:
    """Return a version of a caseload as it is shown. It changes if, and only if, that changes."""
    return hashlib.blake2b(repr(shown).encode(), digest_size=12).hexdigest()


def version_now(links: Sequence[CareLink], clinician: Clinician) -> str:
    """Return the word of the caseload as it is now.

    What a patient's kinds are at says cheaply that nothing has changed. It moves with entries that
    are not shared too, so it is told to nobody: it only says whether to make the list again.
    """
    found = found_of(links)
    key = f"caseload:{clinician.id}:{_state_of(links, found)}"
    known = cache.get(key)
    if known is None:
        known = version_of(cases_of(links, clinician, found))
        cache.set(key, known, 3600)
    return str(known)


def _state_of(links: Sequence[CareLink], found: Found) -> str:
    parts: list[Any] = []
    for link in sorted(links, key=lambda each: each.patient_id):
        logged = (kind.name for kind in entries() if not kind.opens or kind.opens in link.opened)
        revisions = [link.patient.kind_revisions.get(kind, 0) for kind in (*BESIDE, *logged)]
        standing = [(flag.key, flag.content) for flag in found[link.patient_id]]
        parts.append((str(link.id), link.version, today_of(link), revisions, standing))
    return hashlib.blake2b(repr(parts).encode(), digest_size=12).hexdigest()
