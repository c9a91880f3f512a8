"""Removes a lost second factor from an account, ends its sessions and tells the person."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.core.errors import NotFound
from recovery.operations.second_factor import reset_second_factor


class Command(BaseCommand):
    """manage.py reset_second_factor EMAIL"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="first make sure that it is really this person who asks")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = reset_second_factor(email=options["email"])
        except NotFound as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{done.factors} factors removed, {done.sessions} sessions ended.")
        if not done.told:
            self.stdout.write("No mail could be sent: tell them yourself.")
