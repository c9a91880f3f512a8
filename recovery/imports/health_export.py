"""Nights out of Apple Health's export.xml, in constant memory however long the file. Pure.

The document type is cut away before the parser sees it: Apple's own is not always well-formed,
and without one there are no entities. So that none is overlooked, the file must be UTF-8, as Apple
writes it, and one that the parser still finds refuses the file. Entities and the network are off
besides.

A night belongs to the local date of the evening. What begins before noon goes on with, or ends,
the night of the evening before; sleep in the afternoon is a nap and left out.
"""

import codecs
import re
import sys
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import IO, Any
from zoneinfo import ZoneInfo

from lxml import etree

from recovery.core import days
from recovery.imports.faults import Unreadable

SLEEP = "HKCategoryTypeIdentifierSleepAnalysis"
STATES = {
    "HKCategoryValueSleepAnalysisInBed": "bed",
    "HKCategoryValueSleepAnalysisAwake": "awake",
    "HKCategoryValueSleepAnalysisAsleep": "asleep",
    "HKCategoryValueSleepAnalysisAsleepUnspecified": "asleep",
    "HKCategoryValueSleepAnalysisAsleepCore": "stage",
    "HKCategoryValueSleepAnalysisAsleepDeep": "stage",
    "HKCategoryValueSleepAnalysisAsleepREM": "stage",
}
GAP = timedelta(hours=2)  # a longer one ends a session
LONGEST = timedelta(hours=24)  # a longer record is a mistake of its source
NAP = timedelta(hours=4)
MOST_BYTES = 16 * 2**30  # unpacked
MOST_RATIO = 250  # of unpacked to packed, beyond what any phone's own export reaches
MOST_RECORDS = 500_000  # of sleep: ten years of a watch, twice over
MOST_SOURCES = 200  # apps and devices that recorded sleep
MOST_NIGHTS = 20_000
MOST_FILES = 100_000  # in a zip; an export holds a route of each workout too
MOST_INNER = 100  # entries of one record that are looked at
CHUNK = 1 << 18
INSTANT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}", re.ASCII)
ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")


