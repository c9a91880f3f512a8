"""Computing findings and keeping them: never twice for the same revision and day.

    a fact moves    the patient is marked as queued in the same transaction; once that is
                    committed, a worker is told their id, and not again before it has begun
    an hour passes  whoever's day has moved, or whom no worker heard of, is told in bundles
    worker          leases its patients by one conditional update, reads and computes outside any
                    transaction, writes in a short one, and begins again for those whose facts
                    moved meanwhile

Where only the day has moved, flags and changes are computed again, and a trial's verdict is told
once its last entries are in; curve, symmetry and association follow from the facts alone and are
kept.
"""

import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from celery import current_app
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.accounts.models import Patient
from recovery.core.databases import instant, key
from recovery.core.days import local_day
from recovery.core.each import each, together
from recovery.core.ids import named_id
from recovery.findings import facts, queries
from recovery.findings.associations import Intakes, associations
from recovery.findings.draft import Draft
from recovery.findings.facts import Facts, Now
from recovery.findings.flags import flags
from recovery.findings.healing import curves
from recovery.findings.measures import changes, symmetries
from recovery.findings.models import Computation, Finding
from recovery.findings.verdicts import Over, verdicts

logger = logging.getLogger(__name__)

QUEUED_FOR = timedelta(minutes=5)  # a worker that was told and never came is told again
LEASED_FOR = timedelta(minutes=10)
BUNDLE = 100  # patients in one task of the hourly pass
AT_ONCE = 25  # patients read at once
BUDGET = 30.0  # seconds that one task begins new patients in
EPISODE_DAYS = 14
ASKED_AGAIN_AFTER = 60.0  # seconds
MOVED_BY_THE_DAY = ("flag", "change", "verdict")
TASK = "recovery.compute_findings"

Enqueue = Callable[[list[str]], object]


def facts_moved(patient_id: UUID) -> None:
    """Tell a worker, once the facts are committed, that a patient's findings are to be computed.

    Called in the transaction in which they move, which holds their lock. One statement, and one
    message for all that is written until a worker begins.
    """
    if _mark_queued(patient_id, timezone.now()):
        transaction.on_commit(lambda: _send([str(patient_id)]))


MARK = """INSERT INTO recovery_computation (id, patient_id, revision, queued_until, episodes)
VALUES (%s, %s, 0, %s, '{}')
ON CONFLICT (patient_id) DO UPDATE SET queued_until = excluded.queued_until
WHERE recovery_computation.queued_until IS NULL OR recovery_computation.queued_until <= %s"""


def _mark_queued(patient_id: UUID, now: datetime) -> bool:
    """Return whether nobody had told a worker yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            MARK,
            [key(_state_id(patient_id)), key(patient_id), instant(now + QUEUED_FOR), instant(now)],
        )
        return bool(cursor.rowcount)


def _state_id(patient_id: UUID) -> UUID:
    return named_id(patient_id, "findings")


def _send(ids: list[str]) -> None:
    """Tell a worker. If the queue is away, the hourly pass comes back to these patients.

    A broker that is away is asked once a minute only: its client tries for seconds, and somebody's
    entry would wait for it.
    """
    if time.monotonic() < _away.until:
        return
    try:
        current_app.send_task(TASK, [ids], retry=False)
    except (OSError, OperationalError):
        _away.until = time.monotonic() + ASKED_AGAIN_AFTER
        logger.warning("The queue cannot be reached; findings follow within the hour.")


class _Away:
    """Until when the broker is taken to be away, by this process's own clock; seconds."""

    until = 0.0


_away = _Away()


def enqueue_due(*, now: datetime | None = None, enqueue: Enqueue = _send) -> int:
    """Tell workers, in bundles, whose day or facts have moved; return how many patients."""
    due = list(queries.due(now or timezone.now()))
    for start in range(0, len(due), BUNDLE):
        enqueue([str(each) for each in due[start : start + BUNDLE]])
    return len(due)


