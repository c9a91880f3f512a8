"""Django as config/front calls it."""

import gc
import multiprocessing
import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def end_with_parent() -> None:
    """End this worker when granian's main process is gone.

    Killed with -9, that process cannot stop its workers. They would go on answering on the port,
    with the code and the settings of yesterday, beside those of its successor.
    """
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


threading.Thread(target=end_with_parent, name="end-with-parent", daemon=True).start()

application = get_wsgi_application()


def replay_ledger() -> None:
    """Repeat what the ledger recorded, also if only this process was started."""
    from django.db import DatabaseError, connection

    from recovery.operations.replay import replay

    try:
        replay()
    except DatabaseError:
        return  # `/readyz` says so
    finally:
        connection.close()


replay_ledger()

# What is loaded by now stays for good: the collector need not look through it again and again.
# A long read makes thousands of tuples, none of which is part of a cycle.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
