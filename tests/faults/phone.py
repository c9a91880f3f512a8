"""A phone that speaks https to nobody and http to `make run`: sign-up, sync, and retry for ever."""

import http.client
import json
import sqlite3
import time
from http.cookies import SimpleCookie
from uuid import UUID, uuid4

from recovery.core.ids import named_id, uuid7
from tests.support.installation import Installation

PATIENCE = 120  # seconds
PASSWORD = "correct horse 42"


class Phone:
    """An outbox and a session. An operation leaves the outbox only when it is acknowledged."""

    address = ""  # what a proxy says of where it is

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.device = uuid4()
        self.cookies: dict[str, str] = {}
        self.outbox: list[dict] = []
        self.acknowledged: set[str] = set()
        self.interrupted = 0
        self.retry_after = 0.0  # seconds, as the last answer asked
        self.cursor: str | None = None
        self.epoch: str | None = None
        account = {"email": f"{uuid4().hex[:12]}@example.org", "password": PASSWORD}
        assert self.ask("POST", "/_allauth/browser/v1/auth/signup", account)[0] == 200
        self.patient = UUID(self.session()["user"]["patient"]["id"])
        self.agree()

    def agree(self) -> None:
        """Agree to what becomes of the data, without which nothing is stored."""
        version = self.session()["privacy"]["version"]
        status, _ = self.ask("POST", "/api/v1/privacy/consents/", {"version": version})
        assert status == 200

    def session(self) -> dict:
        return self.ask("GET", "/api/v1/session")[1]

    def ask(self, method: str, path: str, body: dict | None = None) -> tuple[int, dict]:
        """Send one request. Raises OSError or HTTPException when the server goes away."""
        if method != "GET" and "csrftoken" not in self.cookies:
            self.session()
        headers = {
            "Host": f"127.0.0.1:{self.installation.port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/json",
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
            **({"X-Forwarded-For": self.address} if self.address else {}),
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.installation.port, timeout=10)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, headers)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie") or ():
                self.cookies |= {name: each.value for name, each in SimpleCookie(line).items()}
            self.retry_after = float(answer.headers.get("Retry-After") or 0)
            return answer.status, json.loads(answer.read() or b"null")
        finally:
            connection.close()

    def queue(self, kind: str, row: UUID, values: dict) -> None:
        self.outbox.append(
            {
                "id": str(uuid7()), "patient": str(self.patient), "kind": kind, "row": str(row),
                "base": 0, "set": values, "at": "2026-11-24T21:04:00+01:00",
            }
        )  # fmt: skip

    def add_knee(self) -> UUID:
        row = uuid7()
        knee = {"joint": "knee", "side": "left", "kind": "ligament", "happened_on": "2026-09-01"}
        self.queue("injury", row, knee)
        return row

    def log_pain(self, injury: UUID, day: str, score: int) -> None:
        row = named_id(self.patient, f"pain:{injury}:{day}:rest")
        values = {"injury": str(injury), "day": day, "context": "rest", "score": score}
        self.queue("pain", row, values)

    def flush(self) -> None:
        """Send the outbox until the server has acknowledged all of it, whatever happens to it."""
        ends = time.monotonic() + PATIENCE
        while self.outbox:
            assert time.monotonic() < ends, "the outbox does not drain"
            request = {
                "protocol": 1, "device": str(self.device), "epoch": self.epoch,
                "cursor": self.cursor, "operations": self.outbox[:200],
            }  # fmt: skip
            try:
                status, answer = self.ask("POST", "/api/v1/sync", request)
            except (OSError, http.client.HTTPException) as error:
                # A refused connection never was a request; any other break may have been applied.
                self.interrupted += not isinstance(error, ConnectionRefusedError)
                time.sleep(0.05)
                continue
            if status != 200:
                assert status == 429 or status >= 500, answer
                time.sleep(max(self.retry_after, 0.05))
                continue
            assert not answer["resync"]
            self.cursor, self.epoch = answer["cursor"], answer["epoch"]
            done = {each["id"] for each in answer["results"]}
            statuses = {each["status"] for each in answer["results"]}
            assert statuses <= {"applied", "duplicate"}, answer["results"]
            self.acknowledged |= done
            self.outbox = [each for each in self.outbox if each["id"] not in done]

    def stored(self, sql: str) -> list[tuple]:
        database = self.installation.var / "recovery.sqlite3"
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
            return db.execute(sql, [self.patient.hex]).fetchall()
