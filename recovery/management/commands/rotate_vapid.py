"""Makes a new key for push services; the old one serves each phone until it has the new one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.operations.rotation import CannotRotate, forget_old_vapid, rotate_vapid


class Command(BaseCommand):
    """manage.py rotate_vapid [--forget [--even-if-used]]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--forget", action="store_true", help="delete the old key")
        parser.add_argument("--even-if-used", action="store_true", help="at once, after a theft")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["forget"]:
                silent = forget_old_vapid(even_if_used=options["even_if_used"])
                self.stdout.write(
                    f"Deleted. {silent} browsers get no push until the app is opened there."
                )
                return
            count = rotate_vapid()
        except CannotRotate as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"There is a new key. {count} browsers are reminded under the old one until they open "
            "the app; recovery_push_old_key counts them. At 0: manage.py rotate_vapid --forget"
        )
