"""`make run` in a copy of the checkout, for tests that want a whole installation.

The copy borrows the Python packages, the front-end packages and the build that `make test` made.
"""

import http.client
import shutil
import socket
import ssl
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.services import free_port
from tests.support.processes import Program, program, shell, wait_until

ROOT = Path(__file__).resolve().parents[2]
BORROWED = (".venv", "frontend/node_modules")
# What Python is just compiling (`.pyc.*`) is gone the next moment: other tests run beside.
LEFT_OUT = (".git", "var", "node_modules", ".venv", ".*_cache", ".hypothesis", "*.pyc.*")
NAME = "recovery.test"
# How each part's command is told from the others.
SIGNS = {
    "web": " config.front",
    "reminders": " -Q reminders ",
    "worker": " -Q work ",
    "tick": " beat ",
}


@dataclass
class Installation:
    """One `make run`, with what a person would look at."""

    program: Program
    port: int
    var: Path
    authority: Path | None = None

    def get(self, path: str) -> tuple[int, bytes, http.client.HTTPMessage]:
        connection = self._connection()
        try:
            connection.request("GET", path, headers={"Host": self._host()})
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            connection.close()

    def is_ready(self) -> bool:
        try:
            return self.get("/readyz")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def children(self) -> dict[str, int]:
        """The process ids of what supervisor runs, by their part."""
        supervisor = int((self.var / "supervisord.pid").read_text())
        found = {}
        for pid in children_of(supervisor):
            line = command_of(pid)
            for part, sign in SIGNS.items():
                if sign in line:
                    found[part] = pid
        return found

    def _host(self) -> str:
        return f"{NAME if self.authority else '127.0.0.1'}:{self.port}"

    def _connection(self) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        if self.authority:
            # Verified against our authority and for the name that phones will use.
            context = ssl.create_default_context(cafile=str(self.authority))
            raw = socket.create_connection(("127.0.0.1", self.port), timeout=10)
            connection.sock = context.wrap_socket(raw, server_hostname=NAME)
        return connection


def children_of(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def copy_checkout(copy: Path) -> Path:
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for name in BORROWED:
        (copy / name).symlink_to(ROOT / name)
    return copy


@contextmanager
def make_run(
    checkout: Path, var: Path, settings: Mapping[str, str] | None = None, **options: str
) -> Iterator[Installation]:
    """Run `make run OPTION=…` with `settings` in its environment until the block ends."""
    port = free_port()
    words = [f"{key}={value}" for key, value in {"PORT": str(port), **options}.items()]
    command = ["make", "run", f"PYTHON={sys.executable}", *words]
    authority = var / "tls" / "ca.crt" if "HTTPS" in options else None
    log = var.with_suffix(".log")
    own = {**environment(var), **(settings or {})}
    with program(command, folder=checkout, environment=own, log=log) as started:
        yield Installation(started, port, var, authority)


def environment(var: Path) -> dict[str, str]:
    return shell(RECOVERY_VAR=str(var), RECOVERY_TICK_SECONDS="1")


def wait_until_announced(installation: Installation) -> None:
    started = installation.program

    def announced() -> bool:
        assert started.process.poll() is None, started.output()
        return "Recovery answers at " in started.output()

    wait_until(announced, "the address is announced", seconds=120, said=started.output)
