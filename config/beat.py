"""The beat: enqueues every few seconds what is due, and does none of the work itself.

It knows the schedule and the queue, but neither Django's models nor the tasks, so it needs a third
of the memory of a worker.
"""

import logging.config
import os
from typing import Any

from celery import Celery
from celery.beat import PersistentScheduler
from celery.signals import setup_logging
from django.conf import settings

from config import liveness

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("recovery", fixups=[])
app.config_from_object("config.celery_settings")


@setup_logging.connect
def log_as_django_does(**_: Any) -> None:
    """Install Django's LOGGING, which leaves health data out, in the place of Celery's."""
    logging.config.dictConfig(settings.LOGGING)


class Scheduler(PersistentScheduler):
    """Reports that the beat is alive."""

    def tick(self, *args: Any, **kwargs: Any) -> float:
        liveness.touch("beat")
        return float(super().tick(*args, **kwargs))
