"""Watches the connections that granian holds, and ends those that only cost.

granian limits how long the headers of a request may take, and how many connections there are. It
has no limit for who takes an answer slowly, none for a handshake of TLS, and when all places are
taken nobody new gets in. The system knows of every connection what it waits for (TCP_INFO, Linux).
A connection that is shut down here ends for granian as if the other side had left.
"""

import logging
import socket
import struct
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from config.front.limits import MOST_CONNECTIONS, READER_SECONDS, SLOWEST_READER

logger = logging.getLogger(__name__)

DESCRIPTORS = Path("/proc/self/fd")
EVERY_SECONDS = 2
CROWDED = MOST_CONNECTIONS * 3 // 4
QUIET_MS = 2000  # milliseconds; who has spoken since is not ended for want of room
# Linux's `struct tcp_info`: the times since anything was sent and received (milliseconds), what
# was acknowledged, and what waits in the system for the reader (bytes).
LAST_SENT, LAST_RECEIVED, ACKNOWLEDGED, WAITING, LENGTH = 44, 52, 120, 144, 148


@dataclass(frozen=True)
class Known:
    """How a connection stands."""

    number: int  # of its inode
    quiet: int  # milliseconds
    acknowledged: int  # bytes
    waiting: int  # bytes


def read(connection: socket.socket, number: int) -> Known:
    """Ask the system about a connection. Raises OSError if it is none any more."""
    told = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 256)
    if len(told) < LENGTH:
        raise OSError("this system tells too little")
    (sent,) = struct.unpack_from("I", told, LAST_SENT)
    (received,) = struct.unpack_from("I", told, LAST_RECEIVED)
    (acknowledged,) = struct.unpack_from("Q", told, ACKNOWLEDGED)
    (waiting,) = struct.unpack_from("I", told, WAITING)
    return Known(number, min(sent, received), acknowledged, waiting)


def sockets() -> Iterator[tuple[int, socket.socket]]:
    """Yield each TCP socket of this process with the number of its inode.

    The descriptors are granian's. They are looked at where they are and never copied: closing a
    copy of one that meanwhile stands for the database's file would drop SQLite's locks on it. One
    that is reused between a look and a `shutdown` costs somebody a connection, which they repeat.
    """
    for path in DESCRIPTORS.iterdir():
        with suppress(OSError):
            link = path.readlink().name
            if not link.startswith("socket:"):
                continue
            held = socket.socket(fileno=int(path.name))
            try:
                if held.family in (socket.AF_INET, socket.AF_INET6):
                    yield int(link[8:-1]), held
            finally:
                held.detach()


class Watch:
    """What is remembered from one look to the next."""

    def __init__(self) -> None:
        # Since when a reader has something to take, and how much had been taken by then.
        self.readers: dict[int, tuple[float, int]] = {}
        self.ports: set[int] = set()

    def look(self, now: float) -> None:
        """Close slow readers and, with too many connections, the quietest. `now` in seconds."""
        seen: list[Known] = []
        for number, held in sockets():
            with suppress(OSError):
                if held.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    self.ports.add(held.getsockname()[1])
                elif held.getsockname()[1] in self.ports:
                    known = read(held, number)
                    seen.append(known)
                    if self.is_slow(known, now):
                        held.shutdown(socket.SHUT_RDWR)
        gone = set(self.readers) - {known.number for known in seen}
        for number in gone:
            del self.readers[number]
        if len(seen) > CROWDED:
            self.make_room(seen)

    def is_slow(self, known: Known, now: float) -> bool:
        """Say whether somebody has taken too little of an answer for too long."""
        if not known.waiting:
            self.readers.pop(known.number, None)
            return False
        since, had = self.readers.setdefault(known.number, (now, known.acknowledged))
        if now - since < READER_SECONDS:
            return False
        self.readers[known.number] = (now, known.acknowledged)
        return known.acknowledged - had < SLOWEST_READER * (now - since)

    def make_room(self, seen: Iterable[Known]) -> None:
        """Close the connections that have been quiet for longest, until there are few enough."""
        quiet = sorted((each for each in seen), key=lambda each: -each.quiet)
        chosen = {each.number for each in quiet[: len(quiet) - CROWDED] if each.quiet > QUIET_MS}
        for number, held in sockets():
            if number in chosen:
                with suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)
        logger.warning("%d connections are held; %d quiet ones were ended", len(quiet), len(chosen))


def watch() -> None:
    """Look every few seconds for as long as the process lives, where the system can tell."""
    if hasattr(socket, "TCP_INFO") and DESCRIPTORS.is_dir():
        threading.Thread(target=_watch, name="connections", daemon=True).start()


def _watch() -> None:
    held = Watch()
    while True:
        time.sleep(EVERY_SECONDS)
        held.look(time.monotonic())
