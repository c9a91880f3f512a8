"""Two hundred connections that cost next to nothing to open, and somebody honest beside them."""

import http.client
import itertools
import json
import os
import random
import socket
import ssl
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.support.installation import ROOT

COUNT = 200
SIGN_IN = """
from django.conf import settings
from django.test import Client
from recovery.accounts.models import Patient, User
from tests.support.consent import agreed
for name in ("ada", "bo", "cy"):
    user = User.objects.create_user(f"{name}@example.org", "correct horse 42")
    patient = agreed(Patient.objects.create(user=user))
    client = Client()
    client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
    cookie = settings.SESSION_COOKIE_NAME
    print("signed in", patient.id, cookie, client.cookies[cookie].value)
"""
SYNC = b'{"protocol":1,"device":"0198c2d5-0000-7000-8000-000000000001","epoch":null,"cursor":null,'
SYNC += b'"operations":[]}'


@dataclass
class Web:
    """Where an installation answers, and how one reaches it."""

    port: int
    origin: str
    authority: Path | None = None  # speaks TLS, by a certificate of this one
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return self.origin.partition("://")[2]

    def plain(self, room: int = 0) -> socket.socket:
        """Open a connection; `room` is how many bytes this side takes without reading."""
        opened = socket.socket()
        opened.settimeout(20)
        # As browsers do: else a body may wait 40 ms for the acknowledgement of its headers.
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if room:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        opened.connect(("127.0.0.1", self.port))
        return opened

    def socket(self, room: int = 0) -> socket.socket:
        if not self.authority:
            return self.plain(room)
        context = ssl.create_default_context(cafile=str(self.authority))
        return context.wrap_socket(self.plain(room), server_hostname=self.host.partition(":")[0])

    def connection(self) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.sock = self.socket()
        return connection

    def head(self, method: str, path: str, **more: str) -> bytes:
        headers = {"Host": self.host, **self.headers, **more}
        lines = [f"{method} {path} HTTP/1.1", *(f"{key}: {headers[key]}" for key in headers)]
        return "\r\n".join(lines).encode() + b"\r\n"


class Person:
    """Somebody signed in, who looks and syncs as on any evening."""

    def __init__(self, web: Web, patient: str, cookie: str, session: str) -> None:
        self.web = web
        self.patient = patient
        self.cookies = {cookie: session}
        _, headers, _ = self.ask("GET", "/api/v1/session")
        for line in headers.get_all("Set-Cookie") or ():
            key, _, rest = line.partition("=")
            self.cookies[key] = rest.partition(";")[0]

    def ask(
        self, method: str, path: str, body: bytes | None = None
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        (token,) = [v for k, v in self.cookies.items() if k.endswith("csrftoken")] or [""]
        headers = {
            "Host": self.web.host,
            "Origin": self.web.origin,
            "Cookie": "; ".join(f"{key}={value}" for key, value in self.cookies.items()),
            "Content-Type": "application/json",
            "X-CSRFToken": token,
            **self.web.headers,
        }
        connection = self.web.connection()
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def look(self) -> None:
        assert self.ask("GET", "/healthz")[0] == 200

    def sync(self) -> None:
        status, _, body = self.ask("POST", "/api/v1/sync", SYNC)
        assert status == 200, body


def people(web: Web, told: str) -> list[Person]:
    """Who was signed in by SIGN_IN, so that no one of them asks for more than one may."""
    lines = [line.split() for line in told.splitlines() if line.startswith("signed in ")]
    return [Person(web, *words) for _, _, *words in lines]


def seconds(action: Callable[[], None], times: int) -> list[float]:
    """How long each of so many takes."""
    found = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        found.append(time.perf_counter() - started)
    return found


class Slow:
    """One slow connection, opened again whenever the server has ended it."""

    def __init__(self, open_it: Callable[[], socket.socket], again: bytes = b"") -> None:
        self.open_it = open_it
        self.again = again  # what it sends every second
        self.held: socket.socket | None = None

    def tend(self) -> None:
        try:
            if self.held is None:
                self.held = self.open_it()
                self.held.settimeout(0.2)
            elif self.again:
                self.held.sendall(self.again)
        except OSError:
            self.leave()

    def leave(self) -> None:
        if self.held:
            with suppress(OSError):
                self.held.close()
        self.held = None


def opening(web: Web, sends: bytes, *, secure: bool = True) -> Callable[[], socket.socket]:
    def open_it() -> socket.socket:
        opened = web.socket() if secure else web.plain()
        opened.sendall(sends)
        return opened

    return open_it


def reading_nothing(web: Web, path: str) -> Callable[[], socket.socket]:
    """Ask for a large file over and over, and take nothing of it."""

    def open_it() -> socket.socket:
        opened = web.socket(room=4096)
        opened.sendall((web.head("GET", path) + b"\r\n") * 8)
        return opened

    return open_it


def slow_ones(web: Web, large: str) -> list[Slow]:
    """As many of each kind: headers, bodies, idle ones, and readers."""
    body = web.head("POST", "/api/v1/sync", **{"Content-Length": "1000"}) + b"\r\n{"
    each = COUNT // 4
    found = [Slow(opening(web, web.head("GET", "/healthz") + b"X-"), b"a") for _ in range(each)]
    found += [Slow(opening(web, body), b" ") for _ in range(each)]
    found += [Slow(opening(web, b"", secure=number % 2 == 0)) for number in range(each)]
    found += [Slow(reading_nothing(web, large)) for _ in range(each)]
    random.Random(1).shuffle(found)
    return found


def hold(web: Web, large: str) -> None:
    """Keep them all open, and slow, until nobody listens any more. A process of its own."""
    slow = slow_ones(web, large)
    for each in slow:
        each.tend()
    print(len(slow), flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while True:
        time.sleep(1)
        for each in slow:
            each.tend()


@contextmanager
def beside_slow_ones(web: Web, large: str) -> Iterator[None]:
    """Run the block beside them. They stand in a process of their own, as those of others do."""
    told = json.dumps({**asdict(web), "authority": str(web.authority or "")})
    command = [sys.executable, "-m", "tests.faults.slow", told, large]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        assert process.stdout
        assert int(process.stdout.readline()) == COUNT
        yield
        process.communicate(timeout=30)


def ratios(them: list[Person], large: str, *, rounds: int = 3, times: int = 40) -> dict[str, float]:
    """The median beside slow connections by the median without, of a look and of a sync."""
    turns = itertools.cycle(them)
    actions = {"/healthz": lambda: next(turns).look(), "sync": lambda: next(turns).sync()}
    quiet: dict[str, list[float]] = {name: [] for name in actions}
    beside: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        measure(actions, quiet, times)
        with beside_slow_ones(them[0].web, large):
            measure(actions, beside, times)
    found = {}
    for name in actions:
        before, after = statistics.median(quiet[name]), statistics.median(beside[name])
        print(f"{name}: {before * 1000:.1f} ms, beside {COUNT} slow ones {after * 1000:.1f} ms")
        found[name] = after / before
    return found


def measure(
    actions: dict[str, Callable[[], None]], into: dict[str, list[float]], times: int
) -> None:
    for name, action in actions.items():
        seconds(action, 20)  # what was just opened or ended has been dealt with
        into[name] += seconds(action, times)


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    authority = given.pop("authority")
    hold(Web(**given, authority=Path(authority) if authority else None), sys.argv[2])
