"""Creates the key pair of backups: the identity in a file, the recipient for the settings."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pyrage
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """manage.py make_backup_identity FILE"""

    help = __doc__ or ""
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="best on a stick: it must not stay on this machine")

    def handle(self, *args: Any, **options: Any) -> None:
        file, identity = Path(options["file"]), pyrage.x25519.Identity.generate()
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        try:
            with open(file, "w", opener=lambda path, _: os.open(path, flags, 0o600)) as out:
                out.write(f"# public key: {identity.to_public()}\n{identity}\n")
        except FileExistsError as error:
            raise CommandError(f"{file} exists. No key is overwritten.") from error
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        self.stdout.write(f"RECOVERY_BACKUP_RECIPIENT={identity.to_public()}")
        self.stderr.write(
            f"{file} opens every backup: take it away from this machine, and keep a second copy. "
            "Without it no backup can be restored."
        )
