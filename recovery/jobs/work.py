"""What each kind of job does with its file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.ids import derived_text
from recovery.exports.archive import contents, reader
from recovery.exports.offer import Wish
from recovery.exports.offered import EXPORTS
from recovery.imports import incoming, load
from recovery.imports.faults import Refused, Unreadable
from recovery.imports.health_export import Night, Nights, NotAHealthExport, opened, read_export
from recovery.imports.journal_csv import Journal
from recovery.imports.journal_csv import read as read_journal
from recovery.imports.sleep_csv import read_sleep
from recovery.imports.spreadsheet import NotATable
from recovery.jobs import files
from recovery.jobs.models import Job
from recovery.sharing.queries import Access
from recovery.sync.shape import instant

Tell = Callable[[int], None]
Hold = Callable[[], None]
MOST_FAULTS = 50


@dataclass
class Outcome:
    """How a job ended: ready, or with a preview to confirm."""

    state: str = "ready"
    result: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """What a run needs beside the job: who asked, how far to say it is, how to hold its lease."""

    access: Access
    tell: Tell
    hold: Hold


def carry_out(job: Job, access: Access, tell: Tell, hold: Hold) -> Outcome:
    """Do what a job says. Raises RecoveryError with a sentence for who asked."""
    return TAKES_IN.get(job.kind, _export)(job, Run(access, tell, hold))


def _export(job: Job, run: Run) -> Outcome:
    wish = Wish(
        access=run.access,
        patient=job.patient,
        language=job.language,
        options=job.options,
        now=timezone.now(),
        tell=run.tell,
    )
    with files.create(job.id) as out:
        return Outcome(result=dict(EXPORTS[job.kind].write(out, wish)))


# --- What comes in: a preview first, then what was confirmed -------------------------------------


def _sleep(job: Job, run: Run) -> Outcome:
    if job.options["step"] == "preview" and not _is_read(job):
        nights = _nights(job, run.tell)
        arrived = [_arrived(job.patient, night) for night in nights.nights]
        with files.replaced(job.id) as out:  # nothing else of the file is kept
            out.write(orjson.dumps([each.values for each in arrived]))
        more = {"naps": nights.naps, **_faults(nights.faults), **_span(nights)}
        return _preview(job, arrived, more)
    kept = orjson.loads(files.path_of(job.id).read_bytes())
    arrived = [
        incoming.Incoming("sleep", derived_text(job.patient_id, f"sleep:{each['night']}"), each)
        for each in kept
    ]
    if job.options["step"] == "preview":
        return _preview(job, arrived, {})
    return _take(job, arrived, "sleep", run)


def _is_read(job: Job) -> bool:
    """Say whether a worker that died had read the nights already."""
    with files.path_of(job.id).open("rb") as file:
        return file.read(1) == b"["


def _nights(job: Job, tell: Tell) -> Nights:
    path = files.path_of(job.id)
    with path.open("rb") as file:
        head = file.read(64).lstrip(b"\xef\xbb\xbf \r\n\t")
        file.seek(0)
        try:
            if not head.startswith((b"PK", b"<")):
                if path.stat().st_size > files.MOST_BYTES["journal"]:
                    raise NotATable("table_too_large")
                return read_sleep(file.read())
            with opened(file) as (xml, size):
                zone = job.patient.zone
                return read_export(xml, zone, lambda done: tell(100 * done // max(1, size)))
        except (NotAHealthExport, NotATable) as error:
            raise Refused(error.code, **error.figures) from error


def _arrived(patient: Patient, night: Night) -> incoming.Incoming:
    values = {
        name: instant(value) if isinstance(value, datetime) else value
        for name, value in night.values.items()
    }
    key = f"sleep:{night.night.isoformat()}"
    values["night"] = night.night.isoformat()
    return incoming.Incoming("sleep", derived_text(patient.id, key), values)


def _span(nights: Nights) -> dict[str, Any]:
    days = [each.night for each in nights.nights]
    return {"first": min(days).isoformat(), "last": max(days).isoformat()} if days else {}


def _faults(faults: list[tuple[int, Unreadable]]) -> dict[str, Any]:
    shown = [{"line": line, **why.told()} for line, why in faults[:MOST_FAULTS]]
    return {"fault_count": len(faults), "faults": shown}


def _journal(job: Job, run: Run) -> Outcome:
    try:
        journal: Journal = read_journal(files.path_of(job.id).read_bytes())
    except NotATable as error:
        raise Refused(error.code, **error.figures) from error
    arrived = load.incoming_of(job.patient, journal.entries)
    if job.options["step"] == "preview":
        days = [each.day for each in journal.entries]
        span = {"first": min(days).isoformat(), "last": max(days).isoformat()} if days else {}
        faults = [(each.line, each.why) for each in journal.faults]
        return _preview(job, arrived, {**_faults(faults), **span})
    return _take(job, arrived, "journal", run)


def _archive_in(job: Job, run: Run) -> Outcome:
    read = reader.read_file(files.path_of(job.id))
    arrival = contents.arrive(read, job.patient)
    is_fresh = run.access.revision == 0
    more = {"unknown": arrival.unknown, "settings": is_fresh}
    if job.options["step"] == "preview":
        return _preview(job, arrival.rows, more)
    outcome = _take(job, arrival.rows, "archive", run)
    if is_fresh:
        contents.take_settings(patient_id=job.patient_id, wanted=read.patient)
    return Outcome(result={**outcome.result, **more})


def _preview(job: Job, arrived: list[incoming.Incoming], more: dict[str, Any]) -> Outcome:
    found = incoming.look(patient=job.patient, incoming=arrived)
    return Outcome("preview", {**found.plain(), **more})


def _take(job: Job, arrived: list[incoming.Incoming], source: str, run: Run) -> Outcome:
    found = incoming.take(
        patient=job.patient,
        incoming=arrived,
        existing=job.options["existing"],
        source=source,
        tell=run.tell,
        hold=run.hold,
    )
    return Outcome(result=found.plain())


TAKES_IN: dict[str, Callable[[Job, Run], Outcome]] = {
    "sleep": _sleep,
    "journal": _journal,
    "archive_in": _archive_in,
}
