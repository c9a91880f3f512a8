"""A real SMTP server on loopback, and what arrives there, as a mail program would show it."""

import email
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.services import free_port
from tests.support.processes import wait_until

CODE = re.compile(r"^\d{6}$", re.MULTILINE)
LINK = re.compile(
    r"https?://\S+/(?:verify-email|reset-password|address-back|invite|join|today|sign-in)\S*"
)


@dataclass
class Letter:
    """One mail that arrived."""

    to: str
    sender: str
    subject: str
    text: str
    html: str

    @property
    def code(self) -> str:
        return CODE.findall(self.text)[0]

    @property
    def link(self) -> str:
        return LINK.findall(self.text)[-1]


@dataclass
class MailServer:
    """Takes every mail, unless it is told to refuse."""

    port: int
    letters: list[Letter] = field(default_factory=list)
    refuses: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuses:
            return "451 try again later"
        letter = read(envelope)
        with self.lock:
            self.letters.append(letter)
        return "250 OK"

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def to(self, address: str) -> list[Letter]:
        with self.lock:
            return [each for each in self.letters if each.to == address]

    def wait(self, address: str, count: int = 1) -> Letter:
        """Return the newest mail to an address once there are `count` of them."""
        wait_until(lambda: len(self.to(address)) >= count, f"mail {count} for {address}")
        return self.to(address)[-1]


def read(envelope: Envelope) -> Letter:
    content: Any = envelope.content
    message = email.message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    parts = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    said = (part.get_content() if part else "" for part in parts.values())
    plain, html = (text.replace("\r\n", "\n") for text in said)
    return Letter(envelope.rcpt_tos[0], str(message["From"]), str(message["Subject"]), plain, html)


@contextmanager
def mail_server() -> Iterator[MailServer]:
    server = MailServer(free_port())
    controller = Controller(server, hostname="127.0.0.1", port=server.port)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()
