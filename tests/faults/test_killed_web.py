"""The web process is killed with -9 while a phone sends: nothing is lost, nothing comes twice."""

import contextlib
import os
import random
import signal
import threading
import time
from datetime import date, timedelta

from tests.faults.phone import Phone
from tests.support.installation import Installation, children_of
from tests.support.processes import wait_until

INTERRUPTED = 1


def test_a_killed_web_process_loses_and_doubles_nothing(recovery: Installation, seed: int) -> None:
    chance = random.Random(seed)
    wait_until(recovery.is_ready, "the server answers", seconds=60)
    phone = Phone(recovery)
    knee = phone.add_knee()
    phone.flush()
    ends = threading.Event()
    killer = threading.Thread(target=kill_now_and_then, args=(recovery, phone, seed, ends))
    killer.start()
    wanted: dict[str, int] = {}
    try:
        while phone.interrupted < INTERRUPTED:
            for _ in range(chance.randint(1, 200)):
                # Some days are logged again: what is on the server must be the last word.
                day = date(2026, 9, 1) + timedelta(days=chance.randint(0, 60))
                wanted[day.isoformat()] = score = chance.randint(0, 10)
                phone.log_pain(knee, day.isoformat(), score)
            phone.flush()
    finally:
        ends.set()
        killer.join()
    stored = dict(phone.stored("SELECT day, score FROM recovery_pain WHERE patient_id = ?"))
    assert stored == wanted
    ((operations,),) = phone.stored("SELECT count(*) FROM recovery_operation WHERE patient_id = ?")
    assert operations == len(phone.acknowledged)


def kill_now_and_then(
    recovery: Installation, phone: Phone, seed: int, ends: threading.Event
) -> None:
    """Kill until a request broke. Then the outbox must drain, on a slow machine too."""
    chance = random.Random(seed)
    while phone.interrupted < INTERRUPTED and not ends.wait(chance.uniform(0.05, 0.6)):
        wait_until(recovery.is_ready, "the server is back", seconds=60)
        time.sleep(chance.uniform(0, 0.05))
        if web := recovery.children().get("web"):
            for pid in (*children_of(web), web):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
