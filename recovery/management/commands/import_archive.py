"""Imports an archive of another Recovery, including what only clinicians may write."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recovery.core.errors import Invalid
from recovery.imports.archive_arrival import arrive, take_settings
from recovery.imports.archive_reader import read_file
from recovery.imports.incoming import CHOICES, COMPLETE, take
from recovery.imports.load import patient_by_email
from recovery.sync.registry import CLINICIAN, PATIENT, SERVER


class Command(BaseCommand):
    """manage.py import_archive FILE --patient EMAIL [--existing keep|complete|replace]"""

    help = (
        "Imports an archive for a patient, also what clinicians recorded and decided, which a "
        "patient cannot import: run it only with a file that you trust."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--patient", required=True, help="the patient's email address")
        parser.add_argument(
            "--existing", choices=CHOICES, default=COMPLETE, help="what becomes of their entries"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            archive = read_file(Path(options["file"]))
            patient = patient_by_email(options["patient"])
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except Invalid as error:
            raise CommandError(str(error)) from error
        is_fresh = patient.revision == 0
        arrival = arrive(archive, patient)
        found = take(
            patient=patient,
            incoming=arrival.rows,
            existing=options["existing"],
            source="archive_in",
            roles=(PATIENT, CLINICIAN, SERVER),
        )
        if is_fresh:
            take_settings(patient_id=patient.id, wanted=archive.patient)
        for kind, count in arrival.unknown.items():
            self.stderr.write(f"{kind}: {count} rows of a kind that is unknown here")
        for refusal in found.refusals:
            self.stderr.write(f"{refusal.kind}: {refusal.message} {refusal.fields}")
        count = sum(sum(states.values()) for states in found.counts.values())
        self.stdout.write(f"{count} entries imported, {len(found.refusals)} refused.")
