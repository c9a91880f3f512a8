"""The backup of every day: when it is due, where it lies, and how many are kept."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import orjson
from django.conf import settings
from django.utils import timezone

from recovery.operations.backup import CannotBackUp, Made, back_up
from recovery.reminders.alarms import clear_alarm, raise_alarm

ALARM = "backup"
NAME = "recovery-%Y-%m-%d-%H%M%S"
OURS = "recovery-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9].*"


def recipient_of(*, unencrypted: bool) -> str:
    """Return to whom a backup is encrypted, empty for nobody where that is said expressly.

    Raises CannotBackUp if nobody is named.
    """
    if unencrypted or settings.BACKUP_RECIPIENT:
        return "" if unencrypted else str(settings.BACKUP_RECIPIENT)
    raise CannotBackUp(
        "Say whose key opens the backup: RECOVERY_BACKUP_RECIPIENT=age1… (manage.py "
        "make_backup_identity makes a key). --unencrypted leaves it open to whoever finds it."
    )


def make(
    file: Path | None = None, *, unencrypted: bool = False, with_keys: bool = True
) -> tuple[Path, Made]:
    """Write a backup to `file`, or into the folder of backups under the present instant.

    In the folder only the newest ones are kept. Raises CannotBackUp.
    """
    recipient = recipient_of(unencrypted=unencrypted)
    if file is None:
        file = _new_name(".zip.age" if recipient else ".zip")
    made = back_up(file, recipient=recipient, with_keys=with_keys)
    _note(made)
    if file.parent == settings.BACKUP_FOLDER:
        _thin_out(file.parent)
    return file, made


def _new_name(end: str) -> Path:
    folder: Path | None = settings.BACKUP_FOLDER
    if folder is None:
        raise CannotBackUp("Name a file, or set RECOVERY_BACKUP_FOLDER.")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotBackUp(f"{folder}: {error.strerror}") from error
    return folder / f"{timezone.now().astimezone(UTC).strftime(NAME)}{end}"


def _thin_out(folder: Path) -> None:
    """Remove all but the newest backups. Whatever else lies in the folder is left alone."""
    ours = sorted(folder.glob(OURS), reverse=True)
    for old in ours[settings.BACKUP_KEEP :]:
        old.unlink(missing_ok=True)


def _note(made: Made) -> None:
    """Keep what the metric tells, beside the database: it says nothing of a restored one."""
    content = orjson.dumps({"at": timezone.now(), **asdict(made)})
    draft = settings.VAR / ".last_backup.draft"
    with open(draft, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as out:
        out.write(content)
    draft.replace(settings.VAR / "last_backup")


@dataclass(frozen=True)
class Last:
    """The last backup that was written and read back well: when, and its size in bytes."""

    at: datetime
    size: int


def last() -> Last | None:
    """Return what is known of the last backup that was written and read back well."""
    try:
        kept = orjson.loads((settings.VAR / "last_backup").read_bytes())
        return Last(datetime.fromisoformat(kept["at"]), kept["size"])
    except (OSError, ValueError, KeyError):
        return None


def back_up_when_due(now: datetime | None = None) -> Path | None:
    """Make the backup of the day once its hour has come; return its file, None when not due.

    A machine that was off at that hour makes it up. Failing raises an alarm and is tried again.
    """
    at = (now or timezone.now()).astimezone(UTC)
    if not _is_due(at):
        return None
    with _alone() as is_mine:
        if not is_mine or not _is_due(at):
            return None
        try:
            file, _ = make(unencrypted=not settings.BACKUP_RECIPIENT)
        except CannotBackUp as error:
            raise_alarm(ALARM, "alarm_backup", why=error.message[:400])
            return None
        clear_alarm(ALARM)
        return file


def _is_due(at: datetime) -> bool:
    if settings.BACKUP_FOLDER is None:
        return False
    if not (settings.BACKUP_RECIPIENT or settings.BACKUP_UNENCRYPTED):
        return False
    due = datetime.combine(at.date(), time(settings.BACKUP_HOUR), UTC)
    due -= timedelta(days=1) if due > at else timedelta()
    found = last()
    return found is None or found.at < due


@contextmanager
def _alone() -> Iterator[bool]:
    """Say whether nobody else makes a backup here now."""
    handle = os.open(settings.VAR / "backup.lock", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
