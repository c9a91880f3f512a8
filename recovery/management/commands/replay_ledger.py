"""Repeats what the ledger recorded, if an older database was copied back. Runs at every start."""

from typing import Any

from django.core.management.base import BaseCommand

from recovery import ledger
from recovery.operations.replay import replay


class Command(BaseCommand):
    """manage.py replay_ledger"""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        ledger.begin()
        if done := str(replay()):
            self.stdout.write(
                f"The database was older than the ledger; repeated from the ledger: {done}."
            )
