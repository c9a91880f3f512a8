"""What `make run` takes while nobody does anything: memory and processor of all its processes."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.report import Report
from tests.bench.world import say
from tests.support.installation import (
    Installation,
    children_of,
    copy_checkout,
    make_run,
    wait_until_announced,
)
from tests.support.processes import wait_until

SETTLE, SPAN = 30, 120  # seconds
TICKS = os.sysconf("SC_CLK_TCK")


def measure(report: Report) -> None:
    say("make run, idle")
    with tempfile.TemporaryDirectory() as folder:
        checkout = copy_checkout(Path(folder) / "recovery")
        as_shipped = {"RECOVERY_TICK_SECONDS": "30"}
        with make_run(checkout, Path(folder) / "var", as_shipped) as running:
            wait_until_announced(running)
            wait_until(lambda: running.get("/healthz/reminders")[0] == 200, "the tick has run")
            time.sleep(SETTLE)
            before, memory = processor_seconds(running), mebibytes(running)
            time.sleep(SPAN)
            used = processor_seconds(running) - before
    report.add("make run idle: memory of all its processes", memory, "MB", most=450)
    report.add("make run idle: of one core", 100 * used / SPAN, "%", most=1)


def processes(running: Installation) -> Iterator[Path]:
    """Yield the folder in /proc of supervisor and of everything below it."""
    waiting = [int((running.var / "supervisord.pid").read_text())]
    while waiting:
        pid = waiting.pop()
        yield Path(f"/proc/{pid}")
        waiting += children_of(pid)


def processor_seconds(running: Installation) -> float:
    total = 0
    for process in processes(running):
        words = (process / "stat").read_text().rsplit(")", 1)[1].split()
        total += sum(int(ticks) for ticks in words[11:15])  # its own, and its ended children's
    return total / TICKS


def mebibytes(running: Installation) -> float:
    """Return the memory, what several share counted once (PSS)."""
    lines = [
        line
        for process in processes(running)
        for line in (process / "smaps_rollup").read_text().splitlines()
        if line.startswith("Pss:")
    ]
    return sum(int(line.split()[1]) for line in lines) / 1024
