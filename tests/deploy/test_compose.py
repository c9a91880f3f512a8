"""The compose file, run without Docker: its very commands, environment and health checks.

PostgreSQL and Redis are the throwaway ones of the tests; host names become loopback ports. Not
run here, because neither a Docker engine nor Caddy is at hand: the building of the image, the
Caddyfile, and so TLS and the certificate from Let's Encrypt.
"""

import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
import redis

from tests.deploy import compose
from tests.services import Services, find, free_port, throwaway_services
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


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    print("Caddy and the building of the image are not run here.")
    with throwaway_services() as services, ExitStack() as cleanup:
        started = Stack(services, tmp_path_factory.mktemp("compose"))
        started.start(cleanup)
        yield started


def test_everything_starts_in_the_order_of_the_file(stack: Stack) -> None:
    assert set(stack.programs) == {"web", "reminders", "worker", "beat"}
    assert set(stack.finished) == {"migrate"}
    assert list(stack.file).index("migrate") < list(stack.file).index("web")


@pytest.mark.promise("S23")
def test_no_container_has_a_right_that_it_does_not_need(stack: Stack) -> None:
    for name, service in stack.file.items():
        assert service.raw["cap_drop"] == ["ALL"], name
        assert service.raw["security_opt"] == ["no-new-privileges:true"], name
        assert service.raw.get("read_only") or name == "db", name
    assert "--requirepass" in stack.file["redis"].command


@pytest.mark.promise("S23")
def test_the_queue_answers_nobody_without_its_password(stack: Stack) -> None:
    with redis.Redis(port=stack.redis) as stranger, pytest.raises(redis.AuthenticationError):
        stranger.ping()


def test_the_settings_are_clean_under_check_deploy(stack: Stack) -> None:
    web = stack.file["web"]
    command = ["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    checked = stack.run(web, command)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    # Also a part of what migrate runs, so that a bad environment stops the start.
    assert " ".join(command) in stack.file["migrate"].command[-1]


PROCESSES = ("reminders", "worker", "beat")


def test_the_workers_and_the_beat_prove_that_they_go_round(stack: Stack) -> None:
    for name in PROCESSES:
        wait_until(
            lambda name=name: stack.is_healthy(name),
            f"{name} is healthy",
            said=lambda name=name: stack.said(name) + stack.said("web"),
        )


@pytest.mark.promise("S1")
def test_the_health_of_reminders_restarts_no_container(stack: Stack) -> None:
    for name, service in stack.file.items():
        assert "/healthz/reminders" not in " ".join(service.healthcheck), name


def test_the_health_check_of_a_worker_can_fail(stack: Stack, tmp_path: Path) -> None:
    for name in PROCESSES:
        check = stack.file[name].healthcheck
        nobody = [*check[:-1], "nobody"]
        assert stack.run(stack.file[name], check).returncode == 0
        assert stack.run(stack.file[name], nobody).returncode != 0


@pytest.mark.promise("S3")
def test_reminders_have_a_worker_that_takes_nothing_else(stack: Stack) -> None:
    for name, queue in (("reminders", "reminders"), ("worker", "work")):
        command = stack.file[name].command
        assert command[command.index("-Q") + 1] == queue


def test_reminders_are_claimed_and_their_health_is_told(stack: Stack) -> None:
    wait_until(
        lambda: stack.get("/healthz/reminders", **{"X-Forwarded-Proto": "https"})[0] == 200,
        "the tick works",
        said=lambda: stack.said("reminders") + stack.said("beat"),
    )


def test_behind_caddy_it_speaks_https_only(stack: Stack) -> None:
    status, headers = stack.get("/", **{"X-Forwarded-Proto": "http"})
    assert (status, headers["Location"]) == (301, "https://recovery.example.org/")
    status, headers = stack.get("/api/v1/session", **{"X-Forwarded-Proto": "https"})
    assert status < 500
    assert "max-age=31536000" in headers["Strict-Transport-Security"]
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    cookies = headers.get_all("Set-Cookie") or []
    assert cookies
    assert all(cookie.startswith("__Host-") and "; Secure" in cookie for cookie in cookies)


def test_another_host_name_is_refused(stack: Stack) -> None:
    status, _ = stack.get("/api/v1/session", Host="evil.example", **{"X-Forwarded-Proto": "https"})
    assert status == 400


def test_no_secret_stands_in_the_file() -> None:
    assert compose.required_variables() == set(GIVEN) - {"RECOVERY_TICK_SECONDS"}
    for name in compose.required_variables():
        with pytest.raises(KeyError, match=name):
            compose.load({key: value for key, value in GIVEN.items() if key != name})


def test_the_example_names_every_variable() -> None:
    named = {
        line.split("=")[0]
        for line in (compose.ROOT / "deploy" / "env.example").read_text().splitlines()
        if "=" in line and not line.startswith("#")
    }
    assert compose.required_variables() <= named


def test_every_service_has_a_health_check_and_keeps_its_data_in_a_named_volume() -> None:
    services = compose.load(GIVEN)
    assert {name for name, each in services.items() if not each.healthcheck} == {"migrate"}
    for name, service in services.items():
        sources = [volume.split(":")[0] for volume in service.raw["volumes"]]
        named = [source for source in sources if not source.startswith(".")]
        assert named, name


def test_caddy_sends_everything_to_the_web_service() -> None:
    """Caddy itself is not at hand: this only holds the names of the two files together."""
    caddyfile = (compose.ROOT / "deploy" / "Caddyfile").read_text()
    web = compose.load(GIVEN)["web"]
    assert "reverse_proxy web:8000" in caddyfile
    assert "8000" in web.command
    assert "{$DOMAIN}" in caddyfile


def test_the_image_takes_what_is_there_and_runs_as_nobody_special() -> None:
    lines = (compose.ROOT / "Dockerfile").read_text().splitlines()
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY ") and "--" not in line]
    for source in (source for sources in copied for source in sources):
        assert (compose.ROOT / source).exists(), source
    assert [line for line in lines if line.startswith("USER ")] == ["USER recovery"]
