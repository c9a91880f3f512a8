"""Loads a journal from a spreadsheet saved as CSV."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.core.errors import Invalid
from recovery.imports.journal_csv import read
from recovery.imports.load import load_journal, patient_by_email
from recovery.imports.spreadsheet import NotATable


class Command(BaseCommand):
    """manage.py load_journal FILE --patient EMAIL [--skip-bad]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--patient", required=True, help="the patient's email address")
        parser.add_argument(
            "--skip-bad", action="store_true", help="load the good lines even if some are bad"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            patient = patient_by_email(options["patient"])
            journal = read(Path(options["file"]).read_bytes(), patient.language)
            for fault in journal.faults:
                self.stderr.write(f"line {fault.line}: {fault.reason}")
            if journal.faults and not options["skip_bad"]:
                raise CommandError(
                    f"{len(journal.faults)} bad lines; nothing was loaded. "
                    "Correct them, or load the others with --skip-bad."
                )
            count = load_journal(patient=patient, entries=journal.entries)
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except (NotATable, Invalid) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{len(journal.entries)} days loaded, {count} entries.")
