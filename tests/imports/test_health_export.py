"""Nights out of Apple Health's file, and out of a table."""

import io
import resource
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.imports.health_export import Nights, NotAHealthExport, opened, read_export
from recovery.imports.journal_csv import read as read_journal
from recovery.imports.sleep_csv import read_sleep
from recovery.imports.spreadsheet import NotATable
from tests.support.apple_health import HEAD, record

ZONE = "Europe/Berlin"


def nights_in(*records: str, zone: str = ZONE, head: str = HEAD) -> Nights:
    data = (head + "".join(records) + "</HealthData>").encode()
    return read_export(io.BytesIO(data), zone, lambda done: None)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def test_a_watch_night_has_minutes_awakenings_and_the_evenings_date() -> None:
    (night,) = nights_in(
        record("InBed", "2026-11-23 22:30:00 +0100", "2026-11-24 07:00:00 +0100", "iPhone"),
        record("AsleepCore", "2026-11-23 23:00:00 +0100", "2026-11-24 02:00:00 +0100"),
        record("Awake", "2026-11-24 02:00:00 +0100", "2026-11-24 02:20:00 +0100"),
        record("AsleepDeep", "2026-11-24 02:20:00 +0100", "2026-11-24 04:20:00 +0100"),
        record("AsleepREM", "2026-11-24 04:20:00 +0100", "2026-11-24 06:20:00 +0100"),
    ).nights
    assert night.night == date(2026, 11, 23)
    assert night.values == {
        "minutes": 420,
        "bed_at": at("2026-11-23 22:30+01:00"),
        "onset_minutes": 30,
        "awakenings": 1,
        "woke_at": at("2026-11-24 06:20+01:00"),
    }


def test_several_sources_are_never_added_up() -> None:
    (night,) = nights_in(
        record(
            "AsleepUnspecified", "2026-11-23 22:00:00 +0100", "2026-11-24 07:00:00 +0100", "App"
        ),
        record("AsleepCore", "2026-11-23 23:00:00 +0100", "2026-11-24 03:00:00 +0100"),
        record("AsleepCore", "2026-11-24 02:30:00 +0100", "2026-11-24 06:00:00 +0100"),
    ).nights
    assert night.values["minutes"] == 420  # the one with stages, what overlaps counted once


def test_in_bed_is_not_asleep() -> None:
    (night,) = nights_in(
        record("InBed", "2026-11-23 22:30:00 +0100", "2026-11-24 07:00:00 +0100")
    ).nights
    assert night.values == {"bed_at": at("2026-11-23 22:30+01:00")}


@pytest.mark.parametrize(
    ("begin", "end", "night"),
    [
        ("2026-11-23 23:00:00", "2026-11-24 06:00:00", date(2026, 11, 23)),
        ("2026-11-24 00:30:00", "2026-11-24 07:00:00", date(2026, 11, 23)),
        ("2026-11-24 03:59:00", "2026-11-24 09:00:00", date(2026, 11, 23)),
        ("2026-11-24 05:00:00", "2026-11-24 11:00:00", date(2026, 11, 23)),
        ("2026-11-24 20:30:00", "2026-11-25 04:00:00", date(2026, 11, 24)),
    ],
)
def test_a_night_is_the_local_date_of_its_evening(begin: str, end: str, night: date) -> None:
    found = nights_in(record("Asleep", f"{begin} +0100", f"{end} +0100"))
    assert [each.night for each in found.nights] == [night]


def test_a_night_away_is_dated_where_it_was_slept() -> None:
    """The phone writes all offsets of today; the record's own zone says where it was."""
    tokyo = '<MetadataEntry key="HKTimeZone" value="Asia/Tokyo"/>'
    begin, end = "2026-11-24 15:00:00 +0100", "2026-11-24 22:00:00 +0100"
    (there,) = nights_in(record("AsleepCore", begin, end, inner=tokyo)).nights
    assert there.night == date(2026, 11, 24)
    odd = '<MetadataEntry key="HKTimeZone" value="../../etc/passwd"/>'
    assert len(nights_in(record("AsleepCore", begin, end, inner=odd)).nights) == 1


def test_waking_for_long_is_still_one_night_and_a_nap_is_none() -> None:
    found = nights_in(
        record("AsleepCore", "2026-11-23 22:00:00 +0100", "2026-11-24 01:00:00 +0100"),
        record("AsleepCore", "2026-11-24 04:30:00 +0100", "2026-11-24 07:00:00 +0100"),
        record("AsleepCore", "2026-11-24 09:30:00 +0100", "2026-11-24 10:00:00 +0100"),
        record("AsleepCore", "2026-11-24 14:00:00 +0100", "2026-11-24 15:00:00 +0100"),
    )
    assert [(each.night, each.values["minutes"]) for each in found.nights] == [
        (date(2026, 11, 23), 330)
    ]
    assert found.naps == 2


def test_the_night_of_the_clock_change_counts_true_minutes() -> None:
    (night,) = nights_in(
        record("AsleepCore", "2026-10-24 23:00:00 +0200", "2026-10-25 06:00:00 +0100")
    ).nights
    assert night.values["minutes"] == 8 * 60


def test_mistakes_of_a_source_are_left_out() -> None:
    found = nights_in(
        record("AsleepCore", "2026-11-24 06:00:00 +0100", "2026-11-23 23:00:00 +0100"),
        record("AsleepCore", "2026-11-01 06:00:00 +0100", "2026-11-23 23:00:00 +0100"),
        record("AsleepCore", "soon", "later"),
        record("Unheard", "2026-11-23 23:00:00 +0100", "2026-11-24 06:00:00 +0100"),
        '<Record type="HKQuantityTypeIdentifierStepCount" value="12"/>',
    )
    assert found.nights == []


