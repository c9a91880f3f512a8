"""An installation whose parts a test starts, kills and starts again, and what became of it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from tests.services import Services
from tests.support.installation import ROOT
from tests.support.processes import Program, program, shell, wait_until
from tests.support.push_service import Browser, PushService

CELERY = [sys.executable, "-m", "celery", "--quiet", "-A", "config"]
EMBEDDED_WORKER = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
TICK_SECONDS, LEASE_SECONDS = 1, 2


@dataclass
class Evening:
    """The parts of one installation. `services` None: embedded, SQLite and files."""

    var: Path
    pushes: PushService
    services: Services | None
    environment: dict[str, str]
    running: ExitStack
    programs: list[Program] = field(default_factory=list)

    def worker(self, queue: str = "reminders") -> Program:
        how = ["--concurrency", "2"] if self.services else EMBEDDED_WORKER
        name = f"{uuid4().hex}@%h"
        return self._start([*CELERY, "worker", "-n", name, "-Q", queue, *how])

    def tick(self) -> Program:
        schedule = self.var / f"beat-{uuid4().hex}"
        return self._start([*CELERY, "beat", "--pidfile=", "--schedule", str(schedule)])

    def _start(self, command: list[str]) -> Program:
        log = self.var / f"{uuid4().hex}.log"
        quiet = [*command, "--loglevel", "WARNING"]
        started = self.running.enter_context(
            program(quiet, folder=ROOT, environment=self.environment, log=log)
        )
        self.programs.append(started)
        return started

    def said(self) -> str:
        """What the parts printed, for a failure."""
        return "\n".join(each.output()[-3000:] for each in self.programs)

    def remind(self, browsers: Sequence[Browser], *, due_at: datetime | None = None) -> None:
        """Make a patient with a due reminder for each browser."""
        asked = {
            "due_at": (due_at or now_by_the_minute()).isoformat(),
            "subscriptions": [
                {"endpoint": each.endpoint, "p256dh": each.p256dh, "auth": each.auth}
                for each in browsers
            ],
        }
        self.python(["-m", "tests.faults.due"], json.dumps(asked))

    def python(self, words: list[str], given: str = "") -> str:
        """Run a program; return its last line. What it logs comes before."""
        done = subprocess.run(
            [sys.executable, *words],
            cwd=ROOT,
            env=self.environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return (done.stdout.splitlines() or [""])[-1]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        if self.services:
            with psycopg.connect(self.services.database_url) as connection:
                return list(connection.execute(sql))  # type: ignore[arg-type]
        with sqlite3.connect(self.var / "recovery.sqlite3", timeout=20) as connection:
            return connection.execute(sql).fetchall()

    def states(self, attempt: int = 1) -> dict[str, int]:
        """How many deliveries are in which state."""
        sql = "SELECT state, count(*) FROM recovery_delivery WHERE attempt = "
        return dict(self.rows(f"{sql}{attempt} GROUP BY state"))

    def wait_until_all_are(self, wanted: Mapping[str, int], seconds: float = 60) -> float:
        began = time.monotonic()
        wait_until(
            lambda: self.states() == wanted,
            f"the deliveries are {wanted}",
            seconds=seconds,
            said=lambda: f"{self._states_or_why()}\n{self.said()}",
        )
        return time.monotonic() - began

    def _states_or_why(self) -> str:
        with suppress(Exception):
            return str(self.states())
        return "the database is away"

    def forget(self) -> None:
        """Empty the tables of reminders and jobs, so that each test has and counts its own."""
        told = "sending", "delivery", "reminder", "pushsubscription", "regimen", "alarm"
        for table in (*told, "job", "lane"):
            sql = f"DELETE FROM recovery_{table}"
            if self.services:
                with psycopg.connect(self.services.database_url, autocommit=True) as connection:
                    connection.execute(sql)  # type: ignore[arg-type]
            else:
                with sqlite3.connect(self.var / "recovery.sqlite3", timeout=20) as connection:
                    connection.execute(sql)
        self.pushes.received.clear()


def now_by_the_minute() -> datetime:
    return datetime.now(UTC).replace(second=0, microsecond=0)


def kill(victim: Program) -> None:
    """End a whole process group with -9: nothing is tidied up."""
    with suppress(ProcessLookupError):
        os.killpg(victim.process.pid, signal.SIGKILL)
    victim.process.wait()


def messages_per_browser(pushes: PushService, browsers: Sequence[Browser]) -> list[int]:
    return [len(pushes.messages(browser)) for browser in browsers]


@contextmanager
def evening(
    var: Path, pushes: PushService, services: Services | None, **more: str
) -> Iterator[Evening]:
    """Migrate a database and hold the parts of an installation until the block ends."""
    var.mkdir(parents=True)
    (var / "tmp").mkdir()
    environment = {
        **shell(),
        "RECOVERY_VAR": str(var),
        "TMPDIR": str(var / "tmp"),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore:You're running the worker",
        "RECOVERY_TICK_SECONDS": str(TICK_SECONDS),
        "RECOVERY_LEASE_SECONDS": str(LEASE_SECONDS),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "RECOVERY_PUSH_LOOPBACK": pushes.origin,
        "RECOVERY_PUSH_LOOPBACK_CA": str(pushes.authority),
        "RECOVERY_EMAIL_REMINDERS": "0",
        **(services.environment if services else {}),
        **more,
    }
    with ExitStack() as running:
        made = Evening(var, pushes, services, environment, running)
        made.python(["manage.py", "make_keys", "--verbosity", "0"])
        made.python(["manage.py", "migrate", "--no-input", "--verbosity", "0"])
        yield made
