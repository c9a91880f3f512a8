"""`make run` behind nginx, by the file that docs/running.md hands out."""

import http.client
import shutil
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import authority
from tests.services import free_port
from tests.support.installation import (
    ROOT,
    Installation,
    copy_checkout,
    make_run,
    wait_until_announced,
)
from tests.support.processes import program, wait_until

NAME = "recovery.test"


class Visitor:
    """Somebody who reaches the proxy by its name and trusts its certificate."""

    def __init__(self, port: int, trusted: Path) -> None:
        self.port = port
        self.context = ssl.create_default_context(cafile=str(trusted))
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, path: str, body: str = "", **headers: str
    ) -> http.client.HTTPResponse:
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=10)
        connection.sock = self.context.wrap_socket(
            socket.create_connection(("127.0.0.1", self.port), timeout=10),
            server_hostname=NAME,
        )
        host = f"{NAME}:{self.port}"
        sent = {"Host": host, "Origin": f"https://{host}", "Content-Type": "application/json"}
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, {**sent, "Cookie": cookies, **headers})
        answer = connection.getresponse()
        self.body = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Visitor, Installation]]:
    folder = tmp_path_factory.mktemp("proxy")
    checkout = copy_checkout(folder / "recovery")
    certificate, key = authority.certify(folder / "tls", NAME)
    outside = free_port()
    settings = {
        "RECOVERY_PUBLIC_URL": f"https://{NAME}:{outside}",
        "RECOVERY_TRUSTED_PROXIES": "1",
        "RECOVERY_SIGN_UP": "open",
    }
    with make_run(checkout, folder / "var", settings, HOST="0.0.0.0") as installation:
        log = str(installation.program.output())
        wait_until_announced(installation)
        text = (ROOT / "deploy" / "nginx.conf").read_text()
        for theirs, ours in {
            "listen 443 ssl": f"listen 127.0.0.1:{outside} ssl",
            "recovery.example.org;": f"{NAME};",
            "/etc/ssl/recovery.example.org.crt": str(certificate),
            "/etc/ssl/recovery.example.org.key": str(key),
            "http://127.0.0.1:8000": f"http://127.0.0.1:{installation.port}",
        }.items():
            assert theirs in text, log
            text = text.replace(theirs, ours)
        whole = folder / "nginx.conf"
        temporary = "".join(
            f"{each}_temp_path {folder}/{each};\n"
            for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        whole.write_text(
            f"daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
            f"events {{}}\nhttp {{\n{temporary}{text}}}\n"
        )
        nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin:/bin")
        assert nginx, "nginx is needed: apt-get install nginx-light"
        command = [nginx, "-c", str(whole), "-e", str(folder / "error.log")]
        with program(command, folder=folder, environment={}, log=folder / "nginx.log"):
            someone = Visitor(outside, folder / "tls" / "ca.crt")
            wait_until(lambda: answers(someone), "nginx answers")
            yield someone, installation


def answers(visitor: Visitor) -> bool:
    try:
        return visitor.ask("GET", "/healthz").status == 200
    except OSError:
        return False


@pytest.mark.promise("D15")
def test_people_sign_up_through_a_proxy_of_ones_own(
    visitor: tuple[Visitor, Installation],
) -> None:
    someone, _ = visitor
    assert someone.ask("GET", "/api/v1/session").status == 200
    assert "__Host-csrftoken" in someone.cookies
    signed = someone.ask(
        "POST", "/_allauth/browser/v1/auth/signup",
        '{"email": "ada@example.org", "password": "a long sentence 42"}',
        **{"X-CSRFToken": someone.cookies["__Host-csrftoken"]},
    )  # fmt: skip
    assert signed.status == 200, someone.body
    assert "__Host-session" in someone.cookies


@pytest.mark.promise("D15")
def test_who_comes_by_plain_http_is_sent_to_https(visitor: tuple[Visitor, Installation]) -> None:
    _, installation = visitor
    connection = http.client.HTTPConnection("127.0.0.1", installation.port, timeout=10)
    connection.request("GET", "/", headers={"Host": NAME})
    answer = connection.getresponse()
    assert answer.status == 301
    assert answer.headers["Location"].startswith("https://")


@pytest.mark.promise("D15")
def test_the_log_says_in_one_line_what_was_started(visitor: tuple[Visitor, Installation]) -> None:
    _, installation = visitor
    (line,) = [
        each
        for each in installation.program.output().splitlines()
        if each.startswith("Recovery 0.")
    ]
    assert "database SQLite; queue files in var/; mail none" in line
    assert "sign-up open" in line
