"""Lets every Python process of a test live at another instant; only a test puts this on its path.

TEST_CLOCK names a file that says how many seconds ahead, and may change while a process runs.
libfaketime, which moves whole test runs (`python -m tests.dates`), breaks Python's `time.sleep`,
which waits for an absolute instant of the clock that it leaves alone: here it waits for a span.
"""

import os
import select
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
            moved = time_machine.travel(now() + timedelta(seconds=wanted), tick=True)
            moved.start()
            ahead = wanted
        time.sleep(0.1)


def now() -> datetime:
    """Return the true instant: a forked process begins in the time of its parent."""
    hatch = time_machine.escape_hatch
    return hatch.datetime.datetime.now(UTC) if hatch.is_travelling() else datetime.now(UTC)


def begin() -> None:
    threading.Thread(target=follow, args=(Path(str(FILE)),), daemon=True).start()


def sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select((), (), (), seconds)


if "libfaketime" in os.environ.get("LD_PRELOAD", ""):
    time.sleep = sleep
if FILE:
    begin()
    os.register_at_fork(after_in_child=begin)
