"""`make run` in a copy of the checkout: it starts, comes back, stops, and speaks https."""

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import free_port
from tests.support.installation import (
    NAME,
    Installation,
    children_of,
    command_of,
    copy_checkout,
    environment,
    make_run,
    wait_until_announced,
)
from tests.support.processes import wait_until


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("checkout") / "recovery")


@pytest.fixture(scope="module")
def running(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with make_run(checkout, tmp_path_factory.mktemp("running") / "var") as installation:
        wait_until_announced(installation)
        yield installation


def test_the_last_line_names_the_address_and_it_answers(running: Installation) -> None:
    lines = running.program.output().splitlines()
    assert f"Recovery answers at http://127.0.0.1:{running.port}/" in lines
    assert running.get("/readyz")[0] == 200
    status, page, headers = running.get("/")
    assert status == 200
    assert b"<!doctype html>" in page.lower()
    assert headers["Cache-Control"] == "no-cache"


def test_the_front_end_answers_for_the_addresses_it_routes(running: Installation) -> None:
    assert running.get("/trends")[1] == running.get("/")[1]
    assert running.get("/assets/gone-12345678.js")[0] == 404


def test_the_worker_runs_what_the_tick_sends(running: Installation) -> None:
    wait_until(
        lambda: running.get("/healthz/reminders")[0] == 200,
        "the tick has run",
        said=running.program.output,
    )


def test_what_a_stranger_must_not_read_is_readable_by_its_owner_only(running: Installation) -> None:
    assert running.var.stat().st_mode & 0o077 == 0
    for name in ("secret_key", "vapid_private.pem"):
        assert (running.var / name).stat().st_mode & 0o077 == 0, name


@pytest.mark.parametrize("part", ["web", "worker", "tick"])
def test_what_is_killed_comes_back(running: Installation, part: str) -> None:
    wait_until(lambda: part in running.children(), f"{part} runs")
    killed = running.children()[part]
    helpers = children_of(killed)
    os.kill(killed, signal.SIGKILL)
    wait_until(
        lambda: running.children().get(part, killed) != killed,
        f"{part} has returned",
        said=running.program.output,
    )
    wait_until(lambda: not any(map(command_of, helpers)), "its own children are gone")
    wait_until(running.is_ready, "the web answers", said=running.program.output)


def test_ctrl_c_ends_all_and_a_second_start_takes_seconds(checkout: Path, tmp_path: Path) -> None:
    var = tmp_path / "var"
    with make_run(checkout, var) as first:
        wait_until_announced(first)
        everything = [*first.children().values(), *children_of(first.children()["web"])]
        first.program.interrupt()
        wait_until(lambda: not any(map(command_of, everything)), "every process has ended")
        assert not first.is_ready()
    started = time.monotonic()
    with make_run(checkout, var) as second:
        wait_until_announced(second)
        assert time.monotonic() - started < 90, second.program.output()
        for done_once in ("Installing", "Building", "Made "):
            assert done_once not in second.program.output()


def test_plain_http_does_not_leave_the_machine(checkout: Path, tmp_path: Path) -> None:
    refused = subprocess.run(
        ["make", "run", f"PYTHON={sys.executable}", "HOST=0.0.0.0", f"PORT={free_port()}"],
        cwd=checkout,
        env=environment(tmp_path / "var"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert "Plain http is for this machine alone" in refused.stderr


def test_a_port_in_use_is_named(checkout: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = subprocess.run(
            ["make", "run", f"PYTHON={sys.executable}", f"PORT={port}"],
            cwd=checkout,
            env=environment(tmp_path / "var"),
            capture_output=True,
            text=True,
            check=False,
        )
    assert refused.returncode != 0
    assert f"port {port}: Address already in use" in refused.stderr


def test_https_is_verified_against_the_authority_that_was_made(
    checkout: Path, tmp_path: Path
) -> None:
    var = tmp_path / "var"
    with make_run(checkout, var, HTTPS=NAME) as installation:
        wait_until_announced(installation)
        assert f"https://{NAME}:{installation.port}/trust/" in installation.program.output()
        assert installation.get("/readyz")[0] == 200
        assert spoken(installation) == "http/1.1", "many streams on a connection are not offered"
        page = installation.get("/trust/")[1].decode()
        assert "iPhone" in page
        assert "Android" in page
        status, certificate, headers = installation.get("/trust/ca.crt")
        assert (status, headers["Content-Type"]) == (200, "application/x-x509-ca-cert")
        assert certificate == (var / "tls" / "ca.crt").read_bytes()
        status, body, headers = installation.get("/api/v1/session")
        assert status == 200, body
        assert json.loads(body)
        assert all("__Host-" in cookie for cookie in headers.get_all("Set-Cookie") or [])


def spoken(installation: Installation) -> str | None:
    """Which protocol is chosen where a browser offers both."""
    context = ssl.create_default_context(cafile=str(installation.authority))
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", installation.port), timeout=10) as raw,
        context.wrap_socket(raw, server_hostname=NAME) as secured,
    ):
        return secured.selected_alpn_protocol()
