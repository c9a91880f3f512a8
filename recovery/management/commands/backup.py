"""Writes the database and the keys into one encrypted file, while Recovery runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from recovery.operations import scheduled
from recovery.operations.backup import CannotBackUp


class Command(BaseCommand):
    """manage.py backup [FILE]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", help="the new file; without it, one in RECOVERY_BACKUP_FOLDER"
        )
        parser.add_argument(
            "--unencrypted",
            action="store_true",
            help="whoever finds the file can read everything in it, including the keys",
        )
        parser.add_argument(
            "--no-keys", action="store_true", help="the database alone, for somewhere else"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        given = options["file"]
        try:
            file, made = scheduled.make(
                Path(given) if given else None,
                unencrypted=options["unencrypted"],
                with_keys=not options["no_keys"],
            )
        except CannotBackUp as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"{made.rows} rows and {made.keys} keys, {made.size / 1e6:.1f} MB, read back: {file}"
        )
        if options["unencrypted"]:
            self.stderr.write("It is not encrypted. Keep it where nobody else can read it.")
        if not settings.LEDGER_COPY:
            self.stdout.write(
                "Not in it, so that it outlives every backup: the ledger. Set RECOVERY_LEDGER_COPY "
                "to keep a second one on another disk."
            )
