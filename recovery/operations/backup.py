"""A backup: the whole database and the keys in one file, which fits either database.

It is encrypted to a recipient (age, X25519) whose identity never lies on this machine: what is
stolen with a disk or from a cloud opens nothing. It is written as a stream, read back from the disk
and compared before it counts as made.

The file is a zip archive: `tables/<model>.jsonl` holds one row a line, `keys/<name>` a key file
each, and `manifest.json` says which migrations the rows belong to and how many of them there are,
with the SHA-256 of every part. Rows are read in one snapshot while the installation runs on.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NotRequired, TypedDict
from zipfile import ZIP_DEFLATED, ZipFile

import orjson
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from recovery import ledger
from recovery.core import databases
from recovery.core.databases import is_postgresql
from recovery.core.errors import RecoveryError
from recovery.operations.encryption import CannotSeal, sealed_to
from recovery.operations.progress import Progress
from recovery.reminders.channels.vapid import previous_file

FORMAT = 1
MANIFEST = "manifest.json"
ROWS_AT_ONCE = 2000
BLOCK = 1 << 20  # bytes
ZIP_LEVEL = 3  # 1 to 9; higher costs more time than it saves room


class CannotBackUp(RecoveryError):
    """Why there is no backup, in a sentence for the operator."""


@dataclass(frozen=True)
class Made:
    """What a backup holds: rows, keys, its size in bytes and the SHA-256 of the file."""

    rows: int
    keys: int
    size: int
    sha256: str


class Table(TypedDict):
    """A table of a backup: its model, its columns in their order, rows, the SHA-256 of its part."""

    model: str
    columns: list[str]
    rows: int
    sha256: str


class Key(TypedDict):
    """A key file of a backup."""

    name: str
    sha256: str


class LedgerHead(TypedDict):
    """How far the ledger had come: number and hash of its last line."""

    n: int
    hash: str


class Manifest(TypedDict):
    """What a backup says of itself; those of 0.1.0 know no ledger.

    `migrations`: the last applied one of each branch, as [app, name].
    """

    format: int
    made_at: str
    build: str
    database: str
    ledger: NotRequired[LedgerHead]
    migrations: list[list[str]]
    tables: list[Table]
    keys: list[Key]


def back_up(file: Path, *, recipient: str, with_keys: bool = True) -> Made:
    """Write a backup to `file` (mode 0600), encrypted unless `recipient` is empty.

    Raises CannotBackUp; never leaves half a file, or one that does not read back as written.
    """
    if file.exists():
        raise CannotBackUp(f"{file} exists. A backup overwrites nothing.")
    draft = file.with_name(f".{file.name}.part")
    try:
        with open(draft, "wb", opener=_owner_only) as out:
            hashing = _Hashing(out)
            with (
                sealed_to(recipient, hashing) as content,
                ZipFile(content, "w", ZIP_DEFLATED, compresslevel=ZIP_LEVEL) as archive,
            ):
                rows, keys = _write(archive, key_files() if with_keys else [])
            out.flush()
            os.fsync(out.fileno())
        if _read_back(draft) != hashing.digest.hexdigest():
            raise CannotBackUp(f"{file} does not read back as it was written. Is the disk failing?")
        draft.replace(file)
    except CannotSeal as error:
        raise CannotBackUp(error.message) from error
    except OSError as error:
        raise CannotBackUp(f"{file}: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)
    return Made(rows, keys, file.stat().st_size, hashing.digest.hexdigest())


class _Hashing:
    """Passes on what is written and hashes it. Without `tell` and `seek`: what it wrote stays."""

    def __init__(self, out: IO[bytes]) -> None:
        self.out, self.digest = out, hashlib.sha256()

    def write(self, content: bytes) -> int:
        self.digest.update(content)
        return self.out.write(content)

    def flush(self) -> None:
        self.out.flush()


def _read_back(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as written:
        # From the disk, not from memory, where the system lets us say so.
        os.posix_fadvise(written.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while block := written.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(archive: ZipFile, own_keys: list[tuple[str, Path]]) -> tuple[int, int]:
    # Before the snapshot: what is recorded from here on may be missing in it, and no more.
    head = ledger.head()
    with _snapshot():
        migrations = applied_migrations()
        tables = [_write_table(archive, each, bar) for each, bar in _with_progress(migrations)]
    keys = [_write_key(archive, name, path) for name, path in own_keys]
    manifest: Manifest = {
        "format": FORMAT,
        "made_at": timezone.now().isoformat(),
        "build": settings.BUILD,
        "database": databases.name(),
        "ledger": {"n": head.n, "hash": head.hash},
        "migrations": migrations,
        "tables": tables,
        "keys": keys,
    }
    archive.writestr(MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    return sum(table["rows"] for table in tables), len(keys)


@contextmanager
def _snapshot() -> Iterator[None]:
    """See the database as it is now until the block ends, without holding up who writes."""
    if is_postgresql():
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    # Django's own transactions take the writer's lock at once; a reader of the log needs none.
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def applied_migrations() -> list[list[str]]:
    """Return the last applied migration of each branch, as [app, name]."""
    loader = MigrationExecutor(connection).loader
    applied = set(loader.applied_migrations) & set(loader.graph.nodes)
    return sorted(
        [app, name]
        for app, name in applied
        if not any(child.key in applied for child in loader.graph.node_map[app, name].children
                   if child.key[0] == app)
    )  # fmt: skip


def executor_towards(targets: list[tuple[str, str]]) -> MigrationExecutor:
    """Return an executor that knows these migrations, also those that a squashed one replaces."""
    executor = MigrationExecutor(connection)
    if not all(target in executor.loader.graph.nodes for target in targets):
        executor.loader = loader = MigrationLoader(connection, replace_migrations=False)
        for key, migration in loader.disk_migrations.items():
            if migration.replaces:
                loader.graph.remove_replacement_node(key, migration.replaces)
    return executor


def models_at(migrations: list[list[str]]) -> list[type[models.Model]]:
    """Return the models as they were after these migrations, with their tables' columns."""
    targets = [(app, name) for app, name in migrations]
    state = executor_towards(targets).loader.project_state(targets)
    found = state.apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed and not model._meta.proxy]


