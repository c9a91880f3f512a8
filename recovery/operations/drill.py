"""The drill: restoring a backup for a moment, beside the installation and without touching it.

Another process with a folder of its own does what `manage.py restore` would do. It has none of our
settings, so it cannot reach our database, keys, ledger, mail server or push services.
"""

import os
import sqlite3
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from recovery.operations.restore import CannotRestore, contents

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "PYTHONPATH", "TMPDIR")


@dataclass(frozen=True)
class Verified:
    """What a backup was found to hold: when it was made, its rows, and accounts among them."""

    made_at: str
    rows: int
    accounts: int


def verify(file: Path, *, identity: Path | None = None) -> Verified:
    """Restore a backup beside the installation and count. Raises CannotRestore."""
    manifest = contents(file, identity)
    wanted = sum(table["rows"] for table in manifest["tables"])
    with tempfile.TemporaryDirectory(dir=settings.VAR, prefix="drill-") as folder:
        said = _restore_in(Path(folder), file, identity)
        if f"{wanted} rows" not in said:
            raise CannotRestore("Not all rows of this backup could be read.")
        with sqlite3.connect(Path(folder) / "recovery.sqlite3") as copy:
            faults = copy.execute("PRAGMA integrity_check").fetchall()
            loose = copy.execute("PRAGMA foreign_key_check").fetchall()
            (accounts,) = copy.execute("SELECT count(*) FROM recovery_user").fetchone()
        copy.close()
    if faults != [("ok",)] or loose:
        raise CannotRestore("The data in this backup are inconsistent.")
    return Verified(manifest["made_at"], wanted, accounts)


def _restore_in(folder: Path, file: Path, identity: Path | None) -> str:
    own = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment = {**own, "RECOVERY_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    words = ["restore", str(file.resolve())]
    if identity is not None:
        words += ["--identity", str(identity.resolve())]
    done = subprocess.run(  # noqa: S603
        [*settings.COMMAND, *words],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        raise CannotRestore(lines[-1] if lines else "It could not be restored.")
    return done.stdout
