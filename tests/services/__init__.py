"""A PostgreSQL and a Redis that live as long as the tests: free ports, a temporary folder."""

import fcntl
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import psycopg
import redis

PACKAGES = {"initdb": "postgresql", "postgres": "postgresql", "redis-server": "redis-server"}
START_SECONDS = 60
DEBIAN = Path("/usr/lib/postgresql")
PORTS = range(20_000, 30_000)
CLAIMED: list[IO[str]] = []


class CannotStart(Exception):
    """A service is missing or did not come up; the text says what to do."""


@dataclass
class Daemon:
    """A server process that can be stopped and started again on the same port and folder."""

    command: list[str]
    account: dict[str, Any]
    log: Path
    answers: Callable[[], object]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.command,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.log.parent,
                **self.account,
            )
        self._wait(self.process)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if process.poll() is not None:
                break
            with suppress(psycopg.OperationalError, redis.ConnectionError):
                self.answers()
                return
            time.sleep(0.05)
        said = self.log.read_text()[-2000:]
        raise CannotStart(f"{self.log.parent.name} did not start. It said:\n{said}")

    def stop(self) -> None:
        """End it now; PostgreSQL does not wait for its clients."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@dataclass(frozen=True)
class Services:
    """Where the two answer, as the environment of Recovery names them, and their processes."""

    database_url: str
    redis_url: str
    database: Daemon
    redis: Daemon

    @property
    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}


@contextmanager
def throwaway_services() -> Iterator[Services]:
    with tempfile.TemporaryDirectory(prefix="recovery-services-") as name:
        folder = Path(name)
        database_url, database = _postgresql(folder / "postgresql")
        redis_url, cache = _redis(folder / "redis")
        try:
            database.start()
            cache.start()
            yield Services(database_url, redis_url, database, cache)
        finally:
            cache.stop()
            database.stop()


def _postgresql(folder: Path) -> tuple[str, Daemon]:
    initdb, postgres = find("initdb"), find("postgres")
    port, account = free_port(), unprivileged_account()
    _own(folder, account)
    _finish([initdb, "-D", str(folder / "data"), "-U", "recovery", *_CLUSTER], account, cwd=folder)
    command = [postgres, "-D", str(folder / "data"), "-p", str(port), "-k", str(folder), *_QUICK]
    url = f"postgresql://recovery@127.0.0.1:{port}/postgres"
    return url, Daemon(command, account, folder / "log", lambda: _select_one(url))


_CLUSTER = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
# What is thrown away need not survive a power cut.
_QUICK = [
    "-c", "listen_addresses=127.0.0.1",
    "-c", "fsync=off",
    "-c", "synchronous_commit=off",
    "-c", "full_page_writes=off",
]  # fmt: skip


def _select_one(url: str) -> None:
    with psycopg.connect(url, connect_timeout=2) as connection:
        connection.execute("SELECT 1")


def _redis(folder: Path) -> tuple[str, Daemon]:
    server, port, account = find("redis-server"), free_port(), unprivileged_account()
    _own(folder, account)
    command = [server, "--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder)]
    command += ["--save", "", "--appendonly", "no"]
    url = f"redis://127.0.0.1:{port}/0"
    # Its allocator asks the time before a moved clock is ready to answer; it keeps to the real one.
    real = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
    return url, Daemon(command, {**account, "env": real}, folder / "log", lambda: _ping(url))


def _ping(url: str) -> None:
    with redis.Redis.from_url(url) as client:
        client.ping()


def _finish(command: list[str], account: dict[str, Any], *, cwd: Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, **account)
    if done.returncode:
        raise CannotStart(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def find(program: str) -> str:
    """The path of a program; Debian keeps PostgreSQL's outside of PATH."""
    if found := shutil.which(program):
        return found
    newest_first = sorted(
        DEBIAN.glob(f"*/bin/{program}"),
        key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0,
        reverse=True,
    )
    if newest_first:
        return str(newest_first[0])
    raise CannotStart(f"{program} is missing. Install it: apt-get install {PACKAGES[program]}")


def unprivileged_account() -> dict[str, Any]:
    """Whom a child process runs as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            account = pwd.getpwnam(name)
            return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    raise CannotStart("PostgreSQL refuses root, and there is neither a user postgres nor nobody.")


def _own(folder: Path, account: dict[str, Any]) -> None:
    folder.mkdir(mode=0o700)
    if account:
        folder.parent.chmod(0o711)  # so that the account reaches its own folder inside
        os.chown(folder, account["user"], account["group"])


def free_port() -> int:
    """Return a port at which nobody listens, and which nobody else takes before we do.

    1. It lies below those that the kernel gives to connections that go out.
    2. A lock, which ends with this process, keeps it from every other process of tests.
    """
    folder = Path(tempfile.gettempdir()) / f"recovery-ports-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    begin = os.getpid() * 101
    for place in range(len(PORTS)):
        port = PORTS[(begin + place) % len(PORTS)]
        claim = (folder / str(port)).open("w")
        try:
            fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
            continue
        CLAIMED.append(claim)
        return port
    raise CannotStart("No port is free.")
