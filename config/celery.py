"""The Celery application. Its settings are in `config.celery_settings`."""

import os
from typing import Any

from celery import Celery, bootsteps
from celery.signals import setup_logging

from config import liveness

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# `make run` and the container's start have checked; here it would load every view of the API.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")

app = Celery("recovery")
app.config_from_object("config.celery_settings")
app.autodiscover_tasks()


@setup_logging.connect
def log_as_django_does(**_: Any) -> None:
    """Keep Celery from installing handlers of its own: Django's LOGGING leaves health data out."""


class Liveness(bootsteps.StartStopStep):
    """Reports that this worker is alive, from the loop that receives its messages."""

    requires = ("celery.worker.components:Timer",)

    def start(self, worker: Any) -> None:
        name = worker.hostname.partition("@")[0]
        liveness.touch(name)
        self.timer = worker.timer.call_repeatedly(liveness.EVERY, liveness.touch, (name,))

    def stop(self, worker: Any) -> None:
        self.timer.cancel()


app.steps["worker"].add(Liveness)
