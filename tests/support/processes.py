"""Starting whole programs in a test, and waiting for what they do."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

DEFAULT_SECONDS = 60
# What a person's shell has, and the clock that a whole run of tests may live by (tests/dates.py).
OF_A_SHELL = ("PATH", "HOME", "LANG", "TZ")
OF_A_MOVED_CLOCK = ("LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC", "PYTHONPATH")


def shell(**more: str) -> dict[str, str]:
    """An environment without what the tests set for themselves."""
    names = (*OF_A_SHELL, *(OF_A_MOVED_CLOCK if "FAKETIME" in os.environ else ()))
    return {name: os.environ[name] for name in names if name in os.environ} | more


@dataclass
class Program:
    """A running program in a process group of its own, with its output in a file."""

    process: subprocess.Popen[bytes]
    log: Path

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def interrupt(self) -> int:
        """What Ctrl-C does: SIGINT to the whole group. The exit code."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(timeout=DEFAULT_SECONDS)


@contextmanager
def program(
    command: list[str], *, folder: Path, environment: Mapping[str, str], log: Path
) -> Iterator[Program]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Program(process, log)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def wait_until(
    holds: Callable[[], bool],
    what: str,
    *,
    seconds: float = DEFAULT_SECONDS,
    said: Callable[[], str] = str,
) -> None:
    """Wait, and fail with what the programs said meanwhile."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds:.0f} s: {what}\n{said()}")
