"""Makes a clinic and its first physiotherapist."""

from argparse import ArgumentParser
from getpass import getpass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from recovery.errors import Invalid
from recovery.people.services import create_clinic


class Command(BaseCommand):
    """manage.py create_clinic --name … --email … --clinician-name …"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, help="the clinic's name")
        parser.add_argument("--phone", default="", help="the clinic's number")
        parser.add_argument("--email", required=True, help="the physiotherapist's address")
        parser.add_argument("--clinician-name", required=True)
        parser.add_argument("--password-file", help="a file to read; otherwise you are asked")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
            password = self._password(options["password_file"])
            validate_password(password)
            clinician = create_clinic(
                name=options["name"],
                phone=options["phone"],
                email=options["email"],
                clinician_name=options["clinician_name"],
                password=password,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except Invalid as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"{clinician.clinic} has its first physiotherapist, {clinician}. "
            f"She signs in at {settings.PUBLIC_URL}/sign-in"
        )

    def _password(self, file: str | None) -> str:
        if file is None:
            return getpass("Password: ")
        try:
            return Path(file).read_text().strip()
        except OSError as error:
            raise CommandError(f"--password-file: {error.strerror}") from error
