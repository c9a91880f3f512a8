"""What stands before Django: bodies are whole and in time, files come in once, answers go out."""

import http.client
import json
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from config.front import connections
from config.front.environ import variable
from config.front.limits import ANSWER_IN_MEMORY, READER_SECONDS, SLOWEST_READER
from tests.faults.slow import SIGN_IN, Person, Web, people
from tests.running.site import Site
from tests.support.processes import wait_until


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("front") / "var"
    made = Site(var, more={"RECOVERY_BODY_SECONDS": "1", "RECOVERY_KEPT_FREE_MB": "1"})
    made.prepare()
    with made.serving():
        yield made


@pytest.fixture(scope="module")
def web(site: Site) -> Web:
    return Web(site.port, f"http://127.0.0.1:{site.port}")


@pytest.fixture(scope="module")
def person(site: Site, web: Web) -> Person:
    return people(web, site.manage("shell", "-c", SIGN_IN))[0]


@pytest.fixture(scope="module")
def imports(person: Person) -> str:
    return imports_of(person)


def imports_of(person: Person) -> str:
    return f"/api/v1/patients/{person.patient}/imports/"


def answer_to(web: Web, sent: bytes) -> tuple[int, dict]:
    """What is answered to bytes on a connection that stays open."""
    with web.socket() as opened:
        opened.sendall(sent)
        answer = http.client.HTTPResponse(opened)
        answer.begin()
        return answer.status, json.loads(answer.read())


def is_our_shape(body: dict, code: str) -> bool:
    return set(body) == {"code", "message", "fields"} and body["code"] == code


@pytest.mark.promise("S2")
def test_a_body_that_takes_too_long_is_given_up(web: Web) -> None:
    head = web.head("POST", "/api/v1/sync", **{"Content-Length": "1000"})
    status, body = answer_to(web, head + b"\r\n{")
    assert status == 408
    assert is_our_shape(body, "too_slow")


@pytest.mark.promise("S2")
def test_a_body_that_is_too_large_is_refused_before_it_has_come(web: Web) -> None:
    head = web.head("POST", "/api/v1/sync", **{"Content-Length": str(3 << 20)})
    status, body = answer_to(web, head + b"\r\n{")
    assert status == 413
    assert is_our_shape(body, "too_large")


def test_a_body_of_unknown_length_is_refused(web: Web) -> None:
    head = web.head("POST", "/api/v1/sync", **{"Transfer-Encoding": "chunked"})
    status, body = answer_to(web, head + b"\r\n2\r\n{}\r\n0\r\n\r\n")
    assert status == 411
    assert is_our_shape(body, "length_needed")


def test_a_body_of_a_megabyte_reaches_the_view_whole(person: Person) -> None:
    padded = b'{"protocol":1,"device":"0198c2d5-0000-7000-8000-000000000001","epoch":null,'
    padded += b'"cursor":null,' + b" " * 900_000 + b'"operations":[]}'
    status, _, body = person.ask("POST", "/api/v1/sync", padded)
    assert status == 200, body


@pytest.mark.promise("S6")
def test_a_stranger_fills_no_disk(web: Web, site: Site, imports: str) -> None:
    head = web.head("POST", f"{imports}?kind=sleep", **{"Content-Length": str(5 << 30)})
    status, body = answer_to(web, head + b"\r\n" + b"x" * 70_000)
    assert status in (401, 403)
    assert set(body) == {"code", "message", "fields"}
    assert not list((site.var / "spool").iterdir())


@pytest.mark.promise("S6")
def test_a_file_beyond_its_limit_is_refused_before_it_has_come(
    person: Person, imports: str
) -> None:
    with announced(person, f"{imports}?kind=journal", 11 << 20) as answer:
        assert answer.status == 413
        assert is_our_shape(json.loads(answer.read()), "too_large")


def announcing(person: Person, path: str, length: int, sent: bytes) -> socket.socket:
    """A connection with an upload that says how long it is and sends some of it."""
    (token,) = (value for name, value in person.cookies.items() if name == "csrftoken")
    more = {
        "Cookie": "; ".join(f"{key}={value}" for key, value in person.cookies.items()),
        "Content-Type": "application/octet-stream",
        "X-CSRFToken": token,
        "Content-Length": str(length),
    }
    opened = person.web.socket()
    opened.sendall(person.web.head("POST", path, **more) + b"\r\n" + sent)
    return opened


def announced(
    person: Person, path: str, length: int, sent: bytes = b"x"
) -> http.client.HTTPResponse:
    answer = http.client.HTTPResponse(announcing(person, path, length, sent))
    answer.begin()
    return answer


