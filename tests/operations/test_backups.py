"""Backups that only their recipient reads, made by themselves, tried before they are needed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from recovery.accounts.models import User
from recovery.operations import backup as backups
from recovery.operations import scheduled
from recovery.reminders.models import Alarm

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.promise("S21")]
EMAIL = "ada.lovelace@example.org"


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, settings: Any) -> Path:
    """A folder of its own, with a key in it."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    settings.VAPID_PRIVATE_KEY_FILE = settings.VAR / "vapid_private.pem"
    (settings.VAR / "secret_key").write_text("the secret of this installation")
    settings.BACKUP_FOLDER = None
    User.objects.create_user(EMAIL, "long enough 1")
    return tmp_path


@pytest.fixture
def identity(tmp_path: Path, settings: Any, capsys: pytest.CaptureFixture[str]) -> Path:
    call_command("make_backup_identity", str(tmp_path / "stick.txt"))
    settings.BACKUP_RECIPIENT = capsys.readouterr().out.strip().partition("=")[2]
    return tmp_path / "stick.txt"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.BACKUP_FOLDER = tmp_path / "backups"
    return settings.BACKUP_FOLDER


def test_nothing_in_it_can_be_read_without_the_identity(identity: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    call_command("backup", str(file))
    written = file.read_bytes()
    assert written.startswith(b"age-encryption.org/v1")
    for told in (EMAIL.encode(), b"secret", b"PK\x03\x04", b"manifest"):
        assert told not in written[100:]
    assert file.stat().st_mode & 0o077 == 0
    assert identity.stat().st_mode & 0o077 == 0


def test_only_its_identity_opens_it(identity: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "backup", tmp_path / "other.txt"
    call_command("backup", str(file))
    call_command("make_backup_identity", str(other))
    with pytest.raises(CommandError, match="--identity"):
        call_command("restore", str(file), "--replace")
    with pytest.raises(CommandError, match="not encrypted to this identity"):
        call_command("restore", str(file), "--replace", "--identity", str(other))
    with pytest.raises(CommandError, match="no identity"):
        call_command("restore", str(file), "--replace", "--identity", str(file))
    with pytest.raises(CommandError, match=r"other\.txt exists"):
        call_command("make_backup_identity", str(other))
    assert User.objects.filter(email=EMAIL).exists()


def test_an_identity_that_cannot_be_read_is_named(identity: Path, tmp_path: Path) -> None:
    file, missing = tmp_path / "a backup.age", tmp_path / "nowhere.txt"
    call_command("backup", str(file), verbosity=0)
    with pytest.raises(CommandError, match=r"nowhere\.txt"):
        call_command("verify_backup", str(file), identity=missing, verbosity=0)


def test_without_a_recipient_it_is_refused_unless_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="RECOVERY_BACKUP_RECIPIENT"):
        call_command("backup", str(tmp_path / "backup"))
    assert not (tmp_path / "backup").exists()
    call_command("backup", str(tmp_path / "backup"), "--unencrypted")
    with ZipFile(tmp_path / "backup") as archive:
        assert "keys/secret_key" in archive.namelist()


@pytest.mark.parametrize("wrong", ["age1nobody", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1QQ"])
def test_a_recipient_that_is_none_is_refused(wrong: str, settings: Any, tmp_path: Path) -> None:
    settings.BACKUP_RECIPIENT = wrong
    with pytest.raises(CommandError, match="age1…"):
        call_command("backup", str(tmp_path / "backup"))
    assert not list(tmp_path.glob("*backup*"))


def test_a_disk_that_does_not_give_back_what_was_written_is_told(
    identity: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_back = backups._read_back

    def flipped(file: Path) -> str:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        return read_back(file)

    monkeypatch.setattr(backups, "_read_back", flipped)
    with pytest.raises(CommandError, match="does not read back"):
        call_command("backup", str(tmp_path / "backup"))
    assert not (tmp_path / "backup").exists()
    assert scheduled.last() is None


def test_the_drill_restores_it_beside_the_installation(
    identity: Path, tmp_path: Path, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "backup"
    call_command("backup", str(file))
    before = {path: path.stat().st_mtime_ns for path in settings.VAR.glob("*")}
    call_command("verify_backup", str(file), "--identity", str(identity))
    assert ", 1 accounts" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in settings.VAR.glob("*")} == before
    damaged = bytearray(file.read_bytes())
    damaged[-100] ^= 1
    file.write_bytes(damaged)
    with pytest.raises(CommandError, match="damaged"):
        call_command("verify_backup", str(file), "--identity", str(identity))


# --- By itself ------------------------------------------------------------------------------------


def at(hour: int, day: int = 0) -> datetime:
    """An hour of a day counted from today, UTC."""
    today = datetime.now(UTC).replace(hour=hour, minute=30, second=0, microsecond=0)
    return today + timedelta(days=day)


def made(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


def test_each_day_has_one_and_a_machine_that_was_off_makes_it_up(
    identity: Path, folder: Path, settings: Any
) -> None:
    settings.BACKUP_HOUR = 3
    assert scheduled.back_up_when_due(at(2, day=1)) is not None, "there was none at all"
    noted = scheduled.last()
    assert noted is not None
    (first,) = made(folder)
    hour = noted.at.astimezone(UTC).replace(hour=3, minute=0, second=0, microsecond=0)
    due = hour if hour > noted.at else hour + timedelta(days=1)
    assert scheduled.back_up_when_due(due - timedelta(minutes=1)) is None
    first.rename(folder / "recovery-2026-01-01-030000.zip.age")
    assert len(made(folder)) == 1
    assert scheduled.back_up_when_due(due + timedelta(hours=9)) is not None
    assert all(file.name.endswith(".zip.age") for file in made(folder))


def test_only_the_newest_are_kept_and_nothing_else_is_touched(
    identity: Path, folder: Path, settings: Any
) -> None:
    settings.BACKUP_KEEP = 2
    folder.mkdir()
    old = [folder / f"recovery-2026-01-0{day}-030000.zip.age" for day in range(1, 5)]
    mine = folder / "before-upgrade.zip"
    for file in (*old, mine):
        file.write_text("x")
    new = scheduled.back_up_when_due()
    assert made(folder) == sorted([mine, old[-1], new])


def test_without_a_folder_or_a_recipient_none_is_made(
    settings: Any, tmp_path: Path, folder: Path
) -> None:
    settings.BACKUP_RECIPIENT = ""
    assert scheduled.back_up_when_due() is None
    assert not folder.exists()
    settings.BACKUP_UNENCRYPTED = True
    assert scheduled.back_up_when_due() is not None
    settings.BACKUP_FOLDER = None
    assert scheduled.back_up_when_due(at(23, day=2)) is None


def test_one_that_fails_raises_an_alarm_until_one_succeeds(
    identity: Path, folder: Path, tmp_path: Path
) -> None:
    folder.write_text("not a folder")
    assert scheduled.back_up_when_due() is None
    assert "daily backup failed" in Alarm.objects.get(name="backup").words
    folder.unlink()
    assert scheduled.back_up_when_due() is not None
    assert not Alarm.objects.exists()


def test_the_metric_tells_the_age_of_the_last_one_that_was_read_back(
    identity: Path, folder: Path, settings: Any
) -> None:
    def told(name: str) -> float:
        text = Client().get("/metrics").content.decode()
        (line,) = [one for one in text.splitlines() if one.startswith(f"recovery_{name} ")]
        return float(line.split()[1])

    assert told("backup_age_seconds") == -1
    file = scheduled.back_up_when_due()
    assert file is not None
    assert 0 <= told("backup_age_seconds") < 60
    assert told("backup_bytes") == file.stat().st_size
