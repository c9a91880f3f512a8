"""`manage.py upgrade`: migrates the database; every start runs it first."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.operations import upgrade


class Command(BaseCommand):
    help = (
        "Brings the database to this release, whole or not at all. Does nothing to a current one."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = upgrade.upgrade()
        except upgrade.CannotUpgrade as error:
            raise CommandError(error.message) from error
        if count and options["verbosity"] > 1:
            self.stdout.write(f"{count} migrations applied.")
