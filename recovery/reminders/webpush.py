"""Web Push by our own hand: RFC 8030 (delivery), 8291 (encryption), 8292 (VAPID).

Messages go over one pycurl multi handle, multiplexed by HTTP/2 where the service speaks it. The
endpoint is an address that a client chose, so: https on 443, hosts of an allow-list, no
redirects, and the resolved address is checked in the moment of connecting.
"""

import base64
import binascii
import ipaddress
import json
import os
import select
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pycurl
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)
from django.conf import settings

TIMEOUT_SECONDS = 10
AT_ONCE = 100
CONNECTIONS_A_HOST = 8
RECORD_SIZE = 4096
TOKEN_SECONDS = 12 * 3600
MOST_BYTES = 3000  # RFC 8291 allows 3,993 bytes of text; we stay well below
GONE = (404, 410)
NOT_ALLOWED = (401, 403)
NOT_BEGUN = "not begun"


@dataclass(frozen=True)
class Message:
    """One message to one browser. `ttl` in seconds; `topic` replaces an older one of its name."""

    key: str
    endpoint: str
    p256dh: str
    auth: str
    payload: bytes
    ttl: int
    topic: str
    urgency: str = "high"


@dataclass(frozen=True)
class Outcome:
    """What became of a message. `status` 0: no answer. `retry_after` in seconds."""

    key: str
    status: int
    error: str = ""
    retry_after: int | None = None

    @property
    def was_not_begun(self) -> bool:
        return self.error == NOT_BEGUN

    @property
    def is_sent(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        """The browser took its subscription back; only this removes it."""
        return self.status in GONE

    @property
    def is_not_allowed(self) -> bool:
        """The service refuses us: an operator must look, and the subscription rests."""
        return self.status in NOT_ALLOWED

    @property
    def is_worth_retrying(self) -> bool:
        return self.status in (0, 408, 429) or self.status >= 500


class BadEndpoint(ValueError):
    """An endpoint that we do not send to."""


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """Read base64 of either alphabet, padded or not. Raises ValueError."""
    return binascii.a2b_base64(text.replace("-", "+").replace("_", "/") + "==")


# --- Which endpoints ----------------------------------------------------------------------------


def _origin(endpoint: str) -> str:
    """Return what stands before the path: it decides whether we send, and with which token."""
    end = endpoint.find("/", len("https://"))
    return endpoint if end < 0 else endpoint[:end]


def check_endpoint(endpoint: str) -> None:
    """Accept https on 443 at a host of the allow-list. Raises BadEndpoint."""
    parts = urlsplit(endpoint)
    if settings.PUSH_LOOPBACK and f"{parts.scheme}://{parts.netloc}" == settings.PUSH_LOOPBACK:
        return
    try:
        port = parts.port
    except ValueError as error:
        raise BadEndpoint("The port cannot be read.") from error
    if parts.scheme != "https" or port not in (None, 443):
        raise BadEndpoint("Only https on port 443.")
    if parts.username is not None or parts.password is not None:
        raise BadEndpoint("An address without a user name.")
    if not _is_allowed(parts.hostname or ""):
        raise BadEndpoint("Not a push service that we know.")


def _is_allowed(host: str) -> bool:
    for allowed in settings.PUSH_HOSTS:
        if host == allowed or (allowed.startswith("*.") and host.endswith(allowed[1:])):
            return True
    return False


def _open_public_only(purpose: int, address: Any) -> Any:
    """Open a socket to a public address only; curl calls this after it resolved the name."""
    family, kind, protocol, target = address
    if not ipaddress.ip_address(target[0]).is_global:
        return pycurl.SOCKET_BAD
    return socket.socket(family, kind, protocol)


# --- Encryption (RFC 8291) ------------------------------------------------------------------------


CURVE = ec.SECP256R1()
INNER = bytes(byte ^ 0x36 for byte in range(256))
OUTER = bytes(byte ^ 0x5C for byte in range(256))


def _hmac(key: bytes, message: bytes) -> bytes:
    """HMAC with SHA-256 (RFC 2104), for keys of at most 64 bytes.

    A message needs five; each by a library's object takes twice as long. HKDF (RFC 5869) is one
    to extract a key and one, over the text and a byte 1, to expand it to up to 32 bytes.
    """
    block = key.ljust(64, b"\0")
    inner = sha256(block.translate(INNER) + message).digest()
    return sha256(block.translate(OUTER) + inner).digest()


def encrypt(
    payload: bytes,
    p256dh: str,
    auth: str,
    *,
    private: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """Return the aes128gcm body for one browser. `private` and `salt` are given by tests only."""
    theirs = unb64(p256dh)
    key = private or ec.generate_private_key(CURVE)
    ours = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, theirs))
    salt = salt or os.urandom(16)
    both = _hmac(_hmac(unb64(auth), shared), b"WebPush: info\0" + theirs + ours + b"\1")
    secret = _hmac(salt, both)
    content_key = _hmac(secret, b"Content-Encoding: aes128gcm\0\1")[:16]
    nonce = _hmac(secret, b"Content-Encoding: nonce\0\1")[:12]
    sealed = AESGCM(content_key).encrypt(nonce, payload + b"\x02", None)
    return salt + RECORD_SIZE.to_bytes(4, "big") + bytes([len(ours)]) + ours + sealed


