"""Celery's shells: load ids, call one service.

Which queue a task goes to, and how long it may take, stands in `config.celery_settings`.
"""

from collections.abc import Callable
from uuid import UUID
from zoneinfo import ZoneInfo

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from recovery.accounts import erasure, queries
from recovery.care_plan import closing, gates
from recovery.caseload import digest
from recovery.core.days import local_day
from recovery.core.each import each
from recovery.findings import services as findings
from recovery.jobs import apart, expiry, services
from recovery.operations import disk, ledger_watch, scheduled, second_factor
from recovery.reminders import alarms, dispatch, sending, telling
from recovery.sharing import nearing_end, notices
from recovery.sync import services as sync
from recovery.trials import queries as trial_queries
from recovery.trials import services as trials


@shared_task(name="recovery.tick")
def tick() -> None:
    """Claim due reminders and sweep lost ones. Two at once are harmless."""
    _one_by_one(
        "tick",
        lambda: dispatch.tick(enqueue=send_deliveries.delay),
        alarms.look_around,
        disk.watch,
    )


@shared_task(name="recovery.mail_notices")
def mail_notices() -> None:
    """Mail what people must be told of their accounts and was not mailed yet."""
    notices.send_mails()


@shared_task(name="recovery.mail_digests")
def mail_digests() -> None:
    """Mail clinicians how many patients need them, where it is morning."""
    digest.send_due()


@shared_task(name=alarms.TELL)
def tell_operator(name: str, kind: str, values: dict[str, str]) -> None:
    """Mail an alarm to the operator."""
    alarms.tell(name=name, kind=kind, values=values)


@shared_task(name=alarms.PING)
def ping_watcher() -> None:
    """Tell the watcher elsewhere that reminders are well."""
    alarms.ping(settings.DEADMAN_URL)


def _one_by_one(batch: str, *steps: Callable[[], object]) -> None:
    """Take every step, also after one that failed."""
    each(batch, steps, lambda step: step())


@shared_task(name="recovery.send_deliveries")
def send_deliveries(ids: list[str]) -> None:
    """Send the deliveries among `ids` that nobody else holds."""
    sending.send_deliveries(ids=[UUID(one) for one in ids])


@shared_task(name="recovery.send_test_push")
def send_test_push(patient_id: str, browser: str | None = None) -> None:
    """Send a test to a patient's browsers, or to one of them."""
    telling.send_test(patient_id=UUID(patient_id), browser=UUID(browser) if browser else None)


@shared_task(name="recovery.tell_patient")
def tell_patient(patient_id: str) -> None:
    """Tell a patient, outside of the app, that there is news about who sees them."""
    telling.tell(patient_id=UUID(patient_id))


@shared_task(name="recovery.new_day")
def new_day() -> None:
    """Where a day has begun: ask the rules of safety again, reveal the next period of a trial.

    Patients whose sharing ends in four weeks are told so.
    """
    _one_by_one(
        "new_day",
        lambda: each("new_day", queries.zones_in_use(), _begin_day),
        nearing_end.tell_of_endings,
    )


def _begin_day(zone: str) -> None:
    """Do for the patients of a zone what their day asks for. Doing it again changes nothing."""
    today = local_day(timezone.now(), ZoneInfo(zone))
    each(
        "new_day",
        gates.concerned_by_the_day(today, zone),
        lambda patient: sync.look_again(patient_id=patient, kind="regimen"),
    )
    each(
        "new_day",
        trial_queries.running_on(today, zone),
        lambda patient: trials.catch_up(patient_id=patient),
    )


@shared_task(name="recovery.compute_findings")
def compute_findings(ids: list[str]) -> None:
    """Compute the findings of these patients now. Two at once are harmless."""
    findings.compute(patients=[UUID(one) for one in ids])


@shared_task(name="recovery.look_at_findings")
def look_at_findings() -> None:
    """Compute anew where a day has begun, and where no worker heard of moved facts."""
    findings.enqueue_due(enqueue=compute_findings.delay)


@shared_task(name="recovery.purge")
def purge() -> None:
    """Forget operation ids and tombstones that are older than any phone we still serve.

    What a worker wrote about a person in the moment of their erasure goes with it.
    """
    _one_by_one(
        "purge",
        sync.purge,
        expiry.purge,
        erasure.replay,
        closing.purge,
        second_factor.forget_old_alarms,
    )


@shared_task(name="recovery.back_up")
def back_up() -> None:
    """Make the backup of the day once its hour has come; look whether the ledger is whole."""
    _one_by_one("back_up", ledger_watch.watch, scheduled.back_up_when_due)


@shared_task(name="recovery.sweep_jobs")
def sweep_jobs() -> None:
    """Find again the exports and imports that a worker left behind, and let waiting ones begin."""
    services.sweep(enqueue=_exchange_soon)


def _exchange_soon(job_id: str) -> None:
    """Hand over what a sweep found; the next one finds it again, so the message need not stay."""
    exchange.apply_async((job_id,), expires=settings.TICK_SECONDS)


@shared_task(name="recovery.exchange")
def exchange(job_id: str) -> None:
    """Work an export or import off; when another is running it waits for its turn."""
    apart.run(UUID(job_id), enqueue=exchange.delay)
