"""Tests a backup: restores it into a temporary database, checks it and prints counts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.operations.drill import verify
from recovery.operations.restore import CannotRestore


class Command(BaseCommand):
    """manage.py verify_backup FILE [--identity FILE]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--identity", help="the file with the key that opens it")

    def handle(self, *args: Any, **options: Any) -> None:
        identity = options["identity"]
        try:
            found = verify(Path(options["file"]), identity=Path(identity) if identity else None)
        except CannotRestore as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"Whole: made {found.made_at}, {found.rows} rows, {found.accounts} accounts."
        )
