"""Web Push by our own hand: RFC 8030 (delivery), 8291 (encryption), 8292 (VAPID).

Messages go over one pycurl multi handle, multiplexed by HTTP/2 where the service speaks it: https
on 443, hosts of an allow-list, no redirects, and the resolved address is checked in the moment of
connecting.
"""

import select
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pycurl
from django.conf import settings

from recovery.core.each import each
from recovery.reminders.channels.push_encryption import encrypt
from recovery.reminders.channels.push_endpoint import (
    BadEndpoint,
    check_endpoint,
    open_public_only,
    origin_of,
)
from recovery.reminders.channels.vapid import authorization

TIMEOUT_SECONDS = 10
AT_ONCE = 100
CONNECTIONS_A_HOST = 8
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
    vapid_key: str = ""  # the public key that the browser subscribed under


@dataclass(frozen=True)
class Receipt:
    """What became of a message. `status` 0: no answer. `retry_after` in seconds.

    `is_final`: it could not even be made, and trying again would change nothing.
    """

    key: str
    status: int
    error: str = ""
    retry_after: int | None = None
    is_final: bool = False

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
        return not self.is_final and (self.status in (0, 408, 429) or self.status >= 500)


class Sender:
    """Holds the connections of one batch; close it, or use it in a `with`."""

    def __init__(self) -> None:
        self.multi = pycurl.CurlMulti()
        self.multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        # New connections are what costs; a few are kept so that one that hangs stops nobody.
        self.multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS_A_HOST)
        self.services: dict[tuple[str, str], _Service] = {}

    def __enter__(self) -> "Sender":
        return self

    def __exit__(self, *_: object) -> None:
        for service in self.services.values():
            service.close()
        self.multi.close()

    def send(
        self, messages: Sequence[Message], *, until: float | None = None
    ) -> Iterator[Receipt | None]:
        """Send all messages, a limited number at once; yield each receipt as it comes.

        After `until` (of `time.monotonic()`) no further one is begun. Yields None at least once
        a second while nothing comes, so that whoever writes receipts down need not wait.
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
            for receipt in self._finished():
                running -= 1
                yield receipt
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

    def _start(self, messages: Sequence[Message]) -> list[Receipt]:
        """Hand messages to curl; return the receipts of those that cannot be sent.

        All are encrypted before the first is handed over: this way both go a tenth faster.
        """
        refused: list[Receipt] = []

        def refuse(item: Message | tuple[Message, Any], error: Exception) -> None:
            message = item if isinstance(item, Message) else item[0]
            refused.append(not_made(message.key, error))

        ready = each("push", messages, self._prepare, otherwise=refuse)
        each("push", ready, lambda pair: self.multi.add_handle(pair[1]()), otherwise=refuse)
        return refused

    def _prepare(self, message: Message) -> tuple[Message, Callable[[], Any]]:
        """Encrypt a message; return it with what makes its handle."""
        check_endpoint(message.endpoint)
        service = self._service(origin_of(message.endpoint), message.vapid_key)
        body = encrypt(message.payload, message.p256dh, message.auth)
        return message, lambda: service.handle(message, body)

    def _service(self, origin: str, vapid_key: str) -> "_Service":
        """Return what we hold for one push service and one of our keys. Raises BadEndpoint."""
        service = self.services.get((origin, vapid_key))
        if service is None:
            service = self.services[origin, vapid_key] = _Service(origin, vapid_key)
        return service

    def _finished(self) -> Iterator[Receipt]:
        while True:
            left, good, bad = self.multi.info_read()
            for handle in good:
                yield self._take(handle, "")
            for handle, code, text in bad:
                yield self._take(handle, _reason(code, text))
            if not left:
                return

    def _take(self, handle: Any, error: str) -> Receipt:
        status = 0 if error else int(handle.getinfo(pycurl.RESPONSE_CODE))
        wait = int(handle.getinfo(pycurl.RETRY_AFTER)) or None
        receipt = Receipt(handle.recovery_key, status, error, wait)
        self.multi.remove_handle(handle)
        handle.recovery_service.free.append(handle)
        return receipt


def not_made(key: str, error: Exception) -> Receipt:
    """Return the receipt of a message that never left, with a reason fit to be shown."""
    reason = str(error) if isinstance(error, BadEndpoint) else f"not made: {type(error).__name__}"
    # A key file that cannot be read now is no fault of the message.
    return Receipt(key, 0, reason[:100], is_final=not isinstance(error, OSError))


def _not_begun(message: Message) -> Receipt:
    return Receipt(message.key, 0, NOT_BEGUN)


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

    def __init__(self, origin: str, vapid_key: str) -> None:
        check_endpoint(origin)
        self.is_loopback = bool(settings.PUSH_LOOPBACK) and origin == settings.PUSH_LOOPBACK
        self.headers = [
            f"Authorization: {authorization(origin, vapid_key)}",
            "Content-Encoding: aes128gcm",
            "Content-Type: application/octet-stream",
        ]
        self.free: list[Any] = []

    def close(self) -> None:
        for handle in self.free:
            handle.close()

    def handle(self, message: Message, body: bytes) -> Any:
        """Return a handle that is ready to send one message.

        One that cannot be filled is not used again: a part of this message would be left in it.
        """
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
            handle.setopt(pycurl.OPENSOCKETFUNCTION, open_public_only)
        elif settings.PUSH_LOOPBACK_CA:
            handle.setopt(pycurl.CAINFO, settings.PUSH_LOOPBACK_CA)
        return handle
