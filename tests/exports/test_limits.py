"""A job that goes beyond a limit fails by itself, says which one, and the next one runs."""

from collections.abc import Callable
from typing import Any

import pytest

from recovery.imports import archive_reader, health_export, spreadsheet
from recovery.jobs import files, services
from recovery.jobs.models import Job, Lane
from recovery.sharing.queries import Access
from tests.support.apple_health import BEGIN, HEAD, export, record

MOST = 3


@pytest.fixture(autouse=True)
def at_once(django_capture_on_commit_callbacks: Any) -> Any:
    with django_capture_on_commit_callbacks():
        yield


def bring(own: Access, kind: str, data: bytes) -> Job:
    return services.start_import(
        access=own, kind=kind, language="en", source=[data], enqueue=lambda job_id: None
    )


def nights(count: int) -> bytes:
    days = [f"2026-11-{day:02d}" for day in range(1, count + 1)]
    records = (
        record("AsleepCore", f"{day} 01:00:00 +0100", f"{day} 07:00:00 +0100") for day in days
    )
    return (HEAD + "".join(records) + "</HealthData>").encode()


def days(count: int) -> bytes:
    return b"day;pain\n" + b"".join(b"2026-11-%02d;1\n" % (1 + each) for each in range(count))


def entries(count: int) -> bytes:
    rows = b",".join([b'{"values": {"day": "2026-11-24", "kind": "note", "text": "x"}}'] * count)
    return BEGIN + b'"rows": {"symptom": [' + rows + b"]}}"


LIMITS: dict[str, tuple[Any, str, str, Callable[[int], bytes]]] = {
    "too_many_records": (health_export, "MOST_RECORDS", "sleep",
                         lambda count: export(count, lambda n: "Watch").getvalue()),
    "too_many_sources": (health_export, "MOST_SOURCES", "sleep",
                         lambda count: export(count, lambda n: f"app {n}").getvalue()),
    "too_many_nights": (health_export, "MOST_NIGHTS", "sleep", nights),
    "too_many_lines": (spreadsheet, "MOST_LINES", "journal", lambda count: days(count - 1)),
    "too_many_entries": (archive_reader, "MOST_ROWS", "archive_in", entries),
}  # fmt: skip


@pytest.mark.promise("S3", "S6")
@pytest.mark.parametrize("code", list(LIMITS))
def test_one_too_many_fails_with_its_sentence_and_the_next_job_runs(
    own: Access, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    module, name, kind, made = LIMITS[code]
    monkeypatch.setattr(module, name, MOST)
    over, within = bring(own, kind, made(MOST + 1)), bring(own, kind, made(MOST))
    following: list[str] = []
    assert services.run(over.id, enqueue=following.append)
    over.refresh_from_db()
    assert (over.state, over.result["failure"]) == (
        "failed", {"code": code, "figures": {"most": MOST}},
    )  # fmt: skip
    assert f"more than {MOST} " in over.error
    assert not files.path_of(over.id).exists()
    assert following == [str(within.id)]
    assert services.run(within.id, enqueue=following.append)
    within.refresh_from_db()
    assert (within.state, within.error) == ("preview", "")
    assert not Lane.objects.exclude(holder=None).exists()
