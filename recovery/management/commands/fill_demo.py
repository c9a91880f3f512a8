"""Fills an empty installation with synthetic people; `make demo` calls it at every start."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from recovery.core.errors import Forbidden
from recovery.operations.demo import Login, fill


class Command(BaseCommand):
    """manage.py fill_demo"""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = settings.VAR / "demo.json"
        try:
            logins = fill()
        except Forbidden as error:
            raise CommandError(error.message) from error
        if logins:
            _keep(file, logins)
        self.stdout.write("Everybody here is synthetic. Sign in as")
        for each in json.loads(file.read_text()) if file.exists() else []:
            self.stdout.write(f"  {each['email']}  {each['password']}  ({each['who']})")
            if each["totp"]:
                self.stdout.write(f"    second factor, for an authenticator app: {each['totp']}")


def _keep(file: Path, logins: list[Login]) -> None:
    file.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with open(file, "w", opener=lambda path, _: os.open(path, flags, 0o600)) as out:
        json.dump([asdict(each) for each in logins], out)
