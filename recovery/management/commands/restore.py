"""Restores a backup: into an empty installation, or in place of one that is given up."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from recovery.upkeep.restore import CannotRestore, restore


class Command(BaseCommand):
    """manage.py restore FILE [--replace]"""

    help = __doc__ or ""
    # The database may be empty or older: its state is what is about to change.
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--replace", action="store_true", help="give up the accounts that are here now"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self._refuse_while_running()
        try:
            done = restore(Path(options["file"]), replace=options["replace"])
        except CannotRestore as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{done.rows} rows and {done.keys} keys are back.")
        if done.erased:
            self.stdout.write(f"{done.erased} accounts were erased since; they are erased again.")
        self.stdout.write("Phones will offer again what they hold, as soon as they meet it.")

    def _refuse_while_running(self) -> None:
        """Refuse beside a `make run` in the same folder, whose processes hold the old database."""
        pid = settings.VAR / "supervisord.pid"
        try:
            command = Path(f"/proc/{pid.read_text().strip()}/cmdline").read_bytes()
        except OSError:
            return
        if b"supervisord" in command:
            raise CommandError("Recovery is running here. Stop it first.")
