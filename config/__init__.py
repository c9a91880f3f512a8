"""The composition root: settings, routes, the Celery application and the processes."""

import os

# The numbers here are small: threads of their library would only wait for one another, and on a
# busy machine a curve took ten times as long. It is read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from config.celery import app as celery_app

__all__ = ["celery_app"]
