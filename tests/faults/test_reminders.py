"""What breaks in the evening, with the real thing: workers, Redis, PostgreSQL, push services."""

import random
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import redis

from tests.faults.evening import (
    LEASE_SECONDS,
    Evening,
    evening,
    kill,
    messages_per_browser,
    now_by_the_minute,
)
from tests.services import throwaway_services
from tests.support.processes import wait_until
from tests.support.push_service import Browser, PushService, push_service

MANY = 120
EMBEDDED, SERVERS = "embedded", "servers"


@pytest.fixture(scope="module")
def pushes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as running:
        yield running


@pytest.fixture(scope="module")
def on_files(tmp_path_factory: pytest.TempPathFactory, pushes: PushService) -> Iterator[Evening]:
    with evening(tmp_path_factory.mktemp("embedded") / "var", pushes, None) as made:
        yield made


@pytest.fixture(scope="module")
def on_servers(tmp_path_factory: pytest.TempPathFactory, pushes: PushService) -> Iterator[Evening]:
    with (
        throwaway_services() as services,
        evening(tmp_path_factory.mktemp("servers") / "var", pushes, services) as made,
    ):
        yield made


@pytest.fixture(params=[EMBEDDED, SERVERS])
def night(request: pytest.FixtureRequest) -> Iterator[Evening]:
    """Either installation, with nothing due and nothing running."""
    name = "on_files" if request.param == EMBEDDED else "on_servers"
    yield from _clean(request.getfixturevalue(name))


@pytest.fixture
def served(on_servers: Evening) -> Iterator[Evening]:
    """PostgreSQL and Redis, with nothing due and nothing running."""
    yield from _clean(on_servers)


def _clean(made: Evening) -> Iterator[Evening]:
    made.forget()
    made.programs.clear()
    yield made
    made.pushes.delay = 0.0
    for each in made.programs:
        kill(each)
    if made.services:
        redis.Redis.from_url(made.services.redis_url).flushall()


def browsers(pushes: PushService, count: int = MANY, status: int = 201) -> list[Browser]:
    return [pushes.browser(status) for _ in range(count)]


def test_a_worker_killed_in_mid_batch_is_replaced(night: Evening, seed: int) -> None:
    chance = random.Random(seed)
    theirs = browsers(night.pushes)
    night.pushes.delay = 0.05
    night.remind(theirs)
    night.tick()
    first = night.worker()
    wait_until(lambda: bool(night.pushes.received), "the batch has begun", said=night.said)
    time.sleep(chance.uniform(0, 0.6))
    kill(first)
    night.worker()
    took = night.wait_until_all_are({"sent": MANY}, seconds=LEASE_SECONDS + 60)
    assert took < LEASE_SECONDS + 60
    assert min(messages_per_browser(night.pushes, theirs)) >= 1
    for browser in theirs:
        # Sent but not recorded: it comes again under the same name, so it replaces the first.
        assert len({each.headers["Topic"] for each in night.pushes.messages(browser)}) == 1
    # Each message that left is recorded; a machine slower than the lease sends some of them twice.
    recorded = "SELECT count(DISTINCT delivery_id) FROM recovery_sending WHERE state = 'sent'"
    assert night.rows(recorded) == [(MANY,)]


def test_a_flushed_and_restarted_redis_loses_nothing(served: Evening, seed: int) -> None:
    chance = random.Random(seed)
    theirs = browsers(served.pushes)
    served.pushes.delay = 0.02
    served.worker()
    served.remind(theirs)
    served.tick()
    wait_until(lambda: bool(served.states()), "the evening has begun", said=served.said)
    time.sleep(chance.uniform(0, 0.5))
    assert served.services
    redis.Redis.from_url(served.services.redis_url).flushall()
    served.services.redis.stop()
    time.sleep(1)
    served.services.redis.start()
    served.wait_until_all_are({"sent": MANY}, seconds=60)
    assert set(messages_per_browser(served.pushes, theirs)) <= {1, 2}


def test_two_ticks_and_four_workers_deliver_once(served: Evening, seed: int) -> None:
    theirs = browsers(served.pushes, MANY + seed)
    served.remind(theirs)
    for _ in range(2):
        served.worker()  # of two processes each
        served.tick()
    served.wait_until_all_are({"sent": MANY + seed})
    time.sleep(2 * LEASE_SECONDS)
    assert set(messages_per_browser(served.pushes, theirs)) == {1}
    doubles = (
        "SELECT reminder_id FROM recovery_delivery GROUP BY 1, day, attempt HAVING count(*) > 1"
    )
    assert served.rows(doubles) == []


