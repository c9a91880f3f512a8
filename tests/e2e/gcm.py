"""A push service as Chromium knows it, on loopback: check-in, registration and its own wire.

Chromium subscribes here by its real `PushManager`; what our server then sends to the endpoint is
handed to the browser over the MCS protocol (mcs.proto, checkin.proto of Chromium), still
encrypted. An endpoint that nobody has registered answers 410.
"""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from config.authority import certify

VERSION = b"\x29"  # 41
LOGIN_RESPONSE, DATA_MESSAGE, PING, ACK = 3, 8, 0, 1
ANDROID_ID, SECURITY_TOKEN = 1234567890, 987654321


def varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def text(number: int, value: str | bytes) -> bytes:
    """A field of text or bytes (protocol buffers, wire type 2)."""
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw


def integer(number: int, value: int) -> bytes:
    return varint(number << 3) + varint(value)


def fixed64(number: int, value: int) -> bytes:
    return varint(number << 3 | 1) + value.to_bytes(8, "little")


def packet(tag: int, message: bytes) -> bytes:
    return bytes([tag]) + varint(len(message)) + message


@dataclass
class Gcm:
    """What the browser registered, and the line on which it waits."""

    origin: str  # of check-in, registration and the endpoints
    mcs_port: int
    authority: Path
    leaf: Path
    registrations: dict[str, dict[str, str]] = field(default_factory=dict)
    line: ssl.SSLSocket | None = None
    sent: int = 0

    def deliver(self, token: str, body: bytes) -> int:
        """Hand an encrypted message to the browser; the status for whoever sent it."""
        registration = self.registrations.get(token)
        if registration is None:
            return 410
        if self.line is None:
            return 503
        self.sent += 1
        entries = {"subtype": registration["X-subtype"], "content-encoding": "aes128gcm"}
        message = (
            text(2, str(self.sent))
            + text(3, registration["sender"])
            + text(5, registration["app"])
            + b"".join(text(7, text(1, key) + text(2, value)) for key, value in entries.items())
            + text(9, f"0:{self.sent}")
            + text(21, body)
        )
        self.line.sendall(packet(DATA_MESSAGE, message))
        return 201


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        gcm: Gcm = self.server.gcm  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/checkin":
            ids = fixed64(7, ANDROID_ID) + fixed64(8, SECURITY_TOKEN)
            self._answer(200, integer(1, 1) + ids)
        elif self.path == "/register":
            asked = {key: values[0] for key, values in parse_qs(body.decode()).items()}
            token = f"token{len(gcm.registrations) + 1}"
            gcm.registrations[token] = asked
            self._answer(200, f"token={token}".encode())
        else:
            self._answer(gcm.deliver(self.path.rpartition("/")[2], body), b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


def _hold_line(listener: socket.socket, context: ssl.SSLContext, gcm: Gcm) -> None:
    """Log the browser in and keep the line; heartbeats are answered."""
    while True:
        try:
            raw, _ = listener.accept()
        except OSError:
            return
        with suppress(OSError, ssl.SSLError):
            line = context.wrap_socket(raw, server_side=True)
            line.recv(65536)  # the version and the login request
            line.sendall(VERSION + packet(LOGIN_RESPONSE, text(1, "login")))
            gcm.line = line
            while heard := line.recv(65536):
                if heard[0] == PING:
                    line.sendall(packet(ACK, b""))


@contextmanager
def chromium_push_service(folder: Path) -> Iterator[Gcm]:
    """Run check-in, registration, endpoints and the line in threads while the block runs."""
    certificate, key = certify(folder, "localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    listener = socket.create_server(("127.0.0.1", 0))
    origin = f"https://localhost:{server.server_port}"
    gcm = Gcm(origin, listener.getsockname()[1], folder / "ca.crt", certificate)
    server.gcm = gcm  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    threading.Thread(target=_hold_line, args=(listener, context, gcm), daemon=True).start()
    try:
        yield gcm
    finally:
        listener.close()
        server.shutdown()
        server.server_close()
