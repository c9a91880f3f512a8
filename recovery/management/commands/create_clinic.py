"""Creates a clinic and its first physiotherapist."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from recovery.accounts.links import password_link
from recovery.accounts.models import Clinician, User
from recovery.core.errors import Invalid
from recovery.management import terminal
from recovery.sharing.models import Clinic
from recovery.sharing.services import create_clinic


class Command(BaseCommand):
    """manage.py create_clinic --name … --email … --clinician-name …"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, help="the clinic's name")
        parser.add_argument("--phone", default="", help="the clinic's number")
        parser.add_argument("--email", required=True, help="the physiotherapist's address")
        parser.add_argument("--clinician-name", required=True)
        parser.add_argument("--password-file", help="a file to read; otherwise you are asked")
        parser.add_argument(
            "--link", action="store_true", help="no password: print a link to choose one"
        )
        parser.add_argument(
            "--another", action="store_true", help="create it although a clinic of this name exists"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        email = terminal.address(options["email"])
        names = {"name": options["name"], "phone": options["phone"]}
        check_clinic(**names, another=options["another"])
        password = None
        if not options["link"]:
            password = terminal.password(options["password_file"], user=User(email=email))
        clinician = make_clinic(
            **names, email=email, clinician_name=options["clinician_name"], password=password
        )
        self.stdout.write(
            f"{clinician.clinic} and its first physiotherapist {clinician} are created."
        )
        if options["link"]:
            self.stdout.write(
                f"They choose a password within 24 hours: {password_link(clinician.user)}"
            )
        else:
            self.stdout.write(f"They sign in at {settings.PUBLIC_URL}/sign-in")


def check_clinic(*, name: str, phone: str, another: bool) -> None:
    """Refuse a clinic that cannot be, or is there already. Raises CommandError."""
    try:
        Clinic(name=name.strip(), phone=phone).clean_fields()
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    if not another and Clinic.objects.filter(name__iexact=name.strip()).exists():
        raise CommandError(
            f"There is a clinic called “{name}” already. Its members invite their colleagues; "
            "for a second clinic of the same name add --another."
        )


def make_clinic(
    *, name: str, phone: str, email: str, clinician_name: str, password: str | None
) -> Clinician:
    """Make it. Raises CommandError when the address has an account, or a name is none."""
    try:
        Clinician(name=clinician_name.strip()).clean_fields(exclude=["user", "clinic"])
        return create_clinic(
            name=name.strip(),
            phone=phone.strip(),
            email=email,
            clinician_name=clinician_name.strip(),
            password=password,
        )
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    except Invalid as error:
        raise CommandError(f"{error.message} ({email})") from error
