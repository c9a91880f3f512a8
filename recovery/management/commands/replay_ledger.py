"""Ends again what came back with a copied database. Runs before anybody is served."""

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
            self.stdout.write(f"The database was older than the ledger; made true again: {done}.")
