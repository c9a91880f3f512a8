"""What a restore refuses before it has touched anything. The drill itself: tests/running/."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from recovery.accounts.models import User
from tests.support.installation import command_of
from tests.support.processes import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


def changed(backup: Path, **manifest: Any) -> Path:
    """The same backup with other words in its manifest."""
    other = backup.with_name("other.zip")
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "manifest.json":
                content = json.dumps({**json.loads(content), **manifest}).encode()
            new.writestr(name, content)
    return other


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    User.objects.create_user("ada@example.org", "long enough 1")
    call_command("backup", str(tmp_path / "backup.zip"), "--unencrypted")
    return tmp_path / "backup.zip"


def test_a_backup_of_a_newer_recovery_is_refused_by_name(backup: Path) -> None:
    newer = changed(backup, migrations=[["recovery", "9999_of_tomorrow"]])
    with pytest.raises(CommandError, match=r"newer Recovery .*9999_of_tomorrow"):
        call_command("restore", str(newer), "--replace")
    assert User.objects.exists()


def test_another_format_is_refused(backup: Path) -> None:
    with pytest.raises(CommandError, match="format 2"):
        call_command("restore", str(changed(backup, format=2)), "--replace")
    assert User.objects.exists()


def test_it_is_refused_beside_a_running_installation(
    backup: Path, settings: Any, tmp_path: Path
) -> None:
    settings.VAR = tmp_path
    # Only its command line matters here, not what it does.
    waiting = [sys.executable, "-c", "import time; time.sleep(60)", "supervisord"]
    with subprocess.Popen(waiting) as process:
        (tmp_path / "supervisord.pid").write_text(str(process.pid))
        try:
            wait_until(lambda: "supervisord" in command_of(process.pid), "it has started")
            with pytest.raises(CommandError, match="Stop it first"):
                call_command("restore", str(backup), "--replace")
        finally:
            process.kill()
    assert User.objects.exists()
