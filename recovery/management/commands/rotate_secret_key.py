"""Makes a new SECRET_KEY; sessions and links in mails that the old one signed go on holding."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.operations.rotation import CannotRotate, forget_old_secret_keys, rotate_secret_key


class Command(BaseCommand):
    """manage.py rotate_secret_key [--forget]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--forget",
            action="store_true",
            help="let the old keys go: at once after a theft, else after 400 days",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["forget"]:
                count = forget_old_secret_keys()
                self.stdout.write(f"{count} old keys forgotten. Start web and workers again.")
                return
            rotate_secret_key()
        except CannotRotate as error:
            raise CommandError(error.message) from error
        self.stdout.write("There is a new key. Start web and workers again; nobody is signed out.")
