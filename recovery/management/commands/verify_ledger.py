"""Checks the whole ledger, and whether its copy is up to date."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.ledger import services
from recovery.ledger.homes import Unwritable


class Command(BaseCommand):
    """manage.py verify_ledger"""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            state = services.state()
        except Unwritable as error:
            raise CommandError(f"The ledger cannot be read: {error.strerror}") from error
        last = f", the last of {state.last_at:%Y-%m-%d %H:%M} UTC" if state.last_at else ""
        self.stdout.write(f"{state.n} lines{last}.")
        if state.broken:
            raise CommandError(
                f"{state.broken} lines cannot be read or do not follow the one before: somebody or "
                "a failing disk changed the ledger. What can be read still counts. Keep the file, "
                "and put the copy in its place if that one is whole."
            )
        if state.copy_fault:
            raise CommandError(f"The copy {state.copy_fault}.")
        if state.copy_behind:
            raise CommandError(f"The copy lacks {state.copy_behind} lines.")
        self.stdout.write("Whole." if state.copy_behind is None else "Whole, and so is its copy.")
