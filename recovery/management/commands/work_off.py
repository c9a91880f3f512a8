"""`manage.py work_off JOB TOKEN`: one export or import. Started by a worker, not by hand."""

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand

from recovery.jobs import apart


class Command(BaseCommand):
    """manage.py work_off JOB TOKEN"""

    help = "Works one export or import off that a worker has taken."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("job", type=UUID)
        parser.add_argument("token", type=UUID)

    def handle(self, *args: Any, **options: Any) -> None:
        apart.work_off(options["job"], options["token"])
