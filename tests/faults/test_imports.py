"""Files that want everything: in real processes, beside an evening that must not feel them."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.faults.evening import Evening, evening, kill
from tests.faults.importing import bring, child_of, children_of_all_threads, endless, packed
from tests.services import throwaway_services
from tests.support.apple_health import HEAD, record
from tests.support.processes import wait_until
from tests.support.push_service import PushService, push_service

SECONDS = 12  # that an import may take here
MEGABYTES = 64  # that it may take beyond what Django does; the least that can be set


@pytest.fixture(scope="module")
def pushes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as running:
        yield running


@pytest.fixture(scope="module", params=["embedded", "servers"])
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, pushes: PushService
) -> Iterator[Evening]:
    var = tmp_path_factory.mktemp("imports") / "var"
    limits = {
        "RECOVERY_IMPORT_SECONDS": str(SECONDS),
        "RECOVERY_JOB_MEGABYTES": str(MEGABYTES),
    }
    if request.param == "embedded":
        with evening(var, pushes, None, **limits) as made:
            yield made
        return
    with throwaway_services() as services, evening(var, pushes, services, **limits) as made:
        yield made


@pytest.fixture
def running(installed: Evening) -> Iterator[Evening]:
    """Both workers and the tick."""
    installed.forget()
    installed.worker("reminders")
    installed.worker("work")
    installed.tick()
    yield installed
    for each in installed.programs:
        kill(each)
    installed.programs.clear()


def job(made: Evening, job_id: UUID) -> dict[str, Any]:
    own = str(job_id) if made.services else job_id.hex
    ((state, tries, result),) = made.rows(
        f"SELECT state, tries, result FROM recovery_job WHERE id = '{own}'"
    )
    return {
        "state": state,
        "tries": tries,
        "result": json.loads(result) if isinstance(result, str) else result,
    }


def wait_for(made: Evening, job_id: UUID, *states: str, seconds: float = 60) -> dict[str, Any]:
    wait_until(
        lambda: job(made, job_id)["state"] in states,
        f"the job is {' or '.join(states)}",
        seconds=seconds,
        said=lambda: f"{job(made, job_id)}\n{made.said()}",
    )
    return job(made, job_id)


def nights(folder: Path, count: int = 20) -> Path:
    """An export of Apple Health as a phone makes it."""
    days = [f"2026-{1 + n // 28:02d}-{1 + n % 28:02d}" for n in range(count)]
    records = (
        record("AsleepCore", f"{day} 00:10:00 +0100", f"{day} 06:30:00 +0100") for day in days
    )
    return packed(folder / f"{count}-nights.zip", [HEAD, *records, "</HealthData>"])


def heavy(folder: Path) -> Path:
    """An archive within every limit of entries that takes more memory than a job may have."""
    row = '{"values": {"day": "2026-11-24", "kind": "note", "text": "%s"}}' % ("x" * 1000)
    path = folder / "heavy.json"
    path.write_text(
        '{"format": "recovery-archive", "version": 1, "rows": {"symptom": ['
        + ",".join([row] * (3 * MEGABYTES * 500))
        + "]}}"
    )
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def test_a_phones_export_is_read_in_a_process_of_its_own(running: Evening, folder: Path) -> None:
    sent = bring(running, "sleep", nights(folder))
    done = wait_for(running, sent, "preview", "failed")
    assert done["state"] == "preview", done
    assert done["result"]["counts"] == {"sleep": {"new": 20}}


@pytest.mark.promise("S3")
def test_an_import_that_never_ends_delays_no_reminder(running: Evening, folder: Path) -> None:
    sent = bring(running, "sleep", endless(folder))
    wait_until(lambda: bool(child_of(running, sent)), "it has begun", said=running.said)
    after = bring(running, "sleep", nights(folder))
    theirs = [running.pushes.browser() for _ in range(20)]
    running.remind(theirs)
    running.wait_until_all_are({"sent": 20}, seconds=SECONDS + 20)
    assert [len(running.pushes.messages(browser)) for browser in theirs] == [1] * 20
    done = wait_for(running, sent, "failed", seconds=SECONDS + 30)
    assert done["result"]["failure"]["code"] == "took_too_long"
    assert child_of(running, sent) == []
    # Whoever waited behind it is served then.
    assert wait_for(running, after, "preview", "failed")["state"] == "preview"


@pytest.mark.promise("S3")
def test_an_import_that_wants_too_much_memory_fails_alone_and_the_next_runs(
    running: Evening, folder: Path
) -> None:
    sent = bring(running, "archive_in", heavy(folder))
    after = bring(running, "sleep", nights(folder))
    done = wait_for(running, sent, "failed", "preview", seconds=60)
    assert done["result"]["failure"]["code"] == "needs_too_much"
    assert done["tries"] == 1, "it would need as much again"
    assert wait_for(running, after, "preview", "failed")["state"] == "preview"


@pytest.mark.promise("S3")
def test_a_killed_import_is_taken_up_again(running: Evening, folder: Path, seed: int) -> None:
    sent = bring(running, "sleep", nights(folder, 100 + seed))
    wait_until(lambda: bool(child_of(running, sent)), "it has begun", said=running.said)
    time.sleep(seed * 0.4)
    for pid in child_of(running, sent):
        os.kill(pid, signal.SIGKILL)
    assert wait_for(running, sent, "preview", "failed")["state"] == "preview"


@pytest.mark.promise("S3")
def test_an_import_ends_with_its_worker_and_is_never_done_twice_at_once(
    running: Evening, folder: Path
) -> None:
    sent = bring(running, "sleep", endless(folder))
    wait_until(lambda: bool(child_of(running, sent)), "it has begun", said=running.said)
    (child,) = child_of(running, sent)
    worker = running.programs[1]
    os.kill(worker.process.pid, signal.SIGSTOP)  # it lives and says nothing
    for pid in children_of_all_threads(worker.process.pid):
        if pid != child:
            os.kill(pid, signal.SIGSTOP)
    kill(worker)
    wait_until(lambda: not Path(f"/proc/{child}").exists(), "the child has gone", seconds=20)
    assert job(running, sent)["state"] in ("running", "waiting")
