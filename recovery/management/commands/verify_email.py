"""Marks a mail address as confirmed, for somebody whom no mail reaches."""

from argparse import ArgumentParser
from typing import Any

from allauth.account.models import EmailAddress
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recovery.management import terminal


class Command(BaseCommand):
    """manage.py verify_email EMAIL"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        user = terminal.account(options["email"])
        with transaction.atomic():
            address, _ = EmailAddress.objects.get_or_create(user=user, email=user.email)
            if not address.set_verified(commit=False):
                raise CommandError(f"{user.email} is confirmed for another account already.")
            address.set_as_primary(conditional=True)
            address.save()
        self.stdout.write(f"{user.email} is confirmed.")
