"""How a job ends whose process could not say so by itself."""

import os
import signal
import weakref
from uuid import uuid4

import pytest

from recovery.jobs import apart, services, work
from recovery.jobs.models import Job
from recovery.sharing.queries import Access
from tests.support.exporting import export


class Heavy:
    """What a file became in memory."""


@pytest.fixture
def taken(own: Access) -> Job:
    """A job that a worker has taken."""
    job = export(own, "tables", [])
    assert services.take(job.id)
    job.refresh_from_db()
    return job


@pytest.mark.promise("S3")
@pytest.mark.parametrize(
    ("ended", "code"),
    [
        (apart.TOO_MUCH, "needs_too_much"),
        (-signal.SIGABRT, "needs_too_much"),
        (-signal.SIGXCPU, "took_too_long"),
        (None, "took_too_long"),
    ],
)
def test_what_would_end_so_again_is_not_tried_again(
    taken: Job, ended: int | None, code: str
) -> None:
    assert taken.lease
    apart._conclude(taken.id, taken.lease, ended)
    taken.refresh_from_db()
    assert (taken.state, taken.tries) == ("failed", 1)
    assert taken.result["failure"]["code"] == code


def test_who_was_killed_is_tried_again(taken: Job) -> None:
    assert taken.lease
    apart._conclude(taken.id, taken.lease, -signal.SIGKILL)
    taken.refresh_from_db()
    assert (taken.state, taken.tries) == ("waiting", 1)


@pytest.mark.promise("S3")
def test_a_process_without_memory_to_say_so_ends_with_a_code_of_its_own(
    taken: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> bool:
        raise MemoryError

    codes: list[int] = []
    monkeypatch.setattr(apart, "_confine", lambda _: None)
    monkeypatch.setattr(apart, "_look_after_the_lease", lambda _: None)
    monkeypatch.setattr(services, "carry_out", cannot)
    monkeypatch.setattr(os, "_exit", codes.append)
    apart.work_off(taken.id, taken.lease or uuid4())
    assert codes == [apart.TOO_MUCH]


@pytest.mark.promise("S3")
def test_what_took_the_memory_is_let_go_before_it_is_told(
    taken: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[weakref.ref[Heavy]] = []

    def grows(*_: object) -> work.Ending:
        heavy = Heavy()
        held.append(weakref.ref(heavy))
        raise MemoryError

    fail, let_go = services._fail, []

    def tell(*words: object) -> None:
        let_go.append(held[0]() is None)
        fail(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "carry_out", grows)
    monkeypatch.setattr(services, "_fail", tell)
    services.carry_out(taken.id, taken.lease or uuid4())
    taken.refresh_from_db()
    assert let_go == [True]
    assert taken.result["failure"]["code"] == "needs_too_much"
