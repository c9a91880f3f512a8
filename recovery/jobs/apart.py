"""Exports and imports in a child process, so that a bad file harms nothing else.

1. A worker takes the job and its lane under a new token (`jobs.take`) and starts the child.
2. It keeps the lease while the child lives, and ends the child if it takes too long or the lease
   was lost.
3. The child limits its own time and memory, checks that the lease is still its own, and dies with
   the worker.
4. If the child reported no result, the worker does: that the job failed, or that it waits again.
"""

import ctypes
import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, connection

from recovery.imports.accepted import IMPORTS
from recovery.jobs import lane, services
from recovery.jobs.models import Job, Lane

BEAT_SECONDS = lane.LEASE.total_seconds() / 6
LOST = 4  # exit code of a child whose lease is another's
TOO_MUCH = 5  # exit code of a child that had not even the memory to say so
# How a child ends that would end so again. Libraries that find no memory abort.
AGAIN = {
    None: "took_too_long",
    -signal.SIGXCPU: "took_too_long",
    TOO_MUCH: "needs_too_much",
    -signal.SIGABRT: "needs_too_much",
}
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Limits:
    """What a child may use: seconds on the clock, and bytes beyond what Django takes."""

    seconds: int
    bytes: int


def limits_of(kind: str) -> Limits:
    """Return the limits of a kind of job."""
    seconds = settings.IMPORT_SECONDS if kind in IMPORTS else settings.EXPORT_SECONDS
    return Limits(seconds, settings.JOB_MEGABYTES * 2**20)


def run(job_id: UUID, *, enqueue: services.Enqueue) -> bool:
    """Work a job off in a child process, if its lane is free; return whether it was ours."""
    token = services.take(job_id)
    if token is None:
        return False
    try:
        kind = Job.objects.values_list("kind", flat=True).get(id=job_id)
        with _child(job_id, token) as child:
            code = _watch(child, token, limits_of(kind))
        _conclude(job_id, token, code)
    except Job.DoesNotExist:  # it was deleted meanwhile
        return False
    finally:
        lane.leave(token)
    services.enqueue_next(enqueue)
    return True


@contextmanager
def _child(job_id: UUID, token: UUID) -> Iterator["subprocess.Popen[bytes]"]:
    command = [*settings.COMMAND, "work_off", str(job_id), str(token)]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603
    try:
        yield child
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _watch(child: "subprocess.Popen[bytes]", token: UUID, limits: Limits) -> int | None:
    """Return how a child ended; None when its time was over."""
    ends = time.monotonic() + limits.seconds
    while True:
        with suppress(subprocess.TimeoutExpired):
            return child.wait(timeout=min(BEAT_SECONDS, max(0.0, ends - time.monotonic())))
        if time.monotonic() >= ends:
            return None
        if not lane.keep(token):
            return LOST


def _conclude(job_id: UUID, token: UUID, code: int | None) -> None:
    """Say of a job what its child did not. One that said it holds no lease any more."""
    if code in AGAIN:
        services.left_undone(job_id, token, code=AGAIN[code])
    elif code != LOST:
        services.left_undone(job_id, token, was_stopped=code == -signal.SIGTERM)


# --- In the child ---------------------------------------------------------------------------------


def work_off(job_id: UUID, token: UUID) -> bool:
    """Do the work: called in the child, which was made for it."""
    kind = Job.objects.values_list("kind", flat=True).filter(id=job_id, lease=token).first()
    if kind is None:
        return False
    _confine(limits_of(kind))
    threading.Thread(target=_look_after_the_lease, args=[token], daemon=True).start()
    try:
        return services.carry_out(job_id, token)
    except MemoryError:
        os._exit(TOO_MUCH)


def _confine(limits: Limits) -> None:
    """Hold this process to its limits, and let whoever serves people go first."""
    os.nice(10)
    _die_with_the_worker()
    held = _data_bytes() + limits.bytes
    resource.setrlimit(resource.RLIMIT_DATA, (held, held))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 5))
    # What a core holds is health data, and nobody would find it.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _data_bytes() -> int:
    """Return what Python and Django take already; nothing is known where there is no /proc."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    return 512 * 2**20


def _die_with_the_worker() -> None:
    """Ask Linux to end this process with the thread that started it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _look_after_the_lease(token: UUID) -> None:
    """End this process once its lease is another's or its worker is gone."""
    worker = os.getppid()
    while os.getppid() == worker:
        time.sleep(BEAT_SECONDS / 2)
        try:
            if not Lane.objects.filter(holder=token).exists():
                break
        except DatabaseError:
            # It may come back; what is written meanwhile asks for the lease anyway.
            connection.close()
    os._exit(LOST)