def _with_progress(
    migrations: list[list[str]],
) -> Iterator[tuple[type[models.Model], Progress]]:
    wanted = models_at(migrations)
    bar = Progress("Backing up", sum(model._base_manager.count() for model in wanted))
    for model in wanted:
        yield model, bar
    bar.end()


def _write_table(archive: ZipFile, model: type[models.Model], bar: Progress) -> Table:
    columns = [field.attname for field in model._meta.concrete_fields]
    digest, count = hashlib.sha256(), 0
    with archive.open(f"tables/{model._meta.label_lower}.jsonl", "w", force_zip64=True) as out:
        rows = model._base_manager.order_by().values_list(*columns)
        for row in rows.iterator(chunk_size=ROWS_AT_ONCE):
            line = orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)
            digest.update(line)
            out.write(line)
            count += 1
            bar.add(1)
    return {
        "model": model._meta.label_lower,
        "columns": columns,
        "rows": count,
        "sha256": digest.hexdigest(),
    }


def key_files() -> list[tuple[str, Path]]:
    """Return the key files that this installation made, by the name that they have in a backup.

    What stands in the environment instead is the operator's own to keep.
    """
    var: Path = settings.VAR
    own = [
        ("secret_key", var / "secret_key"),
        ("secret_key_fallbacks", var / "secret_key_fallbacks"),
        ("vapid_private.pem", settings.VAPID_PRIVATE_KEY_FILE),
        ("vapid_private.pem.previous", previous_file()),
        ("metrics_token", var / "metrics_token"),
    ]
    authority = [(f"tls/{path.name}", path) for path in sorted((var / "tls").glob("*"))]
    return [(name, path) for name, path in [*own, *authority] if path.is_file()]


def _write_key(archive: ZipFile, name: str, path: Path) -> Key:
    content = path.read_bytes()
    archive.writestr(f"keys/{name}", content)
    return {"name": name, "sha256": hashlib.sha256(content).hexdigest()}
