"""`make calibrate`: how often the statistics are right about patients whose truth is known.

Each part simulates patients, prints its tables and writes them into docs/statistics.md between its
own marks. A part is a module with `tables(runner: Runner) -> str`, named in PARTS.
"""

import argparse
import importlib
import sys
from pathlib import Path

from tests.statistics.runner import Runner

PARTS = {
    "effect": "tests.statistics.calibrate_effect",
    "power": "tests.statistics.calibrate_power",
    "curve": "tests.statistics.calibrate_curve",
    "fall": "tests.statistics.calibrate_fall",
    "attention": "tests.statistics.calibrate_attention",
}
PAGE = Path(__file__).parents[2] / "docs" / "statistics.md"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.statistics.calibrate", description=__doc__
    )
    parser.add_argument("parts", nargs="*", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--patients", type=int, default=2000, help="in every cell")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="print the tables, write nothing")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    runner = Runner(options.patients, options.processes, writes=not options.dry)
    for part in options.parts or PARTS:
        found = importlib.import_module(PARTS[part]).tables(runner)
        print(found)
        if runner.writes:
            PAGE.write_text(between_marks(PAGE.read_text(), part, found))
    return 0


def between_marks(page: str, part: str, text: str) -> str:
    """Return the page with `text` between the marks of `part`. Raises ValueError without them."""
    begins, ends = f"<!-- {part}: begin -->", f"<!-- {part}: end -->"
    before, found, rest = page.partition(begins)
    _, found_too, after = rest.partition(ends)
    if not (found and found_too):
        raise ValueError(f"docs/statistics.md has no marks for {part}.")
    return f"{before}{begins}\n\n{text}\n\n{ends}{after}"


if __name__ == "__main__":
    sys.exit(main())
