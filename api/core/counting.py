"""Counters that all processes share and that may be lost: in Redis, or in a separate file.

They are not in the database, because a counter is written at every request and must wait neither
for the lock of somebody who writes an entry nor for the disk. If counting fails, nothing is
refused.
"""

import itertools
import logging
import math
import sqlite3
import threading
import time
from functools import cache

import redis
from django.conf import settings

logger = logging.getLogger(__name__)

FILE = "counts.sqlite3"
PREFIX = "recovery:count:"
PATIENCE = 0.5  # seconds
PAUSE = 5.0  # seconds without counting after it failed
CREATE = "CREATE TABLE IF NOT EXISTS count (key TEXT PRIMARY KEY, until REAL, amount INTEGER)"
ADD = (
    "INSERT INTO count VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
    "SET amount = amount + excluded.amount RETURNING amount"
)
SWEPT_EVERY = 1000  # counts; Redis forgets by itself
calls = itertools.count()
local = threading.local()
pausing = {"until": -math.inf}  # by the monotonic clock


def add(key: str, amount: int, *, seconds: int) -> int:
    """Add to a count and return what it comes to; it is forgotten after so many seconds."""
    if time.monotonic() < pausing["until"]:
        return 0
    try:
        if settings.REDIS_URL:
            return _add_in_redis(key, amount, seconds)
        return _add_in_file(key, amount, seconds)
    except (redis.RedisError, sqlite3.Error) as error:
        pausing["until"] = time.monotonic() + PAUSE
        logger.warning("requests are not counted: %s", type(error).__name__)
        return 0


@cache
def _client(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)


def _add_in_redis(key: str, amount: int, seconds: int) -> int:
    steps = _client(settings.REDIS_URL).pipeline(transaction=False)
    steps.incrby(PREFIX + key, amount)
    steps.expire(PREFIX + key, seconds)
    return int(steps.execute()[0])


def _file() -> sqlite3.Connection:
    """Return this thread's connection. It waits for no disk: what is lost here harms nobody."""
    path = settings.VAR / FILE
    if getattr(local, "path", None) != path:
        path.touch(mode=0o600)
        local.file = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        for line in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF", CREATE):
            local.file.execute(line)
        local.path = path
    found: sqlite3.Connection = local.file
    return found


def _add_in_file(key: str, amount: int, seconds: int) -> int:
    file = _file()
    if next(calls) % SWEPT_EVERY == 0:
        file.execute("DELETE FROM count WHERE until < ?", [time.time()])
    (found,) = file.execute(ADD, [key, time.time() + seconds, amount]).fetchall()
    return int(found[0])


def forget_all() -> None:
    """Begin anew."""
    pausing["until"] = -math.inf
    if settings.REDIS_URL:
        client = _client(settings.REDIS_URL)
        for key in client.scan_iter(f"{PREFIX}*"):
            client.delete(key)
    else:
        _file().execute("DELETE FROM count")
