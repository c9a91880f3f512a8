"""A push service on loopback: takes messages over TLS and opens them as a browser would."""

import base64
import os
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from config.authority import certify


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@dataclass
class Browser:
    """One subscription, with the private key that only a browser has."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def p256dh(self) -> str:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return b64(point)

    @property
    def auth(self) -> str:
        return b64(self.secret)

    def subscription(self) -> dict[str, Any]:
        """What `PushSubscription.toJSON()` gives."""
        return {"endpoint": self.endpoint, "keys": {"p256dh": self.p256dh, "auth": self.auth}}

    def open(self, body: bytes) -> bytes:
        """Decrypt with an independent implementation of RFC 8188 and 8291."""
        return http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret)


@dataclass
class Received:
    """One request as it arrived."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class PushService:
    """Answers 201, or what `answers` says for a path: (status, headers)."""

    origin: str
    authority: Path
    received: list[Received] = field(default_factory=list)
    answers: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    browsers: int = 0
    delay: float = 0.0  # seconds before an answer

    def browser(self, status: int = 201, **headers: str) -> Browser:
        """Return a new subscription whose messages are answered with `status`; 0 hangs."""
        self.browsers += 1
        path = f"/push/{self.browsers}"
        self.answers[path] = (status, {k.replace("_", "-"): v for k, v in headers.items()})
        return Browser(self.origin + path)

    def messages(self, browser: Browser) -> list[Received]:
        path = browser.endpoint.removeprefix(self.origin)
        return [each for each in self.received if each.path == path]


@contextmanager
def push_service(folder: Path) -> Iterator[PushService]:
    """Run a push service in a thread while the block runs."""
    certificate, key = certify(folder, "localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = _Server(("127.0.0.1", 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    service = PushService(f"https://localhost:{server.server_port}", folder / "ca.crt")
    server.service = service  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        service: PushService = self.server.service  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        service.received.append(Received(self.path, dict(self.headers), body))
        status, headers = service.answers.get(self.path, (404, {}))
        time.sleep(service.delay)
        if status == 0:
            time.sleep(30)
            return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""
