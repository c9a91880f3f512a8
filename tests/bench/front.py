"""What config/front costs beside bare granian: the same Django, the same requests, by one worker.

What counts is the processor time of the server with all its threads.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.report import Report
from tests.bench.series import Server, answers
from tests.bench.world import median, say
from tests.services import free_port
from tests.support.installation import ROOT
from tests.support.processes import wait_until

ROUNDS, REQUESTS = 9, 400
PATH = "/healthz"
GRANIAN = ("granian", "--interface", "wsgi", "--blocking-threads", "4", "--no-ws")
WAYS = {
    "front": ("config.front",),
    "bare": (*GRANIAN, "--log-level", "warning", "config.wsgi:application"),
}


@contextmanager
def serving(*words: str) -> Iterator[Server]:
    port = free_port()
    command = [sys.executable, "-m", words[0], "--port", str(port), *words[1:]]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until(lambda: answers(port), "it answers", seconds=60)
        yield Server(process, port, PATH, {}, REQUESTS)
    finally:
        process.terminate()
        process.wait(30)


def measure(report: Report) -> None:
    say("the front beside bare granian")
    with serving(*WAYS["front"]) as front, serving(*WAYS["bare"]) as bare:
        rounds = [(front.round(), bare.round()) for _ in range(ROUNDS)]
    ours, plain = (median([each[i] for each in rounds]) for i in (0, 1))
    report.add("a request through the front", ours, "ms CPU")
    report.add("… by bare granian, without its limits", plain, "ms CPU")
    report.add("… what the front costs", ours - plain, "ms CPU", most=0.2)
