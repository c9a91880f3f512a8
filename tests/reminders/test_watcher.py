"""The ping to a watcher elsewhere, which calls the operator when the pings stop."""

import socket
import threading
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from config.celery import app
from config.celery_settings import WORK
from recovery import tasks
from recovery.reminders import alarms, dispatch


@pytest.mark.django_db
@pytest.mark.promise("S1")
def test_a_watcher_that_hangs_holds_no_reminder(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tick hands the ping over; whoever has no reminder to send waits for the watcher."""
    handed: list[str] = []
    monkeypatch.setattr(app, "send_task", lambda name, *_, **__: handed.append(name))
    with socket.create_server(("127.0.0.1", 0)) as hanging:
        hanging.setblocking(False)
        settings.DEADMAN_URL = f"http://127.0.0.1:{hanging.getsockname()[1]}/ping"
        dispatch.beat("tick", timezone.now())
        tasks.tick()
        with pytest.raises(BlockingIOError):
            hanging.accept()
    assert handed.count(alarms.PING) == 1
    assert app.amqp.router.route({}, alarms.PING)["queue"].name == WORK


def test_the_watcher_is_pinged_by_the_task(settings: Settings) -> None:
    asked: list[bytes] = []

    def answer(server: socket.socket) -> None:
        caller: Any = server.accept()[0]
        with caller:
            asked.append(caller.recv(4096))
            caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        waiting = threading.Thread(target=answer, args=(server,), daemon=True)
        waiting.start()
        settings.DEADMAN_URL = f"http://127.0.0.1:{server.getsockname()[1]}/ping"
        tasks.ping_watcher()
        waiting.join(timeout=10)
    assert asked[0].startswith(b"GET /ping ")
