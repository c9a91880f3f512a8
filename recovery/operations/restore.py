"""Restoring a backup, into an empty installation or in place of one that is given up.

The rows are read into the tables that they were written from, and then migrated to this code. Then
`settling` gives the data set a new epoch, so that every phone offers again what it holds, and makes
true again what the ledger says has happened since.
"""

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import orjson
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.loader import MigrationLoader

from recovery import ledger
from recovery.accounts import erased
from recovery.core.databases import is_postgresql
from recovery.core.errors import RecoveryError
from recovery.ledger import services as ledger_services
from recovery.operations.backup import FORMAT, MANIFEST, Manifest, executor_towards, models_at
from recovery.operations.encryption import CannotSeal, opened
from recovery.operations.progress import Progress
from recovery.operations.settling import Settled, settle
from recovery.reminders.channels.vapid import previous_file

ROWS_AT_ONCE = 500
BLOCK = 1 << 20  # bytes


class CannotRestore(RecoveryError):
    """Why nothing was restored, in a sentence for the operator. The installation is as before."""


@dataclass(frozen=True)
class Restored:
    """What a restore did: rows read, keys written, what was settled, and by which ledger."""

    rows: int
    keys: int
    settled: Settled
    ledger_is_current: bool


def restore(file: Path, *, replace: bool = False, identity: Path | None = None) -> Restored:
    """Restore a backup. Raises CannotRestore, and then has changed nothing.

    `identity` is the file with the key of an encrypted one.
    """
    with _opened(file, identity) as archive:
        manifest = _checked(archive)
        if not replace and _is_inhabited():
            raise CannotRestore(
                "This installation has accounts. --replace deletes them and restores those of the "
                "backup."
            )
        is_current = _has_current_ledger(manifest)
        with _database_to_fill():
            rows = _load(archive, manifest)
            call_command("migrate", interactive=False, verbosity=0)
            # Outside of the models, and gone with the tables.
            if not settings.REDIS_URL:
                call_command("createcachetable", verbosity=0)
            settled = settle(ledger_is_current=is_current)
        for key in manifest["keys"]:
            _write_key(key["name"], archive.read(f"keys/{key['name']}"))
    return Restored(rows, len(manifest["keys"]), settled, is_current)


def _has_current_ledger(manifest: Manifest) -> bool:
    """Say whether the ledger here is at least as new as the backup. Takes the longest of both."""
    try:
        ledger_services.take_the_longest()
        erased.take_over()
        head = manifest.get("ledger")
        return head is not None and ledger.knows(head["n"], head["hash"])
    except ledger.Unwritable as error:
        raise CannotRestore(f"The ledger cannot be read: {error.strerror}") from error


def contents(file: Path, identity: Path | None = None) -> Manifest:
    """Read a backup whole and return its manifest. Raises CannotRestore."""
    with _opened(file, identity) as archive:
        return _checked(archive)


@contextmanager
def _opened(file: Path, identity: Path | None) -> Iterator[ZipFile]:
    try:
        with opened(file, identity) as content, ZipFile(content) as archive:
            yield archive
    except CannotSeal as error:
        raise CannotRestore(error.message) from error
    except (BadZipFile, KeyError, zlib.error) as error:
        raise CannotRestore(f"{file} is not a complete backup of Recovery.") from error
    except OSError as error:
        raise CannotRestore(f"{file}: {error.strerror}") from error


def _checked(archive: ZipFile) -> Manifest:
    """Read the manifest and every part once. Raises CannotRestore if something is not whole."""
    manifest: Manifest = orjson.loads(archive.read(MANIFEST))
    if manifest["format"] != FORMAT:
        raise CannotRestore(f"This backup has format {manifest['format']}, and we read {FORMAT}.")
    known = MigrationLoader(connection).disk_migrations
    if unknown := [each for each in manifest["migrations"] if tuple(each) not in known]:
        raise CannotRestore(
            f"This backup is of a newer Recovery (it knows {unknown[0][1]}). Update, then restore."
        )
    parts = {f"tables/{table['model']}.jsonl": table["sha256"] for table in manifest["tables"]}
    parts |= {f"keys/{key['name']}": key["sha256"] for key in manifest["keys"]}
    for name, expected in parts.items():
        with archive.open(name) as part:
            if _digest(part) != expected:
                raise CannotRestore(f"{name} in this backup is not what was written.")
    return manifest


def _digest(part: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := part.read(BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _is_inhabited() -> bool:
    with connection.cursor() as cursor:
        if "recovery_user" not in connection.introspection.table_names(cursor):
            return False
        cursor.execute("SELECT 1 FROM recovery_user LIMIT 1")
        return cursor.fetchone() is not None


@contextmanager
def _database_to_fill() -> Iterator[None]:
    """Give an empty database, which takes the place of the present one when the block ends well."""
    if is_postgresql():
        with transaction.atomic():
            _drop_tables()
            yield
        return
    present = Path(connection.settings_dict["NAME"])
    beside = present.with_name(f".{present.name}.restoring")
    _remove(beside)
    beside.touch(mode=0o600)
    _connect_to(beside)
    try:
        yield
        connection.close()
        _fold(beside)
        _remove(present)
        beside.replace(present)
    finally:
        _connect_to(present)
        _remove(beside)


def _connect_to(file: Path) -> None:
    connection.close()
    connection.settings_dict["NAME"] = str(file)


def _fold(file: Path) -> None:
    """Bring SQLite's log into the file itself, which alone is moved."""
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _remove(file: Path) -> None:
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def _drop_tables() -> None:
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {quote(table)} CASCADE")


def _load(archive: ZipFile, manifest: Manifest) -> int:
    """Fill the tables as they were when the backup was made."""
    targets = [(app, name) for app, name in manifest["migrations"]]
    executor_towards(targets).migrate(targets)
    by_name = {model._meta.label_lower: model for model in models_at(manifest["migrations"])}
    bar = Progress("Restoring", sum(table["rows"] for table in manifest["tables"]))
    with transaction.atomic():
        if is_postgresql():
            # Some migrations make the rest of a transaction check each row at once.
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table in manifest["tables"]:
            with archive.open(f"tables/{table['model']}.jsonl") as lines:
                _load_table(by_name[table["model"]], table["columns"], lines, bar)
        connection.check_constraints()
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), list(by_name.values())):
            cursor.execute(sql)
    bar.end()
    return bar.done


def _load_table(
    model: type[models.Model], columns: list[str], lines: Iterable[bytes], bar: Progress
) -> None:
    # Some tables are filled by their migrations; what they held then is in the backup.
    model._base_manager.all().delete()
    fields = {field.attname: field for field in model._meta.concrete_fields}
    wanted = [fields[name] for name in columns]
    rows = iter(lines)
    while some := list(islice(rows, ROWS_AT_ONCE)):
        model._base_manager.bulk_create(
            [
                model(**{f.attname: _value(f, each) for f, each in zip(wanted, row, strict=True)})
                for row in map(orjson.loads, some)
            ]
        )
        bar.add(len(some))


def _value(field: Any, stored: Any) -> Any:
    while isinstance(field, models.ForeignKey):
        field = field.target_field
    return field.to_python(stored)


def _write_key(name: str, content: bytes) -> None:
    var: Path = settings.VAR
    elsewhere = {
        "vapid_private.pem": settings.VAPID_PRIVATE_KEY_FILE,
        "vapid_private.pem.previous": previous_file(),
    }
    path = elsewhere.get(name, var / name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.restoring")
    draft.unlink(missing_ok=True)
    with open(draft, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as out:
        out.write(content)
    draft.replace(path)
