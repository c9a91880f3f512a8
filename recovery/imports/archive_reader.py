"""Reads an archive a row at a time, whatever else a file holds.

The file is mapped and walked by its brackets and strings; only what is asked for is made into
objects, and no more than MOST_VALUES of them. A list of ten million empty objects costs nothing.
"""

import mmap
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated
from uuid import UUID

import msgspec

from recovery.core.reading import JsonObject
from recovery.imports.faults import Refused

FORMAT, VERSION = "recovery-archive", 1
SETTINGS = ("name", "phone", "birth_year", "zone", "language")
MOST_ROWS = 200_000
MOST_VALUES = 6_000_000  # of all rows together
LONGEST_ROW = 1 << 18  # bytes
DEEPEST = 32
STEPS = {b"{": 1, b"[": 1, b"}": -1, b"]": -1}
COUNTED = (b"{", b"[", b",")
SPACE = re.compile(rb"[ \t\r\n]*+")
# Possessive, so that no text however odd is read twice; a quote alone is a string without an end.
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|["{}\[\],]', re.DOTALL)
SCALAR = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[^,\[\]{}:" \t\r\n]++', re.DOTALL)

Buffer = bytes | mmap.mmap


class ArchivedRow(msgspec.Struct, omit_defaults=True):
    """One row; `values` as they travel in sync."""

    values: JsonObject
    id: UUID | None = None
    created_at: Annotated[str, msgspec.Meta(max_length=40)] = ""
    deleted: bool = False
    author: Annotated[str, msgspec.Meta(max_length=402)] = ""


class Archive(msgspec.Struct):
    """The document. What it holds besides is not read."""

    format: str
    version: int
    rows: dict[str, list[ArchivedRow]]
    patient: JsonObject = {}


class NotJson(ValueError):
    """The text is no JSON, or none that an archive is made of."""


def read_file(path: Path) -> Archive:
    """Read an archive from a file. Raises Refused naming `file`."""
    if path.stat().st_size == 0:  # which cannot be mapped
        raise Refused("not_an_archive")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        return read_archive(mapped)


def read_archive(data: Buffer) -> Archive:
    """Read an archive. Raises Refused naming `file`."""
    try:
        found = _Walk(data).archive()
    except (NotJson, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("not_an_archive") from error
    if found.format != FORMAT or found.version != VERSION:
        raise Refused("other_version", version=str(found.version)[:20], readable=VERSION)
    return found


class _Walk:
    """One walk through the text, from its first byte to its last."""

    def __init__(self, data: Buffer) -> None:
        self.data = data
        self.at = 0
        self.rows = 0
        self.values = 0
        self.decode = msgspec.json.Decoder(ArchivedRow).decode

    def archive(self) -> Archive:
        head: JsonObject = {}
        for name in self._names():
            if name == "rows":
                rows: dict[str, list[ArchivedRow]] = {}
                head[name] = rows
                for kind in self._names():
                    rows[kind[:100]] = [self.decode(each) for each in self._items()]
            elif name in ("format", "version", "patient"):
                head[name] = msgspec.json.decode(self._value())
            else:
                self._skip()
        self._space()
        if self.at != len(self.data):
            raise NotJson
        return msgspec.convert(head, Archive)

    def _space(self) -> None:
        found = SPACE.match(self.data, self.at)
        self.at = found.end() if found else self.at

    def _next(self, *wanted: bytes) -> bytes:
        """Step over one of these characters."""
        self._space()
        found = self.data[self.at : self.at + 1]
        if found not in wanted:
            raise NotJson
        self.at += 1
        return found

    def _is_over(self, end: bytes) -> bool:
        self._space()
        if self.data[self.at : self.at + 1] != end:
            return False
        self.at += 1
        return True

    def _names(self) -> Iterator[str]:
        """Yield the names of an object; whoever asks reads each value before the next."""
        self._next(b"{")
        if self._is_over(b"}"):
            return
        while True:
            name = msgspec.json.decode(self._value(), type=str)
            self._next(b":")
            yield name
            if self._next(b",", b"}") == b"}":
                return

    def _items(self) -> Iterator[bytes]:
        """Yield the raw rows of a list."""
        self._next(b"[")
        if self._is_over(b"]"):
            return
        while True:
            self.rows += 1
            if self.rows > MOST_ROWS:
                raise Refused("too_many_entries", most=MOST_ROWS)
            yield self._value()
            if self._next(b",", b"]") == b"]":
                return

    def _value(self) -> bytes:
        """Return a value as it is written, if it is not too long."""
        self._space()
        start = self.at
        count = self._skip(LONGEST_ROW)
        self.values += count
        if self.values > MOST_VALUES:
            raise Refused("too_many_entries", most=MOST_ROWS)
        return bytes(self.data[start : self.at])

    def _skip(self, longest: int | None = None) -> int:
        """Step over a value; return about how many values it holds."""
        self._space()
        end = len(self.data) if longest is None else min(len(self.data), self.at + longest)
        if self.data[self.at : self.at + 1] in (b"{", b"["):
            return self._skip_nested(end)
        found = SCALAR.match(self.data, self.at, end)
        if found is None:
            raise NotJson
        self.at = found.end()
        return 1

    def _skip_nested(self, end: int) -> int:
        depth, count = 0, 1
        for token in TOKEN.finditer(self.data, self.at, end):
            sign = token[0]
            if sign == b'"' or depth > DEEPEST:
                raise NotJson
            depth += STEPS.get(sign, 0)
            count += sign in COUNTED
            if depth == 0:
                self.at = token.end()
                return count
        raise NotJson
