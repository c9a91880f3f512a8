"""Writing into the ledger, and reading it. Every event of one installation in one order."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from threading import RLock
from uuid import UUID, uuid4

from django.conf import settings
from django.utils import timezone

from recovery.ledger.chain import Chain
from recovery.ledger.entries import Entry, Event, Fact, Happened, line_of
from recovery.ledger.event_log import note
from recovery.ledger.homes import Unwritable, home_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Head:
    """The last line of a ledger, by which a backup knows it again."""

    n: int
    hash: str


@dataclass(frozen=True)
class State:
    """The state of a ledger.

    `copy_behind`: number of lines that the copy lacks; None without a copy. `copy_fault`: why the
    copy cannot be written, in a few words.
    """

    n: int
    last_at: datetime | None
    broken: int
    copy_behind: int | None
    copy_fault: str

    @property
    def is_well(self) -> bool:
        return not (self.broken or self.copy_behind or self.copy_fault)


class _Ledger:
    """One home and, where it is set, its copy."""

    def __init__(self, home: str, copy: str) -> None:
        self.home = Chain(home_of(home))
        self.copy = Chain(home_of(copy)) if copy else None
        self.lock = RLock()

    def append(self, happened: Iterable[Happened]) -> None:
        """Write events, first home, then into the copy, before anybody else writes."""
        wanted = list(happened)
        with self.lock, self.home.home.locked() as opened:
            # 1. What others wrote; and what only the copy has, where a disk was lost.
            self.home.follow(opened)
            if missing := self._only_in_copy():
                self.home.append(missing, opened)
            # 2. Ours.
            if not self.home.n:
                wanted.insert(0, Happened(Event.BEGUN, subject=uuid4()))
            self.home.append(self._lines_of(wanted), opened)
            # 3. The copy: what it lacks, also of earlier times when it could not be reached.
            self._bring_copy_up()

    def _lines_of(self, wanted: list[Happened]) -> list[bytes]:
        lines, n, before = [], self.home.n, self.home.hash
        now = timezone.now()
        for each in wanted:
            n += 1
            line = line_of(each, n=n, at=now, before=before)
            before = line[-66:-2].decode()
            lines.append(line)
        return lines

    def _only_in_copy(self) -> list[bytes]:
        if self.copy is None:
            return []
        try:
            self.copy.follow()
        except Unwritable:
            return []  # told when it is written to
        if self.copy.broken or not self.copy.has(self.home.n, self.home.hash):
            return []
        return self.copy.lines[self.home.n :]

    def _bring_copy_up(self) -> None:
        """Let the copy follow. Where it cannot, the event stands in the ledger all the same."""
        if self.copy is None:
            return
        try:
            with self.copy.home.locked() as opened:
                self.copy.follow(opened)
                if not self.home.has(self.copy.n, self.copy.hash) or self.copy.broken:
                    logger.error(
                        "The copy of the ledger at %s is of another ledger.", self.copy.home.name
                    )
                    return
                self.copy.append(self.home.lines[self.copy.n :], opened)
        except Unwritable as error:
            logger.error("The copy of the ledger cannot be written: %s", error.strerror)

    def follow(self) -> None:
        """Read what was added, and bring a copy up that could not be reached."""
        with self.lock:
            self.home.follow()

    def state(self) -> State:
        with self.lock:
            self.home.follow()
            last = self.home.entries[-1].at if self.home.entries else None
            behind, fault = self._copy_state()
            return State(self.home.n, last, self.home.broken, behind, fault)

    def _copy_state(self) -> tuple[int | None, str]:
        if self.copy is None:
            return None, ""
        try:
            self.copy.follow()
        except Unwritable as error:
            return self.home.n, error.strerror or "cannot be read"
        if self.copy.broken:
            return self.home.n, "is broken"
        if not self.home.has(self.copy.n, self.copy.hash):
            return self.home.n, "is of another ledger"
        return self.home.n - self.copy.n, ""

    def take_the_longest(self) -> None:
        """Before a restore: let the longest whole chain of home and copy be the ledger.

        What stood in the other one and not in it is recorded again: it has happened, too.
        """
        with self.lock:
            self.home.follow()
            copy = self.copy
            if copy is None:
                return
            try:
                copy.follow()
            except Unwritable:
                return
            if copy.whole_until <= self.home.whole_until:
                return
            known = {entry.hash for entry in copy.entries[: copy.whole_until]}
            again = [entry for entry in self.home.entries if entry.hash not in known]
            self.home.home.replace(copy.lines[: copy.whole_until])
            self.home.follow()
            self._record_again(again)

    def _record_again(self, again: list[Entry]) -> None:
        wanted = [_again(entry) for entry in again if entry.event != Event.BEGUN]
        if wanted:
            self.append(wanted)


def _again(entry: Entry) -> Happened:
    facts: dict[str, Fact] = {}
    for name, value in entry.facts.items():
        facts[name] = _fact(value)
    subject: UUID | bytes | None = None
    if entry.subject:
        subject = UUID(entry.subject) if "-" in entry.subject else bytes.fromhex(entry.subject)
    return Happened(Event(entry.event), entry.person, subject, facts)


def _fact(value: object) -> Fact:
    if isinstance(value, list):
        return [each for item in value if isinstance(each := _fact(item), (UUID, bytes))]
    if isinstance(value, int):
        return value
    text = str(value)
    if "T" in text:
        return datetime.fromisoformat(text)
    return UUID(text) if "-" in text else bytes.fromhex(text)


@lru_cache(maxsize=8)
def _at(home: str, copy: str) -> _Ledger:
    return _Ledger(home, copy)


def _ledger() -> _Ledger:
    return _at(settings.LEDGER_URL, settings.LEDGER_COPY)


def record(
    *,
    event: Event,
    person: UUID | None = None,
    subject: UUID | bytes | None = None,
    **facts: Fact,
) -> None:
    """Write an event down; it is on the disk when this returns. Raises Unwritable, an OSError.

    Call it inside the transaction that makes the event true, before its commit: a crash between
    the two then leaves an event that the database lacks, and the next start makes it true. That is
    harmless, because an event only ever closes something that its person asked to be closed; at
    worst they set a password or a calendar address anew. The other order could forget an event
    that somebody was told of.

    `person` is the account concerned; what `subject` and the further facts are, `Event` says.
    """
    record_all([Happened(event, person, subject, facts)])


def record_all(happened: Iterable[Happened]) -> None:
    """Write several events down in one go. As `record`; nothing for none."""
    if wanted := list(happened):
        _ledger().append(wanted)
        for each in wanted:
            subject = each.subject.hex() if isinstance(each.subject, bytes) else each.subject
            note(each.event, person=each.person, subject=subject)


def begin() -> None:
    """Begin the ledger where there is none, so that a backup can know it again."""
    ledger = _ledger()
    ledger.follow()
    if not ledger.home.n or (ledger.copy and ledger.state().copy_behind):
        ledger.append([])


def entries() -> list[Entry]:
    """Return all that was recorded, oldest first; also what stands after a broken line."""
    ledger = _ledger()
    ledger.follow()
    return list(ledger.home.entries)


def entries_of(*events: Event) -> list[Entry]:
    """Return what was recorded of some kinds, oldest first."""
    wanted = {str(event) for event in events}
    return [entry for entry in entries() if entry.event in wanted]


def head() -> Head:
    """Return the last line, beginning the ledger where there is none."""
    begin()
    chain = _ledger().home
    return Head(chain.n, chain.hash)


def knows(n: int, hashed: str) -> bool:
    """Say whether this is that ledger or a continuation of it, whole from end to end."""
    ledger = _ledger()
    ledger.follow()
    return not ledger.home.broken and ledger.home.n > 0 and ledger.home.has(n, hashed)


def state() -> State:
    """Return how the ledger and its copy stand. Raises Unwritable if it cannot be read."""
    return _ledger().state()


def take_the_longest() -> None:
    """Let the longest whole chain of the ledger and its copy be the ledger, before a restore."""
    _ledger().take_the_longest()
