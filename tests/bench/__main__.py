"""`make bench`: what Recovery costs, as ratios against stand-ins that run beside it.

Times depend on the machine and are only printed. A ratio, a number of statements or a number of
bytes beyond its goal ends the run with exit code 1. Needs PostgreSQL and Redis, and starts its own.
`make bench-large` runs the parts whose large figures take too long for every day.
"""

import argparse
import importlib
import os
import sys
import traceback

from tests.services import CannotStart, throwaway_services

PARTS = (
    "front",
    "idle",
    "sync_batch",
    "series",
    "reads",
    "caseload",
    "push",
    "claiming",
    "evening",
    "statistics",
    "attention",
    "exports",
    "phone",
    "desk",
    "screens",
)
LARGE = ("push", "claiming", "evening")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--large", action="store_true", help="a million sends, ten million rows")
    options = parser.parse_args()
    known = LARGE if options.large else PARTS
    chosen = options.parts or known
    if unknown := set(chosen) - set(known):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    try:
        with throwaway_services() as services:
            os.environ |= services.environment
            return run([part for part in known if part in chosen], large=options.large)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1


def run(parts: list[str], *, large: bool) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    # Budgets are counted, and far away: what is asked here in a minute is more than anybody may.
    os.environ["RECOVERY_BUDGET_SCALE"] = "100000"
    # Django reads its settings when it is set up, so the rest is imported afterwards.
    import config.wsgi  # noqa: F401  (sets up Django as it is served)
    from tests.bench import world
    from tests.bench.report import Report

    world.migrate()
    report = Report()
    broken = []
    for part in parts:
        measure = importlib.import_module(f"tests.bench.{part}").measure
        given = {"large": True} if large else {}
        try:
            measure(report, **given)
        except Exception:
            # What the others measured took minutes: it is told all the same.
            traceback.print_exc()
            broken.append(part)
    report.print()
    for part in broken:
        print(f"NOT MEASURED: {part} failed, see above")
    return 1 if broken else report.exit_code


if __name__ == "__main__":
    sys.exit(main())
