"""Prints a link to choose a new password, for people whom no mail reaches."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from recovery.accounts.links import password_link
from recovery.management import terminal


class Command(BaseCommand):
    """manage.py set_password_link EMAIL"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="first make sure that it is really this person who asks")

    def handle(self, *args: Any, **options: Any) -> None:
        user = terminal.account(options["email"])
        if not user.is_active:
            # A password opens nothing there; somebody whom the clinic invites again needs one.
            self.stderr.write(f"The account {user.email} is closed until its clinic invites again.")
        self.stdout.write(password_link(user))
        self.stderr.write("Works once, for 24 hours. A second factor is still asked for.")
