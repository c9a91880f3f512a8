"""Changes the password of an account and ends its sessions."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from recovery.management import terminal


class Command(BaseCommand):
    """manage.py changepassword EMAIL [--password-file FILE]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--password-file", help="a file to read; otherwise you are asked")

    def handle(self, *args: Any, **options: Any) -> None:
        user = terminal.account(options["email"])
        user.set_password(terminal.password(options["password_file"], user=user))
        user.save(update_fields=["password"])
        self.stdout.write(f"The password of {user.email} is changed; its sessions have ended.")
