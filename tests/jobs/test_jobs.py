"""Exports and imports as jobs: one at a time, found again after a death, gone when expired."""

import io
import stat
import zipfile
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from recovery.accounts.models import Patient
from recovery.core.errors import Invalid, NotFound
from recovery.core.ids import uuid7
from recovery.exports.offered import EXPORTS
from recovery.imports.accepted import IMPORTS
from recovery.imports.faults import SENTENCES
from recovery.jobs import expiry, files, lane, services
from recovery.jobs.models import Job, Lane
from recovery.journal.kinds.pain import Pain
from recovery.journal.kinds.sleep import Sleep
from recovery.sharing import services as people
from recovery.sharing.models import AccessRecord
from recovery.sharing.queries import Access
from tests.support.apple_health import HEAD, record
from tests.support.course import access_by, own_access, shared_with
from tests.support.exporting import export
from tests.support.phone import make_patient


@pytest.fixture
def queue() -> list[str]:
    return []


@pytest.fixture(autouse=True)
def at_once(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks():
        yield


def bring(access: Access, kind: str, data: bytes, queue: list[str]) -> Job:
    return services.start_import(
        access=access, kind=kind, language="en", source=[data], enqueue=queue.append
    )


def done(job: Job, queue: list[str]) -> Job:
    assert services.run(job.id, enqueue=queue.append)
    job.refresh_from_db()
    return job


@pytest.mark.parametrize(
    ("kind", "begin"),
    [
        ("report", b"%PDF"),
        ("tables", b"PK"),
        ("fhir", b'{"resourceType"'),
        ("archive", b'{"format"'),
    ],
)
def test_every_export_ends_in_a_file_that_only_its_owner_can_read(
    own: Access, queue: list[str], kind: str, begin: bytes
) -> None:
    job = done(export(own, kind, queue), queue)
    assert (job.state, job.progress, job.error) == ("ready", 100, "")
    path = files.path_of(job.id)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    found, file = services.opened(access=own, job_id=job.id)
    with file:
        content = file.read()
    assert content.startswith(begin)
    assert found.size == len(content)
    assert timedelta(hours=23) < found.expires_at - timezone.now() <= timedelta(hours=24)


def test_one_slow_job_runs_at_a_time_and_the_next_follows(own: Access, queue: list[str]) -> None:
    first, second = export(own, "fhir", queue), export(own, "fhir", queue)
    assert lane.enter(lane.of_kind("fhir"), uuid7())  # another worker is busy
    assert not services.run(first.id, enqueue=queue.append)
    first.refresh_from_db()
    assert first.state == "waiting"
    Lane.objects.update(holder=None, until=None)
    queue.clear()
    done(first, queue)
    assert queue == [str(second.id)]
    assert not services.run(first.id, enqueue=queue.append), "twice is once"


def test_what_a_dead_worker_left_is_taken_again_and_given_up_after_three(
    own: Access, queue: list[str]
) -> None:
    job = export(own, "fhir", queue)
    for tries in (1, 2, 3):
        assert services.take(job.id)
        services.sweep(enqueue=queue.append)
        job.refresh_from_db()
        assert (job.state, job.tries) == ("running", tries), "its lease still runs"
        Lane.objects.update(until=timezone.now() - timedelta(seconds=1))
        queue.clear()
        services.sweep(enqueue=queue.append)
        job.refresh_from_db()
        if tries < 3:
            assert (job.state, queue) == ("waiting", [str(job.id)])
    assert job.state == "failed"
    assert job.result["failure"]["code"] == "our_side"


@pytest.mark.promise("S3")
def test_a_run_that_lost_its_lease_writes_nothing_more(own: Access, queue: list[str]) -> None:
    """Its lease ran out while it was busy; somebody else took the job up, under another name."""
    job = export(own, "tables", queue)
    late = services.take(job.id)
    assert late
    Lane.objects.update(until=timezone.now() - timedelta(seconds=1))
    services.sweep(enqueue=queue.append)
    new = services.take(job.id)
    assert new
    assert new != late
    assert not lane.keep(late)
    assert not services.carry_out(job.id, late)
    job.refresh_from_db()
    assert (job.state, job.lease) == ("running", new)
    assert services.carry_out(job.id, new)
    job.refresh_from_db()
    assert job.state == "ready"


@pytest.mark.promise("S3")
def test_an_import_whose_lease_is_lost_in_its_midst_stops_before_its_next_batch(
    course: Patient, queue: list[str], monkeypatch
) -> None:
    own = own_access(course)
    job = bring(own, "journal", b"day;pain\n2026-11-24;3\n2026-11-25;4\n", queue)
    done(job, queue)
    services.confirm(access=own, job_id=job.id, existing="keep", enqueue=queue.append)
    token = services.take(job.id)
    assert token
    monkeypatch.setattr(lane, "keep", lambda token: False)
    assert not services.carry_out(job.id, token)
    assert not Pain.objects.filter(day="2026-11-25").exists()
    job.refresh_from_db()
    assert job.state == "running"


def test_exports_do_not_wait_for_imports(own: Access, queue: list[str]) -> None:
    slow = bring(own, "journal", b"day;pain\n2026-11-24;3\n", queue)
    assert services.take(slow.id)
    done(export(own, "fhir", queue), queue)


def test_nobodys_many_jobs_stand_before_anothers_first(own: Access, queue: list[str]) -> None:
    many = [export(own, "fhir", queue) for _ in range(5)]
    done(many[0], queue)
    other = export(own_access(make_patient("eve@example.org")), "fhir", queue)
    queue.clear()
    services.enqueue_next(queue.append)
    assert queue == [str(other.id)]


def test_expired_jobs_and_their_files_go(own: Access, queue: list[str]) -> None:
    job = done(export(own, "archive", queue), queue)
    Job.objects.filter(id=job.id).update(expires_at=timezone.now())
    with pytest.raises(NotFound):
        services.opened(access=own, job_id=job.id)
    with time_machine.travel(timezone.now() - timedelta(days=30)):
        stray = files.path_of(uuid7())
    stray.write_bytes(b"of somebody who has left")
    assert expiry.purge() == 2
    assert not stray.exists()


def test_the_file_of_an_import_that_was_never_begun_goes_too(own: Access, queue: list[str]) -> None:
    """Its worker was killed after it had written the file and before the job was there."""
    with time_machine.travel(timezone.now() - expiry.LASTS * 2):
        job = bring(own, "sleep", b"night,quality\n", queue)
    stray = files.path_of(job.id)
    Job.objects.all().delete()
    assert stray.exists()
    assert expiry.purge() == 1
    assert not stray.exists()
    assert not files.path_of(job.id).exists()
    assert not Job.objects.exists()


def test_a_job_is_shown_only_to_who_asked_for_it(course: Patient, queue: list[str]) -> None:
    link = shared_with(course)
    theirs, mine = export(access_by(link), "fhir", queue), export(own_access(course), "fhir", queue)
    for access, job in ((own_access(course), theirs), (access_by(link), mine)):
        with pytest.raises(NotFound):
            services.job_of(access, job.id)
    stranger = own_access(make_patient("eve@example.org"))
    with pytest.raises(NotFound):
        services.job_of(stranger, mine.id)


def test_a_clinicians_export_is_a_look_and_ends_with_the_sharing(
    course: Patient, queue: list[str]
) -> None:
    link = shared_with(course)
    access = access_by(link)
    job = done(export(access, "tables", queue), queue)
    AccessRecord.objects.all().delete()
    _, file = services.opened(access=access, job_id=job.id)
    file.close()
    assert [look.section for look in AccessRecord.objects.all()] == ["export"]
    waiting = export(access, "tables", queue)
    people.change_link(link=link, own_injuries=[], changes={"share_sleep": False})
    with pytest.raises(NotFound):
        services.opened(access=access_by(link), job_id=job.id)
    waiting = done(waiting, queue)
    assert (waiting.state, waiting.error) == (
        "failed",
        "The patient no longer shares this, or changed what is shared.",
    )
    people.revoke(link=link)
    with pytest.raises(NotFound):
        access_by(link)
    with pytest.raises(NotFound):
        export(access, "archive", queue)


def test_a_clinician_gets_no_archive(course: Patient, queue: list[str]) -> None:
    with pytest.raises(NotFound):
        export(access_by(shared_with(course)), "archive", queue)


def test_nights_are_previewed_then_taken_and_never_overwritten_unasked(
    course: Patient, queue: list[str]
) -> None:
    own = own_access(course)
    full, half = (Sleep.objects.get(night=f"2026-11-{day}") for day in (21, 22))
    assert (full.quality, full.minutes) == (9, 402)
    assert (half.quality, half.minutes) == (8, None)
    data = HEAD + "".join(
        record("AsleepCore", f"2026-11-{day} 23:00:00 +0100", f"2026-11-{day + 1} 06:00:00 +0100")
        for day in (21, 22, 23, 24)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("apple_health_export/export.xml", data + "</HealthData>")
    job = done(bring(own, "sleep", out.getvalue(), queue), queue)
    assert job.state == "preview"
    assert job.result["counts"]["sleep"] == {"gaps": 2, "new": 2}
    assert (job.result["first"], job.result["last"]) == ("2026-11-21", "2026-11-24")
    assert not Sleep.objects.filter(night="2026-11-24").exists()
    assert b"HealthData" not in files.path_of(job.id).read_bytes(), "only the nights are kept"
    with pytest.raises(Invalid):
        services.confirm(access=own, job_id=job.id, existing="all", enqueue=queue.append)
    job = services.confirm(access=own, job_id=job.id, existing="complete", enqueue=queue.append)
    job = done(job, queue)
    assert job.state == "ready"
    assert Sleep.objects.get(night="2026-11-24").minutes == 420
    full.refresh_from_db()
    half.refresh_from_db()
    assert (full.quality, full.minutes) == (9, 402)
    assert (half.quality, half.minutes) == (8, 420), "what was empty is filled"
    assert not files.path_of(job.id).exists()
    with pytest.raises(Invalid):
        services.confirm(access=own, job_id=job.id, existing="keep", enqueue=queue.append)


@pytest.mark.parametrize("kind", ["sleep", "journal", "archive_in"])
def test_a_file_that_is_something_else_fails_with_a_sentence(
    own: Access, queue: list[str], kind: str
) -> None:
    for data in (b"\x00\xff" * 50, b"<html/>", b"PK\x03\x04nonsense", b"a;b\n1;2\n"):
        job = done(bring(own, kind, data, queue), queue)
        assert job.state == "failed"
        assert job.result["fields"]["file"]
        assert job.error
        failure = job.result["failure"]
        assert job.error == SENTENCES[failure["code"]].format(**failure["figures"])
        assert not files.path_of(job.id).exists()


def test_an_upload_beyond_its_limit_leaves_nothing(own: Access, monkeypatch) -> None:
    monkeypatch.setitem(IMPORTS, "journal", replace(IMPORTS["journal"], most_bytes=10))
    with pytest.raises(files.TooLarge):
        bring(own, "journal", b"x" * 11, [])
    with pytest.raises(Invalid):
        bring(own, "journal", b"", [])
    assert not Job.objects.exists()


def test_a_journal_is_previewed_with_its_bad_lines(course: Patient, queue: list[str]) -> None:
    own = own_access(course)
    data = b"day;pain\n2026-11-24;3\n2026-11-25;11\n"
    job = done(bring(own, "journal", data, queue), queue)
    assert job.result["counts"] == {"pain": {"new": 1}}
    assert job.result["faults"] == [
        {
            "line": 3,
            "reason": "pain_movement: 11 is outside 0 to 10.",
            "code": "outside",
            "figures": {"column": "pain_movement", "cell": "11", "low": 0, "high": 10},
        }
    ]


def test_health_data_never_reaches_the_log(
    own: Access, queue: list[str], monkeypatch, caplog
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("Ada's pain is 7")

    monkeypatch.setitem(EXPORTS, "fhir", replace(EXPORTS["fhir"], write=broken))
    job = done(export(own, "fhir", queue), queue)
    assert (job.state, job.error) == ("failed", "The server failed. Try again later.")
    assert job.result["failure"]["code"] == "our_side"
    assert "RuntimeError" in caplog.text
    assert "pain" not in caplog.text
