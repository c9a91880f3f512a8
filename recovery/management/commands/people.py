"""Lists the accounts: role, confirmed, second factor, last sign-in; nothing about health."""

from argparse import ArgumentParser
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db.models import Exists, OuterRef

from recovery.accounts.models import User
from recovery.accounts.queries import FACTORS

HEAD = ("address", "role", "confirmed", "second factor", "last sign-in (UTC)")


class Command(BaseCommand):
    """manage.py people [--role operator|clinician|patient]"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", choices=("operator", "clinician", "patient"))

    def handle(self, *args: Any, **options: Any) -> None:
        factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
        proven = EmailAddress.objects.filter(
            user=OuterRef("pk"), email=OuterRef("email"), verified=True
        )
        found = (
            User.objects.select_related("patient", "clinician__clinic")
            .annotate(has_factor=Exists(factors), is_proven=Exists(proven))
            .order_by("email")
        )
        lines: list[tuple[str, ...]] = [HEAD]
        for user in found.iterator():
            roles = _roles(user)
            if options["role"] is None or options["role"] in roles:
                lines.append(_line(user, roles))
        widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
        for line in lines:
            self.stdout.write(
                "  ".join(
                    cell.ljust(width) for cell, width in zip(line, widths, strict=True)
                ).rstrip()
            )


def _roles(user: User) -> dict[str, str]:
    """Return the roles of an account, each with what is said of it."""
    roles = {}
    if user.is_staff:
        roles["operator"] = "operator"
    if hasattr(user, "clinician"):
        roles["clinician"] = f"clinician of {user.clinician.clinic}"
    if hasattr(user, "patient"):
        roles["patient"] = "patient"
    return roles


def _line(user: Any, roles: dict[str, str]) -> tuple[str, ...]:
    closed = [] if user.is_active else ["closed"]
    role = ", ".join([*roles.values(), *closed]) or "none"
    # A name may hold what a terminal would obey.
    role = "".join(letter for letter in role if letter.isprintable())
    last = f"{user.last_login:%Y-%m-%d %H:%M}" if user.last_login else "never"
    return (
        user.email,
        role,
        "yes" if user.is_proven else "no",
        "yes" if user.has_factor else "no",
        last,
    )
