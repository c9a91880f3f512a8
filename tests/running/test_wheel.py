"""A wheel in an environment of its own, without a checkout and without Node: an evening is logged.

Nothing is downloaded, since a test must not depend on a registry: the environment is empty but for
a line that lets it see the packages of this one, among which Recovery itself is not. pip, without
an index, still refuses the wheel where one that it asks for is missing.
"""

import os
import signal
import socket
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from recovery.core.ids import named_id, uuid7
from recovery.core.languages import LANGUAGES
from tests.faults.phone import Phone
from tests.services import free_port
from tests.support.installation import ROOT, Installation, wait_until_announced
from tests.support.processes import program, wait_until

PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
OFFLINE = ["--quiet", "--no-index"]


@dataclass
class Home:
    """Somebody's account on a machine where the wheel is installed."""

    folder: Path
    environment: Path

    @property
    def shell(self) -> dict[str, str]:
        # Nothing else is on the path: no node, no npm, no checkout.
        return {"PATH": str(self.environment / "bin"), "HOME": str(self.folder), "LANG": "C.UTF-8"}

    @property
    def var(self) -> Path:
        return self.folder / ".local" / "share" / "recovery"

    def attempt(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.environment / "bin" / "recovery"), *words],
            cwd=self.folder, env=self.shell, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def recovery(self, *words: str) -> str:
        done = self.attempt(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    made = tmp_path_factory.mktemp("wheel")
    build = [*PIP, "wheel", *OFFLINE, "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(made), str(ROOT)], check=True)
    (wheel,) = made.glob("recovery-*.whl")
    environment = made / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    python = str(environment / "bin" / "python")
    subprocess.run([*PIP, "--python", python, "install", *OFFLINE, str(wheel)], check=True)
    (made / "home").mkdir()
    return Home(made / "home", environment)


@pytest.fixture(scope="module")
def running(home: Home) -> Iterator[Installation]:
    port = free_port()
    command = [str(home.environment / "bin" / "recovery"), "run", "--port", str(port)]
    shell = {**home.shell, "RECOVERY_TICK_SECONDS": "1"}
    log = home.folder / "run.log"
    with program(command, folder=home.folder, environment=shell, log=log) as started:
        installation = Installation(started, port, home.var)
        wait_until_announced(installation)
        yield installation


def test_the_words_of_every_language_come_along_compiled(home: Home) -> None:
    (words,) = home.environment.glob("lib/python*/site-packages/recovery/locale")
    assert {each.parts[-3] for each in words.glob("*/LC_MESSAGES/django.mo")} == set(LANGUAGES)


def test_it_signs_somebody_up_and_takes_their_evening_in(running: Installation) -> None:
    phone = Phone(running)
    evening = (date.today() - timedelta(days=1)).isoformat()
    knee = phone.add_knee()
    phone.log_pain(knee, evening, 3)
    phone.queue(
        "sleep", named_id(phone.patient, f"sleep:{evening}"), {"night": evening, "quality": 7}
    )
    bend = {
        "injury": str(knee), "day": evening, "joint": "knee", "side": "left", "motion": "flexion",
        "mode": "active", "device": "goniometer", "position": "lying", "degrees": 104,
        "rater": "self", "measured_at": f"{evening}T12:00:00Z", "zone": "UTC",
    }  # fmt: skip
    phone.queue("range_of_motion", uuid7(), bend)
    phone.flush()
    status, answer = phone.ask("GET", f"/api/v1/patients/{phone.patient}/pain-scores/")
    assert (status, [row["score"] for row in answer["results"]]) == (200, [3])
    # A report is made by a child of a worker, from a template that came along.
    status, job = phone.ask(
        "POST", f"/api/v1/patients/{phone.patient}/exports/", {"kind": "report"}
    )
    assert status == 202, job
    address = f"/api/v1/patients/{phone.patient}/exports/{job['id']}/"
    wait_until(
        lambda: phone.ask("GET", address)[1]["state"] in ("ready", "failed"),
        "the report is made",
        said=running.program.output,
    )
    assert phone.ask("GET", address)[1]["state"] == "ready", running.program.output()


def test_the_built_app_and_its_pages_come_along(running: Installation) -> None:
    status, page, _ = running.get("/")
    assert status == 200
    assert b"<!doctype html>" in page.lower()
    script = page.decode().split('src="/assets/')[1].split('"')[0]
    for path in (f"/assets/{script}", "/sw.js", "/privacy", "/static/trust.css", "/admin/login/"):
        assert running.get(path)[0] in (200, 302), path


def test_every_file_of_the_packages_is_in_it(home: Home) -> None:
    (packages,) = home.environment.glob("lib/python*/site-packages")
    for package in ("api", "config", "recovery"):
        for file in (ROOT / package).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert (packages / file.relative_to(ROOT)).is_file(), file


def test_what_is_kept_lies_outside_the_packages(home: Home, running: Installation) -> None:
    assert (home.var / "recovery.sqlite3").is_file()
    assert home.var.stat().st_mode & 0o077 == 0
    elsewhere = home.folder / "elsewhere"
    asked = subprocess.run(
        [str(home.environment / "bin" / "recovery"), "shell", "-c",
         "from django.conf import settings; print(settings.VAR)"],
        cwd=home.folder, env={**home.shell, "RECOVERY_VAR": str(elsewhere)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(elsewhere) in asked.stdout


def test_every_command_of_a_checkout_is_there(home: Home, running: Installation) -> None:
    backup = home.folder / "backup.zip"
    assert "rows" in home.recovery("backup", str(backup), "--unencrypted")
    home.recovery("verify_backup", str(backup))
    setup = home.recovery("setup", "--operator", "ops@example.org", "--no-clinic")
    assert "ops@example.org" in setup
    listed = home.recovery("help", "--commands").split()
    checkout = {file.stem for file in (ROOT / "recovery" / "management" / "commands").glob("*.py")}
    assert checkout - {"__init__"} <= set(listed)
    assert "To start Recovery: run" in home.recovery("help")
    for words in (("run", "--help"), ("help", "run")):
        assert "recovery run" in home.recovery(*words)


def test_a_port_in_use_is_named_with_the_command_that_was_typed(
    home: Home, running: Installation
) -> None:
    refused = home.attempt("run", "--port", str(running.port))
    assert refused.returncode != 0
    assert "Address already in use" in refused.stderr
    assert "recovery run --port" in refused.stderr


def test_it_runs_where_its_output_is_a_socket_as_under_systemd(home: Home) -> None:
    mine, its = socket.socketpair()
    mine.settimeout(120)
    shell = {**home.shell, "RECOVERY_VAR": str(home.folder / "service"), "PORT": str(free_port())}
    command = [str(home.environment / "bin" / "recovery"), "run"]
    started = subprocess.Popen(
        command, cwd=home.folder, env=shell, stdout=its, stderr=its, start_new_session=True
    )
    its.close()
    output = b""
    try:
        while b"Recovery answers at" not in output:
            said = mine.recv(65536)
            assert said, output.decode()
            output += said
        started.terminate()
        started.wait(timeout=60)
        while said := mine.recv(65536):  # the copier of its output ends after it
            output += said
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
        mine.close()
    assert b"Traceback" not in output, output.decode()


def test_its_version_is_the_one_that_the_app_says(home: Home) -> None:
    said = home.recovery("shell", "-c", "from django.conf import settings; print(settings.BUILD)")
    (described,) = home.environment.glob("lib/python*/site-packages/recovery-*.dist-info")
    assert described.name == f"recovery-{said.split()[-1]}.dist-info"
