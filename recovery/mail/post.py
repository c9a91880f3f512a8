"""Handing over a mail while a request waits for an answer.

A mail server may hang for ten seconds. Separate threads talk to it, and only a few requests wait
for the outcome, never all threads of the web server.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future

from django.core.mail import EmailMessage

PATIENCE = 3  # seconds that a request waits for its mail to leave

Work = Callable[[], None]


class Post:
    """What sends the mails of a process, some at a time. `do` has a thread of theirs do it."""

    def __init__(self, do: Callable[[Work], bool], *, most_watching: int) -> None:
        self._do = do
        self._watching = threading.BoundedSemaphore(most_watching)
        self._is_stalled = False

    def send(self, message: EmailMessage) -> bool:
        """Say whether a mail left, as far as can be told in time; raise what went wrong.

        Who cannot wait is told of the mails before theirs. While those are stuck nobody waits.
        """
        became: Future[None] = Future()
        if not self._do(lambda: self._deliver(message, became)):
            return False
        if self._is_stalled:
            return False
        if not self._watching.acquire(blocking=False):
            return True
        try:
            became.result(PATIENCE)
        except TimeoutError:
            self._is_stalled = True
            return False
        finally:
            self._watching.release()
        return True

    def _deliver(self, message: EmailMessage, became: "Future[None]") -> None:
        try:
            message.send()
        except Exception as error:
            became.set_exception(error)
        else:
            self._is_stalled = False
            became.set_result(None)


class _Sender:
    """How this process sends: at once, unless it answers requests."""

    post: Post | None = None


def through(post: Post) -> None:
    """Send the mails of this process through `post` from now on."""
    _Sender.post = post


def send(message: EmailMessage) -> bool:
    """Send a mail; return whether it left. Raises OSError, SMTPException, ValueError."""
    if _Sender.post:
        return _Sender.post.send(message)
    message.send()
    return True
