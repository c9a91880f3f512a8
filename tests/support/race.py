"""Real transactions at the same time: one thread and one connection for each of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from recovery.core.errors import RecoveryError


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Start all calls together and return what each answered: a value, or an error of ours."""
    together = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        together.wait()
        try:
            return call()
        except RecoveryError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def codes(answers: list[Any]) -> list[str]:
    """What the calls were refused with, sorted; "" for each that went through."""
    return sorted(each.code if isinstance(each, RecoveryError) else "" for each in answers)