def compute(
    *, patients: Iterable[UUID], now: datetime | None = None, enqueue: Enqueue = _send
) -> int:
    """Compute what is not yet computed of these patients' revision and day; return how many were.

    What somebody else is computing is left to them: they look again before they go. Whoever is not
    begun when the BUDGET is spent goes to the end of the queue, so that much to compute delays
    nobody else's work for long.
    """
    count = 0
    ends = time.monotonic() + BUDGET
    waiting = list(dict.fromkeys(patients))
    while waiting and time.monotonic() < ends:
        bundle, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        held = _lease(bundle, now or timezone.now())
        _compute_held(held, now or timezone.now())
        count += len(held)
        waiting += _release(held)
    if waiting:
        enqueue([str(one) for one in waiting])
    return count


@dataclass(frozen=True)
class Held:
    """A patient whose findings this worker computes, and what they were computed from before."""

    state: UUID
    patient: UUID
    today: date
    revision: int
    had_revision: int
    lease: UUID
    episodes: Mapping[str, Sequence[str]]

    @property
    def only_the_day_moved(self) -> bool:
        return self.revision == self.had_revision


def _lease(patients: Sequence[UUID], now: datetime) -> list[Held]:
    """Take the patients among these who are due and whom nobody holds. One update decides."""
    Computation.objects.bulk_create(
        [Computation(id=_state_id(each), patient_id=each) for each in patients],
        ignore_conflicts=True,
    )
    token = uuid4()
    # Unmarked before the facts are read: what moves from here on tells a worker again.
    Computation.objects.filter(
        Q(leased_until=None) | Q(leased_until__lte=now), patient__in=patients
    ).update(lease=token, leased_until=now + LEASED_FOR, queued_until=None)
    mine = Computation.objects.filter(patient__in=patients, lease=token).select_related("patient")
    taken = list(mine)
    found = each("findings", taken, lambda state: _held(state, token, now))
    held = [one for one in found if one is not None]
    working = {one.state for one in held}
    idle = [state.id for state in taken if state.id not in working]
    Computation.objects.filter(id__in=idle, lease=token).update(lease=None, leased_until=None)
    return held


def _held(state: Computation, token: UUID, now: datetime) -> Held | None:
    """Return what is to be computed of a patient, None if nothing is."""
    today = local_day(now, ZoneInfo(state.patient.zone))
    revision = state.patient.revision
    if state.day is not None and (state.revision, state.day) >= (revision, today):
        return None
    had = state.revision if state.day is not None else -1
    return Held(state.id, state.patient_id, today, revision, had, token, state.episodes)


def _compute_held(held: Sequence[Held], now: datetime) -> None:
    """Read, compute and keep. One who cannot be computed is left out: their findings stay as they
    are, with their date, and the others do not wait for them."""
    for day_only in (True, False):
        group = [one for one in held if one.only_the_day_moved is day_only]
        read = partial(_read, day_only=day_only)
        parts = together("findings", group, read, atomic=False)
        computed = each("findings", [known for part in parts for known in part], _computed)
        together("findings", computed, partial(_keep, now=now, day_only=day_only))


@dataclass(frozen=True)
class Known:
    """What one patient's findings are computed from."""

    held: Held
    facts: Facts
    intakes: Intakes | None  # None if only the day has moved
    over: Over

    @property
    def id(self) -> UUID:
        return self.held.patient


def _read(group: Sequence[Held], *, day_only: bool) -> list[Known]:
    found = facts.read(
        [Now(one.patient, one.today.toordinal(), one.revision) for one in group],
        whole=not day_only,
    )
    intakes = None if day_only else Intakes.of(found.values())
    over = Over.of(found.values())
    return [Known(one, found[one.patient], intakes, over) for one in group]


@dataclass(frozen=True)
class Computed:
    """One patient's findings, not yet kept."""

    held: Held
    drafts: Sequence[Draft]

    @property
    def id(self) -> UUID:
        return self.held.patient


def _computed(known: Known) -> Computed:
    own = known.facts
    found = [*flags(own), *changes(own), *verdicts(own, known.over)]
    if known.intakes is not None:
        found += [*curves(own), *symmetries(own), *associations(own, known.intakes)]
    return Computed(known.held, found)


