"""An evening: many reminders due in the same minute, two workers of reminders and one for all
other work, from the tick to the browser.

Everything is real but the push service: Celery through Redis, PostgreSQL, TLS and HTTP/2. The
clock starts at the minute that all are due, in which the tick is enqueued as the beat does it.
All of it shares this machine, so the processor time of each part is what bounds it.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path

import redis
from django.conf import settings
from django.db import connection

from config.celery import app
from config.celery_settings import REMINDERS as REMINDING
from config.celery_settings import WORK
from recovery.accounts.models import Patient, User
from recovery.core.ids import uuid7
from recovery.reminders import services
from recovery.reminders.models import Delivery, PushSubscription, Reminder
from recovery.supplements.models import Regimen, Supplement
from tests.bench.loopback import Loopback, push_service
from tests.bench.report import Report
from tests.bench.world import say
from tests.support.installation import ROOT, children_of
from tests.support.processes import Program, program, wait_until
from tests.support.push_service import Browser

REMINDERS, MANY_REMINDERS = 20_000, 100_000
WORKERS = 2
BROWSERS = 20
A_BATCH = 5000
PATIENCE = 900  # seconds
A_SECOND = os.sysconf("SC_CLK_TCK")


def measure(report: Report, *, large: bool = False) -> None:
    count = MANY_REMINDERS if large else REMINDERS
    with tempfile.TemporaryDirectory() as name, push_service(Path(name), every=1000) as service:
        say(f"{count:,} patients with a browser each")
        fill(count, [Browser(f"{service.origin}/push/{n:0>140}") for n in range(BROWSERS)])
        with workers(Path(name), service) as programs:
            say(f"{count:,} reminders due at once")
            processes = {
                "the workers": [each.process.pid for each in programs],
                "PostgreSQL": [postmaster()],
                "Redis": [redis.Redis.from_url(settings.REDIS_URL).info("server")["process_id"]],
                "the push service": [service.process.pid],
            }
            before = {part: spent(pids) for part, pids in processes.items()}
            due = run(count, programs)
            after = {part: spent(pids) for part, pids in processes.items()}
            seen = service.seen()
    assert seen.http2 == count, f"{seen.http2} messages came for {count} reminders"
    waits = sorted(each / 1000 - due.timestamp() for each in seen.times)
    report.add(
        f"{count:,} reminders due at once, {WORKERS} workers: all sent after", waits[-1], "s"
    )
    report.add("… half of them after", waits[count // 2], "s")
    report.add("… 99 % of them after", waits[count * 99 // 100], "s")
    report.add("… reminders a second", count / waits[-1], "/s")
    for part in processes:
        each = (after[part] - before[part]) * 1_000_000 / count
        report.add(f"… processor time of {part}, per reminder", each, "µs CPU")


def run(count: int, programs: list[Program]) -> datetime:
    """Make all due now, tick as the beat does, and wait for the last; return when they were due."""
    due = datetime.now(UTC)
    Reminder.objects.update(next_due_at=due)
    began = time.monotonic()
    ticked = -float(settings.TICK_SECONDS)
    while (elapsed := time.monotonic() - began) < PATIENCE:
        if elapsed - ticked >= settings.TICK_SECONDS:
            app.send_task("recovery.tick", expires=settings.TICK_SECONDS)
            ticked = elapsed
        if Delivery.objects.filter(state="sent").count() == count:
            return due
        time.sleep(0.5)
    said = "\n".join(each.output()[-2000:] for each in programs)
    raise AssertionError(f"not all were sent within {PATIENCE} s\n{said}")


def fill(count: int, browsers: list[Browser]) -> None:
    """Patients who take one supplement at one time of the day. Nothing is due yet."""
    far_off = (datetime.now(UTC) + timedelta(hours=12)).strftime("%H:00")
    keys = [(each.endpoint, each.p256dh, each.auth) for each in browsers]
    for first in range(0, count, A_BATCH):
        users = [User(email=f"evening{n}@example.org") for n in range(first, first + A_BATCH)]
        User.objects.bulk_create(users)
        patients = [Patient(user=user, zone="UTC") for user in users]
        Patient.objects.bulk_create(patients)
        plan(patients, far_off)
        PushSubscription.objects.bulk_create(
            PushSubscription(
                id=uuid7(), patient=patient, endpoint=endpoint, p256dh=p256dh, auth=auth
            )
            for patient, (endpoint, p256dh, auth) in zip(patients, cycle(keys), strict=False)
        )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def plan(patients: list[Patient], slot: str) -> None:
    starts_on = date(2026, 1, 1)
    supplements = [
        Supplement(patient=patient, name="Magnesium", nutrient="magnesium") for patient in patients
    ]
    Supplement.objects.bulk_create(supplements)
    Regimen.objects.bulk_create(
        Regimen(patient=each.patient, supplement=each, slots=[slot], starts_on=starts_on)
        for each in supplements
    )
    rule = {**services.plain_rule(Regimen(starts_on=starts_on)), "pauses": []}
    Reminder.objects.bulk_create(
        Reminder(id=uuid7(), patient=patient, slot=slot, zone="UTC", rules=[rule])
        for patient in patients
    )


@contextmanager
def workers(folder: Path, service: Loopback) -> Iterator[list[Program]]:
    environment = {
        **os.environ,
        **service.environment,
        "VAPID_PRIVATE_KEY_FILE": str(settings.VAPID_PRIVATE_KEY_FILE),
    }
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "config", "worker"]
    command += ["--concurrency", "1", "--loglevel", "WARNING"]
    queues = [REMINDING] * WORKERS + [WORK]
    with ExitStack() as stack:
        programs = [
            stack.enter_context(
                program(
                    [*command, "--hostname", f"bench{n}@localhost", "-Q", queue],
                    folder=ROOT,
                    environment=environment,
                    log=folder / f"worker{n}.log",
                )
            )
            for n, queue in enumerate(queues)
        ]
        wait_until(
            lambda: len(app.control.ping(timeout=1.0)) == len(queues),
            "the workers answer",
            said=lambda: "\n".join(each.output() for each in programs),
        )
        yield programs[:WORKERS]


def postmaster() -> int:
    """The process that started the one that serves our connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    return int(_words(backend)[1])


def spent(pids: list[int]) -> float:
    """Seconds that processes and all below them have computed."""
    total = 0.0
    for pid in pids:
        own = sum(int(word) for word in _words(pid)[11:15])  # ended children are in it
        total += own / A_SECOND + spent(children_of(pid))
    return total


def _words(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
