"""A small installation of its own: a folder, a database, `manage.py`, and a web server."""

import http.client
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.services import free_port
from tests.support.installation import ROOT
from tests.support.processes import program, shell, wait_until

PREPARE = "from config import run; run.prepare_installation()"


@dataclass
class Site:
    """One installation. `database_url` is empty for SQLite in its folder."""

    var: Path
    database_url: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    root: Path = ROOT  # whose code runs
    port: int = field(default_factory=free_port)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **shell(),
            "RECOVERY_VAR": str(self.var),
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DATABASE_URL": self.database_url,
            "RECOVERY_PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            **self.more,
        }

    def attempt(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._run("manage.py", *words)

    def _run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def manage(self, *words: str) -> str:
        done = self.attempt(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def prepare(self) -> None:
        """What `make run` does before it starts its processes."""
        done = self._run("-c", PREPARE)
        assert done.returncode == 0, done.stdout + done.stderr

    @contextmanager
    def serving(self) -> Iterator[None]:
        command = [sys.executable, "-m", "config.front", "--port", str(self.port)]
        log = self.var.with_name(f"{self.var.name}-{self.port}.log")
        with program(command, folder=self.root, environment=self.environment, log=log) as started:
            wait_until(lambda: self.get("/readyz") == 200, "it answers", said=started.output)
            yield

    def get(self, path: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()
