"""What granian serves."""

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
