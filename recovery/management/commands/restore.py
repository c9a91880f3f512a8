"""Restores a backup, into an empty installation or with --replace over the one that is here."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, OutputWrapper

from recovery.ledger import services as ledger
from recovery.operations.restore import CannotRestore, restore
from recovery.operations.settling import Settled


class Command(BaseCommand):
    """manage.py restore FILE [--replace] [--identity FILE]"""

    help = __doc__ or ""
    # The database may be empty or older: its state is what is about to change.
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")
        parser.add_argument(
            "--replace", action="store_true", help="delete the accounts that are here now"
        )
        parser.add_argument("--identity", help="the file with the key of an encrypted backup")

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_while_running()
        identity = options["identity"]
        try:
            done = restore(
                Path(options["file"]),
                replace=options["replace"],
                identity=Path(identity) if identity else None,
            )
        except CannotRestore as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{done.rows} rows and {done.keys} keys are back.")
        tell(self.stdout, done.settled, ledger_is_current=done.ledger_is_current)


def tell(out: OutputWrapper, settled: Settled, *, ledger_is_current: bool) -> None:
    """Say what the return of an older database made necessary."""
    state = ledger.state()
    if ledger_is_current:
        out.write(f"The ledger knows what was ended until {state.last_at:%Y-%m-%d %H:%M} UTC.")
    else:
        out.write(
            "The ledger is missing or older than this database. Nobody knows what was revoked "
            f"since, so {settled.closed} sharings stay closed until their patients open them."
        )
    if done := str(settled.replayed):
        out.write(f"Ended again, as the ledger says: {done}.")
    out.write(
        f"{settled.sessions} sessions, {settled.invitations} open invitations and "
        f"{settled.calendars} calendar addresses were ended. Everybody is told."
    )
    for user in settled.nowhere:
        out.write(
            f"The address of account {user} was changed since and is not known: "
            f"manage.py set_address {user} EMAIL"
        )
    out.write("Phones will offer again what they hold, as soon as they meet it.")


def refuse_while_running() -> None:
    """Refuse beside a `make run` in the same folder, whose processes hold the old database."""
    pid = settings.VAR / "supervisord.pid"
    try:
        command = Path(f"/proc/{pid.read_text().strip()}/cmdline").read_bytes()
    except OSError:
        return
    if b"supervisord" in command:
        raise CommandError("Recovery is running here. Stop it first.")
