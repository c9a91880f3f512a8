"""Runs the checks and tests, goes on after a failure, and says at the end what ran and what not.

scripts/verify.py check | e2e | all
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")
PYTEST = [PYTHON, "-m", "pytest", "-q"]
BESIDE_SERVICES = [PYTHON, "-m", "tests.services", "--"]
# Each worker has installations of its own, and they often wait: three on two cores. Which files
# begin, tests/conftest.py says.
FILES_AT_ONCE = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
INSTALLATIONS = ["tests/running", "tests/deploy", "tests/recipes", "tests/faults"]
ANY_NEED = {"chromium": ("chromium", "chromium-browser", "google-chrome")}


@dataclass(frozen=True)
class Step:
    """One command, with the programs that it cannot do without."""

    name: str
    command: list[str]
    folder: Path = ROOT
    needs: tuple[str, ...] = ()


@dataclass
class Outcome:
    """How a step went, with the last line that it said."""

    step: Step
    verdict: str
    seconds: float = 0.0
    on_processor: float = 0.0
    last_line: str = ""

    def line(self) -> str:
        times = f"{self.seconds:6.1f} s {self.on_processor:7.1f} s CPU"
        return f"{self.verdict:8} {times}  {self.step.name:34} {self.last_line}"


@dataclass
class Report:
    outcomes: list[Outcome] = field(default_factory=list)

    def print(self) -> None:
        print("\n" + "=" * 30 + " what ran " + "=" * 30)
        for outcome in self.outcomes:
            print(outcome.line())
        print(f"{sum(each.seconds for each in self.outcomes):15.1f} s  in all")
        bad = [each.step.name for each in self.outcomes if each.verdict != "passed"]
        print(f"NOT GREEN: {', '.join(bad)}" if bad else "All of it is green.", flush=True)

    @property
    def is_green(self) -> bool:
        return all(outcome.verdict == "passed" for outcome in self.outcomes)


def npm(name: str, script: str) -> Step:
    return Step(name, ["npm", "run", "--silent", script], ROOT / "frontend")


CHECK = [
    Step("ruff", [str(BIN / "ruff"), "check", "."]),
    Step("ruff format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    Step("mypy", [str(BIN / "mypy")]),
    Step("import rules", [str(BIN / "lint-imports"), "--no-logo"]),
    npm("biome", "lint"),
    npm("svelte-check", "check"),
]
E2E = [
    Step(
        "in Chromium",
        [*PYTEST, "-m", "e2e", *FILES_AT_ONCE, "tests/e2e"],
        needs=("chromium",),
    )
]
TEST = [
    Step("migrations are complete", [PYTHON, "manage.py", "makemigrations", "--check"]),
    npm("API client is fresh", "api:check"),
    npm("front-end units", "test"),
    Step("Python on SQLite", [*PYTEST, "-n", "2"]),
    Step(
        "Python on PostgreSQL and Redis",
        [*BESIDE_SERVICES, *PYTEST, "--only-services", "-n", "2"],
        needs=("initdb", "postgres", "redis-server"),
    ),
    Step("Python on 29 February", [PYTHON, "-m", "tests.dates", "sample"], needs=("faketime",)),
    Step(
        "installations, faults, Chromium",
        [*PYTEST, "-m", "machine or faults or e2e", *FILES_AT_ONCE, *INSTALLATIONS, "tests/e2e"],
        needs=("initdb", "postgres", "redis-server", "chromium"),
    ),
]
MODES = {"check": CHECK, "e2e": E2E, "all": [*CHECK, *TEST]}


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1] not in MODES:
        print(__doc__)
        return 2
    report = Report()
    try:
        for step in MODES[sys.argv[1]]:
            report.outcomes.append(carry_out(step))
    finally:
        report.print()
    return 0 if report.is_green else 1


def carry_out(step: Step) -> Outcome:
    print(f"\n--- {step.name}", flush=True)
    absent = [program for program in step.needs if not available(program)]
    if absent:
        missing = ", ".join(absent)
        advice = f"missing: {missing}; scripts/programs.sh installs what a Debian machine lacks"
        print(advice, flush=True)
        return Outcome(step, "NOT RUN", last_line=advice)
    started, used = time.monotonic(), processor_time()
    code, last_line = stream(step)
    verdict = "passed" if code == 0 else "FAILED"
    taken = time.monotonic() - started
    return Outcome(step, verdict, taken, processor_time() - used, last_line)


def processor_time() -> float:
    """Return what the processes that have ended took, in seconds of a core."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def stream(step: Step) -> tuple[int, str]:
    """Run the command with its output shown; its exit code and last line."""
    environment = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"}
    process = subprocess.Popen(
        step.command,
        cwd=step.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
    last_line = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        last_line = line.strip() or last_line
    return process.wait(), last_line[:120]


def available(program: str) -> bool:
    if any(shutil.which(name) for name in ANY_NEED.get(program, (program,))):
        return True
    return any(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))


if __name__ == "__main__":
    sys.exit(main())
