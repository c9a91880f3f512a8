"""How work is queued: Redis where there is one, else kombu's filesystem transport under `var/`.

The database holds the truth about what is due; the queue only makes it quick. So there is no
result back end, no ETA per person, and one static tick instead of a schedule per reminder.
"""

from typing import Any

from django.conf import settings

EMBEDDED = not settings.REDIS_URL

broker_transport_options: dict[str, Any]

broker_connection_retry_on_startup = True
task_ignore_result = True
task_acks_late = True
task_reject_on_worker_lost = True
task_default_queue = "recovery"
worker_prefetch_multiplier = 1
worker_send_task_events = False
worker_max_memory_per_child = 300_000  # KiB; only processes can be replaced, threads cannot

if EMBEDDED:
    _broker = settings.VAR / "broker"
    _messages, _control = _broker / "messages", _broker / "control"
    for _folder in (_messages, _control):
        _folder.mkdir(parents=True, exist_ok=True)

    broker_url = "filesystem://localhost"
    # In and out are one folder: the web and the tick write where the worker reads.
    broker_transport_options = {
        "data_folder_in": str(_messages),
        "data_folder_out": str(_messages),
        "control_folder": str(_control),
    }
    # Several processes race on the transport's exchange file, so one process with two threads.
    worker_pool = "threads"
    worker_concurrency = 2
    worker_enable_remote_control = False
else:
    broker_url = settings.REDIS_URL
    # Longer than any task takes: a task that outlives it would be handed out twice.
    broker_transport_options = {"visibility_timeout": 600}

beat_schedule = {
    "tick": {
        "task": "recovery.tick",
        # A plain interval: crontab entries go wrong when the clocks change.
        "schedule": settings.TICK_SECONDS,
        "options": {"expires": settings.TICK_SECONDS},
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
