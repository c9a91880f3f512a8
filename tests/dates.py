"""The tests on other days: `python -m tests.dates all | sample`, under Debian's faketime.

Each instant is reached by so many seconds from now, so that every process of a run, whenever it
starts, reads the same clock. `all` runs everything once a year ahead, and what reads a clock at
each instant where days, zones or summer time begin; `sample` is what `make test` runs of it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scripts.verify import FILES_AT_ONCE, PYTEST, ROOT

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


def everything() -> Iterator[tuple[Instant, list[str], Path]]:
    a_year_ahead = Instant("a year ahead", datetime.now(UTC) + timedelta(days=365))
    yield a_year_ahead, [*PYTEST, "-n", "2"], ROOT
    yield a_year_ahead, ["npx", "vitest", "run"], ROOT / "frontend"
    with_services = [sys.executable, "-m", "tests.services", "--", *PYTEST, "-n", "2"]
    yield a_year_ahead, with_services, ROOT
    in_chromium = [*PYTEST, "-m", "e2e", *FILES_AT_ONCE, "tests/e2e"]
    yield a_year_ahead, in_chromium, ROOT
    for instant in INSTANTS:
        yield instant, [*PYTEST, "-n", "2", *READS_NO_CLOCK], ROOT
        yield instant, ["npx", "vitest", "run"], ROOT / "frontend"


def sample() -> Iterator[tuple[Instant, list[str], Path]]:
    yield LEAP_DAY, [*PYTEST, "-n", "2", *SAMPLED], ROOT


def main() -> int:
    runs = {"all": everything, "sample": sample}.get(" ".join(sys.argv[1:]))
    if runs is None:
        print(__doc__)
        return 2
    failed = []
    for instant, command, folder in runs():
        print(f"\n--- {instant.name}, {instant.zone}: {' '.join(command)}", flush=True)
        done = subprocess.run(command, cwd=folder, env=instant.environment(), check=False)
        if done.returncode:
            failed.append(f"{instant.name} ({command[-1]})")
    print(f"Failed: {'; '.join(failed)}" if failed else "All of these days are green.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
