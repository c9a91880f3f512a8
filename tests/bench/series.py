"""A year of one series over HTTP, signed in, with permission, against two stand-ins.

All run under granian with one worker. What counts is the processor time of the server, so that
neither the client nor the other core plays a part.
"""

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from recovery.accounts.models import Patient
from tests.bench.report import Report
from tests.bench.world import DAYS, FIRST, make_patient, median, reading, request, say, send
from tests.services import free_port
from tests.support.installation import ROOT, children_of
from tests.support.processes import wait_until

ROUNDS = 7
TICKS = os.sysconf("SC_CLK_TCK")
COLUMNS = "day, joint, motion, side, mode, device, position, rater, degrees, spread"


@dataclass
class Server:
    process: subprocess.Popen[bytes]
    port: int
    path: str
    headers: dict[str, str]
    requests: int  # of a round, so that each round takes about as long

    def get(self, **headers: str) -> tuple[int, bytes, str]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        answers = self._ask(link, 1, headers)
        link.close()
        return answers

    def round(self, **headers: str) -> float:
        """Milliseconds of processor time of a request, over one persistent connection."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self._ask(link, 1, headers)
        before = self._spent()
        self._ask(link, self.requests, headers)
        spent = self._spent() - before
        link.close()
        return spent * 1000 / self.requests

    def _ask(
        self, link: http.client.HTTPConnection, times: int, headers: dict[str, str]
    ) -> tuple[int, bytes, str]:
        for _ in range(times):
            link.request("GET", self.path, headers={**self.headers, **headers})
            answer = link.getresponse()
            body = answer.read()
            assert answer.status in (200, 304), body[:500]
        return answer.status, body, answer.headers.get("ETag", "")

    def _spent(self) -> float:
        """Seconds that the server and its workers have computed."""
        total = 0.0
        for pid in (self.process.pid, *children_of(self.process.pid)):
            words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += (int(words[11]) + int(words[12])) / TICKS
        return total


@contextmanager
def served(
    application: str, path: str, headers: dict[str, str], requests: int, **environment: str
) -> Iterator[Server]:
    port = free_port()
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--port", str(port), "--workers", "1", "--blocking-threads", "4",
        "--blocking-threads-idle-timeout", "600", "--no-ws", "--log-level", "warning", application,
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    server = Server(process, port, path, headers, requests)
    try:
        wait_until(lambda: answers(port), "granian answers", seconds=60)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def answers(port: int) -> bool:
    try:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        link.request("GET", "/")
        link.getresponse().read()
    except OSError:
        return False
    return True


def measure(report: Report) -> None:
    say("a year of one series over HTTP")
    patient, knee = make_patient()
    readings = [
        reading(patient, knee, FIRST + timedelta(days=n), 60 + n * 0.2) for n in range(DAYS)
    ]
    for start in range(0, DAYS, 200):
        send(patient, request(readings[start : start + 200]))
    client = Client(headers={"Host": "127.0.0.1"})
    client.force_login(patient.user)
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}"
    path = f"/api/v1/patients/{patient.id}/series/?kind=range_of_motion"
    statements = count_statements(client, path)
    user, token, url = fill_standins(os.environ["DATABASE_URL"], patient)
    django = {"DJANGO_SETTINGS_MODULE": "tests.bench.standins.settings", "DATABASE_URL": url}
    standins = "tests.bench.standins.wsgi:application"
    with (
        served(
            "config.wsgi:application", path, {"Cookie": cookie}, 400,
            DJANGO_SETTINGS_MODULE="config.settings",
        ) as ours,
        served(standins, f"/bare/{user}/", {}, 400, BENCH_BARE="1", **django) as bare,
        served(
            standins, "/default/", {"Authorization": f"Token {token}"}, 40, **django
        ) as default,
    ):  # fmt: skip
        compare(report, ours, bare, default)
    report.add("statements of a series, permission included", statements, "", most=3)


def compare(report: Report, ours: Server, bare: Server, default: Server) -> None:
    _, body, tag = ours.get()
    assert ours.get()[1] == bare.get()[1], "ours and bare answer the same bytes"
    assert ours.get(**{"If-None-Match": tag})[0] == 304
    figures: dict[str, list[float]] = {"ours": [], "bare": [], "default": [], "304": []}
    for _ in range(ROUNDS):
        figures["ours"].append(ours.round())
        figures["bare"].append(bare.round())
        figures["default"].append(default.round())
        figures["304"].append(ours.round(**{"If-None-Match": tag}))
    our, plain, usual, unchanged = (median(figures[name]) for name in figures)
    report.add("a year of one series, signed in, with permission", our, "ms CPU")
    report.add("… by a bare view", plain, "ms CPU")
    report.add("… by a default DRF list", usual, "ms CPU")
    report.add("… where nothing changed: 304", unchanged, "ms CPU")
    report.add("a year / bare view, CPU per request", our / plain, "×", most=2)
    report.add("default DRF list / a year, CPU per request", usual / our, "×", least=12)
    report.add("a year / 304, CPU per request", our / unchanged, "×", least=1.7)
    report.add("bytes of a year", len(body), "B")
    report.add(
        "bytes of a year / of the DRF list", len(body) / len(default.get()[1]), "×", most=0.6
    )


def count_statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def fill_standins(database_url: str, patient: Patient) -> tuple[int, str, str]:
    """A database of their own with the same rows; the user's id, their token, and its address."""
    url = f"{database_url.rpartition('/')[0]}/standins"
    with psycopg.connect(database_url, autocommit=True) as admin:
        admin.execute("CREATE DATABASE standins")
    shell = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.bench.standins.settings",
        "DATABASE_URL": url,
    }
    manage = [sys.executable, "-m", "django", "migrate", "--run-syncdb", "--verbosity", "0"]
    subprocess.run(manage, cwd=ROOT, env=shell, check=True)
    with psycopg.connect(url) as to, psycopg.connect(database_url) as source:
        user = to.execute(
            "INSERT INTO auth_user (username, password, is_superuser, is_staff, is_active, "
            "first_name, last_name, email, date_joined) "
            "VALUES ('ada', '', false, false, true, '', '', '', now()) RETURNING id"
        ).fetchone()[0]
        token = "0123456789abcdef0123456789abcdef01234567"
        to.execute("INSERT INTO authtoken_token VALUES (%s, now(), %s)", [token, user])
        rows = source.execute(
            f"SELECT id, {COLUMNS} FROM recovery_rangeofmotion WHERE patient_id = %s", [patient.id]
        ).fetchall()
        with to.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO standins_reading (id, {COLUMNS}, user_id) "
                f"VALUES ({', '.join(['%s'] * 12)})",
                [(*row, user) for row in rows],
            )
    return user, token, url
