"""`python config/liveness.py NAME`: whether a worker or the beat of this container is alive.

Each touches its own file as it works. Whether reminders are sent is another question
(`/healthz/reminders`): a push service that fails is no reason to restart anything.
"""

import sys
import tempfile
import time
from pathlib import Path

EVERY = 10.0  # seconds
SILENCE = 90.0  # seconds


def _file(name: str) -> Path:
    return Path(tempfile.gettempdir()) / f"recovery-alive-{name}"


def touch(name: str) -> None:
    """Record that a process is alive."""
    _file(name).touch(mode=0o600)


def is_alive(name: str) -> bool:
    """Say whether the process was alive lately."""
    try:
        return time.time() - _file(name).stat().st_mtime < SILENCE
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(not is_alive(sys.argv[1]))
