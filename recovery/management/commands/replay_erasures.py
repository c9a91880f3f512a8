"""Erases again who came back with a restored backup. Runs before anybody is served."""

from typing import Any

from django.core.management.base import BaseCommand

from recovery.people import erasure


class Command(BaseCommand):
    """manage.py replay_erasures"""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        if returned := erasure.replay():
            self.stdout.write(f"{returned} erased accounts had come back; they are erased again.")
