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
EARLIER = "0010_injury_without_appointment"
FAILING = """
import importlib, django
django.setup()
from django.db import migrations
from django.db.migrations.loader import MigrationLoader
def fail(apps, editor): raise ValueError("in the middle")
last = MigrationLoader(None).graph.leaf_nodes("recovery")[0][1]
module = importlib.import_module(f"recovery.migrations.{last}")
module.Migration.operations = [*module.Migration.operations, migrations.RunPython(fail)]
from django.core.management import call_command
call_command("upgrade")
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
def shell(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of an installation of its own, on the database of this run."""
    made = {
        **os.environ, "RECOVERY_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }  # fmt: skip
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        yield made
        return
    name = f"upgrade_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield {**made, "DATABASE_URL": urlsplit(url)._replace(path=f"/{name}").geturl()}
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name}")


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