# --- Who we are (RFC 8292) ------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _vapid_key(file: str) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(Path(file).read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("The VAPID key is not an elliptic curve key.")
    return key


def public_key() -> str:
    """Return our VAPID public key as browsers want it, or an empty text where there is none."""
    file = settings.VAPID_PRIVATE_KEY_FILE
    if not file.exists():
        return ""
    point = _vapid_key(str(file)).public_key()
    return b64(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


@lru_cache(maxsize=64)
def _token(origin: str, file: str, contact: str, half_day: int) -> str:
    """Return a signed token for one origin; the cache holds it for half a day."""
    claims = {"aud": origin, "exp": (half_day + 1) * TOKEN_SECONDS + TOKEN_SECONDS // 2}
    claims |= {"sub": contact} if contact else {}
    head = b64(json.dumps({"typ": "JWT", "alg": "ES256"}, separators=(",", ":")).encode())
    body = b64(json.dumps(claims, separators=(",", ":")).encode())
    signed = f"{head}.{body}"
    der = _vapid_key(file).sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
    r, s = decode_dss_signature(der)
    return f"{signed}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def authorization(endpoint: str) -> str:
    """Return the Authorization header for an endpoint's origin."""
    parts = urlsplit(endpoint)
    token = _token(
        f"{parts.scheme}://{parts.netloc}",
        str(settings.VAPID_PRIVATE_KEY_FILE),
        settings.VAPID_CONTACT or settings.PUBLIC_URL,
        int(time.time() // TOKEN_SECONDS),
    )
    return f"vapid t={token}, k={public_key()}"


# --- Sending --------------------------------------------------------------------------------------


class Sender:
    """Holds the connections of one batch; close it, or use it in a `with`."""

    def __init__(self) -> None:
        self.multi = pycurl.CurlMulti()
        self.multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        # New connections are what costs; a few are kept so that one that hangs stops nobody.
        self.multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS_A_HOST)
        self.services: dict[str, _Service] = {}

    def __enter__(self) -> "Sender":
        return self

    def __exit__(self, *_: object) -> None:
        for service in self.services.values():
            service.close()
        self.multi.close()

    def send(
        self, messages: Sequence[Message], *, until: float | None = None
    ) -> Iterator[Outcome | None]:
        """Send all messages, a limited number at once; yield each outcome as it comes.

        After `until` (of `time.monotonic()`) no further one is begun. Yields None at least once
        a second while nothing comes, so that whoever writes outcomes down need not wait.
        """
        waiting = iter(messages)
        running = 0
        while True:
            batch = list(islice(waiting, AT_ONCE - running))
            if until is not None and time.monotonic() >= until:
                yield from (_not_begun(message) for message in (*batch, *waiting))
                batch = []
            refused = self._start(batch)
            yield from refused
            running += len(batch) - len(refused)
            if not (batch or running):
                return
            self.multi.perform()
            for outcome in self._finished():
                running -= 1
                yield outcome
            if running:
                self._wait()
                yield None

    def _wait(self) -> None:
        """Sleep until a socket moves, or until curl wants to go on by itself.

        The order matters: only when curl is asked for its sockets does it notice answers that it
        has read already and not yet handed on. No socket would ever tell of them.
        """
        readable, writable, failing = self.multi.fdset()
        milliseconds = self.multi.timeout()
        if milliseconds:
            seconds = milliseconds / 1000 if 0 < milliseconds < 1000 else 1.0
            select.select(readable, writable, failing, seconds)

    def _start(self, messages: Sequence[Message]) -> list[Outcome]:
        """Hand messages to curl; return the outcomes of those that cannot be sent.

        All are encrypted before the first is handed over: this way both go a tenth faster.
        """
        ready, refused = [], []
        for message in messages:
            try:
                service = self._service(_origin(message.endpoint))
                body = encrypt(message.payload, message.p256dh, message.auth)
            except ValueError as error:
                refused.append(Outcome(message.key, 0, str(error)[:100] or "bad keys"))
            else:
                ready.append((service, message, body))
        for service, message, body in ready:
            self.multi.add_handle(service.handle(message, body))
        return refused

    def _service(self, origin: str) -> "_Service":
        """Return what we hold for one push service. Raises BadEndpoint."""
        service = self.services.get(origin)
        if service is None:
            service = self.services[origin] = _Service(origin)
        return service

    def _finished(self) -> Iterator[Outcome]:
        while True:
            left, good, bad = self.multi.info_read()
            for handle in good:
                yield self._take(handle, "")
            for handle, code, text in bad:
                yield self._take(handle, _reason(code, text))
            if not left:
                return

    def _take(self, handle: Any, error: str) -> Outcome:
        status = 0 if error else int(handle.getinfo(pycurl.RESPONSE_CODE))
        wait = int(handle.getinfo(pycurl.RETRY_AFTER)) or None
        outcome = Outcome(handle.recovery_key, status, error, wait)
        self.multi.remove_handle(handle)
        handle.recovery_service.free.append(handle)
        return outcome


def _not_begun(message: Message) -> Outcome:
    return Outcome(message.key, 0, NOT_BEGUN)


def _reason(code: int, text: str) -> str:
    if code == pycurl.E_OPERATION_TIMEDOUT:
        return "timed out"
    return f"not reached ({code})"


def _discard(_: bytes) -> None:
    """Take what a push service says beside its status, and keep nothing of it."""


class _Service:
    """One push service as a Sender knows it: our token for it, and the handles that are free.

    Everything that is the same for all its messages is worked out and set once: to do it for
    each message costs as much as sending it.
    """

    def __init__(self, origin: str) -> None:
        check_endpoint(origin)
        self.is_loopback = bool(settings.PUSH_LOOPBACK) and origin == settings.PUSH_LOOPBACK
        self.headers = [
            f"Authorization: {authorization(origin)}",
            "Content-Encoding: aes128gcm",
            "Content-Type: application/octet-stream",
        ]
        self.free: list[Any] = []

    def close(self) -> None:
        for handle in self.free:
            handle.close()

    def handle(self, message: Message, body: bytes) -> Any:
        """Return a handle that is ready to send one message."""
        handle = self.free.pop() if self.free else self._new_handle()
        handle.recovery_key = message.key
        handle.setopt(pycurl.URL, message.endpoint)
        handle.setopt(pycurl.POSTFIELDS, body)
        handle.setopt(
            pycurl.HTTPHEADER,
            [
                *self.headers,
                f"TTL: {max(message.ttl, 0)}",
                f"Topic: {message.topic}",
                f"Urgency: {message.urgency}",
            ],
        )
        return handle

    def _new_handle(self) -> Any:
        handle = pycurl.Curl()
        handle.recovery_service = self
        handle.setopt(pycurl.POST, 1)
        handle.setopt(pycurl.WRITEFUNCTION, _discard)
        handle.setopt(pycurl.FOLLOWLOCATION, 0)
        handle.setopt(pycurl.TIMEOUT, TIMEOUT_SECONDS)
        handle.setopt(pycurl.NOSIGNAL, 1)
        handle.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTPS)
        handle.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        handle.setopt(pycurl.PROXY, "")
        if not self.is_loopback:
            handle.setopt(pycurl.OPENSOCKETFUNCTION, _open_public_only)
        elif settings.PUSH_LOOPBACK_CA:
            handle.setopt(pycurl.CAINFO, settings.PUSH_LOOPBACK_CA)
        return handle
