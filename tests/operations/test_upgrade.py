"""An upgrade is whole or not at all, on both databases."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[2]
EARLIER = "0001_squashed_0027"
FAILING = """
import importlib, django
django.setup()
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader
def fail(apps, editor): raise ValueError("in the middle")
last = MigrationLoader(connection).graph.leaf_nodes("recovery")[0][1]
module = importlib.import_module(f"recovery.migrations.{last}")
module.Migration.operations = [*module.Migration.operations, migrations.RunPython(fail)]
from django.core.management import call_command
call_command("upgrade")
"""
STEP_BY_STEP = """
import django
django.setup()
from recovery.operations.backup import executor_towards
targets = [("recovery", "0027_answers_without_words")]
executor = executor_towards(targets)
executor.migrate(executor.loader.graph.leaf_nodes())
"""
SCHEMA = """
import django
django.setup()
from django.db import connection
inspect = connection.introspection
with connection.cursor() as cursor:
    for table in sorted(inspect.table_names(cursor)):
        columns = inspect.get_table_description(cursor, table)
        print(table, sorted((each.name, str(each)) for each in columns))
        print(*sorted(
            # Django names a foreign key by its columns and a hash, which a rename leaves alone.
            f"{'' if held['foreign_key'] else name} {sorted(held.items())}"
            for name, held in inspect.get_constraints(cursor, table).items()
        ), sep="\\n")
    from recovery.core.databases import is_postgresql
    cursor.execute(
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c'"
        " ORDER BY 1"
        if is_postgresql() else
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"
    )
    print(*cursor.fetchall(), sep="\\n")
"""
STATE = """
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    names = sorted(connection.introspection.table_names(cursor))
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    print(names, cursor.fetchall())
"""


@pytest.fixture
def shells(tmp_path: Path) -> Iterator[list[dict[str, str]]]:
    """The environments of two installations, each with an empty database as this run uses."""
    url = os.environ.get("DATABASE_URL", "")
    names = [f"upgrade_{os.getpid()}_{number}" for number in range(2)]
    made = [
        {**os.environ, "RECOVERY_VAR": str(tmp_path / name),
         "DJANGO_SETTINGS_MODULE": "config.settings"}
        for name in names
    ]  # fmt: skip
    if not url:
        yield made
        return
    with psycopg.connect(url, autocommit=True) as connection:
        for name, each in zip(names, made, strict=True):
            connection.execute(f"CREATE DATABASE {name}")
            each["DATABASE_URL"] = urlsplit(url)._replace(path=f"/{name}").geturl()
    yield made
    with psycopg.connect(url, autocommit=True) as connection:
        for name in names:
            connection.execute(f"DROP DATABASE {name}")


@pytest.fixture
def shell(shells: list[dict[str, str]]) -> dict[str, str]:
    return shells[0]


def python(shell: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=shell, capture_output=True, text=True, check=False
    )


def state(shell: dict[str, str]) -> str:
    done = python(shell, "-c", STATE)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_one_that_fails_in_the_middle_leaves_the_database_as_it_was(
    shell: dict[str, str],
) -> None:
    assert python(shell, "manage.py", "migrate", "recovery", EARLIER).returncode == 0
    before = state(shell)
    failed = python(shell, "-c", FAILING)
    assert "the database is as it was" in failed.stderr
    assert state(shell) == before
    assert python(shell, "manage.py", "upgrade").returncode == 0
    assert state(shell) != before
    assert list(Path(shell["RECOVERY_VAR"]).glob("*.before-upgrade")) == []


def test_a_database_of_a_newer_release_is_refused_with_a_sentence(shell: dict[str, str]) -> None:
    assert python(shell, "manage.py", "upgrade").returncode == 0
    add = (
        "import django; django.setup()\n"
        "from django.db.migrations.recorder import MigrationRecorder\n"
        "from django.db import connection\n"
        "MigrationRecorder(connection).record_applied('recovery', '9999_the_future')"
    )
    assert python(shell, "-c", add).returncode == 0
    before = state(shell)
    refused = python(shell, "manage.py", "upgrade")
    assert refused.returncode == 1
    assert "written by a newer Recovery (it knows 9999_the_future)" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert state(shell) == before


def test_a_new_database_is_as_one_that_went_through_every_release(
    shells: list[dict[str, str]],
) -> None:
    shell, other_shell = shells
    assert python(shell, "manage.py", "migrate").returncode == 0
    assert python(other_shell, "-c", STEP_BY_STEP).returncode == 0
    at_once, step_by_step = (python(each, "-c", SCHEMA).stdout for each in (shell, other_shell))
    assert "recovery_rangeofmotion" in at_once
    assert at_once.splitlines() == step_by_step.splitlines()
    assert "No planned" in python(other_shell, "manage.py", "migrate", "--plan").stdout
