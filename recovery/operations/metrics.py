"""Figures of the running system for Prometheus, in its text format. Counts and ages, no health."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Count
from django.utils import timezone
from prometheus_client import generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from recovery.accounts import erasure
from recovery.accounts.models import Clinician, Patient, Session
from recovery.core.databases import is_postgresql
from recovery.core.models import ItemFailure
from recovery.ledger import Unwritable
from recovery.ledger import services as ledger
from recovery.operations import disk, scheduled
from recovery.operations.rotation import waiting_for_new_vapid
from recovery.reminders import queries
from recovery.reminders.models import Alarm, Delivery, Heartbeat, Reminder, Sending
from recovery.sharing.models import CareLink
from recovery.sync.models import Device, Operation

LATELY = timedelta(days=1)
OVERDUE = timedelta(minutes=2)  # several ticks
QUEUES = ("reminders", "work")


class Figures(Collector):
    """What Prometheus asks, answered from the database each time: no process keeps a count."""

    def collect(self) -> Iterable[Metric]:
        """Return all metrics as of now. A dozen counting statements, each over an index."""
        now = timezone.now()
        return [
            _by("build_info", "The running build.", ("build",), [(settings.BUILD, 1)]),
            *_people(now),
            *_reminders(now),
            *_system(now),
        ]


def render() -> str:
    """Return all metrics as text."""
    return generate_latest(Figures()).decode()


def _plain(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(f"recovery_{name}", text, value=value)


def _by(
    name: str, text: str, labels: tuple[str, ...], rows: Iterable[tuple[object, ...]]
) -> Metric:
    """Return a metric from rows of (label, …, value)."""
    return _filled(GaugeMetricFamily(f"recovery_{name}", text, labels=labels), rows)


def _filled(
    family: GaugeMetricFamily | CounterMetricFamily, rows: Iterable[tuple[object, ...]]
) -> Metric:
    for *labels, value in rows:
        family.add_metric([str(label) for label in labels], float(str(value)))
    return family


def _people(now: datetime) -> list[Metric]:
    links = CareLink.objects.filter(revoked_at=None, expires_at__gt=now).count()
    devices = Device.objects.filter(last_seen_at__gte=now - LATELY).count()
    operations = Operation.objects.filter(created_at__gte=now - LATELY).count()
    return [
        _plain("patients", "Accounts of patients.", Patient.objects.count()),
        _plain("clinicians", "Accounts of clinicians.", Clinician.objects.count()),
        _plain("care_links_open", "Consents that let somebody read.", links),
        _plain("sessions", "Sessions kept, also expired ones.", Session.objects.count()),
        _plain("devices_1d", "Devices that synced within a day.", devices),
        _plain("operations_1d", "Operations of sync applied within a day.", operations),
    ]


def _reminders(now: datetime) -> list[Metric]:
    due = Reminder.objects.filter(next_due_at__lte=now)
    waiting = Delivery.objects.filter(state__in=("pending", "leased"))
    since = queries.first_id(now - LATELY)
    outcomes = Delivery.objects.filter(id__gte=since, finished_at__isnull=False)
    sendings = Sending.objects.filter(id__gte=since)
    health = queries.health()
    return [
        _plain("reminders_due", "Reminders due and not yet claimed.", due.count()),
        _plain(
            "reminders_overdue",
            "Reminders due for more than two minutes and not yet claimed.",
            due.filter(next_due_at__lte=now - OVERDUE).count(),
        ),
        _by(
            "deliveries_waiting",
            "Deliveries not finished, by state.",
            ("state",),
            waiting.values_list("state").annotate(Count("id")).order_by("state"),
        ),
        _plain(
            "oldest_unsent_seconds",
            "Age of the oldest unfinished delivery.",
            health["oldest_unsent"] or 0,
        ),
        _plain(
            "oldest_unattempted_seconds",
            "Age of the oldest reminder that is due and was not tried yet.",
            health["oldest_unattempted"] or 0,
        ),
        _by(
            "push_attempts_15m",
            "Messages to a push service within a quarter of an hour, by outcome.",
            ("service", "state"),
            _attempts(now),
        ),
        _by(
            "deliveries_1d",
            "Deliveries claimed and finished within a day, by outcome.",
            ("state", "reason"),
            outcomes.values_list("state", "reason").annotate(Count("id")).order_by("state"),
        ),
        _by(
            "sendings_1d",
            "What push services and the mail server said within a day.",
            ("channel", "state"),
            sendings.values_list("channel", "state").annotate(Count("id")).order_by("state"),
        ),
    ]


def _attempts(now: datetime) -> Iterator[tuple[str, str, int]]:
    for host, service in queries.services(now).items():
        yield host, "failed", service.failures
        yield host, "sent", service.attempts - service.failures


def _system(now: datetime) -> list[Metric]:
    beats = Heartbeat.objects.values_list("name", "beat_at")
    ages = [(name, (now - beat_at).total_seconds()) for name, beat_at in beats]
    alarms = [(name, 1) for name in Alarm.objects.values_list("name", flat=True)]
    item_failures = CounterMetricFamily(
        "recovery_item_failures", "Items that failed by themselves, by batch.", labels=("batch",)
    )
    failures = ItemFailure.objects.values_list("batch", "count")
    returned = 0 if erasure.is_replayed() else 1
    return [
        _by("heartbeat_age_seconds", "Since a process last worked.", ("name",), ages),
        _by("alarms", "Alarms raised.", ("name",), alarms),
        _filled(item_failures, failures),
        _by("queue_messages", "Messages waiting, by queue.", ("queue",), _queued()),
        _plain("database_bytes", "Size of the database.", _database_bytes()),
        _plain(
            "push_old_key",
            "Browsers that are reminded under the VAPID key of before a rotation.",
            waiting_for_new_vapid(),
        ),
        *_backups(now),
        *_ledger(),
        _plain("disk_free_bytes", "Room on the disk under var/.", disk.free_bytes()),
        _plain("erasures_unreplayed", "1 if erased accounts came back with a backup.", returned),
    ]


def _backups(now: datetime) -> list[Metric]:
    made = scheduled.last()
    age = (now - made.at).total_seconds() if made else -1
    return [
        _plain("backup_age_seconds", "Since a backup was written and read back; -1: never.", age),
        _plain("backup_bytes", "Size of that backup.", made.size if made else 0),
    ]


def _ledger() -> list[Metric]:
    try:
        state = ledger.state()
    except Unwritable:
        return [_plain("ledger_ok", "1 if the ledger is whole and its copy in step.", 0)]
    return [
        _plain("ledger_ok", "1 if the ledger is whole and its copy in step.", state.is_well),
        _plain("ledger_lines", "Lines of the ledger.", state.n),
        _plain("ledger_broken_lines", "Lines that do not hold the chain.", state.broken),
        _plain("ledger_copy_behind", "Lines that the copy lacks.", state.copy_behind or 0),
    ]


def _queued() -> Iterator[tuple[str, int]]:
    """Yield each queue's length; -1 where the broker is away."""
    if not settings.REDIS_URL:
        for queue in QUEUES:
            folder: Path = settings.VAR / "broker" / queue
            yield queue, sum(1 for _ in folder.glob("*.msg"))
        return
    import redis

    with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2) as client:
        for queue in QUEUES:
            try:
                yield queue, int(client.llen(queue))
            except redis.RedisError:
                yield queue, -1


def _database_bytes() -> int:
    if is_postgresql():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
    name = str(connection.settings_dict["NAME"])
    return sum(path.stat().st_size for end in ("", "-wal") if (path := Path(name + end)).is_file())
