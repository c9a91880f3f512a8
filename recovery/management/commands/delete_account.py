"""Deletes an account and everything in it, for somebody who asked the operator."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.accounts.erasure import erase_account
from recovery.management import terminal


class Command(BaseCommand):
    """manage.py delete_account EMAIL [--yes]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, **options: Any) -> None:
        user = terminal.account(options["email"])
        if not options["yes"]:
            answer = terminal.ask(
                f"Delete {user.email} and everything of it, for good? Type the address",
                instead="--yes",
            )
            if answer.lower() != user.email:
                raise CommandError("Nothing was deleted.")
        erase_account(user=user)
        self.stdout.write("Deleted. The ledger keeps it deleted after a restore.")
