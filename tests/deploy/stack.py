"""The compose file's services on this machine, without Docker."""

import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import ExitStack
from http.client import HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import redis

from tests.deploy import compose
from tests.services import Services, find, free_port
from tests.support.processes import Program, program, wait_until

GIVEN = {
    "DOMAIN": "recovery.example.org",
    "SECRET_KEY": "a-key-for-this-test-only-0123456789-abcdefghijklmnopqrstuvwxyz",
    "POSTGRES_PASSWORD": "not-secret",
    "REDIS_PASSWORD": "not-secret-either",
    "VAPID_CONTACT": "mailto:admin@example.org",
    "RECOVERY_OPERATOR_NAME": "Praxis am Park",
    "RECOVERY_OPERATOR_CONTACT": "data@example.org",
    "RECOVERY_TICK_SECONDS": "1",
}

# What an image of somebody else runs: started by the tests, or not to be had here.
OF_OTHERS = {"db", "redis", "caddy"}


class Stack:
    """The services of the file on this machine, started in the order that the file gives."""

    def __init__(self, services: Services, folder: Path) -> None:
        self.folder = folder
        self.web = free_port()
        self.database = urlsplit(services.database_url).port
        self.redis = urlsplit(services.redis_url).port
        self.file = compose.load(GIVEN)
        self.programs: dict[str, Program] = {}
        self.finished: dict[str, subprocess.CompletedProcess[str]] = {}
        with psycopg.connect(services.database_url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {self.file['db'].environment['POSTGRES_DB']}")
        with redis.Redis.from_url(services.redis_url) as queue:
            queue.config_set("requirepass", GIVEN["REDIS_PASSWORD"])

    def start(self, cleanup: ExitStack) -> None:
        for service in self.file.values():
            for other, condition in service.depends_on.items():
                self.wait_for(other, condition)
            if service.name not in OF_OTHERS:
                self._start(service, cleanup)

    def wait_for(self, name: str, condition: str) -> None:
        if condition == "service_completed_successfully":
            done = self.finished[name]
            assert done.returncode == 0, done.stdout + done.stderr
        else:
            wait_until(
                lambda: self.is_healthy(name), f"{name} is healthy", said=lambda: self.said(name)
            )

    def is_healthy(self, name: str) -> bool:
        return self.run(self.file[name], self.file[name].healthcheck).returncode == 0

    def said(self, name: str) -> str:
        return self.programs[name].output() if name in self.programs else ""

    def run(self, service: compose.Service, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.localised(command),
            env=self.environment(service),
            cwd=compose.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    def _start(self, service: compose.Service, cleanup: ExitStack) -> None:
        if service.raw.get("restart") == "no":
            self.finished[service.name] = self.run(service, service.command)
            return
        started = program(
            self.localised(service.command),
            folder=compose.ROOT,
            environment=self.environment(service),
            log=self.folder / f"{service.name}.log",
        )
        self.programs[service.name] = cleanup.enter_context(started)

    def environment(self, service: compose.Service) -> dict[str, str]:
        """What the container has: its own variables, and the PATH of the image."""
        own = {key: self.with_ports(value) for key, value in service.environment.items()}
        folders = [Path(sys.executable).parent, Path(find("postgres")).resolve().parent]
        postgresql = {"PGHOST": "127.0.0.1", "PGPORT": str(self.database)}
        path = ":".join([*map(str, folders), "/usr/bin", "/bin"])
        return {"PATH": path, **(postgresql if service.name == "db" else {}), **own}

    def localised(self, command: list[str]) -> list[str]:
        words = [self.with_ports(word) for word in command]
        if words[0] == "redis-cli":
            words[1:1] = ["-p", str(self.redis)]
        return words

    def with_ports(self, text: str) -> str:
        changes = {
            "@db:5432": f"@127.0.0.1:{self.database}",
            "redis:6379": f"127.0.0.1:{self.redis}",
            "web:8000": f"127.0.0.1:{self.web}",
            "127.0.0.1:8000": f"127.0.0.1:{self.web}",
            "/var/lib/recovery-erasures": str(self.folder / "erasures"),
            "/var/lib/recovery": str(self.folder / "keys"),
        }
        for theirs, ours in changes.items():
            text = text.replace(theirs, ours)
        return {"0.0.0.0": "127.0.0.1", "8000": str(self.web)}.get(text, text)

    def get(self, path: str, **headers: str) -> tuple[int, HTTPMessage]:
        """What Caddy would get. Redirects are not followed."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.web}{path}", headers={"Host": GIVEN["DOMAIN"], **headers}
        )
        try:
            with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
                return answer.status, answer.headers
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None
