"""Encrypting a stream to a recipient and opening it again: age, https://age-encryption.org/v1."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, Any

import pyrage
from django.conf import settings

from recovery.core.errors import RecoveryError

MAGIC = b"age-encryption.org/v1"


class CannotSeal(RecoveryError):
    """Why something could not be encrypted or opened, in a sentence for the operator."""


def check_recipient(recipient: str) -> Any:
    """Return the key behind `age1…`. Raises CannotSeal."""
    try:
        return pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        raise CannotSeal(
            "The recipient of backups must look like age1…; "
            "manage.py make_backup_identity makes one."
        ) from error


@contextmanager
def sealed_to(recipient: str, out: Any) -> Iterator[Any]:
    """Give something to write to, whose content reaches `out` encrypted; plain without recipient.

    A thread encrypts while the content is made: nothing is held in memory but a pipe's worth.
    """
    if not recipient:
        yield out
        return
    key = check_recipient(recipient)
    reading, writing = os.pipe()
    failed: list[BaseException] = []

    def encrypt() -> None:
        with os.fdopen(reading, "rb", 1 << 16) as source:
            try:
                pyrage.encrypt_io(source, out, [key])
            except Exception as error:
                failed.append(error)

    worker = Thread(target=encrypt, name="encrypts-a-backup")
    worker.start()
    try:
        with os.fdopen(writing, "wb", 1 << 16) as content:
            yield content
    except BrokenPipeError as error:
        if not failed:
            raise
        raise _reason(failed[0]) from error
    finally:
        worker.join()
    if failed:
        raise _reason(failed[0])


def _reason(error: BaseException) -> BaseException:
    if isinstance(error, OSError):
        return error
    return CannotSeal(f"It could not be encrypted: {type(error).__name__}.")


def is_sealed(file: Path) -> bool:
    """Say whether a file is encrypted. Raises OSError."""
    with file.open("rb") as content:
        return content.read(len(MAGIC)) == MAGIC


@contextmanager
def opened(file: Path, identity: Path | None) -> Iterator[IO[bytes]]:
    """Give the plain content of a file, encrypted or not. Raises CannotSeal, OSError.

    What was encrypted lies decrypted in a file without a name, in a folder that is ours alone, and
    is gone with the block.
    """
    if not is_sealed(file):
        with file.open("rb") as content:
            yield content
        return
    if identity is None:
        raise CannotSeal("This backup is encrypted: --identity FILE names its key.")
    keys = _identities(identity)
    with tempfile.TemporaryFile(dir=settings.VAR) as plain:
        with file.open("rb") as content:
            try:
                pyrage.decrypt_io(content, plain, keys)
            except (pyrage.DecryptError, OSError) as error:
                if getattr(error, "errno", None):
                    raise  # the disk's, not the content's
                raise CannotSeal(
                    f"{file} cannot be opened: it is not encrypted to this identity, or damaged."
                ) from error
        plain.seek(0)
        yield plain


def _identities(file: Path) -> list[Any]:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise CannotSeal(f"The identity {file} cannot be read: {error.strerror}.") from error
    wanted = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in wanted]
    except pyrage.IdentityError as error:
        raise CannotSeal(f"{file} is no identity: AGE-SECRET-KEY-1… is expected.") from error
    if not found:
        raise CannotSeal(f"{file} holds no identity.")
    return found
