"""The tests on other days: `python -m tests.dates all | sample`, under Debian's faketime.

`at INSTANT COMMAND…` runs one command there.

Each instant is reached by so many seconds from now, so that every process of a run, whenever it
starts, reads the same clock. `all` runs everything once a year ahead, and what reads a clock at
each instant where days, zones or summer time begin; `sample` is what `make test` runs of it.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scripts.verify import (
    BESIDE_SERVICES,
    FILES_AT_ONCE,
    PYTEST,
    PYTHON,
    ROOT,
    Step,
    run_all,
)

CLOCK = ROOT / "tests" / "clock"
# Pure functions of what they are given, documents and simulations. They run a year ahead alone.
READS_NO_CLOCK = [
    f"--ignore=tests/{path}"
    for path in (
        "statistics", "scripts", "services", "clinical",
        "core/test_generated.py", "core/test_words.py", "security/test_api_document.py",
        "operations/test_upgrade.py",
    )
]  # fmt: skip
SAMPLED = [
    f"tests/{folder}"
    for folder in (
        "accounts", "exports", "findings", "imports", "jobs", "reminders", "sharing", "trials",
    )
]  # fmt: skip
YEAR = "a year ahead"
LIBRARIES = (
    "/usr/lib/*/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
    "/usr/lib64/faketime/libfaketimeMT.so.1",
)


@dataclass(frozen=True)
class Instant:
    """When, and where, the tests are to believe that they run. `zone` is an IANA name."""

    name: str
    at: datetime
    zone: str = "UTC"

    def environment(self) -> dict[str, str]:
        ahead = round((self.at - datetime.now(UTC)).total_seconds())
        return {
            **os.environ,
            "TZ": self.zone,
            "LD_PRELOAD": library(),
            "FAKETIME": f"{ahead:+d}",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "PYTHONPATH": str(CLOCK),
        }


def _utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type]


# A run takes longer than the minute that is left, so it goes over each of these edges.
LEAP_DAY = Instant("29 February, before midnight UTC", _utc(2028, 2, 29, 23, 59))
INSTANTS = (
    LEAP_DAY,
    Instant("29 February, noon", _utc(2028, 2, 29, 12)),
    Instant("the clocks go forward in Europe", _utc(2028, 3, 26, 0, 59)),
    Instant("the clocks go back in Europe", _utc(2028, 10, 29, 0, 59)),
    Instant("before 04:00 in Berlin", _utc(2027, 6, 15, 1, 59)),
    Instant("before 04:00 UTC", _utc(2027, 12, 31, 3, 59)),
    Instant("a morning in Berlin", _utc(2027, 6, 15, 6)),
    Instant("New Year in Auckland", _utc(2027, 12, 31, 10, 59), "Pacific/Auckland"),
    Instant("an evening in Los Angeles", _utc(2027, 7, 2, 4, 30), "America/Los_Angeles"),
)


def library() -> str:
    for pattern in LIBRARIES:
        for found in Path("/").glob(pattern.removeprefix("/")):
            return str(found)
    sys.exit("faketime is missing. On Debian: apt install faketime")


def instants() -> dict[str, Instant]:
    a_year_ahead = Instant(YEAR, datetime.now(UTC) + timedelta(days=365))
    return {each.name: each for each in (a_year_ahead, *INSTANTS)}


def at(name: str, what: str, command: list[str], **options: bool) -> Step:
    """Return the step that runs `command` at the instant of that name, which begins with it."""
    moved = [PYTHON, "-m", "tests.dates", "at", name]
    return Step(f"{what}, {name}", [*moved, *command], **options)


def python_at(name: str, what: str, *words: str, before: Sequence[str] = ()) -> Step:
    return at(name, what, [*before, *PYTEST, "-n", "2", *words], beside=True)


def front_end_at(name: str) -> Step:
    return at(name, "front-end units", ["npm", "--prefix", "frontend", "--silent", "test"])


def everything() -> list[Step]:
    """All of it a year ahead; what reads a clock at each instant. Python's beside the browsers'."""
    in_chromium = [*PYTEST, "-m", "e2e", *FILES_AT_ONCE, "tests/e2e"]
    return [
        python_at(YEAR, "Python on PostgreSQL", before=BESIDE_SERVICES),
        python_at(YEAR, "Python"),
        *(python_at(each.name, "Python", *READS_NO_CLOCK) for each in INSTANTS),
        front_end_at(YEAR),
        at(YEAR, "in Chromium", in_chromium, twice=True),
        *(front_end_at(each.name) for each in INSTANTS),
    ]


def sample() -> list[Step]:
    return [at(LEAP_DAY.name, "Python", [*PYTEST, "-n", "2", *SAMPLED])]


def main() -> int:
    match sys.argv[1:]:
        case ["at", name, *command]:
            os.execvpe(command[0], command, instants()[name].environment())
        case ["all"]:
            return run_all(everything())
        case ["sample"]:
            return run_all(sample())
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main())
