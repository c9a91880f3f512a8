"""`manage.py generate`: writes the files that are generated from the code."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from recovery.operations.reference import generated


class Command(BaseCommand):
    help = "Writes the app's list of kinds and docs/reference/ from the code."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only say what is stale.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            generated.write()
        elif stale := generated.stale():
            raise CommandError(f"Stale: {', '.join(stale)}. Run manage.py generate.")
