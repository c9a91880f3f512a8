"""What each kind of job does with its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from recovery.exports.offer import Wish
from recovery.exports.offered import EXPORTS
from recovery.imports import incoming
from recovery.imports.accepted import IMPORTS
from recovery.imports.faults import Refused, Unreadable
from recovery.imports.incoming_file import Brought, Sent
from recovery.jobs import files
from recovery.jobs.models import Job
from recovery.sharing.queries import Access

Tell = Callable[[int], None]
Hold = Callable[[], None]


@dataclass
class Ending:
    """How a job ended: ready, or with a preview to confirm."""

    state: str = "ready"
    result: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """What a run needs beside the job: who asked, how far to say it is, how to hold its lease."""

    access: Access
    tell: Tell
    hold: Hold


def carry_out(job: Job, access: Access, tell: Tell, hold: Hold) -> Ending:
    """Do what a job says. Raises RecoveryError with a sentence for who asked."""
    work = _import if job.kind in IMPORTS else _export
    return work(job, Run(access, tell, hold))


def _export(job: Job, run: Run) -> Ending:
    wish = Wish(
        access=run.access,
        patient=job.patient,
        language=job.language,
        options=job.options,
        now=timezone.now(),
        tell=run.tell,
    )
    with files.create(job.id) as out:
        return Ending(result=dict(EXPORTS[job.kind].write(out, wish)))


# --- What comes in: a preview first, then what was confirmed -------------------------------------


def _import(job: Job, run: Run) -> Ending:
    brought = _read(job, run)
    if job.options["step"] == "preview":
        found = incoming.look(patient=job.patient, incoming=brought.rows)
        return Ending("preview", {**found.plain(), **brought.faults_told(), **brought.more})
    found = incoming.take(
        patient=job.patient,
        incoming=brought.rows,
        existing=job.options["existing"],
        source=job.kind,
        tell=run.tell,
        hold=run.hold,
    )
    brought.afterwards()
    return Ending(result={**found.plain(), **brought.more})


def _read(job: Job, run: Run) -> Brought:
    sent = Sent(
        path=files.path_of(job.id),
        patient=job.patient,
        is_fresh=run.access.revision == 0,
        tell=run.tell,
        keep=lambda data: files.replace(job.id, data),
    )
    try:
        return IMPORTS[job.kind].read(sent)
    except Unreadable as error:
        raise Refused(error.code, **error.figures) from error
