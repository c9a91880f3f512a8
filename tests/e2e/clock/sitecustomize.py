"""Lets every process of an installation live so many seconds ahead as a file says.

Python imports a module of this name at its start from PYTHONPATH; only a test puts it there.
"""

import os
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

FILE = os.environ.get("TEST_CLOCK")
if FILE:
    import time_machine  # here and not in the thread, which would race with the program's imports


def follow(file: Path) -> None:
    ahead, moved = 0.0, None
    while True:
        wanted = float(file.read_text() or ahead) if file.exists() else 0.0
        if wanted != ahead:
            if moved is not None:
                moved.stop()
            moved = time_machine.travel(datetime.now(UTC) + timedelta(seconds=wanted), tick=True)
            moved.start()
            ahead = wanted
        time.sleep(0.1)


def begin() -> None:
    threading.Thread(target=follow, args=(Path(str(FILE)),), daemon=True).start()


if FILE:
    begin()
    os.register_at_fork(after_in_child=begin)
