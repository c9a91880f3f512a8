"""Sets the mail address of an account, for example one that a restore could not know."""

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recovery.accounts.addresses import tell_old_address
from recovery.accounts.models import User
from recovery.core.errors import Invalid
from recovery.management import terminal


class Command(BaseCommand):
    """manage.py set_address ACCOUNT EMAIL"""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("account", type=UUID, help="its id, as `restore` said")
        parser.add_argument("email", help="first make sure that it is really theirs")

    def handle(self, *args: Any, **options: Any) -> None:
        address = terminal.address(options["email"])
        with transaction.atomic():
            user = User.objects.select_for_update().filter(pk=options["account"]).first()
            if user is None:
                raise CommandError("There is no such account.")
            if User.objects.filter(email=address).exclude(pk=user.pk).exists():
                raise CommandError("Another account has this address.")
            old, user.email = user.email, address
            user.save(update_fields=["email"])
            EmailAddress.objects.filter(user=user).delete()
            try:
                EmailAddress.objects.create(user=user, email=address, primary=True, verified=False)
            except Invalid as error:
                raise CommandError("Somebody else can still take this address back.") from error
        self.stdout.write("Set. They can sign in with it.")
        if old != address and tell_old_address(user, old=old, new=address):
            self.stdout.write(f"{old} was told of it, with a way back.")
