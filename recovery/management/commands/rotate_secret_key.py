"""Makes a new SECRET_KEY; sessions and links that the old one signed stay valid."""

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
            help="delete the old keys: at once after a theft, otherwise after 400 days",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["forget"]:
                count = forget_old_secret_keys()
                self.stdout.write(f"{count} old keys deleted. Restart web and workers.")
                return
            rotate_secret_key()
        except CannotRotate as error:
            raise CommandError(error.message) from error
        self.stdout.write("There is a new key. Restart web and workers; nobody is signed out.")
