"""How work is queued: in Redis if there is one, else by kombu's filesystem transport in `var/`.

The database records what is due; the queue only speeds it up. So there is no result back end, no
ETA per person, and one static tick instead of a schedule per reminder.
"""

from typing import Any

from django.conf import settings
from kombu import Queue
from kombu.transport import TRANSPORT_ALIASES

EMBEDDED = not settings.REDIS_URL

broker_transport_options: dict[str, Any]

broker_connection_retry_on_startup = True
task_ignore_result = True
task_acks_late = True
task_reject_on_worker_lost = True
# Two queues with workers of their own: no import, report or finding ever stands before a reminder.
REMINDERS, WORK = "reminders", "work"
task_queues = (Queue(REMINDERS, routing_key=REMINDERS), Queue(WORK, routing_key=WORK))
task_create_missing_queues = False
task_default_queue = task_default_routing_key = WORK
task_routes = {
    "recovery.tick": {"queue": REMINDERS},
    "recovery.send_deliveries": {"queue": REMINDERS},
}
worker_prefetch_multiplier = 1
worker_send_task_events = False
worker_max_memory_per_child = 300_000  # KiB; only processes can be replaced, threads cannot
# Where workers are processes a task that hangs is ended. Threads cannot be: there slow work has a
# process of its own (recovery/jobs/apart.py) or a budget (recovery/findings/services.py).
_job_seconds = max(settings.IMPORT_SECONDS, settings.EXPORT_SECONDS) + 60
task_annotations = {
    "*": {"soft_time_limit": 120, "time_limit": 150},
    "recovery.new_day": {"soft_time_limit": 1500, "time_limit": 1560},
    "recovery.back_up": {"soft_time_limit": 3000, "time_limit": 3060},
    "recovery.purge": {"soft_time_limit": 1500, "time_limit": 1560},
    "recovery.exchange": {"soft_time_limit": _job_seconds, "time_limit": _job_seconds + 60},
}

if EMBEDDED:
    TRANSPORT_ALIASES["files"] = "config.file_broker:Transport"
    broker_url = "files://localhost"
    # In and out are one folder: the web and the tick write where the workers read.
    _folder = str(settings.VAR / "broker")
    broker_transport_options = {"data_folder_in": _folder, "data_folder_out": _folder}
    # Frugal: one process a queue, with threads. Exports and imports hold one of them each (see
    # recovery/jobs/lane.py); the third is for everything else.
    worker_pool = "threads"
    worker_concurrency = 3
    worker_enable_remote_control = False
else:
    broker_url = settings.REDIS_URL
    # Longer than any task takes: a task that outlives it would be handed out twice.
    broker_transport_options = {"visibility_timeout": max(3600, 2 * _job_seconds)}

beat_scheduler = "config.beat:Scheduler"
beat_max_loop_interval = 10  # seconds; so often it says that it goes round
beat_schedule = {
    "tick": {
        "task": "recovery.tick",
        # A plain interval: crontab entries go wrong when the clocks change.
        "schedule": settings.TICK_SECONDS,
        "options": {"expires": settings.TICK_SECONDS},
    },
    "sweep_jobs": {
        "task": "recovery.sweep_jobs",
        "schedule": settings.TICK_SECONDS,
        "options": {"expires": settings.TICK_SECONDS},
    },
    "back_up": {
        "task": "recovery.back_up",
        "schedule": 600,
        "options": {"expires": 600},
    },
    "mail_notices": {
        "task": "recovery.mail_notices",
        "schedule": 60,
        "options": {"expires": 60},
    },
    "mail_digests": {
        "task": "recovery.mail_digests",
        "schedule": 600,
        "options": {"expires": 600},
    },
    "new_day": {
        "task": "recovery.new_day",
        # Time zones have their midnights all day long.
        "schedule": 3600,
        "options": {"expires": 1800},
    },
    "look_at_findings": {
        "task": "recovery.look_at_findings",
        # Time zones have their mornings all day long.
        "schedule": 3600,
        "options": {"expires": 1800},
    },
    "purge": {
        "task": "recovery.purge",
        "schedule": 24 * 3600,
        "options": {"expires": 3600},
    },
}
beat_schedule_filename = str(settings.VAR / "beat-schedule")
