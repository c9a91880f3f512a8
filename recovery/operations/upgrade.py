"""Migrating the database to this release: completely, or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from recovery.core.databases import is_postgresql
from recovery.core.errors import RecoveryError

OURS = "recovery"


class CannotUpgrade(RecoveryError):
    """The database stays as it was, and says why."""

    status = 503
    code = "cannot_upgrade"


def upgrade() -> int:
    """Apply what this release changes in the database; return how many migrations that were.

    A migration that fails leaves the database of the release before, not something in between:
    PostgreSQL does all of them in one transaction, SQLite, which cannot, is copied first and put
    back. Raises CannotUpgrade, also for a database that a newer release has written.
    """
    executor = MigrationExecutor(connection)
    refuse_newer(executor)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting and not is_postgresql():
        _of_sqlite(executor)
    elif waiting:
        _in_one_transaction()
    return len(waiting)


def refuse_newer(executor: MigrationExecutor) -> None:
    """Raise CannotUpgrade where the database knows a migration of ours that this release lacks."""
    known = executor.loader.disk_migrations
    applied = executor.loader.applied_migrations
    # Of the unknown, those numbered after all of ours: a squashed one is renamed as it grows.
    last = max(name for app, name in known if app == OURS)
    newer = sorted(name for app, name in applied if app == OURS and name > last)
    if newer:
        raise CannotUpgrade(
            f"This database was written by a newer Recovery (it knows {newer[-1]}). Start that "
            "release, or restore a backup that this one made."
        )


def _migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)


def _in_one_transaction() -> None:
    try:
        with transaction.atomic():
            # PostgreSQL changes no table whose rows still wait for a check.
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            _migrate()
    except Exception as error:
        raise _undone(error) from error


def _of_sqlite(executor: MigrationExecutor) -> None:
    if not executor.loader.applied_migrations:
        _migrate()  # a first start: there is nothing to go back to
        return
    file = Path(str(connection.settings_dict["NAME"]))
    before = file.with_name(f"{file.name}.before-upgrade")
    _copy(file, before)
    try:
        _migrate()
    except Exception as error:
        connections[DEFAULT_DB_ALIAS].close()
        _copy(before, file)
        raise _undone(error) from error
    finally:
        before.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """Copy a whole SQLite database, what its log holds included."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _undone(error: Exception) -> CannotUpgrade:
    return CannotUpgrade(
        f"The upgrade failed ({type(error).__name__}), and the database is as it was. Go on with "
        "the release before, and report what stands above."
    )
