"""What an operator can mend is said in a sentence, whatever the command was."""

import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor


def run(words: list[str]) -> None:
    """Run a command of `manage.py`. `--traceback` shows where it failed."""
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
            "The database is empty or of an earlier release. "
            "Start Recovery once, or bring it up to date: manage.py upgrade"
        )


def _is_of_this_release() -> bool:
    """Say whether every migration is applied; also where nobody can say."""
    try:
        executor = MigrationExecutor(connection)
    except OperationalError:
        return True
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
