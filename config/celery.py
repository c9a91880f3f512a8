"""The Celery application. What it is told stands in `config.celery_settings`."""

import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("recovery")
app.config_from_object("config.celery_settings")
app.autodiscover_tasks()


@setup_logging.connect
def log_as_django_does(**_: Any) -> None:
    """Keep Celery from installing handlers of its own: Django's LOGGING leaves health data out."""
