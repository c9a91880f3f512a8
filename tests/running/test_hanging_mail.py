"""A mail server that takes connections and says nothing holds up mails, and nobody else."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMessage

from config.front.limits import THREADS
from config.front.threads import Threads
from recovery.mail.post import PATIENCE, Post
from tests.running.site import Site

SIGN_UPS = 3 * THREADS
# Seconds, on a busy machine; with every thread at the mail server it would be half a minute.
IN_TIME = PATIENCE + 9


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a mail server that never speaks."""
    taken: list[socket.socket] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:

        def take() -> None:
            with suppress(OSError):
                while True:
                    taken.append(listening.accept()[0])

        threading.Thread(target=take, daemon=True).start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)
    for each in taken:
        each.close()


def sign_up(site: Site, number: int) -> dict[str, Any]:
    """Sign somebody up; return what their browser is told then."""
    with closing(http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)) as connection:
        connection.request("GET", "/api/v1/session")
        answer = connection.getresponse()
        token = json.loads(answer.read())["csrf_token"]
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
        body = json.dumps({"email": f"p{number}@example.org", "password": "correct horse 42"})
        headers = {"Content-Type": "application/json", "Cookie": cookie, "X-CSRFToken": token}
        connection.request("POST", "/_allauth/browser/v1/auth/signup", body, headers)
        answer = connection.getresponse()
        assert answer.status == 401, answer.read()
        answer.read()
        cookies = [line.partition(";")[0] for line in answer.headers.get_all("Set-Cookie") or ()]
        connection.request("GET", "/api/v1/session", headers={"Cookie": "; ".join(cookies)})
        return dict(json.loads(connection.getresponse().read()))


@pytest.mark.promise("S2")
def test_a_silent_mail_server_leaves_the_web_answering_and_is_told(
    tmp_path: Path, silent: int
) -> None:
    site = Site(tmp_path / "var", more={"EMAIL_URL": f"smtp://127.0.0.1:{silent}"})
    site.prepare()
    with site.serving(), ThreadPoolExecutor(SIGN_UPS) as people:
        asked = [people.submit(sign_up, site, number) for number in range(SIGN_UPS)]
        longest = 0.0
        while not all(each.done() for each in asked):
            began = time.monotonic()
            assert site.get("/healthz") == 200
            longest = max(longest, time.monotonic() - began)
            time.sleep(0.2)
        assert longest < IN_TIME
        said = [each.result() for each in asked]
        assert {each["pending"]["id"] for each in said} == {"verify_email"}
        assert any(each["mail_failed"] for each in said)
        # By now it is known that nothing leaves: nobody waits for that any more.
        began = time.monotonic()
        assert sign_up(site, SIGN_UPS)["mail_failed"]
        assert time.monotonic() - began < PATIENCE


class Slow(EmailMessage):
    """A mail that leaves when it is told to."""

    def __init__(self) -> None:
        super().__init__("x", "x", to=["ada@example.org"])
        self.may_go = threading.Event()
        self.error: Exception | None = None

    def send(self, fail_silently: bool = False, **_: Any) -> int:
        assert self.may_go.wait(30)
        if self.error:
            raise self.error
        return 1


@pytest.fixture
def post() -> Post:
    return Post(Threads(1, 2, name="post").do, most_watching=1)


def gone() -> Slow:
    mail = Slow()
    mail.may_go.set()
    return mail


@pytest.mark.promise("S2")
def test_who_sends_a_mail_is_told_what_became_of_it(post: Post) -> None:
    assert post.send(gone())
    failing = gone()
    failing.error = ConnectionRefusedError()
    with pytest.raises(ConnectionRefusedError):
        post.send(failing)


@pytest.mark.promise("S2")
def test_few_mails_wait_behind_one_that_is_stuck_and_it_ends_when_they_leave(post: Post) -> None:
    stuck = Slow()
    assert not post.send(stuck)  # after our patience
    behind = [Slow(), Slow()]
    assert not any(post.send(each) for each in behind)
    assert not post.send(Slow())  # no room
    for each in (stuck, *behind):
        each.may_go.set()
    deadline = time.monotonic() + 30
    while not post.send(gone()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
