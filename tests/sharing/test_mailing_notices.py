"""Notices are mailed by a worker that has other work, too."""

import socket
from contextlib import closing
from typing import Any

import pytest

from recovery.accounts.models import User
from recovery.sharing import notices
from recovery.sharing.models import Notice
from tests.support.mail_server import mail_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(settings: Any, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many notices wait for their mail, where mail is sent over the network."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", 1
    monkeypatch.setattr(notices, "SECONDS_AT_ONCE", 0.5)
    users = [User.objects.create_user(f"p{number}@example.org") for number in range(4)]
    return notices.tell(users=[user.pk for user in users], kind="restored")


@pytest.mark.promise("S1", "S2")
def test_a_silent_mail_server_does_not_keep_the_worker(waiting: int, settings: Any) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        settings.EMAIL_PORT = silent.getsockname()[1]
        assert notices.send_mails() == 0
    assert Notice.objects.filter(mailed_at=None).count() == waiting - 1
    with mail_server() as working:
        settings.EMAIL_PORT = working.port
        notices.SECONDS_AT_ONCE = 20
        assert notices.send_mails() == waiting - 1
