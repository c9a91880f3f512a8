"""`make bench`: what Recovery costs, as ratios against stand-ins that run beside it.

Times depend on the machine and are only printed. A ratio, a number of statements or a number of
bytes beyond its goal ends the run with exit code 1. Needs PostgreSQL and Redis, and starts its own.
"""

import os
import sys

from tests.services import CannotStart, throwaway_services


def main() -> int:
    try:
        with throwaway_services() as services:
            os.environ |= services.environment
            os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
            # Django reads its settings when it is set up, so the rest is imported afterwards.
            import config.wsgi  # noqa: F401  (sets up Django as it is served)
            from tests.bench import phone, screens, series, sync_batch, world
            from tests.bench.report import Report

            world.migrate()
            report = Report()
            sync_batch.measure(report)
            series.measure(report, services.database_url)
            phone.measure(report)
            screens.measure(report)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1
    report.print()
    return report.exit_code


if __name__ == "__main__":
    sys.exit(main())
