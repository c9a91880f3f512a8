"""Exports and imports as jobs: asked for, worked off apart, shown only to who asked.

A clinician's job is bound to the consent under which it was made, by its id and version: once
that one is revoked or replaced the job is gone with its file.
"""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from kombu.exceptions import OperationalError

from recovery.accounts.queries import lock_patients
from recovery.core.each import each
from recovery.core.errors import Invalid, NotFound, RecoveryError, TooMany
from recovery.core.ids import uuid7
from recovery.core.languages import say
from recovery.core.reading import JsonObject
from recovery.exports.offered import EXPORTS
from recovery.imports.accepted import IMPORTS
from recovery.imports.faults import SENTENCES
from recovery.imports.incoming import CHOICES
from recovery.jobs import expiry, files, lane, work
from recovery.jobs.models import Job
from recovery.ledger.event_log import note
from recovery.sharing.models import CareLink
from recovery.sharing.queries import PATIENT, Access, record_access, visible_patient
from recovery.sync import services as sync

logger = logging.getLogger(__name__)

MOST_JOBS = 40  # of one person about one patient, in expiry.LASTS
MOST_TRIES = 3

Enqueue = Callable[[str], object]


class LostLane(BaseException):
    """Somebody else works now; whatever this run still does counts for nothing.

    No Exception, because it stops the run as a whole and is no item's failure.
    """


def start_export(
    *, access: Access, kind: str, language: str, options: Mapping[str, Any], enqueue: Enqueue
) -> Job:
    """Ask for an export. A clinician's asking is a look. Raises NotFound for what is not theirs."""
    asked = EXPORTS.get(kind)
    if asked is None or (asked.own_only and access.role != PATIENT):
        raise NotFound(say("There is no such export."))
    with transaction.atomic():
        record_access(access, asked.section)
        job = _create(access, kind, language, options)
        transaction.on_commit(lambda: _enqueue(job.id, enqueue))
    return job


def start_import(
    *, access: Access, kind: str, language: str, source: Iterable[bytes] | Path, enqueue: Enqueue
) -> Job:
    """Take a file in and ask for its preview. Raises Invalid and TooLarge naming `file`, and
    ConsentNeeded before a byte is kept.

    A file that lies under `var/` already is moved, anything else is written as it arrives.
    """
    if kind not in IMPORTS or access.role != PATIENT:
        raise NotFound(say("There is no such import."))
    sync.require_consent(access.patient_id)
    refuse_too_many(access)
    job_id = uuid7()  # tells when: what its run leaves behind goes by that
    size = files.receive(job_id, source, IMPORTS[kind].most_bytes)
    if size == 0:
        files.forget(job_id)
        raise Invalid(
            say("Choose a file."),
            code="empty_file",
            fields={"file": [say(SENTENCES["empty_file"])]},
        )
    try:
        with transaction.atomic():
            job = _create(access, kind, language, {"step": "preview"}, id=job_id, size=size)
            transaction.on_commit(lambda: _enqueue(job.id, enqueue))
    except BaseException:
        files.forget(job_id)
        raise
    return job


def confirm(*, access: Access, job_id: UUID, existing: str, enqueue: Enqueue) -> Job:
    """Take in what a preview showed. `existing` says what becomes of entries that are there.

    Raises Invalid if there is no preview to confirm; of two at once one finds none.
    """
    job = job_of(access, job_id)
    sync.require_consent(access.patient_id)
    if existing not in CHOICES:
        reason = {"existing": [say("One of {choices}.", choices=", ".join(CHOICES))]}
        raise Invalid(
            say("Choose what happens to the entries that you already have."), fields=reason
        )
    with transaction.atomic():
        taken = Job.objects.filter(patient=access.patient_id, id=job.id, state="preview").update(
            state="waiting", progress=0, tries=0, options={"step": "apply", "existing": existing}
        )
        if not taken:
            raise Invalid(
                say("There is nothing to import. Choose another file."), code="no_preview"
            )
        transaction.on_commit(lambda: _enqueue(job.id, enqueue))
    job.refresh_from_db()
    return job


def _create(
    access: Access, kind: str, language: str, options: Mapping[str, Any], **more: Any
) -> Job:
    refuse_too_many(access)
    note(f"{kind}_asked_for", person=access.user_id, patient=access.patient_id)
    return Job.objects.create(
        patient_id=access.patient_id,
        requested_by_id=access.user_id,
        consent=access.consent_id,
        care_version=access.care_version,
        kind=kind,
        language=language,
        options=dict(options),
        expires_at=timezone.now() + expiry.LASTS,
        **more,
    )


