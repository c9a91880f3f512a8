"""Everything in `var/` belongs to its owner only: folders 0700, files 0600."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

FOLDER, FILE = 0o700, 0o600


def make_private(folder: Path) -> None:
    """Make a folder that its owner alone can enter, or close one that was open to others.

    What is written from here on is the owner's alone, too. Raises ImproperlyConfigured if no
    folder can be, or where it belongs to another account, which alone could close it.
    """
    os.umask(0o077)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=FOLDER)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{folder} cannot be made a folder ({error.strerror}). Set RECOVERY_VAR to one."
        ) from error
    _close(folder, FOLDER)


def close_all(folder: Path) -> None:
    """Close everything below a folder that an earlier release, or a copy, left open to others.

    Links are left alone: what they lead to is somebody else's decision.
    """
    make_private(folder)
    for name, folders, files in os.walk(folder):
        for each in folders:
            _close(Path(name, each), FOLDER)
        for each in files:
            _close(Path(name, each), FILE)


def _close(path: Path, mode: int) -> None:
    try:
        found = path.lstat()
        if path.is_symlink() or not found.st_mode & 0o077:
            return
        # An owner who may execute a file or not keeps it so.
        path.chmod(found.st_mode & 0o700 if mode == FILE else mode)
    except FileNotFoundError:  # a process at work removed it meanwhile
        return
    except PermissionError as error:
        raise ImproperlyConfigured(
            f"{path} can be read by others and belongs to another account, so it cannot be closed "
            f"here. As its owner: chmod {mode:04o} {path}"
        ) from error
