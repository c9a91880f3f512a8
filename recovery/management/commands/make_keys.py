"""`manage.py make_keys`: creates the key that identifies this installation to push services."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from recovery.operations.rotation import new_vapid_pem


class Command(BaseCommand):
    help = "Makes the VAPID key pair (RFC 8292) unless there is one. Never replaces a key."

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = settings.VAPID_PRIVATE_KEY_FILE
        if file.exists():
            # Every subscription is bound to this key: another one would silence all phones.
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with open(file, "wb", opener=lambda path, _: os.open(path, flags, 0o600)) as handle:
            handle.write(new_vapid_pem().encode())
        self.stdout.write(f"Made {file.name}. Keep it in your backups.")