def refuse_too_many(access: Access) -> None:
    """Raise TooMany where somebody has as many jobs as one may have."""
    if _own(access).count() >= MOST_JOBS:
        raise TooMany(say("Limit reached. Delete older ones, or try again tomorrow."), wait=3600)


def _own(access: Access) -> Any:
    return Job.objects.filter(
        patient=access.patient_id,
        requested_by=access.user_id,
        consent=access.consent_id,
        care_version=access.care_version,
        expires_at__gt=timezone.now(),
    )


def jobs_of(access: Access, kinds: Iterable[str]) -> list[Job]:
    """Return what this person asked for about this patient, newest first."""
    return list(_own(access).filter(kind__in=list(kinds)).order_by("-created_at"))


def job_of(access: Access, job_id: UUID) -> Job:
    """Return a job of one's own. Raises NotFound for any other, and when the consent changed."""
    found: Job | None = _own(access).filter(id=job_id).first()
    if found is None:
        raise NotFound(say("There is no such export."))
    return found


def forget(*, access: Access, job_id: UUID) -> None:
    """Remove a job and its file now."""
    job = job_of(access, job_id)
    job.delete()
    files.forget(job_id)


def opened(*, access: Access, job_id: UUID) -> tuple[Job, IO[bytes]]:
    """Return a finished export with its file open. A clinician's fetching is a look."""
    job = job_of(access, job_id)
    if job.state != "ready" or job.kind not in EXPORTS:
        raise NotFound(say("This export is not ready yet. Try again in a minute."))
    with transaction.atomic():
        record_access(access, EXPORTS[job.kind].section)
        note("export_fetched", person=access.user_id, patient=access.patient_id, subject=job.id)
        try:
            return job, files.path_of(job.id).open("rb")
        except FileNotFoundError as error:
            raise NotFound(say("This export has expired. Make it again.")) from error


def run(job_id: UUID, *, enqueue: Enqueue) -> bool:
    """Work a job off in this process, if its lane is free; return whether it was this one's."""
    token = take(job_id)
    if token is None:
        return False
    try:
        is_ours = carry_out(job_id, token)
    finally:
        lane.leave(token)
    enqueue_next(enqueue)
    return is_ours


def take(job_id: UUID) -> UUID | None:
    """Take a waiting job and its lane; return the token of this run, None if there is none."""
    kind = Job.objects.filter(id=job_id, state="waiting").values_list("kind", flat=True).first()
    token = uuid4()
    # 1. The lane: of two runners one finds no row left.
    if kind is None or not lane.enter(lane.of_kind(kind), token):
        return None
    # 2. The job: its row names this run, and whatever is written of it later asks for that name.
    taken = Job.objects.filter(id=job_id, state="waiting").update(
        state="running", lease=token, tries=F("tries") + 1
    )
    if not taken:
        lane.leave(token)
        return None
    return token


def carry_out(job_id: UUID, token: UUID) -> bool:
    """Do what a job that was taken says; False when the lane was lost meanwhile."""
    try:
        held = Job.objects.select_related("patient")
        _work(held.get(id=job_id, lease=token, state="running"))
    except (LostLane, Job.DoesNotExist):
        return False
    return True


def left_undone(job_id: UUID, token: UUID, *, code: str = "", was_stopped: bool = False) -> None:
    """Note that a run ended without a word: the job fails with `code`, or waits to be tried again.

    One that was `was_stopped` with its worker did not fail, and its try is not counted.
    """
    held = Job.objects.filter(id=job_id, lease=token, state="running")
    if was_stopped:
        held.update(state="waiting", progress=0, lease=None, tries=F("tries") - 1)
        return
    job = held.first()
    if job is not None and (code or job.tries >= MOST_TRIES):
        _fail(job, SENTENCES[code or "our_side"], code or "our_side")
    held.update(state="waiting", progress=0, lease=None)


def _work(job: Job) -> None:
    ran_out = False
    try:
        access = visible_patient(user_id=job.requested_by_id, patient_id=job.patient_id)
        if access.consent != (job.consent, job.care_version):
            raise _sharing_changed()
        ending = work.carry_out(job, access, _teller(job), partial(_hold, job))
        with transaction.atomic():
            _hold_consent(job)
            _finish(job, state=ending.state, error="", result=ending.result)
    except RecoveryError as error:
        _fail(job, error.message, error.code, getattr(error, "figures", {}), error.fields)
    except MemoryError:
        ran_out = True  # told below: until here the error holds what took the memory
    except Exception as error:
        # Only the kind of the failure: a message may quote what somebody wrote.
        logger.error("job %s of kind %s failed: %s", job.id, job.kind, type(error).__name__)
        _fail(job, SENTENCES["our_side"], "our_side")
    if ran_out:
        _fail(job, SENTENCES["needs_too_much"], "needs_too_much")


