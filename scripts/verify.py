"""Runs the checks and tests, goes on after a failure, and says at the end what ran and what not.

scripts/verify.py check | e2e | all
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")
PYTEST = [PYTHON, "-m", "pytest", "-q"]
BESIDE_SERVICES = [PYTHON, "-m", "tests.services", "--"]
# Each worker has installations of its own, and they often wait: three on two cores. Which files
# begin, tests/conftest.py says.
FILES_AT_ONCE = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
MOST_TRIED_TWICE = 5
INSTALLATIONS = ["tests/running", "tests/deploy", "tests/recipes", "tests/faults"]
ANY_NEED = {"chromium": ("chromium", "chromium-browser", "google-chrome")}


# Two steps at once print whole lines.
PRINTING = Lock()


@dataclass(frozen=True)
class Step:
    """One command, with the programs that it cannot do without.

    A step `beside` the others takes what those after it leave of the processor, and is shown once
    it has ended: browsers and installations often wait.

    Where a whole machine is tried, a few tests that failed are tried `twice`, by themselves: who
    passes only then is named at the end, and is to be mended, but says nothing about a change.
    """

    name: str
    command: list[str]
    folder: Path = ROOT
    needs: tuple[str, ...] = ()
    beside: bool = False
    twice: bool = False


@dataclass
class Outcome:
    """How a step went, with the last line that it said."""

    step: Step
    verdict: str
    seconds: float = 0.0
    on_processor: float = 0.0
    last_line: str = ""
    unsteady: list[str] = field(default_factory=list)

    def line(self) -> str:
        times = f"{self.seconds:6.1f} s {self.on_processor:7.1f} s CPU"
        return f"{self.verdict:8} {times}  {self.step.name:44} {self.last_line}"


@dataclass
class Report:
    outcomes: list[Outcome] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def print(self) -> None:
        print("\n" + "=" * 30 + " what ran " + "=" * 30)
        for outcome in self.outcomes:
            print(outcome.line())
        print(f"{time.monotonic() - self.started:15.1f} s  in all")
        for test in [test for outcome in self.outcomes for test in outcome.unsteady]:
            print(f"NOT STEADY: {test} passed only when it was run again")
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
    Step("Python on SQLite", [*PYTEST, "-n", "2"], beside=True),
    Step(
        "Python on PostgreSQL and Redis",
        [*BESIDE_SERVICES, *PYTEST, "--only-services", "-n", "2"],
        needs=("initdb", "postgres", "redis-server"),
        beside=True,
    ),
    Step(
        "Python on 29 February",
        [PYTHON, "-m", "tests.dates", "sample"],
        needs=("faketime",),
        beside=True,
    ),
    Step(
        "installations, faults, Chromium",
        [*PYTEST, "-m", "machine or faults or e2e", *FILES_AT_ONCE, *INSTALLATIONS, "tests/e2e"],
        needs=("initdb", "postgres", "redis-server", "chromium"),
        twice=True,
    ),
]
MODES = {"check": CHECK, "e2e": E2E, "all": [*CHECK, *TEST]}


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1] not in MODES:
        print(__doc__)
        return 2
    return run_all(MODES[sys.argv[1]])


def run_all(steps: Sequence[Step]) -> int:
    """Carry out the steps and say at the end how each went; the exit code."""
    report = Report()
    try:
        for outcome in outcomes(steps):
            report.outcomes.append(outcome)
    finally:
        report.print()
    return 0 if report.is_green else 1


def outcomes(steps: Sequence[Step]) -> Iterator[Outcome]:
    """Carry out the steps; those `beside` the others one after another, while the others go on."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        later = []
        for step in steps:
            if step.beside:
                later.append(beside.submit(carry_out, step))
            else:
                yield carry_out(step)
        for outcome in later:
            yield outcome.result()


def carry_out(step: Step) -> Outcome:
    told: list[str] = []
    say = told.append if step.beside else show
    say(f"\n--- {step.name}\n")
    absent = [program for program in step.needs if not available(program)]
    if absent:
        missing = ", ".join(absent)
        advice = f"missing: {missing}; scripts/programs.sh installs what a Debian machine lacks"
        say(f"{advice}\n")
        outcome = Outcome(step, "NOT RUN", last_line=advice)
    else:
        outcome = run_twice(step, say) if step.twice else run(step, say)
    show("".join(told))
    return outcome


def show(text: str) -> None:
    with PRINTING:
        print(text, end="", flush=True)


def run_twice(step: Step, say: Callable[[str], None]) -> Outcome:
    """Run a step of pytest, and what failed of it again, unless that is more than a few tests."""
    with tempfile.TemporaryDirectory() as cache:
        kept = replace(step, command=[*step.command, "-o", f"cache_dir={cache}"])
        first = run(kept, say)
        failures = Path(cache) / "v" / "cache" / "lastfailed"
        failed = list(json.loads(failures.read_text())) if failures.exists() else []
        if first.verdict == "passed" or not 1 <= len(failed) <= MOST_TRIED_TWICE:
            return replace(first, step=step)
        say(f"\n--- {step.name}: what failed, again\n")
        second = run(replace(kept, command=[*kept.command, "--last-failed"]), say)
    return replace(
        second if second.verdict == "passed" else first,
        step=step,
        seconds=first.seconds + second.seconds,
        on_processor=first.on_processor + second.on_processor,
        last_line=first.last_line,
        unsteady=failed if second.verdict == "passed" else [],
    )


def run(step: Step, say: Callable[[str], None]) -> Outcome:
    """Run the command, saying each of its lines; how it went and what it took."""
    started = time.monotonic()
    process = subprocess.Popen(
        [*(["nice", "-n", "10"] if step.beside else []), *step.command],
        cwd=step.folder,
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
    last_line = ""
    for line in process.stdout:
        say(line)
        last_line = line.strip() or last_line
    # Not `process.wait()`: it does not tell what this step alone took of the processor.
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Outcome(
        step,
        "FAILED" if process.returncode else "passed",
        time.monotonic() - started,
        used.ru_utime + used.ru_stime,
        last_line[:120],
    )


def available(program: str) -> bool:
    if any(shutil.which(name) for name in ANY_NEED.get(program, (program,))):
        return True
    return any(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))


if __name__ == "__main__":
    sys.exit(main())
