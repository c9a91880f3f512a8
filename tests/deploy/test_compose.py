"""The compose file, run without Docker: its very commands, environment and health checks.

PostgreSQL and Redis are the throwaway ones of the tests; host names become loopback ports. Not
run here, because neither a Docker engine nor Caddy is at hand: the building of the image, the
Caddyfile, and so TLS and the certificate from Let's Encrypt.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import redis

from tests.deploy import compose
from tests.deploy.stack import GIVEN, Stack
from tests.services import throwaway_services
from tests.support.processes import wait_until


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
