"""Sets up a new installation: who runs it, the first clinic, and where people reach it."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recovery.accounts.links import password_link
from recovery.accounts.models import User
from recovery.management import terminal
from recovery.management.commands.create_clinic import check_clinic, make_clinic

NO = {"", "no", "n", "-"}
OF_A_CLINIC = ("clinic", "clinic_phone", "clinician", "clinician_name")


class Command(BaseCommand):
    """manage.py setup [--operator EMAIL] [--clinic NAME … | --no-clinic] [--address URL]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--operator", help="address of whoever runs this installation")
        parser.add_argument("--clinic", help="name of the first clinic")
        parser.add_argument("--no-clinic", action="store_true", help="a household: no clinic")
        parser.add_argument("--clinic-phone", default="", help="the clinic's number")
        parser.add_argument("--clinician", help="address of the first physiotherapist")
        parser.add_argument("--clinician-name", help="their name, as patients read it")
        parser.add_argument("--address", help="address under which people reach it, https://…")

    def handle(self, *args: Any, **options: Any) -> None:
        home = _home(options["address"])
        operator = self._operator(options)
        clinic = self._clinic(options)
        with transaction.atomic():
            people = []
            if clinic:
                people.append(("physiotherapist", make_clinic(**clinic, password=None).user))
            people.insert(0, ("operator", _make_operator(operator)))
        self._say(people, home)

    def _operator(self, options: Mapping[str, Any]) -> str:
        """Return the operator's address. Raises CommandError when there is one already."""
        given = options["operator"] or terminal.ask(
            "Address of whoever runs this installation", instead="--operator EMAIL"
        )
        email = terminal.address(given)
        if User.objects.filter(email=email, is_staff=True).exists():
            raise CommandError(
                f"{email} runs this installation already. "
                f"A new password: manage.py set_password_link {email}"
            )
        return email

    def _clinic(self, options: Mapping[str, Any]) -> dict[str, str] | None:
        if options["no_clinic"]:
            if any(options[each] for each in OF_A_CLINIC):
                raise CommandError("Either --no-clinic, or a clinic and whoever works there.")
            return None
        name = options["clinic"] or terminal.ask(
            "Name of the first clinic (empty: none)", instead="--clinic NAME, or --no-clinic"
        )
        if name.lower() in NO:
            return None
        check_clinic(name=name, phone=options["clinic_phone"], another=False)
        email = options["clinician"] or terminal.ask(
            "Address of its first physiotherapist", instead="--clinician EMAIL"
        )
        return {
            "name": name,
            "phone": options["clinic_phone"],
            "email": terminal.address(email),
            "clinician_name": options["clinician_name"]
            or terminal.ask("Their name, as patients read it", instead="--clinician-name NAME"),
        }

    def _say(self, people: list[tuple[str, User]], home: str) -> None:
        self.stdout.write("Each link works once, for 24 hours, once Recovery runs:")
        told: set[str] = set()
        for role, user in people:
            if user.email in told:
                continue
            told.add(user.email)
            if user.has_usable_password():
                self.stdout.write(f"  {role} {user.email} signs in at {home}/sign-in")
            else:
                link = password_link(user, home=home)
                self.stdout.write(f"  {role} {user.email} chooses a password: {link}")
        self.stdout.write(
            "Both are then led to a second factor; the operator's pages open with it at "
            f"{home}/operator"
        )
        self.stdout.write(
            f"Sign-up: {settings.SIGN_UP}. Mail: {'yes' if settings.EMAIL_HOST else 'no'}."
        )
        if home != settings.PUBLIC_URL:
            self.stdout.write(
                f"It still answers at {settings.PUBLIC_URL}. "
                f"Start it with RECOVERY_PUBLIC_URL={home}, behind your own proxy; at home: "
                f"make run HTTPS={urlsplit(home).hostname}"
            )


def _home(given: str | None) -> str:
    """Return the address in use, or the one that was given. Raises CommandError for no address."""
    if not given:
        return str(settings.PUBLIC_URL)
    parts = urlsplit(given.rstrip("/"))
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise CommandError(f"--address must look like https://recovery.example.org, not {given}.")
    return parts.geturl()


def _make_operator(email: str) -> User:
    """Make the account of an operator, or make one of an account that is there."""
    user = User.objects.filter(email=email).first() or User.objects.create_user(email)
    user.is_staff = user.is_superuser = True
    user.save(update_fields=["is_staff", "is_superuser"])
    return user
