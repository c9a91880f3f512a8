"""What `recovery WORD …` and `manage.py WORD …` do: one entry point for a wheel and a checkout.

An error that an operator can correct is reported in one sentence, whatever the command was.
"""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

from config import places, run

ASKED_FOR_ALL: tuple[list[str], ...] = ([], ["help"], ["--help"], ["-h"])


def main() -> None:
    """Run one command. `run` comes before Django: it decides what the settings will read."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    words = sys.argv[1:]
    if words == ["help", "run"]:
        words = ["run", "--help"]
    if words[:1] == ["run"]:
        run.main(words[1:])
        return
    if words in ASKED_FOR_ALL:
        print("To start Recovery: run (see run --help). All other commands:\n")
    manage(sys.argv)


def manage(words: list[str]) -> None:
    """Run a command of Django or of ours. `--traceback` shows where it failed."""
    try:
        execute_from_command_line(words)
    except ImproperlyConfigured as error:
        if "--traceback" in words:
            raise
        sys.exit(str(error))
    except (OperationalError, ProgrammingError):
        if "--traceback" in words or _is_of_this_release():
            raise
        sys.exit(
            "The database is empty or of an earlier release. Start Recovery once, or bring it up "
            f"to date: {'recovery' if places.IS_INSTALLED else 'manage.py'} upgrade"
        )


def _is_of_this_release() -> bool:
    """Say whether every migration is applied; True also if that cannot be determined."""
    try:
        executor = MigrationExecutor(connection)
    except OperationalError:
        return True
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


if __name__ == "__main__":
    main()
