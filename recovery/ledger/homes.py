"""Where a ledger lies: in a file, or in a PostgreSQL database of its own.

A home knows lines, not what they say. Whoever appends holds its lock, reads what was added since,
and writes; what it wrote is on the disk before it returns.
"""

import errno
import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import psycopg

BLOCK = 1 << 20  # bytes
LOCK = 0x5EC0_4E4F  # any number that is ours among a database's advisory locks
TABLE = "CREATE TABLE IF NOT EXISTS recovery_ledger (n bigint PRIMARY KEY, line bytea NOT NULL)"
SECONDS = 5  # to reach a database


class Unwritable(OSError):
    """The ledger cannot be written or read. What should have been recorded must not happen."""


@dataclass(frozen=True)
class Read:
    """Whole lines between two places of a home, and what follows the last break.

    `start` is 0 where the home was replaced by a shorter one since the place asked for.
    """

    start: int = 0
    end: int = 0
    last: int = 0  # where the last whole line begins
    lines: list[bytes] = field(default_factory=list)
    torn: bytes = b""


class Opened(Protocol):
    """A home whose lock is held."""

    def read(self, place: int) -> Read: ...

    def append(self, lines: Sequence[bytes], place: int) -> None:
        """Write lines after those that end at `place`. On the disk when the lock is given back."""


class Home(Protocol):
    """`place` says from where reading goes on, 0 from the beginning. Raises Unwritable."""

    name: str

    def identity(self) -> object:
        """What is another thing when the whole home was replaced."""

    def read(self, place: int) -> Read: ...

    def locked(self) -> AbstractContextManager[Opened]:
        """Hold off whoever else appends."""

    def replace(self, lines: Sequence[bytes]) -> None:
        """Put other lines in place of all. What stood there is kept aside."""


class FileHome:
    """A file of lines. `flock` holds processes apart, and threads too: each opens it again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)

    def identity(self) -> object:
        try:
            return self.path.stat().st_ino
        except OSError:
            return None

    def read(self, place: int) -> Read:
        try:
            with self.path.open("rb") as file:
                return _read(file.fileno(), place)
        except FileNotFoundError:
            return Read()
        except OSError as error:
            raise Unwritable(error.errno, f"{self.name}: {error.strerror}") from error

    @contextmanager
    def locked(self) -> Iterator[Opened]:
        try:
            handle = self._lock()
        except OSError as error:
            raise Unwritable(error.errno, f"{self.name}: {error.strerror}") from error
        try:
            yield _OpenFile(handle, self.name)
        finally:
            os.close(handle)

    def _lock(self) -> int:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        while True:
            is_new = not self.path.exists()
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(handle, fcntl.LOCK_EX)
            if is_new:
                _sync_folder(self.path.parent)
            # Whoever replaced the file while we waited holds the lock of the old one.
            if os.fstat(handle).st_ino == self.identity():
                return handle
            os.close(handle)

    def replace(self, lines: Sequence[bytes]) -> None:
        with self.locked():
            aside = self.path.with_name(f"{self.path.name}.aside-{os.urandom(4).hex()}")
            draft = self.path.with_name(f".{self.path.name}.draft")
            with open(draft, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
                file.writelines(line + b"\n" for line in lines)
                file.flush()
                os.fsync(file.fileno())
            os.link(self.path, aside)
            draft.replace(self.path)
            _sync_folder(self.path.parent)


class _OpenFile:
    def __init__(self, handle: int, name: str) -> None:
        self.handle, self.name = handle, name

    def read(self, place: int) -> Read:
        return _read(self.handle, place)

    def append(self, lines: Sequence[bytes], place: int) -> None:
        """Write at `place`, over a line that was torn by a power cut and never acknowledged."""
        content = b"".join(line + b"\n" for line in lines)
        try:
            os.ftruncate(self.handle, place)
            written = 0
            while written < len(content):
                written += os.pwrite(self.handle, content[written:], place + written)
            os.fsync(self.handle)
        except OSError as error:
            os.ftruncate(self.handle, place)
            raise Unwritable(error.errno, f"{self.name}: {error.strerror}") from error


def _read(handle: int, place: int) -> Read:
    start = place if place <= os.fstat(handle).st_size else 0
    blocks, end = [], start
    while block := os.pread(handle, BLOCK, end):
        blocks.append(block)
        end += len(block)
    whole, mark, torn = b"".join(blocks).rpartition(b"\n")
    lines, end = (whole.split(b"\n") if mark else []), end - len(torn)
    last = end - len(lines[-1]) - 1 if lines else start
    return Read(start, end, last, lines, torn)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class DatabaseHome:
    """A table in a PostgreSQL database of its own. A place is the number of a line."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.name = f"the database {psycopg.conninfo.conninfo_to_dict(url).get('dbname', '')}"

    @contextmanager
    def _connected(self) -> Iterator["psycopg.Connection[Any]"]:
        try:
            with psycopg.connect(self.url, connect_timeout=SECONDS) as connection:
                yield connection
        except psycopg.Error as error:
            raise Unwritable(errno.EIO, f"{self.name}: {type(error).__name__}") from error

    def identity(self) -> object:
        return None

    def read(self, place: int) -> Read:
        with self._connected() as connection:
            found = connection.execute("SELECT to_regclass('recovery_ledger')").fetchone()
            if not (found and found[0]):
                return Read()
            return _OpenTable(connection).read(place)

    @contextmanager
    def locked(self) -> Iterator["_OpenTable"]:
        with self._connected() as connection:
            connection.execute("SET LOCAL synchronous_commit = on")
            connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            connection.execute(TABLE)
            yield _OpenTable(connection)

    def replace(self, lines: Sequence[bytes]) -> None:
        aside = f"recovery_ledger_aside_{os.urandom(4).hex()}"
        with self.locked() as opened:
            connection = opened.connection
            connection.execute(f"CREATE TABLE {aside} AS TABLE recovery_ledger")
            connection.execute("DELETE FROM recovery_ledger")
            opened.append(lines, 0)


class _OpenTable:
    def __init__(self, connection: "psycopg.Connection[Any]") -> None:
        self.connection = connection

    def read(self, place: int) -> Read:
        last = self.connection.execute("SELECT max(n) FROM recovery_ledger").fetchone()
        end = (last and last[0]) or 0
        start = place if place <= end else 0
        found = self.connection.execute(
            "SELECT line FROM recovery_ledger WHERE n > %s AND n <= %s ORDER BY n", [start, end]
        )
        return Read(start, end, max(end - 1, 0), [bytes(line) for (line,) in found])

    def append(self, lines: Sequence[bytes], place: int) -> None:
        with self.connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO recovery_ledger (n, line) VALUES (%s, %s)",
                [(place + i, line) for i, line in enumerate(lines, start=1)],
            )


def home_of(where: str) -> Home:
    """Return the home that a setting names: a `postgresql://` address, or a path."""
    if where.startswith(("postgresql://", "postgres://")):
        return DatabaseHome(where)
    return FileHome(Path(where.removeprefix("file://")).expanduser().resolve())
