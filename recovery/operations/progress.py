"""A bar for what takes long: on a terminal it moves, in a log it is one line at the end."""

import sys
import time
from typing import TextIO

WIDTH = 30
EVERY = 0.1  # seconds


class Progress:
    """Counts towards `total`; says on stderr how far it is."""

    def __init__(self, label: str, total: int, out: TextIO | None = None) -> None:
        self.label, self.total, self.done = label, total, 0
        self.out = out or sys.stderr
        self.drawn = 0.0

    def add(self, count: int) -> None:
        self.done += count
        now = time.monotonic()
        if self.out.isatty() and now - self.drawn > EVERY:
            self.drawn = now
            self.out.write(f"\r{self._bar()}")
            self.out.flush()

    def end(self) -> None:
        start = "\r" if self.out.isatty() else ""
        self.out.write(f"{start}{self._bar()}\n")
        self.out.flush()

    def _bar(self) -> str:
        share = min(1.0, self.done / self.total) if self.total else 1.0
        full = round(share * WIDTH)
        return f"{self.label} [{'#' * full}{'.' * (WIDTH - full)}] {share:4.0%}, {self.done} rows"
