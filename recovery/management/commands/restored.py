"""Run this before the start if a database was restored in another way than by `restore`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from recovery.management.commands.restore import refuse_while_running, tell
from recovery.operations.settling import settle


class Command(BaseCommand):
    """manage.py restored [--ledger-is-current]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--ledger-is-current",
            action="store_true",
            help="the ledger here was never lost; without this every sharing is closed",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_while_running()
        is_current = options["ledger_is_current"]
        tell(self.stdout, settle(ledger_is_current=is_current), ledger_is_current=is_current)