@pytest.mark.promise("S6")
def test_a_file_for_which_there_is_no_room_is_refused(tmp_path: Path) -> None:
    full = Site(tmp_path / "var", more={"RECOVERY_KEPT_FREE_MB": str(1 << 30)})
    full.prepare()
    with full.serving():
        web = Web(full.port, f"http://127.0.0.1:{full.port}")
        person = people(web, full.manage("shell", "-c", SIGN_IN))[0]
        with announced(person, f"{imports_of(person)}?kind=sleep", 3 << 20) as answer:
            assert answer.status == 507
            assert is_our_shape(json.loads(answer.read()), "disk_full")
            assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.promise("S6")
def test_an_upload_that_breaks_off_leaves_nothing(person: Person, site: Site, imports: str) -> None:
    spool = site.var / "spool"
    opened = announcing(person, f"{imports}?kind=sleep", 50 << 20, b"x" * (2 << 20))
    wait_until(lambda: any(spool.iterdir()), "it comes in")
    opened.close()
    wait_until(lambda: not any(spool.iterdir()), "it is forgotten")


def test_a_large_file_is_taken_over_as_it_lies(person: Person, site: Site, imports: str) -> None:
    body = b"PK" + os.urandom(5 << 20)
    with announced(person, f"{imports}?kind=sleep", len(body), body) as answer:
        assert answer.status == 202
        job = json.loads(answer.read())
    assert job["size"] == len(body)
    assert (site.var / "exchange" / job["id"]).read_bytes() == body
    assert not any((site.var / "spool").iterdir())


@pytest.mark.promise("S6")
def test_one_account_sends_one_file_at_a_time(person: Person, site: Site, imports: str) -> None:
    spool = site.var / "spool"
    opened = announcing(person, f"{imports}?kind=sleep", 50 << 20, b"x" * (2 << 20))
    wait_until(lambda: any(spool.iterdir()), "it comes in")
    with announced(person, f"{imports}?kind=sleep", 50 << 20) as answer:
        assert answer.status == 429
        assert is_our_shape(json.loads(answer.read()), "too_many")
    opened.close()
    wait_until(lambda: not any(spool.iterdir()), "it is forgotten")


def test_a_large_answer_comes_whole(person: Person) -> None:
    """More than is kept in memory, made by a view and not by a file."""
    status, headers, body = person.ask("GET", "/api/v1/schema/")
    assert status == 200
    assert len(body) == int(headers["Content-Length"]) > ANSWER_IN_MEMORY
    assert b"openapi" in body


def test_one_connection_carries_many_requests(web: Web) -> None:
    connection = web.connection()
    for path in ("/healthz", "/", "/static/trust.css", "/healthz"):
        for method in ("HEAD", "GET"):
            connection.request(method, path, headers={"Host": web.host})
            answer = connection.getresponse()
            assert answer.status == 200
            length, body = int(answer.headers["Content-Length"]), answer.read()
            assert len(body) == (0 if method == "HEAD" else length)
    connection.close()


def test_a_header_cannot_pass_for_another(web: Web) -> None:
    """A proxy sets X-Forwarded-For; whoever writes it with an underscore has said nothing."""
    assert variable("x-forwarded-for") == "HTTP_X_FORWARDED_FOR"
    assert not variable("x_forwarded_for")
    assert variable("content-length") == "CONTENT_LENGTH"


@pytest.fixture
def held() -> Iterator[tuple[socket.socket, socket.socket]]:
    """A connection of this process's: the server's end, and the other one."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        theirs = socket.socket()
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        theirs.connect(listener.getsockname())
        ours, _ = listener.accept()
        ours.setblocking(False)
        with theirs, ours:
            yield ours, theirs


def fill(ours: socket.socket) -> None:
    with suppress(BlockingIOError):
        while True:
            ours.send(b"x" * 65536)


def is_over(ours: socket.socket) -> bool:
    try:
        ours.send(b"x")
    except BrokenPipeError:
        return True
    except BlockingIOError:
        return False
    return False


@pytest.mark.promise("S2")
def test_a_client_that_reads_nothing_is_disconnected(
    held: tuple[socket.socket, socket.socket],
) -> None:
    ours, _ = held
    fill(ours)
    watch = connections.Watch()
    watch.look(0)
    watch.look(READER_SECONDS - 1)
    assert not is_over(ours)
    watch.look(READER_SECONDS + 1)
    assert is_over(ours)


def test_a_client_that_reads_in_time_is_not_disconnected(
    held: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = held
    watch = connections.Watch()
    for now in range(0, 5 * READER_SECONDS, READER_SECONDS + 1):
        fill(ours)
        watch.look(now)
        taken = 0
        while taken < 5 * SLOWEST_READER * READER_SECONDS:
            taken += len(theirs.recv(65536))
    assert not is_over(ours)


@pytest.mark.promise("S2")
def test_with_too_many_connections_the_quietest_are_closed(
    held: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, _ = held
    monkeypatch.setattr(connections, "CROWDED", 0)
    watch = connections.Watch()
    watch.look(0)
    assert not is_over(ours), "somebody who has just spoken stays"
    monkeypatch.setattr(connections, "QUIET_MS", -1)
    watch.look(2)
    assert is_over(ours)
