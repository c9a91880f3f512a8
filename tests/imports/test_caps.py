"""Files made to cost more than they weigh: refused soon, with a sentence, in little memory."""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from recovery.core.errors import Invalid
from recovery.imports import archive_reader, health_export, journal_csv, spreadsheet
from recovery.imports.archive_reader import read_archive
from recovery.imports.health_export import Nights, NotAHealthExport, opened, read_export
from recovery.imports.sleep_csv import read_sleep
from recovery.imports.spreadsheet import NotATable
from tests.support.apple_health import BEGIN, HEAD, export, record

MANY = 3_300_000  # objects of two bytes and a comma: ten megabytes


def read(file: io.BytesIO) -> Nights:
    return read_export(file, "Europe/Berlin", lambda done: None)


def seconds_of(do: Callable[[], object]) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began


@pytest.mark.promise("S3")
def test_a_hundred_thousand_records_each_of_its_own_source_are_refused_at_once() -> None:
    file = export(100_000, lambda n: f"app {n}")
    began = time.process_time()
    with pytest.raises(NotAHealthExport) as refused:
        read(file)
    assert refused.value.code == "too_many_sources"
    assert time.process_time() - began < 5


@pytest.mark.promise("S3")
def test_the_time_grows_with_the_records_and_not_with_their_sources(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(health_export, "MOST_SOURCES", 10**9)
    few, many = export(5_000, lambda n: f"app {n}"), export(40_000, lambda n: f"app {n}")
    once = seconds_of(lambda: read(few))
    # Eight times as many: quadratic would be sixty-four.
    assert seconds_of(lambda: read(many)) < 24 * once + 1


def test_records_and_nights_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_export, "MOST_RECORDS", 100)
    with pytest.raises(NotAHealthExport, match="more than 100 stretches"):
        read(export(101, lambda n: "Watch"))
    assert len(read(export(100, lambda n: "Watch")).nights) == 1
    monkeypatch.setattr(health_export, "MOST_NIGHTS", 3)
    days = [f"2026-11-{day:02d}" for day in range(1, 5)]
    nights = [
        record("AsleepCore", f"{day} 01:00:00 +0100", f"{day} 07:00:00 +0100") for day in days
    ]
    with pytest.raises(NotAHealthExport, match="more than 3 nights"):
        read(io.BytesIO((HEAD + "".join(nights) + "</HealthData>").encode()))


@pytest.mark.promise("S3")
def test_a_zip_that_unpacks_to_a_thousand_times_its_size_is_refused_unread() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("export.xml", HEAD + " " * 200_000_000)
    with pytest.raises(NotAHealthExport) as refused, opened(packed):
        raise AssertionError("it was opened")
    assert refused.value.code == "too_large"


@pytest.mark.parametrize(
    "inside",
    [
        "<Correlation>" + '<Record type="x"/>' * 200_000,
        "<Workout>" + "<WorkoutRoute/>" * 200_000,
        "<Record>" + "<MetadataEntry/>" * 200_000,
        "<!-- -->" * 200_000,
        "<?x ?>" * 200_000,
    ],
    ids=["correlation", "workout", "record", "comments", "instructions"],
)
@pytest.mark.promise("S3")
def test_what_is_nested_is_not_kept_either(inside: str) -> None:
    file = io.BytesIO((HEAD + inside).encode())
    before = resident_bytes()
    with pytest.raises(NotAHealthExport):
        read(file)
    assert resident_bytes() - before < 60_000_000


def resident_bytes() -> int:
    """What this process holds of the memory; lxml's own is not Python's to trace."""
    with open("/proc/self/status") as status:  # noqa: PTH123
        line = next(line for line in status if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


@pytest.mark.promise("S6")
@pytest.mark.parametrize(
    "rest",
    [
        b'"patient": {"name": [%s]}, "rows": {}}',
        b'"rows": {"pain": [%s]}}',
        b'"rows": {"pain": [{"values": {"score": [%s]}}]}}',
        b'"record": [%s], "rows": {}}',
    ],
    ids=["patient", "rows", "values", "beside"],
)
def test_ten_megabytes_of_empty_objects_take_hardly_any_memory(rest: bytes) -> None:
    data = BEGIN + rest % b",".join([b"{}"] * (MANY // 10))
    tracemalloc.start()
    try:
        refused = ""
        try:
            read_archive(data)
        except Invalid as error:
            refused = error.code
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2_000_000
    assert refused == ("" if b"record" in rest else "not_an_archive")


@pytest.mark.promise("S6")
def test_an_archive_has_a_limit_of_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = b",".join([b'{"values": {}}'] * 11)
    data = BEGIN + b'"rows": {"pain": [' + rows + b"]}}"
    assert len(read_archive(data).rows["pain"]) == 11
    monkeypatch.setattr(archive_reader, "MOST_ROWS", 10)
    with pytest.raises(Invalid, match="more than 10 entries"):
        read_archive(data)
    monkeypatch.undo()
    monkeypatch.setattr(archive_reader, "MOST_VALUES", 20)
    with pytest.raises(Invalid) as refused:
        read_archive(data)
    assert refused.value.code == "too_many_entries"


@pytest.mark.parametrize(
    "data",
    [
        b'{"x": "' + b'\\"' * 2_000_000,
        b'{"x": ' + b"[" * 2_000_000,
        b'{"x": ' + b'{"":' * 500_000,
        b'{"x": "' + b"\\" * 2_000_001,
        b'{"rows": {"' + b"a" * 2_000_000 + b'": []}}',
        BEGIN + b'"rows": {}} {}',
        BEGIN + b'"rows": {"pain": [{"values": {}} {"values": {}}]}}',
        BEGIN + b'"rows": {"pain": {"values": {}}}}',
    ],
)
def test_no_text_however_odd_is_read_twice(data: bytes) -> None:
    began = time.process_time()
    with pytest.raises(Invalid):
        read_archive(data)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("read_table", [journal_csv.read, read_sleep])
def test_a_table_has_a_limit_of_lines_and_keeps_no_long_cell(
    read_table: Callable[[bytes], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = b"night;quality\n" if read_table is read_sleep else b"day;pain\n"
    found = read_table(head + b"x" * 100_000 + b";1\n")
    assert max(len(str(each)) for each in found.faults) < 1000  # type: ignore[attr-defined]
    monkeypatch.setattr(spreadsheet, "MOST_LINES", 5)
    with pytest.raises(NotATable, match="more than 5 lines"):
        read_table(head + b"x;1\n" * 6)