def _keep(computed: Sequence[Computed], *, now: datetime, day_only: bool) -> None:
    """Write several patients' findings in one transaction.

    Whoever lost the lease meanwhile writes nothing.
    """
    _lock([one.held.patient for one in computed])
    mine = _still_held([one.held for one in computed])
    drafts = {one.held.patient: one.drafts for one in computed}
    rows, states = [], []
    for held in mine:
        episodes = _episodes(held, drafts[held.patient], now)
        rows += [_row(held, draft, episodes, now) for draft in drafts[held.patient]]
        states.append(_state(held, episodes, now))
    patients = [held.patient for held in mine]
    _replace(rows, patients, MOVED_BY_THE_DAY if day_only else None)
    Computation.objects.bulk_update(
        states, ["revision", "day", "computed_at", "episodes"], batch_size=BUNDLE
    )
    Patient.objects.filter(id__in=patients).update(derived_version=F("derived_version") + 1)


def _lock(patients: Sequence[UUID]) -> None:
    """Lock patients before their computations, in the order in which a sync does."""
    if connection.features.has_select_for_update:
        locked = Patient.objects.filter(id__in=patients).order_by("id").select_for_update()
        list(locked.values_list("id", flat=True))


def _still_held(held: Sequence[Held]) -> list[Held]:
    ours = Computation.objects.filter(
        patient__in=[each.patient for each in held], lease__in={each.lease for each in held}
    )
    if connection.features.has_select_for_update:
        ours = ours.select_for_update()
    left = set(ours.values_list("patient_id", flat=True))
    return [each for each in held if each.patient in left]


def _replace(rows: list[Finding], patients: list[UUID], kinds: Sequence[str] | None) -> None:
    old = Finding.objects.filter(patient__in=patients)
    if kinds is not None:
        old = old.filter(kind__in=kinds)
    old.delete()
    Finding.objects.bulk_create(rows, batch_size=500)


def _row(
    held: Held, draft: Draft, episodes: Mapping[str, tuple[str, str, str]], now: datetime
) -> Finding:
    content, computed_at = draft.content, now
    if draft.kind == "flag":
        since, _, came_up = episodes[draft.key]
        content = {**content, "since": since}
        computed_at = datetime.fromisoformat(came_up)
    return Finding(
        id=named_id(held.patient, draft.key),
        patient_id=held.patient,
        kind=draft.kind,
        key=draft.key,
        injury_id=draft.injury,
        needs=list(draft.needs),
        day=held.today,
        revision=held.revision,
        content=content,
        computed_at=computed_at,
    )


def _episodes(
    held: Held, drafts: Sequence[Draft], now: datetime
) -> dict[str, tuple[str, str, str]]:
    """Return first and last day of each flag, and the instant at which it came up.

    One that came back within 14 days is the same.
    """
    today = held.today.isoformat()
    oldest = (held.today - timedelta(days=EPISODE_DAYS)).isoformat()
    kept = {
        # Those of an earlier release do not say at which instant.
        key: (first, last, came_up[0] if came_up else now.isoformat())
        for key, (first, last, *came_up) in held.episodes.items()
        if last >= oldest
    }
    for draft in drafts:
        if draft.kind == "flag":
            first, _, came_up = kept.get(draft.key, (today, today, now.isoformat()))
            kept[draft.key] = (first, today, came_up)
    return kept


def _state(held: Held, episodes: dict[str, tuple[str, str, str]], now: datetime) -> Computation:
    return Computation(
        id=held.state,
        patient_id=held.patient,
        revision=held.revision,
        day=held.today,
        computed_at=now,
        episodes=episodes,
    )


def _release(held: Sequence[Held]) -> list[UUID]:
    """Give the leases back; return whose facts moved while they were computed."""
    if not held:
        return []
    Computation.objects.filter(
        patient__in=[each.patient for each in held], lease__in={each.lease for each in held}
    ).update(lease=None, leased_until=None)
    seen = {each.patient: each.revision for each in held}
    now_at = Patient.objects.filter(id__in=list(seen)).values_list("id", "revision")
    return [patient for patient, revision in now_at if revision > seen[patient]]
