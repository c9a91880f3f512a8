"""Where exports and uploads lie: `var/exchange`, one file per job, readable by its owner alone.

The web and the workers of compose share that folder. It is in no backup: what lies there expires.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings

from recovery.core.each import each
from recovery.core.errors import RecoveryError
from recovery.core.ids import made_at
from recovery.core.languages import say


class TooLarge(RecoveryError):
    """The file is larger than this kind of import takes."""

    status = 413
    code = "too_large"


def folder() -> Path:
    """Return the folder, made when first asked for."""
    found: Path = settings.VAR / "exchange"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def path_of(job_id: UUID) -> Path:
    return folder() / str(job_id)


def create(job_id: UUID) -> IO[bytes]:
    """Open a job's file for writing, anew, with mode 0600."""
    path = path_of(job_id)
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    return path.open("wb")


def replace(job_id: UUID, data: bytes) -> None:
    """Write a job's file anew; what was there stays until the new one is whole."""
    draft = folder() / f"{job_id}.new"
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_bytes(data)
    draft.replace(path_of(job_id))


def receive(job_id: UUID, source: Iterable[bytes] | Path, most: int) -> int:
    """Take an upload over or write it; return its bytes. Raises TooLarge beyond `most` bytes.

    A part is not kept.
    """
    if isinstance(source, Path):
        size = source.stat().st_size
        require_size(size, most)
        source.replace(path_of(job_id))
        return size
    size = 0
    try:
        with create(job_id) as out:
            for chunk in source:
                size += len(chunk)
                require_size(size, most)
                out.write(chunk)
    except BaseException:
        forget(job_id)
        raise
    return size


def require_size(size: int, most: int) -> None:
    """Raise TooLarge where a file has more than `most` bytes."""
    if size > most:
        raise TooLarge(
            say("This file is too large. Choose a smaller one."),
            fields={"file": [say("Too large.")]},
        )


def forget(*job_ids: UUID) -> None:
    """Remove the files of jobs, and what a run that was killed had begun to write."""
    for job_id in job_ids:
        path_of(job_id).unlink(missing_ok=True)
        (folder() / f"{job_id}.new").unlink(missing_ok=True)


def forget_all_but(known: set[str], older_than: datetime) -> int:
    """Remove files without a job that were begun before `older_than`, as their names say."""
    strays = [path for path in folder().iterdir() if path.name not in known]
    each("files", strays, lambda path: _forget_old(path, older_than))
    return sum(not path.exists() for path in strays)


def _forget_old(path: Path, older_than: datetime) -> None:
    made = made_at(path.name.partition(".")[0])  # what a run had begun ends in ".new"
    if made and made < older_than:
        path.unlink(missing_ok=True)