def test_entities_are_neither_expanded_nor_fetched(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("2026-11-23 23:00:00 +0100")
    bomb = "".join(
        f'<!ENTITY b{n} "{"".join(f"&b{n - 1};" for _ in range(10))}">' for n in range(1, 12)
    )
    head = (
        f'<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY b0 "ha">{bomb}'
        f'<!ENTITY x SYSTEM "file://{secret}">]><HealthData>'
    )
    for body in ("&b11;", "&x;", '<Record type="&b11;"/>'):
        with pytest.raises(NotAHealthExport):
            nights_in(body, head=head)


@pytest.mark.parametrize("text", ["", "<a/>", "<HealthData>", "no", "<!DOCTYPE HealthData ["])
def test_what_is_no_export_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NotAHealthExport):
        read_export(io.BytesIO(text.encode()), ZONE, lambda done: None)


def test_the_zip_of_any_language_is_opened() -> None:
    out = io.BytesIO()
    night = record("AsleepCore", "2026-11-23 23:00:00 +0100", "2026-11-24 06:00:00 +0100")
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("apple_health_export/export_cda.xml", "<x>" + " " * 100_000 + "</x>")
        archive.writestr("apple_health_export/Datenexport.xml", HEAD + night + "</HealthData>")
        archive.writestr("apple_health_export/workout-routes/route.gpx", "<gpx/>")
    with opened(out) as (xml, size):
        assert size > 500
        assert len(read_export(xml, ZONE, lambda done: None).nights) == 1
    with zipfile.ZipFile(out := io.BytesIO(), "w") as archive:
        archive.writestr("notes.txt", "")
    with pytest.raises(NotAHealthExport), opened(out):
        pass


class Endless(io.RawIOBase):
    """An export of `size` bytes that is made while it is read."""

    def __init__(self, size: int) -> None:
        steps = (
            '<Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" '
            'startDate="2026-11-23 23:00:00 +0100" endDate="2026-11-23 23:00:00 +0100" value="60">'
            '<MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/></Record>\n'
        )
        self.block = (steps * 1000).encode()
        self.left = size // len(self.block)
        self.begun = False

    def read(self, size: int = -1) -> bytes:
        if not self.begun:
            self.begun = True
            return HEAD.encode()
        self.left -= 1
        return self.block if self.left > 0 else b"</HealthData>" if self.left == 0 else b""


def test_memory_does_not_grow_with_the_file() -> None:
    read_export(Endless(5_000_000), ZONE, lambda done: None)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read_export(Endless(80_000_000), ZONE, lambda done: None)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 20_000  # KiB


def test_a_table_of_nights_is_read_as_people_write_it() -> None:
    text = "Nacht;Schlafdauer;Qualität\n23.11.2026;7:10;7\n22.11.2026;6,5;–\n21.11.2026;8h 5m;\n"
    found = read_sleep(("\ufeff" + text).encode())
    assert [(str(n.night), n.values) for n in found.nights] == [
        ("2026-11-23", {"minutes": 430, "quality": 7}),
        ("2026-11-22", {"minutes": 390}),
        ("2026-11-21", {"minutes": 485}),
    ]
    english = read_sleep(
        b"date,minutes,awakenings\n2026-11-23,430,2\n2026-11-23,1,1\n2026-11-22,x,1\n"
    )
    assert [n.values for n in english.nights] == [{"minutes": 430, "awakenings": 2}]
    assert [line for line, _ in english.faults] == [3, 4]


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_table_however_odd_does_more_than_be_refused(data: bytes) -> None:
    for head in (b"", b"night;hours;quality\n", b"day;pain\n"):
        for read in (read_sleep, read_journal):
            with suppress(NotATable):
                read(head + data)


@given(st.binary(max_size=300))
def test_no_file_however_odd_does_more_than_be_refused(data: bytes) -> None:
    for head in (b"", HEAD.encode(), b"PK\x03\x04", b'<HealthData><Record type="x"/>'):
        with suppress(NotAHealthExport), opened(io.BytesIO(head + data)) as (xml, _):
            read_export(xml, ZONE, lambda done: None)


DTD = '<!DOCTYPE HealthData [<!ENTITY b "Watch">]>'


@pytest.mark.promise("S25")
@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp037", "utf-7"]
)
@pytest.mark.parametrize("doctype", [DTD, ""])
def test_no_encoding_hides_a_document_type(encoding: str, doctype: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}<HealthData></HealthData>'
    with pytest.raises(NotAHealthExport):
        read_export(io.BytesIO(text.encode(encoding)), "UTC", lambda done: None)


@pytest.mark.promise("S25")
def test_a_document_type_that_comes_late_is_found_too() -> None:
    late = f'<?xml version="1.0"?><!--{"x" * 600_000}-->{DTD}<HealthData></HealthData>'
    with pytest.raises(NotAHealthExport):
        read_export(io.BytesIO(late.encode()), "UTC", lambda done: None)


def test_the_encodings_that_apple_writes_are_read() -> None:
    for head in ('<?xml version="1.0" encoding="UTF-8"?>', "\ufeff", '<?xml version="1.0"?>', ""):
        text = f"{head}{DTD}<HealthData></HealthData>"
        assert read_export(io.BytesIO(text.encode()), "UTC", lambda done: None).nights == []