class NotAHealthExport(Unreadable):
    """The file as a whole cannot be read."""


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of a source: in bed, awake, asleep, or a stage of sleep."""

    begin: datetime
    end: datetime
    source: str
    state: str
    zone: str = ""


NightValues = Mapping[str, datetime | float]  # by the fields of the kind sleep


@dataclass(frozen=True)
class Night:
    """One night as sync knows it: `values` of the kind sleep, without the night itself."""

    night: date
    values: NightValues


@dataclass
class Nights:
    """What a file holds; `naps` were left out, `faults` are lines with their reasons."""

    nights: list[Night] = field(default_factory=list)
    naps: int = 0
    faults: list[tuple[int, Unreadable]] = field(default_factory=list)


@contextmanager
def opened(file: IO[bytes]) -> Iterator[tuple[IO[bytes], int]]:
    """Yield the XML of a file and its length in bytes, out of a zip where it is one.

    Apple names the file in the language of the phone, so it is the largest XML that is not the
    clinical document. Raises NotAHealthExport.
    """
    if not zipfile.is_zipfile(file):
        file.seek(0, 2)
        size = file.tell()
        file.seek(0)
        yield file, size
        return
    try:
        with zipfile.ZipFile(file) as archive:
            largest = _export_in(archive)
            with archive.open(largest) as inner:
                yield inner, largest.file_size
    # RuntimeError: it is encrypted, or compressed in a way that Python does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise NotAHealthExport("damaged_zip") from error


def _export_in(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    files = archive.infolist()
    if len(files) > MOST_FILES:
        raise NotAHealthExport("damaged_zip")
    found = [
        each
        for each in files
        if each.filename.lower().endswith(".xml") and "cda" not in each.filename.lower()
    ]
    if not found:
        raise NotAHealthExport("no_xml_in_zip")
    largest = max(found, key=lambda each: each.file_size)
    # What the list says of a size is checked again as it is read: see WithoutDoctype.
    most = max(CHUNK * MOST_RATIO, largest.compress_size * MOST_RATIO)
    if largest.file_size > min(MOST_BYTES, most):
        raise NotAHealthExport("too_large")
    return largest


class WithoutDoctype:
    """A file without its document type, that tells how much of it was read."""

    def __init__(self, file: IO[bytes], tell: Callable[[int], None]) -> None:
        self.file = file
        self.tell = tell
        self.done = 0
        self.head: bytes | None = self._begin()

    def read(self, size: int = CHUNK) -> bytes:
        if self.head is not None:
            head, self.head = self.head, None
            return head
        return self._more()

    def _more(self) -> bytes:
        chunk = self.file.read(CHUNK)
        self.done += len(chunk)
        if self.done > MOST_BYTES:
            raise NotAHealthExport("too_large")
        self.tell(self.done)
        return chunk

    def _begin(self) -> bytes:
        head = self._more()
        _require_utf8(head)
        start = head.find(b"<!DOCTYPE")
        if start < 0:
            return head
        while True:
            end = _end_of_doctype(head, start)
            if end > 0:
                return head[:start] + head[end:]
            more = self._more()
            if not more or len(head) > 16 * CHUNK:
                raise NotAHealthExport("not_apple_health")
            head += more


def _require_utf8(head: bytes) -> None:
    """Raises NotAHealthExport for a file in which the bytes of a document type are others."""
    begin = head.removeprefix(codecs.BOM_UTF8).lstrip()[:1000]
    declared = ENCODING.match(begin)
    if not begin.startswith(b"<") or b"\0" in begin:
        raise NotAHealthExport("not_apple_health")
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        raise NotAHealthExport("not_apple_health")


def _end_of_doctype(head: bytes, start: int) -> int:
    bracket, closed = head.find(b"[", start), head.find(b">", start)
    if closed >= 0 and (bracket < 0 or closed < bracket):
        return closed + 1
    subset = head.find(b"]>", start)
    return subset + 2 if subset >= 0 else -1


def read_export(file: IO[bytes], zone: str, tell: Callable[[int], None]) -> Nights:
    """Return the nights of an export. `tell` is told how many bytes were read.

    `zone` is where the person lives; a record that names its own zone keeps it. Raises
    NotAHealthExport.
    """
    try:
        spans = list(_spans(WithoutDoctype(file, tell)))
    except etree.XMLSyntaxError as error:
        raise NotAHealthExport("apple_health_cut_short") from error
    return nights_of(spans, zone)


def _spans(file: WithoutDoctype) -> Iterator[Span]:
    parser = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    names: dict[str, str] = {}
    found = 0
    begun = [0]  # the entries of each element that is open; lxml would count them one by one
    for event, element in parser:
        if event == "start":
            if len(begun) == 1 and not _is_plain_root(element):
                raise NotAHealthExport("not_apple_health")
            begun[-1] += 1
            begun.append(0)
            continue
        begun.pop()
        if element.tag == "Record" and element.get("type") == SLEEP:
            span = _span(element, names)
            if span is not None:
                found += 1
                if found > MOST_RECORDS:
                    raise NotAHealthExport("too_many_records", most=MOST_RECORDS)
                yield span
        if begun[-1] > MOST_INNER or not _is_entry_of_a_record(element):
            _drop(element)


def _is_entry_of_a_record(element: Any) -> bool:
    """Whether a record that has not ended yet will ask for this element."""
    parent = element.getparent()
    return parent is not None and parent.tag == "Record"


def _is_plain_root(element: Any) -> bool:
    return element.tag == "HealthData" and not element.getroottree().docinfo.doctype


def _drop(element: Any) -> None:
    """Keep nothing of what was read."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _span(record: Any, names: dict[str, str]) -> Span | None:
    """Return what a record says; `names` holds each source's name once."""
    state = STATES.get(record.get("value", ""))
    begin, end = _instant(record.get("startDate")), _instant(record.get("endDate"))
    if state is None or begin is None or end is None or not begin < end <= begin + LONGEST:
        return None
    zone = next((each.get("value", "") for each in record if each.get("key") == "HKTimeZone"), "")
    source = record.get("sourceName", "")
    source = names.setdefault(source, source)
    if len(names) > MOST_SOURCES:
        raise NotAHealthExport("too_many_sources", most=MOST_SOURCES)
    return Span(begin, end, source, state, zone and sys.intern(zone[:64]))