def test_a_stopped_postgresql_leaves_no_half_claim(served: Evening, seed: int) -> None:
    chance = random.Random(seed)
    theirs = browsers(served.pushes)
    served.pushes.delay = 0.02
    served.worker()
    served.tick()
    time.sleep(2)
    served.remind(theirs)
    time.sleep(chance.uniform(0, 1.5))
    assert served.services
    served.services.database.stop()
    time.sleep(2)
    served.services.database.start()
    served.wait_until_all_are({"sent": MANY})
    claimed = served.rows("SELECT count(*) FROM recovery_reminder WHERE next_due_at > now()")
    assert claimed == [(MANY,)]
    assert min(messages_per_browser(served.pushes, theirs)) >= 1


def test_every_answer_of_a_push_service_is_handled(night: Evening) -> None:
    each = 3
    kinds = {status: browsers(night.pushes, each, status) for status in (201, 404, 410, 403, 500)}
    kinds[307] = [night.pushes.browser(307, Location="https://127.0.0.1:1/") for _ in range(each)]
    kinds[429] = [night.pushes.browser(429, Retry_After="1") for _ in range(each)]
    kinds[0] = browsers(night.pushes, each, 0)  # hangs
    night.remind([browser for group in kinds.values() for browser in group])
    night.worker()
    night.tick()
    # The good ones leave while the hanging ones still hang.
    sent = "SELECT count(*) FROM recovery_delivery WHERE state = 'sent' AND attempt = 1"
    wait_until(lambda: night.rows(sent) == [(each,)], "the good ones are out", said=night.said)
    # A hanging one gives its slot back within ten seconds and is tried again.
    timed_out = "SELECT count(*) FROM recovery_sending WHERE error = 'timed out'"
    wait_until(lambda: night.rows(timed_out)[0][0] >= each, "no slot is held", seconds=20)
    kept = "SELECT count(*) FROM recovery_pushsubscription"
    assert night.rows(kept) == [(6 * each,)]  # 404 and 410 are gone
    paused = "SELECT count(*) FROM recovery_pushsubscription WHERE paused_until IS NOT NULL"
    assert night.rows(paused) == [(each,)]  # 403
    assert night.rows("SELECT name FROM recovery_alarm") == [("push_refused",)]
    again = "SELECT count(*) FROM recovery_delivery WHERE attempt = 1 AND finished_at IS NULL"
    assert night.rows(again) == [(3 * each,)]  # 429, 500 and hanging wait for a later try
    assert {len(night.pushes.messages(browser)) for browser in kinds[307]} == {1}


class Canary:
    """Listens where no message may go, and counts the bytes that come."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.bytes = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.bytes += 1 + len(connection.recv(65536))
            connection.close()


def test_no_byte_reaches_an_address_that_is_not_a_push_service(
    tmp_path: Path, pushes: PushService
) -> None:
    """Even when the name is on the list: the address is looked at in the moment of connecting."""
    canary = Canary()
    allowed = ["localhost", "127.0.0.1", "169.254.169.254", "10.0.0.1", "[::1]", "rebind.test"]
    hosts = {"RECOVERY_PUSH_HOSTS": ",".join(each.strip("[]") for each in allowed)}
    somewhere = [
        *(f"https://{host}/push" for host in allowed),
        f"https://127.0.0.1:{canary.port}/push",
        f"https://user:secret@127.0.0.1:{canary.port}/push",
        f"http://127.0.0.1:{canary.port}/push",
        f"{pushes.origin}.evil.test/push",
        f"{pushes.origin}@127.0.0.1:{canary.port}/push",
    ]
    key = Browser("x")
    theirs = [Browser(endpoint, key.key, key.secret) for endpoint in somewhere]
    with evening(tmp_path / "var", pushes, None, **hosts) as made:
        before = len(pushes.received)
        made.remind(theirs)
        made.worker()
        made.tick()
        wait_until(
            lambda: made.rows("SELECT count(*) FROM recovery_sending")[0][0] >= len(theirs),
            "every one was looked at",
            seconds=60,
            said=made.said,
        )
        assert made.states().get("sent", 0) == 0
        assert made.rows("SELECT DISTINCT state FROM recovery_sending") == [("failed",)]
        assert len(pushes.received) == before
    assert canary.bytes == 0


def test_after_an_outage_nothing_comes_at_night_and_tomorrow_is_on_time(night: Evening) -> None:
    due_at = now_by_the_minute() - timedelta(minutes=160)  # the window is 120 minutes
    theirs = browsers(night.pushes, 5)
    night.remind(theirs, due_at=due_at)
    night.worker()
    night.tick()
    night.wait_until_all_are({"skipped": 5})
    assert night.rows("SELECT DISTINCT reason FROM recovery_delivery") == [("window_over",)]
    assert messages_per_browser(night.pushes, theirs) == [0] * 5
    ((following,),) = night.rows("SELECT DISTINCT next_due_at FROM recovery_reminder")
    if isinstance(following, str):
        following = datetime.fromisoformat(following).replace(tzinfo=UTC)
    assert abs(following - (due_at + timedelta(days=1))) <= timedelta(hours=1)  # the clocks change
