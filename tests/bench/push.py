"""Reminders sent over TLS and HTTP/2 to a push service on loopback, on one core.

Bare is what cannot be left out: a key pair, ECDH, HKDF and AES-128-GCM per message, by the
cryptography package as its manual shows it. The token that says who we are is made once.
The peer is pywebpush, once as its manual shows it and once with a session that keeps the
connection; its key is read once, which its manual does not do.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import http_ece
import pywebpush
import requests
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid

from recovery.accounts.models import Patient
from recovery.reminders.channels.push_encryption import unb64
from recovery.reminders.channels.webpush import Message, Sender
from recovery.reminders.messages import payload
from recovery.reminders.models import Delivery
from tests.bench.loopback import Loopback, cores, on_core, push_service
from tests.bench.report import Report
from tests.bench.world import median, say
from tests.support.push_service import Browser

ROUNDS = 11
OURS, BARE, WITH_SESSION, LOOPED = 3000, 3000, 200, 60  # messages of a round: a third of a second
BROWSERS = 20
EVERY = 1000  # of how many messages one is opened
A_TASK = 500  # messages that one Sender sends in a worker
SENDS, MANY_SENDS = 20_000, 1_000_000
WARM = 5000  # sends after which memory is looked at first
EVENING = Delivery(
    id=UUID(int=1), patient=Patient(language="en"), day=date(2026, 11, 24), slot="21:00"
)
BYTES = payload(EVENING, 30)
TOPIC = UUID(int=2).hex


def measure(report: Report, *, large: bool = False) -> None:
    sender, taker = cores()
    with (
        tempfile.TemporaryDirectory() as name,
        push_service(Path(name), every=EVERY, core=taker) as service,
        on_core(sender),
    ):
        browsers = [Browser(f"{service.origin}/push/{n:0>140}") for n in range(BROWSERS)]
        say("Web Push on one core")
        compare(report, service, browsers)
        check_what_came(service, browsers)
        count = MANY_SENDS if large else SENDS
        say(f"memory over {count:,} sends")
        memory(report, service, browsers, count)


def compare(report: Report, service: Loopback, browsers: list[Browser]) -> None:
    ready = messages(browsers, OURS)
    keys = [(unb64(each.p256dh), unb64(each.auth)) for each in browsers]
    sides: dict[str, tuple[int, Callable[[int], None]]] = {
        "ours": (OURS, lambda _: send_ours(ready)),
        "bare": (BARE, lambda count: encrypt_bare(keys, count)),
        "session": (WITH_SESSION, Peer(service, browsers, keeps_connection=True).send),
        "loop": (LOOPED, Peer(service, browsers, keeps_connection=False).send),
    }
    rates: dict[str, list[float]] = {side: [] for side in sides}
    of_the_core: dict[str, list[float]] = {side: [] for side in sides}
    for each in range(ROUNDS + 1):
        for side, (count, send) in sides.items():
            began, worked = time.perf_counter(), time.process_time()
            send(count)
            if each:  # the first round warms the caches
                rates[side].append(count / (time.perf_counter() - began))
                of_the_core[side].append(count / (time.process_time() - worked))
    ours, bare, session, loop = (median(rates[side]) for side in sides)
    report.add("push messages on one core, TLS and HTTP/2", ours, "/s")
    report.add("… the bare cryptography of as many", bare, "/s")
    report.add("… pywebpush with one session", session, "/s")
    report.add("… pywebpush in a loop", loop, "/s")
    report.add("push / bare cryptography", ours / bare, "×", least=0.7)
    # What else runs on this machine slows the clock of both sides, and of the service with ours.
    worked = median(of_the_core["ours"]) / median(of_the_core["bare"])
    report.add("… by the time that the core worked", worked, "×")
    report.add("push / pywebpush with one session", ours / session, "×", least=6)
    report.add("push / pywebpush in a loop", ours / loop, "×", least=20)


def messages(browsers: list[Browser], count: int) -> list[Message]:
    return [
        Message(str(n), each.endpoint, each.p256dh, each.auth, BYTES, 7200, TOPIC)
        for n, each in enumerate(islice(cycle(browsers), count))
    ]


def send_ours(ready: list[Message]) -> None:
    with Sender() as sender:
        sent = sum(outcome.is_sent for outcome in sender.send(ready) if outcome)
    assert sent == len(ready), f"{sent} of {len(ready)} were taken"


def encrypt_bare(keys: list[tuple[bytes, bytes]], count: int) -> None:
    for theirs, secret in islice(cycle(keys), count):
        assert encrypted(BYTES, theirs, secret)


def encrypted(text: bytes, theirs: bytes, secret: bytes) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    ours = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    their_key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
    shared = key.exchange(ec.ECDH(), their_key)
    salt = os.urandom(16)
    both = hkdf(secret, shared, b"WebPush: info\0" + theirs + ours, 32)
    content_key = hkdf(salt, both, b"Content-Encoding: aes128gcm\0", 16)
    nonce = hkdf(salt, both, b"Content-Encoding: nonce\0", 12)
    sealed = AESGCM(content_key).encrypt(nonce, text + b"\2", None)
    return salt + b"\0\0\x10\0" + bytes([len(ours)]) + ours + sealed


def hkdf(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)


class Peer:
    """pywebpush, over HTTP/1.1 as it has no other."""

    def __init__(
        self, service: Loopback, browsers: list[Browser], *, keeps_connection: bool
    ) -> None:
        self.vapid = Vapid.from_file(str(settings.VAPID_PRIVATE_KEY_FILE))
        self.claims: dict[str, str | int] = {"sub": "mailto:bench@example.org"}
        self.session = requests.Session() if keeps_connection else None
        os.environ["REQUESTS_CA_BUNDLE"] = str(service.authority)
        self.subscriptions = [
            {**each.subscription(), "endpoint": service.plain + path_of(each)} for each in browsers
        ]

    def send(self, count: int) -> None:
        for subscription in islice(cycle(self.subscriptions), count):
            answer = pywebpush.webpush(
                subscription,
                BYTES.decode(),
                vapid_private_key=self.vapid,
                vapid_claims=self.claims,
                ttl=7200,
                headers={"Topic": TOPIC, "Urgency": "high"},
                requests_session=self.session,
            )
            assert answer.status_code == 201


def path_of(browser: Browser) -> str:
    return urlsplit(browser.endpoint).path


def check_what_came(service: Loopback, browsers: list[Browser]) -> None:
    """All of it, ours over HTTP/2, and browsers can open it."""
    seen = service.seen()
    rounds = ROUNDS + 1
    assert seen.http2 == rounds * OURS, seen.http2
    assert seen.http1 == rounds * (WITH_SESSION + LOOPED), seen.http1
    assert seen.samples
    assert all(is_opened(sample, browsers) for sample in seen.samples)


def is_opened(body: bytes, browsers: list[Browser]) -> bool:
    """Whether one of the browsers reads `body` as what was sent to it."""
    for browser in browsers:
        try:
            return browser.open(body) == BYTES
        except http_ece.ECEException:
            continue
    return False


def memory(report: Report, service: Loopback, browsers: list[Browser], count: int) -> None:
    """Send as a worker does, task by task, and look at what stays in memory."""
    first = came = 0
    task = messages(browsers, A_TASK)
    began = time.perf_counter()
    for done in range(0, count, A_TASK):
        if done == WARM:
            first = resident()
        send_ours(task)
        if done % 100_000 == 0:
            came += service.seen().http2  # which also empties the list of the service
    rate = count / (time.perf_counter() - began)
    report.add(f"push messages, {A_TASK} a task, connections anew", rate, "/s")
    grown = (resident() - first) / 1_000_000
    report.add(f"memory grown over {count:,} sends", grown, "MB", most=5)
    assert came + service.seen().http2 == count


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
