"""The readers of the environment."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env
from tests.support.processes import shell


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOVERY_X", " ")
    assert env.text("RECOVERY_X", "default") == "default"
    assert env.words("RECOVERY_X", ("a", "b")) == ["a", "b"]


@pytest.mark.parametrize("value", ["-1", "0", "30s", "٣"])
def test_a_bad_number_names_its_variable(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("RECOVERY_X", value)
    with pytest.raises(ImproperlyConfigured, match="RECOVERY_X"):
        env.number("RECOVERY_X", 30, least=1)


def test_a_bad_flag_names_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOVERY_X", "maybe")
    with pytest.raises(ImproperlyConfigured, match="RECOVERY_X"):
        env.flag("RECOVERY_X")


@pytest.mark.promise("D15")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RECOVERY_TICK_SECONDS", "abc"),
        ("RECOVERY_TICK_SECONDS", "9" * 5000),
        ("RECOVERY_BACKUP_HOUR", "25"),
        ("RECOVERY_LOG_LEVEL", "loud"),
        ("RECOVERY_VAR", "/dev/null"),
        ("RECOVERY_NAME", "Praxis\nam Park"),
        ("RECOVERY_OPERATOR_EMAIL", "ops@example.org,nobody"),
        ("EMAIL_FROM", "Praxis am Park"),
        ("RECOVERY_DEADMAN_URL", "nowhere"),
        ("RECOVERY_BACKUP_RECIPIENT", "age1nobody"),
        ("RECOVERY_BACKUP_RECIPIENT", "the key in the safe"),
        ("RECOVERY_LEDGER_URL", "mysql://db/ledger"),
        ("RECOVERY_LEDGER_COPY", "postgresql://db:nan/ledger"),
    ],
)
def test_a_wrong_setting_is_told_in_a_sentence_that_names_it(
    name: str, value: str, tmp_path: Path
) -> None:
    done = manage("check", **{"RECOVERY_VAR": str(tmp_path), name: value})
    assert done.returncode == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert value not in done.stderr or name == "RECOVERY_VAR"


def manage(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """A command in a shell of its own, on a database that nobody has made."""
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=Path(__file__).resolve().parents[2],
        env=shell(**settings),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.promise("D15")
def test_a_ledger_lies_at_one_place_wherever_a_process_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("X_LEDGER", "kept/ledger")
    assert env.ledger("X_LEDGER") == str(tmp_path / "kept" / "ledger")
    monkeypatch.setenv("X_LEDGER", "postgresql://db/ledger")
    assert env.ledger("X_LEDGER") == "postgresql://db/ledger"


def test_many_first_processes_agree_on_one_secret(tmp_path: Path) -> None:
    file, found = tmp_path / "secret_key", []

    def read() -> None:
        found.append(env.kept_secret("RECOVERY_ABSENT", file))

    threads = [threading.Thread(target=read) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 16
    assert set(found) == {file.read_text()}
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_a_database_url_is_read_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("X_URL", "postgresql://anna:p%40ss@db:5433/knee?sslmode=require")
    found = env.database("X_URL", tmp_path / "unused.sqlite3")
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("anna", "p@ss", "db")
    assert (found["PORT"], found["NAME"], found["OPTIONS"]) == (
        5433,
        "knee",
        {"sslmode": "require", "prepare_threshold": 3, "server_side_binding": True},
    )


@pytest.mark.parametrize("url", ["mysql://db/knee", "postgresql://db", "knee"])
def test_another_database_is_refused_without_showing_the_url(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str
) -> None:
    monkeypatch.setenv("X_URL", url)
    with pytest.raises(ImproperlyConfigured) as refused:
        env.database("X_URL", tmp_path / "unused.sqlite3")
    assert url not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "port", "ssl", "tls"),
    [
        ("smtp://me:secret@mail.example", 587, False, True),
        ("smtps://me:secret@mail.example", 465, True, False),
        ("smtp://relay:25", 25, False, False),
    ],
)
def test_mail_is_encrypted_wherever_a_password_is_sent(
    monkeypatch: pytest.MonkeyPatch, url: str, port: int, ssl: bool, tls: bool
) -> None:
    monkeypatch.setenv("X_URL", url)
    found = env.email("X_URL")
    assert (found["EMAIL_PORT"], found["EMAIL_USE_SSL"], found["EMAIL_USE_TLS"]) == (port, ssl, tls)


@pytest.mark.promise("X15")
@pytest.mark.parametrize(
    "url",
    [
        "smtp://user:123#45@mail.example.org:587", "smtp://user:12/45@mail.example.org:587",
        "smtp://user:12?45@mail.example.org", "smtp://user:a:b@mail.example.org",
        "smtp://user:%zz@mail.example.org", "smtp://user:12 45@mail.example.org",
        "smtp://user:12345@mail.example.org:99999", "smtp://user:12345@mail.example.org:smtp",
        "smtp://user:12345@", "http://user:12345@mail.example.org", "mail.example.org",
        "smtp://user:12345@mail.example.org/inbox", "smtp://user:123[45@mail.example.org",
    ],
)  # fmt: skip
def test_a_mail_address_is_refused_by_the_name_of_its_variable_and_without_its_password(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("X_URL", url)
    with pytest.raises(ImproperlyConfigured, match="X_URL") as refused:
        env.email("X_URL")
    assert refused.value.__cause__ is None
    assert not any(part in str(refused.value) for part in ("123", "45@", "user:1", "%zz"))


@pytest.mark.promise("X15")
def test_special_characters_are_read_where_they_are_encoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("X_URL", "smtp://me@example.org:1%2345%2F%40%3A@mail.example.org:2525")
    found = env.email("X_URL")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example.org", 2525)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == (
        "me@example.org", "1#45/@:",
    )  # fmt: skip


@pytest.mark.promise("X15")
def test_a_redis_address_is_checked_like_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X_URL", "redis://:se#cret@redis:6379/0")
    with pytest.raises(ImproperlyConfigured, match="X_URL") as refused:
        env.redis("X_URL")
    assert "cret" not in str(refused.value)
    monkeypatch.setenv("X_URL", "redis://:se%23cret@redis:6379/0")
    assert env.redis("X_URL") == "redis://:se%23cret@redis:6379/0"
