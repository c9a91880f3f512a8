"""The push service of the bench: a process of its own, on a core of its own, on loopback."""

import base64
import io
import json
import os
import ssl
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.test.utils import override_settings

from config.authority import certify

SCRIPT = Path(__file__).parent / "push_service.mjs"


@dataclass
class Seen:
    """What came since it was last asked. `times` are milliseconds since 1970, in order."""

    http1: int
    http2: int
    connections: int
    times: list[float]
    samples: list[bytes]


@dataclass
class Loopback:
    """Where the service answers: `origin` to HTTP/2, `plain` to HTTP/1.1, both over TLS."""

    origin: str
    plain: str
    authority: Path
    process: subprocess.Popen[bytes]

    def seen(self) -> Seen:
        context = ssl.create_default_context(cafile=str(self.authority))
        with urllib.request.urlopen(f"{self.plain}/seen", context=context) as answer:
            told = json.load(answer)
        told["samples"] = [base64.b64decode(each) for each in told["samples"]]
        return Seen(**told)

    @property
    def environment(self) -> dict[str, str]:
        """What a worker must know to be allowed to send here."""
        return {
            "RECOVERY_PUSH_LOOPBACK": self.origin,
            "RECOVERY_PUSH_LOOPBACK_CA": str(self.authority),
        }


def cores() -> tuple[int, int]:
    """One core for who sends and another for who takes, where there are two."""
    ours = sorted(os.sched_getaffinity(0))
    return ours[0], ours[-1]


def pin(pid: int, core: int) -> None:
    for thread in Path(f"/proc/{pid}/task").iterdir():
        os.sched_setaffinity(int(thread.name), {core})


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """Keep this process on one core while the block runs."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def push_service(folder: Path, *, every: int, core: int | None = None) -> Iterator[Loopback]:
    """Run the service; it keeps the body of every `every`-th message. Senders here may use it."""
    certificate, key = certify(folder, "localhost")
    command = ["node", str(SCRIPT), str(certificate), str(key), str(every)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout
            second, first = json.loads(process.stdout.readline())
            if core is not None:
                pin(process.pid, core)
            authority = folder / "ca.crt"
            service = Loopback(
                f"https://localhost:{second}", f"https://localhost:{first}", authority, process
            )
            with override_settings(
                PUSH_LOOPBACK=service.origin,
                PUSH_LOOPBACK_CA=str(authority),
                VAPID_PRIVATE_KEY_FILE=folder / "vapid.pem",
            ):
                call_command("make_keys", stdout=io.StringIO())
                yield service
        finally:
            process.terminate()
