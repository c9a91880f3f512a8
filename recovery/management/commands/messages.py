"""`manage.py messages`: updates the catalogues of texts."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from recovery.core.languages import LANGUAGES
from recovery.operations import extraction

SHOWN = 20  # of the words that a language lacks


class Command(BaseCommand):
    help = "Writes the words of the code into every catalogue of recovery/locale/."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Only say what is wrong.")

    def handle(self, *args: Any, **options: Any) -> None:
        words, app = extraction.python_words(), extraction.app_words()
        if app is None:
            self.stdout.write("The texts of the app cannot be listed here; the last ones are kept.")
        if not options["check"]:
            for code in LANGUAGES:
                extraction.write(code, words, app)
        found = extraction.look(words, app)
        for code, missing in found.missing.items():
            self.stdout.write(f"{code}: {len(missing)} words are missing.")
            for context, text in missing[:SHOWN]:
                self.stdout.write(f"  {' '.join(text.split())}{f' ({context})' * bool(context)}")
        if found.wrong:
            raise CommandError("\n".join(found.wrong))
