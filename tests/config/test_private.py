"""What lies in `var/` is its owner's alone, whatever was there before."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import private

ROOT = Path(__file__).resolve().parents[2]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture(autouse=True)
def umask_as_before() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.promise("S22")
def test_a_folder_that_was_open_is_closed_with_all_that_lies_in_it(tmp_path: Path) -> None:
    var = tmp_path / "var"
    (var / "exchange").mkdir(parents=True, mode=0o755)
    (var / "recovery.sqlite3").write_text("health")
    (var / "exchange" / "export").write_text("health")
    outside = tmp_path / "outside"
    outside.write_text("of somebody else")
    (var / "link").symlink_to(outside)
    for path in (var, var / "exchange"):
        path.chmod(0o755)
    for path in (var / "recovery.sqlite3", var / "exchange" / "export", outside):
        path.chmod(0o644)
    private.close_all(var)
    assert [mode(var), mode(var / "exchange")] == [0o700, 0o700]
    assert [mode(var / "recovery.sqlite3"), mode(var / "exchange" / "export")] == [0o600, 0o600]
    assert mode(outside) == 0o644


@pytest.mark.promise("S22")
def test_what_a_process_writes_there_later_is_closed_from_the_beginning(tmp_path: Path) -> None:
    var = tmp_path / "var"
    var.mkdir(mode=0o755)
    var.chmod(0o755)
    program = "import django; django.setup(); open('{}', 'w')".format(var / "new")
    environment = {
        **os.environ, "RECOVERY_VAR": str(var), "DJANGO_SETTINGS_MODULE": "config.settings",
    }  # fmt: skip
    subprocess.run(
        [sys.executable, "-c", f"import os; os.umask(0); {program}"],
        cwd=ROOT, env=environment, check=True,
    )  # fmt: skip
    assert mode(var) == 0o700
    assert {mode(path) for path in var.iterdir() if path.is_file()} == {0o600}


@pytest.mark.promise("S22")
def test_a_folder_of_another_account_is_refused_with_the_command_that_closes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    tmp_path.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(ImproperlyConfigured, match="chmod 0700"):
        private.make_private(tmp_path)
