"""A home's lines as a chain: which hold together, and what is at its end."""

from dataclasses import dataclass, field

from recovery.ledger.entries import BEGINNING, Entry, entry_of
from recovery.ledger.homes import Home, Opened


@dataclass
class Chain:
    """What was read of a home so far. `follow` reads what was added since.

    `broken` counts lines that cannot be read or do not follow the one before: the file was
    changed by hand or by a failing disk. A line without its break at the end is no such fault: the
    power went while it was written. Where it is whole it counts, else it is written over.
    """

    home: Home
    lines: list[bytes] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    whole_until: int = 0  # the number of entries before the first fault
    broken: int = 0
    place: int = 0  # where the last whole line ends
    last: int = 0  # and where it begins
    torn: bytes = b""
    identity: object = None

    @property
    def n(self) -> int:
        return self.entries[-1].n if self.entries else 0

    @property
    def hash(self) -> str:
        return self.entries[-1].hash if self.entries else BEGINNING

    def follow(self, opened: Opened | None = None) -> None:
        """Take what was added since; all of it where the home was replaced. Raises Unwritable."""
        identity = self.home.identity()
        if identity != self.identity:
            self._forget()
            self.identity = identity
        self._drop_unfinished()
        reader = opened or self.home
        # The last line is read again: it tells whether this is still what we had read.
        found = reader.read(self.last)
        known = self.lines[-1:]
        if found.start < self.last or found.lines[:1] != known:
            self._forget()
            found, known = (reader.read(0) if self.last or found.start else found), []
        for line in found.lines[len(known) :]:
            self._take(line)
        self.place = found.end
        self.last = found.last
        if found.torn and entry_of(found.torn):
            self._take(found.torn)
            self.torn = found.torn

    def append(self, lines: list[bytes], opened: Opened) -> None:
        """Write lines that follow; `follow` has been called under the same lock."""
        torn = self.torn
        self._drop_unfinished()
        opened.append([torn, *lines] if torn else lines, self.place)
        self.follow(opened)

    def has(self, n: int, hashed: str) -> bool:
        """Say whether this chain holds that line and is whole up to it."""
        if n == 0:
            return hashed == BEGINNING
        return n <= self.whole_until and self.entries[n - 1].hash == hashed

    def _take(self, line: bytes) -> None:
        entry = entry_of(line)
        if entry is None:
            self.broken += 1
            return
        follows = entry.n == self.n + 1 and entry.before == self.hash
        self.broken += 0 if follows else 1
        self.lines.append(line)
        self.entries.append(entry)
        if not self.broken:
            self.whole_until = len(self.entries)

    def _drop_unfinished(self) -> None:
        if self.torn:
            self.lines.pop()
            self.entries.pop()
            self.whole_until = min(self.whole_until, len(self.entries))
            self.torn = b""

    def _forget(self) -> None:
        self.lines, self.entries, self.torn = [], [], b""
        self.whole_until = self.broken = self.place = self.last = 0
