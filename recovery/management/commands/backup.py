"""Writes the database and the keys into one file, while everything runs on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from recovery.upkeep.backup import CannotBackUp, back_up


class Command(BaseCommand):
    """manage.py backup FILE"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the new file; readable by you alone")

        parser.add_argument(
            "--no-keys", action="store_true", help="the database alone, for somewhere else"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = back_up(Path(options["file"]), with_keys=not options["no_keys"])
        except CannotBackUp as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{made.rows} rows and {made.keys} keys, {made.size / 1e6:.1f} MB.")
        if not settings.LEDGER_COPY:
            self.stdout.write(
                "Not in it, so that it outlives every backup: the ledger. Set RECOVERY_LEDGER_COPY "
                "to keep a second one on another disk."
            )
