"""Mails of an installation without a mail server."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.utils import timezone

from config.kept_mails import KeptBackend


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.MAIL_FOLDER = tmp_path / "mail"
    return settings.MAIL_FOLDER


def send(subject: str) -> None:
    EmailMessage(subject, "x", to=["ada@example.org"], connection=KeptBackend()).send()


def test_they_lie_in_a_folder_that_its_owner_alone_can_read(folder: Path) -> None:
    send("first")
    send("second")
    assert len(list(folder.glob("*.eml"))) == 2
    for path in (folder, *folder.glob("*")):
        assert path.stat().st_mode & 0o077 == 0
    written = b"".join(path.read_bytes() for path in folder.glob("*"))
    assert b"Subject: first" in written
    assert b"Subject: second" in written


def test_after_a_week_they_are_gone(folder: Path) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=8)):
        send("old")
    (old,) = folder.glob("*")
    send("new")
    assert not old.exists()


def test_the_console_hears_that_there_is_one_and_no_address(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO", logger="config.kept_mails"):
        send("secret")
    assert "a mail lies in" in caplog.text
    assert "@" not in caplog.text
    assert "secret" not in caplog.text
