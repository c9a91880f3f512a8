"""What is read of findings: all that a viewer may see of one patient, the flags of a caseload."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef

from recovery.accounts.models import Patient
from recovery.core.days import local_day
from recovery.core.each import each
from recovery.findings import false_alarms
from recovery.findings.finding_parts import Derived, Wire
from recovery.findings.models import Computation, Finding
from recovery.sharing.models import OPENED, CareLink
from recovery.sharing.queries import PATIENT, Access

ALL = frozenset(OPENED)


@dataclass(frozen=True)
class Findings:
    """A patient's findings, and from which day and revision all of them were computed.

    `stale` says that the facts have moved since; a worker is about to compute again. A clinician is
    told neither this nor when or from which revision it was: all three move with facts that are
    not shared.
    """

    day: date | None
    revision: int | None
    computed_at: datetime | None
    stale: bool
    findings: list[Finding]


def findings_of(access: Access) -> Findings:
    """Return the findings that the viewer may see, by kind and key."""
    state = Computation.objects.filter(patient=access.patient_id).first()
    found = Finding.objects.filter(patient=access.patient_id).order_by("kind", "key")
    seen = [
        _told(each, access.injuries)
        for each in found
        if _may_see(each, injuries=access.injuries, opened=access.opened)
    ]
    if access.role != PATIENT:
        return Findings(state.day if state else None, None, None, False, seen)
    if state is None or state.day is None:
        return Findings(None, 0, None, access.revision > 0, seen)
    return Findings(
        state.day, state.revision, state.computed_at, state.revision < access.revision, seen
    )


def flags_of_many(patients: Sequence[UUID], links: Iterable[CareLink]) -> dict[UUID, list[Finding]]:
    """Return the flags of several patients that their care links show, most urgent first.

    One statement. `links` are the open links of one clinician, one for each patient; a patient
    without a link shows nothing. What is too weak for the clinician's budget of false alarms
    (settings.FALSE_FLAGS_A_WEEK for all of their patients together) is left out: see `budget`.
    """
    by_patient = {link.patient_id: link for link in links}
    shown: dict[UUID, list[Finding]] = {patient: [] for patient in patients}
    for flag in Finding.objects.filter(patient__in=list(patients), kind="flag"):
        link = by_patient.get(flag.patient_id)
        if link is None or not _is_shared(flag, link):
            continue
        told = _told(flag, link.injuries)
        if false_alarms.affordable(
            told.content, patients=len(shown), a_week=settings.FALSE_FLAGS_A_WEEK
        ):
            shown[flag.patient_id].append(told)
    for flags in shown.values():
        flags.sort(key=lambda flag: (-flag.content["urgency"], flag.key))
    return shown


def due(now: datetime) -> Iterator[UUID]:
    """Yield the patients whose facts or whose day have moved since they were computed.

    One statement a time zone. Who has written nothing yet is never due.
    """
    zones = Patient.objects.filter(revision__gt=0).values_list("zone", flat=True).distinct()
    for found in each("findings", zones.order_by("zone"), lambda zone: _due_in(zone, now)):
        yield from found


def _due_in(zone: str, now: datetime) -> list[UUID]:
    today = local_day(now, ZoneInfo(zone))
    current = Computation.objects.filter(
        patient=OuterRef("id"), revision__gte=OuterRef("revision"), day__gte=today
    )
    waiting = Patient.objects.filter(~Exists(current), zone=zone, revision__gt=0)
    return list(waiting.order_by("id").values_list("id", flat=True))


def _is_shared(flag: Finding, link: CareLink) -> bool:
    return _may_see(flag, injuries=link.injuries, opened=link.opened)


def _may_see(finding: Finding, *, injuries: Iterable[str] | None, opened: frozenset[str]) -> bool:
    """Say whether all inputs of a finding are shared; `injuries` None stands for all of them.

    A finding that stands `unless` another injury is seen is shown to who does not see that one.
    """
    injury = finding.injury_id
    if injury is not None and injuries is not None and str(injury) not in injuries:
        return False
    unless = finding.content.get("unless", ())
    if unless and (injuries is None or not set(unless).isdisjoint(injuries)):
        return False
    return opened.issuperset(finding.needs)


def _told(finding: Finding, injuries: Iterable[str] | None) -> Finding:
    """Return a finding as it is told to who may see these injuries, None for all of them.

    `unless` is told to nobody; `watched` counts what is asked of these injuries alone.
    """
    kept = {"unless", "watched_of"}
    content = {name: value for name, value in finding.content.items() if name not in kept}
    if "watched_of" in finding.content:
        watched: Counter[str] = Counter()
        for injury, count in finding.content["watched_of"].items():
            if injuries is None or injury in injuries:
                watched.update(count)
        content["watched"] = dict(watched)
    finding.content = content
    return finding


def derived(patient_id: UUID) -> Derived:
    """Return a patient's findings as they travel to their phone, beside the facts."""
    state = Computation.objects.filter(patient=patient_id).first()
    return {
        "day": state.day.isoformat() if state and state.day else None,
        "revision": state.revision if state else 0,
        "items": [
            wire(_told(each, None))
            for each in Finding.objects.filter(patient=patient_id).order_by("kind", "key")
            if _may_see(each, injuries=None, opened=ALL)
        ],
    }


def wire(finding: Finding) -> Wire:
    """Return a finding as JSON."""
    return {
        "id": str(finding.id),
        "kind": finding.kind,
        "key": finding.key,
        "injury": str(finding.injury_id) if finding.injury_id else None,
        "day": finding.day.isoformat(),
        "revision": finding.revision,
        "content": finding.content,
    }