def _instant(text: str | None) -> datetime | None:
    """Read "2026-11-24 21:00:00 +0100"."""
    if text is None or not INSTANT.fullmatch(text):
        return None
    try:
        at = datetime.fromisoformat(text[:19] + text[20:]).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if days.is_instant(at) else None


def nights_of(spans: Iterable[Span], zone: str) -> Nights:
    """Join spans into sessions, sessions into nights."""
    found = Nights()
    by_night: dict[date, list[Span]] = defaultdict(list)
    for session in _sessions(spans):
        night, is_nap = _place(session, zone, by_night)
        if is_nap:
            found.naps += 1
        else:
            by_night[night] += session
        if len(by_night) > MOST_NIGHTS:
            raise NotAHealthExport("too_many_nights", most=MOST_NIGHTS)
    for night in sorted(by_night):
        values = _values(by_night[night])
        if values:
            found.nights.append(Night(night, values))
    return found


def _sessions(spans: Iterable[Span]) -> Iterator[list[Span]]:
    session: list[Span] = []
    end = datetime.min.replace(tzinfo=UTC)
    for span in sorted(spans, key=lambda each: (each.begin, each.end)):
        if session and span.begin > end + GAP:
            yield session
            session = []
        session.append(span)
        end = max(end, span.end) if len(session) > 1 else span.end
    if session:
        yield session


def _place(session: Sequence[Span], zone: str, known: Iterable[date]) -> tuple[date, bool]:
    """Return the night of a session, and whether it is a nap instead."""
    here = _zone(next((each.zone for each in session if each.zone), ""), zone)
    begin = session[0].begin.astimezone(here)
    end = max(each.end for each in session).astimezone(here)
    is_short = end - begin < NAP
    if begin.time() < time(12):
        night = begin.date() - timedelta(days=1)
        return night, is_short and begin.time() >= time(8) and night in known
    is_nap = is_short and begin.time() < time(20) and end.time() <= time(21)
    return begin.date(), is_nap and begin.date() == end.date()


def _zone(own: str, else_: str) -> ZoneInfo:
    try:
        return _known_zone(own) if own else ZoneInfo(else_)
    except (ValueError, OSError, KeyError):
        return ZoneInfo(else_)


@lru_cache(maxsize=64)
def _known_zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _values(spans: Sequence[Span]) -> NightValues:
    """Return what a night's spans say. Of several sources the best one counts, never their sum."""
    own = _best_source(spans)
    asleep = [each for each in own if each.state in ("asleep", "stage")]
    in_bed = [each.begin for each in spans if each.state == "bed"]
    values: dict[str, datetime | float] = {}
    if in_bed:
        values["bed_at"] = min(in_bed)
    if not asleep:
        return values
    first, last = asleep[0].begin, max(each.end for each in asleep)
    values["minutes"] = min(1440, round(_length(asleep).total_seconds() / 60))
    values["woke_at"] = last
    onset = (first - min(in_bed)).total_seconds() / 60 if in_bed else -1
    if 0 <= onset <= 24 * 60:
        values["onset_minutes"] = round(onset)
    if any(each.state == "stage" for each in own):
        awake = [e for e in own if e.state == "awake" and first < e.begin and e.end < last]
        values["awakenings"] = min(100, len(awake))
    return values


def _best_source(spans: Sequence[Span]) -> list[Span]:
    """Return the spans of the source that knows most: stages before sleep, then the longest.

    One pass parts them, so that a night costs what it holds and not that times its sources.
    """
    by_source: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        by_source[span.source].append(span)
    return by_source[max(by_source, key=lambda name: _rank(by_source[name], name))]


def _rank(own: Sequence[Span], source: str) -> tuple[bool, timedelta, str]:
    asleep = [each for each in own if each.state in ("asleep", "stage")]
    return any(each.state == "stage" for each in own), _length(asleep), source


def _length(spans: Sequence[Span]) -> timedelta:
    """Return how long spans are together, what overlaps counted once."""
    total, end = timedelta(0), datetime.min.replace(tzinfo=UTC)
    for span in sorted(spans, key=lambda each: each.begin):
        total += max(timedelta(0), span.end - max(span.begin, end))
        end = max(end, span.end)
    return total
