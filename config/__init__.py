"""The composition root: settings, routes, the Celery application and the processes."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
