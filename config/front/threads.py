"""The threads in which Django works, each with its own connection to the database, and the post."""

import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue

logger = logging.getLogger(__name__)

Work = Callable[[], None]


class Threads:
    """A fixed number of threads, and a queue of bounded length before them."""

    def __init__(self, count: int, most_waiting: int, *, name: str = "django") -> None:
        self.most_waiting = most_waiting
        self._waiting: SimpleQueue[Work] = SimpleQueue()
        for number in range(count):
            each = f"{name}-{number + 1}"
            threading.Thread(target=self._run, name=each, daemon=True).start()

    def do(self, work: Work) -> bool:
        """Have a thread do it, or return False: too many are waiting already."""
        if self._waiting.qsize() >= self.most_waiting:
            return False
        self._waiting.put(work)
        return True

    def _run(self) -> None:
        while True:
            work = self._waiting.get()
            try:
                work()
            except BaseException as error:
                # Only the kind of the failure: a message may quote what somebody wrote.
                logger.error("work ended in %s", type(error).__name__)
            del work  # or its body would stay until the next request
