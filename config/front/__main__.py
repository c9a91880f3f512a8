"""`python -m config.front`: granian with our limits. Takes granian's own options and variables."""

import os
import resource
import sys

from granian.cli import entrypoint

from config import about
from config.front.limits import HEADER_SECONDS, MOST_CONNECTIONS

APPLICATION = "config.front.application:application"
SPARE_FILES = 256  # for the database, the queue, files that are read and written
DEFAULTS = {
    "GRANIAN_INTERFACE": "rsgi",
    # One request at a time on a connection. HTTP/2 would let one of them carry hundreds, and has
    # no end for idle ones; what it saves, a phone that keeps the app does not need.
    "GRANIAN_HTTP": "1",
    "GRANIAN_WEBSOCKETS": "false",
    "GRANIAN_LOG_LEVEL": "warning",
    "GRANIAN_HTTP1_HEADER_READ_TIMEOUT": str(HEADER_SECONDS * 1000),  # milliseconds
    "GRANIAN_HTTP1_BUFFER_SIZE": "65536",  # bytes, of headers too
    "GRANIAN_RUNTIME_BLOCKING_THREADS": "8",  # read files that are answers
    "GRANIAN_BLOCKING_THREADS_IDLE_TIMEOUT": "600",
    "GRANIAN_WORKERS_KILL_TIMEOUT": "8",  # seconds that slow connections may delay an end
}


def most_connections() -> int:
    """Return how many connections the system allows a process, up to our own limit."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * MOST_CONNECTIONS + SPARE_FILES  # each may have a file
    files = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
    return max(64, (files - SPARE_FILES) // 2)


def main() -> None:
    os.environ["GRANIAN_BACKPRESSURE"] = str(most_connections())
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    print(about.line(), flush=True)  # noqa: T201 (the first line of the log)
    sys.argv = ["granian", *sys.argv[1:], APPLICATION]
    entrypoint()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