def _hold_consent(job: Job) -> None:
    """Keep the consent of a job from ending until this transaction ends: then `forget_of` finds a
    finished job. Raises NotFound if it has ended while the work was done."""
    if job.consent is None:
        return
    lock_patients([job.patient_id])
    if not CareLink.objects.select_for_update().filter(id=job.consent, revoked_at=None).exists():
        raise _sharing_changed()


def _sharing_changed() -> NotFound:
    return NotFound(say(SENTENCES["sharing_changed"]), code="sharing_changed")


def _hold(job: Job) -> None:
    """Hold the lease, in the transaction of whatever is written next. Raises LostLane."""
    if job.lease is None or not lane.keep(job.lease):
        raise LostLane


def _fail(
    job: Job,
    sentence: str,
    code: str,
    figures: Mapping[str, Any] | None = None,
    fields: Mapping[str, Any] | None = None,
) -> None:
    """End a job with what a screen says in its reader's language, and an English sentence."""
    failure = {"code": code, "figures": dict(figures or {})}
    result = {"failure": failure, "fields": dict(fields or {})}
    _finish(job, state="failed", error=sentence[:300], result=result)


def _finish(job: Job, *, state: str, error: str, result: Mapping[str, object]) -> None:
    """Write how a run ended, unless the job is another run's by now."""
    path = files.path_of(job.id)
    keeps = state == "preview" or (state == "ready" and job.kind not in IMPORTS)
    now = timezone.now()
    own = Job.objects.filter(patient=job.patient_id, id=job.id)
    written = own.filter(lease=job.lease, state="running").update(
        state=state,
        options=_untyped(job),
        progress=100,
        error=error,
        result=result,
        size=path.stat().st_size if keeps and path.exists() else 0,
        lease=None,
        finished_at=now,
        expires_at=now + expiry.LASTS,
    )
    if (written and not keeps) or not own.exists():
        files.forget(job.id)


def _untyped(job: Job) -> JsonObject:
    """Return the options without what somebody typed: from here on it is in the file alone."""
    export = EXPORTS.get(job.kind)
    typed = export.typed if export else ()
    return {name: value for name, value in job.options.items() if name not in typed}


def _teller(job: Job) -> Callable[[int], None]:
    """Return what keeps the lease and the bar moving, at most once a second."""
    last = time.monotonic()

    def tell(percent: int) -> None:
        nonlocal last
        if time.monotonic() - last < 1:
            return
        last = time.monotonic()
        _hold(job)
        own = Job.objects.filter(id=job.id, lease=job.lease)
        own.update(progress=max(0, min(99, percent)))

    return tell


def _enqueue(job_id: UUID, enqueue: Enqueue) -> None:
    with suppress(OperationalError, OSError):  # the next sweep finds it
        enqueue(str(job_id))


def enqueue_next(enqueue: Enqueue) -> None:
    """Let the next job begin in each lane that is free: of whoever had the fewest lately."""
    for number in lane.LANES:
        if lane.is_free(number):
            following = _waiting(number).values_list("id", flat=True).first()
            if following:
                _enqueue(following, enqueue)


def _waiting(number: int) -> "QuerySet[Job]":
    """Return what waits for a lane: nobody's forty jobs stand before another's first."""
    had = (
        Job.objects.filter(requested_by=OuterRef("requested_by"), tries__gt=0)
        .order_by()
        .values("requested_by")
        .annotate(count=Count("id"))
        .values("count")
    )
    comes_in = Q(kind__in=IMPORTS)
    waiting = Job.objects.filter(comes_in if number == lane.IN else ~comes_in, state="waiting")
    return waiting.annotate(had=Coalesce(Subquery(had), 0)).order_by("had", "created_at")


def sweep(*, enqueue: Enqueue) -> None:
    """Find again what a runner left behind, and what waits while nobody works."""
    left = Job.objects.filter(state="running").exclude(lease__in=lane.holders())
    each("jobs", left, _take_back)
    enqueue_next(enqueue)
    expiry.expire()


def _take_back(job: Job) -> None:
    if job.lease is None:  # of a release that knew no tokens
        Job.objects.filter(id=job.id, state="running", lease=None).update(state="waiting")
    else:
        left_undone(job.id, job.lease)
